using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

public sealed class YearTests
{
    private static readonly Year First = Years.Of(1);

    /// <summary>
    /// Rules that speak about a group, an event, a circle or the owner: as many occasions as such a year has.
    /// </summary>
    private static readonly Rule[] NotAboutAPerson =
    [
        Rule.NotListening,
        Rule.CircleOverCapacity,
        Rule.GatherTheGroup,
        Rule.EventUndigested,
    ];

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    [Fact]
    public void The_same_seed_writes_the_same_year_to_the_byte() =>
        Assert.Equal(First.ToText(), Year.Create(1).ToText());

    [Fact]
    public void The_language_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("id-ID");
        try
        {
            Assert.Equal(First.ToText(), Year.Create(1).ToText());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_seed_writes_another_year() => Assert.NotEqual(First.ToText(), Years.Of(2).ToText());

    [Fact]
    public void The_first_year_is_the_same_on_every_machine()
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(First.ToText()));

        // Changes with every change to the generator, never with the machine.
        Assert.Equal("da78106fa1593b0a", Convert.ToHexStringLower(digest)[..16]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_rule_has_occasions_to_speak(int seed)
    {
        var labels = Years.Of(seed).Truth.Labels;

        Assert.All(
            Enum.GetValues<Rule>(),
            rule =>
            {
                var occasions = labels.Where(label => label.Rule == rule).ToList();
                Assert.True(occasions.Count >= (NotAboutAPerson.Contains(rule) ? 1 : 8), $"{rule}: {occasions.Count}");
                if (!NotAboutAPerson.Contains(rule))
                    Assert.True(
                        occasions.Select(label => label.Subject).Distinct().Count() >= 8,
                        $"{rule}: few people"
                    );
            }
        );
    }

    [Fact]
    public void Rules_about_no_person_have_several_occasions_over_the_seeds() =>
        Assert.All(
            NotAboutAPerson,
            rule =>
                Assert.True(
                    Enumerable.Range(1, 3).Sum(seed => Years.Of(seed).Truth.Labels.Count(label => label.Rule == rule))
                        >= 3,
                    $"{rule}"
                )
        );

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_rule_has_look_alikes_to_be_silent_about(int seed)
    {
        var negatives = Years.Of(seed).Truth.HardNegatives;

        Assert.All(
            Enum.GetValues<Rule>(),
            rule =>
                Assert.True(
                    negatives.Count(negative => negative.Rule == rule) >= 8,
                    $"{rule}: {negatives.Count(negative => negative.Rule == rule)}"
                )
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_look_alike_is_neither_an_occasion_nor_arguable(int seed)
    {
        var truth = Years.Of(seed).Truth;
        var spoken = truth
            .Labels.Select(label => (label.Rule, label.Subject, First: label.NotBefore, label.Last))
            .Concat(truth.Tolerances.Select(span => (span.Rule, span.Subject, span.First, span.Last)))
            .ToLookup(span => (span.Rule, span.Subject));

        Assert.All(
            truth.HardNegatives,
            negative =>
                Assert.DoesNotContain(
                    spoken[(negative.Rule, negative.Subject)],
                    span => span.First <= negative.Last && span.Last >= negative.First
                )
        );
    }

    [Fact]
    public void A_word_is_right_within_a_window_tolerated_within_a_tolerance_and_otherwise_wrong()
    {
        var truth = First.Truth;
        var label = truth.Labels.First(label => label.Rule == Rule.AllPitch);
        var span = truth.Tolerances.First(span => span.Rule == Rule.FirstFollowUpMissing);

        Assert.Equal(Verdict.Right, truth.Judge(label.Rule, label.Subject, label.NotBefore));
        Assert.Equal(Verdict.Wrong, truth.Judge(label.Rule, label.Subject, label.NotBefore.AddDays(-1)));
        Assert.Equal(Verdict.Tolerated, truth.Judge(span.Rule, span.Subject, span.First));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_is_left_unanswered_twice_by_accident(int seed)
    {
        var year = Years.Of(seed);
        var unanswered = year
            .Log.OfType<AnswerMarked>()
            .Where(marked => marked.Answer == Answer.No)
            .ToDictionary(marked => marked.InteractionId, marked => marked.Day);

        foreach (var person in year.People)
        {
            var contacts = year.Interactions.Where(interaction => interaction.People.Contains(person.Id)).ToList();
            foreach (
                var (before, after) in contacts
                    .Zip(contacts.Skip(1))
                    .Where(pair => unanswered.ContainsKey(pair.First.Id) && unanswered.ContainsKey(pair.Second.Id))
            )
                Assert.True(
                    before.Day < Year.Start
                        || year.Truth.Judge(Rule.UnansweredTwice, Subject.Person(person.Id), unanswered[after.Id])
                            != Verdict.Wrong
                );
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_is_pitched_to_at_both_first_meetings_by_accident(int seed)
    {
        var year = Years.Of(seed);

        foreach (var person in year.People)
        {
            var meetings = year
                .Interactions.Where(interaction => interaction.IsMeeting && interaction.People.Contains(person.Id))
                .Take(2)
                .ToList();
            if (meetings.Count == 2 && meetings.TrueForAll(meeting => meeting.Pitched))
                Assert.NotEqual(
                    Verdict.Wrong,
                    year.Truth.Judge(Rule.AllPitch, Subject.Person(person.Id), meetings[1].Day)
                );
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_attentive_owner_never_has_five_empty_meetings_in_a_row(int seed)
    {
        var year = Years.Of(seed);
        var empty = 0;

        foreach (
            var meeting in year.Interactions.Where(interaction =>
                interaction.IsMeeting && interaction.Day >= Year.Start
            )
        )
        {
            empty = meeting.Learned.Count > 0 ? 0 : empty + 1;
            if (empty == 5)
                Assert.Equal(Verdict.Right, year.Truth.Judge(Rule.NotListening, Subject.Owner, meeting.Day));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Windows_lie_inside_the_year_and_in_order(int seed)
    {
        var truth = Years.Of(seed).Truth;

        Assert.All(
            truth.Labels,
            label =>
            {
                Assert.InRange(label.NotBefore, Year.Start, Year.End);
                Assert.InRange(label.DueBy, label.NotBefore, label.Last);
                Assert.InRange(label.Last, label.DueBy, Year.End);
                Assert.NotEmpty(label.Reason);
            }
        );
        Assert.All(
            truth.HardNegatives,
            negative =>
                Assert.True(
                    Year.Start <= negative.First && negative.First <= negative.Last && negative.Last <= Year.End
                )
        );
        Assert.All(
            truth.Tolerances,
            span => Assert.True(Year.Start <= span.First && span.First <= span.Last && span.Last <= Year.End)
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_log_is_chronological_and_ends_with_the_year(int seed)
    {
        var log = Years.Of(seed).Log;

        Assert.True(log.Zip(log.Skip(1)).All(pair => pair.First.Day <= pair.Second.Day));
        Assert.True(log[^1].Day <= Year.End);
        Assert.All(log.OfType<InteractionLogged>(), entry => Assert.Equal(entry.Day, entry.Interaction.Day));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_logged_before_what_it_refers_to(int seed)
    {
        var seen = new HashSet<(string Kind, int Id)>();

        foreach (var entry in Years.Of(seed).Log)
        {
            Assert.All(
                References(entry),
                reference => Assert.True(seen.Contains(reference), $"{entry} before {reference}")
            );
            foreach (var made in Makes(entry))
                Assert.True(seen.Add(made), $"{made} twice");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Labels_name_people_groups_events_and_items_that_exist(int seed)
    {
        var year = Years.Of(seed);
        var made = year.Log.SelectMany(Makes).ToHashSet();

        Assert.All(
            year.Truth.Labels,
            label =>
            {
                Assert.True(label.Subject.PersonId is not { } person || made.Contains(("person", person)));
                Assert.True(label.Subject.GroupId is not { } group || made.Contains(("group", group)));
                Assert.True(label.Subject.EventId is not { } held || made.Contains(("event", held)));
                Assert.True(
                    label.ItemId is not { } item
                        || made.Contains(("promise", item))
                        || made.Contains(("mention", item))
                        || made.Contains(("meeting", item))
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_year_has_the_size_of_a_busy_life(int seed)
    {
        var year = Years.Of(seed);

        Assert.Equal(300, year.People.Count);
        Assert.Equal(300, year.People.Select(person => person.Name).Distinct().Count());
        Assert.InRange(year.Interactions.Count(), 3000, 8000);
        Assert.InRange(year.Interactions.Count(interaction => interaction.Day >= Year.Start), 1500, 5000);
    }

    [Fact]
    public void A_year_may_hold_more_people() => Assert.Equal(800, Year.Create(1, people: 800).People.Count);

    [Fact]
    public void Too_few_people_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Year.Create(1, people: 50));

    [Fact]
    public void An_owner_who_reacts_ends_occasions_and_leaves_the_passive_year_as_it_was()
    {
        var active = Year.Create(1, reactionPercent: 60);

        Assert.True(Length(active) < Length(First) * 3 / 4);
        Assert.Equal(First.People, active.People, (left, right) => left.Id == right.Id && left.Name == right.Name);
        Assert.Equal(First.ToText(), Year.Create(1, reactionPercent: 0).ToText());
    }

    [Fact]
    public void A_lapsed_tie_has_no_contact_after_its_last_day()
    {
        foreach (var tie in First.Truth.HiddenTies.Where(tie => tie.LapsedOn is not null))
            Assert.Equal(
                tie.LapsedOn,
                First
                    .Interactions.Where(interaction => interaction.People.Contains(tie.PersonId))
                    .Max(interaction => interaction.Day)
            );
    }

    [Fact]
    public void A_year_with_reactions_is_in_order_too()
    {
        var year = Year.Create(2, reactionPercent: 80);

        Assert.True(year.Log.Zip(year.Log.Skip(1)).All(pair => pair.First.Day <= pair.Second.Day));
        Assert.All(
            year.Truth.Labels,
            label =>
                Assert.True(
                    Year.Start <= label.NotBefore
                        && label.NotBefore <= label.DueBy
                        && label.DueBy <= label.Last
                        && label.Last <= Year.End
                )
        );
        Assert.Equal(
            year.Log.OfType<PromiseSettled>().Count(),
            year.Log.OfType<PromiseSettled>().Select(settled => settled.PromiseId).Distinct().Count()
        );
    }

    private static int Length(Year year) =>
        year.Truth.Labels.Sum(label => label.Last.DayNumber - label.NotBefore.DayNumber + 1);

    private static IEnumerable<(string Kind, int Id)> Makes(LogEntry entry) =>
        entry switch
        {
            PersonAdded added => [("person", added.Person.Id)],
            GroupFormed formed => [("group", formed.Group.Id)],
            EventHeld held => [("event", held.Event.Id)],
            InteractionLogged logged =>
            [
                ("interaction", logged.Interaction.Id),
                .. logged.Interaction.Exchanges.Select(exchange => ("exchange", exchange.Id)),
            ],
            PromiseMade made => [("promise", made.Promise.Id)],
            MentionHeard heard => [("mention", heard.Mention.Id)],
            MeetingPlanned planned => [("meeting", planned.Meeting.Id)],
            FollowUpPlanned planned => [("follow-up", planned.FollowUp.Id)],
            _ => [],
        };

    private static IEnumerable<(string Kind, int Id)> References(LogEntry entry) =>
        entry switch
        {
            GroupFormed formed => formed.Group.Members.Select(id => ("person", id)),
            CircleChanged changed => [("person", changed.PersonId)],
            EventHeld held => held.Event.PeopleMet.Select(id => ("person", id)),
            InteractionLogged { Interaction: var interaction } =>
            [
                .. interaction
                    .People.Concat(interaction.Learned.Select(fact => fact.PersonId))
                    .Concat(interaction.Exchanges.Select(exchange => exchange.PersonId))
                    .Select(id => ("person", id)),
                .. interaction.EventId is { } held ? [("event", held)] : Array.Empty<(string, int)>(),
                .. interaction.MeetingId is { } meeting ? [("meeting", meeting)] : Array.Empty<(string, int)>(),
            ],
            AnswerMarked marked => [("interaction", marked.InteractionId), ("person", marked.PersonId)],
            AskSettled settled => [("exchange", settled.ExchangeId)],
            GroupGathered gathered => [("group", gathered.GroupId), ("interaction", gathered.InteractionId)],
            PromiseMade made => [("person", made.Promise.PersonId)],
            PromiseSettled settled => [("promise", settled.PromiseId)],
            MentionHeard heard => [("person", heard.Mention.PersonId)],
            MentionThanked thanked => [("mention", thanked.MentionId)],
            IntroductionMade made => [("person", made.Introduction.PersonId)],
            MeetingPlanned planned => planned.Meeting.People.Select(id => ("person", id)),
            MeetingPurposeGiven given => [("meeting", given.MeetingId)],
            OnlineProfileFound found => [("person", found.PersonId)],
            FollowUpPlanned planned => [("person", planned.FollowUp.PersonId)],
            FollowUpDone done => [("follow-up", done.FollowUpId)],
            EventDebriefed debriefed => [("event", debriefed.EventId)],
            _ => [],
        };
}
