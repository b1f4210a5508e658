using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Nudging;

namespace NetworkCrm.Web.Tests.Nudging;

public sealed class RuleSwitchTests
{
    [Fact]
    public async Task A_rule_switched_off_takes_its_nudges_away_and_brings_them_back_when_switched_on()
    {
        using var crm = await TestCrm.OpenAsync();
        await QuietAsync(crm, "Rina");
        await crm.LogAsync(A.Interaction(await crm.PersonAsync(A.Contact("Budi")), crm.Today.AddDays(-5)));
        var (before, snapshots) = (await crm.OpenKeysAsync(), await crm.SnapshotsAsync());
        Assert.Equal(2, before.Count);
        await SwitchAsync(crm, NudgeRule.GoingQuiet, true);
        Assert.StartsWith("FirstFollowUpMissing", Assert.Single(await crm.OpenKeysAsync()), StringComparison.Ordinal);
        await SwitchAsync(crm, NudgeRule.GoingQuiet, false);
        Assert.Equal(before, await crm.OpenKeysAsync());
        Assert.Equal(snapshots.Values, (await crm.SnapshotsAsync()).Values);
    }

    [Fact]
    public async Task While_it_is_off_neither_a_log_nor_a_sweep_nor_a_rebuild_raises_it()
    {
        using var crm = await TestCrm.OpenAsync();
        await SwitchAsync(crm, NudgeRule.GoingQuiet, true);
        await QuietAsync(crm, "Rina");
        await QuietAsync(crm, "Budi", 0);
        crm.Clock.Advance(TimeSpan.FromDays(40));
        await crm.Sweep().RunAsync(1);
        await crm.SqlAsync("DELETE FROM Snapshots");
        await new SnapshotRebuild(crm.Database).RunAsync(1, crm.Today);
        Assert.Empty(await crm.OpenKeysAsync());
        await SwitchAsync(crm, NudgeRule.GoingQuiet, false);
        Assert.Equal(2, (await crm.OpenKeysAsync()).Count);
    }

    [Fact]
    public async Task Not_now_outlives_the_switch()
    {
        using var crm = await TestCrm.OpenAsync();
        await QuietAsync(crm, "Rina");
        await using (var db = crm.Database.Open(1))
            await crm.Nudges.DismissAsync((await db.Nudges.SingleAsync()).Id);
        await SwitchAsync(crm, NudgeRule.GoingQuiet, true);
        await SwitchAsync(crm, NudgeRule.GoingQuiet, false);
        Assert.Empty(await crm.OpenKeysAsync());
    }

    private static async Task QuietAsync(TestCrm crm, string name, int days = 40) =>
        await crm.LogAsync(
            A.Interaction(
                await crm.PersonAsync(A.Contact(name, circle: Circle.Close)),
                crm.Today.AddDays(-days),
                Channel.Call
            )
        );

    private static async Task SwitchAsync(TestCrm crm, NudgeRule rule, bool muted)
    {
        await using var write = await crm.Database.WriteAsync(1);
        await RuleSwitch.SetAsync(write, await write.Db.Owners.SingleAsync(), rule, muted, crm.Today);
        await write.CommitAsync();
    }
}
