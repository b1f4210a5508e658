using System.Globalization;
using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>A date in a field of the owner's own that is to remind.</summary>
/// <param name="FieldId">The field it stands in.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="EveryYear">Whether it comes back, or is that one day alone.</param>
/// <param name="DaysBefore">From how many days before it is shown.</param>
public sealed record OwnDate(long FieldId, string Name, DateOnly Day, bool EveryYear, int DaysBefore);

/// <summary>A day of somebody's, as far as the rule looks at it.</summary>
/// <param name="Birthday">Null for a holiday and for a date of the owner's own.</param>
/// <param name="Holiday">One that they keep; none for a birthday.</param>
/// <param name="DoneFor">The day of the occurrence that was marked as done.</param>
public sealed record DateFacts(
    long ContactId,
    Circle? Circle,
    AnnualDate? Birthday,
    Holidays Holiday = Holidays.None,
    DateOnly? DoneFor = null,
    OwnDate? Own = null
)
{
    /// <summary>Whether it is shown at all: of whom the owner keeps a date to be reminded of, whatever the circle.</summary>
    public bool IsWanted => Own is not null || Circle is <= DateThatMatters.Outermost;
}

/// <summary>
/// A birthday, or a holiday on which a greeting is welcome. Of the inner, close and active circle only: a greeting from
/// somebody one hardly knows is a circular (advice <c>keep-in-touch-routinely</c>, <c>trust-and-transparency</c>: one
/// person at a time, never in bulk). Besides, a date that the owner keeps in a field of their own and wants to be
/// reminded of.
/// </summary>
public static class DateThatMatters
{
    /// <summary>Days before its day: time to write something of one's own. A judgement of ours.</summary>
    public const int DaysBefore = 3;

    /// <summary>Days after it on which belated wishes are still welcome. A judgement of ours.</summary>
    public const int DaysAfter = 2;

    /// <summary>The outermost circle that is greeted.</summary>
    public const Circle Outermost = Circle.Active;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Greet, SuggestedAct.Message, SuggestedAct.Call];

    /// <summary>What it acts on.</summary>
    public static IReadOnlyList<string> Advice { get; } = [AdviceIds.KeepInTouchRoutinely];

    /// <summary>The days whose dates are shown on <paramref name="today"/>.</summary>
    public static (DateOnly From, DateOnly To) Window(DateOnly today) =>
        (today.Plus(-DaysAfter), today.Plus(DaysBefore));

    /// <summary>
    /// The occasion on <paramref name="today"/>; null where the day is not near, was marked as done, or theirs is an
    /// outer circle.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Neither a birthday nor a single holiday.</exception>
    public static Occasion? Judge(DateFacts date, DateOnly today)
    {
        if (
            !date.IsWanted
            || Next(date, Window(today).From) is not var (on, expected)
            || on == date.DoneFor
            || !Span(date, on).Contains(today)
        )
            return null;
        return new Occasion(
            NudgeRule.DateThatMatters,
            KeyOf(date, on),
            Phrase.Of(
                NudgeRule.DateThatMatters,
                date.Own is not null ? "Sentence.Own"
                    : date.Birthday is { Day: null } ? "Sentence.Month"
                    : expected ? "Sentence.Expected"
                    : "Sentence",
                ("day", date.Holiday),
                ("name", date.Own?.Name),
                ("on", on),
                ("month", Wording.Month(on.Month)),
                ("away", today.DaysUntil(on))
            ),
            new OccasionFacts(
                On: on,
                Holiday: date.Holiday == Holidays.None ? null : date.Holiday,
                Circle: date.Circle,
                Expected: expected ? true : null,
                Named: date.Own?.Name
            ),
            Acts,
            Judged(date, expected),
            Occasion.EndsForThem(Phrase.Of(NudgeRule.DateThatMatters, "Ends")),
            Span(date, on).Last
        );
    }

    /// <summary>
    /// The first date after <paramref name="after"/> on which <see cref="Judge"/> begins or ends to speak of the same
    /// day of theirs; null is never.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Neither a birthday nor a single holiday.</exception>
    public static DateOnly? NextChange(DateFacts date, DateOnly after)
    {
        if (!date.IsWanted || OccurrenceOn(date, after) is not { } on)
            return null;
        if (on != date.DoneFor)
            return Span(date, on).NextChange(after);
        return Next(date, on.Plus(1)) is var (next, _) ? Span(date, next).NextChange(after) : null;
    }

    /// <summary>
    /// The occurrence that <paramref name="today"/> looks at: one just past, else the next; null where the calendar of
    /// holidays knows of none.
    /// </summary>
    public static DateOnly? OccurrenceOn(DateFacts date, DateOnly today) => Next(date, Window(today).From)?.On;

    /// <summary>The stable key of an occurrence: <c>DateThatMatters:42:Birthday:2026-05-01</c>.</summary>
    public static string KeyOf(DateFacts date, DateOnly on)
    {
        var what =
            date.Own is { } own ? string.Create(CultureInfo.InvariantCulture, $"Field{own.FieldId}")
            : date.Holiday == Holidays.None ? "Birthday"
            : date.Holiday.ToString();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{NudgeRule.DateThatMatters}:{date.ContactId}:{what}:{on:yyyy-MM-dd}"
        );
    }

    /// <summary>Whose date the key of an occurrence names; null where it is the key of something else.</summary>
    public static long? ContactOf(string key) =>
        key.Split(':') is [nameof(NudgeRule.DateThatMatters), var contact, ..]
        && long.TryParse(contact, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    private static DaySpan Span(DateFacts date, DateOnly on) =>
        new(on.Plus(-(date.Own?.DaysBefore ?? DaysBefore)), on.Plus(DaysAfter));

    private static (DateOnly On, bool Expected)? Next(DateFacts date, DateOnly from)
    {
        if (date.Own is { EveryYear: false } once)
            return once.Day >= from ? (once.Day, false) : null;
        if (date.Own is { } yearly)
            // It comes back once it has been.
            return (
                new AnnualDate(yearly.Day.Month, yearly.Day.Day).NextOnOrAfter(yearly.Day > from ? yearly.Day : from),
                false
            );
        if (date.Birthday is { } birthday)
            return (birthday.NextOnOrAfter(from), false);
        return HolidayCalendar.Next(date.Holiday, from) is { } next ? (next.On, next.Expected) : null;
    }

    private static IReadOnlyList<Phrase> Judged(DateFacts date, bool expected)
    {
        if (date.Own is { } own)
            return [Phrase.Of(NudgeRule.DateThatMatters, "Why.Own", ("before", own.DaysBefore), ("after", DaysAfter))];
        var shown = Phrase.Of(NudgeRule.DateThatMatters, "Why", ("before", DaysBefore), ("after", DaysAfter));
        return expected ? [shown, Phrase.Of(NudgeRule.DateThatMatters, "Why.Expected")] : [shown];
    }
}
