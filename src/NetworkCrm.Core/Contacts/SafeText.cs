using System.Text;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// The door for text: what no text may hold (half a surrogate pair, the noncharacters such as U+FFFE) is taken out here
/// and nowhere else, since folding, JSON and the database each fail on it in a way of their own.
/// </summary>
public static class SafeText
{
    /// <summary>
    /// <paramref name="text"/> without what is no character; the very same string where there is nothing to take out.
    /// Never throws.
    /// </summary>
    public static string Of(string text)
    {
        if (FirstBad(text) < 0)
            return text;
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (!IsNoncharacter(char.ConvertToUtf32(text[i], text[i + 1])))
                    builder.Append(text[i]).Append(text[i + 1]);
                i++;
            }
            else if (!char.IsSurrogate(text[i]) && !IsNoncharacter(text[i]))
            {
                builder.Append(text[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>The normal form of <paramref name="text"/>, which is made safe first. Never throws.</summary>
    public static string Normal(string text, NormalizationForm form) => Of(text).Normalize(form);

    /// <summary>U+FDD0 to U+FDEF, and the last two of every plane: reserved for ever, in no text.</summary>
    internal static bool IsNoncharacter(int code) => code is >= 0xFDD0 and <= 0xFDEF || (code & 0xFFFE) == 0xFFFE;

    private static int FirstBad(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF');
        for (var i = at; i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsNoncharacter(char.ConvertToUtf32(text[i], text[i + 1])))
                    return i;
                i++;
            }
            else if (char.IsSurrogate(text[i]) || IsNoncharacter(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
