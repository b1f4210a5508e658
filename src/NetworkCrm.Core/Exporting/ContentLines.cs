using System.Text;

namespace NetworkCrm.Core.Exporting;

/// <summary>
/// The lines that vCard and iCalendar are made of (RFC 6350, 3.2; RFC 5545, 3.1): ended by CRLF, and folded so that
/// none is longer than 75 octets in UTF-8, never within a character.
/// </summary>
/// <param name="writer">Must write UTF-8.</param>
internal sealed class ContentLines(TextWriter writer)
{
    private const int Longest = 75;

    /// <summary>A line as it stands: <paramref name="value"/> is escaped already where it must be.</summary>
    /// <param name="name">The property, with its parameters.</param>
    public void Raw(string name, string value)
    {
        var octets = 0;
        Take(name);
        Take(":");
        Take(value);
        writer.Write("\r\n");

        void Take(string text)
        {
            foreach (var rune in text.EnumerateRunes())
            {
                // A break that was not escaped would begin a property of its own.
                if (Rune.IsControl(rune) && rune.Value != '\t')
                    continue;
                if (octets + rune.Utf8SequenceLength > Longest)
                {
                    writer.Write("\r\n ");
                    octets = 1;
                }

                Write(rune);
                octets += rune.Utf8SequenceLength;
            }
        }
    }

    /// <summary>A line of text, which is escaped; nothing where there is none.</summary>
    public void Text(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            Raw(name, Escape(value));
    }

    /// <summary>A picture within a card of 4.0 (a data URI) or 3.0.</summary>
    public void Photo(byte[] jpeg, bool is4)
    {
        var text = Convert.ToBase64String(jpeg);
        if (is4)
            Raw("PHOTO", "data:image/jpeg;base64," + text);
        else
            Raw("PHOTO;ENCODING=b;TYPE=JPEG", text);
    }

    /// <summary>Text within a value: backslash, comma, semicolon and line breaks are escaped.</summary>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.AsSpan().IndexOfAny("\\,;\r\n") < 0)
            return text;
        return text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace("\r\n", "\\n", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\n", StringComparison.Ordinal);
    }

    private void Write(Rune rune)
    {
        Span<char> chars = stackalloc char[2];
        writer.Write(chars[..rune.EncodeToUtf16(chars)]);
    }
}
