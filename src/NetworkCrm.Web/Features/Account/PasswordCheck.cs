using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// Asks whoever is signed in for their password once more, before what cannot be taken back. As limited as signing in.
/// </summary>
public sealed class PasswordCheck(IServiceScopeFactory scopes, SignInLimiter limiter, IOwnerSource source)
{
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<bool> IsRightAsync(string password, CancellationToken ct = default)
    {
        var account = await source.OwnerIdAsync(ct);
        // Identity's store holds a context; in a scope of its own it lives for this one question.
        await using var scope = scopes.CreateAsyncScope();
        return limiter.Allows(account)
            && await scope.ServiceProvider.GetRequiredService<AccountStore>().IsPasswordAsync(account, password);
    }
}
