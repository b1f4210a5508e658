using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>
/// Switches a rule off for all of an owner's contacts, or on again. Snapshots know nothing of it, so none is rewritten.
/// </summary>
public static class RuleSwitch
{
    /// <summary>
    /// Off: the open nudges of the rule are gone. On: those that hold on <paramref name="today"/> are back; "not now"
    /// stays where it was said. Commit is the caller's.
    /// </summary>
    /// <param name="write">The owner's write.</param>
    /// <param name="owner">As <paramref name="write"/> tracks it.</param>
    /// <param name="today">The owner's date.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public static async Task SetAsync(
        WriteScope write,
        Owner owner,
        NudgeRule rule,
        bool muted,
        DateOnly today,
        CancellationToken ct = default
    )
    {
        if (RuleSet.Has(owner.Muted, rule) == muted)
            return;
        owner.Mute(rule, muted);
        await write.Db.SaveChangesAsync(ct);
        if (RuleCatalogue.Of(rule).Scope != RuleScope.Contact)
            return;
        if (muted)
            TakeAway(write, owner.Id, rule);
        else
            SnapshotKeeper.Refresh(
                write.Db,
                owner,
                Speaking(write, owner.Id, rule, today, ct),
                today,
                acted: false,
                ct
            );
    }

    private static void TakeAway(WriteScope write, long ownerId, NudgeRule rule)
    {
        using var settle = new Statement(
            write.Connection,
            $"UPDATE Nudges SET State = {(int)RaisedState.Acted}, ClosedOn = NULL WHERE OwnerId = ? AND State = "
                + $"{(int)RaisedState.Open} AND Rule = ?"
        );
        settle.Bind(ownerId).Bind((long)rule).Run();
    }

    // What is stored holds until the day before its review; those past it are looked at anyway.
    private static List<long> Speaking(
        WriteScope write,
        long ownerId,
        NudgeRule rule,
        DateOnly today,
        CancellationToken ct
    )
    {
        var ids = new List<long>();
        var one = new ContactSnapshot();
        var row = EntityRow<ContactSnapshot>.Of(write.Db.Model);
        using var snapshots = new Statement(
            write.Connection,
            $"{row.Select} WHERE +OwnerId = ? ORDER BY ContactId"
        ).Bind(ownerId);
        while (snapshots.Step())
        {
            ct.ThrowIfCancellationRequested();
            row.Read(snapshots, one);
            if (one.NextReviewOn <= today || NudgeEngine.Evaluate(one, today).Any(n => n.Rule == rule))
                ids.Add(one.ContactId);
        }

        return ids;
    }
}
