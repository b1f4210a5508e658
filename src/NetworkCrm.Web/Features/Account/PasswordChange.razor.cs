using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Account;

/// <summary>Changes the password of whoever is signed in; every other session ends.</summary>
public sealed partial class PasswordChange(IServiceScopeFactory scopes, SignInLimiter limiter, IOwnerSource source, AuthenticationStateProvider authentication, UndoBar undo, IStringLocalizer<AccountTexts> texts)
{
    private readonly FormErrors errors = new();
    private PasswordForm form = new();

    private async Task ChangeAsync()
    {
        if (!errors.Take(await new PasswordFormValidator(texts).ValidateAsync(form))) return;
        var account = await source.OwnerIdAsync(CancellationToken.None);
        var session = (await authentication.GetAuthenticationStateAsync()).User.SessionId();
        // Identity's store holds a context; in a scope of its own it lives for this one change and not for the circuit.
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        if (!limiter.Allows(account) || !await accounts.ChangePasswordAsync(account, session, form.Current!, form.Next!))
        {
            errors.Add(nameof(form.Current), texts["CurrentPasswordWrong"]);
            return;
        }

        form = new PasswordForm();
        undo.Say(texts["PasswordChanged"]);
    }
}
