using Microsoft.Extensions.Logging.Abstractions;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.Nudges;

namespace NetworkCrm.Web.Tests.Nudging;

public sealed class NudgeSweepTests
{
    [Fact]
    public async Task The_worker_sweeps_when_the_morning_comes_and_stops_at_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact(circle: Circle.Inner));
        await crm.LogAsync(A.Interaction(id, crm.Today, Channel.Call));
        using var worker = new NudgeSweep(crm.Database, crm.Clock, NullLogger<NudgeSweep>.Instance);
        await worker.StartAsync(CancellationToken.None);
        await UntilAsync(() => crm.Sweep().Due().Count == 0);
        crm.Clock.Advance(TimeSpan.FromDays(8));
        await UntilAsync(async () => (await crm.OpenKeysAsync()).Count == 1);
        await worker.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
        Assert.True(worker.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task An_owner_whose_sweep_fails_keeps_no_other_from_theirs_and_is_tried_again()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync();
        await crm.SqlAsync("UPDATE Owners SET SweepAt = 'never' WHERE Id = 1");
        using var worker = new NudgeSweep(crm.Database, crm.Clock, NullLogger<NudgeSweep>.Instance);
        await worker.SweepDueAsync(CancellationToken.None);
        Assert.Empty(crm.Sweep().Due());
        crm.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal([1], crm.Sweep().Due());
        await crm.SqlAsync("UPDATE Owners SET SweepAt = '07:00:00' WHERE Id = 1");
        await worker.SweepDueAsync(CancellationToken.None);
        Assert.Empty(crm.Sweep().Due());
    }

    [Fact]
    public async Task A_sweep_touches_nobody_but_its_owner()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact(circle: Circle.Inner));
        await crm.LogAsync(A.Interaction(id, crm.Today, Channel.Call));
        crm.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(0, (await new OwnerSweep(crm.Database, crm.Clock).RunAsync(2)).Reviewed);
        Assert.Equal(1, (await new OwnerSweep(crm.Database, crm.Clock).RunAsync(1)).Reviewed);
        Assert.Single(await crm.OpenKeysAsync());
    }

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 500 && !await holds(); i++)
            await Task.Delay(20);
        Assert.True(await holds());
    }
}
