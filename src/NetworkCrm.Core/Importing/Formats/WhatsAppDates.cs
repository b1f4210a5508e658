using System.Globalization;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// Which number of a chat's dates is the day. The language of the chat does not say so, the phone's region decides;
/// so the whole file is asked: which reading has no impossible day and none that lies ahead, and in which one the days
/// follow each other.
/// </summary>
internal sealed class WhatsAppDates
{
    // The first version came in 2009; a day before or after the owner's today is a matter of zones.
    private const int FirstYear = 2009;

    private readonly DateOnly _today;
    private readonly bool _yearFirst;
    private readonly DateOrder _order;

    /// <param name="days">Every change of the date, in the order of the file.</param>
    /// <param name="divider">What divides the numbers.</param>
    /// <param name="monthsLikely">Which reading is the likelier where nothing tells.</param>
    public WhatsAppDates(IReadOnlyList<WhatsAppDay> days, char divider, bool monthsLikely, ImportOptions options)
    {
        _today = options.Today ?? new DateOnly(FirstYear + 60, 1, 1);
        _yearFirst = days.Count > 0 && days.All(d => d.Era != '\0' || d.First > 31);
        if (_yearFirst)
            return;
        var (byDay, byMonth) = (Judge(days, DateOrder.DayFirst), Judge(days, DateOrder.MonthFirst));
        _order = options.Dates ?? (byMonth.CompareTo(byDay) < 0 ? DateOrder.MonthFirst : DateOrder.DayFirst);
        if (options.Dates is not null)
            return;
        // 24/05/06: a year of two digits in front, where neither of the others is possible.
        if (byDay.Wrong == days.Count && byMonth.Wrong == days.Count)
        {
            _yearFirst = true;
            return;
        }

        // No region writes the month first between dots or dashes.
        if (byDay != byMonth || divider != '/')
        {
            if (byDay.Wrong == byMonth.Wrong && divider != '/')
                _order = DateOrder.DayFirst;
            return;
        }

        Asks = days.Any(d => d.First != d.Second);
        _order = monthsLikely ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    /// <summary>Nothing in the file tells the day from the month.</summary>
    public bool Asks { get; }

    /// <summary>Null where the year stands first.</summary>
    public DateOrder? Order => _yearFirst ? null : _order;

    /// <summary>The day, or null where there is no such day or it lies ahead.</summary>
    public DateOnly? Of(WhatsAppDay day) =>
        _yearFirst ? Day(day.First, day.Second, day.Third, day.Era) : Of(day, _order);

    private DateOnly? Of(WhatsAppDay day, DateOrder order) =>
        order == DateOrder.DayFirst
            ? Day(day.Third, day.Second, day.First, '\0')
            : Day(day.Third, day.First, day.Second, '\0');

    private Judgement Judge(IReadOnlyList<WhatsAppDay> days, DateOrder order)
    {
        var (wrong, backwards) = (0, 0);
        DateOnly? before = null;
        foreach (var day in days)
        {
            if (Of(day, order) is not { } date)
            {
                wrong++;
                continue;
            }

            if (date < before)
                backwards++;
            before = date;
        }

        return new Judgement(wrong, backwards);
    }

    private DateOnly? Day(int year, int month, int day, char era)
    {
        var date = (era, year) switch
        {
            ('R', _) => Of(2018 + year, month, day),
            // Japanese years without their sign stand in front.
            (_, < 9) when _yearFirst => Of(2018 + year, month, day),
            ('M', _) or (_, >= 98 and < 150) => Of(1911 + year, month, day),
            (_, < 100) => Of(Century(year), month, day),
            (_, >= 2400) => Of(year - 543, month, day),
            (_, >= 1380 and < 1425) => Of(new PersianCalendar(), year, month, day),
            (_, >= 1425 and < 1500) => Of(new UmAlQuraCalendar(), year, month, day),
            _ => Of(year, month, day),
        };
        return date is { } found && found.Year >= FirstYear - 1 && found <= _today.AddDays(1) ? found : null;
    }

    // 67 is 2567 of the Buddhist era: 2024.
    private static int Century(int year) => year >= 52 ? 2500 + year - 543 : 2000 + year;

    private static DateOnly? Of(int year, int month, int day) =>
        year is > 0 and < 10_000 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly? Of(Calendar calendar, int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > calendar.GetDaysInMonth(year, month))
            return null;
        return DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    /// <param name="Wrong">Dates that are no day, or lie ahead.</param>
    /// <param name="Backwards">Times that a day comes before the one before it.</param>
    private readonly record struct Judgement(int Wrong, int Backwards) : IComparable<Judgement>
    {
        public int CompareTo(Judgement other) => (Wrong, Backwards).CompareTo((other.Wrong, other.Backwards));
    }
}
