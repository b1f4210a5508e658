using Microsoft.AspNetCore.Components;

namespace NetworkCrm.Web.Features.Groups;

/// <summary>Beside somebody's name: the groups they are in.</summary>
public sealed partial class GroupChips(GroupStore store)
{
    private IReadOnlyList<(Guid Uid, string Name)> groups = [];

    [Parameter, EditorRequired]
    public long ContactId { get; set; }

    protected override async Task OnParametersSetAsync() => groups = await store.OfContactAsync(ContactId);
}
