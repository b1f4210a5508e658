using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The one sentence of a nudge: observed facts, never a probability. The contact's name stands beside it and is not in
/// it.
/// </summary>
public static class NudgeSentences
{
    /// <summary>
    /// The sentence of <paramref name="nudge"/> as read on <paramref name="today"/>, in "id" or "en".
    /// </summary>
    public static IReadOnlyList<SentencePart> For(Nudge nudge, DateOnly today, string language) =>
        For(nudge.Rule, nudge.Facts, today, language);

    /// <summary>The same from a stored rule and its facts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public static IReadOnlyList<SentencePart> For(NudgeRule rule, NudgeFacts facts, DateOnly today, string language) =>
        RuleTexts.Parts(NudgeEngine.Of(rule).Sentence(facts, today), language);

    /// <summary>What is wanting before an ask; empty where nothing is.</summary>
    public static IReadOnlyList<SentencePart> For(AskStanding standing, string language)
    {
        List<Phrase> said = [];
        if (standing.LastThreeWereAsks)
            said.Add(new Phrase("Ask.OnlyAsks"));
        if (standing.Owes)
            said.Add(GiveBeforeAsk.Balance(standing.Gave, standing.Asked));
        if (standing.Cold)
            said.Add(new Phrase("Ask.Cold"));
        return InOne(said, language);
    }

    /// <summary>
    /// The plain figures behind it: what went to and fro in a year, and when they were last in touch.
    /// </summary>
    public static IReadOnlyList<SentencePart> Figures(AskStanding standing, string language) =>
        InOne(
            [
                (standing.Gave, standing.Received, standing.Asked) == (0, 0, 0)
                    ? new Phrase("Ask.Nothing")
                    : new Phrase(
                        "Ask.Figures",
                        ("gave", standing.Gave),
                        ("received", standing.Received),
                        ("asked", standing.Asked)
                    ),
                standing.LastContactDays switch
                {
                    null => new Phrase("Ask.Last.Never"),
                    0 => new Phrase("Ask.Last.Today"),
                    { } days => new Phrase("Ask.Last", ("days", days)),
                },
            ],
            language
        );

    private static IReadOnlyList<SentencePart> InOne(IEnumerable<Phrase> phrases, string language) =>
        Wording.Parts(string.Join(' ', phrases.Select(p => RuleTexts.Say(p, language))));
}
