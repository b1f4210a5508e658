using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>Short ways to say who was in touch when; days count from <see cref="Start"/>.</summary>
internal static class Tie
{
    public static readonly DateOnly Start = new(2026, 1, 1);

    public static DateOnly Day(int days) => Start.AddDays(days);

    public static ContactFacts Contact(
        Circle? circle = null,
        int? cadence = null,
        bool silent = false,
        int? snoozedUntil = null,
        bool remembers = false,
        bool thinksWell = false,
        bool recommends = false,
        int openPlanSteps = 0,
        bool imported = false,
        int? metOn = null,
        int addedOn = 0,
        Sphere? sphere = null,
        bool hasLink = false,
        int? openNeedOn = null,
        double? bridging = null,
        int? meetingOn = null,
        int? mentionedOn = null,
        long lowered = 0,
        params NudgeRule[] muted
    ) =>
        new()
        {
            OwnerId = 1,
            ContactId = 42,
            AddedOn = Day(addedOn),
            MetOn = metOn is { } met ? Day(met) : null,
            Circle = circle,
            CadenceDays = cadence,
            Silent = silent,
            SnoozedUntil = snoozedUntil is { } until ? Day(until) : null,
            RemembersMe = Mark(remembers),
            ThinksWell = Mark(thinksWell),
            WouldRecommend = Mark(recommends),
            OpenPlanSteps = openPlanSteps,
            Imported = imported,
            Sphere = sphere,
            HasLink = hasLink,
            OpenNeedOn = openNeedOn is { } need ? Day(need) : null,
            Bridging = bridging,
            MeetingDueOn = meetingOn is { } meeting ? Day(meeting) : null,
            Mentions = mentionedOn is null ? 0 : 1,
            LastMentionOn = mentionedOn is { } mentioned ? Day(mentioned) : null,
            Lowered = lowered,
            Muted = muted.Aggregate(0L, (set, rule) => RuleSet.With(set, rule, true)),
        };

    public static TieMark Mark(bool known) => known ? TieMark.Yes : TieMark.Unknown;

    public static InteractionFact On(
        int day,
        Channel channel = Channel.Call,
        Initiator by = Initiator.Unknown,
        Answered answered = Answered.Unknown,
        byte gave = 0,
        byte received = 0,
        byte asked = 0,
        int? balance = null,
        Impression impression = Impression.Unsaid,
        bool pitched = false
    ) =>
        new(
            Day(day),
            channel,
            channel.CountsAsContact(),
            by,
            answered,
            gave,
            received,
            asked,
            (sbyte)(balance ?? gave - asked),
            impression,
            pitched
        );

    public static InteractionFact[] Calls(params int[] days) => [.. days.Select(d => On(d))];

    public static ContactSnapshot Snapshot(int on, ContactFacts contact, params InteractionFact[] interactions) =>
        SnapshotBuilder.Build(contact, interactions, Day(on), new NudgeSettings());

    public static IReadOnlyList<Nudge> Nudges(int on, ContactFacts contact, params InteractionFact[] interactions) =>
        NudgeEngine.Evaluate(Snapshot(on, contact, interactions), Day(on));

    /// <summary>The one nudge of <paramref name="rule"/>, or null.</summary>
    public static Nudge? Nudge(NudgeRule rule, int on, ContactFacts contact, params InteractionFact[] interactions) =>
        Nudges(on, contact, interactions).SingleOrDefault(n => n.Rule == rule);

    public static string Text(this IReadOnlyList<SentencePart> parts) => string.Concat(parts.Select(p => p.Text));

    public static string Marked(this IReadOnlyList<SentencePart> parts) =>
        string.Concat(parts.Select(p => p.Strong ? $"*{p.Text}*" : p.Text));
}
