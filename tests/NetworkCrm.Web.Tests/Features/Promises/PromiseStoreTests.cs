using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Features.Today;

namespace NetworkCrm.Web.Tests.Features.Promises;

public sealed class PromiseStoreTests
{
    [Fact]
    public async Task A_double_click_makes_it_once_and_keeps_it_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        var uid = Guid.CreateVersion7();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => crm.Promises.MakeAsync(uid, id, Mine("kirim katalog"))));
        var card = Assert.Single((await crm.Promises.OfContactAsync(id)).Open);
        var logged = Guid.CreateVersion7();
        await Task.WhenAll(
            crm.Promises.KeepAsync(card.Id, logged),
            crm.Promises.KeepAsync(card.Id, logged),
            crm.Promises.KeepAsync(card.Id, Guid.CreateVersion7())
        );
        var (entries, total) = await crm.Interactions.TimelineAsync(id, 0, 10);
        Assert.Equal(1, total);
        Assert.Equal((Channel.Other, false), (entries[0].Channel, entries[0].CountsAsContact));
        Assert.Equal(new ExchangeEntry(ExchangeDirection.Gave, "kirim katalog"), Assert.Single(entries[0].Exchanges));
    }

    [Fact]
    public async Task Undo_of_keeping_opens_it_again_and_takes_the_ledger_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, Theirs("kenalkan ke Hadi"));
        var before = (await crm.Contacts.PersonAsync(uid)).Snapshot.ToBytes();
        var card = (await crm.Promises.OfContactAsync(id)).Open[0];
        var logged = Guid.CreateVersion7();
        await crm.Promises.KeepAsync(card.Id, logged);
        Assert.Equal(1, (await crm.Contacts.PersonAsync(uid)).Snapshot.Received);
        Assert.Equal(new KeptRate(1, 1), (await crm.Promises.OfContactAsync(id)).Theirs);
        await crm.Promises.ReopenAsync(card.Id, logged);
        Assert.Equal(before, (await crm.Contacts.PersonAsync(uid)).Snapshot.ToBytes());
        Assert.Equal(
            (1, 0),
            ((await crm.Promises.OfContactAsync(id)).Open.Count, (await crm.Promises.OfContactAsync(id)).Theirs.Ended)
        );
    }

    [Fact]
    public async Task Kept_rates_go_both_ways_and_a_released_promise_counts_neither_way()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        foreach (var what in new[] { "satu", "dua", "tiga", "empat" })
            await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, Theirs(what));
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, Mine("lima"));
        var open = (await crm.Promises.OfContactAsync(id)).Open;
        await crm.Promises.KeepAsync(open.Single(p => p.Details.What == "satu").Id);
        await crm.Promises.BreakAsync(open.Single(p => p.Details.What == "dua").Id);
        await crm.Promises.ReleaseAsync(open.Single(p => p.Details.What == "tiga").Id);
        await crm.Promises.KeepAsync(open.Single(p => p.Details.What == "lima").Id);
        var view = await crm.Promises.OfContactAsync(id);
        Assert.Equal((new KeptRate(1, 1), new KeptRate(1, 2)), (view.Mine, view.Theirs));
        Assert.Equal((1, 4), (view.Open.Count, view.Ended.Count));
        Assert.Equal(new KeptRate(1, 2), view.Open[0].Theirs);
    }

    [Fact]
    public async Task Today_shows_what_I_owe_until_a_week_from_now_and_what_others_owe_once_it_is_late()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        foreach (var days in new int?[] { -2, 0, 7, 8, null })
        {
            var due = days is { } d ? crm.Today.AddDays(d) : (DateOnly?)null;
            await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, Mine($"saya {days}") with { DueOn = due });
            await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, Theirs($"mereka {days}") with { DueOn = due });
        }

        var view = await crm.TodayStore.LoadAsync();
        Assert.Equal(["saya -2", "saya 0", "saya 7"], view.Owed.First.Select(p => p.Details.What));
        Assert.Equal(["mereka -2"], view.OverdueOfOthers.First.Select(p => p.Details.What));
        Assert.Equal(10, (await crm.Promises.OfContactAsync(id)).Open.Count);
        await crm.Contacts.TrashAsync(uid);
        Assert.Equal(0, (await crm.TodayStore.LoadAsync()).Owed.Total);
    }

    [Fact]
    public async Task Of_more_than_fifty_promises_Today_shows_fifty_says_how_many_there_are_and_counts_those_due_now()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        for (var i = 0; i < 57; i++)
        {
            await crm.Promises.MakeAsync(
                Guid.CreateVersion7(),
                id,
                Mine($"saya {i}") with
                {
                    DueOn = crm.Today.AddDays(i < 55 ? -1 : 3),
                }
            );
            await crm.Promises.MakeAsync(
                Guid.CreateVersion7(),
                id,
                Theirs($"mereka {i}") with
                {
                    DueOn = crm.Today.AddDays(-1),
                }
            );
        }

        var view = await crm.TodayStore.LoadAsync();
        Assert.Equal((50, 57, 7, 55), (view.Owed.First.Count, view.Owed.Total, view.Owed.More, view.OwedNow));
        Assert.Equal((50, 57), (view.OverdueOfOthers.First.Count, view.OverdueOfOthers.Total));
    }

    [Fact]
    public async Task It_moves_to_another_day_and_back_to_none()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, Mine("kirim katalog"));
        var card = (await crm.Promises.OfContactAsync(id)).Open[0];
        await crm.Promises.MoveAsync(card.Id, crm.Today.AddDays(1));
        Assert.Equal(crm.Today.AddDays(1), (await crm.Promises.OfContactAsync(id)).Open[0].Details.DueOn);
        await crm.Promises.MoveAsync(card.Id, null);
        Assert.Null((await crm.Promises.OfContactAsync(id)).Open[0].Details.DueOn);
    }

    [Fact]
    public async Task Undo_of_removing_brings_back_what_was_there()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, Mine("kirim katalog") with { DueOn = crm.Today });
        var card = (await crm.Promises.OfContactAsync(id)).Open[0];
        crm.Clock.Advance(TimeSpan.FromDays(3));
        await crm.Promises.BreakAsync(card.Id);
        var before = (await crm.Promises.OfContactAsync(id)).Ended[0];
        var removed = await crm.Promises.RemoveAsync(card.Id);
        Assert.Empty((await crm.Promises.OfContactAsync(id)).Ended);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(crm.Promises.RestoreAsync(removed), crm.Promises.RestoreAsync(removed));
        Assert.Equal(
            before with
            {
                Id = 0,
                Version = 0,
            },
            Assert.Single((await crm.Promises.OfContactAsync(id)).Ended) with
            {
                Id = 0,
                Version = 0,
            }
        );
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_told_instead_of_overwriting()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, Mine("kirim katalog"));
        var card = (await crm.Promises.OfContactAsync(id)).Open[0];
        await crm.Promises.EditAsync(card.Id, card.Version, Mine("kirim harga"));
        var stale = await Assert.ThrowsAsync<ChangedElsewhereException>(() =>
            crm.Promises.EditAsync(card.Id, card.Version, Mine("lain"))
        );
        await crm.Promises.EditAsync(card.Id, stale.Version, Mine("lain"));
        Assert.Equal("lain", (await crm.Promises.OfContactAsync(id)).Open[0].Details.What);
    }

    [Fact]
    public async Task Another_owners_promise_and_contact_are_gone()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, Mine("kirim katalog") with { DueOn = crm.Today });
        var card = (await crm.Promises.OfContactAsync(id)).Open[0];
        var theirs = new PromiseStore(crm.Theirs);
        await Assert.ThrowsAsync<GoneException>(() => theirs.MakeAsync(Guid.CreateVersion7(), id, Mine("lain")));
        await Assert.ThrowsAsync<GoneException>(() => theirs.EditAsync(card.Id, card.Version, Mine("lain")));
        await Assert.ThrowsAsync<GoneException>(() => theirs.MoveAsync(card.Id, crm.Today));
        await Assert.ThrowsAsync<GoneException>(() => theirs.KeepAsync(card.Id, Guid.CreateVersion7()));
        await Assert.ThrowsAsync<GoneException>(() => theirs.BreakAsync(card.Id));
        await Assert.ThrowsAsync<GoneException>(() => theirs.ReleaseAsync(card.Id));
        await Assert.ThrowsAsync<GoneException>(() => theirs.ReopenAsync(card.Id));
        await Assert.ThrowsAsync<GoneException>(() => theirs.RemoveAsync(card.Id));
        await Assert.ThrowsAsync<GoneException>(() =>
            theirs.RestoreAsync(
                new RemovedPromise(Guid.CreateVersion7(), id, card.Details, card.MadeOn, card.State, null, null)
            )
        );
        var view = await theirs.OfContactAsync(id);
        Assert.Equal((0, 0, default, default), (view.Open.Count, view.Ended.Count, view.Mine, view.Theirs));
        Assert.Equal(0, (await new TodayStore(crm.Theirs).LoadAsync()).Owed.Total);
        Assert.Equal(card, (await crm.Promises.OfContactAsync(id)).Open[0]);
        // Undo of keeping, with an interaction that is another owner's, leaves that alone.
        var logged = Guid.CreateVersion7();
        await crm.Promises.KeepAsync(card.Id, logged);
        var other = await new Web.Features.Contacts.ContactStore(crm.Theirs).AddAsync(
            Guid.CreateVersion7(),
            A.Contact()
        );
        await theirs.MakeAsync(
            Guid.CreateVersion7(),
            (await new Web.Features.Contacts.ContactStore(crm.Theirs).PersonAsync(other)).Id,
            Mine("milik sendiri")
        );
        var own = (
            await theirs.OfContactAsync(
                (await new Web.Features.Contacts.ContactStore(crm.Theirs).PersonAsync(other)).Id
            )
        ).Open[0];
        await theirs.KeepAsync(own.Id);
        await theirs.ReopenAsync(own.Id, logged);
        Assert.Equal(1, (await crm.Interactions.TimelineAsync(id, 0, 10)).Total);
    }

    private static PromiseDetails Mine(string what) => new(PromisedBy.Me, what, null);

    private static PromiseDetails Theirs(string what) => new(PromisedBy.Them, what, null);
}
