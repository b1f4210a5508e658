using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data.Workflows;

namespace NetworkCrm.Data.Merging;

/// <summary>The contact that was kept has become part of another since: that merge is to be taken back first.</summary>
public sealed class MergedOnException : Exception
{
    public MergedOnException()
        : base("Merged with another since.") { }
}

/// <summary>
/// Parts two contacts that were made one, within the caller's write: both have again what was theirs, and what was
/// changed, added or taken away since stays as it is.
/// </summary>
public static class MergeUndo
{
    /// <returns>False where they are two already.</returns>
    /// <exception cref="MergedOnException">Another merge is to be taken back first.</exception>
    public static async Task<bool> RunAsync(OwnerWriteScope write, MergeJournal journal, CancellationToken ct = default)
    {
        var db = write.Db;
        if (await db.Contacts.AnyAsync(c => c.Uid == journal.OtherUid, ct))
            return false;
        if (await db.Trash.AnyAsync(t => t.Kind == TrashKind.Merge && t.Uid == journal.KeptUid, ct))
            throw new MergedOnException();
        var rows = new MergeRows(write);
        var contacts = rows.Table(typeof(Contact));
        Return(rows, contacts, journal.Other);
        MoveBack(rows, journal);
        var isThere = rows.Has(contacts, journal.KeptId);
        if (isThere)
        {
            Unfill(rows, contacts, journal);
            foreach (var (was, now) in journal.PartsBefore.Zip(journal.PartsAfter))
                Unfill(rows, was, WithoutMoved(now, journal), journal.KeptId);
        }

        foreach (var went in journal.Gone)
        foreach (var row in went.Rows)
            rows.Write(went.Table, row);
        if (isThere)
            Settle(rows, journal.Nudges, journal.KeptId);
        await DescribeAsync(write, [journal.KeptId, journal.OtherId], ct);
        await TrashBin.TakeOutAsync(db, TrashKind.Merge, journal.OtherUid, ct);
        write.Touch([journal.KeptId, journal.OtherId], acted: false);
        return true;
    }

    private static void Return(MergeRows rows, string contacts, Dictionary<string, JsonElement> row)
    {
        // Whoever introduced them may be gone for good since.
        if (
            row.TryGetValue(nameof(Contact.IntroducedById), out var introducer)
            && !rows.Has(contacts, introducer.GetInt64())
        )
            row.Remove(nameof(Contact.IntroducedById));
        rows.Write(contacts, row);
    }

    // Each column by itself: whoever typed another title since keeps it.
    private static void Unfill(MergeRows rows, string contacts, MergeJournal journal)
    {
        var now = rows.Read(contacts, "t.Id = ?2", journal.KeptId).Single();
        foreach (var (column, change) in journal.Changed)
        {
            JsonElement? has = now.TryGetValue(column, out var value) ? value : null;
            if (has?.GetRawText() != change.After?.GetRawText())
                continue;
            var was = change.Before;
            if (column == nameof(Contact.IntroducedById) && was is { } by && !rows.Has(contacts, by.GetInt64()))
                was = null;
            rows.Set(contacts, journal.KeptId, column, was);
        }

        // Counted on, so that a form that was opened meanwhile sees that it is another.
        var version = MergeRows.Number(now, nameof(Contact.Version));
        rows.Set(contacts, journal.KeptId, nameof(Contact.Version), JsonSerializer.SerializeToElement(version + 1));
        if (version != journal.VersionAfter)
            return;
        // As it was: an import that made or changed it can be taken back as before.
        var staged = rows.Table(typeof(StagedRow));
        foreach (
            var row in rows.Read(
                staged,
                "t.ContactId = ?2 AND t.VersionAfter = ?3",
                journal.KeptId,
                journal.VersionBefore
            )
        )
            rows.Set(
                staged,
                MergeRows.Number(row, "Id"),
                nameof(StagedRow.VersionAfter),
                JsonSerializer.SerializeToElement(version + 1)
            );
    }

    // The parts of its card: as they were, or where they were changed since, without what the other brought.
    private static void Unfill(MergeRows rows, KeptRows before, KeptRows after, long kept)
    {
        var now = rows.Read(before.Table, "t.ContactId = ?2", kept);
        if (Same(now, after.Rows))
        {
            rows.Delete(before.Table, now.Select(r => MergeRows.Number(r, "Id")));
            foreach (var row in before.Rows)
                rows.Write(before.Table, row);
            return;
        }

        var had = before.Rows.Select(Said).ToHashSet(StringComparer.Ordinal);
        var brought = after.Rows.Select(Said).Where(s => !had.Contains(s)).ToHashSet(StringComparer.Ordinal);
        rows.Delete(before.Table, now.Where(r => brought.Contains(Said(r))).Select(r => MergeRows.Number(r, "Id")));
        var stayed = after.Rows.Select(Said).ToHashSet(StringComparer.Ordinal);
        foreach (var row in before.Rows.Where(r => !stayed.Contains(Said(r))))
            rows.Write(before.Table, row);
    }

    private static void MoveBack(MergeRows rows, MergeJournal journal)
    {
        var participants = rows.Table(typeof(Participant));
        foreach (var moved in journal.Moved)
        {
            rows.Point(moved.Table, moved.Column, journal.KeptId, journal.OtherId, moved.By, moved.Values);
            // What was learned since in a meeting that was the other's is the other's too.
            if (moved.Table == participants)
                rows.Point(
                    rows.Table(typeof(LearnedFact)),
                    moved.Column,
                    journal.KeptId,
                    journal.OtherId,
                    moved.By,
                    moved.Values
                );
        }
    }

    private static KeptRows WithoutMoved(KeptRows after, MergeJournal journal)
    {
        var moved = journal.Moved.Where(m => m.Table == after.Table).SelectMany(m => m.Values).ToHashSet();
        return after with { Rows = [.. after.Rows.Where(r => !moved.Contains(MergeRows.Number(r, "Id")))] };
    }

    // What the owner did with a nudge since stays done; the rest stands as it stood.
    private static void Settle(MergeRows rows, KeptRows before, long kept)
    {
        var now = rows.Read(before.Table, "t.ContactId = ?2", kept);
        var known = before.Rows.ToDictionary(r => MergeRows.Number(r, "Id"));
        rows.Delete(
            before.Table,
            now.Where(r => IsOpen(r) && !known.ContainsKey(MergeRows.Number(r, "Id")))
                .Select(r => MergeRows.Number(r, "Id"))
        );
        foreach (var row in now)
        {
            var id = MergeRows.Number(row, "Id");
            if (!known.TryGetValue(id, out var was) || !(IsOpen(row) || Closed(row) == Closed(was)))
                continue;
            foreach (
                var column in new[]
                {
                    nameof(RaisedNudge.State),
                    nameof(RaisedNudge.ClosedOn),
                    nameof(RaisedNudge.Facts),
                    nameof(RaisedNudge.Score),
                    nameof(RaisedNudge.Lowered),
                }
            )
                rows.Set(before.Table, id, column, was.TryGetValue(column, out var value) ? value : null);
        }
    }

    // Settled by no act of the owner's, it is as good as open.
    private static bool IsOpen(Dictionary<string, JsonElement> nudge) =>
        MergeRows.Number(nudge, nameof(RaisedNudge.State)) != (int)RaisedState.Dismissed && Closed(nudge) is null;

    private static string? Closed(Dictionary<string, JsonElement> nudge) =>
        nudge.TryGetValue(nameof(RaisedNudge.ClosedOn), out var on) ? on.GetRawText() : null;

    private static bool Same(
        List<Dictionary<string, JsonElement>> a,
        IReadOnlyList<Dictionary<string, JsonElement>> b
    ) => a.Count == b.Count && a.Zip(b).All(p => Whole(p.First) == Whole(p.Second));

    private static string Whole(Dictionary<string, JsonElement> row) =>
        string.Join(
            '\n',
            row.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}:{c.Value.GetRawText()}")
        );

    // What a part of a card says, whatever its number and its place.
    private static string Said(Dictionary<string, JsonElement> row) =>
        string.Join(
            '\n',
            row.Where(c => c.Key is not ("Id" or nameof(ContactMethod.Position)))
                .OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => $"{c.Key}:{c.Value.GetRawText()}")
        );

    private static async Task DescribeAsync(OwnerWriteScope write, IReadOnlyList<long> ids, CancellationToken ct)
    {
        foreach (var contact in await write.Db.WholeContacts.Where(c => ids.Contains(c.Id)).ToListAsync(ct))
        {
            await ContactMerge.DescribeAsync(write, contact, ct);
            contact.FindAnew();
        }

        await write.Db.SaveChangesAsync(ct);
    }
}
