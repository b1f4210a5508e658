using System.Buffers;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// What was typed, as the indexes want it. Every word is quoted, so nothing typed is ever an operator of the query
/// language.
/// </summary>
/// <param name="From">Start of the range of names that begin with the text.</param>
/// <param name="To">End of that range, exclusive.</param>
/// <param name="Words">Prefix query over the words of names.</param>
/// <param name="Trigrams">Query over everything; null when no word has three characters.</param>
/// <param name="AsWritten">The same query over what is kept as it was written: with each kind of apostrophe where one was typed.</param>
/// <param name="Short">The words that the trigram index cannot see, when it is used for others.</param>
public sealed record SearchText(
    string From,
    string To,
    string Words,
    string? Trigrams,
    string? AsWritten,
    IReadOnlyList<string> Short
)
{
    private static readonly SearchValues<char> OfAddresses = SearchValues.Create("@/0123456789");

    public static SearchText Read(string text)
    {
        var folded = TextFold.Fold(text);
        var digits = TextFold.Digits(folded);
        var isPhone =
            digits.Length >= 3 && folded.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')' or '.');
        string[] words = isPhone
            ? [digits]
            : [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Spellings)];
        if (words.Length == 0)
            words = [folded];
        var longer = words.Where(w => w.Length >= 3).ToList();
        return new SearchText(
            folded,
            folded + "\U0010FFFD",
            string.Join(' ', words.Select(w => Quote(w) + "*")),
            longer.Count == 0 ? null : string.Join(' ', longer.Select(Quote)),
            longer.Count == 0 ? null : AsItIsWritten(longer, text),
            longer.Count == 0 ? [] : [.. words.Where(w => w.Length < 3)]
        );
    }

    private static string AsItIsWritten(List<string> words, string text)
    {
        var spellings = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var typed in text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            if (TextFold.Spellings(typed) is { Count: > 1 } several)
                spellings[several[0]] = several;
        // Beside brackets the query language wants the word for "and".
        var each = words.Select(w =>
            spellings.TryGetValue(w, out var several) ? $"({string.Join(" OR ", several.Select(Quote))})" : Quote(w)
        );
        return string.Join(" AND ", each);
    }

    // "Az-Zahra" and "Az Zahra" are looked for alike; an address, a link and a number stay whole.
    private static IEnumerable<string> Spellings(string word)
    {
        foreach (var start in new[] { "https://", "http://", "www." })
            if (word.StartsWith(start, StringComparison.Ordinal) && word.Length > start.Length)
                word = word[start.Length..];
        var isWhole = word.AsSpan().ContainsAny(OfAddresses) || word.Trim('-').Length == 0;
        return isWhole || !word.Contains('-', StringComparison.Ordinal)
            ? [word]
            : word.Split('-', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Quote(string word) => '"' + word.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
