using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Syncing;

/// <summary>Whose an app password is: asked with every request of a phone, before anybody's rows may be read.</summary>
public static class AppPasswordRows
{
    /// <param name="Email">Of the account, which the phone must name too.</param>
    public sealed record Found(long Id, long OwnerId, string Email, DateTimeOffset? LastUsedAt);

    /// <summary>The password with this hash; null where there is none.</summary>
    public static Found? Find(CrmDatabase database, string keyHash)
    {
        using var connection = database.Connect();
        using var row = new Statement(
            connection,
            "SELECT p.Id, p.OwnerId, u.NormalizedEmail, p.LastUsedAt FROM AppPasswords p "
                + "JOIN AspNetUsers u ON u.Id = p.OwnerId WHERE p.KeyHash = ?"
        );
        return row.Bind(keyHash).Step()
            ? new Found(
                row.Int64(0),
                row.Int64(1),
                row.TextOrNull(2) ?? "",
                row.Int64OrNull(3) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null
            )
            : null;
    }
}
