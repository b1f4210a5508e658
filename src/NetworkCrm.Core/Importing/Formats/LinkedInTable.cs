using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Which table of LinkedIn's archive one is.</summary>
internal enum LinkedInKind
{
    Connections,
    Messages,
    Invitations,
    Recommendations,
    Profile,
}

/// <summary>
/// One table of LinkedIn's archive, read by the names of its columns. What it is, its header says: the names of the
/// files differ.
/// </summary>
internal sealed class LinkedInTable
{
    // Notes of LinkedIn may stand above the header.
    private const int RowsLookedAt = 10;

    private static readonly (LinkedInKind Kind, string[] Columns)[] Kinds =
    [
        (LinkedInKind.Messages, ["conversationid", "from", "to", "date", "content"]),
        (LinkedInKind.Invitations, ["from", "to", "sentat", "message", "direction"]),
        (LinkedInKind.Recommendations, ["firstname", "lastname", "text", "creationdate"]),
        (LinkedInKind.Connections, ["firstname", "lastname", "connectedon"]),
        (LinkedInKind.Profile, ["firstname", "lastname", "headline", "summary"]),
    ];

    private readonly Dictionary<string, int> _columns;
    private readonly RecordReader _records;

    private LinkedInTable(LinkedInKind kind, List<string> header, RecordReader records)
    {
        (Kind, _records, _columns) = (kind, records, []);
        for (var i = 0; i < header.Count; i++)
            _columns.TryAdd(ColumnNames.Key(header[i]), i);
    }

    public LinkedInKind Kind { get; }

    /// <summary>The row that was read last, the first of the file is 1.</summary>
    public int Row => _records.Row;

    /// <summary>What is wrong with the row, or null.</summary>
    public string? Problem => _records.Problem;

    /// <summary>The cell of the row under the column of this key; empty where there is none.</summary>
    public string this[string key] =>
        _columns.TryGetValue(key, out var at) && at < _records.Cells.Count ? CellText.Clean(_records.Cells[at]) : "";

    /// <summary>The table, at its first row; null where its header is none of LinkedIn's.</summary>
    public static LinkedInTable? Open(TextReader reader)
    {
        var records = new RecordReader(reader, ',');
        for (var i = 0; i < RowsLookedAt && records.Read(); i++)
            if (KindOf(records.Cells) is { } kind)
                return new LinkedInTable(kind, [.. records.Cells], records);
        return null;
    }

    /// <inheritdoc cref="Open(TextReader)"/>
    public static LinkedInTable? Open(Stream stream, Encoding? encoding = null) =>
        Open(new StreamReader(stream, encoding ?? Encoding.UTF8, true, bufferSize: 65_536, leaveOpen: true));

    /// <summary>Which table begins like this; null where none does.</summary>
    public static LinkedInKind? KindOf(string text) => Open(new StringReader(text))?.Kind;

    /// <summary>Goes to the next row that says anything; false at the end.</summary>
    public bool Read()
    {
        while (_records.Read())
            if (_records.Problem is not null || !_records.IsBlank)
                return true;
        return false;
    }

    private static LinkedInKind? KindOf(List<string> header)
    {
        var keys = header.Select(ColumnNames.Key).ToHashSet();
        foreach (var (kind, columns) in Kinds)
            if (Array.TrueForAll(columns, keys.Contains))
                return kind;
        return null;
    }
}
