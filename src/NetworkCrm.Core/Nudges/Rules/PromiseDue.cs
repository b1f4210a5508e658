using System.Globalization;
using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>A promise, as far as the rule looks at it.</summary>
/// <param name="Name">Whom it was given to, or who gave it.</param>
/// <param name="What">The words; null for one made in confidence, whose words are not said.</param>
/// <param name="DueOn">The day it was promised for; null where none was named.</param>
/// <param name="Kept">How many of their promises they kept so far, of <paramref name="Ended"/>.</param>
public sealed record PromiseFacts(
    long Id,
    long ContactId,
    string Name,
    PromisedBy By,
    string? What,
    DateOnly MadeOn,
    DateOnly? DueOn,
    PromiseState State = PromiseState.Open,
    int Kept = 0,
    int Ended = 0
);

/// <summary>
/// A promise is due: mine before its day, so that there is time to keep it, theirs after it (advice
/// <c>keep-promises</c>, <c>be-realistic</c>, S0).
/// </summary>
public static class PromiseDue
{
    /// <summary>Days before its day that mine is shown. A judgement of ours.</summary>
    public const int MineDaysBefore = 7;

    /// <summary>
    /// Days after its day that theirs is shown: asking on the day itself would press. A judgement of ours.
    /// </summary>
    public const int TheirsDaysAfter = 1;

    private static readonly SuggestedAct[] Mine = [SuggestedAct.KeepPromise, SuggestedAct.Message],
        Theirs = [SuggestedAct.Remind];

    /// <summary>What it acts on, the first first.</summary>
    public static IReadOnlyList<string> Advice { get; } = [AdviceIds.KeepPromises, AdviceIds.BeRealistic];

    /// <summary>Mine are shown that are due no later than this day.</summary>
    public static DateOnly MineUntil(DateOnly today) => today.Plus(MineDaysBefore);

    /// <summary>Theirs are shown that were due no later than this day.</summary>
    public static DateOnly TheirsUntil(DateOnly today) => today.Plus(-TheirsDaysAfter);

    /// <summary>
    /// The occasion on <paramref name="today"/>; null where the promise is settled, has no day, or is not due.
    /// </summary>
    public static Occasion? Judge(PromiseFacts promise, DateOnly today)
    {
        if (Span(promise) is not { } span || !span.Contains(today) || promise.DueOn is not { } due)
            return null;
        var mine = promise.By == PromisedBy.Me;
        return new Occasion(
            NudgeRule.PromiseDue,
            KeyOf(promise.ContactId, promise.Id),
            Phrase.Of(
                NudgeRule.PromiseDue,
                "Sentence",
                ("said", Said(promise)),
                ("due", due),
                ("away", today.DaysUntil(due))
            ),
            new OccasionFacts(promise.By, promise.MadeOn, due, mine ? null : promise.Kept, mine ? null : promise.Ended),
            mine ? Mine : Theirs,
            [
                mine
                    ? Phrase.Of(NudgeRule.PromiseDue, "Why.Mine", ("days", MineDaysBefore))
                    : Phrase.Of(NudgeRule.PromiseDue, "Why.Theirs", ("days", TheirsDaysAfter)),
            ],
            Occasion.EndsForThem(Phrase.Of(NudgeRule.PromiseDue, mine ? "Ends.Mine" : "Ends.Theirs")),
            null
        );
    }

    /// <summary>
    /// The first date after <paramref name="after"/> on which <see cref="Judge"/> begins or ends to speak of the same
    /// promise; null is never.
    /// </summary>
    public static DateOnly? NextChange(PromiseFacts promise, DateOnly after) => Span(promise)?.NextChange(after);

    /// <summary>The stable key of a promise: <c>PromiseDue:42:7</c>.</summary>
    public static string KeyOf(long contactId, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{NudgeRule.PromiseDue}:{contactId}:{id}");

    private static DaySpan? Span(PromiseFacts promise) =>
        promise is { State: PromiseState.Open, DueOn: { } due }
            ? new DaySpan(due.Plus(promise.By == PromisedBy.Me ? -MineDaysBefore : TheirsDaysAfter))
            : null;

    private static Phrase Said(PromiseFacts promise) =>
        Phrase.Of(
            NudgeRule.PromiseDue,
            (promise.By == PromisedBy.Me ? "Mine" : "Theirs") + (promise.What is null ? ".Confidential" : ""),
            ("name", promise.Name),
            ("what", promise.What)
        );
}
