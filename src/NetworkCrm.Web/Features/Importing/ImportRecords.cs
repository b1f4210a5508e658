using NetworkCrm.Core.Importing;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>A batch as its page shows it.</summary>
/// <param name="Read">How the file was read; null once the file is gone.</param>
/// <param name="Proposals">Rows that look like somebody who is here, waiting for a decision.</param>
/// <param name="Warnings">Rows of which something was cut, dropped or assumed.</param>
public sealed record ImportView(
    Guid Uid,
    string FileName,
    string Format,
    ImportBatchState State,
    DateOnly On,
    int Created,
    int Merged,
    int Skipped,
    int Errors,
    int Proposals,
    int Warnings,
    ImportRead? Read
)
{
    /// <summary>Days of a chat that come in, or have.</summary>
    public int ChatDays { get; init; }

    /// <summary>Days of the chat that are here already.</summary>
    public int ChatDaysHere { get; init; }

    public int Rows => Created + Merged + Skipped + Errors;

    /// <summary>Whether it is being applied or undone.</summary>
    public bool IsGoingOn => State is ImportBatchState.Applying or ImportBatchState.Undoing;
}

/// <summary>Which rows of a batch to show.</summary>
public enum RowFilter
{
    All,
    Create,
    Merge,
    Skip,
    Error,

    /// <summary>Those that look like somebody who is here, or like an earlier row: to be merged or not.</summary>
    Proposals,

    /// <summary>Those of which something was cut, dropped or assumed.</summary>
    Warnings,
}

/// <summary>A planned row on the page.</summary>
/// <param name="Match">The contact it looks like.</param>
/// <param name="NewJob">The job that the row tells of, where the contact it looks like has another.</param>
public sealed record PlannedRowView(
    long Id,
    int Row,
    int Action,
    string Reason,
    ImportedContact? Contact,
    PersonPick? Match,
    int? EarlierRow,
    bool CanMerge,
    string? NewJob
)
{
    public bool IsError => Action == StagedRow.Error;
}

public sealed record PlannedRowPart(IReadOnlyList<PlannedRowView> Rows, int Total);

/// <summary>An earlier import, for the list of them.</summary>
public sealed record ImportSummary(
    Guid Uid,
    string FileName,
    string Format,
    ImportBatchState State,
    DateOnly On,
    int Created,
    int Merged
);

/// <summary>A contact that Undo left, and the code of the reason.</summary>
public sealed record KeptContact(Guid Uid, string Name, string Reason);
