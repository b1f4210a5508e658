using System.Text;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// What the user decided; null leaves it to detection. <paramref name="Columns"/> maps 0-based columns over what was
/// found.
/// </summary>
/// <param name="Format">A format id of <see cref="ContactFormats"/>.</param>
/// <param name="Encoding">An encoding name such as <c>windows-1252</c>.</param>
/// <param name="Region">Two letters; phones without country code belong there.</param>
/// <param name="Today">The owner's today, against which a birthday can lie ahead; null knows nothing that is
/// ahead.</param>
/// <param name="OwnFields">The fields that the owner defined: a column of such a name, known otherwise or not, fills
/// it.</param>
/// <param name="OwnColumns">Columns that the owner mapped to a field of theirs, by its uid; beside
/// <paramref name="Columns"/>, and before them.</param>
/// <param name="TidyNames">Names in capitals alone, or in small letters alone, are written as <see cref="NameCase"/>
/// offers.</param>
public sealed record ImportOptions(
    string? Format = null,
    string? Encoding = null,
    char? Delimiter = null,
    IReadOnlyDictionary<int, ContactField>? Columns = null,
    string Region = "ID",
    DateOnly? Today = null,
    IReadOnlyList<CustomField>? OwnFields = null,
    IReadOnlyDictionary<int, Guid>? OwnColumns = null,
    bool TidyNames = false
);

/// <summary>Opens a file of contacts: says what it is and how it will be read, before any row is.</summary>
public static class ImportSource
{
    /// <summary>Looks at <paramref name="stream"/>, which must be seekable and stay open while rows are read.</summary>
    /// <exception cref="NotATableException">The file is no table that can be read.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek, or an option names an unknown format or
    /// encoding.</exception>
    public static ImportReading Open(Stream stream, ImportOptions? options = null)
    {
        options ??= new ImportOptions();
        if (!stream.CanSeek)
            throw new ArgumentException("The stream must be seekable.", nameof(stream));
        if (options.Format is { } id && ContactFormats.ById(id) is null)
            throw new ArgumentException($"There is no format called {id}.", nameof(options));
        var encoding = EncodingOf(stream, options.Encoding);
        var start = Start(stream, encoding);
        if (FileKind.RefuseText(start) is { } code)
            throw new NotATableException(code);
        var instruction = Instruction(start);
        var source = new TableText(stream, encoding, instruction is not null);
        var layout =
            TableLayout.Find(source.Open, options.Delimiter ?? instruction) ?? throw new NotATableException("no-table");
        return Reading(source, layout, options);
    }

    /// <summary>Whether <see cref="ImportOptions.Encoding"/> may be <paramref name="name"/>.</summary>
    public static bool KnowsEncoding(string name) => EncodingSniffer.ByName(name) is not null;

    private static Encoding EncodingOf(Stream stream, string? name)
    {
        var head = new byte[16];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (FileKind.RefuseBytes(head.AsSpan(0, length)) is { } code)
            throw new NotATableException(code);
        if (name is null)
            return EncodingSniffer.Detect(stream);
        return EncodingSniffer.ByName(name)
            ?? throw new ArgumentException($"There is no encoding called {name}.", nameof(name));
    }

    private static string Start(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var buffer = new char[4096];
        return new string(buffer, 0, reader.ReadBlock(buffer)).TrimStart('\uFEFF');
    }

    /// <summary>
    /// The delimiter that a first line <c>sep=;</c> asks for: an instruction to spreadsheets, not data.
    /// </summary>
    private static char? Instruction(string start)
    {
        var line = start[..Math.Max(0, start.IndexOfAny(['\r', '\n']))].Trim('"', ' ');
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    private static ImportReading Reading(TableText source, TableLayout layout, ImportOptions options)
    {
        if (IsKeyValue(layout))
            throw new NotATableException("key-value-text");
        var keys = layout.Header.Select(ColumnNames.Key).Where(k => k.Length > 0).ToHashSet();
        var format = options.Format is { } id ? ContactFormats.ById(id)! : ContactFormats.For(keys);
        var (headerRow, header, sample) = (layout.HeaderRow, layout.Header, layout.Sample);
        // A first row without data in the columns that have some below it is a header in words we do not know.
        if (headerRow == 0 && sample.Count > 0 && IsUnknownHeader(sample, options))
            (headerRow, header, sample) = (layout.FirstRow, sample[0], [.. sample.Skip(1)]);
        var names = Names(header, sample, headerRow > 0);
        var named = names
            .Select(name =>
                name.Length == 0 || layout.HeaderRow == 0 ? ContactField.Ignore : format.FieldFor(name, keys)
            )
            .ToArray();
        var own = names.Select((name, i) => OwnField(name, i, named[i], options)).ToArray();
        for (var i = 0; i < named.Length; i++)
            if (own[i] is not null)
                named[i] = ContactField.Own;
        var decided = ColumnJudge.Decide(headerRow > 0 ? names : [], named, sample, options);
        var columns = names
            .Select(
                (name, i) =>
                    options.Columns?.TryGetValue(i, out var chosen) == true
                    && options.OwnColumns?.ContainsKey(i) != true
                        ? new ColumnMapping(i, name, chosen)
                        : new ColumnMapping(i, name, decided[i], own[i])
            )
            .ToList();
        var dates =
            DateText.OrderOf(
                sample.SelectMany(row =>
                    columns
                        .Where(c => c.Field is ContactField.Birthday or ContactField.MetOn && c.Index < row.Count)
                        .Select(c => CellText.Clean(row[c.Index]))
                )
            ) ?? format.Dates(keys);
        return new ImportReading(source, layout.Delimiter, format, headerRow, columns, sample, dates, options);
    }

    // A later header that is wider names the columns beyond the first one's.
    private static List<string> Names(
        IReadOnlyList<string> header,
        IReadOnlyList<IReadOnlyList<string>> sample,
        bool hasHeader
    )
    {
        var names = header.Select(h => CellText.Cut(CellText.Line(CellText.Clean(h)), 200)).ToList();
        if (!hasHeader)
        {
            names.AddRange(
                Enumerable.Repeat("", Math.Max(0, sample.Select(r => r.Count).DefaultIfEmpty(0).Max() - names.Count))
            );
        }
        else if (
            TableHeader.Read(header) is { } first
            && sample.Where(r => r.Count > names.Count && first.IsAgain(r)).MaxBy(r => r.Count) is { } wider
            && names.Select(ColumnNames.Key).SequenceEqual(wider.Take(names.Count).Select(ColumnNames.Key))
        )
        {
            names.AddRange(wider.Skip(names.Count).Select(h => CellText.Cut(CellText.Line(CellText.Clean(h)), 200)));
        }

        return names;
    }

    private static bool IsUnknownHeader(IReadOnlyList<IReadOnlyList<string>> sample, ImportOptions options)
    {
        var below = ColumnJudge.Decide([], new ContactField[sample.Max(r => r.Count)], [.. sample.Skip(1)], options);
        return !sample[0].Where((cell, i) => Reaches(below[i]) && cell.Any(c => char.IsDigit(c) || c == '@')).Any()
            && (
                below.Any(Reaches)
                || !sample[0].Any(c => c.Contains('@', StringComparison.Ordinal) || TextFold.Digits(c).Length >= 6)
            );
    }

    private static bool Reaches(ContactField field) => field is ContactField.Email or ContactField.Phone;

    private static CustomField? OwnField(string name, int index, ContactField named, ImportOptions options)
    {
        if (options.OwnColumns?.TryGetValue(index, out var uid) == true)
            return options.OwnFields?.FirstOrDefault(f => f.Uid == uid);
        var key = ColumnNames.Key(name);
        return
            key.Length == 0
            || named
                is ContactField.FullName
                    or ContactField.GivenName
                    or ContactField.FamilyName
                    or ContactField.Email
                    or ContactField.Phone
            ? null
            : options.OwnFields?.FirstOrDefault(f => ColumnNames.Key(f.Name) == key);
    }

    /// <summary>
    /// The names of columns stand below one another, each with one value beside it: that is one card, lying on its
    /// side.
    /// </summary>
    private static bool IsKeyValue(TableLayout layout)
    {
        IReadOnlyList<IReadOnlyList<string>> rows =
            layout.HeaderRow == 0 ? layout.Sample : [layout.Header, .. layout.Sample];
        var firsts = rows.Where(r => r.Count > 0 && !string.IsNullOrWhiteSpace(r[0])).ToList();
        if (firsts.Count < 2)
            return false;
        var keys = firsts
            .Select(r => ColumnNames.Strict(CellText.Clean(r[0]).TrimEnd(':', ' ')))
            .Where(f => f != ContactField.Ignore)
            .ToList();
        return keys.Count >= 2
            && keys.Distinct().Count() >= 2
            && keys.Count * 10 >= firsts.Count * 7
            && firsts.Count(r => r.Skip(1).Any(c => ColumnNames.Strict(CellText.Clean(c)) != ContactField.Ignore)) * 2
                <= firsts.Count;
    }
}
