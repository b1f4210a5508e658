using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Features.Account;

/// <summary>Knows which sessions are alive and ends them.</summary>
public sealed class SessionGuard(CrmDatabase database, TimeProvider clock)
{
    public bool IsAlive(long accountId, long sessionId)
    {
        if (accountId == 0 || sessionId == 0) return false;
        // Asked before every read and every write: as plain SQL it costs a tenth.
        using var connection = database.Connect();
        using var alive = new Statement(connection, "SELECT 1 FROM Sessions WHERE Id = ? AND AccountId = ? AND ExpiresAt > ?");
        return alive.Bind(sessionId).Bind(accountId).Bind(clock.GetUtcNow()).Step();
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
