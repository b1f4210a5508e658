using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data;

namespace NetworkCrm.Web.Features.Account;

/// <summary>Accounts: made, signed in, given a new password. The pages and the command line both come here.</summary>
public sealed class AccountStore(
    CrmDbContext db,
    UserManager<Data.Accounts.Account> users,
    IPasswordHasher<Data.Accounts.Account> hasher,
    NewKeys keys,
    SignInAttempts attempts,
    CrmDatabase database,
    TimeProvider clock
)
{
    /// <summary>Every refusal takes at least this long, so that time tells nothing.</summary>
    public static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(700);

    /// <summary>Somebody else was first.</summary>
    public const string Taken = "Taken";

    private static readonly Lazy<string> NobodysHash = new(() =>
        new PasswordHasher<Data.Accounts.Account>(
            Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 220_000 })
        ).HashPassword(new Data.Accounts.Account(), "nobody")
    );

    public Task<bool> AnyAsync(CancellationToken ct = default) => db.Users.AnyAsync(ct);

    /// <summary>Makes an account and its owner in one transaction.</summary>
    /// <param name="first">Only where there is no account yet. Asked inside the transaction, which begins by locking
    /// the file: another process may be setting up the same folder.</param>
    /// <returns>The account's id, or what stands against it: Identity's codes, or <see cref="Taken"/>.</returns>
    public async Task<(long Id, IReadOnlyList<string> Problems)> CreateAsync(
        string name,
        string email,
        string password,
        string language,
        string zone,
        bool first = false,
        CancellationToken ct = default
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (first && await db.Users.AnyAsync(ct))
            return (0, [Taken]);
        var account = new Data.Accounts.Account
        {
            UserName = email.Trim(),
            Email = email.Trim(),
            EmailConfirmed = true,
        };
        var result = await users.CreateAsync(account, password);
        if (!result.Succeeded)
            return (0, [.. result.Errors.Select(e => e.Code)]);
        db.Owners.Add(Owner.Create(account.Id, name, language, zone, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (account.Id, []);
    }

    /// <summary>
    /// The principal to sign in, or null: with the same work and the same time whether the account exists, is locked,
    /// or the password is wrong.
    /// </summary>
    /// <param name="browser">The browser it is tried in, where somebody signed in before.</param>
    /// <param name="isAllowed">Whether strangers at that network address may try again yet; where the account itself is
    /// known they need not wait for their neighbours.</param>
    /// <remarks>Throws a <see cref="FileFault"/> where the file takes no writes; whoever is named, and whatever the
    /// password.</remarks>
    public async Task<ClaimsPrincipal?> VerifyAsync(
        string email,
        string password,
        KnownBrowser? browser = null,
        bool isAllowed = true
    )
    {
        var start = clock.GetTimestamp();
        try
        {
            var account = await users.FindByEmailAsync(email.Trim());
            var isKnown = account is not null && browser?.AccountId == account.Id;
            var mayTry = (isAllowed || isKnown) && await attempts.BeginAsync(account?.Id, isKnown ? browser : null);
            var verdict = hasher.VerifyHashedPassword(
                account ?? new Data.Accounts.Account(),
                account?.PasswordHash ?? NobodysHash.Value,
                password
            );
            if (account is not null && mayTry && verdict != PasswordVerificationResult.Failed)
            {
                await attempts.SucceededAsync(account.Id, browser);
                return Principal(account.Id);
            }
        }
        catch (Exception e) when (FileFault.Of(e) is not null)
        {
            await WaitOutAsync(start);
            throw;
        }

        await WaitOutAsync(start);
        return null;
    }

    private async Task WaitOutAsync(long start)
    {
        var left = RefusalTime - clock.GetElapsedTime(start);
        if (left > TimeSpan.Zero)
            await Task.Delay(left);
    }

    /// <summary>Whether it is the password of an account.</summary>
    public async Task<bool> IsPasswordAsync(long accountId, string password)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == accountId);
        return account?.PasswordHash is { } hash
            && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
    }

    /// <summary>
    /// Changes the password, ends every other session, and takes its key from the one that stays: a copy of its cookie
    /// is worth nothing any more. All of it or nothing.
    /// </summary>
    /// <returns>A voucher for the new key of <paramref name="sessionId"/> (<see cref="NewKeys"/>); null when
    /// <paramref name="current"/> is not the password.</returns>
    public async Task<string?> ChangePasswordAsync(long accountId, long sessionId, string current, string next)
    {
        await using var write = await database.WriteAsync(0);
        var account = await write.Db.Users.SingleOrDefaultAsync(u => u.Id == accountId);
        if (
            account?.PasswordHash is not { } hash
            || hasher.VerifyHashedPassword(account, hash, current) == PasswordVerificationResult.Failed
        )
            return null;
        account.PasswordHash = hasher.HashPassword(account, next);
        account.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        await SessionGuard.KeepOnlyAsync(write, accountId, sessionId);
        await write.CommitAsync();
        return keys.Offer(accountId, sessionId);
    }

    /// <summary>
    /// Sets a new password, lifts a lockout and ends every session, all of it or nothing. For the command line: whoever
    /// has the machine has the data.
    /// </summary>
    /// <returns>The account's id, or null where there is none.</returns>
    public async Task<long?> ResetPasswordAsync(string email, string next, CancellationToken ct = default)
    {
        var normalized = users.NormalizeEmail(email.Trim());
        await using var write = await database.WriteAsync(0, ct);
        var account = await write.Db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == normalized, ct);
        if (account is null)
            return null;
        account.PasswordHash = hasher.HashPassword(account, next);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        account.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        await write.Db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
        return account.Id;
    }

    /// <param name="sessionId">A session that goes on under a new key; 0 begins one.</param>
    public static ClaimsPrincipal Principal(long accountId, long sessionId = 0)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, accountId.ToString(CultureInfo.InvariantCulture)));
        if (sessionId > 0)
            identity.AddClaim(new Claim(AccountRules.SessionClaim, sessionId.ToString(CultureInfo.InvariantCulture)));
        return new ClaimsPrincipal(identity);
    }
}
