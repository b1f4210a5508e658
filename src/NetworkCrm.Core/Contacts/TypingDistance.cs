namespace NetworkCrm.Core.Contacts;

/// <summary>
/// How many slips of the finger lie between two words: a letter too much, too few, another one, or two that changed
/// places (Damerau 1964, each place once).
/// </summary>
public static class TypingDistance
{
    private const int LongestWord = 40;

    /// <summary>
    /// How many slips a word of this length forgives: none up to three letters, one up to five, two from six on. A
    /// judgement of ours.
    /// </summary>
    public static int Forgiven(int letters) =>
        letters switch
        {
            < 4 => 0,
            < 6 => 1,
            _ => 2,
        };

    /// <summary>
    /// The slips between two folded words (<see cref="TextFold"/>), no more than <paramref name="most"/>; null where
    /// there are more, or a word is longer than 40 letters.
    /// </summary>
    public static int? Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int most)
    {
        if (Math.Abs(typed.Length - word.Length) > most || typed.Length > LongestWord || word.Length > LongestWord)
            return null;
        Span<int> before = stackalloc int[LongestWord + 1],
            last = stackalloc int[LongestWord + 1],
            row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= word.Length; j++)
            last[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= word.Length; j++)
            {
                row[j] = Math.Min(
                    Math.Min(row[j - 1], last[j]) + 1,
                    last[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1)
                );
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
                return null;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[word.Length] <= most ? last[word.Length] : null;
    }
}
