using Microsoft.Extensions.Localization;
using MudBlazor;
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
    private TodayView? view;
    private TodayList list = new([], [], []);
    private IReadOnlyList<NudgeCard>? waiting;
    private readonly HashSet<(long Nudge, DateOnly Day)> told = [];

    // The morning after is when the people met are still remembered: then their cards come first.
    private IReadOnlyList<EventRow> FreshEvents => [.. view!.Undigested.Where(IsFresh)];

    private IReadOnlyList<EventRow> OlderEvents => [.. view!.Undigested.Where(e => !IsFresh(e))];

    private int Count => list.Shown.Count + view!.Undigested.Count + (view.Book is null ? 0 : 1);

    // What stands in no list here: those of the lanes beyond the first that are read.
    private int BeyondLists => view!.Owed.More + view.OverdueOfOthers.More + view.Overdue.More + view.Due.More;

    private int WaitingCount => list.Waiting.Count + BeyondLists + view!.WaitingNudges;

    // Where those that are read all belong to the day, the others may too.
    private bool HasMoreDates => view!.MoreDates && view.DatesNow[^1].Row.On <= view.Date.AddDays(1);

    private bool IsFresh(EventRow held) => held.On >= view!.Date.AddDays(-1);

    private string AllDone =>
        view!.Figures.Gave > 0 ? texts.Plural("AllDoneText", view.Figures.Gave) : texts["AllDonePlain"];

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

    private string Effort
    {
        get
        {
            var minutes = TodayEffort.Minutes(list.Shown, view!.Undigested.Sum(e => e.Waiting));
            return (list.Shown.Count, minutes) switch
            {
                (0, 0) => texts["NothingToday"],
                (0, _) => texts.Plural("Minutes", minutes),
                _ => $"{texts.Plural("People", list.Shown.Count)}, {texts.Plural("Minutes", minutes)}",
            };
        }
    }

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
            .. list
                .Shown.SelectMany(p => p.Reasons)
                .Select(r => r.Nudge)
                .OfType<NudgeCard>()
                .Where(n => n.ShownOn != shown.Date && !told.Contains((n.Id, shown.Date)))
                .Select(n => n.Id),
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
        view = await today.LoadAsync(allDates: waiting is not null);
        list = TodayList.Of(view);
        if (waiting is not null)
            waiting = await nudges.WaitingAsync([.. view.Nudges.Select(n => n.Id)]);
        await InvokeAsync(StateHasChanged);
    }

    private Task ShowWaitingAsync()
    {
        waiting = [];
        return LoadAsync();
    }

    private Task HideWaitingAsync()
    {
        waiting = null;
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
