using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Data;

/// <summary>A book that the first version wrote, opened by this one.</summary>
public sealed class FirstVersionTests : IDisposable
{
    private const string Uid = "00000000-0000-0000-0000-00000000000";
    private const int Many = 60_000;
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly string Learned = "Anaknya masuk ITB. " + new string('x', 2000);
    private readonly DataDirectory directory = DataDirectory.Open(
        Path.Combine(Path.GetTempPath(), "networkcrm-tests", Guid.NewGuid().ToString("N"))
    );

    public void Dispose() => Directory.Delete(directory.Root, recursive: true);

    [Fact]
    public async Task What_was_logged_is_judged_by_the_new_rules_and_nothing_is_lost()
    {
        using var database = new CrmDatabase(directory.Database);
        await WriteAsync(database);
        // An upgrade was killed while it made its copy.
        foreach (var left in new[] { "", "-journal" })
            await File.WriteAllTextAsync(Path.Combine(directory.Backups, $"before-upgrade-1.db.partial{left}"), "x");

        await DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System);

        Assert.EndsWith(".db", Assert.Single(Directory.GetFiles(directory.Backups)), StringComparison.Ordinal);
        await using (var db = database.Open(1))
        {
            Assert.Equal(
                Learned,
                string.Concat(await db.LearnedFacts.OrderBy(f => f.Id).Select(f => f.Text).ToListAsync())
            );
            var part = InteractionFact.Unpack((await db.Participants.SingleAsync()).Facts);
            Assert.Equal(
                new InteractionFact(
                    new DateOnly(1, 1, 1),
                    Channel.WhatsApp,
                    true,
                    Initiator.Me,
                    Answered.Yes,
                    1,
                    0,
                    2,
                    -1,
                    Learned: true,
                    Purposeful: true
                ),
                part with
                {
                    On = new DateOnly(1, 1, 1),
                }
            );
            var asks = await db.Exchanges.Where(e => e.Direction == ExchangeDirection.Asked).ToListAsync();
            Assert.All(asks, a => Assert.Equal((Day, AskState.Open, ExchangeWeight.Small), (a.On, a.Ask, a.Weight)));
            Assert.Equal(
                [
                    (WorldKind.City, "Yogyakarta", "yogyakarta"),
                    (WorldKind.Community, "kopi", "kopi"),
                    (WorldKind.Company, "PT Café", "pt cafe"),
                ],
                (await db.ContactWorlds.OrderBy(w => w.Kind).ToListAsync()).Select(w => (w.Kind, w.Name, w.Folded))
            );
            Assert.Equal(Holidays.All, (await db.Owners.SingleAsync()).Holidays);
        }

        // The sweep is due at once, and after it every snapshot is what a rebuild would make it.
        var sweep = new OwnerSweep(database, TimeProvider.System);
        Assert.Equal([1L], sweep.Due());
        Assert.Equal(1, (await sweep.RunAsync(1)).Reviewed);
        Assert.True(
            (
                await new SnapshotRebuild(database).VerifyAsync(
                    1,
                    DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
                )
            ).IsTrue
        );
        using var reads = database.Read(1);
        Assert.Equal(2, DayCounts.Read(reads, Day, Day)(DayCounts.Of(ExchangeDirection.Asked)));
    }

    [Fact]
    public async Task A_promise_whose_interaction_was_deleted_before_keeps_its_words_and_one_made_in_a_private_one_its_confidence()
    {
        using var database = new CrmDatabase(directory.Database);
        await WriteAsync(database);
        await UpgradeToAsync(database, "TheAdvice");

        using (var connection = database.Connect())
        {
            Run(connection, "UPDATE Interactions SET Private = 1");
            foreach (var (number, madeIn) in new[] { (7, 2), (8, 6) })
            {
                Run(
                    connection,
                    $"""
                    INSERT INTO Promises(OwnerId, Uid, Version, ContactId, "By", What, MadeOn, DueOn, State,
                      MadeIn, CreatedAt)
                    VALUES (1, '{Uid}{number}', 1, 1, 1, 'janji {number}', {Day.DayNumber}, {Day.DayNumber},
                      {(int)PromiseState.Open}, '{Uid}{madeIn}', 1)
                    """
                );
            }
        }

        await DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System);

        using var reads = database.Read(1);
        Assert.Equal(
            [("", true), ("janji 8", false)],
            PromiseRows.Owed(reads, Day).First.Select(p => (p.Details.What, p.Confidential))
        );
    }

    [Fact]
    public async Task A_relation_of_before_is_found_by_its_words()
    {
        using var database = new CrmDatabase(directory.Database);
        await WriteAsync(database);
        await UpgradeToAsync(database, "EventCommunities");
        using (var connection = database.Connect())
        {
            Run(
                connection,
                $"""
                CREATE TEMP TABLE Copy AS SELECT * FROM Contacts WHERE Id = 1;
                UPDATE Copy SET Id = 2, Uid = '{Uid}9', DisplayName = 'Hadi', SortName = 'hadi', SearchText = 'hadi';
                INSERT INTO Contacts SELECT * FROM Copy;
                INSERT INTO Relations(OwnerId, Uid, FirstId, SecondId, Kind, Words)
                  VALUES (1, '{Uid}8', 1, 2, 1, 'Sepupu José')
                """
            );
        }

        await DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System);

        var found = await new PeopleQuery(
            new OwnerDatabase(database, new NamedOwner(1), TimeProvider.System)
        ).ListAsync(new PeopleFilter { Text = "sepupu jose" }, 0, 5, TestContext.Current.CancellationToken);
        Assert.Equal((2, "Hadi"), (found.Total, found.Rows[0].Name));
    }

    [Fact]
    public async Task A_tie_that_an_earlier_version_kept_quiet_about_for_its_longest_gap_is_spoken_of_after_the_upgrade()
    {
        using var database = new CrmDatabase(directory.Database);
        await WriteAsync(database);
        await UpgradeToAsync(database, "FactSearch");
        int[] days = [0, 200, 214, 228, 242, 256, 270, 284];
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var first = today.AddDays(-284 - 150);
        using (var connection = database.Connect())
        {
            Run(
                connection,
                $"""
                CREATE TEMP TABLE Talk AS SELECT * FROM Interactions WHERE Id = 1;
                CREATE TEMP TABLE Part AS SELECT * FROM Participants WHERE InteractionId = 1;
                DELETE FROM Exchanges;
                DELETE FROM Participants;
                UPDATE Contacts SET Circle = NULL;
                UPDATE Interactions SET "On" = {first.DayNumber};
                """
            );
            foreach (var (day, id) in days.Select((day, i) => (first.DayNumber + day, i + 1)))
            {
                if (id > 1)
                    Run(
                        connection,
                        $"UPDATE temp.Talk SET Id = {id}, Uid = '00000000-0000-0000-0000-0000000001{id:00}', \"On\" "
                            + $"= {day}; INSERT INTO Interactions SELECT * FROM temp.Talk"
                    );
                Run(
                    connection,
                    $"UPDATE temp.Part SET Id = {id}, InteractionId = {id}, \"On\" = {day}; INSERT INTO "
                        + $"Participants SELECT * FROM temp.Part"
                );
            }

            // As it was stored: not cold, and not to be looked at before the longest gap is over.
            Run(
                connection,
                $"UPDATE Snapshots SET ContactDays = 8, IsCold = 0, NextReviewOn = {today.AddDays(51).DayNumber}"
            );
            Run(connection, $"UPDATE Owners SET NextSweepAt = {DateTimeOffset.MaxValue.UtcTicks}");
        }

        await DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System);

        var sweep = new OwnerSweep(database, TimeProvider.System);
        Assert.Equal([1L], sweep.Due());
        Assert.Equal(1, (await sweep.RunAsync(1)).Reviewed);
        await using var db = database.Open(1);
        Assert.True((await db.Snapshots.SingleAsync()).IsCold);
        Assert.Contains(await db.Nudges.ToListAsync(), n => n.Rule == NudgeRule.GoingQuiet);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(120)]
    public async Task An_upgrade_killed_on_the_way_is_finished_by_the_next_start_and_nothing_is_lost(int milliseconds)
    {
        using (var database = new CrmDatabase(directory.Database))
        {
            await WriteAsync(database);
            using var connection = database.Connect();
            Run(
                connection,
                $"""
                WITH RECURSIVE n(I) AS (SELECT 2 UNION ALL SELECT I + 1 FROM n WHERE I <= {Many})
                INSERT INTO Interactions(Id, OwnerId, Uid, Version, "On", Zone, Channel, CountsAsContact, StartedBy,
                  Setting, Learned, Answered, CreatedAt)
                SELECT I, 1, printf('00000000-0000-0000-0001-%012d', I), 1, {Day.DayNumber} - I % 900,
                  'Asia/Jakarta', {(int)Channel.WhatsApp}, 1, 1, 0, 'kabar ke-' || I, 1, 1 FROM n
                """
            );
            Run(
                connection,
                """
                INSERT INTO Participants(OwnerId, ContactId, InteractionId, "On", Channel, CountsAsContact, StartedBy,
                  Answered, Gave, Received, Asked)
                SELECT 1, 1, Id, "On", Channel, 1, 1, 1, 0, 0, 0 FROM Interactions WHERE Id > 1
                """
            );
        }

        var port = AppProcess.FreePort();
        using (var app = AppProcess.Begin(directory.Root, port))
        {
            for (var i = 0; !IsUpgrading(); i++)
            {
                Assert.True(i < 12_000, "The upgrade never began.");
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            app.Kill();
        }

        Assert.True(IsUpgrading(), "It was killed after the upgrade, not during it.");

        using (await AppProcess.ServeAsync(directory.Root, port))
        {
            // It came up by itself.
        }

        using var after = new CrmDatabase(directory.Database);
        await using var db = after.Open(1);
        Assert.Equal(
            (Many + 1, Many + 1),
            (
                await db.Interactions.CountAsync(TestContext.Current.CancellationToken),
                await db.Participants.CountAsync(TestContext.Current.CancellationToken)
            )
        );
        Assert.Equal(
            $"kabar ke-{Many + 1}",
            (
                await db.LearnedFacts.SingleAsync(
                    f => f.InteractionId == Many + 1,
                    TestContext.Current.CancellationToken
                )
            ).Text
        );
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    // The mark that EF leaves while it migrates, and a killed process for good.
    private bool IsUpgrading()
    {
        using var connection = new SqliteConnection($"Data Source={directory.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var table = connection.CreateCommand();
        table.CommandText = "SELECT count(*) FROM sqlite_schema WHERE name = '__EFMigrationsLock'";
        if (Equals(table.ExecuteScalar(), 0L))
            return false;
        table.CommandText = """SELECT count(*) FROM "__EFMigrationsLock" """;
        return !Equals(table.ExecuteScalar(), 0L);
    }

    private static async Task WriteAsync(CrmDatabase database)
    {
        await using (var db = database.Open(0))
            await db.GetService<IMigrator>().MigrateAsync("Initial");
        using var connection = database.Connect();
        Run(
            connection,
            "INSERT INTO AspNetUsers(Id, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, "
                + "AccessFailedCount) VALUES (1, 0, 0, 0, 1, 0)"
        );
        Run(
            connection,
            $"""
            INSERT INTO Owners(Id, Name, Language, Zone, PhoneRegion, DailyBudget, InnerDays, CloseDays, ActiveDays,
              WiderDays, AcquaintanceDays, PlanDays, SweepAt, NextSweepAt)
            VALUES (1, 'Dewi', 'id', 'Asia/Jakarta', 'ID', 5, 7, 30, 90, 180, 365, '1,3,10,30', '07:00:00',
              {DateTimeOffset.MaxValue.UtcTicks})
            """
        );
        Run(
            connection,
            $"""
            INSERT INTO Contacts(Id, OwnerId, Uid, Version, DisplayName, SortName, SearchText, Sapaan, Company, City,
              Circle, DontNudge, RemembersMe, ThinksWell, WouldRecommend, State, AddedOn, CreatedAt, UpdatedAt)
            VALUES (1, 1, '{Uid}1', 1, 'Rina', 'rina', 'rina', 0, 'PT Café', 'Yogyakarta', 4, 0, 1, 1, 0, 0,
              {Day.DayNumber}, 1, 1)
            """
        );
        Run(connection, "INSERT INTO ContactTags(OwnerId, ContactId, Name, Folded) VALUES (1, 1, 'kopi', 'kopi')");
        Run(
            connection,
            $"""
            INSERT INTO Interactions(Id, OwnerId, Uid, Version, "On", Zone, Channel, CountsAsContact, StartedBy,
              Setting, Learned, Purpose, Answered, CreatedAt)
            VALUES (1, 1, '{Uid}2', 1, {Day.DayNumber}, 'Asia/Jakarta', {(int)Channel.WhatsApp}, 1, 1, 0,
              '{Learned}', 'kabar', 1, 1)
            """
        );
        Run(
            connection,
            $"""
            INSERT INTO Participants(OwnerId, ContactId, InteractionId, "On", Channel, CountsAsContact, StartedBy,
              Answered, Gave, Received, Asked)
            VALUES (1, 1, 1, {Day.DayNumber}, {(int)Channel.WhatsApp}, 1, 1, 1, 1, 0, 2)
            """
        );
        foreach (var direction in new[] { 1, 3, 3 })
            Run(
                connection,
                $"INSERT INTO Exchanges(OwnerId, InteractionId, Direction, What) VALUES (1, 1, {direction}, 'kontak')"
            );
        Run(
            connection,
            $"""
            INSERT INTO Snapshots(ContactId, OwnerId, EvaluatedOn, AddedOn, Silent, RemembersMe, ThinksWell,
              WouldRecommend, OpenPlanSteps, PriorMu0, ContactDays, GapLogMean, GapWeight, GapLogSquares,
            StartedByMe, StartedByThem, Gave, Received, Asked, LastStarted, LastStartedAsks, FirstMeetingFollowedUp, IsCold)
            VALUES (1, 1, {Day.DayNumber}, {Day.DayNumber}, 0, 1, 1, 0, 0, 3.4, 1, 0, 0, 0, 1, 0, 1, 0, 2, 1, 1, 0, 0)
            """
        );
    }

    private static async Task UpgradeToAsync(CrmDatabase database, string migration)
    {
        await using var db = database.Open(0);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        ((SqliteConnection)db.Database.GetDbConnection()).CreateFunction<string?, string?>(
            "fold",
            text => text is null ? null : TextFold.Fold(text),
            isDeterministic: true
        );
        await db.GetService<IMigrator>().MigrateAsync(migration, TestContext.Current.CancellationToken);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
