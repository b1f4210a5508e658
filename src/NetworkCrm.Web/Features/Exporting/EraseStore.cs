using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Erasing;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Exporting;

/// <summary>Everything of an owner, rows and uploaded files, erased.</summary>
public sealed class EraseStore(OwnerDatabase crm, CrmDatabase database, ImportFiles files)
{
    /// <summary>How many rows there are, by table.</summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken ct = default)
    {
        var owner = (await crm.OwnerAsync(ct)).Owner.Id;
        return await Task.Run(() => BookErasure.Count(database, owner), ct);
    }

    /// <returns>How many rows went; null where an import is being applied or undone at the moment.</returns>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<int?> EraseAsync(CancellationToken ct = default)
    {
        var owner = (await crm.OwnerAsync(ct)).Owner.Id;
        using var turn = files.TryTurn(owner);
        if (turn is null)
            return null;
        var rows = (await CountAsync(ct)).Values.Sum();
        List<Guid> uploads;
        await using (var write = await crm.WriteAsync(ct))
        {
            uploads = await write.Db.ImportBatches.Select(b => b.Uid).ToListAsync(ct);
            await BookErasure.RunAsync(write, ct);
        }

        foreach (var upload in uploads)
            files.Remove(upload);
        files.RemoveBooks(owner);
        return rows;
    }
}
