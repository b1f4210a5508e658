using System.Text;

namespace NetworkCrm.Core.Importing;

/// <summary>How a file will be read, and its rows, streamed: memory does not grow with the file. Not for use by two threads at once.</summary>
public sealed class ImportReading
{
    private readonly TableText _source;
    private readonly IContactFormat _format;
    private readonly string _region;

    internal ImportReading(TableText source, char delimiter, IContactFormat format, int headerRow, IReadOnlyList<ColumnMapping> columns, IReadOnlyList<IReadOnlyList<string>> sample, DateOrder dates, string region)
    {
        (_source, _format, _region) = (source, format, region);
        (Delimiter, HeaderRow, Columns, Dates) = (delimiter, headerRow, columns, dates);
        Samples = [.. columns.Select(c => (IReadOnlyList<string>)[.. sample.Where(r => c.Index < r.Count).Select(r => CellText.Cut(CellText.Line(CellText.Clean(r[c.Index])), 60)).Where(t => t.Length > 0).Distinct().Take(3)])];
    }

    /// <summary>The format id: <c>google</c>, <c>google-old</c>, <c>linkedin</c> or <c>csv</c>.</summary>
    public string Format => _format.Id;

    /// <summary>The IANA name of the encoding.</summary>
    public string Encoding => _source.Encoding.WebName;

    public char Delimiter { get; }

    /// <summary>The row the header is in; 0 where the file has none.</summary>
    public int HeaderRow { get; }

    public IReadOnlyList<ColumnMapping> Columns { get; }

    /// <summary>Up to three different values of each column, to recognise it by.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Samples { get; }
    public DateOrder Dates { get; }

    /// <summary>False where no column is known to hold anything a contact could be named by: the user has to say.</summary>
    public bool CanNameContacts => Columns.Any(c => c.Field is ContactField.FullName or ContactField.GivenName or ContactField.FamilyName or ContactField.Nickname or ContactField.Company or ContactField.Email);

    /// <summary>Reads the rows from the start, lazily; each call reads the file again. Blank rows are left out, bad rows are errors, nothing stops the rest.</summary>
    public IEnumerable<ImportRow> Rows()
    {
        if (!CanNameContacts)
        {
            var row = Math.Max(1, HeaderRow);
            yield return new ImportRow(row, null, RowError.Of(row, "no-columns"));
            yield break;
        }

        var records = _source.Open(Delimiter);
        var builder = new RowBuilder(Columns, _format, Dates, _region);
        while (records.Read())
        {
            if (records.Problem is { } problem)
            {
                yield return new ImportRow(records.Row, null, RowError.Of(records.Row, problem));
                continue;
            }

            if (records.Row <= HeaderRow || IsHeaderAgain(records.Cells)) continue;
            if (builder.Build(records.Row, records.Cells) is { } row) yield return row;
        }
    }

    /// <summary>Files put together from several exports repeat the header.</summary>
    private bool IsHeaderAgain(List<string> cells)
    {
        if (HeaderRow == 0 || cells.Count < Columns.Count || Columns.Count < 2) return false;
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Header != cells[i].Trim())
                return false;
        return true;
    }
}

/// <summary>The text of the file, from its start, as often as it is needed.</summary>
internal sealed class TableText(Stream stream, Encoding encoding, bool hasInstruction)
{
    public Encoding Encoding => encoding;

    public RecordReader Open(char delimiter)
    {
        stream.Position = 0;
        var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 65_536, leaveOpen: true);
        if (hasInstruction) reader.ReadLine();
        return new RecordReader(reader, delimiter);
    }
}
