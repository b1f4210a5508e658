using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>A calendar (RFC 5545), or several in one file or one zip, with the cards that may stand in it.</summary>
internal sealed class ICalFormat : IContactFormat
{
    public const string Id = "ical";

    private const int MostFiles = 200,
        MostBytes = 256 << 20;

    private static readonly string[] Begins = ["VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"];

    public IReadOnlyList<FormatName> Names { get; } = [new(Id, "iCalendar")];

    public bool Recognises(FileHead head) =>
        head.Zip is { } zip
            ? zip.Names.Any(IsCalendar)
            : Array.Exists(Begins, b => head.Text.StartsWith($"BEGIN:{b}", StringComparison.OrdinalIgnoreCase));

    /// <summary>A calendar that begins with cards and has events too.</summary>
    public static bool HasEvents(string head) =>
        head.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
        && head.Contains("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase);

    public ImportReading Read(Stream stream, ImportOptions options)
    {
        var book = new ICalBook(options);
        if (ZipFile.Names(stream) is { } zip)
        {
            if (zip.Problem is { } problem)
                throw new NotATableException(problem);
            var names = zip.Names.Where(IsCalendar).Order(StringComparer.Ordinal).ToList();
            if (names.Count == 0)
                throw new NotATableException("zip-file");
            if (names.Count > MostFiles)
                throw new NotATableException("zip-too-many");
            long total = 0;
            foreach (var name in names)
            {
                using var entry = ZipFile.Open(stream, name);
                using var copy = new MemoryStream();
                total += Copy(entry, copy, MostBytes - total);
                book.Take(copy, Encoding.UTF8);
            }

            return new ICalReading(book, options);
        }

        if (FileKind.RefuseBytes(FileHead.Of(stream).Bytes.Span) is { } code)
            throw new NotATableException(code);
        var encoding = EncodingOf(stream, options);
        book.Take(stream, encoding);
        if (!book.IsCalendar)
            throw new NotATableException("no-calendar");
        // Cards that stand in a calendar without one event.
        if (book is { HasCards: true, Events: 0 })
            return new VCardFormat().Read(stream, options);
        return new ICalReading(book, options) { Encoding = encoding.WebName };
    }

    private static bool IsCalendar(string name) =>
        name.EndsWith(".ics", StringComparison.OrdinalIgnoreCase)
        && !name.Contains("__MACOSX", StringComparison.Ordinal);

    private static long Copy(Stream from, MemoryStream to, long most)
    {
        var buffer = new byte[81_920];
        while (from.Read(buffer, 0, buffer.Length) is > 0 and var read)
        {
            if (to.Length + read > most)
                throw new NotATableException("zip-bomb");
            to.Write(buffer, 0, read);
        }

        return to.Length;
    }

    private static Encoding EncodingOf(Stream stream, ImportOptions options) =>
        options.Encoding is not { } name
            ? EncodingSniffer.Detect(stream)
            : EncodingSniffer.ByName(name)
                ?? throw new ArgumentException($"There is no encoding called {name}.", nameof(options));
}
