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
    private Asked asked;
    private Guid uid;
    private SavedViewForm form = new();
    private FormDraft<SavedViewForm>? draft;
    private ElementReference box;
    private bool moveFocus;

    // What was shown when it was asked for: another filter meanwhile is not what is meant.
    private PeopleFilter kept = new();

    private enum Asked
    {
        Nothing,
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
        if (asked is Asked.Rename && Current?.Uid != uid)
            asked = Asked.Nothing;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!moveFocus)
            return;
        moveFocus = false;
        await box.FocusAsync();
    }

    private void Open(Asked wanted)
    {
        (asked, moveFocus, saving.Problem, kept) = (wanted, true, null, Filter);
        (uid, form) =
            wanted is Asked.Rename
                ? (Current!.Uid, new SavedViewForm { Name = Current.Name })
                : (Guid.CreateVersion7(), new SavedViewForm());
    }

    private Task SaveAsync() =>
        saving.RunAsync(async () =>
        {
            saving.Problem =
                !ContactCleaning.SaysAnything(form.Name) ? texts["View.NameNeeded"].Value
                : asked is Asked.Keep && !SavedViewStore.CanKeep(kept) ? texts["View.TooLong"].Value
                : null;
            if (saving.Problem is not null)
                return;
            try
            {
                await (
                    asked is Asked.Keep ? store.KeepAsync(uid, form.Name!, kept) : store.RenameAsync(uid, form.Name!)
                );
            }
            catch (TooManyViewsException)
            {
                saving.Problem = texts["View.TooMany", SavedView.Most];
                return;
            }

            await draft!.EndAsync();
            asked = Asked.Nothing;
            views = await store.ListAsync();
        });

    private async Task CancelAsync()
    {
        await draft!.EndAsync();
        asked = Asked.Nothing;
    }

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
