using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Web.Features.Duplicates;
using NetworkCrm.Web.Tests.Data.Merging;

namespace NetworkCrm.Web.Tests.Features.Duplicates;

public sealed class DuplicateStoreTests
{
    [Fact]
    public async Task Whoever_is_in_the_book_twice_is_found_the_likeliest_first()
    {
        using var crm = await TestCrm.OpenAsync();
        var budi = await crm.PersonAsync(A.Contact("Budi Santoso", "PT Karya"));
        var rina = await crm.PersonAsync(A.Contact("Rina Wulandari", phone: "0812 1111 2222", email: "r@a.id"));
        await crm.PersonAsync(A.Contact("Hadi Susanto", "PT Karya"));
        var again = await crm.PersonAsync(A.Contact("Dr. Budi Santoso, S.T.", "Karya"));
        var rina2 = await crm.PersonAsync(A.Contact("Rina Wulandari", phone: "+62 812-1111-2222", email: "R@A.ID"));
        var found = await crm.Duplicates().ScanAsync();
        Assert.Equal(5, found.People);
        Assert.Equal([(rina, rina2), (budi, again)], found.Pairs.Select(p => (p.FirstId, p.SecondId)));
        Assert.Equal(LikeSigns.Name | LikeSigns.Company, found.Pairs[1].Likeness.Signs);
    }

    [Fact]
    public async Task Two_who_share_an_office_phone_are_colleagues()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina Wulandari", "PT Karya", "021 5551234"));
        await crm.PersonAsync(A.Contact("Budi Santoso", "PT Karya", "(021) 5551234"));
        Assert.Empty((await crm.Duplicates().ScanAsync()).Pairs);
    }

    [Fact]
    public async Task Not_the_same_is_remembered_from_either_side_and_taken_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var (one, two) = (await crm.PersonAsync(), await crm.PersonAsync());
        await crm.Duplicates().KeepApartAsync(two, one);
        await crm.Duplicates().KeepApartAsync(one, two);
        Assert.Empty((await crm.Duplicates().ScanAsync()).Pairs);
        await using (var db = crm.Database.Open(1))
            Assert.Equal(1, await db.KnownApart.CountAsync());
        await crm.Duplicates().ForgetApartAsync(one, two);
        Assert.Single((await crm.Duplicates().ScanAsync()).Pairs);
    }

    [Fact]
    public async Task It_goes_with_the_contact()
    {
        using var crm = await TestCrm.OpenAsync();
        var (one, two) = (await crm.PersonAsync(), await crm.PersonAsync());
        await crm.Duplicates().KeepApartAsync(one, two);
        await using (var write = await crm.Database.WriteAsync(1))
        {
            await write.Db.Contacts.Where(c => c.Id == two).ExecuteDeleteAsync();
            await write.CommitAsync();
        }

        await using var db = crm.Database.Open(1);
        Assert.Equal(0, await db.KnownApart.CountAsync());
    }

    [Fact]
    public async Task Whoever_is_in_the_trash_is_not_looked_at()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync();
        await crm.Contacts.TrashAsync(await crm.UidAsync(await crm.PersonAsync()));
        var found = await crm.Duplicates().ScanAsync();
        Assert.Equal((1, 0), (found.People, found.Pairs.Count));
    }

    [Fact]
    public async Task Nothing_of_another_owner_is_found_or_kept_apart()
    {
        using var crm = await TestCrm.OpenAsync();
        var (one, two) = (await crm.PersonAsync(), await crm.PersonAsync());
        var theirs = new DuplicateStore(crm.Theirs);
        Assert.Equal(0, (await theirs.ScanAsync()).People);
        Assert.Empty(await theirs.CardsAsync([one, two]));
        await Assert.ThrowsAsync<GoneException>(() => theirs.KeepApartAsync(one, two));
    }

    [Fact]
    public async Task A_page_that_is_closed_ends_the_search()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            crm.Duplicates().ScanAsync(ct: new CancellationToken(true))
        );
    }
}
