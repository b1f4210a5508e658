using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Duplicates;

/// <summary>Who may be in the book twice, and of whom the owner said that they are not.</summary>
public sealed class DuplicateStore(OwnerDatabase crm)
{
    /// <summary>Looks through the whole book, away from the thread of the page.</summary>
    /// <param name="progress">Told how many contacts were looked at.</param>
    /// <exception cref="OperationCanceledException">The page was closed.</exception>
    public Task<DuplicatesFound> ScanAsync(IProgress<int>? progress = null, CancellationToken ct = default) =>
        Task.Run(
            async () =>
            {
                using var reads = await crm.ReadAsync(ct);
                return DuplicateRows.Scan(reads, progress, ct);
            },
            ct
        );

    public async Task<IReadOnlyDictionary<long, DuplicateCard>> CardsAsync(
        IReadOnlyCollection<long> ids,
        CancellationToken ct = default
    )
    {
        using var reads = await crm.ReadAsync(ct);
        return DuplicateRows.Cards(reads, ids);
    }

    /// <summary>How many people a scan looks at, and the owner's today.</summary>
    public async Task<(int People, DateOnly Today)> BeginAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        return (await db.Contacts.CountAsync(c => c.State != ContactState.Trashed, ct), owner.Today);
    }

    /// <summary>Remembers that two are not the same; said twice it is remembered once.</summary>
    /// <exception cref="ArgumentException">The two are one.</exception>
    /// <exception cref="GoneException">One of them is not (or no longer) the owner's.</exception>
    public async Task KeepApartAsync(long firstId, long secondId, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        await OwnContacts.EnsureAsync(write.Db, [firstId, secondId], ct);
        if (await Of(write.Db, firstId, secondId).AnyAsync(ct))
            return;
        write.Db.KnownApart.Add(KnownApart.Of(write.Owner.Id, firstId, secondId));
        await write.CommitAsync(ct);
    }

    /// <summary>Undo of <see cref="KeepApartAsync"/>.</summary>
    public async Task ForgetApartAsync(long firstId, long secondId, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        await Of(write.Db, firstId, secondId).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }

    private static IQueryable<KnownApart> Of(Data.CrmDbContext db, long a, long b) =>
        db.KnownApart.Where(k => (k.FirstId == a && k.SecondId == b) || (k.FirstId == b && k.SecondId == a));
}
