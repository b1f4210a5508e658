using Bunit;
using MudBlazor;
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
        var item = context.Render<FollowUpItem>(p => p.Add(x => x.Card, crm.FollowUps.OfContactAsync(rina).Result[0]).Add(x => x.Today, crm.Today));
        Assert.Equal(offered, item.FindAll("[data-act=tomorrow]").Count == 1);
    }
}
