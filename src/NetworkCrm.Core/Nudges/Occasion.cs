using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// What an occasion is said from; what does not apply is null. It holds no words that were said in confidence, and no
/// figure that changes from one day to the next.
/// </summary>
/// <param name="Kept">How many of their promises they kept so far, of <paramref name="Ended"/>.</param>
/// <param name="On">The day it happened, or the date that matters.</param>
/// <param name="Waiting">How many of the <paramref name="People"/> met are not yet gone through.</param>
/// <param name="Named">What the owner calls the date, where it is of a field of their own.</param>
/// <param name="Expected">True where <paramref name="On"/> is reckoned in advance and may differ by a day.</param>
public sealed record OccasionFacts(
    PromisedBy? By = null,
    DateOnly? MadeOn = null,
    DateOnly? DueOn = null,
    int? Kept = null,
    int? Ended = null,
    DateOnly? On = null,
    string? ToWhom = null,
    string? ForWhat = null,
    Holidays? Holiday = null,
    Circle? Circle = null,
    int? People = null,
    int? Waiting = null,
    bool? Expected = null,
    string? Named = null
);

/// <summary>
/// One dated thing worth doing, on the day it was judged for. It stands outside the daily budget: a date does not wait.
/// </summary>
/// <param name="Key">rule:subject:occurrence, from facts alone: put aside, it stays aside.</param>
/// <param name="Said">The sentence, plain: it holds the owner's own words.</param>
/// <param name="Judged">How the facts were judged, a line each.</param>
/// <param name="Acts">What it suggests, the first first.</param>
/// <param name="Ends">What would end it.</param>
/// <param name="LastDay">The last day it is shown on; null where only an act ends it.</param>
public sealed record Occasion(
    NudgeRule Rule,
    string Key,
    Phrase Said,
    OccasionFacts Facts,
    IReadOnlyList<SuggestedAct> Acts,
    IReadOnlyList<Phrase> Judged,
    Phrase Ends,
    DateOnly? LastDay
)
{
    /// <summary>The advice behind it, in <see cref="Advice.AdviceCatalogue"/>.</summary>
    public string AdviceId => RuleCatalogue.Of(Rule).Advice[0];

    public string Sentence(string language) => RuleTexts.Say(Said, language);

    // A rule about a person can be switched off for that person.
    internal static Phrase EndsForThem(Phrase ends) => new("Ends.ForThem", ("ends", ends));
}
