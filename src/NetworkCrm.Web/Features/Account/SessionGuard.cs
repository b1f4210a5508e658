using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Accounts;

namespace NetworkCrm.Web.Features.Account;

/// <summary>Knows which sessions are alive and ends them.</summary>
public sealed class SessionGuard(CrmDatabase database, TimeProvider clock)
{
    public bool IsAlive(long accountId, long sessionId) =>
        accountId != 0 && sessionId != 0 && SessionRows.IsAlive(database, accountId, sessionId, clock.GetUtcNow());

    public async Task<int> CountAsync(long accountId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        await using var db = database.Open(0);
        return await db.Sessions.CountAsync(s => s.AccountId == accountId && s.ExpiresAt > now, ct);
    }

    /// <summary>
    /// Ends every session of an account but one, and makes the key of that one worthless; its open pages go on.
    /// </summary>
    public static async Task KeepOnlyAsync(WriteScope write, long accountId, long sessionId)
    {
        await write.Db.Sessions.Where(s => s.AccountId == accountId && s.Id != sessionId).ExecuteDeleteAsync();
        // The hash of no key: nobody has one that leads to it.
        var nobodys = RandomNumberGenerator.GetHexString(64);
        await write
            .Db.Sessions.Where(s => s.Id == sessionId && s.AccountId == accountId)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.KeyHash, nobodys));
    }

    /// <summary>
    /// Ends every session of an account, but for <paramref name="except"/>; open circuits find out at their next
    /// action.
    /// </summary>
    public async Task EndAllAsync(long accountId, long except = 0, CancellationToken ct = default)
    {
        await using var write = await database.WriteAsync(0, ct);
        await write.Db.Sessions.Where(s => s.AccountId == accountId && s.Id != except).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
