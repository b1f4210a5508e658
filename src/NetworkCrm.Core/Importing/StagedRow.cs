namespace NetworkCrm.Core.Importing;

/// <summary>A planned row of a batch, kept in the database so that a file of any length is never held in memory.</summary>
public sealed class StagedRow
{
    private StagedRow()
    {
    }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long BatchId { get; private set; }

    /// <summary>The line of the file, counted from 1 as a spreadsheet shows it.</summary>
    public int RowNumber { get; private set; }

    /// <summary>0 create, 1 merge, 2 skip, 3 error.</summary>
    public int Action { get; private set; }

    /// <summary>The code of the reason or of the error.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The contact it would merge into or that is already there.</summary>
    public long? MatchId { get; private set; }

    /// <summary>What the row says, as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The contact it made or changed, once applied.</summary>
    public long? ContactId { get; private set; }

    /// <summary>The contact's details before a merge, as JSON, for Undo.</summary>
    public string? Before { get; private set; }

    /// <summary>The contact's version right after it was applied: unchanged means Undo may take it back.</summary>
    public int? VersionAfter { get; private set; }

    public void Choose(int action) => Action = action;
}
