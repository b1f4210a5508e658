using System.Buffers;

namespace NetworkCrm.Core.Importing;

/// <summary>The rows of a table, each by what its columns hold.</summary>
internal sealed class TableReading : ImportReading
{
    private static readonly SearchValues<char> InNoName = SearchValues.Create("@0123456789");
    private readonly TableColumns _table;
    private readonly Func<TableRecords> _open;
    private readonly ImportOptions _options;
    private readonly TableHeader? _header;
    private readonly HashSet<string> _keys;
    private readonly SortedSet<int> _notTaken = [];

    /// <param name="open">Opens the records, from the start.</param>
    public TableReading(string format, TableColumns table, Func<TableRecords> open, ImportOptions options)
    {
        (Format, _table, _open, _options) = (format, table, open, options);
        _header = HeaderRow == 0 ? null : TableHeader.Read([.. Columns.Select(c => c.Header)]);
        _keys = [.. Columns.Select(c => ColumnNames.Key(c.Header)).Where(k => k.Length > 0)];
        Samples =
        [
            .. Columns.Select(c =>
                (IReadOnlyList<string>)
                    [
                        .. table
                            .Sample.Where(r => c.Index < r.Count)
                            .Select(r => CellText.Cut(CellText.Line(CellText.Clean(r[c.Index])), 60))
                            .Where(t => t.Length > 0)
                            .Distinct()
                            .Take(3),
                    ]
            ),
        ];
    }

    public override string Format { get; }
    public override int HeaderRow => _table.HeaderRow;
    public override IReadOnlyList<ColumnMapping> Columns => _table.Columns;
    public override IReadOnlyList<IReadOnlyList<string>> Samples { get; }

    public override bool CanNameContacts =>
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

    public override IReadOnlyList<string> IgnoredColumns => [.. _notTaken.Select(NameOf).Distinct()];

    public override IEnumerable<ImportRow> Rows()
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

        var records = _open();
        var builder = Builder(Columns);
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
                builder = Builder(ColumnsOf(records.Cells));
                continue;
            }

            if (builder.Build(records.Row, records.Cells) is { } row)
                yield return row;
        }
    }

    private RowBuilder Builder(IReadOnlyList<ColumnMapping> columns) =>
        new(columns, _table.Dialect.NamesWithoutPerson, _table.Dates, _options, _notTaken);

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
                same is null ? new ColumnMapping(i, name, ColumnNames.Find(name, keys)) : same with { Index = i }
            );
        }

        // The same header cut short by a program that leaves out empty cells at the end.
        for (var i = header.Count; i < Columns.Count; i++)
            columns.Add(Columns[i]);
        return columns;
    }
}
