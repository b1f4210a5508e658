using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Groups;

/// <summary>Adds a group or changes one; a new one opens its page, where its people go.</summary>
public sealed partial class GroupDialog(
    GroupStore groups,
    Changes changes,
    NavigationManager navigation,
    IStringLocalizer<GroupTexts> texts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private GroupForm form = new();
    private FormDraft<GroupForm>? draft;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The group to change; null adds a new one.</summary>
    [Parameter]
    public GroupView? Group { get; set; }

    public static Task OpenAsync(IDialogService dialogs, GroupView? group = null) =>
        dialogs.ShowAsync<GroupDialog>(null, new DialogParameters<GroupDialog> { { d => d.Group, group } });

    private string DraftKey => $"group:{Group?.Uid:N}";

    protected override void OnInitialized()
    {
        if (Group is null)
            return;
        (form, saving.Version) = (GroupForm.From(Group.Details), Group.Version);
    }

    private async Task SaveAsync()
    {
        if (saving.IsRunning || !errors.Take(await new GroupFormValidator(texts).ValidateAsync(form)))
            return;
        await saving.RunAsync(async () =>
        {
            if (Group is null)
                await groups.FoundAsync(form.Uid, form.Details());
            else
                await groups.EditAsync(Group.Uid, saving.Version, form.Details());
            await draft!.EndAsync();
            Dialog.Close();
            await changes.NotifyAsync();
            if (Group is null)
                navigation.NavigateTo($"groups/{form.Uid}");
        });
    }
}
