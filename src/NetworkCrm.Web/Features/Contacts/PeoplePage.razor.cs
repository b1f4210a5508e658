using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

public sealed partial class PeoplePage(
    PeopleQuery people,
    ContactStore contacts,
    CustomFieldStore customFields,
    Changes changes,
    NavigationManager navigation,
    IDialogService dialogs,
    IJSRuntime js,
    IStringLocalizer<ContactTexts> texts,
    IStringLocalizer<BulkTexts> bulkTexts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private const int RowHeight = 64;

    /// <summary>From so many people on, an index of letters is quicker than scrolling.</summary>
    private const int LettersFrom = 60;

    private static readonly string[] Letters = [.. Enumerable.Range('A', 26).Select(c => ((char)c).ToString())];
    private PeopleFilter filter = new();
    private Virtualize<PersonRow>? list;
    private IReadOnlyList<string> tags = [];
    private IReadOnlyList<FieldRow> fields = [];
    private DateOnly today;
    private int? total;
    private string? typed;
    private PersonPick? relatedTo;
    private RelatedPeople? related;
    private PeoplePart? unlooked;

    /// <summary>Whom the owner chooses; null while they do not.</summary>
    private Chosen? chosen;

    // A search is in another order, and short enough.
    private bool HasLetters => total >= LettersFrom && filter is { Sort: PeopleSort.Name, Text: null };

    private string Only =>
        filter.State == ContactState.Listed
            ? filter.Quiet
                ? "quiet"
                : filter.NoNextStep
                    ? "no-next-step"
                    : filter.Promised
                        ? "promises"
                        : TieKey ?? ""
            : filter.State == ContactState.Archived
                ? "archived"
                : "trashed";

    private string? TieKey => filter.Tie?.ToString().ToLowerInvariant();

    public void Dispose()
    {
        changes.Saved -= ReloadAsync;
        navigation.LocationChanged -= OnMoved;
    }

    protected override async Task OnInitializedAsync()
    {
        changes.Saved += ReloadAsync;
        navigation.LocationChanged += OnMoved;
        tags = await contacts.TagsAsync();
        fields = await customFields.AllAsync();
        (_, today) = await contacts.DefaultsAsync();
        await ShowAsync(navigation.Uri);
    }

    // The address of another page is none of ours: this one is being left.
    private void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath.TrimEnd('/').EndsWith("/people", StringComparison.OrdinalIgnoreCase))
            _ = InvokeAsync(() => MovedAsync(moved.Location));
    }

    // Nobody waits for this; what goes wrong is the page's all the same.
    private async Task MovedAsync(string address)
    {
        try
        {
            await ShowAsync(address);
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private async Task ShowAsync(string address)
    {
        var wanted = PeopleFilter.Of(address);
        if (total is not null && wanted == filter)
            return;
        var other = wanted.RelatedTo != filter.RelatedTo;
        // From one search to the next those chosen stay; the archive and the list are not mixed.
        if (wanted.State != filter.State)
            chosen = null;
        (filter, related, unlooked) = (wanted, null, null);
        if (other)
        {
            var person = wanted.RelatedTo is { } uid ? await people.FindAsync(uid) : null;
            // Another address may have come meanwhile, and shows its own.
            if (filter != wanted)
                return;
            relatedTo = person;
        }

        // The box shows what the URL says, unless the URL only follows the box.
        if ((filter.Text ?? "") != (typed ?? "").Trim())
            typed = filter.Text;
        await ReloadAsync();
    }

    // The hits are on the screen: now is the time to see whom else they lead to.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (unlooked is not { } hits)
            return;
        unlooked = null;
        var (asked, found) = (filter, await people.RelatedAsync(filter, hits));
        if (asked != filter || found == related)
            return;
        related = found;
        StateHasChanged();
    }

    private static T? Named<T>(ChangeEventArgs e)
        where T : struct, Enum => Enum.TryParse<T>(e.Value as string, out var value) ? value : null;

    private async ValueTask<ItemsProviderResult<PersonRow>> LoadAsync(ItemsProviderRequest request)
    {
        var asked = filter;
        var part = await people.ListAsync(asked, request.StartIndex, request.Count, request.CancellationToken);
        var look = asked == filter && asked.Text is not null && request.StartIndex == 0;
        if (look)
            unlooked = part;
        if (look || total != part.Total)
        {
            total = part.Total;
            StateHasChanged();
        }

        return new ItemsProviderResult<PersonRow>(part.Rows, part.Total);
    }

    private async Task ToggleAsync(Chosen some, long id, bool upTo)
    {
        if (upTo)
            some.ToggleTo(id, await people.IdsAsync(filter));
        else
            some.Toggle(id);
    }

    private async Task ChooseAllAsync(Chosen some) => some.Add(await people.IdsAsync(filter));

    // Who went into the archive, or out of it, is on this list no longer.
    private async Task DoneAsync(BulkAct act)
    {
        if (act is BulkAct.Archive)
            chosen?.Clear();
        if (act is BulkAct.AddTag or BulkAct.RemoveTag)
            tags = await contacts.TagsAsync();
    }

    private async Task ToLetterAsync(string letter) =>
        await js.InvokeVoidAsync(
            "networkcrm.toRow",
            "[data-people]",
            Math.Min(await people.BeforeAsync(filter, letter), (total ?? 1) - 1),
            RowHeight
        );

    private async Task ReloadAsync()
    {
        if (list is null)
            total ??= (await people.ListAsync(filter, 0, 1)).Total;
        else
            await list.RefreshDataAsync();
        await InvokeAsync(StateHasChanged);
    }

    private void Search() =>
        Show(filter with { Text = string.IsNullOrWhiteSpace(typed) ? null : typed }, replace: true);

    private void ShowRelation(ChangeEventArgs e)
    {
        var relation = Named<RelatedBy>(e);
        Show(filter with { Relation = relation, RelatedTo = relation is null ? null : filter.RelatedTo });
    }

    private void ShowOnly(ChangeEventArgs e)
    {
        var only = e.Value as string;
        Show(
            filter with
            {
                State = only switch
                {
                    "archived" => ContactState.Archived,
                    "deceased" => ContactState.Deceased,
                    "trashed" => ContactState.Trashed,
                    _ => ContactState.Listed,
                },
                Quiet = only == "quiet",
                NoNextStep = only == "no-next-step",
                Promised = only == "promises",
                Tie = null,
            }
        );
    }

    // The URL is the state; letters typed replace one entry of the history rather than adding one each.
    private void Show(PeopleFilter wanted, bool replace = false) =>
        navigation.NavigateTo(
            navigation.GetUriWithQueryParameters(wanted.Query()),
            new NavigationOptions { ReplaceHistoryEntry = replace }
        );
}
