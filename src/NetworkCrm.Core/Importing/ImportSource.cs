using System.Text;

namespace NetworkCrm.Core.Importing;

/// <summary>What the user decided; null leaves it to detection. <paramref name="Columns"/> maps 0-based columns over what was found.</summary>
/// <param name="Format">A format id of <see cref="ContactFormats"/>.</param>
/// <param name="Encoding">An encoding name such as <c>windows-1252</c>.</param>
/// <param name="Region">Two letters; phones without country code belong there.</param>
public sealed record ImportOptions(string? Format = null, string? Encoding = null, char? Delimiter = null, IReadOnlyDictionary<int, ContactField>? Columns = null, string Region = "ID");

/// <summary>Opens a file of contacts: says what it is and how it will be read, before any row is.</summary>
public static class ImportSource
{
    /// <summary>Looks at <paramref name="stream"/>, which must be seekable and stay open while rows are read.</summary>
    /// <exception cref="NotATableException">The file is no table that can be read.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek, or an option names an unknown format or encoding.</exception>
    public static ImportReading Open(Stream stream, ImportOptions? options = null)
    {
        options ??= new ImportOptions();
        if (!stream.CanSeek) throw new ArgumentException("The stream must be seekable.", nameof(stream));
        if (options.Format is { } id && ContactFormats.ById(id) is null) throw new ArgumentException($"There is no format called {id}.", nameof(options));
        var encoding = EncodingOf(stream, options.Encoding);
        var start = Start(stream, encoding);
        if (FileKind.RefuseText(start) is { } code) throw new NotATableException(code);
        var instruction = Instruction(start);
        var source = new TableText(stream, encoding, instruction is not null);
        var layout = TableLayout.Find(source.Open, options.Delimiter ?? instruction) ?? throw new NotATableException("no-table");
        return Reading(source, layout, options);
    }

    /// <summary>Whether <see cref="ImportOptions.Encoding"/> may be <paramref name="name"/>.</summary>
    public static bool KnowsEncoding(string name) => EncodingSniffer.ByName(name) is not null;

    private static Encoding EncodingOf(Stream stream, string? name)
    {
        var head = new byte[16];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (FileKind.RefuseBytes(head.AsSpan(0, length)) is { } code) throw new NotATableException(code);
        if (name is null) return EncodingSniffer.Detect(stream);
        return EncodingSniffer.ByName(name) ?? throw new ArgumentException($"There is no encoding called {name}.", nameof(name));
    }

    private static string Start(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var buffer = new char[4096];
        return new string(buffer, 0, reader.ReadBlock(buffer)).TrimStart('\uFEFF');
    }

    /// <summary>The delimiter that a first line <c>sep=;</c> asks for: an instruction to spreadsheets, not data.</summary>
    private static char? Instruction(string start)
    {
        var line = start[..Math.Max(0, start.IndexOfAny(['\r', '\n']))].Trim('"', ' ');
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    private static ImportReading Reading(TableText source, TableLayout layout, ImportOptions options)
    {
        var keys = layout.Header.Select(ColumnNames.Key).Where(k => k.Length > 0).ToHashSet();
        var format = options.Format is { } id ? ContactFormats.ById(id)! : ContactFormats.For(keys);
        var guesses = layout.HeaderRow == 0 ? ColumnGuess.From(layout.Sample, options.Region) : [];
        // A first row without data in the guessed columns is a header in words we do not know.
        var headerRow = layout.HeaderRow;
        var header = layout.Header;
        if (headerRow == 0 && layout.Sample.Count > 0 && !ColumnGuess.From([layout.Sample[0]], options.Region).Values.Any(f => f is ContactField.Email or ContactField.Phone))
            (headerRow, header) = (layout.FirstRow, layout.Sample[0]);
        var width = Math.Max(header.Count, layout.HeaderRow == 0 ? layout.Sample.Select(r => r.Count).DefaultIfEmpty(0).Max() : 0);
        var columns = new List<ColumnMapping>(width);
        for (var i = 0; i < width; i++)
        {
            var name = i < header.Count ? CellText.Line(CellText.Clean(header[i])) : "";
            var field = options.Columns?.TryGetValue(i, out var chosen) == true ? chosen
                : layout.HeaderRow == 0 ? guesses.GetValueOrDefault(i)
                : format.FieldFor(name, keys);
            columns.Add(new ColumnMapping(i, CellText.Cut(name, 200), field));
        }

        var dates = DateText.OrderOf(layout.Sample.SelectMany(row => columns.Where(c => c.Field is ContactField.Birthday or ContactField.MetOn && c.Index < row.Count).Select(c => CellText.Clean(row[c.Index])))) ?? format.Dates(keys);
        return new ImportReading(source, layout.Delimiter, format, headerRow, columns, layout.HeaderRow == 0 && headerRow > 0 ? [.. layout.Sample.Skip(1)] : layout.Sample, dates, options.Region);
    }
}
