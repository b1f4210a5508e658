using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Giving;

namespace NetworkCrm.Web.Tests.Features.Giving;

public sealed class GivingStoreTests
{
    [Fact]
    public async Task Before_an_ask_it_shows_what_they_need_and_who_may_help()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, bayu) = (await crm.PersonAsync(A.Contact("Rina")), await crm.PersonAsync(A.Contact("Bayu")));
        await crm.PersonAsync(A.Contact("Hadi", company: "PT Gudang Jaya"));
        await crm.PersonAsync(A.Contact("Sari", company: "Toko Kue"));
        await crm.LogAsync(
            A.Interaction(rina, crm.Today) with
            {
                Facts = [new(FactKind.Need, "Cari gudang di Cikarang")],
            }
        );
        await crm.LogAsync(
            A.Interaction(bayu, crm.Today) with
            {
                Facts = [new(FactKind.Offer, "Punya pergudangan di Cikarang")],
            }
        );
        var way = Assert.Single(await new GivingStore(crm.Mine).OfContactAsync(rina));
        Assert.Equal("Cari gudang di Cikarang", way.Need);
        Assert.Equal(["Bayu", "Hadi"], way.Helpers.Select(h => h.Person.Name));
        Assert.Empty(await new GivingStore(crm.Mine).OfContactAsync(bayu));
        Assert.Empty(await new GivingStore(crm.Theirs).OfContactAsync(rina));
    }

    [Fact]
    public async Task A_need_that_was_acted_on_is_no_longer_offered()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await crm.LogAsync(A.Interaction(rina, crm.Today) with { Facts = [new(FactKind.Need, "Cari notaris")] });
        var view = await crm.Contacts.PersonAsync((await crm.People.PickAsync("rina"))[0].Uid);
        await crm.Ledger.ActAsync(view.Facts[0].Id, true);
        Assert.Empty(await new GivingStore(crm.Mine).OfContactAsync(rina));
    }
}
