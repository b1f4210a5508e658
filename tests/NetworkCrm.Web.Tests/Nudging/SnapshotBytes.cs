using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;

namespace NetworkCrm.Web.Tests.Nudging;

/// <summary>What is stored of an owner's snapshots and nudges, to compare before with after.</summary>
internal static class SnapshotBytes
{
    public static async Task<Dictionary<long, byte[]>> SnapshotsAsync(this TestCrm crm, long owner = 1)
    {
        await using var db = crm.Database.Open(owner);
        return (await db.Snapshots.AsNoTracking().ToListAsync()).ToDictionary(s => s.ContactId, s => s.ToBytes());
    }

    /// <summary>Key, state and dates of every nudge, in order.</summary>
    public static async Task<List<string>> RaisedAsync(this TestCrm crm, long owner = 1)
    {
        await using var db = crm.Database.Open(owner);
        return
        [
            .. (await db.Nudges.AsNoTracking().ToListAsync())
                .Select(n => $"{n.Key} {n.State} {n.RaisedOn:yyyy-MM-dd} {n.ClosedOn:yyyy-MM-dd} {n.Facts} {n.Score}")
                .Order(StringComparer.Ordinal),
        ];
    }

    public static async Task<List<string>> OpenKeysAsync(this TestCrm crm, long owner = 1)
    {
        await using var db = crm.Database.Open(owner);
        return await db.Nudges.Where(n => n.State == RaisedState.Open).Select(n => n.Key).OrderBy(k => k).ToListAsync();
    }

    public static OwnerSweep Sweep(this TestCrm crm, CrmDatabase? database = null) =>
        new(database ?? crm.Database, crm.Clock);

    public static async Task SqlAsync(this TestCrm crm, string sql)
    {
        await using var write = await crm.Database.WriteAsync(1);
        await write.Db.Database.ExecuteSqlRawAsync(sql);
        await write.CommitAsync();
    }
}
