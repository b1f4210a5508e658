using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Importing;

namespace NetworkCrm.Data.Nudging;

/// <summary>A rebuilt snapshot that is not as stored.</summary>
internal readonly record struct Untrue(ContactSnapshot Built, bool WasMissing, bool Follows);

/// <summary>
/// Writes what a rebuild found untrue, the lots in their order: rows that come in the order of their keys go to the end
/// of the table, and fill its pages where those put in between leave them half empty.
/// </summary>
internal sealed class RebuildWriter(WriteScope write, Owner owner, DateOnly today) : IDisposable
{
    private readonly SnapshotWriter writer = new(write.Db);
    private readonly BulkInsert<ContactSnapshot> missing = new(write, nameof(ContactSnapshot.ContactId));
    private readonly object turns = new();
    private int next;
    private bool givenUp;

    /// <param name="reader">Sees what the rebuild began with, and is the caller's own.</param>
    /// <param name="lot">Every lot is written, by whichever thread, be it empty.</param>
    /// <returns>Whether there is any use in going on.</returns>
    public bool Write(SqliteConnection reader, RebuildLot lot, List<Untrue> batch)
    {
        // All that needs no turn comes before it: the other thread writes meanwhile.
        var added = batch.Where(u => u.WasMissing).Select(u => u.Built).ToList();
        var known = added.Count == 0 ? [] : StoredNudge.Between(reader, owner.Id, lot.From, lot.To);
        var nudges = new List<(long ContactId, IReadOnlyList<Nudge> Firing)>();
        foreach (var built in added)
        {
            // Nothing else would look at a snapshot that never was before its next day of review.
            var firing = NudgeEngine.Evaluate(built, today, owner.Muted);
            if (!SnapshotWriter.Stand(Of(known, built.ContactId), firing))
                nudges.Add((built.ContactId, firing));
        }

        if (!Enter(lot.Number))
            return false;
        missing.Insert([.. added.Select(built => (built.ContactId, built))]);
        foreach (var untrue in batch)
        {
            if (!untrue.WasMissing)
                writer.Replace(untrue.Built);
            if (untrue.Follows)
                writer.UpdateContact(untrue.Built);
        }

        foreach (var (contact, firing) in nudges)
            writer.Reconcile(Of(known, contact), firing, today, acted: false);
        Leave();
        return true;
    }

    /// <summary>A lot failed: whoever waits for a turn need not.</summary>
    public void GiveUp()
    {
        lock (turns)
        {
            givenUp = true;
            Monitor.PulseAll(turns);
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        missing.Dispose();
    }

    private static List<StoredNudge> Of(Dictionary<long, List<StoredNudge>> known, long contact) =>
        known.GetValueOrDefault(contact) ?? [];

    // Lots are given out in their order, so the turn that one waits for belongs to a thread at work.
    private bool Enter(int number)
    {
        lock (turns)
        {
            while (next != number && !givenUp)
                Monitor.Wait(turns);
            return !givenUp;
        }
    }

    private void Leave()
    {
        lock (turns)
        {
            next++;
            Monitor.PulseAll(turns);
        }
    }
}
