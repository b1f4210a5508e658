using System.Globalization;

namespace NetworkCrm.Core.FollowUps;

/// <summary>Stored as its number; never renumber.</summary>
public enum RecurrenceUnit
{
    Daily = 1,
    Weekly = 2,
    Monthly = 3,
    Quarterly = 4,
    Yearly = 5,
}

/// <summary>What the next round is counted from. Stored as its number; never renumber.</summary>
public enum RecurrenceFrom
{
    DueDate = 1,
    Completion = 2,
}

/// <summary>
/// How a follow-up comes back. Text form: <c>monthly:1:due</c>, <c>monthly:1:due:31</c> (kept on the 31st, or the last
/// day of a shorter month), <c>monthly:1:due:3mon</c> (on the third Monday), <c>weekly:2:done</c>.
/// </summary>
public readonly record struct Recurrence
{
    public const int MaxInterval = 999;

    /// <param name="interval">1 to 999: every second week is weekly with 2.</param>
    /// <param name="anchorDay">1 to 31: the day of the month a series of due dates is kept on; null takes the due
    /// date's own. <see cref="AnchoredAt"/> sets it.</param>
    /// <param name="on">The weekday of the month that a series of due dates is kept on instead; null goes by the day of
    /// the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such unit, origin, interval, day or weekday.</exception>
    public Recurrence(
        RecurrenceUnit unit,
        int interval = 1,
        RecurrenceFrom from = RecurrenceFrom.DueDate,
        int? anchorDay = null,
        NthWeekday? on = null
    )
    {
        if (!IsValid(unit, interval, from, anchorDay, on))
            throw new ArgumentOutOfRangeException(nameof(interval), "There is no such recurrence.");
        (Unit, Interval, From, AnchorDay, On) = (unit, interval, from, anchorDay, on);
    }

    public RecurrenceUnit Unit { get; }

    public int Interval { get; }

    public RecurrenceFrom From { get; }

    public int? AnchorDay { get; }

    public NthWeekday? On { get; }

    private int Months =>
        Interval
        * (
            Unit switch
            {
                RecurrenceUnit.Monthly => 1,
                RecurrenceUnit.Quarterly => 3,
                RecurrenceUnit.Yearly => 12,
                _ => 0,
            }
        );

    /// <summary>
    /// The same, kept on the day of the month of <paramref name="firstDue"/>, or on its weekday of the month: call it
    /// when a series begins, never for a later round, which a short month may have moved.
    /// </summary>
    public Recurrence AnchoredAt(DateOnly firstDue)
    {
        if (Months == 0 || From != RecurrenceFrom.DueDate)
            return this;
        return On is null
            ? new Recurrence(Unit, Interval, From, firstDue.Day)
            : new Recurrence(Unit, Interval, From, on: NthWeekday.Of(firstDue));
    }

    /// <summary>Whether two say the same of how often, whatever day their series began with.</summary>
    public bool IsLike(Recurrence other) =>
        (Unit, Interval, From, On is null) == (other.Unit, other.Interval, other.From, other.On is null);

    /// <summary>
    /// The due date of the next round. Counted from the due date, rounds that went by unseen are passed over: it lies
    /// after both dates.
    /// Counted from completion it lies one interval after <paramref name="completedOn"/>. Skipping a round is
    /// completing it on its due date.
    /// </summary>
    /// <exception cref="InvalidOperationException">A default value, which recurs never.</exception>
    public DateOnly Next(DateOnly due, DateOnly completedOn)
    {
        if (Interval == 0)
            throw new InvalidOperationException("This recurrence was never set.");
        var start = From == RecurrenceFrom.DueDate ? due : completedOn;
        var passed = completedOn > start ? completedOn : start;
        return Months > 0 ? NextByMonths(start, passed) : NextByDays(start, passed);
    }

    /// <summary>Reads the text form; false for anything else.</summary>
    public static bool TryParse(string? text, out Recurrence recurrence)
    {
        recurrence = default;
        var parts = text?.Split(':') ?? [];
        if (
            parts.Length is not (3 or 4)
            || UnitOf(parts[0]) is not { } unit
            || FromOf(parts[2]) is not { } from
            || NumberOf(parts[1]) is not { } interval
        )
            return false;
        var on = parts.Length == 4 ? NthWeekday.TryParse(parts[3]) : null;
        var anchor = parts.Length == 4 && on is null ? NumberOf(parts[3]) ?? 0 : (int?)null;
        if (!IsValid(unit, interval, from, anchor, on))
            return false;
        recurrence = new Recurrence(unit, interval, from, anchor, on);
        return true;
    }

    public override string ToString()
    {
        if (Interval == 0)
            return "";
        var unit = Unit switch
        {
            RecurrenceUnit.Daily => "daily",
            RecurrenceUnit.Weekly => "weekly",
            RecurrenceUnit.Monthly => "monthly",
            RecurrenceUnit.Quarterly => "quarterly",
            _ => "yearly",
        };
        var anchor =
            On is { } on ? $":{on}"
            : AnchorDay is { } day ? string.Create(CultureInfo.InvariantCulture, $":{day}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{unit}:{Interval}:{(From == RecurrenceFrom.DueDate ? "due" : "done")}{anchor}"
        );
    }

    private DateOnly NextByDays(DateOnly start, DateOnly passed)
    {
        var step = Interval * (Unit == RecurrenceUnit.Weekly ? 7 : 1);
        var rounds = ((passed.DayNumber - start.DayNumber) / step) + 1;
        return DateOnly.FromDayNumber(
            (int)Math.Min(DateOnly.MaxValue.DayNumber, start.DayNumber + ((long)rounds * step))
        );
    }

    private DateOnly NextByMonths(DateOnly start, DateOnly passed)
    {
        var day = From == RecurrenceFrom.DueDate ? AnchorDay ?? start.Day : start.Day;
        var first = (start.Year * 12) + start.Month - 1;
        var rounds = Math.Max(1, ((passed.Year * 12) + passed.Month - 1 - first) / Months);
        var next = InMonth(first + (rounds * Months), day);
        return next > passed ? next : InMonth(first + ((rounds + 1) * Months), day);
    }

    private DateOnly InMonth(int month, int day)
    {
        var (year, index) = Math.DivRem(month, 12);
        if (year > 9999)
            return DateOnly.MaxValue;
        return On is { } on
            ? on.In(year, index + 1)
            : new DateOnly(year, index + 1, Math.Min(day, DateTime.DaysInMonth(year, index + 1)));
    }

    private static bool IsValid(
        RecurrenceUnit unit,
        int interval,
        RecurrenceFrom from,
        int? anchorDay,
        NthWeekday? on
    ) =>
        unit is >= RecurrenceUnit.Daily and <= RecurrenceUnit.Yearly
        && interval is >= 1 and <= MaxInterval
        && from is RecurrenceFrom.DueDate or RecurrenceFrom.Completion
        && anchorDay is null or (>= 1 and <= 31)
        && (
            on is null
            || (
                on.Value.IsValid
                && anchorDay is null
                && unit >= RecurrenceUnit.Monthly
                && from == RecurrenceFrom.DueDate
            )
        );

    private static RecurrenceUnit? UnitOf(string text) =>
        text switch
        {
            "daily" => RecurrenceUnit.Daily,
            "weekly" => RecurrenceUnit.Weekly,
            "monthly" => RecurrenceUnit.Monthly,
            "quarterly" => RecurrenceUnit.Quarterly,
            "yearly" => RecurrenceUnit.Yearly,
            _ => null,
        };

    private static RecurrenceFrom? FromOf(string text) =>
        text switch
        {
            "due" => RecurrenceFrom.DueDate,
            "done" => RecurrenceFrom.Completion,
            _ => null,
        };

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
