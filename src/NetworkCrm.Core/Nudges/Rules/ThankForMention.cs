using System.Globalization;
using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>A mention, as far as the rule looks at it.</summary>
/// <param name="On">The day it was heard of.</param>
/// <param name="ThankedOn">Null while they were not thanked.</param>
public sealed record MentionFacts(
    long Id,
    long ContactId,
    DateOnly On,
    string? ToWhom = null,
    string? ForWhat = null,
    DateOnly? ThankedOn = null
);

/// <summary>Somebody named the owner and was not thanked yet (advice <c>who-says-your-name</c>, S2).</summary>
public static class ThankForMention
{
    /// <summary>
    /// A mention asks for its thanks this many days; later thanks would puzzle more than please. A judgement of ours.
    /// </summary>
    public const int ShownForDays = 30;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Thank, SuggestedAct.Message, SuggestedAct.Call];

    /// <summary>What it acts on.</summary>
    public static IReadOnlyList<string> Advice { get; } = [AdviceIds.WhoSaysYourName];

    /// <summary>Mentions are shown that were heard no earlier than this day.</summary>
    public static DateOnly From(DateOnly today) => today.Plus(-ShownForDays);

    /// <summary>
    /// The occasion on <paramref name="today"/>; null where they were thanked, or it was heard later or too long ago.
    /// </summary>
    public static Occasion? Judge(MentionFacts mention, DateOnly today)
    {
        if (Span(mention) is not { } span || !span.Contains(today))
            return null;
        return new Occasion(
            NudgeRule.ThankForMention,
            KeyOf(mention.ContactId, mention.Id),
            Phrase.Of(
                NudgeRule.ThankForMention,
                "Sentence",
                ("toWhom", ToWhom(mention.ToWhom)),
                (
                    "forWhat",
                    mention.ForWhat is null
                        ? null
                        : Phrase.Of(NudgeRule.ThankForMention, "ForWhat", ("what", mention.ForWhat))
                ),
                ("on", mention.On)
            ),
            new OccasionFacts(On: mention.On, ToWhom: mention.ToWhom, ForWhat: mention.ForWhat),
            Acts,
            [Phrase.Of(NudgeRule.ThankForMention, "Why", ("shown", ShownForDays))],
            Occasion.EndsForThem(Phrase.Of(NudgeRule.ThankForMention, "Ends")),
            span.Last
        );
    }

    /// <summary>
    /// The first date after <paramref name="after"/> on which <see cref="Judge"/> begins or ends to speak of the same
    /// mention; null is never.
    /// </summary>
    public static DateOnly? NextChange(MentionFacts mention, DateOnly after) => Span(mention)?.NextChange(after);

    /// <summary>The stable key of a mention: <c>ThankForMention:42:7</c>.</summary>
    public static string KeyOf(long contactId, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{NudgeRule.ThankForMention}:{contactId}:{id}");

    /// <summary>To whom the owner was named; null where that is not known.</summary>
    internal static Phrase? ToWhom(string? whom) =>
        whom is null ? null : Phrase.Of(NudgeRule.ThankForMention, "ToWhom", ("whom", whom));

    private static DaySpan? Span(MentionFacts mention) =>
        mention.ThankedOn is null ? new DaySpan(mention.On, mention.On.Plus(ShownForDays)) : null;
}
