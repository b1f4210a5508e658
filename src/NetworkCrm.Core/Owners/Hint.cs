using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Owners;

/// <summary>
/// What the product asks or shows because of an advice that no rule speaks for; each can be switched off. Stored as
/// bits; never renumber.
/// </summary>
[Flags]
public enum Hint
{
    None = 0,

    /// <summary>How they left, asked after a meeting.</summary>
    Impression = 1,

    /// <summary>Whether something was pitched, asked after a meeting.</summary>
    Pitched = 2,

    /// <summary>What to remember before meeting somebody.</summary>
    Brief = 4,

    /// <summary>How far a tie has grown, and whether they would think of the owner.</summary>
    TieStage = 8,

    /// <summary>"Did you get in touch?", after WhatsApp, mail or a call.</summary>
    DidYouReach = 16,

    /// <summary>The offer to sort people into circles.</summary>
    SortOffer = 32,

    /// <summary>The offer of the weekly review.</summary>
    ReviewOffer = 64,

    /// <summary>What to ask them, from the goals.</summary>
    Questions = 128,

    /// <summary>The first steps, on Today.</summary>
    FirstSteps = 256,

    /// <summary>What came of a person, an event or a goal, and that nothing has.</summary>
    Outcomes = 512,

    /// <summary>How somebody kept their promises so far, beside what they promise or offer.</summary>
    KeptRate = 1024,

    /// <summary>Whether it was formal or not, asked in the log.</summary>
    Setting = 2048,
}

/// <summary>A hint, and the advice behind it.</summary>
public sealed record HintAbout(Hint Hint, string AdviceId);

/// <summary>Every hint there is, in the order in which they are listed.</summary>
public static class HintCatalogue
{
    public static IReadOnlyList<HintAbout> All { get; } =
    [
        new(Hint.Impression, AdviceIds.BeFeltNotJustPresent),
        new(Hint.Pitched, AdviceIds.HelpNotSell),
        new(Hint.DidYouReach, AdviceIds.KeepInTouchRoutinely),
        new(Hint.Brief, AdviceIds.FullAttention),
        new(Hint.Questions, AdviceIds.Listen),
        new(Hint.TieStage, AdviceIds.Patience),
        new(Hint.FirstSteps, AdviceIds.LearnTheCraft),
        new(Hint.SortOffer, AdviceIds.QualityOverQuantity),
        new(Hint.ReviewOffer, AdviceIds.Reflect),
        new(Hint.Outcomes, AdviceIds.TellRealOutcomes),
        new(Hint.KeptRate, AdviceIds.BeRealistic),
        new(Hint.Setting, AdviceIds.FormalAndInformal),
    ];

    /// <exception cref="InvalidOperationException">No such hint.</exception>
    public static HintAbout Of(Hint hint) => All.First(h => h.Hint == hint);
}
