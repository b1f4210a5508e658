using System.Globalization;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Reviews;

/// <summary>The answer as it was left, before it was saved.</summary>
public sealed record ReviewDraft(string OneThing);

/// <summary>The week just past, read from the log, and one question (advice <c>reflect</c>).</summary>
public sealed partial class ReviewPage(
    ReviewStore reviews,
    Drafts drafts,
    Changes changes,
    UndoBar undo,
    Saving saving,
    IStringLocalizer<ReviewTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private readonly DraftOf<ReviewDraft> draft = new(drafts);
    private WeekView? view;
    private string? oneThing;
    private string? begun;
    private bool asked;
    private bool resumed;

    private string DraftKey => string.Create(CultureInfo.InvariantCulture, $"review:{view!.WeekOf:yyyy-MM-dd}");

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override async Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        await LoadAsync();
        oneThing = begun = view!.OneThing;
    }

    // Drawn on the server first, where there is no browser to ask.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (asked || view is null)
            return;
        asked = true;
        if (await draft.BeginAsync(DraftKey, new ReviewDraft(view.OneThing ?? "")) is not { } left)
            return;
        (oneThing, resumed) = (left.OneThing, true);
        StateHasChanged();
    }

    // Who writes on has seen that it was taken up.
    private async Task KeepAsync()
    {
        if (await draft.KeepAsync(Written()))
            resumed = false;
    }

    private ReviewDraft Written() => new(oneThing ?? "");

    private async Task StartAnewAsync()
    {
        (oneThing, begun, resumed) = (view!.OneThing, view.OneThing, false);
        await AnewAsync();
    }

    private async Task AnewAsync()
    {
        await draft.EndAsync();
        await draft.BeginAsync(DraftKey, Written());
    }

    private async Task LoadAsync()
    {
        var week = await reviews.WeekAsync();
        // Past midnight on Sunday it is another week, with an answer of its own; what was written of the last one stays
        // its draft.
        if (view is { } was && was.WeekOf != week.WeekOf)
            (oneThing, begun, asked, resumed) = (week.OneThing, week.OneThing, false, false);
        view = week;
        await InvokeAsync(StateHasChanged);
    }

    private async Task SaveAsync()
    {
        var saved = false;
        await saving.RunAsync(async () =>
        {
            await reviews.SaveAsync(view!.WeekOf, oneThing, begun);
            saved = true;
            resumed = false;
            await AnewAsync();
            undo.Say(texts["Saved"]);
        });
        if (!saved && saving.Problem is null)
            return;
        await LoadAsync();
        // Saved once more after it was said that it was changed elsewhere, it overwrites knowingly.
        begun = view!.OneThing;
    }
}
