using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Goals;
using NetworkCrm.Web.Features.Goals;

namespace NetworkCrm.Web.Tests.Features.Goals;

public sealed class GoalDialogTests
{
    private static readonly GoalDetails Export = new("Belajar ekspor", GoalKind.Learn, "Surabaya, logistik");

    [Fact]
    public async Task A_goal_without_words_is_refused_beside_its_field_and_nothing_is_set()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context);
        await dialogs.Find("#goal-what").ChangeAsync(new() { Value = "  " });
        await dialogs.Find("#goal-worlds").ChangeAsync(new() { Value = "Surabaya" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        Assert.Equal("Tujuan perlu beberapa kata.", dialogs.Find(".field:has(#goal-what) .error").TextContent);
        Assert.Empty(dialogs.FindAll(".field:has(#goal-worlds) .error"));
        Assert.Equal("Surabaya", dialogs.Find("#goal-worlds").GetAttribute("value"));
        Assert.Empty(await GoalsAsync(crm));
    }

    [Fact]
    public async Task A_goal_is_set_as_it_was_written_and_a_second_tap_sets_no_other()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context);
        await dialogs.Find("#goal-what").ChangeAsync(new() { Value = Export.What });
        await dialogs.Find("#goal-kind").ChangeAsync(new() { Value = "Learn" });
        await dialogs.Find("#goal-worlds").ChangeAsync(new() { Value = Export.Worlds });

        // Both taps are on their way before either is answered.
        var write = await crm.Database.WriteAsync(1);
        var first = dialogs.Find("[data-save]").ClickAsync(new());
        var second = dialogs.Find("[data-save]").ClickAsync(new());
        await write.DisposeAsync();
        await Task.WhenAll(first, second);

        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
        var set = Assert.Single(await GoalsAsync(crm));
        Assert.Equal((Export, GoalState.Open, crm.Today), (set.Details, set.State, set.SetOn));
    }

    [Fact]
    public async Task A_change_keeps_what_was_not_touched()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, rina) = (new GoalStore(crm.Mine), Guid.CreateVersion7(), await crm.PersonAsync());
        await store.SetAsync(uid, Export);
        await store.LinkContactAsync(uid, rina);
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, Assert.Single(await GoalsAsync(crm)));
        await dialogs.Find("#goal-what").ChangeAsync(new() { Value = "Belajar ekspor ke Jepang" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
        var changed = Assert.Single(await GoalsAsync(crm));
        Assert.Equal((uid, Export with { What = "Belajar ekspor ke Jepang" }), (changed.Uid, changed.Details));
        Assert.Equal(rina, Assert.Single(changed.People).Id);
    }

    [Fact]
    public async Task What_is_written_is_found_when_the_form_is_opened_again_and_not_in_that_of_another_goal()
    {
        using var crm = await TestCrm.OpenAsync();
        await new GoalStore(crm.Mine).SetAsync(Guid.CreateVersion7(), Export);
        var goal = Assert.Single(await GoalsAsync(crm));
        await using var context = crm.As(crm.Mine);
        var kept = context.KeepsDrafts();
        var dialogs = await OpenAsync(context, goal);
        await dialogs.Find("#goal-worlds").ChangeAsync(new() { Value = "Kobe" });
        await dialogs.Find("[data-keep]").ClickAsync(new());
        await context.LoadAnewAsync(kept);

        dialogs = await OpenAsync(context);
        Assert.Empty(dialogs.FindAll("[data-resumed]"));
        await dialogs.Find("[data-close]").ClickAsync(new());
        dialogs = await OpenAsync(context, goal);
        dialogs.WaitForElement("[data-resumed]");
        Assert.Equal("Kobe", dialogs.Find("#goal-worlds").GetAttribute("value"));
        Assert.Equal(Export.What, dialogs.Find("#goal-what").GetAttribute("value"));
        Assert.Equal(Export, Assert.Single(await GoalsAsync(crm)).Details);
    }

    [Fact]
    public async Task A_goal_deleted_elsewhere_says_so_and_what_was_written_stays()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid) = (new GoalStore(crm.Mine), Guid.CreateVersion7());
        await store.SetAsync(uid, Export);
        await using var context = crm.As(crm.Mine);
        var dialogs = await OpenAsync(context, Assert.Single(await GoalsAsync(crm)));
        await dialogs.Find("#goal-what").ChangeAsync(new() { Value = "Belajar impor" });
        await store.DeleteAsync(uid);
        await dialogs.Find("[data-save]").ClickAsync(new());
        Assert.StartsWith("Halaman ini tidak ada", dialogs.Find(".alert").TextContent, StringComparison.Ordinal);
        Assert.Equal("Belajar impor", dialogs.Find("#goal-what").GetAttribute("value"));
        Assert.Empty(await GoalsAsync(crm));
    }

    private static async Task<IReadOnlyList<GoalRow>> GoalsAsync(TestCrm crm) =>
        (await new GoalStore(crm.Mine).ListAsync()).Goals;

    private static async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(
        BunitContext context,
        GoalRow? goal = null
    )
    {
        var dialogs = context.Render<MudDialogProvider>();
        await dialogs.InvokeAsync(() =>
            GoalDialog.OpenAsync(context.Services.GetRequiredService<IDialogService>(), goal)
        );
        dialogs.WaitForElement("[data-form] #goal-what");
        return dialogs;
    }
}
