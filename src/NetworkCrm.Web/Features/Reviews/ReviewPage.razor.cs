using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Reviews;

/// <summary>The week just past, read from the log, and one question (advice <c>reflect</c>).</summary>
public sealed partial class ReviewPage(ReviewStore reviews, Changes changes, UndoBar undo, IStringLocalizer<ReviewTexts> texts, IStringLocalizer<SharedTexts> S) : IDisposable
{
    private WeekView? view;
    private string? oneThing;

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override async Task OnInitializedAsync()
    {
        changes.Saved += LoadAsync;
        await LoadAsync();
        oneThing = view!.OneThing;
    }

    private async Task LoadAsync()
    {
        view = await reviews.WeekAsync();
        await InvokeAsync(StateHasChanged);
    }

    private async Task SaveAsync()
    {
        await reviews.SaveAsync(view!.WeekOf, oneThing);
        undo.Say(texts["Saved"]);
        await LoadAsync();
    }
}
