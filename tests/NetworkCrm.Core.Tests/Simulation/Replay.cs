using System.Runtime.InteropServices;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Simulation;
using Sim = NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>
/// A simulated year as the product would have known it: entries become facts on their day, and only contacts with news
/// or whose day of review has come are judged anew.
/// What the product has no place for is left out; a person who is nowhere online is one for whom the owner muted that
/// rule.
/// </summary>
internal sealed class Replay
{
    private readonly Dictionary<int, Book> books = [];
    private readonly Dictionary<int, Sim.Interaction> interactions = [];
    private readonly Dictionary<int, Answered> answers = [];
    private readonly SortedDictionary<DateOnly, HashSet<int>> reviews = [];
    private readonly Queue<LogEntry> log;
    private readonly NudgeSettings settings = new();
    private readonly Dictionary<(WorldKind Kind, string Name), int> people = [];
    private readonly HashSet<string> goals = [];

    private readonly bool daily;

    /// <param name="year">The year.</param>
    /// <param name="daily">Judges everybody every day, to hold the days of review against.</param>
    public Replay(Year year, bool daily = false)
    {
        this.daily = daily;
        log = new(year.Log);
        ReadUntil(Year.Start.AddDays(-1));
        foreach (var id in books.Keys)
            Review(id, Year.Start);
    }

    /// <summary>How many snapshots were built.</summary>
    public int Built { get; private set; }

    /// <summary>Every nudge that stands, by person.</summary>
    public IEnumerable<(int Person, Nudge Nudge)> Standing =>
        books.Values.SelectMany(b => b.Nudges.Select(n => (b.Id, n)));

    /// <summary>The snapshot as of its last judgement; null for somebody not there yet.</summary>
    public ContactSnapshot? SnapshotOf(int person) => books.GetValueOrDefault(person)?.Snapshot;

    /// <summary>Lives through a day, which follows the one before.</summary>
    public void Live(DateOnly day)
    {
        foreach (var id in ReadUntil(day))
            Review(id, day);
        foreach (var id in daily ? books.Keys : Enumerable.Empty<int>())
            Judge(books[id], day, look: false);
        while (reviews.Count > 0 && reviews.Keys.First() <= day)
        {
            var (due, ids) = reviews.First();
            reviews.Remove(due);
            foreach (var id in ids)
                if (books[id].ReviewOn == due)
                    Judge(books[id], day, look: true);
        }
    }

    private void Review(int id, DateOnly on)
    {
        books[id].ReviewOn = on;
        if (!reviews.TryGetValue(on, out var due))
            reviews[on] = due = [];
        due.Add(id);
    }

    // How far their worlds lie is of the last write or review, as in the product.
    private void Judge(Book book, DateOnly today, bool look)
    {
        Built++;
        if (look)
            book.Bridging = BridgingOf(book.Person);
        var s = SnapshotBuilder.Build(book.Facts(), book.History(interactions, answers), today, settings);
        book.Nudges = NudgeEngine.Evaluate(s, today);
        book.Snapshot = s;
        if (!look)
            return;
        if (s.NextReviewOn is { } next)
            Review(book.Id, next);
        else
            book.ReviewOn = null;
    }

    // As in the product: of those nothing is known about, nobody asks where they reach.
    private double? BridgingOf(Person person) =>
        (person.RemembersMe, person.ThinksWellOfMe, person.WouldRecommendMe)
        == (Mark.Unknown, Mark.Unknown, Mark.Unknown)
            ? null
            : Core.Nudges.Bridging.Of(
                [.. WorldsOf(person).Select(w => new WorldShare(w.Kind, people[w] - 1, goals.Overlaps([w.Name])))],
                books.Count - 1
            );

    private static IEnumerable<(WorldKind Kind, string Name)> WorldsOf(Person person) =>
        [
            (WorldKind.Industry, person.Industry),
            (WorldKind.City, person.City),
            .. person.Communities.Select(c => (WorldKind.Community, c)),
        ];

    private List<int> Without(int meeting) =>
        [.. books.Values.Where(b => b.Meetings.Remove(meeting)).Select(b => b.Id)];

    private HashSet<int> ReadUntil(DateOnly day)
    {
        var touched = new HashSet<int>();
        while (log.TryPeek(out var entry) && entry.Day <= day)
            touched.UnionWith(Read(log.Dequeue()));
        return touched;
    }

    private IEnumerable<int> Read(LogEntry entry)
    {
        switch (entry)
        {
            case PersonAdded added:
                books[added.Person.Id] = new Book(added.Person);
                foreach (var world in WorldsOf(added.Person))
                    people[world] = people.GetValueOrDefault(world) + 1;
                return [added.Person.Id];
            case CircleChanged changed:
                books[changed.PersonId].Circle = changed.To;
                return [changed.PersonId];
            case InteractionLogged logged:
                interactions[logged.Interaction.Id] = logged.Interaction;
                // A meeting that took place is no longer in the diary.
                if (logged.Interaction.MeetingId is { } held)
                    _ = Without(held);
                foreach (var person in logged.Interaction.People)
                    books[person].Add(logged.Interaction);
                return logged.Interaction.People;
            case AnswerMarked marked:
                answers[marked.InteractionId] = marked.Answer == Answer.No ? Answered.No : Answered.Yes;
                return [marked.PersonId];
            case GoalSet set:
                goals.UnionWith(new[] { set.Goal.Industry, set.Goal.City }.OfType<string>());
                return [];
            case OnlineProfileFound found:
                books[found.PersonId].HasLink = true;
                return [found.PersonId];
            case FollowUpPlanned planned:
                books[planned.FollowUp.PersonId].OpenSteps++;
                return [planned.FollowUp.PersonId];
            case FollowUpDone done:
                books[done.PersonId].OpenSteps--;
                return [done.PersonId];
            case MeetingPlanned planned:
                foreach (var person in planned.Meeting.People)
                    books[person].Meetings[planned.Meeting.Id] = (planned.Meeting.On, planned.Meeting.Purpose is null);
                return planned.Meeting.People;
            case MeetingPurposeGiven given:
                return Without(given.MeetingId);
            case MentionHeard heard:
                books[heard.Mention.PersonId].MentionedOn = heard.Day;
                return [heard.Mention.PersonId];
            default:
                return [];
        }
    }

    /// <summary>What the owner has written down about a person so far.</summary>
    private sealed class Book(Person person)
    {
        private readonly List<int> log = [];
        private readonly List<InteractionFact> history = [];
        private DateOnly? need;

        public int Id => person.Id;

        public Person Person => person;

        public Dictionary<int, (DateOnly On, bool NoPurpose)> Meetings { get; } = [];

        public DateOnly? MentionedOn { get; set; }

        public double? Bridging { get; set; }

        public ContactSnapshot? Snapshot { get; set; }

        public Sim.Circle Circle { get; set; } = person.Circle;

        public bool HasLink { get; set; } = person.OnlineProfile == OnlineProfile.Known;

        public int OpenSteps { get; set; }

        public DateOnly? ReviewOn { get; set; }

        public IReadOnlyList<Nudge> Nudges { get; set; } = [];

        public void Add(Sim.Interaction interaction)
        {
            log.Add(interaction.Id);
            if (interaction.Learned.Any(f => f.PersonId == Id && f.Kind == Sim.FactKind.Need))
                need = interaction.Day;
        }

        public ContactFacts Facts() =>
            new()
            {
                OwnerId = 1,
                ContactId = Id,
                AddedOn = person.AddedOn,
                // Whoever is written down by hand was met by then: the log of an old friend need not begin with the day
                // they met.
                MetOn = person.AddedOn,
                Imported = person.Imported,
                Circle = Circle == Sim.Circle.None ? null : Enum.Parse<Core.Contacts.Circle>(Circle.ToString()),
                Sphere = Enum.Parse<Core.Contacts.Sphere>(person.Sphere.ToString()),
                RemembersMe = Marked(person.RemembersMe),
                ThinksWell = Marked(person.ThinksWellOfMe),
                WouldRecommend = Marked(person.WouldRecommendMe),
                OpenPlanSteps = OpenSteps,
                HasLink = HasLink,
                OpenNeedOn = need,
                Bridging = Bridging,
                MeetingDueOn = Meetings.Values.Where(m => m.NoPurpose).Select(m => (DateOnly?)m.On).Min(),
                Mentions = MentionedOn is null ? 0 : 1,
                LastMentionOn = MentionedOn,
                Muted = RuleSet.With(0, NudgeRule.ConnectOnline, person.OnlineProfile == OnlineProfile.None),
            };

        private static TieMark Marked(Mark mark) =>
            mark switch
            {
                Mark.Yes => TieMark.Yes,
                Mark.No => TieMark.No,
                _ => TieMark.Unknown,
            };

        public ReadOnlySpan<InteractionFact> History(
            Dictionary<int, Sim.Interaction> interactions,
            Dictionary<int, Answered> answers
        )
        {
            history.Clear();
            foreach (var id in log)
                history.Add(Fact(interactions[id], answers.GetValueOrDefault(id)));
            return CollectionsMarshal.AsSpan(history);
        }

        // What went either way is noted with the interaction, so that of a gathering it counts for all, as in the
        // product.
        private static InteractionFact Fact(Sim.Interaction i, Answered answered)
        {
            var channel = Enum.Parse<Core.Interactions.Channel>(i.Channel.ToString());
            byte Count(Direction direction) => (byte)i.Exchanges.Count(e => e.Direction == direction);
            int Points(Direction direction) =>
                i
                    .Exchanges.Where(e => e.Direction == direction)
                    .Sum(e => Enum.Parse<ExchangeWeight>(e.Weight.ToString()).Points());
            return new InteractionFact(
                i.Day,
                channel,
                channel.CountsAsContact(),
                i.StartedBy switch
                {
                    Starter.Me => Initiator.Me,
                    Starter.Them => Initiator.Them,
                    _ => Initiator.Unknown,
                },
                i.IsOutgoing ? answered : Answered.Unknown,
                Count(Direction.Gave),
                Count(Direction.Received),
                Count(Direction.Asked),
                (sbyte)(Points(Direction.Gave) - Points(Direction.Asked)),
                i.Impression == Sim.Impression.NotNoted
                    ? Core.Interactions.Impression.Unsaid
                    : Enum.Parse<Core.Interactions.Impression>(i.Impression.ToString()),
                i.Pitched,
                i.Learned.Count > 0,
                i.Purpose is not null
            );
        }
    }
}
