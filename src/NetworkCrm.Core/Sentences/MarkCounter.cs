using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>Gives each chip its mark, in the order of the text.</summary>
internal sealed class MarkCounter
{
    private readonly Dictionary<(SentenceKind Kind, string Words), int> seen = [];

    public SentenceMark Next(SentenceKind kind, string words)
    {
        var key = (kind, TextFold.Fold(words));
        var nth = seen.GetValueOrDefault(key);
        seen[key] = nth + 1;
        return new SentenceMark(kind, key.Item2, nth);
    }
}
