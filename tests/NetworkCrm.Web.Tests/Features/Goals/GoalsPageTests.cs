using Bunit;
using NetworkCrm.Core.Goals;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Person;

namespace NetworkCrm.Web.Tests.Features.Goals;

public sealed class GoalsPageTests
{
    [Fact]
    public async Task A_goal_shows_its_questions_and_moves_to_the_closed_ones_when_it_is_reached()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<GoalsPage>();
        page.WaitForAssertion(() => Assert.Contains("Belum ada tujuan", page.Markup, StringComparison.Ordinal));
        await new GoalStore(crm.Mine).SetAsync(
            Guid.CreateVersion7(),
            new GoalDetails("Belajar ekspor", GoalKind.Learn, "Surabaya, logistik")
        );
        page = context.Render<GoalsPage>();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".asks li").Count));
        Assert.Equal(["Surabaya", "logistik"], page.FindAll(".chip.weak").Select(c => c.TextContent));
        await page.Find("[data-reached]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-reopen]")));
        Assert.Contains("tercapai", page.Find("[data-goal]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_before_a_meeting_asks_what_fits_the_goal_they_are_linked_to()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact());
        var id = (await crm.Contacts.PersonAsync(uid)).Id;
        await crm.LogAsync(A.Interaction(id, crm.Today, learned: "Baru pindah ke Bandung"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() =>
            Assert.Contains(
                GoalQuestions.For(null, "id")[0],
                page.Find("[data-questions]").TextContent,
                StringComparison.Ordinal
            )
        );
        var (store, goal) = (new GoalStore(crm.Mine), Guid.CreateVersion7());
        await store.SetAsync(goal, new GoalDetails("Belajar ekspor", GoalKind.Learn, null));
        await store.LinkContactAsync(goal, id);
        page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        page.WaitForAssertion(() =>
            Assert.Contains(
                GoalQuestions.For(GoalKind.Learn, "id")[0],
                page.Find("[data-questions]").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.Contains("Belajar ekspor", page.Find("[data-questions]").TextContent, StringComparison.Ordinal);
    }
}
