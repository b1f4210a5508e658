using System.Buffers;
using System.Globalization;
using System.Text;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// Folds text for comparing and searching: lower case, no accents, no apostrophes of any kind, single spaces. <c>José
/// ÇELİK</c> becomes <c>jose celik</c>, <c>Nur’aini</c> and <c>Nur'aini</c> become <c>nuraini</c>.
/// </summary>
public static class TextFold
{
    // As people and telephones write them, the letters that stand for one included.
    private const string EachApostrophe =
        "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u055A\u05F3"
        + "\u2018\u2019\u201A\u201B\u2032\u2035\uA78B\uA78C\uFF07\uFF40";

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create(EachApostrophe);

    /// <summary>
    /// Folds <paramref name="text"/>; null and blank give the empty string. Never throws: what is no character is
    /// dropped.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        if (IsPlain(text) && text.AsSpan().IndexOfAny(Apostrophes) < 0)
            return text.ToLowerInvariant();
        var builder = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in SafeText.Normal(WithoutApostrophes(text), NormalizationForm.FormKD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (
                category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control
                && !char.IsWhiteSpace(c)
            )
                continue;
            if (char.IsWhiteSpace(c))
            {
                space = builder.Length > 0;
                continue;
            }

            if (space)
                builder.Append(' ');
            space = false;
            builder.Append(Letter(char.ToLowerInvariant(c)));
        }

        return builder.ToString();
    }

    /// <summary>
    /// How a word may stand in a text that was kept as it was written: folded without its apostrophes, and once with each kind of them.
    /// <c>Ma'ruf</c> gives <c>maruf</c>, <c>ma'ruf</c>, <c>ma’ruf</c> and so on; a word that has none gives itself alone.
    /// </summary>
    public static IReadOnlyList<string> Spellings(string word)
    {
        if (word.AsSpan().IndexOfAny(Apostrophes) < 0)
            return [Fold(word)];
        var parts = word.Split(EachApostrophe.ToCharArray()).Select(Fold).ToList();
        return [string.Concat(parts), .. EachApostrophe.Select(a => string.Join(a, parts))];
    }

    /// <summary>The ASCII digits of <paramref name="text"/>, in order.</summary>
    public static string Digits(string? text)
    {
        if (text is null)
            return "";
        // Most of what is asked about is a phone in E.164: digits behind a plus.
        var from = text.StartsWith('+') ? 1 : 0;
        return text.AsSpan(from).IndexOfAnyExceptInRange('0', '9') < 0
            ? text[from..]
            : string.Concat(text.Where(char.IsAsciiDigit));
    }

    /// <summary>
    /// One line of printable ASCII, single blanks, none at the ends: most texts are, and need no cleaning.
    /// </summary>
    internal static bool IsPlain(string text) =>
        text.Length > 0
        && text[0] != ' '
        && text[^1] != ' '
        && text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
        && !text.Contains("  ", StringComparison.Ordinal);

    private static string Letter(char c) =>
        c switch
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

    // Before the compatibility form is made, which turns some of them into a blank and an accent.
    private static string WithoutApostrophes(string text) =>
        text.AsSpan().IndexOfAny(Apostrophes) < 0 ? text : string.Concat(text.Where(c => !Apostrophes.Contains(c)));
}
