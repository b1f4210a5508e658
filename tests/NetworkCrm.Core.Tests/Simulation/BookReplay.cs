using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Core.Promises;
using NetworkCrm.Simulation;
using Sim = NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>
/// The same year for the rules about the book as a whole and for the dated occasions: who stands in which circle, which
/// group gathered, what is promised, heard and held.
/// </summary>
internal sealed class BookReplay(Year year)
{
    private readonly Queue<LogEntry> log = new(year.Log);
    private readonly Dictionary<int, (Person Person, Sim.Circle Circle)> people = [];
    private readonly Dictionary<int, (Group Group, DateOnly? Gathered, DateOnly Formed)> groups = [];
    private readonly List<MeetingNote> meetings = [];
    private readonly Dictionary<int, (Sim.Promise Promise, DateOnly Made)> promises = [];
    private readonly Dictionary<int, (int Person, DateOnly On)> mentions = [];
    private readonly Dictionary<int, (DateOnly On, int People)> events = [];
    private DateOnly reviewed = Year.Start;

    /// <summary>What stands on <paramref name="today"/>: about whom, which rule, and its key.</summary>
    /// <param name="snapshot">A contact's snapshot as the other replay has it.</param>
    public IEnumerable<(Subject About, NudgeRule Rule, string Key)> Live(
        DateOnly today,
        Func<int, ContactSnapshot?> snapshot
    )
    {
        while (log.TryPeek(out var entry) && entry.Day <= today)
            Read(log.Dequeue());
        // That a quarter has gone by is a matter of the calendar; whom the review then names is what can be right or
        // wrong.
        foreach (
            var nudge in BookRules.Evaluate(Book(snapshot), today, RuleSet.With(0, NudgeRule.CirclesDrifted, true))
        )
            yield return (About(nudge), nudge.Rule, nudge.Key);
        if (reviewed.AddDays(CirclesDrifted.EveryDays) <= today)
            reviewed = today;
        // The review of the circles is asked for every quarter; whom it names can be seen on any day.
        foreach (var (id, _) in people)
            if (
                snapshot(id) is { } s
                && CirclesDrifted.Of(s, new NudgeSettings(), today) is not Drift.None and var drift
            )
                yield return (Subject.Person(id), NudgeRule.CirclesDrifted, $"{id}:{drift}:{s.Circle}");
        foreach (var (subject, occasion) in Occasions(today))
            if (occasion is not null)
                yield return (subject, occasion.Rule, occasion.Key);
    }

    private static Core.Contacts.Circle? Of(Sim.Circle circle) =>
        circle == Sim.Circle.None ? null : Enum.Parse<Core.Contacts.Circle>(circle.ToString());

    private BookState Book(Func<int, ContactSnapshot?> snapshot) =>
        new()
        {
            People = people
                .Values.Select(p => Of(p.Circle))
                .OfType<Core.Contacts.Circle>()
                .CountBy(c => c)
                .ToDictionary(),
            Groups =
            [
                .. groups.Values.Select(g => new GroupState(
                    new Guid(g.Group.Id, 0, 0, new byte[8]),
                    g.Group.Name,
                    g.Group.Members.Count,
                    g.Group.Members.Count(m => snapshot(m)?.IsCold == true),
                    g.Gathered ?? g.Formed,
                    g.Gathered is not null,
                    g.Group.EveryWeeks * 7
                )),
            ],
            Meetings = [.. meetings.AsEnumerable().Reverse().Take(NotListening.Meetings)],
            CirclesSince = reviewed,
        };

    private Subject About(BookNudge nudge) =>
        nudge.Rule switch
        {
            NudgeRule.GatherTheGroup => Subject.Group(
                groups.Keys.Single(id =>
                    nudge.Key.Contains(new Guid(id, 0, 0, new byte[8]).ToString("N"), StringComparison.Ordinal)
                )
            ),
            NudgeRule.CircleOverCapacity => Subject.Of(Enum.Parse<Sim.Circle>(nudge.Key.Split(':')[1])),
            _ => Subject.Owner,
        };

    private IEnumerable<(Subject About, Occasion? Judged)> Occasions(DateOnly today)
    {
        foreach (var (promise, made) in promises.Values)
            yield return (
                Subject.Person(promise.PersonId),
                PromiseDue.Judge(
                    new PromiseFacts(
                        promise.Id,
                        promise.PersonId,
                        "",
                        promise.By == Promiser.Me ? PromisedBy.Me : PromisedBy.Them,
                        promise.What,
                        made,
                        promise.DueOn
                    ),
                    today
                )
            );
        foreach (var (id, mention) in mentions)
            yield return (
                Subject.Person(mention.Person),
                ThankForMention.Judge(new MentionFacts(id, mention.Person, mention.On), today)
            );
        foreach (var (id, held) in events)
            yield return (
                Subject.Event(id),
                EventUndigested.Judge(
                    new EventFacts(new Guid(id, 0, 0, new byte[8]), held.On, held.People, held.People),
                    today
                )
            );
        foreach (var (id, (person, circle)) in people)
        {
            if (person.Birthday is { } born)
                yield return (
                    Subject.Person(id),
                    DateThatMatters.Judge(new DateFacts(id, Of(circle), new AnnualDate(born.Month, born.Day)), today)
                );
            if (person.Greeting is { } greeting)
                yield return (
                    Subject.Person(id),
                    DateThatMatters.Judge(
                        new DateFacts(id, Of(circle), null, Enum.Parse<Holidays>(greeting.ToString())),
                        today
                    )
                );
        }
    }

    private void Read(LogEntry entry)
    {
        switch (entry)
        {
            case PersonAdded added:
                people[added.Person.Id] = (added.Person, added.Person.Circle);
                break;
            case CircleChanged changed:
                people[changed.PersonId] = people[changed.PersonId] with { Circle = changed.To };
                break;
            case GroupFormed formed:
                groups[formed.Group.Id] = (formed.Group, null, formed.Day);
                break;
            case GroupGathered gathered:
                groups[gathered.GroupId] = groups[gathered.GroupId] with { Gathered = gathered.Day };
                break;
            case InteractionLogged { Interaction: { IsMeeting: true } i }:
                meetings.Add(new MeetingNote(i.Day, i.Learned.Count > 0));
                break;
            case PromiseMade made:
                promises[made.Promise.Id] = (made.Promise, made.Day);
                break;
            case PromiseSettled settled:
                promises.Remove(settled.PromiseId);
                break;
            case MentionHeard heard:
                mentions[heard.Mention.Id] = (heard.Mention.PersonId, heard.Day);
                break;
            case MentionThanked thanked:
                mentions.Remove(thanked.MentionId);
                break;
            case EventHeld { Event.PeopleMet.Count: > 0 } held:
                events[held.Event.Id] = (held.Day, held.Event.PeopleMet.Count);
                break;
            case EventDebriefed debriefed:
                events.Remove(debriefed.EventId);
                break;
        }
    }
}
