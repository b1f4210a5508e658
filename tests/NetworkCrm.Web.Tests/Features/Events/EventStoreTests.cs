using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Tests.Advice;
using NetworkCrm.Web.Tests.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Events;

public sealed class EventStoreTests
{
    [Fact]
    public async Task A_debrief_logs_the_meeting_with_all_that_came_of_it_and_takes_the_card_off_the_pile()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, rina) = await HeldAsync(crm);
        var plan = await store.PlanForAsync(rina, crm.Today);
        Assert.Equal(4, plan.Count);
        var debrief = new Debrief(
            Guid.CreateVersion7(),
            [new(FactKind.Need, "cari gudang")],
            [new(PromisedBy.Me, "kirim kontak Pak Hadi", crm.Today.AddDays(3))],
            Impression.Valued,
            false,
            Circle.Active,
            plan
        );
        Assert.True(await store.DebriefAsync(uid, rina, debrief));
        Assert.True(await store.DebriefAsync(uid, rina, debrief));
        // Another window has the same card.
        Assert.False(await store.DebriefAsync(uid, rina, debrief with { Uid = Guid.CreateVersion7() }));
        Assert.False(await store.SkipAsync(uid, rina));
        await store.UnskipAsync(uid, rina);
        Assert.False(await store.DebriefAsync(uid, rina, debrief with { Uid = Guid.CreateVersion7() }));
        var entry = Assert.Single((await crm.Interactions.TimelineAsync(rina, 0, 10)).Entries);
        Assert.Equal(
            (Channel.Event, Setting.Formal, Impression.Valued, "Makan malam Kadin"),
            (entry.Channel, entry.Setting, entry.Impression, entry.What)
        );
        Assert.Equal(4, (await crm.FollowUps.OfContactAsync(rina)).Count);
        await using var db = crm.Database.Open(1);
        Assert.Equal(rina, Assert.Single(db.Promises).ContactId);
        Assert.Equal(Circle.Active, Assert.Single(db.Contacts, c => c.Id == rina).Circle);
        Assert.Equal(GuestState.Debriefed, Assert.Single((await store.FindAsync(uid)).Guests).State);
        Assert.Empty((await crm.TodayStore.LoadAsync()).Undigested);
    }

    [Fact]
    public async Task The_cards_of_an_import_are_put_on_the_pile_at_once_also_of_those_who_were_here()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Sari Dewi", phone: "081233334444"));
        var (store, uid, _) = await HeldAsync(crm);
        var batch = await crm.ImportAsync("Nama;Telepon\nBudi Santoso;081211112222\nSari Dewi;081233334444\n;-\n");

        Assert.Equal(2, await store.MeetImportedAsync(uid, batch));
        Assert.Equal(0, await store.MeetImportedAsync(uid, batch));

        Assert.Equal(
            ["Budi Santoso", "Rina Wulandari", "Sari Dewi"],
            (await store.FindAsync(uid)).Guests.Select(g => g.Person.Name).Order()
        );
        await Assert.ThrowsAsync<GoneException>(() => new EventStore(crm.Theirs).MeetImportedAsync(uid, batch));
        await Assert.ThrowsAsync<GoneException>(() => store.MeetImportedAsync(uid, Guid.CreateVersion7()));
        var many = await crm.ImportAsync(ImportTestCrm.Many(NetworkEvent.MaxGuests));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.MeetImportedAsync(uid, many));
        Assert.Equal(3, (await store.FindAsync(uid)).Guests.Count);
    }

    [Fact]
    public async Task An_event_is_made_of_an_import_with_its_guests_and_their_follow_ups_and_taken_back_whole()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new EventStore(crm.Mine);
        // Known before by a log: no first meeting.
        var known = await crm.PersonAsync(A.Contact("Budi Santoso", phone: "081211112222"));
        await crm.LogAsync(A.Interaction(known, crm.Today.AddDays(-90)));
        var batch = await crm.ImportAsync("Nama;Telepon\nBudi Santoso;081211112222\nSari Dewi;081233334444\n");
        var details = new EventDetails { Name = "Munas Kadin", On = crm.Today };
        var uid = Guid.CreateVersion7();

        var made = await store.AddImportedAsync(uid, details, batch, withPlan: true);
        Assert.Null(await store.AddImportedAsync(uid, details, batch, withPlan: true));
        var held = await store.FindAsync(uid);
        Assert.Equal(["Budi Santoso", "Sari Dewi"], held.Guests.Select(g => g.Person.Name).Order());
        await using (var db = await crm.Mine.OpenAsync())
        {
            var planned = db.FollowUps.Where(f => f.PlanStep != null).ToList();
            Assert.Equal(4, planned.Count);
            Assert.Equal(made!.FollowUps.Order(), planned.Select(f => f.Uid).Order());
            Assert.DoesNotContain(planned, f => f.ContactId == known);
            // Going through the card does not begin the plan a second time.
            Assert.Empty(await store.PlanForAsync(planned[0].ContactId, crm.Today));
        }

        Assert.False(await new EventStore(crm.Theirs).TakeBackImportedAsync(made));
        Assert.True(await store.TakeBackImportedAsync(made));
        await Assert.ThrowsAsync<GoneException>(() => store.FindAsync(uid));
        await using var after = await crm.Mine.OpenAsync();
        Assert.Empty(after.FollowUps);
        Assert.Equal(2, after.Contacts.Count());
    }

    [Fact]
    public async Task An_event_of_an_import_that_was_begun_to_be_gone_through_is_not_taken_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new EventStore(crm.Mine);
        var batch = await crm.ImportAsync("Nama;Telepon\nSari Dewi;081233334444\n");
        var uid = Guid.CreateVersion7();
        var made = await store.AddImportedAsync(uid, new EventDetails { Name = "Munas", On = crm.Today }, batch, false);
        Assert.Empty(made!.FollowUps);
        await store.SkipAsync(uid, (await store.FindAsync(uid)).Guests[0].ContactId);
        Assert.False(await store.TakeBackImportedAsync(made));
        Assert.Single((await store.FindAsync(uid)).Guests);
    }

    [Fact]
    public async Task An_event_of_too_many_cards_of_another_owners_import_or_of_tomorrow_is_not_made_at_all()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new EventStore(crm.Mine);
        var few = await crm.ImportAsync("Nama;Telepon\nSari Dewi;081233334444\n");
        var many = await crm.ImportAsync(ImportTestCrm.Many(NetworkEvent.MaxGuests + 1));
        var details = new EventDetails { Name = "Munas", On = crm.Today };
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.AddImportedAsync(Guid.CreateVersion7(), details, many, true)
        );
        await Assert.ThrowsAsync<GoneException>(() =>
            new EventStore(crm.Theirs).AddImportedAsync(Guid.CreateVersion7(), details, few, true)
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.AddImportedAsync(Guid.CreateVersion7(), details with { On = crm.Today.AddDays(1) }, few, true)
        );
        foreach (var owner in new[] { crm.Mine, crm.Theirs })
        {
            await using var db = await owner.OpenAsync();
            Assert.Empty(db.Events);
            Assert.Empty(db.FollowUps);
        }
    }

    [Fact]
    public async Task A_circle_that_was_not_changed_on_the_card_stays_as_it_was_made_elsewhere()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, rina) = await HeldAsync(crm);
        await crm.Contacts.SetCircleAsync((await store.FindAsync(uid)).Guests[0].Person.Uid, Circle.Close);
        await store.DebriefAsync(
            uid,
            rina,
            new Debrief(Guid.CreateVersion7(), [], [], Impression.Unsaid, false, null, [])
        );
        await using var db = crm.Database.Open(1);
        Assert.Equal(Circle.Close, Assert.Single(db.Contacts, c => c.Id == rina).Circle);
    }

    [Fact]
    public async Task With_somebody_known_already_one_next_step_may_follow_a_debrief()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, rina) = await HeldAsync(crm);
        await crm.LogAsync(A.Interaction(rina, crm.Today.AddDays(-90)));
        Assert.Empty(await store.PlanForAsync(rina, crm.Today));

        await store.DebriefAsync(
            uid,
            rina,
            new Debrief(
                Guid.CreateVersion7(),
                [],
                [],
                Impression.Unsaid,
                false,
                null,
                [],
                new ProposedStep("", FollowUpKind.Message, "Berkabar lagi", crm.Today.AddDays(7))
            )
        );

        Assert.Equal(["Berkabar lagi"], (await crm.FollowUps.OfContactAsync(rina)).Select(f => f.Details.What));
    }

    [Fact]
    [AdviceStory(AdviceIds.MindTheCostOfEvents)]
    public async Task A_pile_of_cards_is_on_today_until_it_is_gone_through_or_nobody_remembers()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, rina) = await HeldAsync(crm);
        var row = Assert.Single((await crm.TodayStore.LoadAsync()).Undigested);
        Assert.Equal((1, 1), (row.People, row.Waiting));
        await store.SkipAsync(uid, rina);
        Assert.Empty((await crm.TodayStore.LoadAsync()).Undigested);
        await store.ReopenAsync(uid, rina);
        crm.Clock.Advance(TimeSpan.FromDays(Core.Nudges.Rules.EventUndigested.CardsForDays));
        Assert.Single((await crm.TodayStore.LoadAsync()).Undigested);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty((await crm.TodayStore.LoadAsync()).Undigested);
    }

    [Fact]
    public async Task An_event_with_nobody_on_it_asks_for_its_cards_for_three_days_and_one_to_come_not_at_all()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = Store(crm);
        await store.AddAsync(Guid.CreateVersion7(), Details(crm.Today));
        await store.AddAsync(Guid.CreateVersion7(), Details(crm.Today.AddDays(10)));
        Assert.Single((await crm.TodayStore.LoadAsync()).Undigested);
        crm.Clock.Advance(TimeSpan.FromDays(Core.Nudges.Rules.EventUndigested.EmptyForDays + 1));
        Assert.Empty((await crm.TodayStore.LoadAsync()).Undigested);
    }

    [Fact]
    public async Task Who_was_written_to_since_counts_as_followed_up()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, _, rina) = await HeldAsync(crm);
        Assert.Equal(0, (await store.ListAsync()).Events[0].Followed);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        await crm.LogAsync(A.Interaction(rina, crm.Today, Channel.WhatsApp));
        Assert.Equal(1, (await store.ListAsync()).Events[0].Followed);
    }

    [Fact]
    public async Task Deleting_an_event_keeps_what_was_logged_and_undo_brings_its_pile_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, rina) = await HeldAsync(crm);
        await store.DebriefAsync(
            uid,
            rina,
            new Debrief(Guid.CreateVersion7(), [], [], Impression.Unsaid, false, null, [])
        );
        var deleted = await store.DeleteAsync(uid);
        Assert.Single((await crm.Interactions.TimelineAsync(rina, 0, 10)).Entries);
        await Assert.ThrowsAsync<GoneException>(() => store.FindAsync(uid));
        await store.RestoreAsync(deleted);
        await store.RestoreAsync(deleted);
        Assert.Equal(GuestState.Debriefed, Assert.Single((await store.FindAsync(uid)).Guests).State);
    }

    [Fact]
    public async Task An_edit_from_a_stale_page_is_refused_and_a_double_click_adds_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, _) = await HeldAsync(crm);
        await store.AddAsync(uid, Details(crm.Today) with { Name = "lain" });
        var view = await store.FindAsync(uid);
        Assert.Equal("Makan malam Kadin", view.Details.Name);
        await store.EditAsync(uid, view.Version, view.Details with { Place = "Hotel Mulia" });
        await Assert.ThrowsAsync<ChangedElsewhereException>(() => store.EditAsync(uid, view.Version, view.Details));
    }

    [Fact]
    public async Task Another_owners_event_is_gone_and_another_owners_contact_is_never_met()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, rina) = await HeldAsync(crm);
        var theirs = new EventStore(crm.Theirs);
        var debrief = new Debrief(Guid.CreateVersion7(), [], [], Impression.Unsaid, false, null, []);
        foreach (
            var act in new Func<Task>[]
            {
                () => theirs.FindAsync(uid),
                () => theirs.EditAsync(uid, 1, Details(crm.Today)),
                () => theirs.MeetAsync(uid, rina),
                () => theirs.ForgetAsync(uid, rina),
                () => theirs.SkipAsync(uid, rina),
                () => theirs.ReopenAsync(uid, rina),
                () => theirs.DebriefAsync(uid, rina, debrief),
                () => theirs.DeleteAsync(uid),
            }
        )
        {
            await Assert.ThrowsAsync<GoneException>(act);
        }

        var own = Guid.CreateVersion7();
        await theirs.AddAsync(own, Details(crm.Today));
        await Assert.ThrowsAsync<GoneException>(() => theirs.MeetAsync(own, rina));
        Assert.Single((await store.ListAsync()).Events);
        Assert.Single((await store.FindAsync(uid)).Guests);
    }

    private static EventStore Store(TestCrm crm) => new(crm.Mine);

    private static EventDetails Details(DateOnly on) =>
        new()
        {
            Name = "Makan malam Kadin",
            On = on,
            Setting = Setting.Formal,
            Purpose = "cari distributor",
            Cost = 250_000,
            Hours = 3.5m,
        };

    private static async Task<(EventStore Store, Guid Uid, long Rina)> HeldAsync(TestCrm crm)
    {
        var (store, uid, rina) = (Store(crm), Guid.CreateVersion7(), await crm.PersonAsync());
        await store.AddAsync(uid, Details(crm.Today));
        await store.MeetAsync(uid, rina);
        await store.MeetAsync(uid, rina);
        return (store, uid, rina);
    }
}
