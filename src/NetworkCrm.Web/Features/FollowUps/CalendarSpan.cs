using System.Globalization;

namespace NetworkCrm.Web.Features.FollowUps;

/// <summary>How the follow-ups are shown.</summary>
public enum FollowUpView
{
    List,
    Week,
    Month,
}

/// <summary>The days that a week or a month shows, in whole weeks that begin on Monday.</summary>
public readonly record struct CalendarSpan(FollowUpView View, DateOnly Day)
{
    private const int Week = 7;

    /// <summary>What an address says; what it does not say is today, and what cannot be read is a list.</summary>
    public static CalendarSpan Read(string? view, string? day, DateOnly today) =>
        new(
            Enum.TryParse<FollowUpView>(view, ignoreCase: true, out var read) && Enum.IsDefined(read)
                ? read
                : FollowUpView.List,
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && on > DateOnly.MinValue.AddYears(1)
            && on < DateOnly.MaxValue.AddYears(-1)
                ? on
                : today
        );

    public DateOnly First => MondayOf(View == FollowUpView.Month ? new DateOnly(Day.Year, Day.Month, 1) : Day);

    public DateOnly Last =>
        View == FollowUpView.Month
            ? MondayOf(new DateOnly(Day.Year, Day.Month, 1).AddMonths(1).AddDays(-1)).AddDays(Week - 1)
            : First.AddDays(Week - 1);

    public IEnumerable<DateOnly> Days =>
        Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    /// <summary>Whether a day belongs to the month that is shown; each day of a week does.</summary>
    public bool Has(DateOnly day) => View != FollowUpView.Month || (day.Year, day.Month) == (Day.Year, Day.Month);

    /// <summary>The same view earlier or later.</summary>
    public CalendarSpan Move(int by) =>
        this with
        {
            Day =
                View == FollowUpView.Month
                    ? new DateOnly(Day.Year, Day.Month, 1).AddMonths(by)
                    : Day.AddDays(Week * by),
        };

    public string Href(FollowUpView view) => (this with { View = view }).Href();

    public string Href() =>
        View == FollowUpView.List
            ? "follow-ups"
            : $"follow-ups?view={(View == FollowUpView.Week ? "week" : "month")}&day={Day:yyyy-MM-dd}";

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Week));
}
