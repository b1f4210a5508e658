using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Sorting;

namespace NetworkCrm.Web.Tests.Features.Sorting;

public sealed class SortGroupsTests
{
    [Fact]
    public async Task People_without_a_circle_are_grouped_by_company_tag_and_event_the_largest_first_and_files_last()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new SortStore(crm.Mine);
        var ids = new List<long>();
        for (var i = 0; i < 5; i++)
            ids.Add(
                await crm.PersonAsync(
                    A.Contact($"Orang {i}", company: i < 3 ? "PT Sinar" : "pt sinar", tags: i < 3 ? ["ekspor"] : [])
                )
            );
        // One alone is no group, and who has a circle, or is in the archive, is not asked for.
        await crm.PersonAsync(A.Contact("Sendiri", company: "CV Satu"));
        await crm.PersonAsync(A.Contact("Sudah", company: "PT Sinar", circle: Circle.Wider));
        await crm.Contacts.ArchiveAsync(
            await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Lama", company: "PT Sinar")),
            true
        );
        var held = Guid.CreateVersion7();
        var events = new EventStore(crm.Mine);
        await events.AddAsync(held, new EventDetails { Name = "Munas", On = crm.Today });
        foreach (var id in ids.Take(4))
            await events.MeetAsync(held, id);
        await ImportedAsync(crm, 1, ids);

        var piles = await store.GroupsAsync();
        Assert.Equal(
            [(SortBy.Company, 5), (SortBy.Event, 4), (SortBy.Tag, 3), (SortBy.Import, 5)],
            piles.Groups.Select(g => (g.By, g.People))
        );
        Assert.Equal(["PT Sinar", "Munas", "ekspor", "kartu.csv"], piles.Groups.Select(g => g.Name));
        Assert.Equal(6, piles.WithoutCircle);
        foreach (var group in piles.Groups)
            Assert.Equal(
                Enumerable.Range(0, group.People).Select(i => $"Orang {i}"),
                (await store.MembersAsync(group)).Select(m => m.Name)
            );

        await new BulkStore(crm.Mine).RunAsync(ids, new BulkAct.ToCircle(Circle.Acquaintance));
        Assert.Empty((await store.GroupsAsync()).Groups);
    }

    [Fact]
    public async Task Of_one_import_only_its_people_are_sorted()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new SortStore(crm.Mine);
        var ids = new List<long>();
        for (var i = 0; i < 6; i++)
            ids.Add(await crm.PersonAsync(A.Contact($"Orang {i}", company: "PT Sinar")));
        var batch = await ImportedAsync(crm, 1, [.. ids.Take(4)]);
        var piles = await store.GroupsAsync(batch);
        Assert.Equal((4, "kartu.csv"), (piles.WithoutCircle, piles.Import));
        Assert.Equal([(SortBy.Company, 4), (SortBy.Import, 4)], piles.Groups.Select(g => (g.By, g.People)));
        Assert.Equal(4, (await store.MembersAsync(piles.Groups[0], batch)).Count);
        Assert.Equal(ids.Take(4), await store.OfImportAsync(batch));
        Assert.Equal(
            ["Orang 3", "Orang 2", "Orang 1", "Orang 0"],
            (await store.PileAsync([], batch)).Cards.Select(c => c.Name)
        );
    }

    [Fact]
    public async Task Another_owners_import_limits_nothing_and_shows_nobody()
    {
        using var crm = await TestCrm.OpenAsync();
        var ids = new List<long>();
        for (var i = 0; i < 3; i++)
            ids.Add(await crm.PersonAsync(A.Contact($"Orang {i}", company: "PT Sinar")));
        var batch = await ImportedAsync(crm, 1, ids);
        var theirs = new SortStore(crm.Theirs);
        Assert.Empty(await theirs.OfImportAsync(batch));
        var piles = await theirs.GroupsAsync(batch);
        Assert.Empty(piles.Groups);
        Assert.Null(piles.Import);
        foreach (var group in (await new SortStore(crm.Mine).GroupsAsync()).Groups)
            Assert.Empty(await theirs.MembersAsync(group));
    }

    [Fact]
    public async Task Whoever_got_a_circle_meanwhile_keeps_it_when_the_group_is_placed()
    {
        using var crm = await TestCrm.OpenAsync();
        var first = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Rina", company: "PT Sinar"));
        await crm.PersonAsync(A.Contact("Bayu", company: "PT Sinar"));
        var store = new SortStore(crm.Mine);
        var members = await store.MembersAsync(Assert.Single((await store.GroupsAsync()).Groups));
        await crm.Contacts.SetCircleAsync(first, Circle.Inner);
        var done = await new BulkStore(crm.Mine).RunAsync(
            [.. members.Select(m => m.Id)],
            new BulkAct.ToCircle(Circle.Acquaintance, OnlyWithout: true)
        );
        Assert.Equal((1, 1), (done.Changed, done.Unchanged));
        Assert.Equal(Circle.Inner, (await crm.Contacts.PersonAsync(first)).Details.Circle);
    }

    private static async Task<Guid> ImportedAsync(TestCrm crm, long owner, IReadOnlyList<long> ids)
    {
        await using var write = await crm.Mine.WriteAsync();
        var batch = ImportBatch.Begin(owner, "kartu.csv", "csv", write.Now);
        write.Db.ImportBatches.Add(batch);
        await write.Db.SaveChangesAsync();
        foreach (var contact in write.Db.Contacts.Where(c => ids.Contains(c.Id)))
            contact.BelongsToImport(batch.Id);
        await write.CommitAsync();
        return batch.Uid;
    }
}
