using System.Globalization;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Insights;

/// <summary>
/// One sentence of meaning for each plot, from its figures; null where there is too little to say anything honest, and
/// the plot then says what to log.
/// The thresholds are judgements of ours.
/// </summary>
public sealed class InsightSentences(IStringLocalizer<InsightTexts> texts, IStringLocalizer<ContactTexts> contactTexts)
{
    public const int FewestContacts = 10;
    public const int FewestAnswers = 10;
    public const int FewestSettings = 10;
    public const int FewestPeople = 5;
    public const int FewestLines = 3;

    /// <summary>Below this share of answered messages the approach is worth changing.</summary>
    private const double FewAnswers = 0.5;

    public static string Percent(int part, int whole) => Percent(whole == 0 ? 0 : (double)part / whole);

    public static string Percent(double share) =>
        string.Create(CultureInfo.CurrentCulture, $"{Math.Round(100 * share):N0}%");

    public string? Circles(InsightsView v)
    {
        if (v.InCircle.Count == 0)
            return null;
        foreach (var (circle, people) in v.InCircle.OrderBy(c => c.Key))
            if (CircleOverCapacity.CapacityOf(circle) is { } room && people > room)
                return Say("Circles.Over", contactTexts["Circle." + circle].Value, N(people), room);
        return v.Deep == 0 ? Say("Circles.None") : texts.Plural("Circles.Deep", v.Deep);
    }

    public string? Growth(TieCounts ties) =>
        ties.InTouch < FewestPeople ? null
        : ties[TieFilter.Trusted] + ties[TieFilter.Advocate] is > 0 and var deep ? texts.Plural("Growth.Deep", deep)
        : Say("Growth.None");

    public string? Rhythm(TieCounts ties) =>
        ties.InTouch < FewestPeople ? null
        : ties.Quiet == 0 ? Say("Rhythm.AllWarm")
        : texts.Plural("Rhythm.Some", ties.Quiet);

    public string? Worlds(IReadOnlyList<WorldFigures> worlds)
    {
        var largest = worlds.SelectMany(w => w.Largest).MaxBy(w => w.People);
        if (largest is null)
            return null;
        var single = worlds.Sum(w => w.Single);
        // One person is no world to be large in.
        var first =
            largest.People < 2 ? Say("Worlds.NoneLarge") : texts.Plural("Worlds.Largest", largest.People, largest.Name);
        return single == 0 ? first : $"{first} {texts.Plural("Worlds.Single", single)}";
    }

    public string? Inner(TouchFigures touches)
    {
        if (touches.Parts < FewestContacts)
            return null;
        var near = touches.With(Circle.Inner) + touches.With(Circle.Close);
        return Say(
            ((double)near / touches.Parts) switch
            {
                > 0.6 => "Inner.Much",
                < 0.2 => "Inner.Little",
                _ => "Inner.Even",
            },
            Percent(near, touches.Parts)
        );
    }

    public string? Time(DayFigures days, Func<SpanFigure, string> name) =>
        days.Contacts < FewestContacts
            ? null
            : Say(
                "Time.Lead",
                $"{name(days.Spans.MaxBy(s => s.All)!)} ({texts.Plural("Contacts", days.Spans.Max(s => s.All))})"
            );

    public string? Mix(DayFigures days) =>
        days.Contacts < FewestContacts ? null : Say("Mix.Share", Percent(days.InPerson, days.Contacts));

    public string? Setting(TouchFigures touches)
    {
        var (formal, informal) = (
            touches.Of(Core.Interactions.Setting.Formal),
            touches.Of(Core.Interactions.Setting.Informal)
        );
        if (formal + informal < FewestSettings)
            return null;
        var (deepF, deepI) = (
            touches.Deeper(Core.Interactions.Setting.Formal),
            touches.Deeper(Core.Interactions.Setting.Informal)
        );
        if (deepF.People < FewestPeople || deepI.People < FewestPeople)
            return Say("Setting.Mix", Percent(informal, formal + informal));
        var (f, i) = (Percent(deepF.Trusted, deepF.People), Percent(deepI.Trusted, deepI.People));
        return f == i ? Say("Setting.Same", f)
            : (double)deepI.Trusted / deepI.People > (double)deepF.Trusted / deepF.People
                ? Say("Setting.Informally", i, f)
            : Say("Setting.Formally", f, i);
    }

    public string? Give(DayFigures days)
    {
        var (gave, asked) = (days.Of(ExchangeDirection.Gave), days.Of(ExchangeDirection.Asked));
        if (gave + asked < FewestLines)
            return null;
        return Say(
            gave > asked ? "Give.More"
                : gave < asked ? "Give.Less"
                : "Give.Same",
            N(Math.Max(gave, asked)),
            N(Math.Min(gave, asked))
        );
    }

    public string? Promises(PromiseFigures mine, PromiseFigures theirs) =>
        (mine.All >= FewestLines, theirs.All >= FewestLines) switch
        {
            (true, true) => Say("Promises.Both", Percent(mine.Kept, mine.All), Percent(theirs.Kept, theirs.All)),
            (true, _) => Say("Promises.Mine", Percent(mine.Kept, mine.All)),
            (_, true) => Say("Promises.Theirs", Percent(theirs.Kept, theirs.All)),
            _ => null,
        };

    public string? First(FirstFollowUps first) =>
        first.All < FewestPeople ? null : Say("First.Share", Percent(first.Soon, first.All));

    /// <summary>Said in place of <see cref="First"/>: what to log, or how long to wait.</summary>
    public string FirstMissing(FirstFollowUps first, DateOnly today) =>
        first.All + first.TooRecent.Count == 0 ? Say("First.Missing")
        : first.DaysUntil(FewestPeople, today) is { } days ? texts.Plural("First.Early", days)
        : Say("First.Few", N(first.All + first.TooRecent.Count));

    public string? Answers(TouchFigures touches)
    {
        var (yes, all) = (touches.Of(Answered.Yes), touches.Of(Answered.Yes) + touches.Of(Answered.No));
        return all < FewestAnswers
            ? null
            : Say(yes < FewAnswers * all ? "Answers.Low" : "Answers.Good", Percent(yes, all));
    }

    public string? Names(MentionFigures mentions) =>
        mentions.People == 0 ? null : texts.Plural("Names.People", mentions.People);

    public string? Felt(TouchFigures touches)
    {
        var (valued, sold) = (touches.Of(Impression.Valued), touches.Of(Impression.Prospected));
        var all = valued + touches.Of(Impression.Neutral) + sold;
        if (all < FewestPeople)
            return null;
        return sold > valued ? Say("Felt.Sold", Percent(sold, all)) : Say("Felt.Good", Percent(valued, all));
    }

    public string? Pitch(TouchFigures touches) =>
        touches.Talks < FewestContacts ? null : Say("Pitch.Share", Percent(touches.Pitched, touches.Talks));

    public string? Known(TieCounts ties) =>
        ties.InTouch < FewestPeople
            ? null
            : texts.Plural("Known.Some", ties[TieFilter.Remembered], Percent(ties[TieFilter.Remembered], ties.InTouch));

    // Whoever was met less than a month ago is not late yet.
    public string? Events(IReadOnlyList<EventFigure> events, DateOnly today)
    {
        if (events.Count == 0)
            return null;
        var over = events.Where(e => e.On <= today.AddDays(-EventFigures.FollowedWithinDays)).ToList();
        var met = over.Sum(e => e.Met);
        return met > 0 ? Say("Events.Followed.Share", Percent(over.Sum(e => e.Followed), met))
            : events.Sum(e => e.Met) > 0 ? Say("Events.TooEarly")
            : Say("Events.Nobody");
    }

    private static string N(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    private string Say(string key, params object[] places) => texts[key, places].Value;
}
