using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data;

namespace NetworkCrm.Web.Features.Account;

/// <summary>Accounts: made, signed in, given a new password. The pages and the command line both come here.</summary>
public sealed class AccountStore(CrmDb db, UserManager<Data.Accounts.Account> users, IPasswordHasher<Data.Accounts.Account> hasher, SessionGuard sessions, TimeProvider clock)
{
    /// <summary>Every refusal takes at least this long, so that time tells nothing.</summary>
    public static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(700);

    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Data.Accounts.Account>(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 220_000 })).HashPassword(new Data.Accounts.Account(), "nobody"));

    public Task<bool> AnyAsync(CancellationToken ct = default) => db.Users.AnyAsync(ct);

    /// <summary>Makes an account and its owner in one transaction.</summary>
    /// <returns>The account's id, or what Identity has against it.</returns>
    public async Task<(long Id, IReadOnlyList<string> Problems)> CreateAsync(string name, string email, string password, string language, string zone, CancellationToken ct = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var account = new Data.Accounts.Account { UserName = email.Trim(), Email = email.Trim(), EmailConfirmed = true };
        var result = await users.CreateAsync(account, password);
        if (!result.Succeeded) return (0, [.. result.Errors.Select(e => e.Code)]);
        db.Owners.Add(Owner.Create(account.Id, name, language, zone, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (account.Id, []);
    }

    /// <summary>The principal to sign in, or null: with the same work and the same time whether the account exists, is locked, or the password is wrong.</summary>
    public async Task<ClaimsPrincipal?> VerifyAsync(string email, string password)
    {
        var start = clock.GetTimestamp();
        var account = await users.FindByEmailAsync(email.Trim());
        var locked = account is not null && await users.IsLockedOutAsync(account);
        var verdict = hasher.VerifyHashedPassword(account ?? new Data.Accounts.Account(), account?.PasswordHash ?? NobodysHash.Value, password);
        if (account is not null && !locked && verdict != PasswordVerificationResult.Failed)
        {
            await users.ResetAccessFailedCountAsync(account);
            return Principal(account.Id);
        }

        if (account is not null && !locked) await users.AccessFailedAsync(account);
        var left = RefusalTime - clock.GetElapsedTime(start);
        if (left > TimeSpan.Zero) await Task.Delay(left);
        return null;
    }

    /// <summary>Changes the password and ends every other session.</summary>
    /// <returns>False when <paramref name="current"/> is not the password.</returns>
    public async Task<bool> ChangePasswordAsync(long accountId, long sessionId, string current, string next)
    {
        var account = await users.FindByIdAsync(accountId.ToString(CultureInfo.InvariantCulture));
        if (account is null || !(await users.ChangePasswordAsync(account, current, next)).Succeeded) return false;
        await sessions.EndAllAsync(accountId, sessionId);
        return true;
    }

    /// <summary>Sets a new password, lifts a lockout and ends every session. For the command line: whoever has the machine has the data.</summary>
    /// <returns>The account's id, or null where there is none.</returns>
    public async Task<long?> ResetPasswordAsync(string email, string next, CancellationToken ct = default)
    {
        var account = await users.FindByEmailAsync(email.Trim());
        if (account is null) return null;
        account.PasswordHash = hasher.HashPassword(account, next);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        await users.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, ct: ct);
        return account.Id;
    }

    public static ClaimsPrincipal Principal(long accountId) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, accountId.ToString(CultureInfo.InvariantCulture))],
        CookieAuthenticationDefaults.AuthenticationScheme));
}
