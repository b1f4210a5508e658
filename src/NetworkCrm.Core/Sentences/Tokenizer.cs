using System.Buffers;
using System.Text;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>
/// Parts a sentence into words and marks. Addresses of mail and web are no words: nothing is read in them.
/// </summary>
internal static class Tokenizer
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'\u2019\u2018`\u00B4\u02BC");

    private static readonly HashSet<string> Contracted =
    [
        "he",
        "she",
        "it",
        "let",
        "that",
        "who",
        "what",
        "there",
        "here",
        "how",
        "where",
    ];

    public static List<Token> Split(string text)
    {
        var shouts = Shouts(text);
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length; )
        {
            var rune = At(text, i, out var length);
            if (Rune.IsWhiteSpace(rune))
            {
                if (rune.Value is '\n' or '\r')
                    tokens.Add(new Token(i, i + length, "", "", '\n', '\0', false));
                i += length;
            }
            else if (AddressEnd(text, i) is var address && address > i)
            {
                tokens.Add(new Token(i, address, "", "", '_', '\0', false));
                i = address;
            }
            else if (WordEnd(text, rune.Value is '@' or '#' ? i + 1 : i) is var end && end > i + 1 || IsWord(rune))
            {
                AddWord(tokens, text, i, WordEnd(text, rune.Value is '@' or '#' ? i + 1 : i), shouts);
                i = tokens[^1].End;
            }
            else
            {
                tokens.Add(Mark(rune, i, i + length));
                i += length;
            }
        }

        return tokens;
    }

    // "Kevin's" is Kevin and the ending that makes something his; "he's" is a word of its own.
    private static void AddWord(List<Token> tokens, string text, int start, int end, bool shouts)
    {
        if (end - start == 1 && text[start] is 'w' && end < text.Length && text[end] == '/')
        {
            tokens.Add(new Token(start, end + 1, "dengan", "", '\0', '\0', false));
            return;
        }

        var isOwned = end - start > 3 && text[end - 1] is 's' && Apostrophes.Contains(text[end - 2]);
        var word = Word(text, start, isOwned ? end - 2 : end, shouts);
        if (!isOwned || Contracted.Contains(word.Key))
        {
            tokens.Add(isOwned ? Word(text, start, end, shouts) : word);
            return;
        }

        tokens.Add(word);
        tokens.Add(new Token(end - 2, end, Token.Owning, "", '\0', '\0', false));
    }

    private static Token Word(string text, int start, int end, bool shouts)
    {
        var sign = text[start] is '@' or '#' ? text[start] : '\0';
        var from = sign == '\0' ? start : start + 1;
        var word = text[from..end];
        var name = TextFold.Fold(word);
        var key = word.AsSpan().IndexOfAny(Apostrophes) < 0 ? name : Key(word);
        var capital = char.IsUpper(word[0]) && !shouts;
        return new Token(start, end, ShortForms.Of(key), name, '\0', sign, capital);
    }

    private static string Key(string word) =>
        string.Join(
            '\'',
            string.Concat(word.Select(c => Apostrophes.Contains(c) ? '\'' : c)).Split('\'').Select(TextFold.Fold)
        );

    private static Token Mark(Rune rune, int start, int end)
    {
        if (rune.Value is '&' or '+')
            return new Token(start, end, "dan", "", '\0', '\0', false);
        var isPicture = !rune.IsBmp || Rune.IsSymbol(rune) && rune.Value > 0xFF;
        return new Token(start, end, "", "", isPicture ? Token.Picture : (char)rune.Value, '\0', false);
    }

    private static int WordEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            var rune = At(text, i, out var length);
            if (!IsWord(rune) && !(i > start && Joins(text, i)))
                break;
            i += length;
        }

        return i;
    }

    // "WA-an" and "Nur'aini" are one word; so are "12/3" and "3.500".
    private static bool Joins(string text, int i)
    {
        if (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]))
            return false;
        if (text[i] == '-' || Apostrophes.Contains(text[i]))
            return true;
        return text[i] is '/' or '.' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
    }

    private static int AddressEnd(string text, int start)
    {
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]) || !char.IsLetterOrDigit(text[start]))
            return start;
        var end = start;
        var isAddress = false;
        for (; end < text.Length && !char.IsWhiteSpace(text[end]); end++)
            isAddress |=
                text[end] == '@' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])
                || text[end] == ':' && end + 2 < text.Length && text[end + 1] == '/' && text[end + 2] == '/';
        return isAddress ? end : start;
    }

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // Half a surrogate pair counts as a picture: one character long, and no word.
    private static Rune At(string text, int i, out int length)
    {
        Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out length);
        return rune;
    }

    // Where all is in capitals, a capital tells no name.
    private static bool Shouts(string text)
    {
        var upper = 0;
        foreach (var c in text)
            if (char.IsLower(c))
                return false;
            else if (char.IsUpper(c))
                upper++;
        return upper > 3;
    }
}
