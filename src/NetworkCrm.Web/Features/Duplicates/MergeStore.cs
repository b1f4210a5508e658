using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data.Merging;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Duplicates;

/// <summary>One of the two, as the page of a merge shows it.</summary>
/// <param name="Introducer">The name of who introduced them.</param>
public sealed record MergePerson(Guid Uid, int Version, DuplicateCard Card, string? Introducer);

/// <summary>A field of the owner's own that says different things of the two.</summary>
public sealed record OwnConflict(Guid Field, string Name, string Kept, string Other);

/// <summary>What comes over with the other.</summary>
public sealed record MergeMoves(int Interactions, int FollowUps, int Promises);

/// <summary>Two people before they are merged.</summary>
public sealed record MergeView(
    MergePerson Kept,
    MergePerson Other,
    MergeSides Sides,
    IReadOnlyList<OwnConflict> Own,
    MergeMoves Moves,
    DateOnly Today
);

/// <summary>Makes two contacts one, and parts them again.</summary>
public sealed class MergeStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Merge;

    /// <exception cref="GoneException">One of them is not the owner's, is in the trash, or they are one.</exception>
    public async Task<MergeView> ReadAsync(Guid kept, Guid other, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var both = await db
            .WholeContacts.AsNoTracking()
            .Where(c => (c.Uid == kept || c.Uid == other) && c.State != ContactState.Trashed)
            .ToListAsync(ct);
        if (both.Count != 2)
            throw new GoneException();
        var (one, two) = (both.Single(c => c.Uid == kept), both.Single(c => c.Uid == other));
        var introducers = new[] { one.IntroducedById, two.IntroducedById };
        var names = await db
            .Contacts.Where(c => introducers.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.DisplayName, ct);
        using var reads = await crm.ReadAsync(ct);
        var cards = DuplicateRows.Cards(reads, [one.Id, two.Id]);
        return new MergeView(
            Person(one),
            Person(two),
            new MergeSides(one.Id, ContactMerge.SideOf(one), two.Id, ContactMerge.SideOf(two)),
            await OwnAsync(db, one.Id, two.Id, ct),
            new MergeMoves(
                await db.Participants.CountAsync(p => p.ContactId == two.Id, ct),
                await db.FollowUps.CountAsync(
                    f => f.ContactId == two.Id && f.State == Core.FollowUps.FollowUpState.Open,
                    ct
                ),
                await db.Promises.CountAsync(
                    p => p.ContactId == two.Id && p.State == Core.Promises.PromiseState.Open,
                    ct
                )
            ),
            owner.Today
        );

        MergePerson Person(Contact contact) =>
            new(
                contact.Uid,
                contact.Version,
                cards.GetValueOrDefault(contact.Id) ?? throw new GoneException(),
                contact.IntroducedById is { } by ? names.GetValueOrDefault(by) : null
            );
    }

    /// <inheritdoc cref="ContactMerge.RunAsync"/>
    public async Task MergeAsync(MergeOrder order, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        await ContactMerge.RunAsync(write, order, ct);
        await write.CommitAsync(ct);
    }

    /// <summary>Undo of <see cref="MergeAsync"/>, once.</summary>
    /// <param name="other">The uid of the contact that went.</param>
    /// <param name="ct">Cancels it.</param>
    /// <exception cref="GoneException">They are two already, or it is too long ago.</exception>
    /// <exception cref="MergedOnException">Another merge is to be taken back first.</exception>
    public async Task PartAsync(Guid other, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var item =
            await db.Trash.AsNoTracking().SingleOrDefaultAsync(t => t.Kind == TrashKind.Merge && t.Uid == other, ct)
            ?? throw new GoneException();
        await RestoreAsync(item.Content, ct);
    }

    public async Task RestoreAsync(string content, CancellationToken ct = default)
    {
        var journal = TrashBin.Read<MergeJournal>(content);
        await using var write = await crm.WriteAsync(ct);
        await MergeUndo.RunAsync(write, journal, ct);
        await write.CommitAsync(ct);
    }

    private static async Task<IReadOnlyList<OwnConflict>> OwnAsync(
        Data.CrmDbContext db,
        long kept,
        long other,
        CancellationToken ct
    )
    {
        var values = await db
            .CustomValues.AsNoTracking()
            .Where(v => v.ContactId == kept || v.ContactId == other)
            .ToListAsync(ct);
        var fields = await db.CustomFields.AsNoTracking().OrderBy(f => f.Position).ThenBy(f => f.Id).ToListAsync(ct);
        return
        [
            .. from field in fields
            let mine = values.Find(v => v.FieldId == field.Id && v.ContactId == kept)
            let theirs = values.Find(v => v.FieldId == field.Id && v.ContactId == other)
            where mine is not null && theirs is not null && mine.Folded != theirs.Folded
            select new OwnConflict(field.Uid, field.Name, mine.Text, theirs.Text),
        ];
    }
}
