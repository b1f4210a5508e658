using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Account;

public sealed partial class SignInPage(
    AccountStore accounts,
    SignInLimiter limiter,
    KnownBrowsers browsers,
    SessionGuard sessions,
    UserErrors mishaps,
    IStringLocalizer<AccountTexts> texts,
    NavigationManager navigation
)
{
    private bool failed;
    private bool sent;
    private bool unwritten;

    [SupplyParameterFromForm(Name = "Form")]
    private SignInForm? Posted { get; set; }

    [SupplyParameterFromQuery(Name = "return")]
    private string? Return { get; set; }

    private SignInForm Form => Posted ??= new SignInForm();

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (!await accounts.AnyAsync())
            navigation.NavigateTo("setup");
        if (Http.User.Identity?.IsAuthenticated is not true)
            return;
        // A session is never handed on: signed in over another, it would open for neither.
        var isAlive = sessions.IsAlive(Http.User.AccountId(), Http.User.SessionId());
        if (isAlive && HttpMethods.IsGet(Http.Request.Method))
        {
            navigation.NavigateTo(AccountFeature.Local(Return));
            return;
        }

        await Http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        navigation.NavigateTo("sign-in");
    }

    private async Task SubmitAsync()
    {
        // What was left empty is no try, and nothing to be suspected of.
        sent = true;
        if (string.IsNullOrWhiteSpace(Form.Email) || string.IsNullOrEmpty(Form.Password))
            return;
        var isAllowed = limiter.Allows(Http.Connection.RemoteIpAddress);
        var password = Form.Password ?? "";
        ClaimsPrincipal? principal;
        try
        {
            principal = await accounts.VerifyAsync(
                Form.Email ?? "",
                password.Length > AccountRules.PasswordMax ? "" : password,
                browsers.Find(Http),
                isAllowed
            );
            failed = principal is null;
            if (principal is null)
                return;
            await Http.SignInAsync(
                CookieAuthenticationDefaults.AuthenticationScheme,
                principal,
                new AuthenticationProperties { IsPersistent = true }
            );
        }
        catch (Exception e) when (mishaps.IsOutOfReach(e))
        {
            unwritten = true;
            return;
        }

        browsers.Remember(Http, principal.AccountId());

        navigation.NavigateTo(AccountFeature.Local(Return));
    }
}
