using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Promises;

/// <summary>The promises between the owner and one person, both ways.</summary>
public sealed partial class PromiseBox(IDialogService dialogs, IStringLocalizer<PromiseTexts> texts)
{
    [Parameter, EditorRequired]
    public PersonPromises View { get; set; } = null!;

    [Parameter, EditorRequired]
    public PersonPick Person { get; set; } = null!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public string OwnerLanguage { get; set; } = "id";
}
