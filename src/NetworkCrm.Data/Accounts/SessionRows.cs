using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Accounts;

/// <summary>Sessions as every request asks for them: as plain SQL it costs a tenth.</summary>
public static class SessionRows
{
    /// <summary>The session that the hash of a key leads to; null where there is none, or it is over.</summary>
    public static (long Id, byte[] Ticket)? Find(CrmDatabase database, string keyHash, DateTimeOffset now)
    {
        using var connection = database.Connect();
        using var row = new Statement(
            connection,
            "SELECT Id, Ticket FROM Sessions WHERE KeyHash = ? AND ExpiresAt > ?"
        );
        return row.Bind(keyHash).Bind(now).Step() ? (row.Int64(0), row.Blob(1)) : null;
    }

    /// <summary>Whether this session of this account goes on.</summary>
    public static bool IsAlive(CrmDatabase database, long accountId, long sessionId, DateTimeOffset now)
    {
        using var connection = database.Connect();
        using var alive = new Statement(
            connection,
            "SELECT 1 FROM Sessions WHERE Id = ? AND AccountId = ? AND ExpiresAt > ?"
        );
        return alive.Bind(sessionId).Bind(accountId).Bind(now).Step();
    }
}
