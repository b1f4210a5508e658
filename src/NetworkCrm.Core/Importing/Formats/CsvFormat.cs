using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// Tables of delimited text. Takes whatever is no other kind of file, and says what it is where it is no such table.
/// </summary>
internal sealed class CsvFormat : IContactFormat
{
    public IReadOnlyList<FormatName> Names { get; } = [.. CsvDialect.All.Select(d => new FormatName(d.Id, d.Name))];

    public bool Recognises(FileHead head) => true;

    public ImportReading Read(Stream stream, ImportOptions options)
    {
        var encoding = EncodingOf(stream, options.Encoding);
        var start = Start(stream, encoding);
        if (FileKind.RefuseText(start) is { } code)
            throw new NotATableException(code);
        var instruction = Instruction(start);
        var layout =
            TableLayout.Find(Open, options.Delimiter ?? instruction) ?? throw new NotATableException("no-table");
        var table = TableColumns.Of(layout, options);
        return new TableReading(table.Dialect.Id, table, () => Open(layout.Delimiter), options)
        {
            Encoding = encoding.WebName,
            Delimiter = layout.Delimiter,
        };

        RecordReader Open(char delimiter)
        {
            stream.Position = 0;
            var reader = new StreamReader(
                stream,
                encoding,
                detectEncodingFromByteOrderMarks: false,
                bufferSize: 65_536,
                leaveOpen: true
            );
            if (instruction is not null)
                reader.ReadLine();
            return new RecordReader(reader, delimiter);
        }
    }

    private static Encoding EncodingOf(Stream stream, string? name)
    {
        var head = new byte[16];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (FileKind.RefuseBytes(head.AsSpan(0, length)) is { } code)
            throw new NotATableException(ZipFile.Names(stream)?.Problem ?? code);
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
}
