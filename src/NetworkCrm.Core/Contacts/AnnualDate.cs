using System.Globalization;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// A day that comes back every year, with the year it began where that is known: a birthday on an Indonesian card often
/// has none. Of some only the month is known.
/// Text form: <c>1980-12-01</c>, <c>--12-01</c> without a year, <c>1980-12</c> and <c>--12</c> without a day (vCard 4,
/// RFC 6350 §4.3.1).
/// </summary>
public readonly record struct AnnualDate
{
    // A leap year: 29 February is a day of some year.
    private const int AnyYear = 2000;

    /// <summary>Month 1-12.</summary>
    public int Month { get; }

    /// <summary>Day of the month, 1-31, or null where only the month is known; 29 February is allowed without a
    /// year.</summary>
    public int? Day { get; }

    /// <summary>The year, 1-9999, or null where it is not known.</summary>
    public int? Year { get; }

    /// <exception cref="ArgumentOutOfRangeException">No such day.</exception>
    public AnnualDate(int month, int? day, int? year = null)
    {
        if (!IsValid(month, day, year))
            throw new ArgumentOutOfRangeException(nameof(day), "There is no such day.");
        (Month, Day, Year) = (month, day, year);
    }

    public static bool IsValid(int month, int? day, int? year) =>
        month is >= 1 and <= 12
        && year is null or (>= 1 and <= 9999)
        && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year ?? AnyYear, month)));

    /// <summary>
    /// The day it is kept in <paramref name="year"/>: 29 February falls on 28 February in common years, and where only
    /// the month is known it begins with its first day.
    /// </summary>
    public DateOnly InYear(int year) => new(year, Month, Math.Min(Day ?? 1, DateTime.DaysInMonth(year, Month)));

    /// <summary>The first occurrence on or after <paramref name="day"/>.</summary>
    public DateOnly NextOnOrAfter(DateOnly day)
    {
        var here = InYear(day.Year);
        return here >= day ? here : InYear(day.Year + 1);
    }

    /// <summary>Whether it has not come by <paramref name="today"/> in the year it names.</summary>
    public bool IsAhead(DateOnly today) => Year is { } year && InYear(year) > today;

    /// <summary>1 December 1980, 1 December, December 1980, December.</summary>
    public string Long(CultureInfo culture) =>
        InYear(Year ?? AnyYear)
            .ToString(
                (Day, Year) switch
                {
                    (null, null) => "MMMM",
                    (null, _) => "MMMM yyyy",
                    (_, null) => "d MMMM",
                    _ => "d MMMM yyyy",
                },
                culture
            );

    /// <summary>Reads the text form; false for anything else.</summary>
    public static bool TryParse(string? text, out AnnualDate date)
    {
        date = default;
        if (text is null)
            return false;
        if (text.StartsWith("--", StringComparison.Ordinal))
            return TryParts(text[2..], null, out date);
        return text.Length > 5
            && text[4] == '-'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && TryParts(text[5..], year, out date);
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "-")}-{Month:00}{(Day is { } d ? $"-{d:00}" : "")}"
        );

    // 12-01 or 12.
    private static bool TryParts(string text, int? year, out AnnualDate date)
    {
        date = default;
        int? day = null;
        if (text.Length == 5 && text[2] == '-')
        {
            if (!int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var read))
                return false;
            day = read;
        }
        else if (text.Length != 2)
        {
            return false;
        }

        if (
            !int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !IsValid(month, day, year)
        )
            return false;
        date = new AnnualDate(month, day, year);
        return true;
    }
}
