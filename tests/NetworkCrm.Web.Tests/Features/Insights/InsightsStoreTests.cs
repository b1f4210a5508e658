using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Insights;

namespace NetworkCrm.Web.Tests.Features.Insights;

public sealed class InsightsStoreTests
{
    [Fact]
    public async Task Whose_promise_was_kept_or_broken_is_listed_and_nobody_elses()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, bayu) = (await crm.PersonAsync(A.Contact("Rina")), await crm.PersonAsync(A.Contact("Bayu")));
        await crm.PromiseKeptAndBrokenAsync(rina);
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), bayu, new(PromisedBy.Me, "masih terbuka", crm.Today));
        Assert.Equal(
            ["Rina"],
            (await crm.People.ListAsync(new PeopleFilter { Tie = TieFilter.Settled }, 0, 10)).Rows.Select(r => r.Name)
        );
        Assert.Equal(
            ["Rina"],
            (await crm.People.ListAsync(new PeopleFilter { Tie = TieFilter.Settled, Text = "rin" }, 0, 10)).Rows.Select(
                r => r.Name
            )
        );
    }

    [Fact]
    public async Task Circles_and_worlds_count_listed_people_only()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(
            A.Contact("Rina", circle: Circle.Inner, tags: "HIPMI") with
            {
                City = "Bandung",
                Industry = "Kopi",
            }
        );
        await crm.PersonAsync(A.Contact("Bayu", circle: Circle.Close) with { City = "bandung" });
        await crm.PersonAsync(A.Contact("Sri") with { City = "Solo" });
        await crm.Contacts.ArchiveAsync(
            await crm.Contacts.AddAsync(
                Guid.CreateVersion7(),
                A.Contact("Lama", circle: Circle.Inner) with
                {
                    City = "Bandung",
                }
            ),
            true
        );
        var view = await LoadAsync(crm);
        Assert.Equal(
            (1, 1, 2, 3),
            (view.InCircle[Circle.Inner], view.InCircle[Circle.Close], view.Deep, view.Ties.People)
        );
        var cities = view.Worlds.Single(w => w.Kind == WorldKind.City);
        Assert.Equal(
            ("Bandung", 2, 2, 1),
            (cities.Largest[0].Name, cities.Largest[0].People, cities.Worlds, cities.Single)
        );
        Assert.Equal("Kopi", Assert.Single(view.Worlds.Single(w => w.Kind == WorldKind.Industry).Largest).Name);
        Assert.Equal("HIPMI", Assert.Single(view.Worlds.Single(w => w.Kind == WorldKind.Community).Largest).Name);
    }

    [Fact]
    public async Task Contact_is_counted_by_channel_and_by_week_and_a_parcel_is_no_contact()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync();
        await crm.LogAsync(A.Interaction(rina, crm.Today));
        await crm.LogAsync(A.Interaction(rina, crm.Today.AddDays(-7), Channel.WhatsApp));
        await crm.LogAsync(A.Interaction(rina, crm.Today.AddDays(-7), Channel.Gift, exchanges: ExchangeDirection.Gave));
        await crm.LogAsync(
            A.Interaction(
                rina,
                crm.Today.AddDays(-90),
                Channel.Call,
                exchanges: [ExchangeDirection.Asked, ExchangeDirection.Received]
            )
        );
        await crm.LogAsync(A.Interaction(rina, crm.Today.AddDays(-91), Channel.Video));
        var days = (await LoadAsync(crm)).Days;
        Assert.Equal((1, 1, 3, 0), (days.InPerson, days.Messages, days.Contacts, days.Of(Channel.Video)));
        Assert.Equal(
            (1, 1, 1),
            (days.Of(ExchangeDirection.Gave), days.Of(ExchangeDirection.Received), days.Of(ExchangeDirection.Asked))
        );
        Assert.Equal(
            (13, 1, 1, 1),
            (days.Spans.Count, days.Spans[0].Digital, days.Spans[^1].InPerson, days.Spans[^2].Digital)
        );
        Assert.Equal(crm.Today, days.Spans[^1].To);
        var year = (await LoadAsync(crm, InsightPeriod.Year)).Days;
        Assert.Equal((12, 4), (year.Spans.Count, year.Contacts));
    }

    [Fact]
    public async Task Answers_impressions_pitches_and_where_the_contact_goes_come_from_the_interactions()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina", circle: Circle.Inner));
        var bayu = await crm.PersonAsync(A.Contact("Bayu"));
        await crm.LogAsync(A.Interaction(rina, crm.Today, Channel.WhatsApp, answered: Answered.Yes));
        await crm.LogAsync(A.Interaction(bayu, crm.Today, Channel.Email, answered: Answered.No));
        await crm.LogAsync(A.Interaction(bayu, crm.Today, Channel.WhatsApp, by: Initiator.Them));
        await crm.LogAsync(
            A.Interaction(rina, crm.Today) with
            {
                ContactIds = [rina, bayu],
                Setting = Setting.Informal,
                Impression = Impression.Valued,
            }
        );
        await crm.LogAsync(
            A.Interaction(bayu, crm.Today) with
            {
                Setting = Setting.Formal,
                Impression = Impression.Prospected,
                Pitched = true,
            }
        );
        var touches = (await LoadAsync(crm)).Touches;
        Assert.Equal((5, 1, 1), (touches.Count, touches.Of(Answered.Yes), touches.Of(Answered.No)));
        Assert.Equal((1, 1, 1), (touches.Of(Impression.Valued), touches.Of(Impression.Prospected), touches.Pitched));
        Assert.Equal((1, 1), (touches.Of(Setting.Informal), touches.Of(Setting.Formal)));
        Assert.Equal((6, 2, 4), (touches.Parts, touches.With(Circle.Inner), touches.With(null)));
        Assert.True(touches.IsWhole);
    }

    [Fact]
    public async Task A_tie_younger_than_ninety_days_is_not_judged_by_its_setting()
    {
        using var crm = await TestCrm.OpenAsync();
        var (old, young) = (await crm.PersonAsync(A.Contact("Lama")), await crm.PersonAsync(A.Contact("Baru")));
        await crm.LogAsync(A.Interaction(old, crm.Today.AddDays(-90)) with { Setting = Setting.Formal });
        await crm.LogAsync(A.Interaction(young, crm.Today.AddDays(-89)) with { Setting = Setting.Formal });
        Assert.Equal(new DeeperTies(1, 0), (await LoadAsync(crm)).Touches.Deeper(Setting.Formal));
    }

    [Fact]
    public async Task Promises_settled_in_the_period_and_late_ones_count_and_released_ones_do_not()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync();
        foreach (
            var (by, state, due) in new (PromisedBy, PromiseState, int)[]
            {
                (PromisedBy.Me, PromiseState.Kept, 1),
                (PromisedBy.Me, PromiseState.Kept, 1),
                (PromisedBy.Me, PromiseState.Broken, 1),
                (PromisedBy.Me, PromiseState.Released, 1),
                (PromisedBy.Me, PromiseState.Open, -1),
                (PromisedBy.Me, PromiseState.Open, 1),
                (PromisedBy.Them, PromiseState.Kept, 1),
            }
        )
        {
            await using var write = await crm.Mine.WriteAsync();
            var promise = Promise.Make(
                1,
                rina,
                Guid.CreateVersion7(),
                new PromiseDetails(by, "Kirim contoh", crm.Today.AddDays(due)),
                crm.Today.AddDays(-3),
                crm.Mine.Now
            );
            if (state != PromiseState.Open)
                promise.Close(state, crm.Today);
            write.Db.Promises.Add(promise);
            await write.CommitAsync();
        }

        var view = await LoadAsync(crm);
        Assert.Equal((new PromiseFigures(2, 1, 1), new PromiseFigures(1, 0, 0)), (view.Mine, view.Theirs));
    }

    [Fact]
    public async Task A_first_follow_up_is_soon_within_two_days_and_whoever_was_just_met_still_has_time()
    {
        using var crm = await TestCrm.OpenAsync();
        var met = crm.Today.AddDays(-20);
        foreach (
            var (name, after) in new (string, int?)[]
            {
                ("Sama hari", 0),
                ("Dua hari", 2),
                ("Tiga hari", 3),
                ("Belum", null),
            }
        )
        {
            var id = await crm.PersonAsync(A.Contact(name));
            await crm.LogAsync(A.Interaction(id, met));
            if (after is { } days)
                await crm.LogAsync(A.Interaction(id, met.AddDays(days), Channel.WhatsApp));
        }

        await crm.LogAsync(A.Interaction(await crm.PersonAsync(A.Contact("Kemarin")), crm.Today.AddDays(-1)));
        var first = (await LoadAsync(crm)).FirstFollowUps;
        Assert.Equal((2, 1, 1), (first.Soon, first.Later, first.Never));
        // The fifth is judged when the two days after yesterday are over.
        Assert.Equal(
            (0, 2, null),
            (first.DaysUntil(4, crm.Today), first.DaysUntil(5, crm.Today), first.DaysUntil(6, crm.Today))
        );
    }

    [Fact]
    public async Task Ties_are_counted_by_rhythm_and_the_list_behind_each_figure_holds_as_many()
    {
        using var crm = await TestCrm.OpenAsync();
        var warm = await crm.PersonAsync(A.Contact("Hangat"));
        for (var i = 0; i < 4; i++)
            await crm.LogAsync(A.Interaction(warm, crm.Today.AddDays(-7 * i), Channel.WhatsApp, by: Initiator.Them));
        await crm.LogAsync(A.Interaction(await crm.PersonAsync(A.Contact("Baru")), crm.Today));
        await crm.LogAsync(
            A.Interaction(await crm.PersonAsync(A.Contact("Sepi", circle: Circle.Inner)), crm.Today.AddDays(-60))
        );
        await crm.PersonAsync(A.Contact("Nama"));
        var ties = (await LoadAsync(crm)).Ties;
        Assert.Equal((4, 3, 1), (ties.People, ties.InTouch, ties.Quiet));
        Assert.Equal((1, 1, 1), (ties[TieFilter.Warm], ties[TieFilter.Fresh], ties[TieFilter.Untouched]));
        foreach (var tie in Enum.GetValues<TieFilter>().Where(t => t != TieFilter.Settled))
        {
            Assert.Equal(
                (tie, ties[tie]),
                (tie, (await crm.People.ListAsync(new PeopleFilter { Tie = tie }, 0, 10)).Total)
            );
            Assert.Equal(
                tie,
                PeopleFilter
                    .Read(null, null, null, null, (string)new PeopleFilter { Tie = tie }.Query()["only"]!, null, null)
                    .Tie
            );
        }

        Assert.Equal(
            "Hangat",
            Assert
                .Single(
                    (await crm.People.ListAsync(new PeopleFilter { Text = "hangat", Tie = TieFilter.Warm }, 0, 10)).Rows
                )
                .Name
        );
        Assert.Empty(
            (await crm.People.ListAsync(new PeopleFilter { Text = "hangat", Tie = TieFilter.Fresh }, 0, 10)).Rows
        );
    }

    [Fact]
    public async Task Mentions_are_counted_by_person()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, bayu) = (await crm.PersonAsync(A.Contact("Rina")), await crm.PersonAsync(A.Contact("Bayu")));
        foreach (var (who, ago) in new[] { (bayu, 1), (rina, 2), (rina, 3), (rina, 200) })
        {
            await using var write = await crm.Mine.WriteAsync();
            write.Db.Mentions.Add(
                Mention.Hear(
                    1,
                    who,
                    Guid.CreateVersion7(),
                    new MentionDetails(crm.Today.AddDays(-ago), null, null, null),
                    crm.Today,
                    crm.Mine.Now
                )
            );
            await write.CommitAsync();
        }

        var mentions = (await LoadAsync(crm)).Mentions;
        Assert.Equal((2, 3), (mentions.People, mentions.Times));
        Assert.Equal([("Rina", 2), ("Bayu", 1)], mentions.Most.Select(m => (m.Name, m.Times)));
    }

    [Fact]
    public async Task An_event_shows_what_it_cost_whom_it_brought_and_is_not_judged_before_ninety_days()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, bayu) = (await crm.PersonAsync(A.Contact("Rina")), await crm.PersonAsync(A.Contact("Bayu")));
        await using (var write = await crm.Mine.WriteAsync())
        {
            var held = NetworkEvent.Plan(
                1,
                Guid.CreateVersion7(),
                new EventDetails
                {
                    Name = "Pameran",
                    On = crm.Today.AddDays(-89),
                    Cost = 750_000,
                    Hours = 4.5m,
                },
                crm.Mine.Now
            );
            held.Meet(rina);
            held.Meet(bayu);
            write.Db.Events.Add(held);
            await write.Db.SaveChangesAsync();
            write.Db.Outcomes.Add(
                Outcome.Record(
                    1,
                    Guid.CreateVersion7(),
                    new OutcomeDetails(OutcomeKind.Client, "Pesanan", crm.Today, null),
                    new OutcomeSources([rina], EventId: held.Id),
                    crm.Today,
                    crm.Mine.Now
                )
            );
            await write.CommitAsync();
        }

        await crm.LogAsync(A.Interaction(rina, crm.Today.AddDays(-59), Channel.WhatsApp));
        await crm.LogAsync(A.Interaction(bayu, crm.Today.AddDays(-58), Channel.WhatsApp));
        var one = Assert.Single((await LoadAsync(crm)).Events);
        Assert.Equal(
            ("Pameran", 750_000L, 4.5, 2, 1, 1),
            (one.Name, one.Cost, one.Hours, one.Met, one.Followed, one.Outcomes)
        );
        Assert.False(one.IsJudged(crm.Today));
        Assert.True(one.IsJudged(crm.Today.AddDays(1)));
    }

    [Fact]
    public async Task Another_owners_book_counts_for_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact(circle: Circle.Inner, tags: "HIPMI"));
        await crm.LogAsync(A.Interaction(rina, crm.Today, learned: "Suka kopi", exchanges: ExchangeDirection.Gave));
        var theirs = await new InsightsStore(crm.Theirs).LoadAsync(InsightPeriod.All);
        Assert.Equal(
            (0, 0, 0, 0, 0),
            (
                theirs.Ties.People,
                theirs.InCircle.Count,
                theirs.Days.Contacts,
                theirs.Touches.Count,
                theirs.Worlds.Sum(w => w.Worlds)
            )
        );
        Assert.Empty((await new NetworkStore(crm.Theirs).LoadAsync(WorldKind.City)).Dots);
    }

    private static Task<InsightsView> LoadAsync(TestCrm crm, InsightPeriod period = InsightPeriod.Quarter) =>
        new InsightsStore(crm.Mine).LoadAsync(period);
}
