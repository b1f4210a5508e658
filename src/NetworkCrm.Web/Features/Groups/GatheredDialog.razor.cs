using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Groups;

/// <summary>Records that a group gathered: everybody is ticked at first, since most of them came.</summary>
public sealed partial class GatheredDialog(
    GroupStore groups,
    InteractionStore interactions,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<GroupTexts> texts,
    Saving saving,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly FormErrors errors = new();
    private GatheredForm form = new();
    private FormDraft<GatheredForm>? draft;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter, EditorRequired]
    public GroupView Group { get; set; } = null!;

    public static Task OpenAsync(IDialogService dialogs, GroupView group) =>
        dialogs.ShowAsync<GatheredDialog>(null, new DialogParameters<GatheredDialog> { { d => d.Group, group } });

    private string DraftKey => $"gathered:{Group.Uid:N}";

    protected override void OnInitialized() =>
        form = new GatheredForm { On = Group.Today, Present = [.. Group.Members.Select(m => m.Person.Id)] };

    private void Tick(long contactId, bool present)
    {
        if (present)
            form.Present.Add(contactId);
        else
            form.Present.Remove(contactId);
    }

    private async Task SaveAsync()
    {
        if (
            saving.IsRunning
            || !errors.Take(
                await new GatheredFormValidator(
                    texts,
                    await saving.DayAsync(() => interactions.TodayAsync(), Group.Today)
                ).ValidateAsync(form)
            )
        )
            return;
        await saving.RunAsync(async () =>
        {
            var (uid, on) = (Group.Uid, form.On!.Value);
            var before = await groups.GatherAsync(uid, form.Uid, on, form.What, [.. form.Present]);
            await draft!.EndAsync();
            Dialog.Close();
            undo.Offer(
                Group.Details.Name,
                texts.Plural("GatheredSaid", form.Present.Count),
                async () =>
                {
                    await interactions.TakeBackAsync(form.Uid, []);
                    await IgnoreIfGone.RunAsync(() => groups.NotGatheredAsync(uid, on, before));
                    await changes.NotifyAsync();
                }
            );
            await changes.NotifyAsync();
        });
    }
}
