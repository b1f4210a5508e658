using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Mentions;

/// <summary>Cards of those to thank.</summary>
public sealed partial class MentionList(
    MentionStore mentions,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<MentionTexts> texts
)
{
    [Parameter, EditorRequired]
    public IReadOnlyList<MentionCard> Cards { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public string OwnerLanguage { get; set; } = "";

    /// <summary>As <see cref="PersonRow"/> has them.</summary>
    [Parameter]
    public bool Bare { get; set; }

    [Parameter]
    public RenderFragment? Also { get; set; }

    [Parameter]
    public RenderFragment? AlsoRows { get; set; }

    /// <summary>The key of the occasion that is to stay away.</summary>
    [Parameter]
    public EventCallback<string> OnPutAside { get; set; }

    private async Task ThankAsync(MentionCard card)
    {
        await mentions.ThankAsync(card.Row.Id);
        undo.Offer(
            null,
            texts["ThankedName", card.Person.Name],
            async () =>
            {
                await mentions.UnthankAsync(card.Row.Id);
                await changes.NotifyAsync();
            }
        );
        await changes.NotifyAsync();
    }
}
