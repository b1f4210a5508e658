using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Features.Account;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Settings;

public sealed partial class SettingsPage(
    SettingsStore settings,
    SessionGuard guard,
    AuthenticationStateProvider authentication,
    NavigationManager navigation,
    UndoBar undo,
    IStringLocalizer<SettingsTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts,
    IStringLocalizer<SharedTexts> S)
{
    private static readonly string[] PlanLabels = ["PlanThanks", "PlanConnect", "PlanShare", "PlanCatchUp"];
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];
    private readonly FormErrors errors = new();
    private SettingsForm? form;
    private string language = "";
    private int sessions;
    private bool hasSample;

    protected override async Task OnInitializedAsync()
    {
        var owner = await settings.ReadAsync();
        (form, hasSample) = (SettingsForm.From(owner), owner.SampleSince is not null);
        language = form.Language;
        sessions = await guard.CountAsync((await authentication.GetAuthenticationStateAsync()).User.AccountId());
    }

    private static int Bit(DayOfWeek day) => 1 << (int)day;

    private async Task SaveAsync()
    {
        if (!errors.Take(await new SettingsFormValidator(texts).ValidateAsync(form!))) return;
        await settings.SaveAsync(form!);
        // Another language needs another circuit.
        if (form!.Language != language) navigation.NavigateTo("settings", forceLoad: true);
        else undo.Say(texts["Saved"]);
    }
}
