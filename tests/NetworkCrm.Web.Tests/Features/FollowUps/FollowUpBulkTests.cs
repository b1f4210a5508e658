using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Tests.Features.FollowUps;

public sealed class FollowUpBulkTests
{
    [Fact]
    public async Task All_that_are_chosen_are_done_in_one_write_and_one_undo_opens_them_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var ids = await PlanAsync(crm, 5);
        var bulk = new FollowUpBulkStore(crm.Mine);
        var done = await bulk.DoneAsync(ids);
        Assert.Equal(ids, done);
        await using (var db = crm.Database.Open(1))
        {
            Assert.Equal(5, await db.FollowUps.CountAsync(f => f.State == FollowUpState.Done));
            Assert.Equal(5, await db.Interactions.CountAsync());
        }

        await bulk.ReopenAsync(done, FollowUpState.Done);
        await using var after = crm.Database.Open(1);
        Assert.Equal(5, await after.FollowUps.CountAsync(f => f.State == FollowUpState.Open));
        Assert.Equal(0, await after.Interactions.CountAsync());
    }

    [Fact]
    public async Task What_was_moved_again_since_stays_where_it_was_put()
    {
        using var crm = await TestCrm.OpenAsync();
        var ids = await PlanAsync(crm, 3);
        var bulk = new FollowUpBulkStore(crm.Mine);
        var until = crm.Today.AddDays(7);
        var before = await bulk.MoveAsync(ids, until);
        await crm.FollowUps.SnoozeAsync(ids[0], crm.Today.AddDays(20));
        await bulk.PutBackAsync(before, until);
        await using var db = crm.Database.Open(1);
        Assert.Equal(
            [crm.Today.AddDays(20), crm.Today.AddDays(1), crm.Today.AddDays(2)],
            await db.FollowUps.OrderBy(f => f.Id).Select(f => f.DueOn).ToListAsync()
        );
    }

    [Fact]
    public async Task What_is_removed_stands_in_the_trash_and_comes_back_whole()
    {
        using var crm = await TestCrm.OpenAsync();
        var ids = await PlanAsync(crm, 3);
        var bulk = new FollowUpBulkStore(crm.Mine);
        var removed = await bulk.RemoveAsync(ids);
        await using (var db = crm.Database.Open(1))
            Assert.Equal(3, await db.Trash.CountAsync());
        await bulk.ReopenAsync(removed, FollowUpState.Cancelled);
        await using var after = crm.Database.Open(1);
        Assert.Equal(0, await after.Trash.CountAsync());
        Assert.Equal(3, await after.FollowUps.CountAsync(f => f.State == FollowUpState.Open));
    }

    [Fact]
    public async Task Those_of_another_owner_and_those_closed_meanwhile_are_left_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        var ids = await PlanAsync(crm, 2);
        await crm.FollowUps.SkipAsync(ids[0]);
        Assert.Empty(await new FollowUpBulkStore(crm.Theirs).DoneAsync(ids));
        Assert.Equal([ids[1]], await new FollowUpBulkStore(crm.Mine).DoneAsync(ids));
        await using var db = crm.Database.Open(1);
        Assert.Equal(FollowUpState.Skipped, (await db.FollowUps.SingleAsync(f => f.Id == ids[0])).State);
    }

    [Fact]
    public async Task A_lane_is_chosen_at_once_and_what_is_not_chosen_stays()
    {
        using var crm = await TestCrm.OpenAsync();
        var ids = await PlanAsync(crm, 4);
        await using var context = crm.As(crm.Mine);
        var snackbars = context.Render<MudSnackbarProvider>();
        var page = context.Render<FollowUpsPage>();
        page.WaitForAssertion(() => page.Find("[data-choose-start]"));
        await page.Find("[data-choose-start]").ClickAsync(new());
        Assert.True(page.Find("[data-bulk-act=done]").HasAttribute("disabled"));
        for (var lane = 0; lane < 2; lane++)
            await page.FindAll("[data-choose-lane]")[lane].ClickAsync(new());
        await page.Find($"[data-choice='{ids[3]}'] input").ChangeAsync(new ChangeEventArgs { Value = false });
        Assert.Contains("3 dipilih", page.Find("[data-bulk]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-bulk-act=done]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-bulk]")));
        Assert.Contains("3 tindak lanjut selesai", snackbars.Markup, StringComparison.Ordinal);
        await using var db = crm.Database.Open(1);
        Assert.Equal(ids[3], (await db.FollowUps.SingleAsync(f => f.State == FollowUpState.Open)).Id);
    }

    private static async Task<IReadOnlyList<long>> PlanAsync(TestCrm crm, int count)
    {
        for (var i = 0; i < count; i++)
            await crm.FollowUps.PlanAsync(
                Guid.CreateVersion7(),
                await crm.PersonAsync(A.Contact($"Rina {i}")),
                A.FollowUp(crm.Today.AddDays(i), what: $"hal {i}")
            );
        await using var db = crm.Database.Open(1);
        return await db.FollowUps.OrderBy(f => f.Id).Select(f => f.Id).ToListAsync();
    }
}
