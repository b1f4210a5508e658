using System.Collections.Frozen;

namespace NetworkCrm.Core.Sentences;

/// <summary>A list of words and phrases and what each means; of several that stand at a place the longest counts.</summary>
/// <param name="rows">A meaning, and what says it, parted by <c>|</c>.</param>
internal sealed class Phrases<T>(params (T Value, string Written)[] rows)
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> byFirst = rows.SelectMany(r =>
            r.Written.Split('|').Select(w => (Words: w.Split(' ').Select(ShortForms.Of).ToArray(), r.Value))
        )
        .GroupBy(p => p.Words[0])
        .ToFrozenDictionary(
            g => g.Key,
            g => g.OrderByDescending(p => p.Words.Length).ToArray(),
            StringComparer.Ordinal
        );

    /// <summary>Every word of every phrase.</summary>
    public IEnumerable<string> Words => byFirst.Values.SelectMany(v => v).SelectMany(p => p.Words);

    /// <returns>How many words were matched at <paramref name="at"/>, 0 for none, and what they mean.</returns>
    public (int Count, T? Value) Match(IReadOnlyList<Token> tokens, int at, int end)
    {
        if (at < 0 || at >= end || !byFirst.TryGetValue(tokens[at].Key, out var phrases))
            return default;
        foreach (var (words, value) in phrases)
            if (
                at + words.Length <= end
                && Enumerable.Range(1, words.Length - 1).All(k => tokens[at + k].Key == words[k])
            )
                return (words.Length, value);
        return default;
    }

    public int Count(IReadOnlyList<Token> tokens, int at, int end) => Match(tokens, at, end).Count;
}
