using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// Whoever is signed in, asked of the session table every time: a circuit outlives a sign-out or a password change,
/// what it may do does not.
/// </summary>
public sealed class SignedInOwner(SessionGuard sessions, AuthenticationStateProvider circuit) : IOwnerSource
{
    private ClaimsPrincipal? requester;

    /// <summary>Called by the middleware for an HTTP request; in a circuit the circuit itself knows.</summary>
    public void Is(ClaimsPrincipal user) => requester = user;

    public async Task<long> OwnerIdAsync(CancellationToken ct)
    {
        var user = requester ?? (await circuit.GetAuthenticationStateAsync()).User;
        var id = user.AccountId();
        return sessions.IsAlive(id, user.SessionId()) ? id : throw new SignedOutException();
    }
}
