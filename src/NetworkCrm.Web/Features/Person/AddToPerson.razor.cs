using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Person;

/// <summary>The one plus at the end of a person's page.</summary>
public sealed partial class AddToPerson(
    IDialogService dialogs,
    IStringLocalizer<ContactTexts> texts,
    IStringLocalizer<LedgerTexts> ledgerTexts,
    IStringLocalizer<MentionTexts> mentionTexts,
    IStringLocalizer<IntroductionTexts> introductionTexts,
    IStringLocalizer<RelationTexts> relationTexts,
    IStringLocalizer<OutcomeTexts> outcomeTexts,
    IStringLocalizer<FieldTexts> fieldTexts,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly string id = "plus-" + Guid.NewGuid().ToString("N");
    private ElementReference opener;
    private bool more;

    [Parameter, EditorRequired]
    public PersonView Person { get; set; } = null!;

    /// <summary>Whether the owner has fields of their own.</summary>
    [Parameter]
    public bool WithFields { get; set; }

    /// <summary>What has its form in its row.</summary>
    [Parameter]
    public EventCallback<PersonPart> OnOpen { get; set; }

    private Task MentionAsync() => MentionDialog.OpenAsync(dialogs, Person.Id, Person.Details.DisplayName);

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        if (e.Key != "Escape" || !more)
            return;
        more = false;
        await opener.FocusAsync();
    }
}
