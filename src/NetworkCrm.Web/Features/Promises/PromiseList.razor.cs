using Microsoft.AspNetCore.Components;

namespace NetworkCrm.Web.Features.Promises;

/// <summary>Promises that act: Today and a person's page show them.</summary>
public sealed partial class PromiseList(PromiseActs acts)
{
    [Parameter, EditorRequired]
    public IReadOnlyList<PromiseCard> Cards { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public string OwnerLanguage { get; set; } = "id";

    /// <summary>A card that names the person; without, a line on that person's own page.</summary>
    [Parameter]
    public bool WithPerson { get; set; } = true;

    /// <summary>As <see cref="PersonRow"/> has them.</summary>
    [Parameter]
    public bool Bare { get; set; }

    [Parameter]
    public RenderFragment? Also { get; set; }

    [Parameter]
    public RenderFragment? AlsoRows { get; set; }
}
