using System.Buffers;
using System.Text;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// How a file will be read, and its rows, streamed: memory does not grow with the file. Not for use by two threads at
/// once.
/// </summary>
public sealed class ImportReading
{
    private static readonly SearchValues<char> InNoName = SearchValues.Create("@0123456789");
    private readonly TableText _source;
    private readonly IContactFormat _format;
    private readonly ImportOptions _options;
    private readonly TableHeader? _header;
    private readonly HashSet<string> _keys;
    private readonly SortedSet<int> _notTaken = [];

    internal ImportReading(
        TableText source,
        char delimiter,
        IContactFormat format,
        int headerRow,
        IReadOnlyList<ColumnMapping> columns,
        IReadOnlyList<IReadOnlyList<string>> sample,
        DateOrder dates,
        ImportOptions options
    )
    {
        (_source, _format, _options) = (source, format, options);
        (Delimiter, HeaderRow, Columns, Dates) = (delimiter, headerRow, columns, dates);
        _header = headerRow == 0 ? null : TableHeader.Read([.. columns.Select(c => c.Header)]);
        _keys = [.. columns.Select(c => ColumnNames.Key(c.Header)).Where(k => k.Length > 0)];
        Samples =
        [
            .. columns.Select(c =>
                (IReadOnlyList<string>)
                    [
                        .. sample
                            .Where(r => c.Index < r.Count)
                            .Select(r => CellText.Cut(CellText.Line(CellText.Clean(r[c.Index])), 60))
                            .Where(t => t.Length > 0)
                            .Distinct()
                            .Take(3),
                    ]
            ),
        ];
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

    /// <summary>
    /// False where no column is known to hold anything a contact could be named by: the user has to say.
    /// </summary>
    public bool CanNameContacts =>
        Columns.Any(c =>
            c.Field
                is ContactField.FullName
                    or ContactField.GivenName
                    or ContactField.FamilyName
                    or ContactField.Nickname
                    or ContactField.Company
                    or ContactField.Email
                    or ContactField.Phone
        );

    /// <summary>
    /// The columns that say something of which nothing is taken, by name; complete once <see cref="Rows"/> was read to
    /// its end.
    /// </summary>
    public IReadOnlyList<string> IgnoredColumns => [.. _notTaken.Select(NameOf).Distinct()];

    /// <summary>
    /// Reads the rows from the start, lazily; each call reads the file again. Blank rows are left out, bad rows are
    /// errors, nothing stops the rest.
    /// </summary>
    public IEnumerable<ImportRow> Rows()
    {
        if (!CanNameContacts)
        {
            for (var i = 0; i < Columns.Count; i++)
                if (Samples[i].Count > 0)
                    _notTaken.Add(i);
            var row = Math.Max(1, HeaderRow);
            yield return new ImportRow(row, null, RowError.Of(row, "no-columns"));
            yield break;
        }

        var records = _source.Open(Delimiter);
        var builder = new RowBuilder(Columns, _format, Dates, _options, _notTaken);
        while (records.Read())
        {
            if (records.Problem is { } problem)
            {
                yield return new ImportRow(records.Row, null, RowError.Of(records.Row, problem));
                continue;
            }

            if (records.Row <= HeaderRow)
                continue;
            if (_header is not null && BeginsLikeHeader(records.Cells) && _header.IsAgain(records.Cells))
            {
                builder = new RowBuilder(ColumnsOf(records.Cells), _format, Dates, _options, _notTaken);
                continue;
            }

            if (builder.Build(records.Row, records.Cells) is { } row)
                yield return row;
        }
    }

    private string NameOf(int index) =>
        index < Columns.Count && Columns[index].Header is { Length: > 0 } header
            ? header
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"column {index + 1}");

    // Asked of every row: most begin with something that no column is called.
    private bool BeginsLikeHeader(List<string> cells)
    {
        foreach (var cell in cells)
            if (!string.IsNullOrWhiteSpace(cell))
                return cell.Length <= 80
                    && cell.AsSpan().IndexOfAny(InNoName) < 0
                    && ColumnNames.Key(cell) is { Length: > 0 } key
                    && (_keys.Contains(key) || ColumnNames.Strict(cell) != ContactField.Ignore);
        return false;
    }

    /// <summary>
    /// Files put together from several exports repeat the header, in other words or wider: what follows is read by the
    /// latest. A column of the same name is read as before.
    /// </summary>
    private List<ColumnMapping> ColumnsOf(List<string> header)
    {
        var keys = header.Select(ColumnNames.Key).Where(k => k.Length > 0).ToHashSet();
        var taken = new HashSet<int>();
        var columns = new List<ColumnMapping>(header.Count);
        for (var i = 0; i < header.Count; i++)
        {
            var name = CellText.Line(CellText.Clean(header[i]));
            var key = ColumnNames.Key(name);
            var same = Columns.FirstOrDefault(c =>
                ColumnNames.Key(c.Header) == key && key.Length > 0 && !taken.Contains(c.Index)
            );
            if (same is not null)
                taken.Add(same.Index);
            columns.Add(
                same is null ? new ColumnMapping(i, name, _format.FieldFor(name, keys)) : same with { Index = i }
            );
        }

        // The same header cut short by a program that leaves out empty cells at the end.
        for (var i = header.Count; i < Columns.Count; i++)
            columns.Add(Columns[i]);
        return columns;
    }
}

/// <summary>The text of the file, from its start, as often as it is needed.</summary>
internal sealed class TableText(Stream stream, Encoding encoding, bool hasInstruction)
{
    public Encoding Encoding => encoding;

    public RecordReader Open(char delimiter)
    {
        stream.Position = 0;
        var reader = new StreamReader(
            stream,
            encoding,
            detectEncodingFromByteOrderMarks: false,
            bufferSize: 65_536,
            leaveOpen: true
        );
        if (hasInstruction)
            reader.ReadLine();
        return new RecordReader(reader, delimiter);
    }
}
