using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>The views that are kept: one tap shows what a filter of many parts had found.</summary>
public sealed partial class SavedViews(
    SavedViewStore store,
    UndoBar undo,
    Saving saving,
    IStringLocalizer<ContactTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    private IReadOnlyList<SavedViewRow> views = [];
    private Form form;
    private Guid uid;
    private string? name;
    private ElementReference box;
    private bool moveFocus;

    private enum Form
    {
        None,
        Keep,
        Rename,
    }

    /// <summary>What the page shows.</summary>
    [Parameter, EditorRequired]
    public PeopleFilter Filter { get; set; } = new();

    private SavedViewRow? Current => views.FirstOrDefault(v => v.Filter == Filter);

    protected override async Task OnInitializedAsync() => views = await store.ListAsync();

    protected override void OnParametersSet()
    {
        // Another filter is shown by now: what is asked is not of it.
        if (form is Form.Rename && Current?.Uid != uid)
            form = Form.None;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!moveFocus)
            return;
        moveFocus = false;
        await box.FocusAsync();
    }

    private void Open(Form wanted)
    {
        (form, moveFocus, saving.Problem) = (wanted, true, null);
        (uid, name) = wanted is Form.Rename ? (Current!.Uid, Current.Name) : (Guid.CreateVersion7(), null);
    }

    private Task SaveAsync() =>
        saving.RunAsync(async () =>
        {
            saving.Problem =
                !ContactCleaning.SaysAnything(name) ? texts["View.NameNeeded"].Value
                : form is Form.Keep && !SavedViewStore.CanKeep(Filter) ? texts["View.TooLong"].Value
                : null;
            if (saving.Problem is not null)
                return;
            try
            {
                await (form is Form.Keep ? store.KeepAsync(uid, name!, Filter) : store.RenameAsync(uid, name!));
            }
            catch (TooManyViewsException)
            {
                saving.Problem = texts["View.TooMany", SavedView.Most];
                return;
            }

            form = Form.None;
            views = await store.ListAsync();
        });

    private Task ForgetAsync(SavedViewRow view) =>
        saving.RunAsync(async () =>
        {
            await store.ForgetAsync(view.Uid);
            views = await store.ListAsync();
            undo.Offer(
                view.Name,
                texts["View.Forgotten"],
                async () =>
                {
                    await store.KeepAsync(view.Uid, view.Name, view.Filter);
                    views = await store.ListAsync();
                    await InvokeAsync(StateHasChanged);
                }
            );
        });
}
