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
        if (ContactCleaning.Line(typed, CustomValue.TextMax) is not { } text) return null;
        switch (field.Kind)
        {
            case CustomFieldKind.Number:
                return Number(text) ?? throw new FormatException("Not a number.");
            case CustomFieldKind.Date:
                return Date(text) ?? throw new FormatException("Not a date.");
            case CustomFieldKind.Choice:
                return new CustomReading(field.Options.FirstOrDefault(o => string.Equals(o, text, StringComparison.OrdinalIgnoreCase)) ?? throw new FormatException("Not one of the choices."), null);
            case CustomFieldKind.Link:
                if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) throw new FormatException("Not a link.");
                return new CustomReading(text, null);
            default:
                return new CustomReading(text, null);
        }
    }

    /// <summary>Reads one end of a range of numbers or of dates, as <see cref="Sortable"/> has them; null where it is neither.</summary>
    /// <param name="typed">A date as yyyy-MM-dd, or a number in either notation.</param>
    /// <param name="kind">What it has to be; null takes both.</param>
    public static double? Bound(string? typed, CustomFieldKind? kind = null) => ContactCleaning.Line(typed, CustomValue.TextMax) is { } text
        ? (kind switch { CustomFieldKind.Date => Date(text), CustomFieldKind.Number => Number(text), _ => Date(text) ?? Number(text) })?.Sortable : null;

    private static CustomReading? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new CustomReading(text, day.DayNumber) : null;

    // "12,5" and "12.5" are the same; "1.500", "1.500.000" and "1,500,000" are thousands, since nobody writes three decimals of one. Up to 28 digits stay as typed.
    private static CustomReading? Number(string text)
    {
        var marks = text.Count(c => c is '.' or ',');
        var last = text.LastIndexOfAny(['.', ',']);
        var grouped = marks > 0 && text.TrimStart('-', '+')[..1] != "0" && text.Length - last - 1 == 3 && (marks > 1 || last - (text[0] is '-' or '+' ? 1 : 0) <= 3) && text.Split('.', ',').Skip(1).All(part => part.Length == 3);
        // "1.250,5" and "1,250.5": the last mark is the decimal one, the others part thousands.
        if (!grouped && marks > 1 && !text[..last].Contains(text[last], StringComparison.Ordinal) && text[..last].TrimStart('-', '+').Split('.', ',') is [{ Length: > 0 and <= 3 }, .. var thousands] && thousands.All(part => part.Length == 3))
            text = string.Concat(text[..last].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), ".", text.AsSpan(last + 1));
        var plain = grouped ? text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) : text.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new CustomReading(number.ToString(CultureInfo.InvariantCulture), (double)number) : null;
    }
}
