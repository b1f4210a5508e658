using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>The last three times the owner got in touch first were all to ask, whatever was given before.</summary>
public sealed class OnlyWhenNeeded() : SpanRule(NudgeRule.OnlyWhenNeeded, AdviceIds.NotOnlyWhenNeeded)
{
    /// <summary>Three: once is a need, twice a coincidence. A judgement of ours; S4 gives no figure.</summary>
    public const int Run = 3;

    /// <summary>
    /// As for <see cref="GiveBeforeAsk"/>: it follows the ask, then lets it rest. A judgement of ours.
    /// </summary>
    public const int ShownForDays = 30;

    private const double Risk = 0.7;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Message, SuggestedAct.OfferHelp, SuggestedAct.Meeting];

    public override NudgeLane Lane => NudgeLane.GiveFirst;

    private protected override Phrase Why => Phrase.Of(Rule, "Why", ("shown", ShownForDays), ("run", Run));

    public override Phrase Sentence(NudgeFacts facts, DateOnly today) =>
        Phrase.Of(Rule, "Sentence", ("last", facts.LastAskOn ?? today));

    internal static bool OnlyAsks(ContactSnapshot s) => s is { LastStarted: Run, LastStartedAsks: Run };

    private protected override DaySpan? Span(ContactSnapshot s) =>
        OnlyAsks(s) && s.LastAskOn is { } asked ? new DaySpan(asked, asked.Plus(ShownForDays)) : null;

    private protected override Word Say(ContactSnapshot s)
    {
        var facts = new NudgeFacts
        {
            Gave = s.Gave,
            Received = s.Received,
            Asked = s.Asked,
            LastAskOn = s.LastAskOn,
        };
        return new Word(s.LastAskOn ?? s.AddedOn, Risk, facts, Acts);
    }
}
