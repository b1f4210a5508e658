using NetworkCrm.Core.Importing.Formats;

namespace NetworkCrm.Core.Importing;

/// <summary>Every format, most particular first; the generic one recognises every table.</summary>
public static class ContactFormats
{
    public static IReadOnlyList<IContactFormat> All { get; } =
    [new GoogleNewCsv(), new GoogleOldCsv(), new LinkedInConnections(), new GenericCsv()];

    /// <summary>The format called <paramref name="id"/>, or null.</summary>
    public static IContactFormat? ById(string id) =>
        All.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.OrdinalIgnoreCase));

    public static IContactFormat For(IReadOnlySet<string> headerKeys) => All.First(f => f.Recognises(headerKeys));
}
