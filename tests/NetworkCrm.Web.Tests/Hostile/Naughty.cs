namespace NetworkCrm.Web.Tests.Hostile;

/// <summary>
/// Texts that have broken something somewhere, and what is kept of each: the same where nothing in it is refused.
/// </summary>
internal static class Naughty
{
    public static readonly Dictionary<string, (string Typed, string Kept)> Texts = new(StringComparer.Ordinal)
    {
        ["NUL"] = ("Ab\0dul", "Abdul"),
        ["half a character, the first"] = ("Ab\uD800dul", "Abdul"),
        ["half a character, the second"] = ("Ab\uDC00dul", "Abdul"),
        ["what is no character"] = ("Ab\uFFFEdul\uFFFF\uFDD0", "Abdul"),
        ["turned text"] = ("Ab\u202Edul\u202C \u2066Sani\u2069", "Abdul Sani"),
        ["marks of no width"] = ("Ab\u200Bdul\u2060\uFEFF", "Abdul"),
        ["escapes of a terminal"] = ("Ab\u001B[31mdul\u0007", "Ab[31mdul"),
        ["two lines"] = ("satu\r\ndua", "satu dua"),
        ["a separator of lines"] = ("satu\u2028dua", "satu dua"),
        ["emoji that are joined"] = ("Keluarga 👨‍👩‍👧‍👦 🏳️‍🌈", "Keluarga 👨‍👩‍👧‍👦 🏳️‍🌈"),
        ["a stack of accents"] = (
            "Z" + string.Concat(Enumerable.Repeat("\u0300\u0327", 20)),
            "Z" + string.Concat(Enumerable.Repeat("\u0300\u0327", 20))
        ),
        ["a script that joins"] = ("محمد‌علی", "محمد‌علی"),
        ["letters that fold oddly"] = ("İıſßŉ", "İıſßŉ"),
        ["undefined"] = ("undefined", "undefined"),
        ["null"] = ("null", "null"),
        ["a number"] = ("-1E+02", "-1E+02"),
        ["quotes"] = ("O'Brien \"Bob\" `ls` ‘’“”", "O'Brien \"Bob\" `ls` ‘’“”"),
        ["SQL"] = ("Ab'); DROP TABLE Contacts;--", "Ab'); DROP TABLE Contacts;--"),
        ["escapes of an address"] = ("Ab%00%0d%0a%u0000", "Ab%00%0d%0a%u0000"),
        ["a format"] = ("%s%n {0} {1:C} ${x} {", "%s%n {0} {1:C} ${x} {"),
        ["a formula"] = ("=HYPERLINK(A1)", "=HYPERLINK(A1)"),
        ["search operators"] = ("NEAR(a* OR \"b", "NEAR(a* OR \"b"),
    };

    /// <summary>A hundred thousand letters without a blank.</summary>
    public static readonly string Endless = new('a', 100_000);

    /// <summary>Nothing of it is seen.</summary>
    public const string Invisible = "\u200B\0\u202E\uFEFF";

    /// <summary>What no text in the database holds, whoever wrote it: typed, or as JSON writes it.</summary>
    public static bool IsUnsafe(string text) =>
        text.EnumerateRunes()
            .Any(r =>
                r.Value is 0xFFFD or 0x200B or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
                || (r.Value & 0xFFFE) == 0xFFFE
                || (System.Text.Rune.IsControl(r) && r.Value is not '\n')
            )
        || new[]
        {
            "\\u0000",
            "\\u0007",
            "\\u001B",
            "\\u202E",
            "\\u2066",
            "\\u200B",
            "\\uFEFF",
            "\\uFFFE",
            "\\uFFFD",
        }.Any(e => text.Contains(e, StringComparison.OrdinalIgnoreCase));
}
