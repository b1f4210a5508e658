using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Introductions;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Introductions;

/// <summary>What the dialog says about an introduction.</summary>
/// <param name="What">The line that the timeline of both shows.</param>
public sealed record IntroductionDetails(
    long FirstId,
    long SecondId,
    DateOnly On,
    string? ForWhat,
    Channel Channel,
    string What
);

/// <summary>What is kept of a deleted introduction until its Undo has passed.</summary>
public sealed record DeletedIntroduction(
    Guid Uid,
    long FirstId,
    long SecondId,
    DateOnly On,
    string? ForWhat,
    string? CameOfIt,
    DeletedInteraction? Logged
);

/// <summary>
/// People the owner brought together: each introduction is also an interaction with both, in which it was given to
/// both.
/// </summary>
public sealed class IntroductionStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.Introduction;

    public async Task<IntroductionsView> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return new IntroductionsView(
            IntroductionRows.Made(reads, contactId),
            IntroductionRows.By(reads, contactId),
            IntroductionRows.Brought(reads, contactId),
            (await crm.OwnerAsync(ct)).Today
        );
    }

    /// <summary>
    /// Makes it once, however often the form with this <paramref name="uid"/> is sent, and logs it with both: together
    /// or not at all.
    /// </summary>
    /// <exception cref="ArgumentException">The two are one, or it lies in the future.</exception>
    /// <exception cref="GoneException">One of the two is not the owner's.</exception>
    public async Task MakeAsync(Guid uid, IntroductionDetails details, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Introductions.AnyAsync(i => i.Uid == uid, ct))
            return;
        await OwnContacts.EnsureAsync(write.Db, [details.FirstId, details.SecondId], ct);
        write.Db.Introductions.Add(
            Introduction.Make(
                write.Owner.Id,
                uid,
                details.FirstId,
                details.SecondId,
                details.On,
                details.ForWhat,
                loggedIn: uid,
                write.Today,
                write.Now
            )
        );
        await write.Db.SaveChangesAsync(ct);
        var logged = new InteractionDetails
        {
            ContactIds = [details.FirstId, details.SecondId],
            On = details.On,
            Channel = details.Channel,
            StartedBy = Initiator.Me,
            What = details.What,
            Exchanges = [new ExchangeEntry(ExchangeDirection.Gave, details.ForWhat ?? "", ExchangeKind.Introduction)],
        };
        if (InteractionLog.Add(write, uid, logged))
            await write.CommitAsync(ct);
    }

    /// <summary>Notes what came of it, in the owner's words.</summary>
    /// <exception cref="GoneException">There is no such introduction of this owner.</exception>
    public async Task TellAsync(long id, string? cameOfIt, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        (await LoadAsync(write.Db, id, ct)).Tell(cameOfIt);
        await write.CommitAsync(ct);
    }

    /// <summary>
    /// It never took place: the interaction that carried it goes with it, and with that what it counted for.
    /// </summary>
    /// <returns>What Undo needs to bring both back.</returns>
    /// <exception cref="GoneException">There is no such introduction of this owner.</exception>
    public async Task<DeletedIntroduction> DeleteAsync(long id, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        return await DeleteAsync(write, await LoadAsync(write.Db, id, ct), ct);
    }

    /// <summary>Undo of making it.</summary>
    public async Task TakeBackAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.Introductions.SingleOrDefaultAsync(i => i.Uid == uid, ct) is { } found)
            await DeleteAsync(write, found, ct);
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<DeletedIntroduction>(content), ct);

    /// <exception cref="GoneException">One of the two is not (or no longer) the owner's.</exception>
    public async Task RestoreAsync(DeletedIntroduction deleted, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        if (await db.Introductions.AnyAsync(i => i.Uid == deleted.Uid, ct))
            return;
        await OwnContacts.EnsureAsync(db, [deleted.FirstId, deleted.SecondId], ct);
        var restored = Introduction.Make(
            write.Owner.Id,
            deleted.Uid,
            deleted.FirstId,
            deleted.SecondId,
            deleted.On,
            deleted.ForWhat,
            deleted.Logged?.Uid,
            write.Today,
            write.Now
        );
        if (deleted.CameOfIt is { } came)
            restored.Tell(came);
        await TrashBin.TakeOutAsync(write.Db, Kind, deleted.Uid, ct);
        db.Introductions.Add(restored);
        await db.SaveChangesAsync(ct);
        if (deleted.Logged is { } logged)
            await InteractionRemoval.RestoreAsync(write, logged, ct);
        await write.CommitAsync(ct);
    }

    private static async Task<Introduction> LoadAsync(CrmDbContext db, long id, CancellationToken ct) =>
        await db.Introductions.SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw new GoneException();

    private async Task<DeletedIntroduction> DeleteAsync(OwnerWriteScope write, Introduction found, CancellationToken ct)
    {
        var db = write.Db;
        var logged =
            found.LoggedIn is { } uid
            && await InteractionRemoval.LoadAsync(db, i => i.Uid == uid, ct) is { } interaction
                ? await InteractionRemoval.DeleteAsync(write, interaction, acted: false, ct)
                : null;
        var deleted = new DeletedIntroduction(
            found.Uid,
            found.FirstId,
            found.SecondId,
            found.On,
            found.ForWhat,
            found.CameOfIt,
            logged
        );
        await TrashBin.KeepAsync(
            write,
            Kind,
            found.Uid,
            found.ForWhat ?? found.CameOfIt,
            [found.FirstId, found.SecondId],
            deleted,
            ct
        );
        db.Introductions.Remove(found);
        await write.CommitAsync(ct);
        return deleted;
    }
}
