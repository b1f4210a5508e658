using NetworkCrm.Core.Relations;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.Relations;

namespace NetworkCrm.Web.Tests.Features.Relations;

public sealed class RelationStoreTests
{
    [Fact]
    public async Task A_relation_is_added_once_and_seen_from_both_sides_and_a_removed_one_comes_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, hadi, uid) = (
            new RelationStore(crm.Mine),
            await crm.PersonAsync(),
            await crm.PersonAsync(A.Contact("Hadi")),
            Guid.CreateVersion7()
        );
        await store.AddAsync(uid, rina, hadi, RelationKind.Family, "sepupu");
        await store.AddAsync(uid, rina, hadi, RelationKind.Friend, null);
        foreach (var (one, other) in new[] { (rina, hadi), (hadi, rina) })
        {
            var row = Assert.Single(await store.OfContactAsync(one));
            Assert.Equal((other, RelationKind.Family, "sepupu"), (row.Other.Id, row.Kind, row.Words));
        }

        var removed = await store.RemoveAsync((await store.OfContactAsync(hadi))[0].Id);
        Assert.Empty(await store.OfContactAsync(rina));
        await store.RestoreAsync(removed);
        await store.RestoreAsync(removed);
        Assert.Equal("sepupu", Assert.Single(await store.OfContactAsync(rina)).Words);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.AddAsync(Guid.CreateVersion7(), rina, rina, RelationKind.Other, null)
        );
    }

    [Fact]
    public async Task Both_are_found_by_the_words_of_their_relation_until_it_is_removed_also_after_an_edit()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, hadi) = (
            new RelationStore(crm.Mine),
            await crm.PersonAsync(A.Contact("Rina", tags: "ekspor")),
            await crm.PersonAsync(A.Contact("Hadi"))
        );
        await crm.PersonAsync(A.Contact("Bayu"));
        await store.AddAsync(Guid.CreateVersion7(), rina, hadi, RelationKind.Family, "Sepupu dari ibu");
        Assert.Equal("Hadi, Rina", await FoundAsync("sepupu"));
        Assert.Equal("Rina", await FoundAsync("sepupu ekspor"));
        var view = await crm.Contacts.PersonAsync((await crm.People.PickAsync("rina"))[0].Uid);
        await crm.Contacts.EditAsync(view.Uid, view.Version, view.Details with { Company = "PT Maju" });
        Assert.Equal("Hadi, Rina", await FoundAsync("sepupu"));
        var removed = await store.RemoveAsync((await store.OfContactAsync(rina))[0].Id);
        Assert.Equal("", await FoundAsync("sepupu"));
        await store.RestoreAsync(removed);
        Assert.Equal("Hadi, Rina", await FoundAsync("sepupu"));

        async Task<string> FoundAsync(string text) =>
            string.Join(
                ", ",
                (await crm.People.ListAsync(new PeopleFilter { Text = text }, 0, 10)).Rows.Select(r => r.Name)
            );
    }

    [Fact]
    public async Task Whoever_is_erased_is_gone_from_the_words_of_the_others_too()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, hadi) = (
            new RelationStore(crm.Mine),
            await crm.PersonAsync(A.Contact("Rina")),
            await crm.PersonAsync(A.Contact("Hadi"))
        );
        await store.AddAsync(Guid.CreateVersion7(), rina, hadi, RelationKind.Family, "suami Rina");
        await crm.Contacts.TrashAsync((await crm.People.PickAsync("rina")).Single(p => p.Id == rina).Uid);
        crm.Clock.Advance(TimeSpan.FromDays(31));

        await new OwnerSweep(crm.Database, crm.Clock).RunAsync(1);

        Assert.Equal(0, (await crm.People.ListAsync(new PeopleFilter { Text = "suami rina" }, 0, 10)).Total);
        Assert.Equal(1, (await crm.People.ListAsync(new PeopleFilter { Text = "hadi" }, 0, 10)).Total);
    }

    [Fact]
    public async Task Another_owners_relation_is_gone_and_their_contact_cannot_be_related()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, theirs, rina, hadi) = (
            new RelationStore(crm.Mine),
            new RelationStore(crm.Theirs),
            await crm.PersonAsync(),
            await crm.PersonAsync(A.Contact("Hadi"))
        );
        await store.AddAsync(Guid.CreateVersion7(), rina, hadi, RelationKind.Colleague, null);
        var id = (await store.OfContactAsync(rina))[0].Id;
        await Assert.ThrowsAsync<GoneException>(() =>
            theirs.AddAsync(Guid.CreateVersion7(), rina, hadi, RelationKind.Other, null)
        );
        await Assert.ThrowsAsync<GoneException>(() => theirs.RemoveAsync(id));
        Assert.Empty(await theirs.OfContactAsync(rina));
        Assert.Single(await store.OfContactAsync(hadi));
    }
}
