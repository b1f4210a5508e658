using Bunit;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Tests.Features.FollowUps;

public sealed class FollowUpsPageTests
{
    [Fact]
    public async Task Open_promises_both_ways_stand_before_the_follow_ups_and_go_when_they_are_kept()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), rina, new PromiseDetails(PromisedBy.Me, "kirim katalog", null));
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), rina, new PromiseDetails(PromisedBy.Me, "telepon", crm.Today.AddDays(20)));
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), rina, new PromiseDetails(PromisedBy.Them, "daftar harga", crm.Today.AddDays(3)));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<FollowUpsPage>();
        page.WaitForAssertion(() => Assert.Equal(["my-promises", "their-promises"], page.FindAll("[data-lane]").Select(l => l.GetAttribute("data-lane"))));
        Assert.Equal(2, page.FindAll("[data-lane=my-promises] article").Count);
        // One that has a day comes before one that has none.
        Assert.Contains("telepon", page.FindAll("[data-lane=my-promises] article")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("2 hal untuk dikerjakan", page.Find(".sub").TextContent, StringComparison.Ordinal);
        await page.Find("[data-lane=their-promises] [data-act=broken]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-lane=their-promises]")));
        Assert.Empty((await new Web.Features.Promises.PromiseStore(crm.Theirs).OpenAsync()).Mine);
    }

    [Fact]
    public async Task Without_anything_open_it_says_what_to_do()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<FollowUpsPage>();
        page.WaitForElement(".empty");
        Assert.Empty(page.FindAll("[data-lane]"));
    }
}
