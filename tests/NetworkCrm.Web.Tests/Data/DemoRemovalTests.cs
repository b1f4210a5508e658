using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Relations;
using NetworkCrm.Core.Reviews;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Demo;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Sample;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Data;

public sealed class DemoRemovalTests
{
    [Fact]
    public async Task It_takes_out_all_that_was_made_up_and_leaves_the_book_as_it_was()
    {
        using var crm = await TestCrm.OpenAsync();
        var mine = await crm.PersonAsync(A.Contact("Sudah Ada"));
        await crm.LogAsync(A.Interaction(mine, crm.Today));
        var before = await CountsAsync(crm);
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, SampleStore.People, 1500, seed: 1);
        Assert.Equal(crm.Today, (await crm.Mine.OwnerAsync()).Owner.SampleSince);

        Assert.Equal(
            SampleStore.People,
            await new SampleStore(crm.Database, new NamedOwner(1), crm.Clock).RemoveAsync()
        );

        Assert.Equal(before, await CountsAsync(crm));
        Assert.Null((await crm.Mine.OwnerAsync()).Owner.SampleSince);
        Assert.Equal(["Sudah Ada"], (await crm.People.ListAsync(new(), 0, 10)).Rows.Select(r => r.Name));
        Assert.Null(DatabaseBackup.Verify(crm.Database.Path));
        using var reads = await crm.Mine.ReadAsync();
        Assert.Equal(1, ContactCounts.Listed(reads).All);
    }

    [Fact]
    public async Task What_the_owner_added_beside_it_stays_and_what_was_tried_out_on_the_made_up_goes()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 80, 600, seed: 1);
        var made = (await crm.People.ListAsync(new(), 0, 1)).Rows[0].Id;
        var mine = await crm.PersonAsync(A.Contact("Rina", circle: Circle.Close) with { IntroducedById = made });
        await crm.LogAsync(A.Interaction(made, crm.Today) with { What = "dicoba" });
        await crm.LogAsync(A.Interaction(mine, crm.Today) with { ContactIds = [mine, made], What = "bertiga" });
        await using (var write = await crm.Mine.WriteAsync())
        {
            write.Db.Relations.Add(Relation.Between(1, Guid.CreateVersion7(), mine, made, RelationKind.Family, null));
            var field = await write.Db.CustomFields.FirstAsync(f => f.Kind == CustomFieldKind.Text);
            write.Db.CustomValues.Add(new CustomValue(1, mine, field.Id, CustomReading.Read(field, "KDN-1")!.Value));
            await write.CommitAsync();
        }

        await new DemoRemoval(crm.Database, crm.Clock).RemoveAsync(1);

        var left = Assert.Single((await crm.People.ListAsync(new(), 0, 10)).Rows);
        Assert.Equal(mine, left.Id);
        Assert.Equal(["bertiga"], (await crm.Interactions.TimelineAsync(mine, 0, 10)).Entries.Select(e => e.What));
        await using var db = crm.Database.Open(1);
        Assert.Null((await db.Contacts.SingleAsync()).IntroducedById);
        Assert.Equal(
            (1, 0, 1, 1),
            (
                await db.Interactions.CountAsync(),
                await db.Relations.CountAsync(),
                await db.CustomFields.CountAsync(),
                await db.CustomValues.CountAsync()
            )
        );
        // The next sweep looks at whoever stays.
        Assert.True((await db.Snapshots.SingleAsync()).NextReviewOn < crm.Today);
    }

    [Fact]
    public async Task What_has_somebody_real_in_it_or_was_rewritten_is_the_owners_own_and_an_event_that_goes_takes_its_community_along()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, 80, 600, seed: 1);
        var (rina, bayu) = (await crm.PersonAsync(A.Contact("Rina")), await crm.PersonAsync(A.Contact("Bayu")));
        var events = new EventStore(crm.Mine);
        Guid group,
            goal,
            held;
        await using (var db = crm.Database.Open(1))
        {
            (group, goal) = ((await db.Groups.FirstAsync()).Uid, (await db.Goals.FirstAsync()).Uid);
            held = (await db.Events.FirstAsync(e => e.Community != null)).Uid;
        }

        await new GroupStore(crm.Mine).JoinAsync(group, rina);
        await using (var write = await crm.Mine.WriteAsync())
        {
            var mine = await write.Db.Goals.SingleAsync(g => g.Uid == goal);
            mine.Edit(mine.Details() with { What = "Tujuan saya sendiri" });
            await write.CommitAsync();
        }

        await events.MeetAsync(held, rina);
        await events.ForgetAsync(held, rina);
        await events.MeetAsync(held, bayu);
        await using (var write = await crm.Mine.WriteAsync())
        {
            // Bayu's guest row goes, his community stays: as where a merge took the guest away.
            await write.Db.EventGuests.Where(g => g.ContactId == bayu).ExecuteDeleteAsync();
            await write.CommitAsync();
        }

        await new DemoRemoval(crm.Database, crm.Clock).RemoveAsync(1);

        await using var left = crm.Database.Open(1);
        Assert.Equal(
            (group, "Tujuan saya sendiri"),
            ((await left.Groups.SingleAsync()).Uid, (await left.Goals.SingleAsync()).What)
        );
        Assert.Empty(await left.Events.ToListAsync());
        Assert.Empty((await left.WholeContacts.SingleAsync(c => c.Id == bayu)).Worlds);
    }

    [Fact]
    public async Task A_review_of_the_owners_own_stays_though_it_says_the_same()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, SampleStore.People, 1500, seed: 1);
        string? same;
        var week = WeeklyReview.MondayOf(crm.Today);
        await using (var write = await crm.Mine.WriteAsync())
        {
            same = (await write.Db.WeeklyReviews.SingleAsync()).OneThing;
            foreach (var own in new[] { week, week.AddDays(-14) })
                write.Db.WeeklyReviews.Add(WeeklyReview.Of(1, own, same, own.AddDays(6)));
            await write.CommitAsync();
        }

        await new DemoRemoval(crm.Database, crm.Clock).RemoveAsync(1);

        await using var left = crm.Database.Open(1);
        Assert.Equal(
            [(week.AddDays(-14), same), (week, same)],
            (await left.WeeklyReviews.OrderBy(r => r.WeekOf).ToListAsync()).Select(r => (r.WeekOf, r.OneThing))
        );
    }

    [Fact]
    public async Task The_review_of_the_sample_stays_once_the_owner_has_looked_back_on_that_week()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, SampleStore.People, 1500, seed: 1);
        await using (var write = await crm.Mine.WriteAsync())
        {
            var review = await write.Db.WeeklyReviews.SingleAsync();
            review.Change(review.OneThing, crm.Today);
            await write.CommitAsync();
        }

        await new DemoRemoval(crm.Database, crm.Clock).RemoveAsync(1);

        await using var left = crm.Database.Open(1);
        Assert.Equal(crm.Today, (await left.WeeklyReviews.SingleAsync()).DoneOn);
    }

    [Fact]
    public async Task The_button_adds_to_an_empty_book_alone()
    {
        using var crm = await TestCrm.OpenAsync();
        var sample = new SampleStore(crm.Database, new NamedOwner(1), crm.Clock);
        await sample.AddAsync();
        await sample.AddAsync();
        Assert.Equal(
            SampleStore.People,
            (await crm.People.ListAsync(new() { State = ContactState.Listed }, 0, 1)).Total
                + (await crm.People.ListAsync(new() { State = ContactState.Archived }, 0, 1)).Total
        );
    }

    [Fact]
    public async Task One_owner_cannot_take_out_what_stands_in_the_book_of_another()
    {
        using var crm = await TestCrm.OpenAsync();
        await new DemoNetwork(crm.Database, crm.Clock).AddAsync(2, 30, 100, seed: 1);
        Assert.Equal(0, await new DemoRemoval(crm.Database, crm.Clock).RemoveAsync(1));
        await using var db = crm.Database.Open(2);
        Assert.Equal(30, await db.Contacts.CountAsync());
    }

    // Every table that carries the owner, by its rows; what only counts keeps rows of zero.
    private static async Task<IReadOnlyList<(string Table, long Rows)>> CountsAsync(TestCrm crm)
    {
        await Task.Yield();
        using var connection = crm.Database.Connect();
        using var tables = new Statement(
            connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%OwnerId%' AND name NOT IN "
                + "('DayCounts', 'WorldCounts', 'ContactCounts', 'PooledTies') ORDER BY 1"
        );
        var counts = new List<(string, long)>();
        while (tables.Step())
        {
            using var count = new Statement(connection, $"SELECT count(*) FROM \"{tables.Text(0)}\"");
            count.Step();
            counts.Add((tables.Text(0), count.Int64(0)));
        }

        Assert.True(counts.Count > 20);
        return counts;
    }
}
