using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>Gives each chip its mark, in the order of the text.</summary>
internal sealed class MarkCounter
{
    private readonly Dictionary<(SentenceKind Kind, string Words), int> seen = [];

    /// <summary>The mark that the next such chip will have.</summary>
    public SentenceMark Peek(SentenceKind kind, string words)
    {
        var folded = TextFold.Fold(words);
        return new SentenceMark(kind, folded, seen.GetValueOrDefault((kind, folded)));
    }

    public SentenceMark Next(SentenceKind kind, string words)
    {
        var mark = Peek(kind, words);
        seen[(kind, mark.Words)] = mark.Nth + 1;
        return mark;
    }
}
