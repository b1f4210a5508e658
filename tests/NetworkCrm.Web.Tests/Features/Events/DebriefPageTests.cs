using Bunit;
using NetworkCrm.Core.Events;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Interactions;

namespace NetworkCrm.Web.Tests.Features.Events;

public sealed class DebriefPageTests
{
    [Fact]
    public async Task A_second_tap_on_skip_while_the_first_is_on_its_way_skips_nobody_else()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new EventStore(crm.Mine, new InteractionStore(crm.Mine));
        var held = Guid.CreateVersion7();
        await store.AddAsync(held, new EventDetails { Name = "Kadin", On = crm.Today });
        foreach (var name in new[] { "Ana", "Bayu", "Cici" }) await store.MeetAsync(held, await crm.PersonAsync(A.Contact(name)));
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
}
