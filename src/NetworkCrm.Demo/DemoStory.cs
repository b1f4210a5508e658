using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Introductions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Owners;
using NetworkCrm.Core.Relations;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;

namespace NetworkCrm.Demo;

/// <summary>
/// What makes a demo more than a list of people: events with their piles of cards, who named the owner, groups, goals,
/// introductions and what came of it all.
/// As many as one person keeps, whatever the size of the book.
/// </summary>
internal sealed class DemoStory(
    CrmDbContext db,
    Owner owner,
    long firstContact,
    int contacts,
    DemoDice dice,
    DateOnly today
)
{
    private const int FewestContacts = 12;

    private readonly DemoSpeech speech = new(owner.Language);

    public async Task AddAsync(CancellationToken ct)
    {
        if (contacts < FewestContacts)
            return;
        var events = Events();
        var mentions = Mentions();
        var goals = Goals();
        db.AddRange(Groups());
        db.AddRange(events);
        db.AddRange(mentions);
        db.AddRange(goals);
        AddIntroductions();
        await db.SaveChangesAsync(ct);
        foreach (var goal in goals)
        {
            goal.LinkContact(Somebody());
            goal.LinkEvent(dice.Pick(events).Id);
        }

        AddOutcomes(events, mentions, goals);
        var joined = await JoinAsync(events, ct);
        await SnapshotKeeper.RefreshAsync(
            db,
            owner,
            [.. mentions.Select(m => m.ContactId).Concat(joined).Distinct()],
            today,
            acted: false,
            ct
        );
    }

    // Whoever was met at an event of a community is of it.
    private async Task<List<long>> JoinAsync(List<NetworkEvent> events, CancellationToken ct)
    {
        var joined = new List<long>();
        foreach (var held in events.Where(e => e.Community is not null))
        {
            var ids = held.Guests.Select(g => g.ContactId).ToList();
            foreach (var contact in await db.WholeContacts.Where(c => ids.Contains(c.Id)).ToListAsync(ct))
                if (contact.JoinThrough(held.Uid, held.Community!, At(held.On)))
                    joined.Add(contact.Id);
        }

        await db.SaveChangesAsync(ct);
        return joined;
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);

    private long Somebody() => firstContact + dice.Below(contacts);

    private List<NetworkEvent> Events()
    {
        var events = new List<NetworkEvent>();
        foreach (var (days, name, purpose, community, setting, cost, hours, guests, open) in DemoWords.Events)
        {
            var on = today.AddDays(-days);
            var held = NetworkEvent.Plan(
                owner.Id,
                dice.Uid(At(on)),
                new EventDetails
                {
                    Name = speech.Say(name),
                    On = on,
                    Place = dice.Pick(DemoWords.Cities),
                    Purpose = speech.SayIfAny(purpose),
                    Community = speech.SayIfAny(community),
                    Setting = setting,
                    Cost = cost,
                    Hours = hours,
                },
                At(on)
            );
            for (var i = 0; i < guests; i++)
                held.Meet(Somebody());
            foreach (var (at, guest) in held.Guests.Index())
                if (at >= open)
                    guest.Debrief(dice.Uid(At(on)));
            events.Add(held);
        }

        return events;
    }

    private List<Mention> Mentions()
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < Math.Min(40, Math.Max(4, contacts / 20)); i++)
        {
            var on = today.AddDays(-dice.Between(1, i > 0 ? 500 : 20));
            var mention = Mention.Hear(
                owner.Id,
                Somebody(),
                dice.Uid(At(on)),
                new MentionDetails(
                    on,
                    speech.Say(dice.Pick(DemoWords.MentionedTo)),
                    speech.Say(dice.Pick(DemoWords.MentionedFor)),
                    null
                ),
                today,
                At(on)
            );
            if (i > 0)
                mention.Thank(on.AddDays(1) < today ? on.AddDays(1) : today);
            mentions.Add(mention);
        }

        return mentions;
    }

    private List<Goal> Goals() =>
        [
            .. DemoWords.Goals.Select(g =>
                Goal.Set(
                    owner.Id,
                    dice.Uid(At(today.AddDays(-60))),
                    new GoalDetails(speech.Say(g.What), g.Kind, speech.SayIfAny(g.Worlds)),
                    today.AddDays(-60),
                    At(today.AddDays(-60))
                )
            ),
        ];

    private List<Group> Groups()
    {
        var groups = new List<Group>();
        foreach (var (name, every, since, members) in DemoWords.Groups)
        {
            var group = Group.Found(
                owner.Id,
                dice.Uid(At(today.AddDays(-400))),
                new GroupDetails(speech.Say(name), null, every),
                At(today.AddDays(-400))
            );
            for (var i = 0; i < members; i++)
                group.Join(Somebody());
            group.Gathered(today.AddDays(-since));
            groups.Add(group);
        }

        return groups;
    }

    private void AddIntroductions()
    {
        for (var i = 0; i < Math.Min(30, contacts / 10); i++)
        {
            var (one, other) = (Somebody(), Somebody());
            if (one == other)
                continue;
            var on = today.AddDays(-dice.Between(5, 600));
            db.Introductions.Add(
                Introduction.Make(
                    owner.Id,
                    dice.Uid(At(on)),
                    one,
                    other,
                    on,
                    speech.Say(dice.Pick(DemoWords.MentionedFor)),
                    loggedIn: null,
                    today,
                    At(on)
                )
            );
            if (i % 3 == 0)
                db.Relations.Add(
                    Relation.Between(
                        owner.Id,
                        dice.Uid(At(on)),
                        one,
                        other,
                        dice.Pick([RelationKind.Colleague, RelationKind.Friend, RelationKind.Family]),
                        null
                    )
                );
        }
    }

    private void AddOutcomes(List<NetworkEvent> events, List<Mention> mentions, List<Goal> goals)
    {
        foreach (var (kind, what, days, amount) in DemoWords.Outcomes)
        {
            var on = today.AddDays(-days);
            var sources = new OutcomeSources(
                [Somebody()],
                dice.Chance(0.5) ? dice.Pick(mentions).Id : null,
                dice.Chance(0.5) ? events[^1].Id : null,
                dice.Chance(0.4) ? dice.Pick(goals).Id : null
            );
            db.Outcomes.Add(
                Outcome.Record(
                    owner.Id,
                    dice.Uid(At(on)),
                    new OutcomeDetails(kind, speech.Say(what), on, amount),
                    sources,
                    today,
                    At(on)
                )
            );
        }
    }
}
