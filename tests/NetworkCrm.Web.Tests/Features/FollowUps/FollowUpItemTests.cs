using Bunit;
using MudBlazor;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Tests.Features.FollowUps;

public sealed class FollowUpItemTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task What_is_due_tomorrow_is_not_put_off_to_tomorrow(int days, bool offered)
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), rina, A.FollowUp(crm.Today.AddDays(days)));
        await using var context = crm.As(crm.Mine);
        context.Render<MudPopoverProvider>();
        var item = context.Render<FollowUpItem>(p =>
            p.Add(x => x.Card, crm.FollowUps.OfContactAsync(rina).Result[0]).Add(x => x.Today, crm.Today)
        );
        Assert.Equal(offered, item.FindAll("[data-act=tomorrow]").Count == 1);
    }

    [Theory]
    [InlineData(FollowUpKind.Meeting, 0, true)]
    [InlineData(FollowUpKind.Meeting, -3, true)]
    [InlineData(FollowUpKind.Meeting, 1, false)]
    [InlineData(FollowUpKind.Message, 0, false)]
    public async Task After_a_meeting_its_card_asks_how_it_was(FollowUpKind kind, int days, bool asks)
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina", phone: "0812-3456-7890"));
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), rina, A.FollowUp(crm.Today.AddDays(days), kind));
        await using var context = crm.As(crm.Mine);
        context.Render<MudPopoverProvider>();
        var (card, logged) = ((await crm.FollowUps.OfContactAsync(rina))[0], 0);
        var item = context.Render<FollowUpItem>(p =>
            p.Add(x => x.Card, card).Add(x => x.Today, crm.Today).Add(x => x.OnLog, () => logged++)
        );
        Assert.Equal(
            asks ? "Bagaimana tadi? Catat: Rina" : "WhatsApp: Rina",
            Assert.Single(item.FindAll(".go .ib.f")).GetAttribute("aria-label")
        );
        Assert.Equal(asks ? "log" : "done", Assert.Single(item.FindAll(".more .b.p")).GetAttribute("data-act"));
        if (!asks)
            return;
        await item.Find("[data-act=how-was-it]").ClickAsync(new());
        Assert.Equal(1, logged);
    }
}
