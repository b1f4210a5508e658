using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data.Workflows;

namespace NetworkCrm.Data.Merging;

/// <summary>Which two become one, and whose stays where they differ.</summary>
/// <param name="KeptVersion">Where the page read it: what was changed since is seen first. Likewise
/// <paramref name="OtherVersion"/>.</param>
/// <param name="FromOther">Of these the other's stays.</param>
/// <param name="OwnFromOther">So it does of these of the owner's own fields, by their uids.</param>
public sealed record MergeOrder(
    Guid Kept,
    int KeptVersion,
    Guid Other,
    int OtherVersion,
    IReadOnlySet<MergeField> FromOther,
    IReadOnlySet<Guid> OwnFromOther
);

/// <summary>Together they would have more than a contact may have; nothing was merged.</summary>
public sealed class CannotMergeException(MergeObstacle obstacle) : Exception("Too much for one contact.")
{
    public MergeObstacle Obstacle => obstacle;
}

/// <summary>
/// Makes two contacts one, within the caller's write: the kept one gets what it lacked and all that hung on the other,
/// which goes. What was done is put into the trash as a <see cref="MergeJournal"/>, from which <see cref="MergeUndo"/>
/// parts them again.
/// </summary>
public static class ContactMerge
{
    internal static readonly IReadOnlyList<Type> Parts =
    [
        .. MergeReference
            .All.Where(r => r.Treatment is MergeTreatment.Card or MergeTreatment.Circles)
            .Select(r => r.Entity),
    ];

    /// <summary>Columns of a contact that a merge leaves to be computed, or that count on.</summary>
    internal static readonly IReadOnlyList<string> Computed =
    [
        nameof(Contact.Id),
        nameof(Contact.Version),
        nameof(Contact.Bridging),
        nameof(Contact.LastContactOn),
        nameof(Contact.RhythmDays),
    ];

    /// <exception cref="GoneException">One of them is not (or no longer) in the owner's book.</exception>
    /// <exception cref="ChangedElsewhereException">One of them was changed since it was read.</exception>
    /// <exception cref="CannotMergeException">Together they are too much.</exception>
    public static async Task RunAsync(OwnerWriteScope write, MergeOrder order, CancellationToken ct = default)
    {
        var db = write.Db;
        var kept = await LoadAsync(db.WholeContacts, order.Kept, order.KeptVersion, ct);
        var other = await LoadAsync(db.WholeContacts.AsNoTracking(), order.Other, order.OtherVersion, ct);
        if (kept.Id == other.Id)
            throw new ArgumentException("Nobody is merged with themselves.", nameof(order));
        var sides = new MergeSides(kept.Id, SideOf(kept), other.Id, SideOf(other));
        if (sides.Obstacle is { } obstacle)
            throw new CannotMergeException(obstacle);
        var rows = new MergeRows(write);
        var contacts = rows.Table(typeof(Contact));
        var before = rows.Read(contacts, "t.Id = ?2", kept.Id).Single();
        var partsBefore = PartsOf(rows, kept.Id);
        var nudges = new KeptRows(
            rows.Table(typeof(RaisedNudge)),
            rows.Read(typeof(RaisedNudge), "t.ContactId = ?2", kept.Id)
        );
        var otherRow = rows.Read(contacts, "t.Id = ?2", other.Id).Single();
        var (circle, had) = (kept.Circle, kept.MetOn);

        var merged = sides.Merge(order.FromOther);
        Apply(write, kept, other, merged, had);
        await db.SaveChangesAsync(ct);
        var moving = new Moving(rows, kept.Id, other.Id);
        moving.Drop(typeof(CustomValue), await ReplacedAsync(db, kept.Id, other.Id, order.OwnFromOther, ct));
        moving.All(circlesOfOther: kept.Circle != circle);
        moving.End(contacts);
        await DescribeAsync(write, kept, ct);
        await db.SaveChangesAsync(ct);

        var after = rows.Read(contacts, "t.Id = ?2", kept.Id).Single();
        var journal = new MergeJournal
        {
            KeptId = kept.Id,
            KeptUid = kept.Uid,
            OtherId = other.Id,
            OtherUid = other.Uid,
            Other = otherRow,
            Gone = moving.Gone,
            Moved = moving.Moved,
            Changed = Changes(before, after),
            VersionBefore = MergeRows.Number(before, nameof(Contact.Version)),
            VersionAfter = kept.Version,
            PartsBefore = partsBefore,
            PartsAfter = PartsOf(rows, kept.Id),
            Nudges = nudges,
        };
        await TrashBin.KeepAsync(write, TrashKind.Merge, other.Uid, other.DisplayName, [kept.Id], journal, ct);
        write.Touch([kept.Id], acted: false);
    }

    /// <summary>
    /// A contact as a side of a merge, without the communities that are an event's: they are joined again by it.
    /// </summary>
    public static MergeSide SideOf(Contact contact)
    {
        var details = contact.Details();
        var met = contact.Worlds.Where(w => w.FromEvent is not null).Select(w => w.Name).ToList();
        return new MergeSide(
            met.Count == 0
                ? details
                : details with
                {
                    Communities = [.. details.Communities.Where(c => !met.Contains(c))],
                },
            contact.State,
            contact.Marks
        );
    }

    internal static IReadOnlyList<KeptRows> PartsOf(MergeRows rows, long contactId) =>
        [.. Parts.Select(p => new KeptRows(rows.Table(p), rows.Read(p, "t.ContactId = ?2", contactId)))];

    /// <summary>Keeps a contact findable by what its own fields and its relations say.</summary>
    /// <returns>Whether anything was to be done.</returns>
    internal static async Task<bool> DescribeAsync(OwnerWriteScope write, Contact contact, CancellationToken ct)
    {
        var db = write.Db;
        var own = await db
            .CustomValues.Where(v => v.ContactId == contact.Id)
            .OrderBy(v => v.FieldId)
            .Select(v => v.Text)
            .ToListAsync(ct);
        var words = await db
            .Relations.Where(r => (r.FirstId == contact.Id || r.SecondId == contact.Id) && r.Words != null)
            .OrderBy(r => r.Id)
            .Select(r => r.Words!)
            .ToListAsync(ct);
        var (custom, relations) = (contact.CustomText, contact.RelationText);
        var updated = contact.UpdatedAt;
        contact.Describe(own, write.Now);
        contact.Relate(words, write.Now);
        if ((custom, relations) != (contact.CustomText, contact.RelationText))
            return true;
        // Nothing was said anew: neither is it an edit.
        db.Entry(contact).Property(c => c.UpdatedAt).CurrentValue = updated;
        return false;
    }

    private static void Apply(OwnerWriteScope write, Contact kept, Contact other, MergeSide merged, DateOnly? metBefore)
    {
        // Which circle stays is no move between circles.
        kept.MoveBack(merged.Details.Circle, write.Now);
        var joined = kept.Worlds.Where(w => w.FromEvent is not null).Select(w => w.Name);
        kept.Edit(
            merged.Details with
            {
                Communities = [.. merged.Details.Communities.Concat(joined).DistinctBy(TextFold.Fold)],
            },
            write.Today,
            write.Now
        );
        foreach (var world in other.Worlds.Where(w => w.FromEvent is not null))
            kept.JoinThrough(world.FromEvent!.Value, world.Name, write.Now);
        kept.Absorb(other, write.Now);
        kept.Mark(merged.Marks, write.Now);
        if (merged.State == ContactState.Deceased)
            kept.MarkDeceased(true, write.Now);
        else if (merged.State != kept.State)
            kept.Archive(merged.State == ContactState.Archived, write.Now);
        // The day of a file raises nothing about a meeting long past, as it did not where it came from.
        if (
            metBefore is null
            && kept.MetOn is not null
            && kept.ImportBatchId is null
            && other.ImportBatchId is { } batch
        )
            kept.BelongsToImport(batch);
    }

    private static async Task<Contact> LoadAsync(
        IQueryable<Contact> contacts,
        Guid uid,
        int version,
        CancellationToken ct
    )
    {
        var contact =
            await contacts.SingleOrDefaultAsync(c => c.Uid == uid && c.State != ContactState.Trashed, ct)
            ?? throw new GoneException();
        return contact.Version == version ? contact : throw new ChangedElsewhereException(contact.Version);
    }

    // What the kept one says in a field in which the other's was chosen.
    private static Task<List<long>> ReplacedAsync(
        CrmDbContext db,
        long kept,
        long other,
        IReadOnlySet<Guid> chosen,
        CancellationToken ct
    ) =>
        db
            .CustomValues.Where(v =>
                v.ContactId == kept
                && db.CustomFields.Any(f => f.Id == v.FieldId && chosen.Contains(f.Uid))
                && db.CustomValues.Any(o => o.ContactId == other && o.FieldId == v.FieldId)
            )
            .Select(v => v.Id)
            .ToListAsync(ct);

    private static Dictionary<string, ChangedColumn> Changes(
        Dictionary<string, JsonElement> before,
        Dictionary<string, JsonElement> after
    )
    {
        var changed = new Dictionary<string, ChangedColumn>(StringComparer.Ordinal);
        foreach (var column in before.Keys.Union(after.Keys, StringComparer.Ordinal).Except(Computed))
        {
            JsonElement? was = before.TryGetValue(column, out var b) ? b : null;
            JsonElement? now = after.TryGetValue(column, out var a) ? a : null;
            if (was?.GetRawText() != now?.GetRawText())
                changed[column] = new ChangedColumn(was, now);
        }

        return changed;
    }
}
