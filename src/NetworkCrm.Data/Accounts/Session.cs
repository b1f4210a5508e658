namespace NetworkCrm.Data.Accounts;

/// <summary>
/// A signed-in browser, on the server: the cookie holds only a random key, so that signing out (here or everywhere)
/// kills every copy of it.
/// </summary>
public sealed class Session
{
    public long Id { get; init; }

    public long AccountId { get; init; }

    /// <summary>SHA-256 of the key in the cookie, in hex.</summary>
    public required string KeyHash { get; init; }

    /// <summary>The serialized authentication ticket, protected with the data directory's keys.</summary>
    public required byte[] Ticket { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }
}
