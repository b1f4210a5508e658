using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>A rebuilt snapshot that is not as stored.</summary>
internal readonly record struct Untrue(ContactSnapshot Built, bool WasMissing, bool Follows);

/// <summary>Writes what a rebuild found untrue; the two threads that read take turns here, a batch at a time.</summary>
internal sealed class RebuildWriter(SqliteConnection connection, Owner owner, DateOnly today) : IDisposable
{
    private readonly SnapshotWriter writer = new(connection, owner.Id);
    private readonly InsertMany missing = new(connection, "Snapshots", SnapshotRow.Columns);
    private readonly Lock turn = new();
    private HashSet<long>? withNudges;

    public void Write(List<Untrue> batch)
    {
        var added = batch.Where(u => u.WasMissing).Select(u => u.Built).ToList();
        // Judged before the turn is taken: the other thread need not wait for it.
        var firing = added.ConvertAll(s => NudgeEngine.Evaluate(s, today, owner.Muted));
        lock (turn)
        {
            missing.Insert(added, static (row, built) => SnapshotRow.Bind(row, built));
            foreach (var untrue in batch)
            {
                if (!untrue.WasMissing) writer.Replace(untrue.Built);
                if (untrue.Follows) writer.Follow(untrue.Built);
            }

            for (var i = 0; i < added.Count; i++) Raise(added[i], firing[i]);
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        missing.Dispose();
    }

    // Nothing else would look at a snapshot that never was before its next day of review.
    private void Raise(ContactSnapshot built, IReadOnlyList<Nudge> firing)
    {
        withNudges ??= WithNudges();
        if (withNudges.Contains(built.ContactId)) writer.Reconcile(built.ContactId, firing, today, acted: false);
        else foreach (var nudge in firing) writer.Raise(nudge, today);
    }

    private HashSet<long> WithNudges()
    {
        var ids = new HashSet<long>();
        using var read = new Statement(connection, "SELECT DISTINCT ContactId FROM Nudges WHERE OwnerId = ?");
        read.Bind(owner.Id);
        while (read.Step()) ids.Add(read.Int64(0));
        return ids;
    }
}
