using Bunit;
using NetworkCrm.Core.Events;
using NetworkCrm.Web.Features.Events;

namespace NetworkCrm.Web.Tests.Features.Events;

public sealed class DebriefPageTests
{
    [Fact]
    public async Task A_second_tap_on_skip_while_the_first_is_on_its_way_skips_nobody_else()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new EventStore(crm.Mine);
        var held = Guid.CreateVersion7();
        await store.AddAsync(held, new EventDetails { Name = "Kadin", On = crm.Today });
        foreach (var name in new[] { "Ana", "Bayu", "Cici" })
            await store.MeetAsync(held, await crm.PersonAsync(A.Contact(name)));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<DebriefPage>(p => p.Add(x => x.Uid, held));
        page.WaitForElement("[data-skip]");

        // Both are pressed before either is answered, as on a slow line.
        var write = await crm.Database.WriteAsync(1);
        var first = page.Find("[data-skip]").ClickAsync(new());
        var second = page.Find("[data-skip]").ClickAsync(new());
        await write.DisposeAsync();
        await Task.WhenAll(first, second);

        Assert.Equal(2, (await store.FindAsync(held)).Waiting.Count);
    }

    [Fact]
    public async Task The_end_counts_the_cards_of_an_earlier_visit_too()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new EventStore(crm.Mine);
        var held = Guid.CreateVersion7();
        await store.AddAsync(held, new EventDetails { Name = "Kadin", On = crm.Today });
        foreach (var name in new[] { "Ana", "Bayu", "Cici" })
            await store.MeetAsync(held, await crm.PersonAsync(A.Contact(name)));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<DebriefPage>(p => p.Add(x => x.Uid, held));
        await page.WaitForElement("[data-save]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Bayu", page.Find("[data-debrief]").GetAttribute("data-debrief")));

        // "Not now", and back.
        page = context.Render<DebriefPage>(p => p.Add(x => x.Uid, held));
        await page.WaitForElement("[data-save]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Cici", page.Find("[data-debrief]").GetAttribute("data-debrief")));
        await page.Find("[data-skip]").ClickAsync(new());
        page.WaitForAssertion(() =>
            Assert.StartsWith("2 kartu", page.Find(".sub").TextContent, StringComparison.Ordinal)
        );
        Assert.EndsWith(
            "1 di antaranya sudah ditinjau sebelumnya.",
            page.Find(".sub").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Bayu", Assert.Single(page.FindAll("article .who a")).TextContent);
    }
}
