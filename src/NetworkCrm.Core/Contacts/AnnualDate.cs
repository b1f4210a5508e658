using System.Globalization;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// A day that comes back every year, with the year it began where that is known: a birthday on an Indonesian card often
/// has none.
/// Text form: <c>1980-12-01</c>, or <c>--12-01</c> without a year (vCard 4, RFC 6350 §4.3.1).
/// </summary>
public readonly record struct AnnualDate
{
    /// <summary>Month 1-12.</summary>
    public int Month { get; }

    /// <summary>Day of the month, 1-31; 29 February is allowed without a year.</summary>
    public int Day { get; }

    /// <summary>The year, 1-9999, or null where it is not known.</summary>
    public int? Year { get; }

    /// <exception cref="ArgumentOutOfRangeException">No such day.</exception>
    public AnnualDate(int month, int day, int? year = null)
    {
        if (!IsValid(month, day, year))
            throw new ArgumentOutOfRangeException(nameof(day), "There is no such day.");
        (Month, Day, Year) = (month, day, year);
    }

    public static bool IsValid(int month, int day, int? year) =>
        month is >= 1 and <= 12
        && year is null or (>= 1 and <= 9999)
        && day >= 1
        && day <= DateTime.DaysInMonth(year ?? 2000, month);

    /// <summary>
    /// The day it is kept in <paramref name="year"/>: 29 February falls on 28 February in common years.
    /// </summary>
    public DateOnly InYear(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>The first occurrence on or after <paramref name="day"/>.</summary>
    public DateOnly NextOnOrAfter(DateOnly day)
    {
        var here = InYear(day.Year);
        return here >= day ? here : InYear(day.Year + 1);
    }

    /// <summary>Reads the text form; false for anything else.</summary>
    public static bool TryParse(string? text, out AnnualDate date)
    {
        date = default;
        if (text is null)
            return false;
        if (
            text.StartsWith("--", StringComparison.Ordinal)
            && text.Length == 7
            && text[4] == '-'
            && int.TryParse(text.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && IsValid(month, day, null)
        )
        {
            date = new AnnualDate(month, day);
            return true;
        }

        if (
            !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var full)
        )
            return false;
        date = new AnnualDate(full.Month, full.Day, full.Year);
        return true;
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "-")}-{Month:00}-{Day:00}"
        );
}
