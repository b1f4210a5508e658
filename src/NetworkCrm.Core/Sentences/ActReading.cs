using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Core.Sentences;

/// <summary>Whether a verb of doing something for somebody tells of help that was given, or of a promise.</summary>
internal static class ActReading
{
    // How many words behind the verb "me" stands.
    private const int Near = 3;

    public static ClauseMeaning? Of(Sentence sentence, Head head, Timing timing, int end)
    {
        var (count, act) = ActWords.Verbs.Match(sentence.Tokens, head.Verb, end);
        if (count == 0)
            return null;
        var isAhead = head.Has(Signs.Coming) || timing.IsAhead;
        var isDone = head.Has(Signs.Done) || act.HasFlag(Act.Done) || !isAhead && (timing.IsBehind || timing.IsToday);
        if (!head.IsTheirs)
            return Mine(act, isAhead, isDone);
        var isForMe = isDone || act.HasFlag(Act.Treats) || IsToMe(sentence, head.Verb + count, end);
        return Theirs(act, isAhead, isDone, isForMe);
    }

    private static ClauseMeaning? Mine(Act act, bool isAhead, bool isDone)
    {
        if (act.HasFlag(Act.Receives))
            return new ExchangeMeaning(ExchangeDirection.Received);
        var isGiven = (isDone || !act.HasFlag(Act.Ahead)) && (!isAhead || act.HasFlag(Act.Done));
        if (act.HasFlag(Act.Gives) && isGiven)
            return new ExchangeMeaning(ExchangeDirection.Gave);
        return act.HasFlag(Act.Promises) && !isDone ? new PromiseMeaning(PromisedBy.Me) : null;
    }

    private static ClauseMeaning? Theirs(Act act, bool isAhead, bool isDone, bool isForMe)
    {
        if (!isAhead && (act.HasFlag(Act.Orders) || act.HasFlag(Act.Gives) && isForMe))
            return new ExchangeMeaning(ExchangeDirection.Received);
        return act.HasFlag(Act.Promises) && isAhead && !isDone ? new PromiseMeaning(PromisedBy.Them) : null;
    }

    private static bool IsToMe(Sentence sentence, int from, int end) =>
        Enumerable.Range(from, Math.Clamp(end - from, 0, Near)).Any(i => Subjects.Me.Contains(sentence.Key(i)));
}
