using System.Globalization;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// On which day a holiday is greeted in Indonesia. New Year and Natal are fixed, Imlek is reckoned by .NET's Chinese
/// calendar (to 2100). Lebaran, Nyepi and Waisak stand in a table from <see cref="FirstYear"/> to
/// <see cref="LastYear"/>, to 2026 as decreed (SKB 3 Menteri), after that as reckoned in advance; the government's
/// announcement may differ by a day. After the table Lebaran is reckoned by .NET's Umm al-Qura calendar (to 2077),
/// which agrees with the table within a day, and is marked as expected. No library here follows the Balinese year or
/// the Indonesian Buddhist one: Nyepi and Waisak end with the table.
/// </summary>
public static class HolidayCalendar
{
    public const int FirstYear = 2024;
    public const int LastYear = 2030;

    private const int Shawwal = 10; // Lebaran is its first day.

    private static readonly ChineseLunisolarCalendar Chinese = new();
    private static readonly UmAlQuraCalendar UmAlQura = new();

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

    /// <summary>
    /// The days of one holiday in <paramref name="year"/>, in order: none where it is not known, and two where the year
    /// of Lebaran, eleven days shorter, begins and ends within ours (2033).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a single holiday.</exception>
    public static IReadOnlyList<HolidayDate> In(Holidays holiday, int year) =>
        holiday switch
        {
            Holidays.NewYear => [new HolidayDate(holiday, new DateOnly(year, 1, 1))],
            Holidays.Natal => [new HolidayDate(holiday, new DateOnly(year, 12, 25))],
            Holidays.Imlek => year is > 1901 and < 2101
                ? [new HolidayDate(holiday, DateOnly.FromDateTime(Chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0)))]
                : [],
            Holidays.Lebaran => year > LastYear ? ReckonedLebaran(year) : InTable(holiday, Lebaran, year),
            Holidays.Nyepi => InTable(holiday, Nyepi, year),
            Holidays.Waisak => InTable(holiday, Waisak, year),
            _ => throw new ArgumentOutOfRangeException(nameof(holiday), holiday, "There is no such holiday."),
        };

    /// <summary>Its first day from <paramref name="from"/> on; null where that is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a single holiday.</exception>
    public static HolidayDate? Next(Holidays holiday, DateOnly from) =>
        In(holiday, from.Year).Concat(In(holiday, from.Year + 1)).FirstOrDefault(d => d.On >= from);

    /// <summary>The holidays from one day to another, both included, in order.</summary>
    public static IReadOnlyList<HolidayDate> Between(DateOnly from, DateOnly to) =>
        [
            .. Enumerable
                .Range(from.Year, to.Year - from.Year + 1)
                .SelectMany(year => Each.SelectMany(h => In(h, year)))
                .Where(d => d.On >= from && d.On <= to)
                .OrderBy(d => d.On),
        ];

    private static IReadOnlyList<HolidayDate> InTable(Holidays holiday, (int Month, int Day)[] table, int year) =>
        year is >= FirstYear and <= LastYear
            ? [new HolidayDate(holiday, new DateOnly(year, table[year - FirstYear].Month, table[year - FirstYear].Day))]
            : [];

    private static IReadOnlyList<HolidayDate> ReckonedLebaran(int year)
    {
        if (year > UmAlQura.MaxSupportedDateTime.Year)
            return [];
        var last = UmAlQura.GetYear(UmAlQura.MaxSupportedDateTime);
        var first = UmAlQura.GetYear(new DateTime(year, 1, 1));
        return
        [
            .. Enumerable
                .Range(first, Math.Min(2, last - first + 1))
                .Select(hijri => DateOnly.FromDateTime(UmAlQura.ToDateTime(hijri, Shawwal, 1, 0, 0, 0, 0)))
                .Where(on => on.Year == year)
                .Select(on => new HolidayDate(Holidays.Lebaran, on, Expected: true)),
        ];
    }
}
