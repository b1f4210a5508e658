using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Insights;

/// <summary>Plots people can read: each with one sentence of meaning and the people behind it.</summary>
public sealed partial class InsightsPage(
    InsightsStore insights,
    InsightSentences sentences,
    Changes changes,
    IStringLocalizer<InsightTexts> texts,
    IStringLocalizer<ContactTexts> contactTexts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private InsightsView? view;

    [SupplyParameterFromQuery(Name = "period")]
    private string? PeriodText { get; set; }

    private InsightPeriod Period => InsightPeriods.Read(PeriodText);

    private string? Bounded =>
        view!.Touches.IsWhole
            ? null
            : texts["Bounded", TouchFigures.MostRead.ToString("N0", CultureInfo.CurrentCulture)].Value;

    private IReadOnlyList<PlotPart> CircleRows =>
        [.. Enum.GetValues<Circle>().Select(c => CircleRow(c, view!.InCircle.GetValueOrDefault(c)))];

    private IReadOnlyList<PlotPart> Growth =>
        PlotPart.OfWhole(
            (texts["Growth.Advocate"], view!.Ties[TieFilter.Advocate], "give", People(TieFilter.Advocate)),
            (contactTexts["Maturity.Trusted"], view.Ties[TieFilter.Trusted], "accent", People(TieFilter.Trusted)),
            (contactTexts["Maturity.Growing"], view.Ties[TieFilter.Growing], "weak", People(TieFilter.Growing)),
            (contactTexts["Maturity.New"], view.Ties[TieFilter.Early], "line-strong", People(TieFilter.Early))
        );

    private IReadOnlyList<PlotPart> Rhythm =>
        PlotPart.OfWhole(
            (texts["Rhythm.Warm"], view!.Ties[TieFilter.Warm], "accent", People(TieFilter.Warm)),
            (texts["Rhythm.New"], view.Ties[TieFilter.Fresh], "weak", People(TieFilter.Fresh)),
            (texts["Rhythm.Quiet"], view.Ties.Quiet, "quiet", "people?only=quiet"),
            (texts["Rhythm.None"], view.Ties[TieFilter.Untouched], "line-strong", People(TieFilter.Untouched))
        );

    private IReadOnlyList<PlotPart> Shares =>
        PlotPart.OfTimes(
            Times,
            [
                .. Enum.GetValues<Circle>()
                    .Select(c =>
                        (
                            contactTexts["Circle." + c].ToString(),
                            view!.Touches.With(c),
                            Tone(c),
                            (string?)$"people?circle={c.ToString().ToLowerInvariant()}"
                        )
                    ),
                (texts["NoCircle"], view!.Touches.With(null), "line-strong", "sort"),
            ]
        );

    private IReadOnlyList<PlotPart> Mix =>
        PlotPart.OfWhole(
            (texts["InPerson"], view!.Days.InPerson, "accent", null),
            (texts["Video"], view.Days.Of(Channel.Video), "give", null),
            (texts["Call"], view.Days.Of(Channel.Call), "quiet", null),
            (texts["Messages"], view.Days.Messages, "weak", null)
        );

    private IReadOnlyList<PlotPart> Settings =>
        PlotPart.OfWhole(
            (texts["Informal"], view!.Touches.Of(Setting.Informal), "accent", null),
            (texts["Formal"], view.Touches.Of(Setting.Formal), "weak", null)
        );

    private IReadOnlyList<PlotPart> First =>
        PlotPart.OfWhole(
            (texts["First.Soon"], view!.FirstFollowUps.Soon, "accent", null),
            (texts["First.Later"], view.FirstFollowUps.Later, "weak", null),
            (texts["First.Never"], view.FirstFollowUps.Never, "quiet", null)
        );

    private IReadOnlyList<PlotPart> Answers =>
        PlotPart.OfTimes(
            Times,
            (texts["Answered"], view!.Touches.Of(Answered.Yes), "accent", null),
            (texts["Unanswered"], view.Touches.Of(Answered.No), "quiet", null)
        );

    private IReadOnlyList<PlotPart> Giving =>
        PlotPart.OfTimes(
            Times,
            (texts["Gave"], view!.Days.Of(ExchangeDirection.Gave), "give", null),
            (texts["Received"], view.Days.Of(ExchangeDirection.Received), "weak", null),
            (texts["Asked"], view.Days.Of(ExchangeDirection.Asked), "promise", null)
        );

    private IReadOnlyList<PlotPart> Promises =>
        [
            .. new[]
            {
                (Label: texts["Mine"].ToString(), Of: view!.Mine, Tone: "accent"),
                (Label: texts["Theirs"].ToString(), Of: view.Theirs, Tone: "weak"),
            }
                .Where(p => p.Of.All >= InsightSentences.FewestLines)
                .Select(p => new PlotPart(
                    p.Label,
                    (double)p.Of.Kept / p.Of.All,
                    texts["KeptOf", p.Of.Kept, p.Of.All],
                    p.Tone
                )),
        ];

    private IReadOnlyList<PlotPart> Known =>
        PlotPart.AgainstLongest(
            [
                (
                    texts["Known.All"],
                    view!.Ties.InTouch,
                    view.Ties.InTouch.ToString("N0", CultureInfo.CurrentCulture),
                    People(TieFilter.InTouch)
                ),
                (
                    texts["Known.Think"],
                    view.Ties[TieFilter.Remembered],
                    view.Ties[TieFilter.Remembered].ToString("N0", CultureInfo.CurrentCulture),
                    People(TieFilter.Remembered)
                ),
            ],
            "give"
        );

    private IReadOnlyList<PlotPart> Names =>
        PlotPart.AgainstLongest(
            view!.Mentions.Most.Select(m =>
                (m.Name, m.Times, texts.Plural("Times", m.Times), (string?)$"people/{m.Uid}")
            ),
            "give"
        );

    private IReadOnlyList<PlotPart> Felt =>
        PlotPart.OfTimes(
            Times,
            (texts["Valued"], view!.Touches.Of(Impression.Valued), "give", null),
            (texts["Neutral"], view.Touches.Of(Impression.Neutral), "line-strong", null),
            (texts["Prospected"], view.Touches.Of(Impression.Prospected), "promise", null)
        );

    private IReadOnlyList<PlotPart> Pitches =>
        PlotPart.OfTimes(
            Times,
            (texts["Pitch.None"], view!.Touches.Talks - view.Touches.Pitched, "give", null),
            (texts["Pitch.Some"], view.Touches.Pitched, "promise", null)
        );

    // Whoever the sentence speaks of: the circle that is too full, else the two nearest.
    private Circle? TooFull =>
        view!
            .InCircle.Where(c => CircleOverCapacity.CapacityOf(c.Key) is { } room && c.Value > room)
            .OrderBy(c => c.Key)
            .Select(c => (Circle?)c.Key)
            .FirstOrDefault();

    private string CirclesBehind =>
        TooFull is { } circle ? $"people?circle={circle.ToString().ToLowerInvariant()}" : People(TieFilter.Deep);

    private string CirclesBehindText =>
        TooFull is { } circle ? contactTexts["Circle." + circle] : contactTexts["Tie.Deep"];

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override async Task OnParametersSetAsync()
    {
        if (view?.Period == Period)
            return;
        view = null;
        // The skeleton goes out first: the figures of a large book take a moment.
        await Task.Yield();
        await LoadAsync();
    }

    private string Times(int count) => texts.Plural("Times", count);

    private static string People(TieFilter tie) => $"people?only={tie.ToString().ToLowerInvariant()}";

    internal static string Tone(Circle? circle) =>
        circle switch
        {
            Circle.Inner => "promise",
            Circle.Close => "quiet",
            Circle.Active => "accent",
            Circle.Wider => "weak",
            Circle.Acquaintance => "ink-3",
            _ => "line-strong",
        };

    private static IReadOnlyList<PlotPart> WorldRows(WorldFigures worlds) =>
        PlotPart.AgainstLongest(
            worlds.Largest.Select(w =>
                (
                    w.Name,
                    w.People,
                    w.People.ToString("N0", CultureInfo.CurrentCulture),
                    (string?)
                        $"people?kind={worlds.Kind.ToString().ToLowerInvariant()}&world={Uri.EscapeDataString(w.Name)}"
                )
            ),
            "weak"
        );

    private PlotPart CircleRow(Circle circle, int people)
    {
        var href = $"people?circle={circle.ToString().ToLowerInvariant()}";
        var count = people.ToString("N0", CultureInfo.CurrentCulture);
        // Without a limit there is nothing to measure it against: depth, not counts.
        return CircleOverCapacity.CapacityOf(circle) is { } room
            ? new PlotPart(
                contactTexts["Circle." + circle],
                (double)people / room,
                texts["OfCapacity", count, room],
                people > room ? "quiet" : "accent",
                href
            )
            : new PlotPart(contactTexts["Circle." + circle], 0, count, "accent", href);
    }

    private string Name(SpanFigure span) =>
        (span.To.DayNumber - span.From.DayNumber) switch
        {
            < 7 => $"{span.From.Short(view!.Today)} – {span.To.Short(view.Today)}",
            < 31 => span.From.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
            < 100 =>
                $"{span.From.ToString("MMM", CultureInfo.CurrentCulture)} – {span.To.ToString("MMM yyyy", CultureInfo.CurrentCulture)}",
            _ => span.From.ToString("yyyy", CultureInfo.CurrentCulture),
        };

    private async Task LoadAsync()
    {
        view = await insights.LoadAsync(Period);
        await InvokeAsync(StateHasChanged);
    }
}
