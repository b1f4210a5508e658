using System.Text;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Messages;

/// <summary>Text as a message holds it: lines that end alike, nothing that cannot be seen and turns the rest around.</summary>
internal static class TemplateText
{
    /// <summary>
    /// With line feeds alone, without control characters, half characters and the marks that turn what follows around
    /// (a message is pasted into other people's screens).
    /// </summary>
    public static string Clean(string text)
    {
        var safe = SafeText.Of(text);
        var clean = new StringBuilder(safe.Length);
        for (var i = 0; i < safe.Length; i++)
        {
            var c = safe[i];
            if (c is '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                if (!(c == '\r' && i + 1 < safe.Length && safe[i + 1] == '\n'))
                    clean.Append('\n');
            }
            else if (c == '\t')
            {
                clean.Append(' ');
            }
            else if (c == '\n' || !(char.IsControl(c) || Turns(c)))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    /// <summary>On one line, with single spaces; null where nothing is left.</summary>
    public static string? OneLine(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        var line = string.Join(
            ' ',
            Clean(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        return line.Length == 0 ? null : line;
    }

    // Embeddings, overrides and isolates; the plain left-to-right and right-to-left marks stay.
    private static bool Turns(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
