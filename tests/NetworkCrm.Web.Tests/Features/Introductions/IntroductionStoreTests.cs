using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Introductions;

namespace NetworkCrm.Web.Tests.Features.Introductions;

public sealed class IntroductionStoreTests
{
    [Fact]
    public async Task An_introduction_is_made_once_and_counts_as_given_to_both()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, hadi) = (Store(crm), await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Hadi")));
        var uid = Guid.CreateVersion7();
        await store.MakeAsync(uid, Details(crm, rina, hadi));
        await store.MakeAsync(uid, Details(crm, rina, hadi));
        foreach (var (one, other) in new[] { (rina, hadi), (hadi, rina) })
        {
            var row = Assert.Single((await store.OfContactAsync(one)).Made);
            Assert.Equal((other, "gudang di Bekasi"), (row.Other.Id, row.ForWhat));
            var (entries, total) = await crm.Interactions.TimelineAsync(one, 0, 10);
            Assert.Equal((1, Channel.WhatsApp, "Mengenalkan"), (total, entries[0].Channel, entries[0].What));
            var given = Assert.Single((await crm.Ledger.OfContactAsync(one)).Last);
            Assert.Equal(
                (ExchangeDirection.Gave, ExchangeKind.Introduction, "gudang di Bekasi"),
                (given.Exchange.Direction, given.Exchange.Kind, given.Exchange.What)
            );
        }
    }

    [Fact]
    public async Task What_came_of_it_can_be_told_later_and_a_deleted_one_comes_back_with_what_it_counted_for()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, hadi) = (Store(crm), await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Hadi")));
        await store.MakeAsync(Guid.CreateVersion7(), Details(crm, rina, hadi));
        var id = (await store.OfContactAsync(rina)).Made[0].Id;
        await store.TellAsync(id, "  menyewa satu gudang ");
        var deleted = await store.DeleteAsync(id);
        Assert.Empty((await store.OfContactAsync(hadi)).Made);
        Assert.Equal(
            (0, 0),
            (
                (await crm.Interactions.TimelineAsync(hadi, 0, 10)).Total,
                (await crm.Ledger.OfContactAsync(hadi)).Last.Count
            )
        );
        await store.RestoreAsync(deleted);
        await store.RestoreAsync(deleted);
        Assert.Equal("menyewa satu gudang", Assert.Single((await store.OfContactAsync(hadi)).Made).CameOfIt);
        Assert.Equal(
            (1, 1),
            (
                (await crm.Interactions.TimelineAsync(rina, 0, 10)).Total,
                (await crm.Ledger.OfContactAsync(rina)).Last.Count
            )
        );
    }

    [Fact]
    public async Task A_deleted_one_lets_go_of_the_promises_made_in_it_and_Undo_binds_them_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, hadi, uid) = (
            Store(crm),
            await crm.PersonAsync(),
            await crm.PersonAsync(A.Contact("Hadi")),
            Guid.CreateVersion7()
        );
        await store.MakeAsync(uid, Details(crm, rina, hadi));
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            hadi,
            new PromiseDetails(PromisedBy.Me, "kirim kontak", null)
        );
        using (var connection = crm.Database.Connect())
        {
            using var bind = new Statement(connection, "UPDATE Promises SET MadeIn = (SELECT Uid FROM Interactions)");
            bind.Run();
        }

        var deleted = await store.DeleteAsync((await store.OfContactAsync(rina)).Made[0].Id);
        Assert.Null(await MadeInAsync());
        await store.RestoreAsync(deleted);
        Assert.Equal(uid, await MadeInAsync());

        async Task<Guid?> MadeInAsync()
        {
            await using var db = crm.Database.Open(1);
            return await db.Promises.Select(p => p.MadeIn).SingleAsync();
        }
    }

    [Fact]
    public async Task Undo_of_an_introduction_leaves_no_trace_and_another_owner_cannot_undo_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, hadi, uid) = (
            Store(crm),
            await crm.PersonAsync(),
            await crm.PersonAsync(A.Contact("Hadi")),
            Guid.CreateVersion7()
        );
        await store.MakeAsync(uid, Details(crm, rina, hadi));
        await new IntroductionStore(crm.Theirs).TakeBackAsync(uid);
        Assert.Single((await store.OfContactAsync(rina)).Made);
        await store.TakeBackAsync(uid);
        await store.TakeBackAsync(uid);
        Assert.Equal(
            (0, 0),
            ((await store.OfContactAsync(rina)).Made.Count, (await crm.Interactions.TimelineAsync(hadi, 0, 10)).Total)
        );
    }

    [Fact]
    public async Task Nobody_is_introduced_to_themselves_or_in_the_future_and_then_nothing_is_logged()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, hadi) = (Store(crm), await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Hadi")));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.MakeAsync(Guid.CreateVersion7(), Details(crm, rina, rina))
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.MakeAsync(Guid.CreateVersion7(), Details(crm, rina, hadi) with { On = crm.Today.AddDays(1) })
        );
        Assert.Equal(
            (0, 0),
            ((await store.OfContactAsync(rina)).Made.Count, (await crm.Interactions.TimelineAsync(rina, 0, 10)).Total)
        );
    }

    [Fact]
    public async Task Who_brought_whom_is_seen_from_both_sides()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (Store(crm), await crm.PersonAsync());
        var hadi = await crm.PersonAsync(A.Contact("Hadi") with { IntroducedById = rina });
        Assert.Equal("Hadi", Assert.Single((await store.OfContactAsync(rina)).Brought).Name);
        Assert.Equal("Rina Wulandari", (await store.OfContactAsync(hadi)).By!.Name);
    }

    [Fact]
    public async Task Another_owners_introduction_is_gone_and_their_contact_cannot_be_introduced()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, theirs, rina, hadi) = (
            Store(crm),
            new IntroductionStore(crm.Theirs),
            await crm.PersonAsync(),
            await crm.PersonAsync(A.Contact("Hadi"))
        );
        await store.MakeAsync(Guid.CreateVersion7(), Details(crm, rina, hadi));
        var id = (await store.OfContactAsync(rina)).Made[0].Id;
        foreach (
            var act in new Func<Task>[]
            {
                () => theirs.MakeAsync(Guid.CreateVersion7(), Details(crm, rina, hadi)),
                () => theirs.TellAsync(id, "x"),
                () => theirs.DeleteAsync(id),
                () =>
                    theirs.RestoreAsync(
                        new DeletedIntroduction(Guid.CreateVersion7(), rina, hadi, crm.Today, null, null, null)
                    ),
            }
        )
        {
            await Assert.ThrowsAsync<GoneException>(act);
        }

        Assert.True(await theirs.OfContactAsync(rina) is { Made.Count: 0, By: null, Brought.Count: 0 });
        Assert.Null((await store.OfContactAsync(rina)).Made[0].CameOfIt);
    }

    private static IntroductionStore Store(TestCrm crm) => new(crm.Mine);

    private static IntroductionDetails Details(TestCrm crm, long first, long second) =>
        new(first, second, crm.Today, "gudang di Bekasi", Channel.WhatsApp, "Mengenalkan");
}
