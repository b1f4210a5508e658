using FluentValidation.Results;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Account;

public sealed partial class SetupPage(
    AccountStore accounts,
    SetupCode code,
    SignInLimiter limiter,
    KnownBrowsers browsers,
    UserErrors mishaps,
    IStringLocalizer<AccountTexts> texts,
    NavigationManager navigation
)
{
    private static readonly string[] InOrder =
    [
        nameof(SetupForm.Name),
        nameof(SetupForm.Email),
        nameof(SetupForm.Password),
        nameof(SetupForm.Zone),
        nameof(SetupForm.Code),
    ];
    private List<ValidationFailure> errors = [];
    private string? problem;
    private bool isTaken;

    [SupplyParameterFromForm(Name = "Form")]
    private SetupForm? Posted { get; set; }

    private SetupForm Form => Posted ??= new SetupForm();

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        // Whoever posts the form is told; whoever only comes is led on.
        if (HttpMethods.IsGet(Http.Request.Method) && await accounts.AnyAsync())
            navigation.NavigateTo("sign-in");
    }

    private async Task SubmitAsync()
    {
        errors = (await new SetupFormValidator(texts).ValidateAsync(Form)).Errors;
        if (isTaken = await accounts.AnyAsync())
            return;
        if (!limiter.Allows(Http.Connection.RemoteIpAddress))
        {
            problem = texts["TooManyTries"];
            return;
        }

        if (!code.Accepts(Form.Code))
            errors.Add(new ValidationFailure(nameof(SetupForm.Code), texts["CodeWrong"]));
        if (errors.Count > 0)
            return;
        await code.Door.WaitAsync();
        try
        {
            var (id, problems) = await accounts.CreateAsync(
                Form.Name!,
                Form.Email!,
                Form.Password!,
                Texts.Language,
                Form.Zone!,
                first: true
            );
            if (isTaken = problems.Contains(AccountStore.Taken, StringComparer.Ordinal))
                return;
            if (problems.Count > 0)
            {
                errors = [new ValidationFailure(nameof(SetupForm.Email), texts["EmailWrong"])];
                return;
            }

            await Http.SignInAsync(
                CookieAuthenticationDefaults.AuthenticationScheme,
                AccountStore.Principal(id),
                new AuthenticationProperties { IsPersistent = true }
            );
            browsers.Remember(Http, id);
        }
        catch (Exception e) when (mishaps.IsOutOfReach(e))
        {
            problem = mishaps.NotDone;
            return;
        }
        finally
        {
            code.Door.Release();
        }

        navigation.NavigateTo("/");
    }

    private string? Error(string field) => errors.FirstOrDefault(e => e.PropertyName == field)?.ErrorMessage;

    /// <summary>
    /// Whether the focus belongs here: the first field that something stands against, else the first of all.
    /// </summary>
    private bool IsFirst(string field) => field == (InOrder.FirstOrDefault(f => Error(f) is not null) ?? InOrder[0]);

    private string Invalid(string field) => Error(field) is null ? "false" : "true";
}
