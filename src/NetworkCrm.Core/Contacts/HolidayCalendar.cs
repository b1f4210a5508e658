using System.Globalization;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// On which day a holiday is greeted in Indonesia. New Year and Natal are fixed, Imlek is reckoned by .NET's Chinese
/// calendar (to 2100). Lebaran, Nyepi and Waisak move by
/// calendars that no library here follows: they stand in a table from <see cref="FirstYear"/> to
/// <see cref="LastYear"/>, to 2026 as decreed (SKB 3 Menteri), after that as
/// reckoned in advance; the government's announcement may differ by a day.
/// </summary>
public static class HolidayCalendar
{
    public const int FirstYear = 2024;
    public const int LastYear = 2030;

    private static readonly ChineseLunisolarCalendar Chinese = new();

    private static readonly (int Month, int Day)[] Lebaran =
    [
        (4, 10),
        (3, 31),
        (3, 21),
        (3, 10),
        (2, 26),
        (2, 14),
        (2, 4),
    ];
    private static readonly (int Month, int Day)[] Nyepi =
    [
        (3, 11),
        (3, 29),
        (3, 19),
        (3, 8),
        (3, 26),
        (3, 15),
        (3, 5),
    ];
    private static readonly (int Month, int Day)[] Waisak =
    [
        (5, 23),
        (5, 12),
        (5, 31),
        (5, 20),
        (5, 9),
        (5, 27),
        (5, 17),
    ];

    /// <summary>Each one of them, in the order of the year.</summary>
    public static IReadOnlyList<Holidays> Each { get; } =
    [Holidays.NewYear, Holidays.Imlek, Holidays.Nyepi, Holidays.Lebaran, Holidays.Waisak, Holidays.Natal];

    /// <summary>The day of one holiday in <paramref name="year"/>; null where it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a single holiday.</exception>
    public static DateOnly? On(Holidays holiday, int year) =>
        holiday switch
        {
            Holidays.NewYear => new DateOnly(year, 1, 1),
            Holidays.Natal => new DateOnly(year, 12, 25),
            Holidays.Imlek => year is > 1901 and < 2101
                ? DateOnly.FromDateTime(Chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0))
                : null,
            Holidays.Lebaran => InTable(Lebaran, year),
            Holidays.Nyepi => InTable(Nyepi, year),
            Holidays.Waisak => InTable(Waisak, year),
            _ => throw new ArgumentOutOfRangeException(nameof(holiday), holiday, "There is no such holiday."),
        };

    /// <summary>The holidays from one day to another, both included, in order.</summary>
    public static IReadOnlyList<(Holidays Holiday, DateOnly On)> Between(DateOnly from, DateOnly to) =>
        [
            .. Enumerable
                .Range(from.Year, to.Year - from.Year + 1)
                .SelectMany(year => Each.Select(h => (Holiday: h, On: On(h, year))))
                .Where(h => h.On >= from && h.On <= to)
                .Select(h => (h.Holiday, h.On!.Value))
                .OrderBy(h => h.Value),
        ];

    private static DateOnly? InTable((int Month, int Day)[] table, int year) =>
        year is >= FirstYear and <= LastYear
            ? new DateOnly(year, table[year - FirstYear].Month, table[year - FirstYear].Day)
            : null;
}
