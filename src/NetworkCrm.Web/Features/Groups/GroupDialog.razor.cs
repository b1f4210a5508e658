using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Groups;

/// <summary>Adds a group or changes one; a new one opens its page, where its people go.</summary>
public sealed partial class GroupDialog(GroupStore groups, Changes changes, NavigationManager navigation, IStringLocalizer<GroupTexts> texts, IStringLocalizer<SharedTexts> S)
{
    private readonly FormErrors errors = new();
    private GroupForm form = new();
    private bool saving;
    private int version;
    private string? problem;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The group to change; null adds a new one.</summary>
    [Parameter]
    public GroupView? Group { get; set; }

    public static Task OpenAsync(IDialogService dialogs, GroupView? group = null) =>
        dialogs.ShowAsync<GroupDialog>(null, new DialogParameters<GroupDialog> { { d => d.Group, group } });

    protected override void OnInitialized()
    {
        if (Group is null) return;
        (form, version) = (GroupForm.From(Group.Details), Group.Version);
    }

    private async Task SaveAsync()
    {
        if (saving || !errors.Take(await new GroupFormValidator(texts).ValidateAsync(form))) return;
        saving = true;
        try
        {
            if (Group is null) await groups.FoundAsync(form.Uid, form.Details());
            else await groups.EditAsync(Group.Uid, version, form.Details());
            Dialog.Close();
            await changes.NotifyAsync();
            if (Group is null) navigation.NavigateTo($"groups/{form.Uid}");
        }
        catch (ChangedElsewhereException e)
        {
            (version, problem) = (e.Version, S["SavedElsewhere"]);
        }
        catch (GoneException)
        {
            problem = S["NotFoundText"];
        }
        finally
        {
            saving = false;
        }
    }
}
