using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Interactions;

namespace NetworkCrm.Web.Tests.Features.Interactions;

public sealed class InteractionStoreTests
{
    [Fact]
    public async Task Logging_moves_the_last_contact_of_everyone_who_took_part()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina"));
        var hadi = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Hadi"));
        long[] ids = [(await crm.Contacts.PersonAsync(rina)).Id, (await crm.Contacts.PersonAsync(hadi)).Id];
        await crm.LogAsync(A.Interaction(ids[0], crm.Today.AddDays(-1)) with { ContactIds = ids });
        Assert.Equal(crm.Today.AddDays(-1), (await crm.Contacts.PersonAsync(rina)).Snapshot.LastContactOn);
        Assert.Equal(crm.Today.AddDays(-1), (await crm.Contacts.PersonAsync(hadi)).Snapshot.LastContactOn);
        var (entries, total) = await crm.Interactions.TimelineAsync(ids[0], 0, 10);
        Assert.Equal(1, total);
        Assert.Equal(["Hadi"], entries[0].With.Select(p => p.Name));
    }

    [Fact]
    public async Task A_double_click_logs_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        var uid = Guid.CreateVersion7();
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => crm.Interactions.LogAsync(uid, A.Interaction(id, crm.Today), [], []))
        );
        Assert.Equal(1, (await crm.Interactions.TimelineAsync(id, 0, 10)).Total);
    }

    [Fact]
    public async Task A_day_in_the_future_is_refused()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => crm.LogAsync(A.Interaction(id, crm.Today.AddDays(1))));
    }

    [Fact]
    public async Task A_message_marked_unanswered_stops_counting_as_contact()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-9)));
        await crm.LogAsync(A.Interaction(id, crm.Today, Channel.WhatsApp));
        Assert.Equal(crm.Today, (await crm.Contacts.PersonAsync(uid)).Snapshot.LastContactOn);
        var message = (await crm.Interactions.TimelineAsync(id, 0, 1)).Entries[0];
        var found = await crm.Interactions.FindAsync(message.Id);
        await crm.Interactions.EditAsync(message.Id, found.Version, found.Details with { Answered = Answered.No });
        Assert.Equal(crm.Today.AddDays(-9), (await crm.Contacts.PersonAsync(uid)).Snapshot.LastContactOn);
    }

    [Fact]
    public async Task Deleting_corrects_every_figure_and_undo_brings_them_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.LogAsync(
            A.Interaction(id, crm.Today.AddDays(-3), exchanges: [ExchangeDirection.Gave, ExchangeDirection.Asked])
        );
        var before = (await crm.Contacts.PersonAsync(uid)).Snapshot.ToBytes();
        var deleted = await crm.Interactions.DeleteAsync(
            (await crm.Interactions.TimelineAsync(id, 0, 1)).Entries[0].Id
        );
        var empty = (await crm.Contacts.PersonAsync(uid)).Snapshot;
        Assert.Null(empty.LastContactOn);
        Assert.Equal((0, 0), (empty.Gave, empty.Asked));
        await crm.Interactions.RestoreAsync(deleted);
        Assert.Equal(before, (await crm.Contacts.PersonAsync(uid)).Snapshot.ToBytes());
    }

    [Fact]
    public async Task Undo_of_a_log_opens_what_it_settled_and_takes_its_plan_away_but_for_a_step_changed_since()
    {
        using var crm = await TestCrm.OpenAsync();
        var person = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(person)).Id;
        await crm.FollowUps.PlanAsync(
            Guid.CreateVersion7(),
            id,
            A.FollowUp(crm.Today, what: "rutin", recurrence: new Recurrence(RecurrenceUnit.Weekly))
        );
        var settled = (await crm.FollowUps.OfContactAsync(id))[0].Id;
        var before = (await crm.Contacts.PersonAsync(person)).Snapshot.ToBytes();
        var uid = Guid.CreateVersion7();
        await crm.Interactions.LogAsync(
            uid,
            A.Interaction(id, crm.Today),
            [settled],
            (await crm.Interactions.PreviewAsync([id], crm.Today)).Plan
        );
        var open = await crm.FollowUps.OfContactAsync(id);
        Assert.Equal(5, open.Count);
        var share = open.Single(f => f.PlanStep == "share");
        await crm.FollowUps.EditAsync(share.Id, share.Version, share.Details with { What = "kirim artikel" });
        await crm.Interactions.TakeBackAsync(uid, [settled]);
        Assert.Equal(["rutin", "kirim artikel"], (await crm.FollowUps.OfContactAsync(id)).Select(f => f.Details.What));
        Assert.Empty((await crm.Interactions.TimelineAsync(id, 0, 1)).Entries);
        await crm.FollowUps.RemoveAsync(share.Id);
        Assert.Equal(before, (await crm.Contacts.PersonAsync(person)).Snapshot.ToBytes());
        await new InteractionStore(crm.Theirs).TakeBackAsync(uid, [settled]);
    }

    [Fact]
    public async Task Deleting_one_takes_the_open_steps_it_planned_along_and_Undo_brings_them_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact());
        await crm.Interactions.LogAsync(
            Guid.CreateVersion7(),
            A.Interaction(id, crm.Today),
            [],
            (await crm.Interactions.PreviewAsync([id], crm.Today)).Plan
        );
        var planned = await crm.FollowUps.OfContactAsync(id);
        await crm.FollowUps.EditAsync(
            planned[0].Id,
            planned[0].Version,
            planned[0].Details with
            {
                What = "kirim artikel",
            }
        );

        var deleted = await crm.Interactions.DeleteAsync(
            (await crm.Interactions.TimelineAsync(id, 0, 1)).Entries[0].Id
        );
        Assert.Equal(["kirim artikel"], (await crm.FollowUps.OfContactAsync(id)).Select(f => f.Details.What));
        Assert.Equal(planned.Count - 1, deleted.Plan.Count);

        await crm.Interactions.RestoreAsync(deleted);
        Assert.Equal(planned.Select(f => f.PlanStep), (await crm.FollowUps.OfContactAsync(id)).Select(f => f.PlanStep));
        // They are the plan of the interaction again.
        Assert.Equal(
            planned.Count - 1,
            (await crm.Interactions.DeleteAsync((await crm.Interactions.TimelineAsync(id, 0, 1)).Entries[0].Id))
                .Plan
                .Count
        );
    }

    [Fact]
    public async Task Taking_someone_out_of_an_interaction_corrects_them_too()
    {
        using var crm = await TestCrm.OpenAsync();
        var a = await crm.PersonAsync(A.Contact("Ani"));
        var b = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Budi"));
        var bId = (await crm.Contacts.PersonAsync(b)).Id;
        await crm.LogAsync(A.Interaction(a, crm.Today) with { ContactIds = [a, bId] });
        var entry = (await crm.Interactions.TimelineAsync(a, 0, 1)).Entries[0];
        var found = await crm.Interactions.FindAsync(entry.Id);
        await crm.Interactions.EditAsync(entry.Id, found.Version, found.Details with { ContactIds = [a] });
        Assert.Null((await crm.Contacts.PersonAsync(b)).Snapshot.LastContactOn);
    }

    [Fact]
    public async Task What_was_learned_of_one_of_several_is_known_of_that_one_alone_and_stays_so_through_an_edit()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, joko) = (await crm.PersonAsync(A.Contact("Rina")), await crm.PersonAsync(A.Contact("Joko")));
        FactEntry[] facts = [new(FactKind.Need, "cari pemasok", rina), new(FactKind.Other, "sama-sama lari pagi")];
        await crm.LogAsync(A.Interaction(rina, crm.Today) with { ContactIds = [rina, joko], Facts = facts });
        for (var i = 1; i < 3; i++)
        {
            var entry = Assert.Single((await crm.Interactions.TimelineAsync(joko, 0, 9)).Entries);
            Assert.Equal(["sama-sama lari pagi"], entry.Facts.Select(f => f.Text));
            Assert.Equal(2, (await crm.Interactions.TimelineAsync(rina, 0, 9)).Entries[0].Facts.Count);
            var found = await crm.Interactions.FindAsync(entry.Id);
            Assert.Equal(facts.OrderBy(f => f.Text), found.Details.Facts.OrderBy(f => f.Text));
            await crm.Interactions.EditAsync(entry.Id, i, found.Details with { What = "Ngopi" });
        }

        // About each, after all.
        var details = (
            await crm.Interactions.FindAsync((await crm.Interactions.TimelineAsync(rina, 0, 9)).Entries[0].Id)
        ).Details;
        await crm.Interactions.EditAsync(
            (await crm.Interactions.TimelineAsync(rina, 0, 9)).Entries[0].Id,
            3,
            details with
            {
                Facts = [.. details.Facts.Select(f => f with { About = null })],
            }
        );
        Assert.Equal(2, Assert.Single((await crm.Interactions.TimelineAsync(joko, 0, 9)).Entries).Facts.Count);
    }

    [Theory]
    [InlineData("Hendra mencari pemasok", 1L)]
    [InlineData("anaknya hendra, dan joko juga", null)]
    [InlineData("mencari pemasok", null)]
    public void A_line_that_names_one_of_several_is_about_that_one(string text, long? about)
    {
        PersonPick[] people = [new(1, Guid.Empty, "Hendra Wijaya", null), new(2, Guid.Empty, "Joko Susilo", null)];
        var line = new FactLine(text: text);
        line.Guess(people);
        Assert.Equal(about, line.About);
        Assert.Null(line.Entry(people[..1]).About);
        line.About = 2;
        line.Guess(people);
        Assert.Equal(2, line.About);
    }

    [Fact]
    public async Task Whoever_was_not_there_after_all_loses_the_plan_and_the_promises_it_began_but_for_what_was_changed_since()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, joko, uid) = (
            await crm.PersonAsync(A.Contact("Rina")),
            await crm.PersonAsync(A.Contact("Joko")),
            Guid.CreateVersion7()
        );
        var details = A.Interaction(rina, crm.Today) with { ContactIds = [rina, joko] };
        var plan = (await crm.Interactions.PreviewAsync([rina, joko], crm.Today)).Plan;
        await crm.Interactions.LogAsync(uid, details, [], plan, [new(PromisedBy.Me, "kirim katalog", null)]);
        var moved = (await crm.FollowUps.OfContactAsync(joko))[0];
        await crm.FollowUps.SnoozeAsync(moved.Id, moved.Details.DueOn.AddDays(9));
        var id = (await crm.Interactions.TimelineAsync(rina, 0, 1)).Entries[0].Id;

        Assert.Equal(
            (plan.Count - 1, 1),
            await crm.Interactions.EditAsync(id, 1, details with { ContactIds = [rina] })
        );
        Assert.Equal([moved.Id], (await crm.FollowUps.OfContactAsync(joko)).Select(f => f.Id));
        Assert.Empty((await crm.Promises.OfContactAsync(joko)).Open);
        Assert.Equal(
            (plan.Count, 1),
            ((await crm.FollowUps.OfContactAsync(rina)).Count, (await crm.Promises.OfContactAsync(rina)).Open.Count)
        );
        Assert.Equal(
            (0, 0),
            await crm.Interactions.EditAsync(id, 2, details with { ContactIds = [rina], What = "Ngopi" })
        );
    }

    [Fact]
    public async Task A_first_meeting_offers_the_plan_and_saving_starts_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        var preview = await crm.Interactions.PreviewAsync([id], crm.Today);
        Assert.Equal([1, 3, 10, 30], preview.Plan.Select(p => p.DueOn.DayNumber - crm.Today.DayNumber));
        await crm.Interactions.LogAsync(
            Guid.CreateVersion7(),
            A.Interaction(id, crm.Today),
            [],
            preview.Plan.Skip(1).ToList()
        );
        var followUps = await crm.FollowUps.OfContactAsync(id);
        Assert.Equal(3, followUps.Count);
        Assert.All(followUps, f => Assert.Equal(FollowUpOrigin.Plan, f.Origin));
        Assert.Empty((await crm.Interactions.PreviewAsync([id], crm.Today)).Plan);
    }

    [Fact]
    public async Task A_first_meeting_eleven_days_ago_starts_no_plan()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        Assert.Empty((await crm.Interactions.PreviewAsync([id], crm.Today.AddDays(-11))).Plan);
        Assert.Equal(
            ["connect", "share", "catch-up"],
            (await crm.Interactions.PreviewAsync([id], crm.Today.AddDays(-2))).Plan.Select(p => p.StepId)
        );
    }

    [Fact]
    public async Task Logging_settles_the_follow_ups_it_was_told_to_and_no_others()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today, what: "satu"));
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today, what: "dua"));
        var open = (await crm.Interactions.PreviewAsync([id], crm.Today)).Open;
        Assert.Equal(2, open.Count);
        await crm.Interactions.LogAsync(Guid.CreateVersion7(), A.Interaction(id, crm.Today), [open[0].Id], []);
        Assert.Equal([open[1].What], (await crm.FollowUps.OfContactAsync(id)).Select(f => f.Details.What));
    }

    [Fact]
    public async Task An_ask_to_someone_I_only_ever_asked_is_warned_of()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-40), exchanges: ExchangeDirection.Asked));
        Assert.True(
            Assert.Single((await crm.Interactions.PreviewAsync([id], crm.Today)).Asks).Standing
                is { Owes: true, Asked: 1 }
        );
        await crm.LogAsync(A.Interaction(id, crm.Today, exchanges: [ExchangeDirection.Gave, ExchangeDirection.Gave]));
        Assert.True(
            Assert.Single((await crm.Interactions.PreviewAsync([id], crm.Today)).Asks).Standing
                is { IsWanting: false, Gave: 2 }
        );
    }

    [Fact]
    public async Task Another_owners_interaction_and_contact_are_gone()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.LogAsync(A.Interaction(id, crm.Today));
        var entry = (await crm.Interactions.TimelineAsync(id, 0, 1)).Entries[0];
        var theirs = new InteractionStore(crm.Theirs);
        await Assert.ThrowsAsync<GoneException>(() => theirs.FindAsync(entry.Id));
        await Assert.ThrowsAsync<GoneException>(() => theirs.DeleteAsync(entry.Id));
        await Assert.ThrowsAsync<GoneException>(() => theirs.EditAsync(entry.Id, 1, A.Interaction(id, crm.Today)));
        await Assert.ThrowsAsync<GoneException>(() =>
            theirs.LogAsync(Guid.CreateVersion7(), A.Interaction(id, crm.Today), [], [])
        );
        Assert.Equal(0, (await theirs.TimelineAsync(id, 0, 10)).Total);
        Assert.Empty((await theirs.PreviewAsync([id], crm.Today)).FirstMet);
    }

    [Fact]
    public async Task Undo_of_a_deletion_brings_a_need_back_as_done_as_it_was()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.LogAsync(
            A.Interaction(id, crm.Today.AddDays(-10)) with
            {
                Facts = [new FactEntry(FactKind.Need, "gudang")],
            }
        );
        var uid = (await crm.People.PickAsync(null))[0].Uid;
        await crm.Ledger.ActAsync((await crm.Contacts.PersonAsync(uid)).Facts[0].Id, true);
        var deleted = await crm.Interactions.DeleteAsync(
            (await crm.Interactions.TimelineAsync(id, 0, 1)).Entries[0].Id
        );
        await crm.Interactions.RestoreAsync(deleted);
        var view = await crm.Contacts.PersonAsync(uid);
        Assert.Equal(crm.Today, Assert.Single(view.Facts).ActedOn);
        Assert.Null(view.Snapshot.OpenNeedOn);
    }
}
