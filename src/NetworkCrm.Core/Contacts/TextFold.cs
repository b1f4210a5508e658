using System.Globalization;
using System.Text;

namespace NetworkCrm.Core.Contacts;

/// <summary>Folds text for comparing and searching: lower case, no accents, single spaces. <c>José  ÇELİK</c> becomes <c>jose celik</c>.</summary>
public static class TextFold
{
    /// <summary>Folds <paramref name="text"/>; null and blank give the empty string. Never throws: lone surrogates are dropped.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        if (IsPlain(text)) return text.ToLowerInvariant();
        var clean = DropLoneSurrogates(text);
        var builder = new StringBuilder(clean.Length);
        var space = false;
        foreach (var c in clean.Normalize(NormalizationForm.FormKD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control && !char.IsWhiteSpace(c)) continue;
            if (char.IsWhiteSpace(c))
            {
                space = builder.Length > 0;
                continue;
            }

            if (space) builder.Append(' ');
            space = false;
            builder.Append(Letter(char.ToLowerInvariant(c)));
        }

        return builder.ToString();
    }

    /// <summary>The ASCII digits of <paramref name="text"/>, in order.</summary>
    public static string Digits(string? text)
    {
        if (text is null) return "";
        // Most of what is asked about is a phone in E.164: digits behind a plus.
        var from = text.StartsWith('+') ? 1 : 0;
        return text.AsSpan(from).IndexOfAnyExceptInRange('0', '9') < 0 ? text[from..] : string.Concat(text.Where(char.IsAsciiDigit));
    }

    /// <summary>One line of printable ASCII, single blanks, none at the ends: most texts are, and need no cleaning.</summary>
    internal static bool IsPlain(string text) =>
        text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && !text.Contains("  ", StringComparison.Ordinal);

    private static string Letter(char c) => c switch
    {
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        'þ' => "th",
        _ => c.ToString(),
    };

    private static string DropLoneSurrogates(string text)
    {
        if (!text.Any(char.IsSurrogate)) return text;
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0xFFFD)
                builder.Append(rune.ToString());
        return builder.ToString();
    }
}
