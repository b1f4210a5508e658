using NetworkCrm.Core.Importing.Formats;

namespace NetworkCrm.Core.Importing;

/// <summary>Every format, most particular first; the last takes, or refuses with a reason, what no other knows.</summary>
public static class ContactFormats
{
    public static IReadOnlyList<IContactFormat> All { get; } =
    [
        new VCardFormat(),
        new WhatsAppFormat(),
        new LinkedInFormat(),
        new ICalFormat(),
        new MonicaFormat(),
        new NametagFormat(),
        new MeerkatFormat(),
        new SheetFormat(),
        new CsvFormat(),
    ];

    /// <summary>What a user may choose among, in the order in which it is offered.</summary>
    public static IReadOnlyList<FormatName> Names { get; } = [.. All.SelectMany(f => f.Names)];

    /// <summary>The format that is, or has a dialect, called <paramref name="id"/>, or null.</summary>
    public static IContactFormat? ById(string id) =>
        All.FirstOrDefault(f => f.Names.Any(n => string.Equals(n.Id, id, StringComparison.OrdinalIgnoreCase)));

    public static IContactFormat For(FileHead head) => All.First(f => f.Recognises(head));
}
