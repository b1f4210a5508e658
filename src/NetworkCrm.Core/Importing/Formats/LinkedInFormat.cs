using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// The archive that LinkedIn gives of an account, whole or of some parts; also its messages, invitations or
/// recommendations alone. Connections alone are a table as any other (<see cref="CsvDialect"/>).
/// </summary>
internal sealed class LinkedInFormat : IContactFormat
{
    public const string Id = "linkedin-archive";

    // Those of the archive's files that say something of others, and whose the archive is.
    private static readonly string[] Files =
    [
        "connections.csv",
        "messages.csv",
        "invitations.csv",
        "recommendations_given.csv",
        "recommendations_received.csv",
        "profile.csv",
    ];

    private const int MostBytes = 256 << 20;

    public IReadOnlyList<FormatName> Names { get; } = [new(Id, "LinkedIn")];

    // Some other program's archive may have a Profile.csv and no word of LinkedIn's.
    public bool Recognises(FileHead head) =>
        head.Zip is { } zip
            ? zip.Names.Any(n => FileOf(n) is { } file && file != "profile.csv")
            : LinkedInTable.KindOf(head.Text)
                is LinkedInKind.Messages
                    or LinkedInKind.Invitations
                    or LinkedInKind.Recommendations;

    public ImportReading Read(Stream stream, ImportOptions options)
    {
        var archive = new LinkedInArchive(options);
        if (ZipFile.Names(stream) is { } zip)
        {
            if (zip.Problem is { } problem)
                throw new NotATableException(problem);
            foreach (var name in Chosen(zip.Names))
            {
                using var entry = ZipFile.Open(stream, name);
                using var copy = new MemoryStream();
                Copy(entry, copy);
                archive.Take(copy, FileOf(name)!);
            }
        }
        else
        {
            if (FileKind.RefuseBytes(FileHead.Of(stream).Bytes.Span) is { } code)
                throw new NotATableException(code);
            archive.Take(stream, options.FileName ?? "", EncodingOf(stream, options));
        }

        return archive.IsEmpty ? throw new NotATableException("no-linkedin") : new LinkedInReading(archive, options);
    }

    // Of two of one name that which lies higher.
    private static IEnumerable<string> Chosen(IReadOnlyList<string> names) =>
        names
            .Where(n => FileOf(n) is not null)
            .GroupBy(n => FileOf(n)!)
            .OrderBy(g => Array.IndexOf(Files, g.Key))
            .Select(g => g.OrderBy(n => n.Count(c => c == '/')).ThenBy(n => n.Length).First());

    private static string? FileOf(string name)
    {
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].ToLowerInvariant().Replace(' ', '_');
        return Files.Contains(file) ? file : null;
    }

    private static void Copy(Stream from, MemoryStream to)
    {
        var buffer = new byte[81_920];
        while (from.Read(buffer, 0, buffer.Length) is > 0 and var read)
        {
            if (to.Length + read > MostBytes)
                throw new NotATableException("zip-bomb");
            to.Write(buffer, 0, read);
        }

        to.Position = 0;
    }

    private static Encoding EncodingOf(Stream stream, ImportOptions options) =>
        options.Encoding is not { } name
            ? EncodingSniffer.Detect(stream)
            : EncodingSniffer.ByName(name)
                ?? throw new ArgumentException($"There is no encoding called {name}.", nameof(options));
}
