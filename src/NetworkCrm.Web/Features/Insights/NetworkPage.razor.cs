using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Insights;

/// <summary>
/// The network as one picture: circles are rings, worlds are sectors, introductions are lines. A list beside it says
/// the same to a keyboard.
/// </summary>
public sealed partial class NetworkPage(
    NetworkStore network,
    IJSRuntime js,
    IStringLocalizer<InsightTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts
)
{
    private static readonly WorldKind[] Kinds = [WorldKind.Industry, WorldKind.City, WorldKind.Community];
    private NetworkView? view;
    private (WorldKind By, int Page) shown;
    private List<(int At, NetworkDot Dot)> listed = [];
    private ElementReference canvas;
    private bool drawn;

    [SupplyParameterFromQuery(Name = "by")]
    private string? ByText { get; set; }

    [SupplyParameterFromQuery(Name = "rest")]
    private string? RestText { get; set; }

    // No book has more pages than people.
    private int Rest =>
        int.TryParse(RestText, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Min(page, NetworkRows.Most)
            : 0;

    private WorldKind By =>
        Kinds.FirstOrDefault(
            k => string.Equals(k.ToString(), ByText, StringComparison.OrdinalIgnoreCase),
            WorldKind.City
        );

    private string Label =>
        texts[
            "NetworkLabel",
            texts.Plural("NetworkDots", view!.Dots.Count),
            string.Join(", ", Legend.Select(l => $"{l.Label} {l.Count}"))
        ];

    private IEnumerable<(string Label, string Tone, string Count)> Legend =>
        view!
            .Dots.GroupBy(d => d.Person.Circle)
            .OrderBy(g => g.Key ?? Circle.Acquaintance + 1)
            .Select(g =>
                (NameOf(g.Key), InsightsPage.Tone(g.Key), g.Count().ToString("N0", CultureInfo.CurrentCulture))
            );

    protected override async Task OnParametersSetAsync()
    {
        if (view is not null && shown == (By, Rest))
            return;
        shown = (By, Rest);
        view = null;
        await Task.Yield();
        view = await network.LoadAsync(By, Rest);
        listed =
        [
            .. view
                .Dots.Index()
                .Select(d => (d.Index, d.Item))
                .OrderBy(d => d.Item.Person.Circle ?? Circle.Acquaintance + 1)
                .ThenBy(d => d.Item.Person.Name, StringComparer.CurrentCulture),
        ];
        drawn = false;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (drawn || view is null || view.Dots.Count == 0)
            return;
        drawn = true;
        await using var module = await js.InvokeAsync<IJSObjectReference>(
            "import",
            $"./{Assets["Features/Insights/NetworkPage.razor.js"]}"
        );
        await module.InvokeVoidAsync(
            "picture",
            canvas,
            new
            {
                Dots = view.Dots.Select(d =>
                    new object[] { d.X, d.Y, InsightsPage.Tone(d.Person.Circle), d.Person.Name, d.Person.Uid, Where(d) }
                ),
                Lines = view.Lines.Select(l => new object[] { l.From, l.To, l.Mine }),
                Sectors = view.Sectors.Select(s => new object[] { SectorName(s), s.From, s.To }),
                view.Places.Rings,
            }
        );
    }

    private static string Address(WorldKind by, int rest) =>
        $"insights/network?by={by.ToString().ToLowerInvariant()}{(rest > 0 ? $"&rest={rest.ToString(CultureInfo.InvariantCulture)}" : "")}";

    private string SectorName(NetworkSector sector) =>
        sector.Name
        ?? (
            sector.Worlds == 0 ? texts["NetworkUnnoted"].Value : texts.Plural("NetworkOthers", sector.Worlds).ToString()
        );

    private string Where(NetworkDot dot) =>
        dot.Person.World is { } world ? $"{NameOf(dot.Person.Circle)} · {world.Name}" : NameOf(dot.Person.Circle);

    private string NameOf(Circle? circle) => circle is { } c ? contactTexts["Circle." + c] : texts["NoCircle"];
}
