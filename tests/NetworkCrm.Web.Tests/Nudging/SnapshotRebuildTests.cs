using CsCheck;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Demo;

namespace NetworkCrm.Web.Tests.Nudging;

public sealed class SnapshotRebuildTests
{
    // Everything that a rebuild must find again by itself; the day and the prior in use are inputs and stay.
    private const string Spoil =
        "UPDATE Snapshots SET ContactDays = 77, FirstContactOn = NULL, LastContactOn = 5, MedianGap = 1.5, MaxGap "
        + "= NULL, GapLogMean = 9, GapWeight = 9, GapLogSquares = 9, PooledMicro = 4, "
        + "StartedByMe = 9, StartedByThem = 9, Gave = 9, Received = 9, Asked = 9, ExchangeLeavesOn = 3, LastAskOn "
        + "= 3, LastStarted = 1, LastStartedAsks = 1, LastOutgoingOn = 3, FirstMetOn = 3, "
        + "FirstMeetingFollowedUp = 1, QuietScore = 0.1, IsCold = 1, NextReviewOn = 9, OpenPlanSteps = 9, Silent = "
        + "1 - Silent, Circle = NULL, RemembersMe = 1, AddedOn = 3, "
        + "Sphere = 2, HasLink = 1 - HasLink, OpenNeedOn = 3, Muted = 4, Balance = 99, LastGaveOn = 3, "
        + "LastReceivedOn = 3, UnansweredRun = 9, LastUnansweredOn = 3, PitchedMeetings = 9, "
        + "LastMeetingOn = 3, LastInPersonOn = 3, ContactsSinceInPerson = 9, LastProspected = 9, KnowsWhatIDo = 1, "
        + "ReachesOthers = 1, Bridging = 0.3, Lowered = 5, MeetingDueOn = 3, Mentions = 9, "
        + "LastMentionOn = 3, SincereDays = 99, Maturity = 3, ThinkOfYou = 0.9, SixthLastContactOn = 4, "
        + "SteadySinceOn = 4, LastUnansweredBy = 9; "
        + "UPDATE Contacts SET LastContactOn = 4, RhythmDays = 4";

    [Fact]
    public async Task Whatever_was_logged_edited_deleted_or_restored_a_rebuild_gives_the_same_bytes() =>
        await Gen.Select(Gen.Int[0, 99], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 999])
            .Array[1, 30]
            .SampleAsync(
                async acts =>
                {
                    using var crm = await TestCrm.OpenAsync();
                    var life = new RandomLife(crm);
                    foreach (var (what, a, b, c) in acts)
                        await life.ActAsync(what, a, b, c);
                    var rebuild = new SnapshotRebuild(crm.Database);
                    Assert.True((await rebuild.VerifyAsync(1, crm.Today)).IsTrue);
                    var before = await crm.SnapshotsAsync();
                    await crm.SqlAsync(Spoil);
                    var found = await rebuild.RunAsync(1, crm.Today);
                    Assert.Equal(before.Count, found.Different);
                    var after = await crm.SnapshotsAsync();
                    Assert.Equal(before.Keys.Order(), after.Keys.Order());
                    foreach (var (id, bytes) in before)
                        Assert.Equal(bytes, after[id]);
                    Assert.True((await rebuild.VerifyAsync(1, crm.Today)).IsTrue);
                },
                iter: 40,
                threads: 2
            );

    [Fact]
    public async Task Snapshots_that_are_gone_come_back_as_of_today_with_their_nudges()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact(circle: Circle.Close));
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-40)));
        var (snapshots, nudges) = (await crm.SnapshotsAsync(), await crm.RaisedAsync());
        Assert.Single(nudges);
        await crm.SqlAsync("DELETE FROM Snapshots; DELETE FROM Nudges");
        var rebuild = new SnapshotRebuild(crm.Database);
        Assert.Equal(1, (await rebuild.VerifyAsync(1, crm.Today)).Missing);
        Assert.Empty(await crm.SnapshotsAsync());
        Assert.Equal(1, (await rebuild.RunAsync(1, crm.Today)).Missing);
        Assert.Equal(snapshots[id], (await crm.SnapshotsAsync())[id]);
        Assert.Equal(nudges, await crm.RaisedAsync());
    }

    [Fact]
    public async Task A_book_read_by_two_threads_is_read_whole()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 2500, 9000, seed: 3);
        var rebuild = new SnapshotRebuild(crm.Database);
        Assert.Equal(new SnapshotCheck(2500, 0, 0, true), await rebuild.VerifyAsync(1, crm.Today));
        var before = await crm.SnapshotsAsync();
        await crm.SqlAsync(Spoil);
        Assert.Equal(new SnapshotCheck(2500, 2500, 0, true), await rebuild.VerifyAsync(1, crm.Today));
        await rebuild.RunAsync(1, crm.Today);
        var after = await crm.SnapshotsAsync();
        foreach (var (id, bytes) in before)
            Assert.Equal(bytes, after[id]);
    }

    [Fact]
    public async Task A_write_that_fails_ends_both_threads_and_keeps_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 9000, 9000, seed: 3);
        // Every snapshot of a rebuild is of one day: the second to be written is refused.
        await crm.SqlAsync("DELETE FROM Snapshots; CREATE UNIQUE INDEX Refuses ON Snapshots(EvaluatedOn)");
        var rebuild = new SnapshotRebuild(crm.Database);
        await Assert
            .ThrowsAsync<SqliteException>(() => rebuild.RunAsync(1, crm.Today))
            .WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await crm.SnapshotsAsync());
        await crm.SqlAsync("DROP INDEX Refuses");
        Assert.Equal(9000, (await rebuild.RunAsync(1, crm.Today)).Missing);
        Assert.True((await rebuild.VerifyAsync(1, crm.Today)).IsTrue);
    }

    [Fact]
    public async Task What_lists_sort_by_is_set_right_too()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        foreach (var day in new[] { 30, 20, 10 })
            await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-day)));
        await crm.SqlAsync("UPDATE Contacts SET LastContactOn = NULL, RhythmDays = 3");
        Assert.Equal(1, (await new SnapshotRebuild(crm.Database).RunAsync(1, crm.Today)).Different);
        await using var db = crm.Database.Open(1);
        var contact = await db.Contacts.SingleAsync();
        Assert.Equal((crm.Today.AddDays(-10), 10), (contact.LastContactOn, contact.RhythmDays));
    }

    [Fact]
    public async Task Another_owners_snapshots_are_left_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(2, 50, 200, seed: 1);
        await crm.PersonAsync();
        await crm.SqlAsync(Spoil);
        var theirs = await crm.SnapshotsAsync(2);
        await new SnapshotRebuild(crm.Database).RunAsync(1, crm.Today);
        var after = await crm.SnapshotsAsync(2);
        foreach (var (id, bytes) in theirs)
            Assert.Equal(bytes, after[id]);
        Assert.True((await new SnapshotRebuild(crm.Database).VerifyAsync(1, crm.Today)).IsTrue);
    }

    [Fact]
    public async Task The_pooled_sum_follows_every_tie_that_changes_or_goes()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 60, 500, seed: 2);
        var id = await crm.PersonAsync();
        foreach (var day in new[] { 30, 20, 10 })
            await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-day)));
        await AssertPooledAsync(crm);
        await crm.Interactions.DeleteAsync((await crm.Interactions.TimelineAsync(id, 1, 1)).Entries[0].Id);
        await AssertPooledAsync(crm);
        // As the sweep does before it erases somebody.
        await crm.SqlAsync("UPDATE Contacts SET IntroducedById = NULL");
        await crm.SqlAsync("DELETE FROM Contacts WHERE Id % 3 = 0");
        await AssertPooledAsync(crm);
        await crm.SqlAsync("DELETE FROM Contacts");
        using var connection = crm.Database.Connect();
        Assert.Equal(default, PooledTies.Read(connection, 1));
    }

    private static async Task AssertPooledAsync(TestCrm crm)
    {
        using var connection = crm.Database.Connect();
        Assert.NotEqual(default, PooledTies.Read(connection, 1));
        Assert.Equal(PooledTies.Count(connection, 1), PooledTies.Read(connection, 1));
        await Task.CompletedTask;
    }
}
