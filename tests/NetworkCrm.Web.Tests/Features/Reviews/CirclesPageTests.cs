using Bunit;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Web.Features.Reviews;

namespace NetworkCrm.Web.Tests.Features.Reviews;

public sealed class CirclesPageTests
{
    [Fact]
    public async Task Whoever_came_closer_and_whoever_drifted_are_listed_with_where_they_should_be()
    {
        using var crm = await TestCrm.OpenAsync();
        await BookAsync(crm);
        var view = await new CircleReviewStore(crm.Mine).LoadAsync();
        Assert.Equal(
            [("Sepi", Drift.Further, Circle.Close), ("Dekat", Drift.Closer, Circle.Active)],
            view.Drifted.Select(d => (d.Name, d.Drift, d.Suggested))
        );
        Assert.Equal(35, view.Drifted[1].SpanDays);
        Assert.Empty((await new CircleReviewStore(crm.Theirs).LoadAsync()).Drifted);
    }

    [Fact]
    public async Task A_tap_moves_them_and_Undo_takes_them_back_with_the_move_in_the_history()
    {
        using var crm = await TestCrm.OpenAsync();
        await BookAsync(crm);
        await using var context = crm.As(crm.Mine);
        var snackbars = context.Render<MudBlazor.MudSnackbarProvider>();
        var page = context.Render<CirclesPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-drift]").Count));
        Assert.Contains("Terakhir kontak", page.Find("[data-drift=Sepi] .why").TextContent, StringComparison.Ordinal);
        await page.Find("[data-drift=Sepi] .b.p").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-drift]")));
        Assert.Equal(Circle.Close, await CircleAsync(crm, "sepi"));
        Assert.Contains(
            "Lingkar inti → Lingkar dekat",
            page.Find("[data-moves]").TextContent,
            StringComparison.Ordinal
        );
        snackbars.WaitForAssertion(() => Assert.NotNull(snackbars.Find(".mud-snackbar-content-action button")));
        await snackbars.Find(".mud-snackbar-content-action button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-drift]").Count));
        Assert.Equal(Circle.Inner, await CircleAsync(crm, "sepi"));
    }

    [Fact]
    public async Task Whoever_stays_is_not_asked_about_again_this_quarter()
    {
        using var crm = await TestCrm.OpenAsync();
        await BookAsync(crm);
        var store = new CircleReviewStore(crm.Mine);
        var row = (await store.LoadAsync()).Drifted[0];
        var key = CircleReviewStore.StayKey(row.Id, row.Circle, crm.Today);
        await crm.Nudges.PutAsideAsync(key);
        Assert.Equal("Dekat", Assert.Single((await store.LoadAsync()).Drifted).Name);
        await crm.Nudges.TakeBackAsync(key);
        Assert.Equal(2, (await store.LoadAsync()).Drifted.Count);
        Assert.NotEqual(key, CircleReviewStore.StayKey(row.Id, row.Circle, crm.Today.AddDays(91)));
    }

    [Fact]
    public async Task Done_is_noted_and_can_be_taken_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CircleReviewStore(crm.Mine);
        Assert.Null(await store.FinishAsync(crm.Today));
        Assert.Equal(crm.Today, (await store.LoadAsync()).ReviewedOn);
        Assert.Equal(crm.Today, await store.FinishAsync(null));
        Assert.Null((await store.LoadAsync()).ReviewedOn);
    }

    // One of the inner circle silent for two months, an acquaintance met weekly, and one who is where they belong.
    private static async Task BookAsync(TestCrm crm)
    {
        var quiet = await crm.PersonAsync(A.Contact("Sepi", circle: Circle.Inner));
        await crm.LogAsync(A.Interaction(quiet, crm.Today.AddDays(-70)));
        var near = await crm.PersonAsync(A.Contact("Dekat", circle: Circle.Wider));
        for (var i = 0; i < 7; i++)
            await crm.LogAsync(A.Interaction(near, crm.Today.AddDays(-7 * i), Channel.WhatsApp));
        await crm.LogAsync(
            A.Interaction(await crm.PersonAsync(A.Contact("Pas", circle: Circle.Close)), crm.Today.AddDays(-20))
        );
    }

    private static async Task<Circle?> CircleAsync(TestCrm crm, string name) =>
        (await crm.Contacts.PersonAsync((await crm.People.PickAsync(name))[0].Uid)).Details.Circle;
}
