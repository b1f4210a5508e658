using Bunit;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Promises;

namespace NetworkCrm.Web.Tests.Features.FollowUps;

public sealed class FollowUpsPageTests
{
    [Fact]
    public async Task Open_promises_both_ways_stand_before_the_follow_ups_and_go_when_they_are_kept()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            rina,
            new PromiseDetails(PromisedBy.Me, "kirim katalog", null)
        );
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            rina,
            new PromiseDetails(PromisedBy.Me, "telepon", crm.Today.AddDays(20))
        );
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            rina,
            new PromiseDetails(PromisedBy.Them, "daftar harga", crm.Today.AddDays(3))
        );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<FollowUpsPage>();
        page.WaitForAssertion(() =>
            Assert.Equal(
                ["my-promises", "their-promises"],
                page.FindAll("[data-lane]").Select(l => l.GetAttribute("data-lane"))
            )
        );
        Assert.Equal(2, page.FindAll("[data-lane=my-promises] article").Count);
        // One that has a day comes before one that has none.
        Assert.Contains(
            "telepon",
            page.FindAll("[data-lane=my-promises] article")[0].TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("2 hal untuk dikerjakan", page.Find(".sub").TextContent, StringComparison.Ordinal);
        await page.Find("[data-lane=their-promises] [data-act=broken]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-lane=their-promises]")));
        Assert.Empty((await new PromiseStore(crm.Theirs).OpenAsync()).Mine.First);
    }

    [Fact]
    public async Task A_long_lane_of_promises_says_how_many_there_are_and_leads_to_the_rest()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        var count = PromiseRows.LaneSize + 3;
        for (var i = 0; i < count; i++)
        {
            var promise = new PromiseDetails(PromisedBy.Me, $"kirim katalog {i}", crm.Today.AddDays(i));
            await crm.Promises.MakeAsync(Guid.CreateVersion7(), rina, promise);
        }
        await using var context = crm.As(crm.Mine);
        var page = context.Render<FollowUpsPage>();
        var lane = page.WaitForElement("[data-lane=my-promises]");
        Assert.Equal($"{count}", lane.QuerySelector("h2 b")!.TextContent);
        Assert.Contains($"{count} hal untuk dikerjakan", page.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.Equal(PromiseRows.LaneSize, page.FindAll("[data-lane=my-promises] article").Count);
        await page.Find("[data-lane=my-promises] [data-more]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(count, page.FindAll("[data-lane=my-promises] article").Count));
        Assert.Empty(page.FindAll("[data-more]"));
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
