using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Sorting;

namespace NetworkCrm.Web.Tests.Features.Sorting;

public sealed class SortStoreTests
{
    [Fact]
    public async Task The_pile_holds_those_without_a_circle_whoever_was_added_or_met_last_first()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new SortStore(crm.Mine);
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        var bayu = await crm.PersonAsync(A.Contact("Bayu"));
        await crm.PersonAsync(A.Contact("Sri", circle: Circle.Close));
        await crm.Contacts.ArchiveAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Lama")), true);
        Assert.Equal(["Bayu", "Rina"], (await store.PileAsync([])).Cards.Select(c => c.Name));
        crm.Clock.Advance(TimeSpan.FromDays(3));
        await crm.LogAsync(A.Interaction(rina, crm.Today));
        var pile = await store.PileAsync([]);
        Assert.Equal(["Rina", "Bayu"], pile.Cards.Select(c => c.Name));
        Assert.Equal(1, pile.InCircle[Circle.Close]);
        Assert.Equal("Bayu", Assert.Single((await store.PileAsync([rina])).Cards).Name);
        Assert.Empty((await store.PileAsync([rina, bayu])).Cards);
    }

    [Fact]
    public async Task A_sitting_has_twenty_and_the_next_goes_on_where_it_ended()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new SortStore(crm.Mine);
        var first = await crm.PersonAsync(A.Contact("Orang 0"));
        for (var i = 1; i < 23; i++)
            await crm.PersonAsync(A.Contact($"Orang {i}"));
        crm.Clock.Advance(TimeSpan.FromDays(1));
        await crm.LogAsync(A.Interaction(first, crm.Today, Channel.WhatsApp));
        var pile = (await store.PileAsync([])).Cards;
        Assert.Equal(["Orang 0", "Orang 22", "Orang 21"], pile.Take(3).Select(c => c.Name));
        Assert.Equal(SortStore.PileSize, pile.Count);
        Assert.Equal(
            ["Orang 3", "Orang 2", "Orang 1"],
            (await store.PileAsync([.. pile.Select(c => c.Id)])).Cards.Select(c => c.Name)
        );
    }

    [Fact]
    public async Task Only_the_circle_changes_and_a_page_that_was_open_meanwhile_cannot_overwrite_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(
            Guid.CreateVersion7(),
            A.Contact("Rina", phone: "0812-3456-7890", email: "rina@contoh.id", notes: "dari Solo", tags: "ekspor")
        );
        await crm.Contacts.MarkAsync(uid, new TieMarks(TieMark.Yes, TieMark.Unknown, TieMark.Unknown));
        var before = await crm.Contacts.PersonAsync(uid);
        await crm.Contacts.SetCircleAsync(uid, Circle.Active);
        var after = await crm.Contacts.PersonAsync(uid);
        Assert.Equal(
            (Circle.Active, before.Version + 1, true),
            (after.Details.Circle, after.Version, after.Marks.RemembersMe == TieMark.Yes)
        );
        Assert.Equal(Circle.Active, after.Snapshot.Circle);
        Assert.Equal(
            ("dari Solo", "ekspor", "rina@contoh.id", "+6281234567890"),
            (after.Details.Notes, after.Details.Tags[0], after.Details.Emails[0], after.Details.Phones[0].E164)
        );
        await Assert.ThrowsAsync<ChangedElsewhereException>(() =>
            crm.Contacts.EditAsync(uid, before.Version, before.Details)
        );
        await crm.Contacts.SetCircleAsync(uid, Circle.Active);
        Assert.Equal(after.Version, (await crm.Contacts.PersonAsync(uid)).Version);
        await crm.Contacts.SetCircleAsync(uid, null);
        Assert.Null((await crm.Contacts.PersonAsync(uid)).Details.Circle);
    }

    [Fact]
    public async Task Another_owners_people_are_neither_shown_nor_placed()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var pile = await new SortStore(crm.Theirs).PileAsync([]);
        Assert.Empty(pile.Cards);
        Assert.False(pile.HasContacts);
        await Assert.ThrowsAsync<GoneException>(() => new ContactStore(crm.Theirs).SetCircleAsync(uid, Circle.Inner));
        Assert.Null((await crm.Contacts.PersonAsync(uid)).Details.Circle);
    }

    [Fact]
    public async Task Today_offers_it_from_five_people_until_five_have_a_circle()
    {
        using var crm = await TestCrm.OpenAsync();
        var people = new List<Guid>();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(i >= SortRows.OfferedFrom, (await crm.TodayStore.LoadAsync()).SortOffered);
            people.Add(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact($"Orang {i}")));
        }

        foreach (var uid in people.Take(SortRows.OfferedUntil))
        {
            Assert.True((await crm.TodayStore.LoadAsync()).SortOffered);
            await crm.Contacts.SetCircleAsync(uid, Circle.Wider);
        }

        Assert.False((await crm.TodayStore.LoadAsync()).SortOffered);
    }
}
