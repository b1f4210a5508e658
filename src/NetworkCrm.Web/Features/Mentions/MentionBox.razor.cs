using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Mentions;

/// <summary>On a person's page: when they named the owner, to whom, and what came of it.</summary>
public sealed partial class MentionBox(
    MentionStore mentions,
    Changes changes,
    UndoBar undo,
    IDialogService dialogs,
    IStringLocalizer<MentionTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private IReadOnlyList<MentionRow> rows = [];
    private DateOnly today;

    [Parameter, EditorRequired]
    public long ContactId { get; set; }

    [Parameter, EditorRequired]
    public string PersonName { get; set; } = "";

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        (rows, today) = await mentions.OfContactAsync(ContactId);
        await InvokeAsync(StateHasChanged);
    }

    private Task ThankAsync(MentionRow row) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            await mentions.ThankAsync(row.Id);
            await changes.NotifyAsync();
        });

    private Task DeleteAsync(MentionRow row) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            var deleted = await mentions.DeleteAsync(row.Id);
            undo.Offer(
                PersonName,
                texts["Deleted"],
                async () =>
                {
                    await mentions.RestoreAsync(deleted);
                    await changes.NotifyAsync();
                }
            );
            await changes.NotifyAsync();
        });
}
