using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
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
    IStringLocalizer<SharedTexts> S
)
{
    private static readonly string[] PlanLabels = ["PlanThanks", "PlanConnect", "PlanShare", "PlanCatchUp"];
    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];
    private readonly FormErrors errors = new();
    private SettingsForm? form;
    private FormDraft<SettingsForm>? draft;
    private string language = "";
    private int sessions;
    private bool hasSample;
    private string saved = "";
    private string? leavingFor;
    private bool ask;
    private ElementReference saveButton;

    private bool IsChanged => form is not null && Written(form) != saved;

    protected override async Task OnInitializedAsync()
    {
        var owner = await settings.ReadAsync();
        (form, hasSample) = (SettingsForm.From(owner), owner.SampleSince is not null);
        (language, saved) = (form.Language, Written(form));
        sessions = await guard.CountAsync((await authentication.GetAuthenticationStateAsync()).User.AccountId());
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!ask)
            return;
        ask = false;
        await saveButton.FocusAsync();
    }

    private static int Bit(DayOfWeek day) => 1 << (int)day;

    private static string Written(SettingsForm form) => JsonSerializer.Serialize(form);

    private Task SaveAsync() => SaveAsync("settings");

    private Task SaveAndLeaveAsync() => SaveAsync(leavingFor!);

    /// <param name="then">Where another language, which needs another circuit, goes on.</param>
    private async Task SaveAsync(string then)
    {
        var leaving = leavingFor is not null;
        leavingFor = null;
        if (!errors.Take(await new SettingsFormValidator(texts).ValidateAsync(form!)))
            return;
        await settings.SaveAsync(form!, JsonSerializer.Deserialize<SettingsForm>(saved)!);
        saved = Written(form!);
        await draft!.RestartAsync();
        if (form!.Language != language)
            navigation.NavigateTo(then, forceLoad: true);
        else
        {
            undo.Say(texts["Saved"]);
            if (leaving)
                navigation.NavigateTo(then);
        }
    }

    private async Task LeaveAsync()
    {
        await draft!.EndAsync();
        saved = Written(form!);
        navigation.NavigateTo(leavingFor!);
    }

    private void Stay(LocationChangingContext going)
    {
        if (!IsChanged)
            return;
        going.PreventNavigation();
        (leavingFor, ask) = (going.TargetLocation, true);
    }
}
