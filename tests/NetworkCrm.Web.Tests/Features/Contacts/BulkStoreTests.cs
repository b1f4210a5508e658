using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Events;

namespace NetworkCrm.Web.Tests.Features.Contacts;

public sealed class BulkStoreTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Three_thousand_move_in_one_write_and_undo_gives_each_its_own_circle_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var ids = await ManyAsync(crm, 3000, i => A.Contact($"Orang {i}", circle: i % 6 == 0 ? null : (Circle)(i % 6)));
        var store = new BulkStore(crm.Mine);
        var before = await StatesAsync(crm);
        var clock = Stopwatch.StartNew();
        var done = await store.RunAsync(ids, new BulkAct.ToCircle(Circle.Acquaintance));
        output.WriteLine($"3,000 contacts in {clock.ElapsedMilliseconds} ms");
        Assert.Equal((2500, 500), (done.Changed, done.Unchanged));
        await using (var db = await crm.Mine.OpenAsync())
        {
            Assert.Equal(3000, await db.Contacts.CountAsync(c => c.Circle == Circle.Acquaintance));
            Assert.Equal(3000, await db.Snapshots.CountAsync(s => s.Circle == Circle.Acquaintance));
            Assert.Equal(2500, await db.CircleChanges.CountAsync());
        }

        clock.Restart();
        var undone = await store.TakeBackAsync(done);
        output.WriteLine($"undone in {clock.ElapsedMilliseconds} ms");
        Assert.Equal(new BulkUndone(2500, 0), undone);
        Assert.Equal(before, await StatesAsync(crm));
        await using var after = await crm.Mine.OpenAsync();
        // What was taken back was no move.
        Assert.Equal(0, await after.CircleChanges.CountAsync());
    }

    [Fact]
    public async Task Each_gets_back_its_own_sphere_tags_and_state()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new BulkStore(crm.Mine);
        var family = await crm.PersonAsync(
            A.Contact("Rina", tags: ["Eksportir", "solo"]) with
            {
                Sphere = Sphere.Family,
            }
        );
        var none = await crm.PersonAsync(A.Contact("Bayu", tags: ["eksportir"]));
        var other = await crm.PersonAsync(A.Contact("Sri"));
        long[] ids = [family, none, other];
        var before = await StatesAsync(crm);
        foreach (
            var (act, changed) in new (BulkAct, int)[]
            {
                (new BulkAct.ToSphere(Sphere.Business), 3),
                (new BulkAct.AddTag("EKSPORTIR"), 1),
                (new BulkAct.RemoveTag("eksportir"), 2),
                (new BulkAct.Archive(true), 3),
                (new BulkAct.Archive(false), 0),
                (new BulkAct.ToCircle(Circle.Close), 3),
            }
        )
        {
            var done = await store.RunAsync(ids, act);
            Assert.Equal((changed, 3 - changed), (done.Changed, done.Unchanged));
            Assert.Equal(new BulkUndone(changed, 0), await store.TakeBackAsync(done));
            Assert.Equal(before, await StatesAsync(crm));
        }
    }

    [Fact]
    public async Task Search_and_worlds_know_a_tag_as_soon_as_it_is_given_and_no_longer_once_it_is_taken_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new BulkStore(crm.Mine);
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        var done = await store.RunAsync([rina], new BulkAct.AddTag("Kadin Solo"));
        Assert.Equal("Rina", Assert.Single(await crm.People.PickAsync("kadin solo")).Name);
        Assert.Equal(1, (await crm.People.ListAsync(new PeopleFilter { World = "kadin solo" }, 0, 9)).Total);
        await store.TakeBackAsync(done);
        Assert.Empty(await crm.People.PickAsync("kadin solo"));
        Assert.Equal(0, (await crm.People.ListAsync(new PeopleFilter { World = "kadin solo" }, 0, 9)).Total);
    }

    [Fact]
    public async Task A_tag_that_is_taken_back_leaves_the_community_that_was_there_before()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new BulkStore(crm.Mine);
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact() with { Communities = ["Kadin"] });
        var rina = await crm.Contacts.PersonAsync(uid);
        // Another is of it through an event.
        var bayu = await crm.PersonAsync(A.Contact("Bayu"));
        var held = Guid.CreateVersion7();
        var events = new EventStore(crm.Mine);
        await events.AddAsync(
            held,
            new EventDetails
            {
                Name = "Temu",
                On = crm.Today,
                Community = "Kadin",
            }
        );
        await events.MeetAsync(held, bayu);
        foreach (var act in new BulkAct[] { new BulkAct.AddTag("kadin"), new BulkAct.AddTag("Kadin") })
        {
            var done = await store.RunAsync([rina.Id, bayu], act);
            Assert.Equal(2, done.Changed);
            await store.TakeBackAsync(done);
        }

        Assert.Equal(["Kadin"], (await crm.Contacts.PersonAsync(uid)).Details.Communities);
        await using var db = await crm.Mine.OpenAsync();
        var through = await db.ContactWorlds.SingleAsync(w => w.ContactId == bayu);
        Assert.Equal(("Kadin", (Guid?)held), (through.Name, through.FromEvent));
    }

    [Fact]
    public async Task What_was_changed_since_stays_and_is_counted()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new BulkStore(crm.Mine);
        var uids = new List<Guid>();
        for (var i = 0; i < 5; i++)
            uids.Add(await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact($"Orang {i}", circle: Circle.Wider)));
        var ids = await IdsAsync(crm, uids);
        var done = await store.RunAsync(ids, new BulkAct.ToCircle(Circle.Close));
        // One elsewhere, one away and back again, one deleted for good, one edited in another field.
        await crm.Contacts.SetCircleAsync(uids[0], Circle.Inner);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        await crm.Contacts.SetCircleAsync(uids[1], Circle.Active);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        await crm.Contacts.SetCircleAsync(uids[1], Circle.Close);
        await using (var write = await crm.Mine.WriteAsync())
        {
            write.Db.Contacts.Remove(await write.Db.Contacts.SingleAsync(c => c.Uid == uids[2]));
            await write.CommitAsync();
        }

        var edited = await crm.Contacts.PersonAsync(uids[3]);
        await crm.Contacts.EditAsync(uids[3], edited.Version, edited.Details with { City = "Solo" });
        Assert.Equal(new BulkUndone(2, 3), await store.TakeBackAsync(done));
        Assert.Equal(Circle.Inner, await CircleAsync(crm, uids[0]));
        Assert.Equal(Circle.Close, await CircleAsync(crm, uids[1]));
        Assert.Equal(
            (Circle.Wider, "Solo"),
            (await CircleAsync(crm, uids[3]), (await crm.Contacts.PersonAsync(uids[3])).Details.City)
        );
        Assert.Equal(Circle.Wider, await CircleAsync(crm, uids[4]));
        // A second tap on Undo finds nothing to do.
        Assert.Equal(new BulkUndone(0, 5), await store.TakeBackAsync(done));
    }

    [Fact]
    public async Task A_sphere_a_tag_and_a_state_that_were_said_anew_since_stay_too()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new BulkStore(crm.Mine);
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact(tags: "solo"));
        var ids = await IdsAsync(crm, [uid]);
        async Task EditAsync(Func<ContactDetails, ContactDetails> change)
        {
            var now = await crm.Contacts.PersonAsync(uid);
            await crm.Contacts.EditAsync(uid, now.Version, change(now.Details));
        }

        var sphere = await store.RunAsync(ids, new BulkAct.ToSphere(Sphere.Business));
        await EditAsync(d => d with { Sphere = Sphere.Family });
        Assert.Equal(new BulkUndone(0, 1), await store.TakeBackAsync(sphere));
        var removed = await store.RunAsync(ids, new BulkAct.RemoveTag("solo"));
        await EditAsync(d => d with { Tags = ["Solo"] });
        Assert.Equal(new BulkUndone(0, 1), await store.TakeBackAsync(removed));
        var archived = await store.RunAsync(ids, new BulkAct.Archive(true));
        await crm.Contacts.MarkDeceasedAsync(uid, true);
        Assert.Equal(new BulkUndone(0, 1), await store.TakeBackAsync(archived));
        var after = await crm.Contacts.PersonAsync(uid);
        Assert.Equal((Sphere.Family, ContactState.Deceased), (after.Details.Sphere, after.State));
        Assert.Equal(["Solo"], after.Details.Tags);
    }

    [Theory]
    [InlineData("Contacts")]
    [InlineData("Snapshots")]
    public async Task A_fault_in_the_middle_leaves_nothing_of_an_act_and_nothing_of_its_undoing(string table)
    {
        using var crm = await TestCrm.OpenAsync();
        var ids = await ManyAsync(crm, 60, i => A.Contact($"Orang {i}", circle: Circle.Wider));
        var store = new BulkStore(crm.Mine);
        var before = await StatesAsync(crm);
        Fault(crm, table, ids[30]);
        await Assert.ThrowsAnyAsync<Exception>(() => store.RunAsync(ids, new BulkAct.ToCircle(Circle.Close)));
        Assert.Equal(before, await StatesAsync(crm));
        Mend(crm);
        var done = await store.RunAsync(ids, new BulkAct.ToCircle(Circle.Close));
        var placed = await StatesAsync(crm);
        Fault(crm, table, ids[30]);
        await Assert.ThrowsAnyAsync<Exception>(() => store.TakeBackAsync(done));
        Assert.Equal(placed, await StatesAsync(crm));
        Mend(crm);
        Assert.Equal(60, (await store.TakeBackAsync(done)).TakenBack);
        Assert.Equal(before, await StatesAsync(crm));
    }

    [Fact]
    public async Task Another_owners_people_are_passed_over_in_the_act_and_in_its_undoing()
    {
        using var crm = await TestCrm.OpenAsync();
        var mine = await crm.PersonAsync(A.Contact("Rina"));
        var theirs = new ContactStore(crm.Theirs);
        var uid = await theirs.AddAsync(Guid.CreateVersion7(), A.Contact("Punya orang", tags: "solo"));
        var id = (await theirs.PersonAsync(uid)).Id;
        var store = new BulkStore(crm.Mine);
        foreach (
            var act in new BulkAct[]
            {
                new BulkAct.ToCircle(Circle.Inner),
                new BulkAct.ToSphere(Sphere.Career),
                new BulkAct.AddTag("baru"),
                new BulkAct.RemoveTag("solo"),
                new BulkAct.Archive(true),
            }
        )
        {
            var done = await store.RunAsync([id, mine], act);
            Assert.DoesNotContain(done.Before, b => b.ContactId == id);
            await store.TakeBackAsync(done with { Before = [.. done.Before, new BulkBefore(id) { Tag = "x" }] });
        }

        var after = await theirs.PersonAsync(uid);
        Assert.Equal(
            (null, null, ContactState.Listed, 1),
            (after.Details.Circle, after.Details.Sphere, after.State, after.Version)
        );
        Assert.Equal(["solo"], after.Details.Tags);
    }

    [Fact]
    public async Task Who_is_in_the_trash_or_has_died_is_not_archived_and_a_full_row_of_tags_takes_no_more()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new BulkStore(crm.Mine);
        var uids = new List<Guid>();
        for (var i = 0; i < 3; i++)
            uids.Add(
                await crm.Contacts.AddAsync(
                    Guid.CreateVersion7(),
                    A.Contact($"Orang {i}") with
                    {
                        Tags = [.. Enumerable.Range(0, i == 2 ? Contact.MaxTags : 0).Select(t => $"label {t}")],
                    }
                )
            );
        await crm.Contacts.TrashAsync(uids[0]);
        await crm.Contacts.MarkDeceasedAsync(uids[1], true);
        var ids = await IdsAsync(crm, uids);
        Assert.Equal((1, 2), Counts(await store.RunAsync(ids, new BulkAct.Archive(true))));
        Assert.Equal(ContactState.Trashed, (await crm.Contacts.PersonAsync(uids[0])).State);
        Assert.Equal(ContactState.Deceased, (await crm.Contacts.PersonAsync(uids[1])).State);
        Assert.Equal((2, 1), Counts(await store.RunAsync(ids, new BulkAct.AddTag("baru"))));
        Assert.Equal(Contact.MaxTags, (await crm.Contacts.PersonAsync(uids[2])).Details.Tags.Count);
    }

    [Fact]
    public async Task More_than_one_write_can_hold_is_refused()
    {
        using var crm = await TestCrm.OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() =>
            new BulkStore(crm.Mine).RunAsync(
                [.. Enumerable.Range(1, BulkChange.Most + 1).Select(i => (long)i)],
                new BulkAct.Archive(true)
            )
        );
    }

    [Fact]
    public async Task Snapshots_after_bulk_acts_are_those_that_a_rebuild_makes()
    {
        using var crm = await TestCrm.OpenAsync();
        var ids = await ManyAsync(crm, 40, i => A.Contact($"Orang {i}"));
        foreach (var id in ids)
            await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-200)));
        var store = new BulkStore(crm.Mine);
        await store.RunAsync(ids, new BulkAct.ToCircle(Circle.Active));
        await store.RunAsync([.. ids.Take(10)], new BulkAct.Archive(true));
        await store.TakeBackAsync(await store.RunAsync(ids, new BulkAct.ToSphere(Sphere.Friends)));
        await using var db = await crm.Mine.OpenAsync();
        Assert.Equal(30, await db.Snapshots.CountAsync(s => s.IsCold));
        Assert.True((await new SnapshotRebuild(crm.Database).VerifyAsync(1, crm.Today)).IsTrue);
    }

    private static (int, int) Counts(BulkDone done) => (done.Changed, done.Unchanged);

    private static async Task<Circle?> CircleAsync(TestCrm crm, Guid uid) =>
        (await crm.Contacts.PersonAsync(uid)).Details.Circle;

    private static async Task<long[]> IdsAsync(TestCrm crm, IReadOnlyList<Guid> uids)
    {
        await using var db = await crm.Mine.OpenAsync();
        var known = await db.Contacts.ToDictionaryAsync(c => c.Uid, c => c.Id);
        return [.. uids.Select(u => known[u])];
    }

    private static async Task<long[]> ManyAsync(TestCrm crm, int count, Func<int, ContactDetails> make)
    {
        await using var write = await crm.Mine.WriteAsync();
        var people = Enumerable
            .Range(0, count)
            .Select(i => Contact.Create(1, Guid.CreateVersion7(), make(i), write.Today, write.Now))
            .ToList();
        write.Db.Contacts.AddRange(people);
        await write.Db.SaveChangesAsync();
        write.Touch(people.Select(p => p.Id));
        await write.CommitAsync();
        return [.. people.Select(p => p.Id)];
    }

    /// <summary>What each contact has, its snapshot included.</summary>
    private static async Task<List<string>> StatesAsync(TestCrm crm)
    {
        await using var db = await crm.Mine.OpenAsync();
        var people = await db.WholeContacts.AsNoTracking().OrderBy(c => c.Id).ToListAsync();
        var snapshots = await db.Snapshots.AsNoTracking().ToDictionaryAsync(s => s.ContactId);
        return
        [
            .. people.Select(c =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{c.Id} {c.Circle} {c.Sphere} {c.State} {string.Join(',', c.Tags.OrderBy(t => t.Id).Select(t => t.Name))} "
                        + $"{string.Join(',', c.Worlds.Select(w => w.Name).Order())} {c.SearchText} "
                        + $"{snapshots[c.Id].Circle} {snapshots[c.Id].NextReviewOn}"
                )
            ),
        ];
    }

    private static void Fault(TestCrm crm, string table, long contact)
    {
        var key = table == "Contacts" ? "Id" : "ContactId";
        Run(
            crm,
            $"CREATE TRIGGER TestFault BEFORE UPDATE ON {table} WHEN NEW.{key} = {contact} BEGIN SELECT RAISE(ABORT, 'fault'); END"
        );
    }

    private static void Mend(TestCrm crm) => Run(crm, "DROP TRIGGER TestFault");

    private static void Run(TestCrm crm, string sql)
    {
        using var connection = new SqliteConnection(crm.Database.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
