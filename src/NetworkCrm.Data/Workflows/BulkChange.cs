using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Workflows;

/// <summary>What an act did, and all that taking it back needs.</summary>
/// <param name="Before">What each contact that was changed had before.</param>
/// <param name="Unchanged">How many had it already, or cannot have it; who is gone is not among them.</param>
public sealed record BulkDone(BulkAct Act, IReadOnlyList<BulkBefore> Before, int Unchanged)
{
    public int Changed => Before.Count;
}

/// <summary>What was taken back.</summary>
/// <param name="LeftAlone">How many were changed, or deleted, since and stay as they are.</param>
public readonly record struct BulkUndone(int TakenBack, int LeftAlone);

/// <summary>
/// One act about thousands of contacts within the caller's write: all of them or none, each through its own entity, and
/// taken back from each to what that one had before.
/// </summary>
public static class BulkChange
{
    /// <summary>So many contacts are changed in one write; others wait for their turn meanwhile.</summary>
    public const int Most = 5_000;

    /// <param name="write">The write it is part of.</param>
    /// <param name="contactIds">Whom it is about; ids that are not (or no longer) the owner's are passed over.</param>
    /// <param name="act">What is done.</param>
    /// <param name="ct">Cancels it.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="Most"/>.</exception>
    public static async Task<BulkDone> RunAsync(
        OwnerWriteScope write,
        IReadOnlyCollection<long> contactIds,
        BulkAct act,
        CancellationToken ct = default
    )
    {
        if (contactIds.Count > Most)
            throw new ArgumentException($"One write changes {Most} contacts at the most.", nameof(contactIds));
        var contacts = await LoadAsync(write, contactIds, act, ct);
        var before = new List<BulkBefore>(contacts.Count);
        foreach (var contact in contacts)
            if (act.Apply(contact, write.Today, write.Now) is { } had)
                before.Add(had);
        await write.Db.SaveChangesAsync(ct);
        if (act is BulkAct.ToCircle)
        {
            var moves = contacts
                .Where(c => c.CircleChanges.Count > 0)
                .ToDictionary(c => c.Id, c => c.CircleChanges[^1].Id);
            before = before.ConvertAll(b => b with { Move = moves[b.ContactId] });
        }

        // Not as acted: placing three thousand people is no reason for a day without anybody to write to.
        write.Touch(before.Select(b => b.ContactId), acted: false);
        return new BulkDone(act, before, contacts.Count - before.Count);
    }

    /// <summary>
    /// Gives each contact back what it had. Whoever has something else by now keeps that: it was said later.
    /// </summary>
    public static async Task<BulkUndone> TakeBackAsync(
        OwnerWriteScope write,
        BulkDone done,
        CancellationToken ct = default
    )
    {
        var before = done.Before.ToDictionary(b => b.ContactId);
        var contacts = await LoadAsync(write, before.Keys, done.Act, ct);
        var moves = done.Act is BulkAct.ToCircle ? await LastMovesAsync(write.Db, before.Keys, ct) : null;
        var back = new List<long>(contacts.Count);
        foreach (var contact in contacts)
        {
            var had = before[contact.Id];
            if (!done.Act.Stands(contact, had))
                continue;
            if (moves is not null)
            {
                // Moved away and back again since: those moves are the owner's, and this one is not the last of them.
                if (!moves.TryGetValue(contact.Id, out var last) || last.Id != had.Move)
                    continue;
                // What is taken back was no move.
                write.Db.CircleChanges.Remove(last);
            }

            done.Act.TakeBack(contact, had, write.Now);
            back.Add(contact.Id);
        }

        await write.Db.SaveChangesAsync(ct);
        write.Touch(back, acted: false);
        return new BulkUndone(back.Count, before.Count - back.Count);
    }

    private static async Task<List<Contact>> LoadAsync(
        OwnerWriteScope write,
        IReadOnlyCollection<long> contactIds,
        BulkAct act,
        CancellationToken ct
    )
    {
        // One parameter for all of them, however many: SQLite takes only so many.
        long[] ids = [.. contactIds.Distinct()];
        return await (act.NeedsWhole ? write.Db.WholeContacts : write.Db.Contacts)
            .Where(c => EF.Parameter(ids).Contains(c.Id))
            .ToListAsync(ct);
    }

    private static async Task<Dictionary<long, CircleChange>> LastMovesAsync(
        CrmDbContext db,
        IReadOnlyCollection<long> contactIds,
        CancellationToken ct
    )
    {
        long[] ids = [.. contactIds];
        var moves = await db.CircleChanges.Where(m => EF.Parameter(ids).Contains(m.ContactId)).ToListAsync(ct);
        return moves.GroupBy(m => m.ContactId).ToDictionary(m => m.Key, m => m.MaxBy(c => c.Id)!);
    }
}
