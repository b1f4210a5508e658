using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Demo;
using NetworkCrm.Web.Features.Contacts;

namespace NetworkCrm.Web.Tests.Data;

public sealed class ContactCountsTests
{
    [Fact]
    public async Task The_counts_follow_every_contact_that_comes_moves_or_goes()
    {
        using var crm = await TestCrm.OpenAsync();
        var first = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Satu"));
        var second = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Dua"));
        await AssertAsync(crm, 2, 0, 0);
        await crm.Contacts.ArchiveAsync(first, true);
        await crm.Contacts.TrashAsync(second);
        await AssertAsync(crm, 0, 1, 1);
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 100, 300, seed: 1);
        await using (var db = crm.Database.Open(1))
            await AssertAsync(
                crm,
                await db.Contacts.CountAsync(c => c.State == ContactState.Listed),
                await db.Contacts.CountAsync(c => c.State == ContactState.Archived),
                1
            );
        crm.Clock.Advance(TimeSpan.FromDays(31));
        await Nudging.SnapshotBytes.Sweep(crm).RunAsync(1);
        await using (var db = crm.Database.Open(1))
            await AssertAsync(
                crm,
                await db.Contacts.CountAsync(c => c.State == ContactState.Listed),
                await db.Contacts.CountAsync(c => c.State == ContactState.Archived),
                0
            );
        Assert.Equal(0, (await new PeopleQuery(crm.Theirs).ListAsync(new PeopleFilter(), 0, 10)).Total);
    }

    [Fact]
    public async Task A_circle_counts_those_who_are_listed_in_it_and_follows_them_out()
    {
        using var crm = await TestCrm.OpenAsync();
        var near = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Satu", circle: Circle.Close));
        var gone = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Dua", circle: Circle.Close));
        await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Tiga"));
        Assert.Equal((2, 1, 3), Listed(crm));
        await crm.Contacts.ArchiveAsync(gone, true);
        await crm.Contacts.SetCircleAsync(near, null);
        Assert.Equal((0, 2, 2), Listed(crm));
        await crm.Contacts.ArchiveAsync(gone, false);
        Assert.Equal((1, 2, 3), Listed(crm));
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 100, 300, seed: 1);
        await using var db = crm.Database.Open(1);
        Assert.Equal(
            await db.Contacts.CountAsync(c => c.State == ContactState.Listed && c.Circle == Circle.Close),
            Listed(crm).Close
        );

        static (int Close, int Without, int All) Listed(TestCrm crm)
        {
            using var reads = crm.Database.Read(1);
            var listed = ContactCounts.Listed(reads);
            return (listed.InCircle.GetValueOrDefault(Circle.Close), listed.WithoutCircle, listed.All);
        }
    }

    private static async Task AssertAsync(TestCrm crm, int listed, int archived, int trashed)
    {
        foreach (
            var (state, count) in new[]
            {
                (ContactState.Listed, listed),
                (ContactState.Archived, archived),
                (ContactState.Trashed, trashed),
            }
        )
            Assert.Equal(count, (await crm.People.ListAsync(new PeopleFilter { State = state }, 0, 10)).Total);
    }
}
