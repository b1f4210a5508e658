using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Account;

public sealed partial class SignInPage(AccountStore accounts, SignInLimiter limiter, IStringLocalizer<AccountTexts> texts, NavigationManager navigation)
{
    private bool failed;
    private bool sent;

    [SupplyParameterFromForm(Name = "Form")]
    private SignInForm? Posted { get; set; }

    [SupplyParameterFromQuery(Name = "return")]
    private string? Return { get; set; }

    private SignInForm Form => Posted ??= new SignInForm();

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (!await accounts.AnyAsync()) navigation.NavigateTo("setup");
    }

    private async Task SubmitAsync()
    {
        // What was left empty is no try, and nothing to be suspected of.
        sent = true;
        if (string.IsNullOrWhiteSpace(Form.Email) || string.IsNullOrEmpty(Form.Password)) return;
        if (!limiter.Allows(Http.Connection.RemoteIpAddress))
        {
            await Task.Delay(AccountStore.RefusalTime);
            failed = true;
            return;
        }

        var password = Form.Password ?? "";
        var principal = password.Length > AccountRules.PasswordMax ? null : await accounts.VerifyAsync(Form.Email ?? "", password);
        failed = principal is null;
        if (principal is null) return;
        await Http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal, new AuthenticationProperties { IsPersistent = true });
        navigation.NavigateTo(AccountFeature.Local(Return));
    }
}
