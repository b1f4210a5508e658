using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Features.Sample;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Today;

public sealed partial class TodayPage(
    TodayStore today,
    NudgeStore nudges,
    ILogger<TodayPage> log,
    SampleStore sample,
    Saving saving,
    Changes changes,
    UndoBar undo,
    IDialogService dialogs,
    IStringLocalizer<TodayTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private const double MinutesEach = 1.5;
    private TodayView? view;
    private IReadOnlyList<NudgeCard>? waiting;
    private readonly HashSet<(long Nudge, DateOnly Day)> told = [];
    private bool allDates;

    // What a promise due later this week needs is a look, not yet the minutes.
    private int Count =>
        view!.OwedNow
        + view.OverdueOfOthers.Total
        + view.Overdue.Total
        + view.Due.Total
        + view.Nudges.Count
        + view.Undigested.Count
        + view.Mentions.Count
        + view.DatesNow.Count
        + (view.Book is null ? 0 : 1);

    private string Greeting =>
        texts[
            view!.Hour switch
            {
                >= 4 and < 11 => "Morning",
                < 15 and >= 11 => "Noon",
                >= 15 and < 18 => "Afternoon",
                _ => "Evening",
            },
            view.OwnerName.Split(' ')[0]
        ];

    private string Effort =>
        Count == 0
            ? texts["NothingToday"]
            : $"{texts.Plural("Things", Count)}, {texts.Plural("Minutes", (int)Math.Ceiling(Count * MinutesEach))}";

    private IEnumerable<(string Title, Lane<FollowUpCard> Cards, string Colour)> FollowUpLanes =>
        [(texts["Overdue"], view!.Overdue, "quiet"), (texts["FollowUps"], view.Due, "accent")];

    private IEnumerable<NudgeLane> NudgeLanes => Enum.GetValues<NudgeLane>().Except([NudgeLane.WeakTie]);

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        return LoadAsync();
    }

    // What has stood before the owner's eyes rests afterwards. A disk that cannot be written takes nothing from the
    // page.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (view is not { } shown)
            return;
        List<long> fresh =
        [
            .. shown.Nudges.Where(n => n.ShownOn != shown.Date && !told.Contains((n.Id, shown.Date))).Select(n => n.Id),
        ];
        try
        {
            await nudges.ShownAsync(fresh);
            told.UnionWith(fresh.Select(id => (id, shown.Date)));
        }
        catch (Exception e) when (FileFault.Of(e) is { } fault)
        {
            NotKept(fault.Code);
        }
        catch (SignedOutException)
        {
            // The next act says so.
        }
    }

    [LoggerMessage(LogLevel.Warning, "What stood on the list of the day could not be kept: SQLite error {Code}")]
    private partial void NotKept(int code);

    private async Task LoadAsync()
    {
        view = await today.LoadAsync(allDates);
        if (waiting is not null)
            await ShowWaitingAsync();
        await InvokeAsync(StateHasChanged);
    }

    private async Task ShowWaitingAsync() => waiting = await nudges.WaitingAsync([.. view!.Nudges.Select(n => n.Id)]);

    private Task ShowAllDatesAsync()
    {
        allDates = true;
        return LoadAsync();
    }

    private Task LookAroundAsync() =>
        saving.RunAsync(async () =>
        {
            // A second or two on a small machine: the button says so first.
            await Task.Yield();
            await sample.AddAsync();
            await changes.NotifyAsync();
        });

    private async Task PutAsideAsync(string key)
    {
        var about = NameOf(key);
        await nudges.PutAsideAsync(key);
        undo.Offer(
            about,
            texts["PutAside"],
            async () =>
            {
                await nudges.TakeBackAsync(key);
                await LoadAsync();
            }
        );
        await LoadAsync();
    }

    // Whom or what a card is about, by the key it is put aside with; a nudge about the whole book is about nobody.
    private string? NameOf(string key) =>
        view!.Mentions.FirstOrDefault(m => m.Row.Due?.Key == key)?.Person.Name
        ?? view.DatesNow.FirstOrDefault(d => d.Row.Key == key)?.Person.Name
        ?? view.Undigested.FirstOrDefault(e => e.Due?.Key == key)?.Name;
}
