using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges;

/// <summary>What stands under "Why?".</summary>
/// <param name="Facts">The observed facts, a line each.</param>
/// <param name="Model">How they were judged, a line each; in days, never a probability.</param>
/// <param name="Advice">The advice behind it, a line each.</param>
/// <param name="Sources">Titles of the articles the advice comes from.</param>
public sealed record NudgeWhy(
    IReadOnlyList<string> Facts,
    IReadOnlyList<string> Model,
    IReadOnlyList<string> Advice,
    IReadOnlyList<string> Sources
)
{
    /// <summary>What would end it, a line each; none where the card says it itself.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    public static NudgeWhy For(Nudge nudge, string language) => For(nudge.Rule, nudge.AdviceId, nudge.Facts, language);

    /// <summary>The same from a stored rule, advice id and facts.</summary>
    /// <exception cref="KeyNotFoundException">No such advice.</exception>
    public static NudgeWhy For(NudgeRule rule, string adviceId, NudgeFacts facts, string language)
    {
        var judge = NudgeEngine.Find(rule);
        return Cited(
            (judge?.Advice ?? []).Prepend(adviceId).Distinct(StringComparer.Ordinal),
            FactLines.Of(facts),
            judge?.Judged(facts) ?? [],
            language
        );
    }

    /// <summary>The same of a dated occasion. It repeats no words of a promise.</summary>
    public static NudgeWhy For(Occasion occasion, string language)
    {
        List<Phrase> ends = [occasion.Ends];
        if (occasion.LastDay is { } day)
            ends.Add(new Phrase("Ends.Day", ("day", day)));
        return Cited(RuleCatalogue.Of(occasion.Rule).Advice, FactLines.Of(occasion), occasion.Judged, language) with
        {
            Ends = Said(ends, language),
        };
    }

    /// <summary>The same of something about the book as a whole.</summary>
    public static NudgeWhy For(BookNudge nudge, string language) =>
        Cited(RuleCatalogue.Of(nudge.Rule).Advice, FactLines.Of(nudge.Facts), [], language) with
        {
            Ends = Said([nudge.Ends], language),
        };

    private static NudgeWhy Cited(
        IEnumerable<string> adviceIds,
        IEnumerable<Phrase> facts,
        IEnumerable<Phrase> judged,
        string language
    )
    {
        var advice = adviceIds.Select(AdviceCatalogue.Get).ToList();
        return new NudgeWhy(
            Said(facts, language),
            Said(judged, language),
            [.. advice.Select(a => a.Text(language))],
            [.. advice.SelectMany(a => a.Sources).Distinct(StringComparer.Ordinal)]
        );
    }

    private static IReadOnlyList<string> Said(IEnumerable<Phrase> lines, string language) =>
        [.. lines.Select(l => RuleTexts.Say(l, language))];
}
