using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>What was typed, as the indexes want it. Every word is quoted, so nothing typed is ever an operator of the query language.</summary>
/// <param name="From">Start of the range of names that begin with the text.</param>
/// <param name="To">End of that range, exclusive.</param>
/// <param name="Words">Prefix query over the words of names.</param>
/// <param name="Trigrams">Query over everything; null when no word has three characters.</param>
/// <param name="Short">The words that the trigram index cannot see, when it is used for others.</param>
public sealed record SearchText(string From, string To, string Words, string? Trigrams, IReadOnlyList<string> Short)
{
    public static SearchText Read(string text)
    {
        var folded = TextFold.Fold(text);
        var digits = TextFold.Digits(folded);
        var isPhone = digits.Length >= 3 && folded.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')' or '.');
        string[] words = isPhone ? [digits] : folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) words = [folded];
        var longer = words.Where(w => w.Length >= 3).ToList();
        return new SearchText(
            folded,
            folded + '\uFFFF',
            string.Join(' ', words.Select(w => Quote(w) + "*")),
            longer.Count == 0 ? null : string.Join(' ', longer.Select(Quote)),
            longer.Count == 0 ? [] : [.. words.Where(w => w.Length < 3)]);
    }

    private static string Quote(string word) => '"' + word.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
