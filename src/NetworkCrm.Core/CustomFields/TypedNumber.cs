using System.Globalization;

namespace NetworkCrm.Core.CustomFields;

/// <summary>A number as it is typed in Indonesian or in English, whatever language the screen is in.</summary>
public static class TypedNumber
{
    // As people write them before a sum: "Rp 1.500.000", "Rp. 500", "$1,500".
    private static readonly string[] Currencies = ["IDR", "Rp", "USD", "US$", "$", "€", "S$"];

    // As people say sums: "25 juta", "Rp 2,5jt", "3 million".
    private static readonly (string Word, decimal Times)[] Scales =
    [
        ("ribu", 1_000),
        ("rb", 1_000),
        ("thousand", 1_000),
        ("juta", 1_000_000),
        ("jt", 1_000_000),
        ("million", 1_000_000),
        ("miliar", 1_000_000_000),
        ("milyar", 1_000_000_000),
        ("billion", 1_000_000_000),
    ];

    /// <summary>Reads <paramref name="typed"/>; null where it is empty or no number.</summary>
    /// <param name="typed">"2,5" and "2.5" are the same, and so are "1.250,5" and "1,250.5"; a sum may end in "ribu",
    /// "juta" or "miliar".</param>
    /// <param name="grouped">Whether a single mark before exactly three digits parts thousands, as in "150.000": nobody
    /// writes three decimals of a sum. Of hours they do not.</param>
    public static decimal? Read(string? typed, bool grouped = true)
    {
        if (typed?.Trim() is not { Length: > 0 } written)
            return null;
        var text = written;
        foreach (var currency in Currencies)
            if (text.StartsWith(currency, StringComparison.OrdinalIgnoreCase) && text.Length > currency.Length)
                text = text[currency.Length..].TrimStart(' ', '.', '\u00A0');
        var times = 1m;
        if (
            grouped
            && Scales.FirstOrDefault(s => text.EndsWith(s.Word, StringComparison.OrdinalIgnoreCase))
                is { Word: { } word } scale
        )
            (text, times) = (text[..^word.Length].TrimEnd(' ', '\u00A0'), scale.Times);
        var marks = text.Count(c => c is '.' or ',');
        var last = text.LastIndexOfAny(['.', ',']);
        var thousandsOnly =
            marks > (grouped ? 0 : 1)
            && !text.TrimStart('-', '+').StartsWith('0')
            && text.Length - last - 1 == 3
            && (marks > 1 || last - (text[0] is '-' or '+' ? 1 : 0) <= 3)
            && text.Split('.', ',').Skip(1).All(part => part.Length == 3);
        // "1.250,5" and "1,250.5": the last mark is the decimal one, the others part thousands.
        if (
            !thousandsOnly
            && marks > 1
            && !text[..last].Contains(text[last], StringComparison.Ordinal)
            && text[..last].TrimStart('-', '+').Split('.', ',') is [{ Length: > 0 and <= 3 }, .. var thousands]
            && thousands.All(part => part.Length == 3)
        )
            text = string.Concat(
                text[..last].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal),
                ".",
                text.AsSpan(last + 1)
            );
        var plain = thousandsOnly
            ? text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : text.Replace(',', '.');
        return
            decimal.TryParse(
                plain,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Math.Abs(number) <= decimal.MaxValue / times
            ? number * times
            : null;
    }
}
