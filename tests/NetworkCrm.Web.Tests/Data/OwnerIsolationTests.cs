using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Relations;
using NetworkCrm.Demo;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Introductions;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Features.Relations;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Data;

/// <summary>
/// Two owners in one file: what the filters hide, and what the database refuses even where a query forgot them.
/// </summary>
public sealed class OwnerIsolationTests
{
    [Fact]
    public async Task Each_owner_sees_their_own_rows_and_nobody_sees_all()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 20, 60, seed: 1);
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(2, 7, 30, seed: 2);
        foreach (var owner in new[] { crm.Mine, crm.Theirs })
        {
            await new PromiseStore(owner).MakeAsync(
                Guid.CreateVersion7(),
                (await new PeopleQuery(owner).PickAsync(null))[0].Id,
                new PromiseDetails(PromisedBy.Me, "kirim katalog", null)
            );
            await RecordAsync(owner, crm.Today);
        }

        Assert.Equal((20, 61), await CountAsync(crm, 1));
        Assert.Equal((7, 31), await CountAsync(crm, 2));
        Assert.Equal((0, 0), await CountAsync(crm, 0));
    }

    [Fact]
    public async Task Of_every_set_that_has_an_owner_each_sees_their_own_row_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var unowned = crm.Database.Open(0);
        var sets = unowned.Model.GetEntityTypes().Where(e => e.FindProperty("OwnerId") is not null).ToList();
        Assert.True(sets.Count > 30);
        using (var connection = crm.Database.Connect())
        {
            await ExecuteAsync(connection, "PRAGMA foreign_keys = OFF");
            foreach (var set in sets)
            foreach (var owner in new long[] { 1, 2 })
                await ExecuteAsync(connection, Row(set, owner));
            await ExecuteAsync(connection, "PRAGMA foreign_keys = ON");
        }

        foreach (var set in sets)
        {
            Assert.Empty(await OwnersAsync(unowned, set));
            foreach (var owner in new long[] { 1, 2 })
            {
                await using var db = crm.Database.Open(owner);
                Assert.Equal([owner], await OwnersAsync(db, set));
            }
        }
    }

    [Fact]
    public async Task Each_sees_their_own_account_of_themselves_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var db = crm.Database.Open(1);
        Assert.Equal([1L], await db.Owners.Select(o => o.Id).ToListAsync());
    }

    [Theory]
    [InlineData(
        "UPDATE Participants SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData(
        "UPDATE Participants SET InteractionId = (SELECT max(Id) FROM Interactions WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData(
        "UPDATE Exchanges SET InteractionId = (SELECT max(Id) FROM Interactions WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData(
        "UPDATE LearnedFacts SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData(
        "UPDATE LearnedFacts SET InteractionId = (SELECT max(Id) FROM Interactions WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData(
        "INSERT INTO Promises(OwnerId, Uid, Version, ContactId, \"By\", What, MadeOn, State, CreatedAt) SELECT 1, "
            + "'u', 1, max(Id), 1, 'w', 1, 1, 1 FROM Contacts WHERE OwnerId = 2"
    )]
    [InlineData("UPDATE FollowUps SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData(
        "UPDATE Contacts SET IntroducedById = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData(
        "UPDATE ContactMethods SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData(
        "UPDATE ContactTags SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData("UPDATE Nudges SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE Snapshots SET OwnerId = 2 WHERE OwnerId = 1")]
    [InlineData("UPDATE Contacts SET OwnerId = 2 WHERE OwnerId = 1")]
    [InlineData(
        "INSERT INTO PendingTouches(OwnerId, ContactId, Channel, \"On\", TappedAt, State) SELECT 1, max(Id), 1, 1, "
            + "1, 1 FROM Contacts WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO GroupMembers(OwnerId, GroupId, ContactId) SELECT 1, (SELECT min(Id) FROM Groups WHERE OwnerId "
            + "= 1), max(Id) FROM Contacts WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO GroupMembers(OwnerId, GroupId, ContactId) SELECT 1, max(Id), (SELECT min(Id) FROM Contacts "
            + "WHERE OwnerId = 1) FROM Groups WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO GoalLinks(OwnerId, GoalId, ContactId) SELECT 1, (SELECT min(Id) FROM Goals WHERE OwnerId = "
            + "1), max(Id) FROM Contacts WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO GoalLinks(OwnerId, GoalId, EventId) SELECT 1, (SELECT min(Id) FROM Goals WHERE OwnerId = 1), "
            + "max(Id) FROM Events WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO GoalLinks(OwnerId, GoalId, ContactId) SELECT 1, max(Id), (SELECT min(Id) FROM Contacts WHERE "
            + "OwnerId = 1) FROM Goals WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO OutcomeTraces(OwnerId, OutcomeId, ContactId) SELECT 1, (SELECT min(Id) FROM Outcomes WHERE "
            + "OwnerId = 1), max(Id) FROM Contacts WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO OutcomeTraces(OwnerId, OutcomeId, MentionId) SELECT 1, (SELECT min(Id) FROM Outcomes WHERE "
            + "OwnerId = 1), max(Id) FROM Mentions WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO OutcomeTraces(OwnerId, OutcomeId, EventId) SELECT 1, (SELECT min(Id) FROM Outcomes WHERE "
            + "OwnerId = 1), max(Id) FROM Events WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO OutcomeTraces(OwnerId, OutcomeId, GoalId) SELECT 1, (SELECT min(Id) FROM Outcomes WHERE "
            + "OwnerId = 1), max(Id) FROM Goals WHERE OwnerId = 2"
    )]
    [InlineData(
        "INSERT INTO OutcomeTraces(OwnerId, OutcomeId, ContactId) SELECT 1, max(Id), (SELECT min(Id) FROM Contacts "
            + "WHERE OwnerId = 1) FROM Outcomes WHERE OwnerId = 2"
    )]
    [InlineData(
        "UPDATE Introductions SET FirstId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData(
        "UPDATE Introductions SET SecondId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1"
    )]
    [InlineData("UPDATE Relations SET FirstId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE Relations SET SecondId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE Groups SET OwnerId = 2 WHERE OwnerId = 1")]
    [InlineData("UPDATE Goals SET OwnerId = 2 WHERE OwnerId = 1")]
    [InlineData("UPDATE Outcomes SET OwnerId = 2 WHERE OwnerId = 1")]
    public async Task The_database_refuses_a_row_that_points_across_owners(string sql)
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 12, 200, seed: 1);
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(2, 12, 200, seed: 2);
        foreach (var owner in new[] { crm.Mine, crm.Theirs })
            await RecordAsync(owner, crm.Today);
        using var connection = crm.Database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(19, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).SqliteErrorCode);
    }

    /// <summary>One of everything that the demo network does not make.</summary>
    private static async Task RecordAsync(OwnerDatabase owner, DateOnly today)
    {
        var (interactions, people) = (new InteractionStore(owner), await new PeopleQuery(owner).PickAsync(null));
        var (first, second) = (people[0].Id, people[1].Id);
        var (groups, goals, group, goal) = (
            new GroupStore(owner),
            new GoalStore(owner),
            Guid.CreateVersion7(),
            Guid.CreateVersion7()
        );
        await groups.FoundAsync(group, new GroupDetails("Sarapan Senin", null, 30));
        await groups.JoinAsync(group, first);
        await goals.SetAsync(goal, new GoalDetails("Cari distributor", GoalKind.FindPartner, null));
        await goals.LinkContactAsync(goal, first);
        await new EventStore(owner).AddAsync(
            Guid.CreateVersion7(),
            new EventDetails { Name = "Makan malam Kadin", On = today }
        );
        await new MentionStore(owner).HearAsync(
            Guid.CreateVersion7(),
            first,
            new MentionDetails(today, null, null, null)
        );
        await new OutcomeStore(owner).RecordAsync(
            Guid.CreateVersion7(),
            new OutcomeDetails(OutcomeKind.Client, "Memesan 500 dus", today, null),
            new OutcomeSources([first])
        );
        await new IntroductionStore(owner).MakeAsync(
            Guid.CreateVersion7(),
            new IntroductionDetails(first, second, today, null, Channel.WhatsApp, "Mengenalkan")
        );
        await new RelationStore(owner).AddAsync(Guid.CreateVersion7(), first, second, RelationKind.Family, null);
    }

    private static async Task<(int Contacts, int Interactions)> CountAsync(TestCrm crm, long owner)
    {
        await using var db = crm.Database.Open(owner);
        return (await db.Contacts.CountAsync(), await db.Interactions.CountAsync());
    }

    private static async Task<List<long>> OwnersAsync(DbContext db, IEntityType set)
    {
        var rows =
            (IQueryable<object>)
                typeof(DbContext)
                    .GetMethod(nameof(DbContext.Set), [])!
                    .MakeGenericMethod(set.ClrType)
                    .Invoke(db, null)!;
        return
        [
            .. (await rows.AsNoTracking().ToListAsync()).Select(r =>
                (long)set.FindProperty("OwnerId")!.PropertyInfo!.GetValue(r)!
            ),
        ];
    }

    /// <summary>The least that the columns of a table ask for.</summary>
    private static string Row(IEntityType set, long owner)
    {
        var columns = set.GetProperties().Where(p => !p.IsNullable).ToList();
        var values = columns.Select(p =>
            p.GetRelationalTypeMapping()
                .GenerateSqlLiteral(
                    p.Name == "OwnerId" || p.IsPrimaryKey() ? owner
                    : p.ClrType == typeof(string)
                        ? (p.GetContainingIndexes().Any(i => i.IsUnique) ? $"of {owner}" : "{}")
                    : p.ClrType == typeof(byte[]) ? Array.Empty<byte>()
                    : p.ClrType == typeof(Guid) ? Guid.CreateVersion7()
                    : Activator.CreateInstance(p.ClrType)
                )
        );
        return $"""
            INSERT INTO "{set.GetTableName()}" ({string.Join(", ", columns.Select(p => $"\"{p.GetColumnName()}\""))})
            VALUES ({string.Join(", ", values)})
            """;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
