namespace NetworkCrm.Core.Importing;

/// <summary>
/// A planned row of a batch, kept in the database so that a file of any length is never held in memory.
/// </summary>
public sealed class StagedRow
{
    /// <summary>
    /// The <see cref="Action"/> of a row that could not be read; the others are numbered as <see cref="ImportAction"/>.
    /// </summary>
    public const int Error = 3;

    private StagedRow() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long BatchId { get; private set; }

    /// <summary>The line of the file, counted from 1 as a spreadsheet shows it.</summary>
    public int RowNumber { get; private set; }

    /// <summary>0 create, 1 merge, 2 skip, 3 error.</summary>
    public int Action { get; private set; }

    /// <summary>The code of the reason or of the error.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What came of it, as a code, where that is more than <see cref="Reason"/> says.</summary>
    public string? Outcome { get; private set; }

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

    /// <summary>Whether it can be merged: with a contact that is there, or with what an earlier row makes.</summary>
    public static bool CanMerge(string reason, long? matchId) =>
        matchId is not null ? reason != ImportReason.AlreadyHere.Code() : reason == ImportReason.SameAsRow.Code();

    /// <exception cref="ArgumentOutOfRangeException">An error has no actions, and only a row that matches something can
    /// be merged.</exception>
    public void Choose(ImportAction action)
    {
        if (Action == Error || (action == ImportAction.Merge && !CanMerge(Reason, MatchId)))
            throw new ArgumentOutOfRangeException(nameof(action), action, "This row has no such action.");
        Action = (int)action;
    }

    /// <summary>Another plan after its content was corrected.</summary>
    public void Replan(PlannedRow planned, string content)
    {
        (Action, Reason, MatchId, Content) = (
            (int)planned.Action,
            planned.Reason.Code(),
            planned.ExistingContactId,
            content
        );
    }

    /// <summary>
    /// Another plan after an earlier row was corrected. What the owner chose stands, but nobody is merged into somebody
    /// else than was chosen.
    /// </summary>
    /// <param name="planned">The new plan.</param>
    /// <param name="was">What the row said so far.</param>
    public void Replan(PlannedRow planned, StagedContent was)
    {
        var chosen = Action != (int)ImportPlan.Default(Reason, was.Contact);
        var stands =
            chosen
            && (
                Action != (int)ImportAction.Merge
                || (
                    MatchId == planned.ExistingContactId
                    && was.EarlierRow == planned.EarlierRow
                    && CanMerge(planned.Reason.Code(), planned.ExistingContactId)
                )
            );
        var action = Action;
        Replan(planned, StagedJson.Write(was with { EarlierRow = planned.EarlierRow }));
        if (stands)
            Action = action;
    }

    /// <summary>Its merge is done; <paramref name="before"/> is what the contact was.</summary>
    public void Merged(long contactId, string before, int versionAfter) =>
        (ContactId, Before, VersionAfter) = (contactId, before, versionAfter);

    /// <summary>It was to be merged, and this is what there is to say of it.</summary>
    public void MergeSays(string outcome) => Outcome = outcome;

    /// <summary>It turned out that there is nothing to do, for this reason.</summary>
    public void TurnInto(int action, string reason) => (Action, Reason) = (action, reason);
}
