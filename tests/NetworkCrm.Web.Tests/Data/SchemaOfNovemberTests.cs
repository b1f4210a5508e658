using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Data;

/// <summary>A book as it was before the steps of its schema became one: see SchemaOfNovember.sql.</summary>
public sealed partial class SchemaOfNovemberTests : IDisposable
{
    private const string Uid = "00000000-0000-0000-0000-00000000000";
    private static readonly DateOnly Day = new(2026, 11, 20);

    private readonly DataDirectory directory = DataDirectory.Open(
        Path.Combine(Path.GetTempPath(), "networkcrm-november-" + Guid.NewGuid().ToString("N"))
    );

    public void Dispose() => Directory.Delete(directory.Root, recursive: true);

    [Fact]
    public async Task Its_rows_are_all_there_after_the_upgrade_and_a_copy_of_it_was_made_before()
    {
        using var database = Write(directory);
        foreach (var left in new[] { "", "-wal" })
            await File.WriteAllTextAsync(Path.Combine(directory.Backups, $"before-upgrade-1.db.partial{left}"), "x");

        await DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System);

        Assert.EndsWith(".db", Assert.Single(Directory.GetFiles(directory.Backups)), StringComparison.Ordinal);
        await using var db = database.Open(1);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        var contact = await db
            .Contacts.Include(c => c.Tags)
            .Include(c => c.Methods)
            .SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ("Rina", "PT Café", "kopi", "0812"),
            (contact.DisplayName, contact.Company, contact.Tags.Single().Name, contact.Methods.Single().Value)
        );
        Assert.Equal("kabar", (await db.Interactions.SingleAsync(TestContext.Current.CancellationToken)).Purpose);
        Assert.Equal("suka kopi", (await db.LearnedFacts.SingleAsync(TestContext.Current.CancellationToken)).Text);
        Assert.Equal("janji", (await db.Promises.SingleAsync(TestContext.Current.CancellationToken)).What);
        Assert.Equal(2, await db.Exchanges.CountAsync(TestContext.Current.CancellationToken));
        var found = await new PeopleQuery(
            new OwnerDatabase(database, new NamedOwner(1), TimeProvider.System)
        ).ListAsync(new PeopleFilter { Text = "café" }, 0, 5, TestContext.Current.CancellationToken);
        Assert.Equal((1, "Rina"), (found.Total, found.Rows[0].Name));
        using var reads = database.Read(1);
        Assert.Equal(1, DayCounts.Read(reads, Day, Day)(DayCounts.Of(ExchangeDirection.Asked)));
        await new SnapshotRebuild(database).RunAsync(1, Day, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task It_has_the_tables_indexes_triggers_and_statistics_of_a_new_book()
    {
        var other = DataDirectory.Open(Path.Combine(directory.Root, "new"));
        using var fresh = new CrmDatabase(other.Database);
        await DatabaseUpgrade.RunAsync(fresh, other, TimeProvider.System);
        using var database = Write(directory);
        await DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System);

        Assert.Equal(Schema(fresh), Schema(database));
        Assert.Equal(History(fresh), History(database));
    }

    [Fact]
    public async Task An_upgrade_that_was_killed_is_finished_by_the_next_start()
    {
        using var database = Write(directory);
        Run(database, """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-29 12:00:00')""");

        await DatabaseUpgrade.RunAsync(
            database,
            directory,
            TimeProvider.System,
            new CancellationTokenSource(60_000).Token
        );

        Assert.Empty(DatabaseUpgrade.Steps(database).Pending);
        await using var db = database.Open(1);
        Assert.Equal(1, await db.Contacts.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_book_of_an_earlier_step_is_left_alone_and_whoever_starts_is_told_what_to_do()
    {
        using var database = Write(directory);
        Run(database, """DELETE FROM "__EFMigrationsHistory" WHERE MigrationId > '20261128'""");

        var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(() =>
            DatabaseUpgrade.RunAsync(database, directory, TimeProvider.System)
        );

        Assert.Contains("development version", refused.Message, StringComparison.Ordinal);
        Assert.Equal(8, History(database).Count);
        Assert.Empty(Directory.GetFiles(directory.Backups));
    }

    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using var database = new CrmDatabase(directory.Database);
        using var db = database.Open(0);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static CrmDatabase Write(DataDirectory directory)
    {
        using var schema = typeof(SchemaOfNovemberTests).Assembly.GetManifestResourceStream("SchemaOfNovember.sql")!;
        using var reader = new StreamReader(schema);
        var database = new CrmDatabase(directory.Database);
        Run(database, reader.ReadToEnd());
        Run(
            database,
            $"""
            INSERT INTO AspNetUsers(Id, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled,
              AccessFailedCount) VALUES (1, 0, 0, 0, 1, 0);
            INSERT INTO Owners(Id, Name, Language, Zone, PhoneRegion, DailyBudget, InnerDays, CloseDays, ActiveDays,
              WiderDays, AcquaintanceDays, PlanDays, SweepAt, NextSweepAt)
            VALUES (1, 'Dewi', 'id', 'Asia/Jakarta', 'ID', 5, 7, 30, 90, 180, 365, '1,3,10,30', '07:00:00',
              {DateTimeOffset.MaxValue.UtcTicks});
            INSERT INTO Contacts(Id, OwnerId, Uid, Version, DisplayName, SortName, SearchText, Sapaan, Company,
              City, Circle, DontNudge, RemembersMe, ThinksWell, WouldRecommend, State, AddedOn, CreatedAt, UpdatedAt)
            VALUES (1, 1, '{Uid}1', 1, 'Rina', 'rina', 'rina' || char(10) || 'pt cafe', 0, 'PT Café', 'Yogyakarta', 4,
              0, 1, 1, 0, 0, {Day.DayNumber}, 1, 1);
            INSERT INTO ContactTags(OwnerId, ContactId, Name, Folded) VALUES (1, 1, 'kopi', 'kopi');
            INSERT INTO ContactMethods(OwnerId, ContactId, Kind, Value, Normalized, Position)
            VALUES (1, 1, 1, '0812', '0812', 0);
            INSERT INTO Interactions(Id, OwnerId, Uid, Version, "On", Zone, Channel, CountsAsContact, StartedBy,
              Setting, Purpose, Answered, CreatedAt)
            VALUES (1, 1, '{Uid}2', 1, {Day.DayNumber}, 'Asia/Jakarta', {(int)
                Channel.WhatsApp}, 1, 1, 0, 'kabar', 1, 1);
            INSERT INTO Participants(OwnerId, ContactId, InteractionId, "On") VALUES (1, 1, 1, {Day.DayNumber});
            INSERT INTO Exchanges(OwnerId, InteractionId, "On", Direction, What)
            VALUES (1, 1, {Day.DayNumber}, {(int)ExchangeDirection.Gave}, 'kontak'),
              (1, 1, {Day.DayNumber}, {(int)ExchangeDirection.Asked}, 'kabar');
            INSERT INTO LearnedFacts(OwnerId, InteractionId, ContactId, "On", Kind, Text)
            VALUES (1, 1, 1, {Day.DayNumber}, 0, 'suka kopi');
            INSERT INTO Promises(OwnerId, Uid, Version, ContactId, "By", What, MadeOn, DueOn, State, CreatedAt)
            VALUES (1, '{Uid}3', 1, 1, 1, 'janji', {Day.DayNumber}, {Day.DayNumber}, 1, 1)
            """
        );
        return database;
    }

    // Spaces and line ends apart: a column that a step added stands on its own line now.
    private static List<string> Schema(CrmDatabase database) =>
        [
            .. Read(database, "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
                .Select(s => Space().Replace(s, "")),
            .. Read(database, "SELECT tbl || ' ' || idx || ' ' || stat FROM sqlite_stat1 ORDER BY 1"),
        ];

    private static List<string> History(CrmDatabase database) =>
        Read(database, """SELECT MigrationId FROM "__EFMigrationsHistory" ORDER BY 1""");

    private static List<string> Read(CrmDatabase database, string sql)
    {
        using var connection = database.Connect();
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static void Run(CrmDatabase database, string sql)
    {
        using var connection = database.Connect();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
