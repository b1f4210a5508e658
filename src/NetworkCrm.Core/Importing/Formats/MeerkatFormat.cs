using System.Globalization;
using System.Text;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>What Meerkat exports: several tables in one file, each below a line such as <c>=== CONTACTS ===</c>.</summary>
internal sealed class MeerkatFormat : IContactFormat
{
    public const string Id = "meerkat";

    private static readonly Dictionary<string, ContactField> Fields = new(StringComparer.Ordinal)
    {
        ["firstname"] = ContactField.GivenName,
        ["lastname"] = ContactField.FamilyName,
        ["nickname"] = ContactField.Nickname,
        ["email"] = ContactField.Email,
        ["phone"] = ContactField.Phone,
        ["birthday"] = ContactField.Birthday,
        ["address"] = ContactField.Address,
        ["howwemet"] = ContactField.HowMet,
    };

    // Of no use without the program they come from.
    private static readonly string[] Inner =
    [
        "id",
        "contactid",
        "contactname",
        "createdat",
        "updatedat",
        "relatedcontactid",
    ];

    public IReadOnlyList<FormatName> Names { get; } = [new(Id, "Meerkat")];

    public bool Recognises(FileHead head) =>
        head.Text.StartsWith("=== ", StringComparison.Ordinal)
        && head.Text.Contains("=== CONTACTS ===", StringComparison.OrdinalIgnoreCase);

    public ImportReading Read(Stream stream, ImportOptions options)
    {
        if (FileKind.RefuseBytes(FileHead.Of(stream).Bytes.Span) is { } code)
            throw new NotATableException(code);
        var encoding = options.Encoding is not { } name
            ? EncodingSniffer.Detect(stream)
            : EncodingSniffer.ByName(name)
                ?? throw new ArgumentException($"There is no encoding called {name}.", nameof(options));
        var tables = Tables(stream, encoding);
        if (!tables.TryGetValue("CONTACTS", out var contacts))
            throw new NotATableException("no-meerkat");
        var reading = new BookReading(Id, options) { Encoding = encoding.WebName };
        var lines = Lines(tables, reading);
        foreach (var contact in contacts)
            reading.Add(Person(contact, lines[contact.GetValueOrDefault("id", "")], options));
        var rows = contacts
            .GroupBy(c => MatchKeys.Name(NameOf(c)))
            .ToDictionary(g => g.Key, g => g.Count() == 1 ? RowOf(g.First()) : 0, StringComparer.Ordinal);
        foreach (var activity in tables.GetValueOrDefault("ACTIVITIES", []))
            Activity(activity, rows, reading, options);
        return reading;
    }

    private static ImportRow Person(Dictionary<string, string> said, IEnumerable<string> lines, ImportOptions options)
    {
        var cells = new PersonCells();
        var notes = new PersonNotes(options.Language, cells);
        foreach (var (key, value) in said)
            if (Fields.TryGetValue(key, out var field))
                cells.Add(field, value);
        foreach (var circle in said.GetValueOrDefault("circles", "").Split([',', ';'], StringSplitOptions.TrimEntries))
            cells.Add(ContactField.Tags, circle);
        foreach (var (key, value) in said)
            if (key is not ("circles" or Row) && !Fields.ContainsKey(key) && !Inner.Contains(key) && !IsHeader(key))
                notes.Plain(PersonNotes.Named(said[HeaderOf(key)], value));
        foreach (var line in lines)
            notes.Plain(line);
        return cells.Build(RowOf(said), options);
    }

    // What the other tables say of one contact, by its id.
    private static ILookup<string, string> Lines(
        Dictionary<string, List<Dictionary<string, string>>> tables,
        BookReading reading
    )
    {
        var lines = new List<(string Contact, string Line)>();
        foreach (var (table, rows) in tables.Where(t => t.Key is not ("CONTACTS" or "ACTIVITIES")))
        foreach (var row in rows)
        {
            var said = row.Where(c => !Inner.Contains(c.Key) && c.Key != Row && !IsHeader(c.Key) && c.Key != "type")
                .Select(c => c.Value)
                .Where(v => v.Length > 0);
            var line = PersonNotes.Named(row.GetValueOrDefault("type", ""), PersonNotes.Joined([.. said]));
            if (row.GetValueOrDefault("contactid") is { Length: > 0 } contact && line.Length > 0)
                lines.Add((contact, line));
            else
                reading.Left(table.ToLowerInvariant(), 1);
        }

        return lines.ToLookup(l => l.Contact, l => l.Line, StringComparer.Ordinal);
    }

    private static void Activity(
        Dictionary<string, string> said,
        Dictionary<string, int> rows,
        BookReading reading,
        ImportOptions options
    )
    {
        var with = said.GetValueOrDefault("contactnames", "")
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(n => rows.GetValueOrDefault(MatchKeys.Name(n)))
            .Where(r => r > 0)
            .Distinct()
            .ToList();
        var date = said.GetValueOrDefault("date", "");
        if (
            with.Count == 0
            || date.Length < 10
            || !DateOnly.TryParseExact(
                date[..10],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var on
            )
        )
            reading.Left(
                options.Language == "id" ? "kegiatan tanpa tanggal atau orang" : "activities without a day or a person",
                1
            );
        else
            reading.Happened(
                said.GetValueOrDefault("id", date),
                with,
                on,
                Channel.InPerson,
                PersonNotes.Joined(
                    said.GetValueOrDefault("title", ""),
                    said.GetValueOrDefault("description", ""),
                    said.GetValueOrDefault("location", "")
                ),
                counts: true
            );
    }

    private const string Row = "\nrow";

    private static int RowOf(Dictionary<string, string> said) => int.Parse(said[Row], CultureInfo.InvariantCulture);

    private static string NameOf(Dictionary<string, string> said) =>
        $"{said.GetValueOrDefault("firstname")} {said.GetValueOrDefault("lastname")}".Trim();

    // The words of a column beside its key.
    private static string HeaderOf(string key) => "\nheader " + key;

    private static bool IsHeader(string key) => key.StartsWith("\nheader ", StringComparison.Ordinal);

    private static Dictionary<string, List<Dictionary<string, string>>> Tables(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, true, bufferSize: 65_536, leaveOpen: true);
        var records = new RecordReader(reader, ',');
        var tables = new Dictionary<string, List<Dictionary<string, string>>>(StringComparer.OrdinalIgnoreCase);
        List<Dictionary<string, string>>? table = null;
        List<string>? header = null;
        while (records.Read())
        {
            if (records.Problem is not null || records.IsBlank)
                continue;
            var first = records.Cells[0].Trim();
            if (first.StartsWith("=== ", StringComparison.Ordinal) && first.EndsWith(" ===", StringComparison.Ordinal))
            {
                (table, header) = (tables[first[4..^4].Trim().ToUpperInvariant()] = [], null);
                continue;
            }

            if (header is null)
            {
                header = [.. records.Cells.Select(c => CellText.Line(CellText.Clean(c)))];
                continue;
            }

            var row = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Row] = records.Row.ToString(CultureInfo.InvariantCulture),
            };
            for (var i = 0; i < header.Count && i < records.Cells.Count; i++)
            {
                var key = ColumnNames.Key(header[i]);
                row.TryAdd(key, CellText.Clean(records.Cells[i]));
                row.TryAdd(HeaderOf(key), header[i]);
            }

            table?.Add(row);
        }

        return tables;
    }
}
