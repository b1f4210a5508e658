using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Importing;

/// <summary>
/// One file on its way in: what it is, what would happen with each row, the applying of it, the result, and its
/// undoing. All of it survives a reload.
/// </summary>
public sealed partial class ImportBatchPage(
    ImportStore imports,
    PlanStore plan,
    ImportRunner runner,
    NavigationManager navigation,
    UndoBar undo,
    TimeProvider clock,
    IStringLocalizer<ImportTexts> texts,
    IStringLocalizer<ChatTexts> chats,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource leaving = new();
    private ImportView? view;
    private ImportRun? run;
    private PlannedRows? rows;
    private RowFilter filter;
    private IReadOnlyList<KeptContact> kept = [];
    private int keptTotal;
    private IReadOnlyList<PersonPick> quiet = [];
    private int quietTotal;
    private string? problem;
    private bool busy;
    private bool gone;

    [Parameter]
    public Guid Uid { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? FilterText { get; set; }

    private string FileName => view!.FileName.Length > 0 ? view.FileName : texts["FileUnnamed"];

    /// <summary>How many rows become or change a contact.</summary>
    private int Takes => view!.Created + view.Merged;

    /// <summary>Something about a chat must be said before it may go in.</summary>
    private bool Asks => view!.Read?.Chat?.Asks ?? false;

    private string ApplyText =>
        view!.ChatDays == 0 ? ApplyPeople
        : Takes == 0 ? chats.Plural(OfTalks("Apply"), view.ChatDays)
        : $"{ApplyPeople} + {chats.Plural(OfTalks("Days"), view.ChatDays)}";

    // Days of one chat, or interactions of any other source.
    private string OfTalks(string key) => view!.Format == "whatsapp" ? key : "Other." + key;

    private string ApplyPeople =>
        view!.Merged == 0 ? texts.Plural("ApplyCount", view.Created)
        : view.Created == 0 ? texts.Plural("ApplyMerge", view.Merged)
        : texts["ApplyBoth", Number(view.Created), Number(view.Merged)];

    private RowFilter LeftOut =>
        filter is RowFilter.Merge or RowFilter.Skip or RowFilter.Error ? filter
        : view!.Errors > 0 ? RowFilter.Error
        : view.Merged > 0 ? RowFilter.Merge
        : RowFilter.Skip;

    private string RunTitle => texts[run!.Work == ImportWork.Apply ? "Applying" : "Undoing"];

    private string Percent =>
        (run!.Total == 0 ? 100 : Math.Min(100, run.Done * 100.0 / run.Total)).ToString(
            "0.#",
            CultureInfo.InvariantCulture
        );

    private string HowRead
    {
        get
        {
            var parts = new List<string> { ReadingOptions.FormatName(texts, view!.Format) };
            if (view.Read is { } read)
            {
                parts.Add(read.Encoding.ToUpperInvariant());
                if (read.Delimiter is { } delimiter)
                    parts.Add(ReadingOptions.DelimiterName(texts, delimiter));
                if (read.Columns.Count > 0)
                    parts.Add(read.HeaderRow == 0 ? texts["NoHeader"] : texts["HeaderIn", Number(read.HeaderRow)]);
            }

            if (view.Read?.Chat is not { Kind: TalkKind.Chat })
                parts.Add(texts.Plural("RowCount", view.Rows));
            return string.Join(" · ", parts);
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        filter =
            Enum.TryParse<RowFilter>(FilterText, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted)
                ? wanted
                : RowFilter.All;
        if (view?.Uid == Uid)
            return;
        view = null;
        await LoadAsync();
        if (gone)
            return;
        if (await runner.FindAsync(Uid) is { } going)
            Watch(going);
        else if (view!.IsGoingOn)
            _ = InvokeAsync(WaitForOthersAsync);
    }

    private async Task LoadAsync()
    {
        try
        {
            view = await imports.ViewAsync(Uid);
            if (view.State == ImportBatchState.Undone)
                (kept, keptTotal) = await imports.KeptAsync(Uid);
            if (view is { State: ImportBatchState.Applied, ChatDays: > 0 })
                (quiet, quietTotal) = await imports.QuietAsync(Uid);
        }
        catch (GoneException)
        {
            gone = true;
        }
    }

    private void ShowRows(RowFilter wanted) =>
        navigation.NavigateTo(
            navigation.GetUriWithQueryParameter(
                "show",
                wanted == RowFilter.All ? null : wanted.ToString().ToLowerInvariant()
            ),
            new NavigationOptions { ReplaceHistoryEntry = true }
        );

    private async Task StartAsync(ImportWork work)
    {
        if (run is not null || busy)
            return;
        (busy, problem) = (true, null);
        try
        {
            Watch(await runner.StartAsync(Uid, work));
        }
        catch (GoneException)
        {
            gone = true;
        }
        finally
        {
            busy = false;
        }
    }

    // By another process, or by one that ended in the middle of it and whose rest is finished in a moment.
    private async Task WaitForOthersAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(LookEvery, clock);
            while (!gone && view!.IsGoingOn && await timer.WaitForNextTickAsync(leaving.Token))
                await LoadAsync();
            StateHasChanged();
        }
        catch (Exception e) when (e is OperationCanceledException or SignedOutException)
        {
            // Nobody looks at the page any more.
        }
    }

    private void Watch(ImportRun going)
    {
        run = going;
        _ = InvokeAsync(() => FollowAsync(going));
    }

    // Looks at the run rather than being told by it: hundreds of reports a second are four renderings.
    private async Task FollowAsync(ImportRun going)
    {
        try
        {
            using var timer = new PeriodicTimer(LookEvery, clock);
            while (!going.Finished.IsCompleted)
            {
                StateHasChanged();
                await Task.WhenAny(going.Finished, timer.WaitForNextTickAsync(leaving.Token).AsTask());
                leaving.Token.ThrowIfCancellationRequested();
            }

            await going.Finished;
        }
        catch (OperationCanceledException)
        {
            if (leaving.IsCancellationRequested)
                return;
            undo.Say(texts["CancelledApply"]);
        }
        catch (Exception e) when (e is not SignedOutException)
        {
            // Logged where it ran.
            problem = texts["Failed" + going.Work];
        }

        run = null;
        await LoadAsync();
        StateHasChanged();
    }

    private async Task ReadAgainAsync(Func<ImportRead, ImportRead> change)
    {
        if (busy)
            return;
        (busy, problem) = (true, null);
        StateHasChanged();
        try
        {
            await imports.ReadAgainAsync(Uid, change);
        }
        catch (NotATableException e)
        {
            problem = ImportMessages.Text(e.Code, Texts.Language);
        }
        catch (GoneException)
        {
            problem = texts["FileGone"];
        }
        finally
        {
            busy = false;
        }

        await LoadAsync();
        if (rows is not null)
            await rows.ReloadAsync();
    }

    private async Task MergeAllAsync()
    {
        undo.Say(texts.Plural("MergedAll", await plan.MergeAllAsync(Uid)));
        await LoadAsync();
        if (rows is not null)
            await rows.ReloadAsync();
    }

    private async Task DiscardAsync()
    {
        await imports.DiscardAsync(Uid);
        undo.Say(texts["Discarded"]);
        navigation.NavigateTo("import");
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
