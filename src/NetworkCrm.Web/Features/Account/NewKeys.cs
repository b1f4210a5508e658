using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// Vouchers for a new session key: a circuit cannot set a cookie, so the page that changed the password fetches its new
/// one with a voucher that is good once and for a short while.
/// </summary>
public sealed class NewKeys(TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Kept> open = new(StringComparer.Ordinal);

    public string Offer(long accountId, long sessionId)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, kept) in open)
            if (kept.Until < now)
                open.TryRemove(old, out _);
        var voucher = RandomNumberGenerator.GetHexString(64);
        open[voucher] = new Kept(accountId, sessionId, now + GoodFor);
        return voucher;
    }

    /// <summary>
    /// The account and the session it was offered for; null where it was used, is too old or never was.
    /// </summary>
    public (long AccountId, long SessionId)? Take(string voucher) =>
        open.TryRemove(voucher, out var kept) && kept.Until >= clock.GetUtcNow()
            ? (kept.AccountId, kept.SessionId)
            : null;

    private sealed record Kept(long AccountId, long SessionId, DateTimeOffset Until);
}
