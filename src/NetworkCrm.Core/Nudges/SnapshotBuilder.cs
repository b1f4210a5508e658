using System.Buffers;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// Builds a contact's snapshot from its whole history; nothing is carried over from an earlier one, so any edit of the
/// history is right at once.
/// </summary>
public static class SnapshotBuilder
{
    /// <summary>Gave, received and asked are counted over this many days, the day of evaluation included.</summary>
    public const int ExchangeWindowDays = 365;

    private const int OnStack = 256;

    /// <param name="facts">The contact.</param>
    /// <param name="interactions">Its interactions, ascending by date. Any dated after <paramref name="evaluatedOn"/>
    /// wait for their day.</param>
    /// <param name="evaluatedOn">The owner's today.</param>
    /// <param name="settings">The owner's settings.</param>
    public static ContactSnapshot Build(
        in ContactFacts facts,
        ReadOnlySpan<InteractionFact> interactions,
        DateOnly evaluatedOn,
        NudgeSettings settings
    )
    {
        var s = Start(facts, evaluatedOn, settings);
        var known = interactions.Length;
        while (known > 0 && interactions[known - 1].On > evaluatedOn)
            known--;
        DateOnly? ahead = known < interactions.Length ? interactions[known].On : null;
        interactions = interactions[..known];

        FillContacts(s, interactions);
        FillExchanges(s, interactions);
        FillAnswers(s, interactions);
        FillMeetings(s, interactions);
        FillFirstMeeting(s, interactions, facts);
        s.Maturity = Nudges.Maturity.Of(s, evaluatedOn);
        s.ThinkOfYou = Nudges.ThinkOfYou.Of(s, evaluatedOn).Value;
        if (!s.Silent)
        {
            var score = Nudges.QuietScore.Of(s);
            s.QuietScore = score.On(evaluatedOn) is { } r ? Math.Round(r, 6) : null;
            s.IsCold = score.IsCold(evaluatedOn);
        }

        s.NextReviewOn = DayMath.Earlier(NudgeEngine.NextReviewOn(s), ahead);
        return s;
    }

    private static ContactSnapshot Start(in ContactFacts facts, DateOnly evaluatedOn, NudgeSettings settings)
    {
        var cadence = facts.CadenceDays is >= NudgeSettings.MinCadenceDays ? facts.CadenceDays : null;
        var prior = cadence ?? (facts.Circle is { } circle ? settings.CadenceOf(circle) : null);
        return new ContactSnapshot
        {
            OwnerId = facts.OwnerId,
            ContactId = facts.ContactId,
            EvaluatedOn = evaluatedOn,
            AddedOn = facts.AddedOn,
            Circle = facts.Circle,
            Sphere = facts.Sphere,
            CadenceDays = cadence,
            Silent = facts.Silent,
            SnoozedUntil = facts.SnoozedUntil,
            RemembersMe = facts.RemembersMe,
            ThinksWell = facts.ThinksWell,
            WouldRecommend = facts.WouldRecommend,
            KnowsWhatIDo = facts.KnowsWhatIDo,
            ReachesOthers = facts.ReachesOthers,
            Bridging = facts.Bridging,
            Lowered = facts.Lowered,
            MeetingDueOn = facts.MeetingDueOn,
            Mentions = facts.Mentions,
            LastMentionOn = facts.LastMentionOn,
            OpenPlanSteps = facts.OpenPlanSteps,
            HasLink = facts.HasLink,
            OpenNeedOn = facts.OpenNeedOn,
            Muted = facts.Muted,
            PriorDays = prior,
            PriorMu0 = Math.Round(prior is { } days ? Math.Log(days) : settings.PooledMu0 ?? PooledPrior.Fallback, 6),
        };
    }

    private static void FillContacts(ContactSnapshot s, ReadOnlySpan<InteractionFact> interactions)
    {
        var rented = interactions.Length > OnStack ? ArrayPool<int>.Shared.Rent(interactions.Length) : null;
        var days = rented ?? stackalloc int[OnStack];
        var (n, sincere) = (0, 0);
        foreach (ref readonly var i in interactions)
        {
            var day = i.On.DayNumber;
            if (!i.IsContact)
                continue;
            if (i.IsSincere && day > sincere)
            {
                sincere = day;
                s.SincereDays++;
            }

            if (n == 0 || day > days[n - 1])
            {
                days[n++] = day;
                s.ContactsSinceInPerson++;
            }

            if (!i.Channel.IsInPerson())
                continue;
            s.LastInPersonOn = i.On;
            s.ContactsSinceInPerson = 0;
        }

        s.ContactDays = n;
        if (n > 0)
        {
            s.FirstContactOn = DateOnly.FromDayNumber(days[0]);
            s.LastContactOn = DateOnly.FromDayNumber(days[n - 1]);
            if (n >= 6)
                s.SixthLastContactOn = DateOnly.FromDayNumber(days[n - 6]);
            var steady = n - 1;
            while (steady > 0 && days[steady] - days[steady - 1] <= Rules.CirclesDrifted.BreakDays)
                steady--;
            s.SteadySinceOn = DateOnly.FromDayNumber(days[steady]);
            GapStatistics.Fill(s, days[..n]);
        }

        if (rented is not null)
            ArrayPool<int>.Shared.Return(rented);
    }

    // Exchanges and who started are counted on every channel, answered or not: an unanswered ask is still an ask, and a
    // gift breaks a run of asks.
    private static void FillExchanges(ContactSnapshot s, ReadOnlySpan<InteractionFact> interactions)
    {
        for (var at = interactions.Length - 1; at >= 0; at--)
        {
            ref readonly var i = ref interactions[at];
            if (i.StartedBy == Initiator.Them)
                s.StartedByThem++;
            if (i.StartedBy == Initiator.Me)
            {
                s.StartedByMe++;
                s.LastOutgoingOn ??= i.On;
                if (s.LastStarted < 3)
                {
                    s.LastStarted++;
                    if (i.Asked > 0)
                        s.LastStartedAsks++;
                }
            }

            if (!i.HasExchange)
                continue;
            if (i.Asked > 0)
                s.LastAskOn ??= i.On;
            if (i.Gave > 0)
                s.LastGaveOn ??= i.On;
            if (i.Received > 0)
                s.LastReceivedOn ??= i.On;
            if (i.On.DaysUntil(s.EvaluatedOn) >= ExchangeWindowDays)
                continue;
            s.Gave += i.Gave;
            s.Received += i.Received;
            s.Asked += i.Asked;
            s.Balance += i.Balance;
            s.ExchangeLeavesOn = i.On.Plus(ExchangeWindowDays);
        }
    }

    // Back from the end to the last sign of life: a contact, anything that they started, or a message of which nobody
    // said whether it was answered.
    private static void FillAnswers(ContactSnapshot s, ReadOnlySpan<InteractionFact> interactions)
    {
        DateOnly? counted = null;
        for (var at = interactions.Length - 1; at >= 0; at--)
        {
            ref readonly var i = ref interactions[at];
            if (i.IsContact || i.StartedBy == Initiator.Them)
                return;
            if (!i.Channel.IsMessage())
                continue;
            if (i.Answered != Answered.No)
                return;
            s.LastUnansweredBy ??= i.Channel;
            s.LastUnansweredOn ??= i.On;
            // Two messages within a day are one attempt.
            if (counted != i.On)
                s.UnansweredRun++;
            counted = i.On;
        }
    }

    private static void FillMeetings(ContactSnapshot s, ReadOnlySpan<InteractionFact> interactions)
    {
        var (noted, allPitched) = (0, true);
        for (var at = interactions.Length - 1; at >= 0; at--)
        {
            ref readonly var i = ref interactions[at];
            if (i.Impression != Impression.Unsaid && noted++ < 3 && i.Impression == Impression.Prospected)
                s.LastProspected++;
        }

        foreach (ref readonly var i in interactions)
        {
            if (!i.IsContact || !i.Channel.IsMeeting())
                continue;
            allPitched &= i.Pitched;
            if (s.LastMeetingOn != i.On)
                s.PitchedMeetings++;
            s.LastMeetingOn = i.On;
        }

        if (!allPitched)
            s.PitchedMeetings = 0;
    }

    private static void FillFirstMeeting(
        ContactSnapshot s,
        ReadOnlySpan<InteractionFact> interactions,
        in ContactFacts facts
    )
    {
        s.FirstMetOn = facts.Imported ? null : facts.MetOn;
        foreach (ref readonly var i in interactions)
        {
            if (!i.IsContact || !i.Channel.IsMeeting())
                continue;
            s.FirstMetOn = DayMath.Earlier(s.FirstMetOn, i.On);
            break;
        }

        if (s.FirstMetOn is not { } met)
            return;
        for (var at = interactions.Length - 1; at >= 0 && !s.FirstMeetingFollowedUp; at--)
        {
            ref readonly var i = ref interactions[at];
            if (i.On < met)
                break;
            var mine = i.StartedBy == Initiator.Me;
            s.FirstMeetingFollowedUp = i.On > met ? mine || i.IsContact : mine && !i.Channel.IsMeeting();
        }
    }
}
