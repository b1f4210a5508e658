using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Demo;

namespace NetworkCrm.Web.Tests.Data;

public sealed class DayCountsTests
{
    private const string Truth = """
        SELECT "On", Channel, count(*) FROM Interactions WHERE OwnerId = ? GROUP BY 1, 2
        UNION ALL SELECT "On", 100 + Direction, count(*) FROM Exchanges WHERE OwnerId = ? GROUP BY 1, 2 ORDER BY 1, 2
        """;

    [Fact]
    public async Task The_counts_of_each_day_follow_every_log_edit_and_delete()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, budi) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Budi")));
        await crm.LogAsync(
            A.Interaction(rina, crm.Today, exchanges: [ExchangeDirection.Gave, ExchangeDirection.Asked]) with
            {
                ContactIds = [rina, budi],
            }
        );
        await crm.LogAsync(A.Interaction(budi, crm.Today.AddDays(-1), Channel.WhatsApp));
        AssertTrue(crm, 1, expected: 4);
        var logged = (await crm.Interactions.TimelineAsync(rina, 0, 10)).Entries[0];
        await crm.Interactions.EditAsync(
            logged.Id,
            (await crm.Interactions.FindAsync(logged.Id)).Version,
            A.Interaction(rina, crm.Today.AddDays(-2), Channel.Call, exchanges: [ExchangeDirection.Received])
        );
        AssertTrue(crm, 1, expected: 3);
        await crm.Interactions.DeleteAsync(logged.Id);
        AssertTrue(crm, 1, expected: 1);
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 50, 300, seed: 1);
        AssertTrue(crm, 1);
    }

    // Every day and measure that counts something, against counting the rows themselves.
    private static void AssertTrue(TestCrm crm, long owner, int? expected = null)
    {
        using var connection = crm.Database.Connect();
        using var truth = new Statement(connection, Truth);
        using var kept = new Statement(
            connection,
            """SELECT "On", Measure, N FROM DayCounts WHERE OwnerId = ? AND N <> 0 ORDER BY 1, 2"""
        );
        var counted = Rows(truth.Bind(owner).Bind(owner));
        Assert.NotEmpty(counted);
        if (expected is { } rows)
            Assert.Equal(rows, counted.Count);
        Assert.Equal(counted, Rows(kept.Bind(owner)));
    }

    private static List<(int On, int Measure, int N)> Rows(Statement statement)
    {
        var rows = new List<(int, int, int)>();
        while (statement.Step())
            rows.Add((statement.Int32(0), statement.Int32(1), statement.Int32(2)));
        return rows;
    }
}
