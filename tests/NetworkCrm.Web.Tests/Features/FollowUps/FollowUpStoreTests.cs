using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Tests.Features.FollowUps;

public sealed class FollowUpStoreTests
{
    [Fact]
    public async Task Lanes_part_by_the_owners_own_date()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        foreach (var days in new[] { -3, 0, 5, 20 })
            await crm.FollowUps.PlanAsync(
                Guid.CreateVersion7(),
                id,
                A.FollowUp(crm.Today.AddDays(days), what: $"{days}")
            );
        var lanes = await crm.FollowUps.LanesAsync();
        Assert.Equal(
            ("-3", "0", "5", "20"),
            (
                lanes.Overdue.First.Single().Details.What,
                lanes.Today.First.Single().Details.What,
                lanes.Week.First.Single().Details.What,
                lanes.Later.First.Single().Details.What
            )
        );
        // 17.30 UTC is already tomorrow in Jakarta.
        crm.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 10, 17, 30, 0, TimeSpan.Zero));
        Assert.Equal(2, (await crm.FollowUps.LanesAsync()).Overdue.Total);
    }

    [Fact]
    public async Task Done_closes_and_undo_opens_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today));
        var card = (await crm.FollowUps.OfContactAsync(id))[0];
        await crm.FollowUps.DoneAsync(card.Id);
        Assert.Empty(await crm.FollowUps.OfContactAsync(id));
        Assert.Single((await crm.FollowUps.LanesAsync()).DoneLately.First);
        await crm.FollowUps.ReopenAsync(card.Id);
        Assert.Single(await crm.FollowUps.OfContactAsync(id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Something_useful_that_was_shared_counts_as_given_until_that_is_taken_back(bool byTap)
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina", phone: "0812-3456-7890"));
        await crm.FollowUps.PlanAsync(
            Guid.CreateVersion7(),
            rina,
            A.FollowUp(crm.Today, FollowUpKind.ShareSomething, "Artikel ekspor")
        );
        var step = (await crm.FollowUps.OfContactAsync(rina))[0];
        if (byTap)
        {
            await crm.Touches.TapAsync(step.Person.Uid, Channel.WhatsApp, step.Id);
            await crm.Touches.AnswerAsync((await crm.Touches.WaitingAsync())[0].Id, yes: true);
        }
        else
        {
            await crm.FollowUps.DoneAsync(step.Id);
            await crm.FollowUps.DoneAsync(step.Id);
        }

        var line = Assert.Single(
            (await crm.Interactions.TimelineAsync(rina, 0, 5)).Entries.SelectMany(e => e.Exchanges)
        );
        Assert.Equal((ExchangeDirection.Gave, "Artikel ekspor"), (line.Direction, line.What));
        await crm.FollowUps.ReopenAsync(step.Id);
        Assert.Empty((await crm.Interactions.TimelineAsync(rina, 0, 5)).Entries.SelectMany(e => e.Exchanges));
        if (byTap)
            return;
        Assert.Empty((await crm.Interactions.TimelineAsync(rina, 0, 5)).Entries);
        // Where something was written since, it stays.
        await crm.FollowUps.DoneAsync(step.Id);
        var made = (await crm.Interactions.TimelineAsync(rina, 0, 5)).Entries[0].Id;
        var found = await crm.Interactions.FindAsync(made);
        await crm.Interactions.EditAsync(made, found.Version, found.Details with { What = "Ia langsung membacanya." });
        await crm.FollowUps.ReopenAsync(step.Id);
        Assert.Equal(
            "Ia langsung membacanya.",
            Assert.Single((await crm.Interactions.TimelineAsync(rina, 0, 5)).Entries).What
        );
        await crm.Interactions.DeleteAsync(made);
        // Any other follow-up gives nothing, and a message is a contact all the same.
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), rina, A.FollowUp(crm.Today));
        await crm.FollowUps.DoneAsync(
            (await crm.FollowUps.OfContactAsync(rina)).First(f => f.Details.Kind == FollowUpKind.Message).Id
        );
        Assert.Empty(Assert.Single((await crm.Interactions.TimelineAsync(rina, 0, 5)).Entries).Exchanges);
    }

    [Fact]
    public async Task A_recurring_one_comes_back_and_undo_takes_the_next_round_away()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        var due = new DateOnly(2026, 1, 31);
        await crm.FollowUps.PlanAsync(
            Guid.CreateVersion7(),
            id,
            A.FollowUp(due, recurrence: new Recurrence(RecurrenceUnit.Monthly))
        );
        var first = (await crm.FollowUps.OfContactAsync(id))[0];
        await Task.WhenAll(crm.FollowUps.DoneAsync(first.Id), crm.FollowUps.DoneAsync(first.Id));
        var next = Assert.Single(await crm.FollowUps.OfContactAsync(id));
        Assert.Equal(new DateOnly(2026, 3, 31), next.DueOn);
        await crm.FollowUps.ReopenAsync(first.Id);
        Assert.Equal(due, Assert.Single(await crm.FollowUps.OfContactAsync(id)).DueOn);
    }

    [Fact]
    public async Task Snoozing_does_not_move_what_recurrence_counts_from()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.FollowUps.PlanAsync(
            Guid.CreateVersion7(),
            id,
            A.FollowUp(crm.Today, recurrence: new Recurrence(RecurrenceUnit.Weekly))
        );
        var card = (await crm.FollowUps.OfContactAsync(id))[0];
        await crm.FollowUps.SnoozeAsync(card.Id, crm.Today.AddDays(2));
        crm.Clock.Advance(TimeSpan.FromDays(2));
        await crm.FollowUps.DoneAsync(card.Id);
        Assert.Equal(new DateOnly(2026, 3, 17), (await crm.FollowUps.OfContactAsync(id))[0].DueOn);
    }

    [Fact]
    public async Task A_double_click_plans_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        var uid = Guid.CreateVersion7();
        await Task.WhenAll(
            crm.FollowUps.PlanAsync(uid, id, A.FollowUp(crm.Today)),
            crm.FollowUps.PlanAsync(uid, id, A.FollowUp(crm.Today))
        );
        Assert.Single(await crm.FollowUps.OfContactAsync(id));
    }

    [Fact]
    public async Task Another_owners_follow_up_is_gone()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today));
        var card = (await crm.FollowUps.OfContactAsync(id))[0];
        var theirs = new FollowUpStore(crm.Theirs);
        await Assert.ThrowsAsync<GoneException>(() =>
            theirs.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today))
        );
        await Assert.ThrowsAsync<GoneException>(() => theirs.EditAsync(card.Id, card.Version, A.FollowUp(crm.Today)));
        await Assert.ThrowsAsync<GoneException>(() => theirs.DoneAsync(card.Id));
        await Assert.ThrowsAsync<GoneException>(() => theirs.SkipAsync(card.Id));
        await Assert.ThrowsAsync<GoneException>(() => theirs.SnoozeAsync(card.Id, crm.Today));
        await Assert.ThrowsAsync<GoneException>(() => theirs.ReopenAsync(card.Id));
        await Assert.ThrowsAsync<GoneException>(() => theirs.RemoveAsync(card.Id));
        Assert.Empty((await theirs.LanesAsync()).Today.First);
        Assert.Equal(card, (await crm.FollowUps.OfContactAsync(id))[0]);
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_told_instead_of_overwriting()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today));
        var card = (await crm.FollowUps.OfContactAsync(id))[0];
        await crm.FollowUps.EditAsync(card.Id, card.Version, A.FollowUp(crm.Today, what: "baru"));
        await Assert.ThrowsAsync<ChangedElsewhereException>(() =>
            crm.FollowUps.EditAsync(card.Id, card.Version, A.FollowUp(crm.Today, what: "lain"))
        );
    }

    [Fact]
    public async Task A_message_that_is_done_is_a_contact_of_today_and_Undo_takes_it_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina"));
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today, what: "Ucapkan terima kasih"));
        var card = (await crm.FollowUps.OfContactAsync(id))[0];
        await crm.FollowUps.DoneAsync(card.Id);
        await using (var db = crm.Database.Open(1))
        {
            var logged = await db.Interactions.SingleAsync();
            Assert.Equal(
                ("Ucapkan terima kasih", Channel.WhatsApp, true),
                (logged.What, logged.Channel, logged.CountsAsContact)
            );
            Assert.Equal(crm.Today, (await db.Contacts.SingleAsync()).LastContactOn);
        }

        await crm.FollowUps.ReopenAsync(card.Id);
        await using var after = crm.Database.Open(1);
        Assert.Empty(await after.Interactions.ToListAsync());
        Assert.Null((await after.Contacts.SingleAsync()).LastContactOn);
    }

    [Fact]
    public async Task A_lane_says_how_many_there_are_and_more_of_it_can_be_had()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Rina"));
        for (var i = 0; i < FollowUpRows.LaneSize + 23; i++)
            await crm.FollowUps.PlanAsync(
                Guid.CreateVersion7(),
                id,
                A.FollowUp(crm.Today.AddDays(-1 - i), what: $"{i}")
            );
        var lane = (await crm.FollowUps.LanesAsync()).Overdue;
        Assert.Equal(
            (FollowUpRows.LaneSize, FollowUpRows.LaneSize + 23, 23),
            (lane.First.Count, lane.Total, lane.More)
        );
        Assert.Equal(0, (await crm.FollowUps.LanesAsync(most: 200)).Overdue.More);
        Assert.Equal(FollowUpRows.LaneSize + 23, (await crm.TodayStore.LoadAsync()).Overdue.Total);
    }

    [Theory]
    [InlineData("archived")]
    [InlineData("deceased")]
    [InlineData("silent")]
    public async Task Whoever_the_owner_asked_silence_about_stands_in_no_lane_and_in_no_count(string how)
    {
        using var crm = await TestCrm.OpenAsync();
        var contact = A.Contact("Rina");
        var id = await crm.PersonAsync(how == "silent" ? contact with { DontNudge = true } : contact);
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today, what: "Kabari"));
        await using var db = crm.Database.Open(1);
        var uid = (await db.Contacts.SingleAsync()).Uid;
        if (how == "archived")
            await crm.Contacts.ArchiveAsync(uid, archived: true);
        if (how == "deceased")
            await crm.Contacts.MarkDeceasedAsync(uid, deceased: true);
        Assert.Equal(0, (await crm.FollowUps.LanesAsync()).Open);
        Assert.Equal(0, (await crm.TodayStore.LoadAsync()).Due.Total);
        // On their own page everything stands.
        Assert.Single(await crm.FollowUps.OfContactAsync(id));
    }
}
