using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Introductions;

/// <summary>On a person's page: whom they were introduced to, who brought them, whom they brought.</summary>
public sealed partial class IntroductionBox(
    IntroductionStore introductions,
    Changes changes,
    UndoBar undo,
    IDialogService dialogs,
    IStringLocalizer<IntroductionTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private IntroductionsView? view;
    private long? telling;
    private CameOfItForm came = new();
    private FormDraft<CameOfItForm>? draft;
    private string prefix = "";
    private string suffix = "";

    [Parameter, EditorRequired]
    public PersonPick Person { get; set; } = null!;

    public void Dispose() => changes.Saved -= LoadAsync;

    // The name in the sentence is a link, so the sentence comes in two halves.
    protected override void OnInitialized()
    {
        changes.Saved += LoadAsync;
        var halves = texts["With", "\n"].Value.Split('\n');
        (prefix, suffix) = (halves[0], halves[1]);
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        view = await introductions.OfContactAsync(Person.Id);
        await InvokeAsync(StateHasChanged);
    }

    private Task TellAsync(IntroductionRow row) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            await introductions.TellAsync(row.Id, came.Text);
            await CancelAsync();
            await changes.NotifyAsync();
        });

    private async Task CancelAsync()
    {
        await draft!.EndAsync();
        telling = null;
    }

    private Task DeleteAsync(IntroductionRow row) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            var deleted = await introductions.DeleteAsync(row.Id);
            undo.Offer(
                row.Other.Name,
                texts["Deleted"],
                async () =>
                {
                    await introductions.RestoreAsync(deleted);
                    await changes.NotifyAsync();
                }
            );
            await changes.NotifyAsync();
        });
}
