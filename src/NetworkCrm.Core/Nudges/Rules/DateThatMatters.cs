using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// A birthday, or a holiday on which a greeting is welcome. Of the inner, close and active circle only: a greeting from somebody one hardly knows is a circular
/// (advice <c>keep-in-touch-routinely</c>, <c>trust-and-transparency</c>: one person at a time, never in bulk).
/// </summary>
public static class DateThatMatters
{
    /// <summary>Days before its day: time to write something of one's own. A judgement of ours.</summary>
    public const int DaysBefore = 3;

    /// <summary>Days after it on which belated wishes are still welcome. A judgement of ours.</summary>
    public const int DaysAfter = 2;

    /// <summary>The outermost circle that is greeted.</summary>
    public const Circle Outermost = Circle.Active;

    /// <summary>The days whose dates are shown on <paramref name="today"/>.</summary>
    public static (DateOnly From, DateOnly To) Window(DateOnly today) => (today.Plus(-DaysAfter), today.Plus(DaysBefore));

    /// <summary>The stable key of a date: <c>DateThatMatters:42:Birthday:2026-05-01</c>.</summary>
    public static string KeyOf(long contactId, string what, DateOnly on) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{NudgeRule.DateThatMatters}:{contactId}:{what}:{on:yyyy-MM-dd}");
}
