using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Messages;

/// <summary>What is put in the place of placeholders; what is not known is left out.</summary>
public sealed record MessageValues
{
    public string? Name { get; init; }

    public string? Me { get; init; }

    public string? Company { get; init; }

    public string? Place { get; init; }

    public string? Told { get; init; }

    public string? Day { get; init; }

    public string? Promise { get; init; }

    public string? ToWhom { get; init; }

    public string? Group { get; init; }

    public string? Date { get; init; }

    public string? Where { get; init; }

    /// <summary>On one line; null where there is none.</summary>
    public string? Of(Placeholder of) =>
        ContactCleaning.Line(
            of switch
            {
                Placeholder.Name => Name,
                Placeholder.Me => Me,
                Placeholder.Company => Company,
                Placeholder.Place => Place,
                Placeholder.Told => Told,
                Placeholder.Day => Day,
                Placeholder.Promise => Promise,
                Placeholder.ToWhom => ToWhom,
                Placeholder.Group => Group,
                Placeholder.Date => Date,
                Placeholder.Where => Where,
                _ => null,
            },
            int.MaxValue
        );
}
