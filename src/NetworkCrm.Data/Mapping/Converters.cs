using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;

namespace NetworkCrm.Data.Mapping;

/// <summary>Instants are UTC ticks: SQLite then orders and compares them as numbers.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(value => value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>
/// Dates are day numbers (days since 0001-01-01): small, ordered, and free of parsing in a scan of a million rows.
/// </summary>
internal sealed class DayNumberConverter()
    : ValueConverter<DateOnly, int>(value => value.DayNumber, number => DateOnly.FromDayNumber(number));

internal sealed class AnnualDateConverter()
    : ValueConverter<AnnualDate, string>(value => value.ToString(), text => Parse(text))
{
    private static AnnualDate Parse(string text) =>
        AnnualDate.TryParse(text, out var date) ? date : throw new FormatException("Not an annual date.");
}

internal sealed class RecurrenceConverter()
    : ValueConverter<Recurrence, string>(value => value.ToString(), text => Parse(text))
{
    private static Recurrence Parse(string text) =>
        Recurrence.TryParse(text, out var recurrence) ? recurrence : throw new FormatException("Not a recurrence.");
}
