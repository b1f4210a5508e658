using Microsoft.Extensions.Localization;
using NetworkCrm.Data.Merging;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Trash;

/// <summary>What was deleted lately, each with a way back.</summary>
public sealed partial class TrashPage(
    TrashStore trash,
    ContactStore contacts,
    Changes changes,
    UndoBar bar,
    IStringLocalizer<TrashTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private const int AtATime = 50;

    private TrashView? view;
    private int most = AtATime;

    private int Hidden =>
        view is null
            ? 0
            : Math.Max(view.PeopleTotal - view.People.Count, 0) + Math.Max(view.ItemsTotal - view.Items.Count, 0);

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnInitializedAsync() => LoadAsync();

    private string NameOf(TrashRow item) =>
        (item.About, item.Title) switch
        {
            ({ } about, { } title) => $"{about}: {title}",
            _ => item.About ?? item.Title ?? texts["Kind." + item.Kind],
        };

    private async Task LoadAsync()
    {
        view = await trash.ListAsync(most);
        await InvokeAsync(StateHasChanged);
    }

    private Task MoreAsync()
    {
        most += AtATime;
        return LoadAsync();
    }

    private Task RestoreAsync(TrashedPerson person) =>
        RestoreAsync(person.Name, () => contacts.RestoreAsync(person.Uid));

    private Task RestoreAsync(TrashRow item) => RestoreAsync(NameOf(item), () => trash.RestoreAsync(item.Id));

    private Task RestoreAsync(string name, Func<Task> restore) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            try
            {
                await restore();
                bar.Say(texts["Restored", name]);
            }
            catch (GoneException)
            {
                bar.Say(texts["CannotRestore", name]);
            }
            catch (MergedOnException)
            {
                bar.Say(S["MergedOn"]);
            }

            await changes.NotifyAsync();
        });
}
