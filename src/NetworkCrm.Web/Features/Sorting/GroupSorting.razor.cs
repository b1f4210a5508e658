using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Sorting;

/// <summary>
/// Those without a circle by what they have in common: of forty people from one chamber of commerce most are as close as
/// the next, and the few who are not are taken out first.
/// </summary>
public sealed partial class GroupSorting(
    SortStore store,
    BulkActs acts,
    Changes changes,
    UserErrors mishaps,
    IJSRuntime js,
    IStringLocalizer<SortTexts> texts,
    IStringLocalizer<BulkTexts> bulkTexts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private const int MostShown = 12;
    private const int MostFiles = 3;
    private const int MostNamed = 3;

    private readonly List<(SortGroup Group, BulkDone Done)> past = [];
    private readonly HashSet<(SortBy, string)> passed = [];
    private readonly HashSet<long> left = [];
    private SortPiles? piles;
    private SortGroup? shown;
    private IList<SortMember> members = [];
    private bool open;
    private bool turned;
    private bool busy;
    private string? problem;
    private string said = "";

    /// <summary>Only those of this import; null takes everybody.</summary>
    [Parameter]
    public Guid? Import { get; set; }

    /// <summary>The rest is to be gone through card by card.</summary>
    [Parameter]
    public EventCallback OnSingles { get; set; }

    private int placed => past.Sum(p => p.Done.Changed);

    private SortGroup? Current => shown;

    private IEnumerable<SortGroup> Others =>
        Waiting
            .Where(g => !Same(g, shown))
            .GroupBy(g => g.By == SortBy.Import)
            .SelectMany(kind => kind.Take(kind.Key ? MostFiles : MostShown));

    private IEnumerable<SortGroup> Waiting => piles!.Groups.Where(g => !passed.Contains((g.By, g.Key)));

    private IReadOnlyList<SortMember> Taken => [.. members.Where(m => !left.Contains(m.Id))];

    private string Some
    {
        get
        {
            var taken = Taken;
            var named = string.Join(", ", taken.Take(MostNamed).Select(m => m.Name));
            return taken.Count > MostNamed ? texts["AndMore", named, Number(taken.Count - MostNamed)] : named;
        }
    }

    public void Dispose() => changes.Saved -= ReloadAsync;

    protected override void OnInitialized() => changes.Saved += ReloadAsync;

    protected override Task OnParametersSetAsync() => LoadAsync(null);

    // While nothing can be pressed yet: what moves under a finger is tapped by mistake.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!turned)
            return;
        turned = false;
        await js.InvokeVoidAsync("networkcrm.toTop");
    }

    // The group that is looked at stays, while there is anybody in it.
    private async Task LoadAsync(SortGroup? wanted)
    {
        piles = await store.GroupsAsync(Import);
        var next = Waiting.FirstOrDefault(g => Same(g, wanted)) ?? Waiting.FirstOrDefault();
        if (!Same(next, shown))
            (open, problem, turned) = (false, null, shown is not null);
        members = next is null ? [] : [.. await store.MembersAsync(next, Import)];
        shown = next;
        left.IntersectWith(members.Select(m => m.Id));
    }

    private async Task ShowAsync(SortGroup group)
    {
        left.Clear();
        await LoadAsync(group);
    }

    private async Task ReloadAsync()
    {
        await LoadAsync(shown);
        await InvokeAsync(StateHasChanged);
    }

    private void Leave(long id)
    {
        if (!left.Remove(id))
            left.Add(id);
    }

    // A second tap that was made for the group before must not place the next one unseen.
    private Task PlaceAsync(SortGroup group, Circle circle) =>
        StepAsync(
            group,
            async () =>
            {
                long[] ids = [.. Taken.Select(m => m.Id)];
                var some = left.Count > 0;
                var (words, done) = await acts.RunAsync(
                    ids,
                    new BulkAct.ToCircle(circle, OnlyWithout: true),
                    Name(group),
                    undone: d => InvokeAsync(() => ForgetAsync(d))
                );
                if (done.Changed > 0)
                    past.Add((group, done));
                // Whoever was taken out is not asked for again with this group.
                if (some)
                    passed.Add((group.By, group.Key));
                left.Clear();
                await LoadAsync(null);
                said = words;
            }
        );

    private Task PassAsync(SortGroup group) =>
        StepAsync(
            group,
            async () =>
            {
                passed.Add((group.By, group.Key));
                left.Clear();
                await LoadAsync(null);
                said = texts["Skipped", Name(group)];
            }
        );

    private async Task StepAsync(SortGroup group, Func<Task> step)
    {
        if (busy || !Same(group, shown))
            return;
        (busy, problem) = (true, null);
        try
        {
            await step();
        }
        catch (Exception e) when (mishaps.Of(e) is { } why)
        {
            problem = why;
        }
        finally
        {
            busy = false;
        }

        if (shown is { } next && !Same(next, group))
            said += " " + texts["Now", Name(next)];
    }

    private async Task UndoAsync()
    {
        if (busy || past.Count == 0)
            return;
        busy = true;
        try
        {
            var last = past[^1].Done;
            var words = await acts.TakeBackAsync(last);
            await ForgetAsync(last);
            said = words;
        }
        catch (Exception e) when (mishaps.Of(e) is { } why)
        {
            problem = why;
        }
        finally
        {
            busy = false;
        }
    }

    // Taken back, the group is looked at again.
    private async Task ForgetAsync(BulkDone done)
    {
        if (past.Find(p => p.Done == done) is not { Group: { } group } taken)
            return;
        past.Remove(taken);
        passed.Remove((group.By, group.Key));
        await LoadAsync(group);
        StateHasChanged();
    }

    private string Name(SortGroup group) => group.Name.Length > 0 ? group.Name : texts["FileUnnamed"];

    private static string About(SortGroup group, SortMember member) =>
        string.Join(", ", new[] { member.Title, group.By == SortBy.Company ? null : member.Company }.OfType<string>());

    private static bool Same(SortGroup? one, SortGroup? other) => one?.By == other?.By && one?.Key == other?.Key;

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
