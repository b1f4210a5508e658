using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Reviews;

/// <summary>
/// A week looked back on (advice <c>reflect</c>): the figures come from the log, this keeps the one thing to change.
/// </summary>
public sealed class WeeklyReview
{
    public const int TextMax = 1000;

    private WeeklyReview() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    /// <summary>The first day of the week looked at, a Monday.</summary>
    public DateOnly WeekOf { get; private set; }

    public string? OneThing { get; private set; }

    public DateOnly DoneOn { get; private set; }

    public static WeeklyReview Of(long ownerId, DateOnly weekOf, string? oneThing, DateOnly today)
    {
        var review = new WeeklyReview { OwnerId = ownerId, WeekOf = MondayOf(weekOf) };
        review.Change(oneThing, today);
        return review;
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public void Change(string? oneThing, DateOnly today) =>
        (OneThing, DoneOn) = (ContactCleaning.Text(oneThing, TextMax), today);
}
