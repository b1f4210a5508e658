using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Core.Groups;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Groups;

/// <summary>One group: who is in it, who went quiet, when it gathered, and invitations one person at a time.</summary>
public sealed partial class GroupPage(
    GroupStore groups,
    ContactStore contacts,
    PeopleQuery people,
    Changes changes,
    UndoBar undo,
    NavigationManager navigation,
    IDialogService dialogs,
    IStringLocalizer<GroupTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private GroupView? group;
    private bool gone;
    private bool planning;
    private GatheringPlan plan = new();
    private string? problem;

    [Parameter]
    public Guid Uid { get; set; }

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            (group, gone) = (await groups.FindAsync(Uid), false);
        }
        catch (GoneException)
        {
            gone = true;
        }

        await InvokeAsync(StateHasChanged);
    }

    private async Task JoinNewAsync(string name)
    {
        if (group is null || await contacts.ReadTypedAsync(name) is not { } typed)
            return;
        var details = typed with { HowMet = group.Details.Name };
        var uid = await contacts.AddAsync(Guid.CreateVersion7(), details);
        await JoinAsync(await people.FindAsync(uid));
    }

    private async Task JoinAsync(PersonPick? person)
    {
        if (person is null)
            return;
        problem = null;
        try
        {
            await groups.JoinAsync(Uid, person.Id);
        }
        catch (InvalidOperationException)
        {
            problem = texts["Full", Group.MaxMembers];
        }

        await LoadAsync();
    }

    private Task LeaveAsync(MemberRow member) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            var uid = Uid;
            await groups.LeaveAsync(uid, member.Person.Id);
            undo.Offer(
                null,
                texts["Left", member.Person.Name],
                async () =>
                {
                    await groups.JoinAsync(uid, member.Person.Id);
                    await changes.NotifyAsync();
                }
            );
            await LoadAsync();
        });

    private Task DeleteAsync() =>
        IgnoreIfGone.RunAsync(async () =>
        {
            var deleted = await groups.DeleteAsync(Uid);
            undo.Offer(
                null,
                texts["Deleted", deleted.Details.Name],
                async () =>
                {
                    await groups.RestoreAsync(deleted);
                    await changes.NotifyAsync();
                }
            );
            navigation.NavigateTo("groups");
        });
}
