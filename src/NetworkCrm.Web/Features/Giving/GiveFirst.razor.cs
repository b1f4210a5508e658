using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Giving;

/// <summary>Offers ways to give first where an ask is about to be made.</summary>
public sealed partial class GiveFirst(GivingStore giving, IStringLocalizer<LedgerTexts> texts)
{
    private IReadOnlyList<WayToGive> ways = [];
    private long shown;

    [Parameter, EditorRequired]
    public long ContactId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (shown == ContactId) return;
        shown = ContactId;
        ways = await giving.OfContactAsync(ContactId);
    }
}
