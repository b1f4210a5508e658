using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// Counts tries at a password before the password is looked at, one after another: so many guesses at once count as so
/// many. A browser in which the owner signed in before has a count of its own, so that a stranger's guesses do not lock
/// the owner out there.
/// </summary>
public sealed class SignInAttempts(CrmDatabase database, TimeProvider clock)
{
    public const int Most = 10;

    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, (int Count, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    /// <summary>
    /// Counts a try. For an address without an account it does the same work, a durable write, and on a file that takes
    /// no writes it fails in the same way.
    /// </summary>
    /// <param name="accountId">Null where there is no such account.</param>
    /// <param name="browser">A browser in which this account was signed in before, and no other's.</param>
    /// <returns>Whether the password may be looked at: false while the account is locked.</returns>
    /// <remarks>Throws a <see cref="FileFault"/> where the file takes no writes: nothing is counted, so nothing may be
    /// tried.</remarks>
    public async Task<bool> BeginAsync(long? accountId, KnownBrowser? browser)
    {
        var now = clock.GetUtcNow();
        await using var write = await database.WriteAsync(0);
        write.ProveWritable();
        var isKnown = browser is not null && CountKnown(browser, now);
        var counted = isKnown ? 1 : await CountAsync(write.Db, accountId, now);
        await write.CommitAsync();
        return counted == 1;
    }

    /// <summary>The password was right: the count begins anew.</summary>
    public async Task SucceededAsync(long accountId, KnownBrowser? browser)
    {
        if (browser is not null)
            lock (known)
                known.Remove(browser.Key);
        await using var write = await database.WriteAsync(0);
        await write
            .Db.Users.Where(u => u.Id == accountId)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null)
            );
        await write.CommitAsync();
    }

    private static async Task<int> CountAsync(CrmDbContext db, long? accountId, DateTimeOffset now)
    {
        if (accountId is not { } id)
            return 0;
        var counted = await db
            .Users.Where(u => u.Id == id && (u.LockoutEnd == null || u.LockoutEnd <= now))
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1));
        DateTimeOffset? until = now + Lockout;
        await db
            .Users.Where(u => u.Id == id && u.AccessFailedCount >= Most)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, until));
        return counted;
    }

    // Whoever has the browser guesses no faster than a stranger does; after that it is a stranger's.
    private bool CountKnown(KnownBrowser browser, DateTimeOffset now)
    {
        lock (known)
        {
            foreach (var (key, (_, until)) in known)
                if (until <= now)
                    known.Remove(key);
            var count = known.GetValueOrDefault(browser.Key).Count + 1;
            if (count > Most)
                return false;
            known[browser.Key] = (count, now + Lockout);
            return true;
        }
    }
}
