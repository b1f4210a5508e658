using System.Text;

namespace NetworkCrm.Core.Importing;

/// <summary>Cleans what a cell holds before it becomes a value.</summary>
internal static class CellText
{
    private static readonly string[] Placeholders =
    [
        "-",
        "--",
        "---",
        "n/a",
        "#n/a",
        "null",
        "nil",
        "nan",
        "none",
        "tidak ada",
        ".",
    ];

    /// <summary>
    /// Our own and the spreadsheet's wrapping off, control characters, lone surrogates and what turns the text around
    /// out, ends trimmed. Line breaks stay, as LF.
    /// </summary>
    public static string Clean(string cell)
    {
        if (cell.Length == 0)
            return cell;
        var text = CsvCells.Unguard(cell);
        if (
            text.StartsWith("=\"", StringComparison.Ordinal)
            && text.Length > 3
            && text[^1] == '"'
            && text.AsSpan(2, text.Length - 3).IndexOf('"') < 0
        )
            text = text[2..^1];
        return (IsClean(text) ? text : Scrub(text)).Trim();
    }

    /// <summary>
    /// One line, single blanks, and nothing that turns the text around: for names, companies and the like.
    /// </summary>
    public static string Line(string text)
    {
        if (IsAscii(text) && !text.Contains("  ", StringComparison.Ordinal))
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsMark(c))
                continue;
            if (!char.IsWhiteSpace(c))
                builder.Append(c);
            else if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        }

        return builder.ToString().Trim();
    }

    /// <summary>What people write into a cell that has nothing to say.</summary>
    public static bool IsPlaceholder(string text) =>
        text.Length <= 9 && Array.Exists(Placeholders, p => string.Equals(p, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>At most <paramref name="length"/> characters, never half a surrogate pair.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();

    // Searching a span is compiled code from the first row on; a loop of our own is slow until the runtime has warmed
    // to it.
    private static bool IsAscii(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static bool IsClean(string text)
    {
        if (IsAscii(text))
            return true;
        foreach (var c in text)
            if (
                c is < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF'
                || IsMark(c)
            )
                return false;
        return true;
    }

    // Marks of no width, and those that turn the order of reading: a row that waits is shown as well, before anything
    // of it is kept.
    private static bool IsMark(char c) =>
        c
            is '\u200B'
                or '\u2060'
                or '\u200E'
                or '\u200F'
                or '\u061C'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069')
                or '\uFEFF';

    private static string Scrub(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                builder.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' || IsMark(c))
                continue;
            else if (c == '\r')
                builder.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\n' or '\t' || !char.IsControl(c))
                builder.Append(c);
        }

        return builder.ToString();
    }
}
