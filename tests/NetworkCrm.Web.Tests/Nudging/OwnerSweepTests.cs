using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.Settings;

namespace NetworkCrm.Web.Tests.Nudging;

public sealed class OwnerSweepTests
{
    [Fact]
    public async Task A_tie_that_goes_quiet_is_raised_on_its_morning_and_once()
    {
        using var crm = await TestCrm.OpenAsync();
        await TieAsync(crm, Circle.Close);
        crm.Clock.Advance(TimeSpan.FromDays(29));
        await crm.Sweep().RunAsync(1);
        Assert.Empty(await crm.OpenKeysAsync());
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await crm.Sweep().RunAsync(1)).Reviewed);
        var once = await crm.RaisedAsync();
        Assert.Single(once);
        Assert.Equal(0, (await crm.Sweep().RunAsync(1)).Reviewed);
        Assert.Equal(once, await crm.RaisedAsync());
    }

    [Fact]
    public async Task A_sweep_that_comes_weeks_late_finds_the_same_as_daily_ones()
    {
        using var daily = await TestCrm.OpenAsync();
        using var late = await TestCrm.OpenAsync();
        foreach (var crm in new[] { daily, late })
        foreach (var circle in new[] { Circle.Inner, Circle.Close, Circle.Active })
            await TieAsync(crm, circle);
        for (var day = 0; day < 45; day++)
        {
            daily.Clock.Advance(TimeSpan.FromDays(1));
            await daily.Sweep().RunAsync(1);
        }

        late.Clock.Advance(TimeSpan.FromDays(45));
        await late.Sweep().RunAsync(1);
        Assert.Equal(2, (await late.OpenKeysAsync()).Count);
        Assert.Equal(await daily.OpenKeysAsync(), await late.OpenKeysAsync());
        Assert.True((await new SnapshotRebuild(daily.Database).VerifyAsync(1, daily.Today)).IsTrue);
    }

    [Fact]
    public async Task Of_two_processes_one_gets_the_owner_and_each_nudge_is_raised_once()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 30; i++)
            await TieAsync(crm, Circle.Inner);
        crm.Clock.Advance(TimeSpan.FromDays(20));
        using var other = new CrmDatabase(crm.Database.Path);
        var swept = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i => Task.Run(() => crm.Sweep(i % 2 == 0 ? crm.Database : other).ClaimAndRunAsync(1)))
        );
        Assert.Single(swept, s => s is { Reviewed: 30 });
        Assert.Equal(5, swept.Count(s => s is null));
        Assert.Equal(30, (await crm.OpenKeysAsync()).Count);
    }

    [Fact]
    public async Task Two_that_sweep_at_the_same_moment_do_no_harm()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 150; i++)
            await TieAsync(crm, Circle.Inner);
        crm.Clock.Advance(TimeSpan.FromDays(20));
        using var other = new CrmDatabase(crm.Database.Path);
        var swept = await Task.WhenAll(
            Task.Run(() => crm.Sweep().RunAsync(1)),
            Task.Run(() => crm.Sweep(other).RunAsync(1))
        );
        Assert.Equal(150, swept.Sum(s => s.Reviewed));
        Assert.Equal(150, (await crm.OpenKeysAsync()).Count);
    }

    [Fact]
    public async Task An_owner_is_due_again_on_the_next_local_morning()
    {
        using var crm = await TestCrm.OpenAsync();
        Assert.Equal([1, 2], crm.Sweep().Due().Order());
        await crm.Sweep().ClaimAndRunAsync(1);
        Assert.Equal([2], crm.Sweep().Due());
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 0, 0, 0, TimeSpan.Zero), await NextAsync(crm)); // 07.00 in Jakarta
        Assert.Null(await crm.Sweep().ClaimAndRunAsync(1));
        crm.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([1, 2], crm.Sweep().Due().Order());
    }

    [Fact]
    public async Task The_morning_follows_the_owner_to_another_zone()
    {
        using var crm = await TestCrm.OpenAsync();
        var form = SettingsForm.From(await crm.Settings.ReadAsync());
        form.Zone = "Europe/Berlin";
        await crm.Settings.SaveAsync(form, SettingsForm.From(await crm.Settings.ReadAsync()));
        crm.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero));
        await crm.Sweep().ClaimAndRunAsync(1);
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 5, 0, 0, TimeSpan.Zero), await NextAsync(crm)); // summer time began in the night
    }

    [Fact]
    public async Task A_claim_whose_process_died_is_given_up()
    {
        using var crm = await TestCrm.OpenAsync();
        await TieAsync(crm, Circle.Inner);
        crm.Clock.Advance(TimeSpan.FromDays(20));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var dies = new CancellationTokenSource();
            // Claims, and stops before the first step.
            await using (var hold = await crm.Database.WriteAsync(2, CancellationToken.None))
                _ = hold;
            await crm.SqlAsync(
                $"UPDATE Owners SET NextSweepAt = {crm.Clock.GetUtcNow().AddMinutes(15).UtcTicks} WHERE Id = 1"
            );
            await dies.CancelAsync();
            await crm.Sweep().RunAsync(1, dies.Token);
        });
        Assert.Null(await crm.Sweep().ClaimAndRunAsync(1));
        crm.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(1, (await crm.Sweep().ClaimAndRunAsync(1))?.Reviewed);
    }

    [Fact]
    public async Task A_dismissed_nudge_stays_away_until_the_facts_change()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await TieAsync(crm, Circle.Close);
        crm.Clock.Advance(TimeSpan.FromDays(31));
        await crm.Sweep().RunAsync(1);
        var first = Assert.Single(await crm.Nudges.WaitingAsync([]));
        await crm.Nudges.DismissAsync(first.Id);
        for (var day = 0; day < 30; day++)
        {
            crm.Clock.Advance(TimeSpan.FromDays(1));
            await crm.Sweep().RunAsync(1);
        }

        Assert.Empty(await crm.OpenKeysAsync());
        await crm.LogAsync(A.Interaction(id, crm.Today));
        crm.Clock.Advance(TimeSpan.FromDays(200));
        await crm.Sweep().RunAsync(1);
        Assert.StartsWith($"GoingQuiet:{id}:", Assert.Single(await crm.OpenKeysAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logged_contact_settles_the_nudge_and_taking_it_back_raises_it_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await TieAsync(crm, Circle.Close);
        crm.Clock.Advance(TimeSpan.FromDays(31));
        await crm.Sweep().RunAsync(1);
        var keys = await crm.OpenKeysAsync();
        await crm.LogAsync(A.Interaction(id, crm.Today));
        Assert.Empty(await crm.OpenKeysAsync());
        await crm.Interactions.DeleteAsync((await crm.Interactions.TimelineAsync(id, 0, 1)).Entries[0].Id);
        Assert.Equal(keys, await crm.OpenKeysAsync());
    }

    [Fact]
    public async Task Thousands_of_imported_names_raise_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        await using (var write = await crm.Database.WriteAsync(1))
        {
            var owner = await write.Db.Owners.SingleAsync();
            var added = Enumerable
                .Range(0, 3000)
                .Select(i =>
                    Contact.Create(1, Guid.CreateVersion7(), A.Contact($"Kontak {i}"), crm.Today, crm.Clock.GetUtcNow())
                )
                .ToList();
            foreach (var contact in added)
                contact.BelongsToImport(7);
            write.Db.Contacts.AddRange(added);
            await write.Db.SaveChangesAsync();
            await SnapshotKeeper.RefreshAsync(write.Db, owner, [.. added.Select(c => c.Id)], crm.Today);
            await write.CommitAsync();
        }

        for (var month = 0; month < 24; month++)
        {
            Assert.Equal(0, (await crm.Sweep().RunAsync(1)).Reviewed);
            crm.Clock.Advance(TimeSpan.FromDays(30));
        }

        Assert.Empty(await crm.RaisedAsync());
    }

    [Fact]
    public async Task A_new_prior_moves_the_days_that_rest_on_it_and_no_others()
    {
        using var crm = await TestCrm.OpenAsync();
        var rests = await crm.PersonAsync();
        await crm.LogAsync(A.Interaction(rests, crm.Today, Channel.Call));
        var own = await crm.PersonAsync(A.Contact(cadence: 40));
        await crm.LogAsync(A.Interaction(own, crm.Today, Channel.Call));
        var never = await crm.PersonAsync();
        for (var i = 0; i < 10; i++)
        {
            var busy = await crm.PersonAsync(A.Contact($"Sibuk {i}", circle: Circle.Inner));
            foreach (var day in new[] { 15, 12, 9, 6, 3, 0 })
                await crm.LogAsync(A.Interaction(busy, crm.Today.AddDays(-day)));
        }

        Assert.True((await crm.Sweep().RunAsync(1)).AdoptedPrior);
        Assert.False((await crm.Sweep().RunAsync(1)).AdoptedPrior);
        await using var db = crm.Database.Open(1);
        var owner = await db.Owners.SingleAsync();
        Assert.Equal(
            Math.Round(((5 * Math.Log(30)) + (10 * Math.Log(3))) / 15, 5),
            Math.Round(owner.PooledMu0!.Value, 5)
        );
        var snapshots = await db.Snapshots.AsNoTracking().ToDictionaryAsync(s => s.ContactId);
        Assert.Equal(owner.PooledMu0, snapshots[rests].PriorMu0);
        Assert.Equal(owner.PooledMu0, snapshots[never].PriorMu0);
        Assert.Null(snapshots[never].NextReviewOn);
        Assert.Equal(
            crm.Today.AddDays((int)Math.Ceiling(Math.Exp(owner.PooledMu0.Value))),
            snapshots[rests].NextReviewOn
        );
        Assert.Equal(crm.Today.AddDays(40), snapshots[own].NextReviewOn);
        Assert.True((await new SnapshotRebuild(crm.Database).VerifyAsync(1, crm.Today)).IsTrue);
    }

    [Fact]
    public async Task A_first_meeting_on_29_February_is_followed_up_two_days_later()
    {
        using var crm = await TestCrm.OpenAsync();
        crm.Clock.SetUtcNow(new DateTimeOffset(2028, 2, 29, 3, 0, 0, TimeSpan.Zero));
        var id = await crm.PersonAsync();
        await crm.LogAsync(A.Interaction(id, crm.Today, by: Initiator.Them));
        foreach (var (day, raised) in new[] { (1, 0), (2, 1) })
        {
            crm.Clock.SetUtcNow(new DateTimeOffset(2028, 3, day, 0, 0, 0, TimeSpan.Zero));
            await crm.Sweep().RunAsync(1);
            Assert.Equal(raised, (await crm.OpenKeysAsync()).Count);
        }

        Assert.Equal($"FirstFollowUpMissing:{id}:2028-02-29", Assert.Single(await crm.OpenKeysAsync()));
    }

    private static async Task<long> TieAsync(TestCrm crm, Circle circle)
    {
        var id = await crm.PersonAsync(A.Contact(circle: circle));
        await crm.LogAsync(A.Interaction(id, crm.Today, Channel.Call));
        return id;
    }

    private static async Task<DateTimeOffset> NextAsync(TestCrm crm)
    {
        await using var db = crm.Database.Open(1);
        return (await db.Owners.SingleAsync()).NextSweepAt;
    }
}
