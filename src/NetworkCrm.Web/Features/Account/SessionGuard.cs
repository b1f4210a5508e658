using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;

namespace NetworkCrm.Web.Features.Account;

/// <summary>Knows which sessions are alive and ends them.</summary>
public sealed class SessionGuard(CrmDatabase database, TimeProvider clock)
{
    public async Task<bool> IsAliveAsync(long accountId, long sessionId, CancellationToken ct = default)
    {
        if (accountId == 0 || sessionId == 0) return false;
        var now = clock.GetUtcNow();
        await using var db = database.Open(0);
        return await db.Sessions.AnyAsync(s => s.Id == sessionId && s.AccountId == accountId && s.ExpiresAt > now, ct);
    }

    public async Task<int> CountAsync(long accountId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        await using var db = database.Open(0);
        return await db.Sessions.CountAsync(s => s.AccountId == accountId && s.ExpiresAt > now, ct);
    }

    /// <summary>Ends every session of an account, but for <paramref name="except"/>; open circuits find out at their next action.</summary>
    public async Task EndAllAsync(long accountId, long except = 0, CancellationToken ct = default)
    {
        await using var write = await database.WriteAsync(0, ct);
        await write.Db.Sessions.Where(s => s.AccountId == accountId && s.Id != except).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
