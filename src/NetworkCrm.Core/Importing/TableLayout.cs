namespace NetworkCrm.Core.Importing;

/// <summary>
/// Where the table is in the text: its delimiter, the row of its header (0 where there is none) and the first records,
/// for guessing.
/// </summary>
internal sealed record TableLayout(
    char Delimiter,
    int HeaderRow,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Sample,
    int FirstRow
)
{
    private const int HeaderRows = 30,
        SampleRows = 60,
        SampleChars = 600_000;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Finds the layout by trying each delimiter; null where no delimiter makes a table.</summary>
    public static TableLayout? Find(Func<char, RecordReader> open, char? delimiter)
    {
        TableLayout? best = null;
        var bestScore = (Names: 0, Shape: 0d);
        foreach (var candidate in delimiter is { } one ? [one] : Delimiters)
        {
            var (layout, names) = Of(open(candidate), candidate);
            var score = (names, Shape(layout.Sample, delimiter is not null));
            if (score.names == 0 && score.Item2 <= 0)
                continue;
            if (best is not null && score.CompareTo(bestScore) <= 0)
                continue;
            (best, bestScore) = (layout, score);
        }

        return best;
    }

    /// <summary>The layout of records that are divided already, and how many names of columns its header
    /// holds.</summary>
    public static (TableLayout Layout, int Names) Of(TableRecords records, char delimiter) =>
        WithHeader(delimiter, Read(records));

    private static List<(int Row, List<string> Cells)> Read(TableRecords reader)
    {
        var records = new List<(int, List<string>)>();
        var chars = 0;
        while (records.Count < SampleRows && reader.Row < 2000 && chars < SampleChars && reader.Read())
        {
            if (reader.Problem is not null || reader.IsBlank)
                continue;
            records.Add((reader.Row, [.. reader.Cells]));
            chars += reader.Cells.Sum(c => c.Length);
        }

        return records;
    }

    // The header is the row that explains most of those below it, and least of those above, which would be lost.
    private static (TableLayout Layout, int Names) WithHeader(
        char delimiter,
        List<(int Row, List<string> Cells)> records
    )
    {
        var (best, names, bestScore) = (-1, 0, 0);
        for (var i = 0; i < Math.Min(HeaderRows, records.Count); i++)
        {
            var header = TableHeader.Read(records[i].Cells);
            if (header is null || header.IsRepeatedAsData(records.Skip(i + 1).Select(r => r.Cells)))
                continue;
            var below = records.Skip(i + 1).Sum(r => header.Explains(r.Cells, sure: false));
            var score = below - records.Take(i).Sum(r => header.Explains(r.Cells, sure: true)) + header.Names;
            if (best >= 0 && (score, header.Names).CompareTo((bestScore, names)) <= 0)
                continue;
            (best, names, bestScore) = (i, header.Names, score);
        }

        if (best < 0)
        {
            var sample = records.Select(r => (IReadOnlyList<string>)r.Cells).ToList();
            return (new TableLayout(delimiter, 0, [], sample, records.Count == 0 ? 0 : records[0].Row), 0);
        }

        return (
            new TableLayout(
                delimiter,
                records[best].Row,
                records[best].Cells,
                [.. records.Skip(best + 1).Select(r => r.Cells)],
                records[0].Row
            ),
            names
        );
    }

    /// <summary>
    /// How regular the records are: the share of them with the commonest number of cells, times that number. 0 for
    /// prose.
    /// </summary>
    private static double Shape(IReadOnlyList<IReadOnlyList<string>> sample, bool chosen)
    {
        if (sample.Count == 0)
            return 0;
        var mode = sample
            .GroupBy(r => r.Count)
            .Select(g => (Cells: g.Key, Rows: g.Count()))
            .Where(g => g.Cells > 1)
            .OrderByDescending(g => g.Rows)
            .ThenByDescending(g => g.Cells)
            .FirstOrDefault();
        if (mode.Rows == 0)
            return sample.All(r => r.Count == 1 && MultiValue.IsEmail(r[0].Trim())) ? 0.5
                : chosen ? 0.1
                : 0;
        var share = (double)mode.Rows / sample.Count;
        return share < 0.6 ? 0 : share * mode.Cells;
    }
}
