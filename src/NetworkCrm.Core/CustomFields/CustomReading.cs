using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.CustomFields;

/// <summary>What was typed into a custom field, read by its kind.</summary>
/// <param name="Text">In one form: numbers with a point and no grouping, dates as yyyy-MM-dd.</param>
/// <param name="Sortable">The number, or the day number of the date.</param>
public readonly record struct CustomReading(string Text, double? Sortable)
{
    /// <summary>Reads <paramref name="typed"/>; null where it is empty.</summary>
    /// <exception cref="FormatException">It is not of the field's kind.</exception>
    public static CustomReading? Read(CustomField field, string? typed)
    {
        if (ContactCleaning.Line(typed, CustomValue.TextMax) is not { } text)
            return null;
        switch (field.Kind)
        {
            case CustomFieldKind.Number:
                return Number(text) ?? throw new FormatException("Not a number.");
            case CustomFieldKind.Date:
                return Date(text) ?? throw new FormatException("Not a date.");
            case CustomFieldKind.Choice:
                return new CustomReading(
                    field.Options.FirstOrDefault(o => string.Equals(o, text, StringComparison.OrdinalIgnoreCase))
                        ?? throw new FormatException("Not one of the choices."),
                    null
                );
            case CustomFieldKind.Link:
                if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                    throw new FormatException("Not a link.");
                return new CustomReading(text, null);
            default:
                return new CustomReading(text, null);
        }
    }

    /// <summary>
    /// Reads one end of a range of numbers or of dates, as <see cref="Sortable"/> has them; null where it is neither.
    /// </summary>
    /// <param name="typed">A date as yyyy-MM-dd, or a number in either notation.</param>
    /// <param name="kind">What it has to be; null takes both.</param>
    public static double? Bound(string? typed, CustomFieldKind? kind = null) =>
        ContactCleaning.Line(typed, CustomValue.TextMax) is { } text
            ? (
                kind switch
                {
                    CustomFieldKind.Date => Date(text),
                    CustomFieldKind.Number => Number(text),
                    _ => Date(text) ?? Number(text),
                }
            )?.Sortable
            : null;

    private static CustomReading? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new CustomReading(text, day.DayNumber)
            : null;

    // Up to 28 digits stay as typed.
    private static CustomReading? Number(string text) =>
        TypedNumber.Read(text) is { } number
            ? new CustomReading(number.ToString(CultureInfo.InvariantCulture), (double)number)
            : null;
}
