namespace NetworkCrm.Simulation.Generation;

/// <summary>
/// An owner who attends to some occasions unprompted. What was done ends the occasion; days after it are judged by
/// nobody.
/// </summary>
internal static class Reactions
{
    private static readonly Rule[] EndedByContact =
    [
        Rule.GoingQuiet,
        Rule.FirstFollowUpMissing,
        Rule.WeakTieWorthAHello,
        Rule.DormantRevival,
        Rule.UnansweredTwice,
        Rule.OnlyWhenNeeded,
    ];

    public static void React(Draft draft, int percent)
    {
        if (percent == 0)
            return;
        var chance = draft.Chance(19);
        foreach (var label in draft.Truth.Labels.ToList())
        {
            var first = label.NotBefore.DayNumber - Year.Start.DayNumber;
            var last = label.Last.DayNumber - Year.Start.DayNumber;
            var day = chance.Between(first, Math.Min(last, first + 60));
            if (!chance.Chance(percent) || !draft.Truth.Labels.Contains(label) || !Act(draft, label, day))
                continue;
            draft.Truth.End(label, day, "the owner has attended to it");
        }
    }

    private static bool Act(Draft draft, Label label, int day)
    {
        var person = draft.People.Find(other => other.Id == label.Subject.PersonId);
        var at = Draft.Date(day);
        switch (label.Rule)
        {
            case Rule.GiveBeforeAsk or Rule.ValueNotAddedYet or Rule.FriendNeedsHelp:
                Contact(draft, person!, day, Channel.Call)
                    .With(person!, Direction.Gave, ExchangeKind.Introduction, Weight.Large, "an opening")
                    .With(person!, Direction.Gave, ExchangeKind.Help, Weight.Large, "a day's help");
                return true;
            case Rule.ConnectOnline:
                draft.Entries.Add(new OnlineProfileFound(at, person!.Id));
                return true;
            case Rule.ThankForMention:
                draft.Entries.RemoveAll(entry => entry is MentionThanked thanked && thanked.MentionId == label.ItemId);
                draft.Entries.Add(new MentionThanked(at, label.ItemId!.Value, person!.Id));
                return true;
            case Rule.PromiseDue:
                draft.Entries.RemoveAll(entry => entry is PromiseSettled settled && settled.PromiseId == label.ItemId);
                draft.Entries.Add(new PromiseSettled(at, label.ItemId!.Value, person!.Id, PromiseEnd.Kept));
                return true;
            case Rule.NoPurpose:
                draft.Entries.RemoveAll(entry => entry is MeetingPurposeGiven given && given.MeetingId == label.ItemId);
                draft.Entries.Add(new MeetingPurposeGiven(at, label.ItemId!.Value, Vocabulary.Purposes[0]));
                return true;
            case Rule.EventUndigested:
                draft.Entries.RemoveAll(entry =>
                    entry is EventDebriefed debriefed && debriefed.EventId == label.Subject.EventId
                );
                draft.Entries.Add(new EventDebriefed(at, label.Subject.EventId!.Value));
                return true;
            case Rule.GatherTheGroup:
                var group = draft
                    .Entries.OfType<GroupFormed>()
                    .First(formed => formed.Group.Id == label.Subject.GroupId)
                    .Group;
                draft.Together(
                    draft.People.Where(member => group.Members.Contains(member.Id)),
                    day,
                    Channel.InPerson,
                    Starter.Me,
                    groupId: group.Id
                );
                return true;
            case Rule.ScreenOnly or Rule.AllPitch:
                Contact(draft, person!, day, Channel.InPerson);
                return true;
            case Rule.GoingQuiet
            or Rule.FirstFollowUpMissing
            or Rule.WeakTieWorthAHello
            or Rule.DormantRevival
            or Rule.UnansweredTwice
            or Rule.OnlyWhenNeeded
            or Rule.DateThatMatters:
                Contact(draft, person!, day, Channel.Call);
                return true;
            default:
                // Nothing is done about takers, circles and listening: these take more than an afternoon.
                return false;
        }
    }

    private static DraftInteraction Contact(Draft draft, DraftPerson person, int day, Channel channel)
    {
        foreach (
            var label in draft
                .Truth.Labels.Where(label => label.Subject == person.Subject && EndedByContact.Contains(label.Rule))
                .ToList()
        )
            draft.Truth.End(label, day, "the owner was in touch about something else");
        return draft.Together([person], day, channel, Starter.Me);
    }
}
