using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.FollowUps;

public sealed partial class FollowUpsPage(
    FollowUpStore followUps,
    PromiseStore promises,
    Changes changes,
    IDialogService dialogs,
    IStringLocalizer<FollowUpTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private FollowUpLanes? lanes;
    private int most = FollowUpRows.LaneSize;
    private OpenPromises? promised;

    private IEnumerable<(string Title, Lane<PromiseCard> Promises, string Lane)> Promised =>
        [
            (texts["Promised.Me"], promised!.Mine, "my-promises"),
            (texts["Promised.Them"], promised.Theirs, "their-promises"),
        ];

    private IEnumerable<(string Title, Lane<FollowUpCard> Lane, string Colour)> Sections =>
        [
            (texts["Overdue"], lanes!.Overdue, "quiet"),
            (texts["Today"], lanes.Today, "accent"),
            (texts["Week"], lanes.Week, "weak"),
            (texts["Later"], lanes.Later, "ink-3"),
            (texts["DoneLately"], lanes.DoneLately, "give"),
        ];

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        return LoadAsync();
    }

    private Task ShowMoreAsync()
    {
        most += 4 * FollowUpRows.LaneSize;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        promised = await promises.OpenAsync(most);
        lanes = await followUps.LanesAsync(most);
        await InvokeAsync(StateHasChanged);
    }
}
