using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Demo;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Promises;

namespace NetworkCrm.Web.Tests.Data;

/// <summary>Two owners in one file: what the filters hide, and what the database refuses even where a query forgot them.</summary>
public sealed class OwnerIsolationTests
{
    [Fact]
    public async Task Each_owner_sees_their_own_rows_and_nobody_sees_all()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 20, 60, seed: 1);
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(2, 7, 30, seed: 2);
        foreach (var owner in new[] { crm.Mine, crm.Theirs })
            await new PromiseStore(owner).MakeAsync(Guid.CreateVersion7(), (await new PeopleQuery(owner).PickAsync(null))[0].Id, new PromiseDetails(PromisedBy.Me, "kirim katalog", null));
        Assert.Equal((20, 60), await CountAsync(crm, 1));
        Assert.Equal((7, 30), await CountAsync(crm, 2));
        Assert.Equal((0, 0), await CountAsync(crm, 0));
        await using var db = crm.Database.Open(1);
        foreach (var rows in new IQueryable<object>[] { db.Contacts, db.ContactMethods, db.ContactTags, db.Interactions, db.Participants, db.Exchanges, db.LearnedFacts, db.Promises, db.FollowUps, db.Snapshots, db.Nudges, db.Owners })
        {
            var all = await rows.ToListAsync();
            Assert.NotEmpty(all);
            Assert.All(all, row => Assert.Equal(1L, row.GetType().GetProperty(row is Core.Owners.Owner ? "Id" : "OwnerId")!.GetValue(row)));
        }
    }

    [Theory]
    [InlineData("UPDATE Participants SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE Participants SET InteractionId = (SELECT max(Id) FROM Interactions WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE Exchanges SET InteractionId = (SELECT max(Id) FROM Interactions WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE LearnedFacts SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE LearnedFacts SET InteractionId = (SELECT max(Id) FROM Interactions WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("INSERT INTO Promises(OwnerId, Uid, Version, ContactId, \"By\", What, MadeOn, State, CreatedAt) SELECT 1, 'u', 1, max(Id), 1, 'w', 1, 1, 1 FROM Contacts WHERE OwnerId = 2")]
    [InlineData("UPDATE FollowUps SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE Contacts SET IntroducedById = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE ContactMethods SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE ContactTags SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE Nudges SET ContactId = (SELECT max(Id) FROM Contacts WHERE OwnerId = 2) WHERE OwnerId = 1")]
    [InlineData("UPDATE Snapshots SET OwnerId = 2 WHERE OwnerId = 1")]
    [InlineData("UPDATE Contacts SET OwnerId = 2 WHERE OwnerId = 1")]
    [InlineData("INSERT INTO PendingTouches(OwnerId, ContactId, Channel, \"On\", TappedAt, State) SELECT 1, max(Id), 1, 1, 1, 1 FROM Contacts WHERE OwnerId = 2")]
    public async Task The_database_refuses_a_row_that_points_across_owners(string sql)
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 12, 200, seed: 1);
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(2, 12, 200, seed: 2);
        using var connection = crm.Database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(19, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).SqliteErrorCode);
    }

    private static async Task<(int Contacts, int Interactions)> CountAsync(TestCrm crm, long owner)
    {
        await using var db = crm.Database.Open(owner);
        return (await db.Contacts.CountAsync(), await db.Interactions.CountAsync());
    }
}
