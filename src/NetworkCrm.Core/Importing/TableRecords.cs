namespace NetworkCrm.Core.Importing;

/// <summary>The records of a table from its start, one at a time, in bounded memory.</summary>
internal abstract class TableRecords
{
    /// <summary>The number of the record, the first is 1; blank lines count, as in a spreadsheet.</summary>
    public int Row { get; protected set; }

    /// <summary>The cells of the record; the next one is read over them.</summary>
    public List<string> Cells { get; } = [];

    /// <summary>What is wrong with the record, or null. <see cref="Cells"/> is empty then.</summary>
    public string? Problem { get; protected set; }

    public bool IsBlank => Cells.TrueForAll(string.IsNullOrWhiteSpace);

    /// <summary>Reads the next record; false at the end.</summary>
    public abstract bool Read();
}
