using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Giving;

/// <summary>Offers ways to give first where an ask is about to be made.</summary>
public sealed partial class GiveFirst(
    GivingStore giving,
    IDialogService dialogs,
    IStringLocalizer<LedgerTexts> texts,
    IStringLocalizer<IntroductionTexts> introductionTexts,
    IStringLocalizer<PromiseTexts> promiseTexts
)
{
    private IReadOnlyList<WayToGive> ways = [];
    private long shown;
    private bool loaded;

    [Parameter, EditorRequired]
    public long ContactId { get; set; }

    /// <summary>The same contact by name: then whoever may help can be introduced to them from here.</summary>
    [Parameter]
    public PersonPick? Person { get; set; }

    /// <summary>Whether it says so where there is nothing to offer.</summary>
    [Parameter]
    public bool Explains { get; set; }

    /// <summary>Whether it stands among other short lines: without a title, the likeliest helper alone.</summary>
    [Parameter]
    public bool Brief { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (shown == ContactId)
            return;
        shown = ContactId;
        ways = await giving.OfContactAsync(ContactId);
        loaded = true;
    }
}
