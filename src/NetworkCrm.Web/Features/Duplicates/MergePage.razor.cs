using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Data.Merging;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Duplicates;

/// <summary>Makes two people one: who stays, what each says otherwise, and what comes over.</summary>
public sealed partial class MergePage(
    MergeStore store,
    ContactStore contacts,
    MergeWords words,
    NavigationManager navigation,
    Changes changes,
    UndoBar undo,
    Saving saving,
    IStringLocalizer<DuplicateTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    private readonly HashSet<MergeField> fromOther = [];
    private readonly HashSet<Guid> ownFromOther = [];
    private MergeView? view;
    private PersonPick? picked;
    private (Guid, Guid?) shown;
    private bool gone;

    /// <summary>Who stays.</summary>
    [Parameter]
    public Guid Uid { get; set; }

    /// <summary>Who becomes part of them; null where that is to be chosen.</summary>
    [Parameter]
    public Guid? Other { get; set; }

    /// <summary>Where the page was opened from, to go back there.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    private string Back => From == "duplicates" ? "duplicates" : $"people/{Uid}";

    private string Comes =>
        string.Join(
            " ",
            new[]
            {
                texts["Together"].Value,
                view!.Moves.Interactions > 0 ? texts.Plural("Moves.Interactions", view.Moves.Interactions) : null,
                view.Moves.FollowUps > 0 ? texts.Plural("Moves.FollowUps", view.Moves.FollowUps) : null,
                view.Moves.Promises > 0 ? texts.Plural("Moves.Promises", view.Moves.Promises) : null,
                texts["CanBeUndone", Contact.TrashDays].Value,
            }.OfType<string>()
        );

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (Uid, Other))
            return;
        shown = (Uid, Other);
        (view, picked, gone) = (null, null, false);
        fromOther.Clear();
        ownFromOther.Clear();
        saving.Problem = null;
        await LoadAsync();
    }

    private static void Set<T>(HashSet<T> chosen, T field, bool right)
    {
        if (right)
            chosen.Add(field);
        else
            chosen.Remove(field);
    }

    private string Href(Guid kept, Guid other) =>
        $"people/{kept}/merge/{other}{(From == "duplicates" ? "?from=duplicates" : "")}";

    private async Task LoadAsync()
    {
        try
        {
            if (Other is { } other)
                view = await store.ReadAsync(Uid, other);
            else
                picked = (await contacts.PersonAsync(Uid)).Pick;
        }
        catch (GoneException)
        {
            gone = true;
        }
    }

    private void Choose(PersonPick? person)
    {
        if (person is not null)
            navigation.NavigateTo($"people/{Uid}/merge/{person.Uid}");
    }

    private Task MergeAsync() =>
        saving.RunAsync(async () =>
        {
            var (kept, other) = (view!.Kept, view.Other);
            try
            {
                await store.MergeAsync(
                    new MergeOrder(kept.Uid, kept.Version, other.Uid, other.Version, fromOther, ownFromOther)
                );
            }
            catch (ChangedElsewhereException)
            {
                // What they say by now is seen before it is merged.
                await LoadAsync();
                saving.Problem = texts["ChangedMeanwhile"];
                return;
            }
            catch (CannotMergeException e)
            {
                saving.Problem = texts["Obstacle." + e.Obstacle];
                return;
            }

            undo.Offer(
                null,
                texts["Merged", kept.Card.Name, other.Card.Name],
                async () =>
                {
                    await store.PartAsync(other.Uid);
                    await changes.NotifyAsync();
                }
            );
            navigation.NavigateTo(Back, new NavigationOptions { ReplaceHistoryEntry = true });
        });
}
