using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// A record that may be the header of the table: what its names promise, held against the records around it.
/// </summary>
internal sealed class TableHeader
{
    private const int LongestName = 80;
    private readonly ContactField[] _fields;
    private readonly string[] _keys;

    private readonly bool _isWhole;

    private TableHeader(ContactField[] fields, string[] keys, int names, bool isWhole) =>
        (_fields, _keys, Names, _isWhole) = (fields, keys, names, isWhole);

    /// <summary>How many names of columns it holds.</summary>
    public int Names { get; }

    /// <summary>
    /// Null for a record that holds data, or one word among many that happens to be the name of a column.
    /// </summary>
    public static TableHeader? Read(IReadOnlyList<string> cells)
    {
        int known = 0,
            strict = 0,
            filled = 0;
        var fields = new ContactField[cells.Count];
        var keys = new string[cells.Count];
        var beside = new HashSet<string>();
        for (var i = 0; i < cells.Count; i++)
        {
            keys[i] = "";
            var text = CellText.Clean(cells[i]);
            if (text.Length == 0)
                continue;
            filled++;
            if (
                text.Length > LongestName
                || text.Contains('@', StringComparison.Ordinal)
                || text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                || TextFold.Digits(text).Length >= 6
            )
                return null;
            (fields[i], keys[i]) = (ColumnNames.Find(text, beside), ColumnNames.Key(text));
            if (ColumnNames.Strict(text) != ContactField.Ignore)
                strict++;
            if (fields[i] != ContactField.Ignore)
                known++;
        }

        return known == 0 || (strict == 0 && known < 2) || (known == 1 && filled > 4)
            ? null
            : new TableHeader(fields, keys, known, strict == filled);
    }

    /// <summary>
    /// Whether most of its names stand in their own columns again further down, so that they are data; the whole header
    /// repeated is none.
    /// </summary>
    public bool IsRepeatedAsData(IEnumerable<IReadOnlyList<string>> below)
    {
        var (rows, repeated) = (0, 0);
        foreach (var cells in below)
        {
            rows++;
            var same = 0;
            for (var i = 0; i < Math.Min(cells.Count, _keys.Length); i++)
                if (_fields[i] != ContactField.Ignore && ColumnNames.Key(cells[i]) == _keys[i])
                    same++;
            if (same * 2 > Names && !IsAgain(cells))
                repeated++;
        }

        // Where every cell is the name of a column, one that stands below by chance takes nothing from that.
        return _isWhole ? repeated * 2 > rows : repeated > 0;
    }

    /// <summary>
    /// How much of a record its names account for: an e-mail below "Email" more than some words below "Notes".
    /// </summary>
    /// <param name="cells">The record.</param>
    /// <param name="sure">Count only what could stand below no other name.</param>
    public int Explains(IReadOnlyList<string> cells, bool sure)
    {
        if (IsAgain(cells))
            return 0;
        var sum = 0;
        for (var i = 0; i < Math.Min(cells.Count, _fields.Length); i++)
            if (
                _fields[i] != ContactField.Ignore
                && !string.IsNullOrWhiteSpace(cells[i])
                && Weight(_fields[i], cells[i]) is var weight
                && (!sure || weight > 1)
            )
                sum += weight;
        return sum;
    }

    /// <summary>
    /// Is this record the header once more: every cell that says anything is a name of this table's columns or a
    /// column's name, and two at least are the same?
    /// </summary>
    public bool IsAgain(IReadOnlyList<string> cells)
    {
        int same = 0,
            filled = 0;
        foreach (var cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell))
                continue;
            filled++;
            if (cell.Length > LongestName)
                return false;
            var key = ColumnNames.Key(cell);
            if (key.Length > 0 && Array.IndexOf(_keys, key) >= 0)
                same++;
            else if (ColumnNames.Strict(CellText.Clean(cell)) == ContactField.Ignore)
                return false;
        }

        return same > 1 || (same == 1 && filled == 1 && _keys.Count(k => k.Length > 0) == 1);
    }

    private static int Weight(ContactField field, string cell) =>
        field switch
        {
            ContactField.Email => cell.Contains('@', StringComparison.Ordinal) ? 3 : 0,
            ContactField.Phone => TextFold.Digits(cell).Length >= 5 ? 3 : 0,
            ContactField.Link => cell.Contains('/', StringComparison.Ordinal)
            || cell.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                ? 2
                : 1,
            ContactField.Birthday or ContactField.MetOn or ContactField.ConnectedOn => cell.Any(char.IsDigit) ? 2 : 0,
            ContactField.FullName or ContactField.GivenName or ContactField.FamilyName => cell.Contains(
                '@',
                StringComparison.Ordinal
            ) || !cell.Any(char.IsLetter)
                ? 0
                : 1,
            _ => 1,
        };
}
