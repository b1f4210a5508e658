using System.Globalization;

namespace NetworkCrm.Core.Nudges;

/// <summary>Which rule spoke. Stored as its number; never renumber.</summary>
public enum NudgeRule
{
    GoingQuiet = 1,
    FirstFollowUpMissing = 2,
    GiveBeforeAsk = 3,
    WeakTieWorthAHello = 4,
}

/// <summary>What a nudge suggests doing. Stored as its number; never renumber.</summary>
public enum SuggestedAct
{
    Message = 1,
    Call = 2,
    Meeting = 3,
    ShareSomething = 4,
    OfferHelp = 5,
}

/// <summary>One thing worth doing for one contact, with the facts it rests on.</summary>
/// <param name="Key">rule:contact:occurrence, from facts alone: the same facts give the same key, so a dismissal sticks until they change.</param>
/// <param name="AdviceId">The advice behind it, in <see cref="Advice.AdviceCatalogue"/>.</param>
/// <param name="Score">
/// 0.5 to 1 on one scale for all rules: 0.5 is worth a word, 0.7 is better this week, 0.9 is better today. Going quiet brings its own score;
/// a first follow-up falls from 0.9 to 0.6 as the meeting fades; three asks in a row stand at 0.7, a negative balance at 0.65; a weak tie at 0.55 to 0.65 by its marks.
/// </param>
/// <param name="ReviewOn">The next date on which this rule's verdict can change; null is never.</param>
public sealed record Nudge(
    NudgeRule Rule,
    long ContactId,
    string Key,
    string AdviceId,
    NudgeFacts Facts,
    double Score,
    IReadOnlyList<SuggestedAct> Acts,
    DateOnly? ReviewOn)
{
    /// <summary>The stable key, such as <c>GoingQuiet:42:2026-03-12</c>.</summary>
    public static string KeyOf(NudgeRule rule, long contactId, DateOnly occurrence) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule}:{contactId}:{occurrence:yyyy-MM-dd}");
}
