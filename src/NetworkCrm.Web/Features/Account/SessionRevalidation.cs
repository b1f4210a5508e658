using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace NetworkCrm.Web.Features.Account;

/// <summary>Looks every minute whether the session behind an open page still lives.</summary>
public sealed class SessionRevalidation(ILoggerFactory logging, SessionGuard sessions)
    : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    ) => Task.FromResult(sessions.IsAlive(authenticationState.User.AccountId(), authenticationState.User.SessionId()));
}
