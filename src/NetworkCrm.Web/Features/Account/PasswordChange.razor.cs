using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Account;

/// <summary>Changes the password of whoever is signed in; every other session ends.</summary>
public sealed partial class PasswordChange(
    IServiceScopeFactory scopes,
    SignInLimiter limiter,
    IOwnerSource source,
    AuthenticationStateProvider authentication,
    Saving saving,
    IJSRuntime js,
    UndoBar undo,
    IStringLocalizer<AccountTexts> texts
)
{
    private readonly FormErrors errors = new();
    private PasswordForm form = new();

    private Task ChangeAsync() => saving.RunAsync(ChangeOnceAsync);

    private async Task ChangeOnceAsync()
    {
        if (!errors.Take(await new PasswordFormValidator(texts).ValidateAsync(form)))
            return;
        var account = await source.OwnerIdAsync(CancellationToken.None);
        var session = (await authentication.GetAuthenticationStateAsync()).User.SessionId();
        // Identity's store holds a context; in a scope of its own it lives for this one change and not for the circuit.
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        if (
            !limiter.Allows(account)
            || await accounts.ChangePasswordAsync(account, session, form.Current!, form.Next!) is not { } voucher
        )
        {
            errors.Add(nameof(form.Current), texts["CurrentPasswordWrong"]);
            return;
        }

        // The cookie is dead from here on; the page fetches its new one. Where that fails it asks for the new password
        // when it is next loaded.
        await js.TryAsync("networkcrm.newKey", voucher);
        form = new PasswordForm();
        undo.Say(texts["PasswordChanged"]);
    }
}
