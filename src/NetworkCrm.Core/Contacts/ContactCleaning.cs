using System.Globalization;
using System.Text;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// Makes typed or imported details safe to keep: trimmed, without control characters, within length, without repeats.
/// </summary>
public static class ContactCleaning
{
    /// <exception cref="ArgumentException">No name is left after cleaning.</exception>
    public static ContactDetails Clean(ContactDetails details)
    {
        var clean = details with
        {
            Language = details.Language is "id" or "en" ? details.Language : null,
            Communities =
                details.Communities.Count == 0
                    ? []
                    :
                    [
                        .. Lines(details.Communities, ContactTag.MaxLength, Contact.MaxCommunities)
                            .DistinctBy(TextFold.Fold),
                    ],
            Celebrates = details.Celebrates & Holidays.All,
            CadenceDays = details.CadenceDays is >= 1 and <= Contact.MaxCadenceDays ? details.CadenceDays : null,
            Emails = Lines(details.Emails, 254),
            Links = Lines(details.Links, ContactMethod.MaxLength),
            Tags =
                details.Tags.Count == 0
                    ? []
                    :
                    [
                        .. Lines(details.Tags, ContactTag.MaxLength, int.MaxValue)
                            .DistinctBy(TextFold.Fold)
                            .Take(Contact.MaxTags),
                    ],
            Phones =
                details.Phones.Count == 0
                    ? []
                    :
                    [
                        .. details
                            .Phones.Select(p => new PhoneEntry(Line(p.Raw, 64) ?? "", p.E164))
                            .Where(p => p.Raw.Length > 0)
                            .DistinctBy(p => p.E164 ?? p.Raw)
                            .Take(Contact.MaxMethodsOfAKind),
                    ],
        };
        foreach (var text in TextField.All)
            text.Set(clean, Keep(text.Get(details), text.Max, text.HasLines));
        return clean.DisplayName is null
            ? throw new ArgumentException("A contact needs a name.", nameof(details))
            : clean;
    }

    /// <summary>
    /// One line: control characters, bidi overrides and marks of no width gone, white space single, cut at
    /// <paramref name="max"/>; null when nothing is left that is seen.
    /// </summary>
    public static string? Line(string? text, int max) => Keep(text, max, multiline: false);

    /// <summary>Several lines: as <see cref="Line"/>, but line breaks stay.</summary>
    public static string? Text(string? text, int max) => Keep(text, max, multiline: true);

    /// <summary>
    /// Whether anything of <paramref name="text"/> would be kept: what a form asks of a field that has to say
    /// something.
    /// </summary>
    public static bool SaysAnything(string? text) => Line(text, int.MaxValue) is not null;

    internal static IEnumerable<ContactMethod> Methods(long ownerId, ContactDetails clean) =>
        clean
            .Emails.Select((e, i) => new ContactMethod(ownerId, MethodKind.Email, e, e.ToLowerInvariant(), i))
            .Concat(clean.Phones.Select((p, i) => new ContactMethod(ownerId, MethodKind.Phone, p.Raw, p.E164 ?? "", i)))
            .Concat(
                clean.Links.Select(
                    (l, i) => new ContactMethod(ownerId, MethodKind.Link, l, ContactMethod.NormalLink(l), i)
                )
            );

    private static IReadOnlyList<string> Lines(
        IReadOnlyList<string> values,
        int max,
        int count = Contact.MaxMethodsOfAKind
    ) =>
        values.Count == 0
            ? []
            :
            [
                .. values
                    .Select(v => Line(v, max))
                    .OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(count),
            ];

    private static string? Keep(string? text, int max, bool multiline)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = SafeText.Of(text);
        if (text.Length <= max && TextFold.IsPlain(text))
            return text;
        var builder = new StringBuilder(Math.Min(text.Length, max));
        foreach (var rune in text.EnumerateRunes())
        {
            if (builder.Length + rune.Utf16SequenceLength > max)
                break;
            if (multiline && rune.Value == '\n')
                Trim(builder).Append('\n');
            else if (Rune.IsWhiteSpace(rune))
                Space(builder, multiline && rune.Value is not '\r');
            else if (!IsUnsafe(rune))
                builder.Append(rune.ToString());
        }

        var kept = builder.ToString().Trim();
        return kept.EnumerateRunes().Any(IsSeen) ? kept : null;
    }

    private static void Space(StringBuilder builder, bool always)
    {
        if (builder.Length > 0 && builder[^1] != ' ' && (builder[^1] != '\n' || always))
            builder.Append(' ');
    }

    private static StringBuilder Trim(StringBuilder builder)
    {
        while (builder.Length > 0 && builder[^1] == ' ')
            builder.Length--;
        return builder;
    }

    // The fillers count as letters and the blank Braille cell as a symbol, and show nothing.
    private static bool IsSeen(Rune rune) =>
        rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0)
        && !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    // A lone surrogate enumerates as U+FFFD; U+202A-E and U+2066-9 turn the reading order of what follows. The joiners
    // stay: emoji and scripts need them.
    private static bool IsUnsafe(Rune rune) =>
        rune.Value
            is 0xFFFD
                or 0x200B
                or 0x200E
                or 0x200F
                or 0x2060
                or 0xFEFF
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;
}
