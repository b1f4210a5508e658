using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Demo;

namespace NetworkCrm.Web.Tests.Data;

public sealed class WorldCountsTests
{
    [Fact]
    public async Task The_counts_follow_every_contact_that_comes_moves_or_goes()
    {
        using var crm = await TestCrm.OpenAsync();
        var first = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Satu") with { City = "Solo" });
        await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Dua") with { City = "SOLO" });
        Assert.Equal(1, Others(crm, first));
        AssertTrue(crm);
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 100, 300, seed: 1);
        AssertTrue(crm);
        await crm.Contacts.TrashAsync(first);
        crm.Clock.Advance(TimeSpan.FromDays(31));
        await Nudging.SnapshotBytes.Sweep(crm).RunAsync(1);
        AssertTrue(crm);
    }

    private static int Others(TestCrm crm, Guid person)
    {
        using var connection = crm.Database.Connect();
        using var find = new Statement(connection, "SELECT Id FROM Contacts WHERE Uid = ?");
        Assert.True(find.Bind(person).Step());
        using var shares = new WorldShares(connection, 1);
        return Assert.Single(shares.Of(find.Int64(0)), w => w.Share.Kind == WorldKind.City).Share.Others;
    }

    // Both ways, so that neither a wrong figure nor one too many is passed over.
    internal static void AssertTrue(TestCrm crm)
    {
        const string kept = "SELECT OwnerId, Kind, Folded, People FROM WorldCounts",
            counted = "SELECT OwnerId, Kind, Folded, count(*) FROM ContactWorlds GROUP BY OwnerId, Kind, Folded";
        using var connection = crm.Database.Connect();
        foreach (var (some, others) in new[] { (kept, counted), (counted, kept) })
        {
            using var differ = new Statement(connection, $"{some} EXCEPT {others}");
            Assert.False(differ.Step());
        }
    }
}
