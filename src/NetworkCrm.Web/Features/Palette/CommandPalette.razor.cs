using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Palette;

/// <summary>
/// Ctrl+K: people, screens and acts by a few letters, and a sentence to log. It stands in every page and is opened by
/// script at once, so that no letter typed after Ctrl+K can act on the page behind it.
/// </summary>
public sealed partial class CommandPalette(
    PeopleQuery people,
    IDialogService dialogs,
    NavigationManager navigation,
    IJSRuntime js,
    IStringLocalizer<PaletteTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private const int MostPeople = 6;
    private const int MostScreens = 6;
    private const int MostRecent = 5;

    /// <summary>From so many words on a sentence is meant, and no longer a name.</summary>
    private const int SentenceWords = 3;

    /// <summary>More than any name that somebody searches by.</summary>
    private const int SearchedMax = 100;

    // Whose pages were opened in this tab, the latest first. They end with the tab: a list kept in the browser would
    // tell the next to sit there who was looked up.
    private readonly List<Guid> visited = [];
    private IReadOnlyList<PaletteGroup> groups = [];
    private Task searching = Task.CompletedTask;
    private string text = "";
    private int active;
    private int searches;

    private IReadOnlyList<PaletteItem> Rows => [.. groups.SelectMany(g => g.Items)];

    protected override void OnInitialized() => navigation.LocationChanged += Moved;

    public void Dispose() => navigation.LocationChanged -= Moved;

    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        if (VisitedPerson.Of(navigation.ToBaseRelativePath(e.Location)) is not { } uid)
            return;
        visited.Remove(uid);
        visited.Insert(0, uid);
        if (visited.Count > MostRecent + 1)
            visited.RemoveAt(visited.Count - 1);
    }

    private Task SearchAsync() => searching = FindAsync();

    private async Task FindAsync()
    {
        var (mine, typed) = (++searches, text.Trim());
        var found = typed.Length == 0 ? await BeginningAsync() : await FoundAsync(typed);
        if (mine != searches)
            return; // A later letter has asked since.
        (groups, active) = ([.. found.Where(g => g.Items.Count > 0)], 0);
    }

    private async Task<IReadOnlyList<PaletteGroup>> BeginningAsync()
    {
        var recent = new List<PersonPick>();
        var here = VisitedPerson.Of(navigation.ToBaseRelativePath(navigation.Uri));
        foreach (var uid in visited.Where(u => u != here))
            if (await people.FindAsync(uid) is { } person)
                recent.Add(person);
        if (recent.Count < MostRecent)
            recent.AddRange((await people.PickAsync(null)).Where(p => p.Uid != here && !visited.Contains(p.Uid)));
        return
        [
            new PaletteGroup(texts["Recent"], [.. recent.Take(MostRecent).Select(Row)]),
            new PaletteGroup(texts["Acts"], [.. Acts]),
        ];
    }

    private async Task<IReadOnlyList<PaletteGroup>> FoundAsync(string typed)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var isSentence = words >= SentenceWords;
        var searched = typed[..Math.Min(typed.Length, SearchedMax)];
        var picks = await people.PickAsync(searched);
        var known = PaletteScreens.Matching(Acts.Concat(PaletteScreens.All(texts)), searched);
        PaletteItem log = new("log-sentence", texts["LogSentence", Excerpt(typed)], "plus")
        {
            Do = () => LogInteractionDialog.OpenAsync(dialogs, sentence: typed),
        };
        PaletteItem all = new(
            "all",
            texts["AllResults", Excerpt(typed)],
            "search",
            PeopleFilter.Read(searched, null, null, null, null, null, null).Href()
        );
        PaletteGroup said = new(texts["Words"], isSentence ? [log] : [all, log]);
        PaletteGroup found = new(texts["People"], [.. picks.Take(MostPeople).Select(Row)]);
        PaletteGroup screens = new(texts["Screens"], [.. known.Take(MostScreens)]);
        return isSentence ? [said, found, screens] : [found, screens, said];
    }

    private IEnumerable<PaletteItem> Acts =>
        [
            Act("Log", "plus", () => LogInteractionDialog.OpenAsync(dialogs)),
            Act("Contact", "people", () => EditContactDialog.OpenAsync(dialogs)),
            Act("FollowUp", "follow-ups", () => FollowUpDialog.PlanAsync(dialogs)),
            Act("Event", "events", () => EventDialog.OpenAsync(dialogs)),
            Act("Group", "people", () => GroupDialog.OpenAsync(dialogs)),
            Act("Goal", "follow-ups", () => GoalDialog.OpenAsync(dialogs)),
        ];

    private PaletteItem Act(string name, string icon, Func<Task> act) =>
        new("act:" + name, texts["Act." + name], icon) { Do = act, Note = PaletteScreens.Words(texts, "Act." + name) };

    private static PaletteItem Row(PersonPick person) =>
        new($"person:{person.Uid:N}", person.Name, Href: $"people/{person.Uid}")
        {
            Note = person.Where ?? person.Company,
            Person = person,
        };

    private static string Excerpt(string typed) => typed.Length <= 60 ? typed : typed[..60].TrimEnd() + "…";

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        var rows = Rows;
        if (e.Key == "ArrowDown" && rows.Count > 0)
            await PointAsync((active + 1) % rows.Count);
        else if (e.Key == "ArrowUp" && rows.Count > 0)
            await PointAsync((active + rows.Count - 1) % rows.Count);
        else if (e.Key == "Enter" && !e.CtrlKey && !e.MetaKey)
        {
            // Enter may come before the last letter's answer.
            await searching;
            if (active < Rows.Count)
                await ChooseAsync(Rows[active], e.ShiftKey);
        }
    }

    private async Task PointAsync(int row)
    {
        active = row;
        StateHasChanged();
        await js.TryAsync("networkcrm.palette.show", row);
    }

    private async Task ChooseAsync(PaletteItem item, bool logs = false)
    {
        await CloseAsync();
        if (logs && item.Person is { } person)
            await LogInteractionDialog.OpenAsync(dialogs, person);
        else if (item.Href is { } href)
            navigation.NavigateTo(href);
        else if (item.Do is { } act)
            await act();
    }

    private async Task CloseAsync() => await js.TryAsync("networkcrm.palette.close");
}
