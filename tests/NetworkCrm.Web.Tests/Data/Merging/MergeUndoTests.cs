using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data.Merging;
using NetworkCrm.Web.Features.Duplicates;
using NetworkCrm.Web.Features.Trash;
using NetworkCrm.Web.Tests.Hostile;
using NetworkCrm.Web.Tests.Nudging;

namespace NetworkCrm.Web.Tests.Data.Merging;

public sealed class MergeUndoTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Of_any_book_a_merge_that_is_taken_back_leaves_nothing_behind(int seed)
    {
        using var crm = await TestCrm.OpenAsync();
        var people = await crm.RandomAsync(seed);
        var before = crm.Export();
        // One into another, and that into a third: taken back in the other order.
        var first = await crm.MergeAsync(people[1], people[0]);
        Assert.True(await crm.IsJudgedAsync());
        var second = await crm.MergeAsync(people[2], people[1]);
        Assert.True(await crm.IsJudgedAsync());
        Assert.NotEqual(before, crm.Export());
        await Assert.ThrowsAsync<MergedOnException>(() => crm.Merges().PartAsync(first.Other));
        await crm.Merges().PartAsync(second.Other);
        await crm.Merges().PartAsync(first.Other);
        Assert.Equal(before.Split('\n'), crm.Export().Split('\n'));
        Assert.True(await crm.IsJudgedAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_full_book_too_whichever_is_kept(bool turned)
    {
        using var crm = await TestCrm.OpenAsync();
        await new FullBook(crm.Mine, crm.Directory, "Semangka 7", Guid.CreateVersion7()).WriteAsync();
        await using var db = crm.Database.Open(1);
        var two = await db.Contacts.Where(c => c.State == ContactState.Listed).OrderBy(c => c.Id).Take(2).ToListAsync();
        if (turned)
            two.Reverse();
        var before = crm.Export();
        await crm.MergeAsync(two[0].Uid, two[1].Uid);
        Assert.True(await crm.IsJudgedAsync());
        await crm.Merges().PartAsync(two[1].Uid);
        Assert.Equal(before.Split('\n'), crm.Export().Split('\n'));
        Assert.True(await crm.IsJudgedAsync());
    }

    [Fact]
    public async Task What_was_changed_since_stays_and_what_the_other_brought_goes()
    {
        using var crm = await TestCrm.OpenAsync();
        var kept = await crm.PersonAsync(A.Contact("Budi Santoso", phone: "0812 1111 2222", tags: ["kopi"]));
        var other = await crm.PersonAsync(
            A.Contact("Budi S.", "PT Karya", "0813 3333 4444", "b@a.id", notes: "Suka teh", tags: ["ekspor"])
        );
        var uids = await crm.MergeAsync(kept, other);
        var person = await crm.Contacts.PersonAsync(uids.Kept);
        await crm.Contacts.EditAsync(
            uids.Kept,
            person.Version,
            person.Details with
            {
                City = "Bandung",
                Notes = "Suka teh dan kopi",
                Emails = [.. person.Details.Emails, "baru@a.id"],
                Tags = [.. person.Details.Tags, "baru"],
            }
        );
        await crm.LogAsync(A.Interaction(kept, crm.Today, learned: "pindah kota"));

        await crm.Merges().PartAsync(uids.Other);

        var one = (await crm.Contacts.PersonAsync(uids.Kept)).Details;
        var two = (await crm.Contacts.PersonAsync(uids.Other)).Details;
        Assert.Equal(("Bandung", "Suka teh dan kopi", null), (one.City, one.Notes, one.Company));
        Assert.Equal(["0812 1111 2222"], one.Phones.Select(p => p.Raw));
        Assert.Equal(["baru@a.id"], one.Emails);
        Assert.Equal(["kopi", "baru"], one.Tags);
        Assert.Equal(("PT Karya", "Suka teh"), (two.Company, two.Notes));
        Assert.Equal(["ekspor"], two.Tags);
        Assert.Equal(1, (await crm.Interactions.TimelineAsync(kept, 0, 10)).Total);
        Assert.Equal(0, (await crm.Interactions.TimelineAsync(other, 0, 10)).Total);
        Assert.Equal(1, (await crm.People.ListAsync(new PeopleFilter { Text = "karya" }, 0, 10)).Total);
        Assert.True(await crm.IsJudgedAsync());
    }

    [Fact]
    public async Task A_meeting_that_was_edited_since_is_the_others_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var (kept, other) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Budi Santoso")));
        await crm.LogAsync(A.Interaction(other, crm.Today, learned: "suka kopi"));
        var uids = await crm.MergeAsync(kept, other);
        var entry = (await crm.Interactions.TimelineAsync(kept, 0, 10)).Entries.Single();
        var read = await crm.Interactions.FindAsync(entry.Id);
        await crm.Interactions.EditAsync(
            entry.Id,
            read.Version,
            read.Details with
            {
                What = "Ngopi",
                Facts = [.. read.Details.Facts, new FactEntry(FactKind.Other, "punya kebun")],
            }
        );

        await crm.Merges().PartAsync(uids.Other);

        Assert.Equal(0, (await crm.Interactions.TimelineAsync(kept, 0, 10)).Total);
        Assert.Equal("Ngopi", (await crm.Interactions.TimelineAsync(other, 0, 10)).Entries.Single().What);
        await using var db = crm.Database.Open(1);
        Assert.Equal([other, other], await db.LearnedFacts.Select(f => f.ContactId).ToListAsync());
        Assert.True(await crm.IsJudgedAsync());
    }

    [Fact]
    public async Task What_was_deleted_since_stays_deleted()
    {
        using var crm = await TestCrm.OpenAsync();
        var (kept, other) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Budi Santoso")));
        await crm.LogAsync(A.Interaction(other, crm.Today, learned: "suka kopi") with { ContactIds = [kept, other] });
        var uids = await crm.MergeAsync(kept, other);
        var entry = (await crm.Interactions.TimelineAsync(kept, 0, 10)).Entries.Single();
        await crm.Interactions.DeleteAsync(entry.Id);
        await crm.Merges().PartAsync(uids.Other);
        Assert.Equal(0, (await crm.Interactions.TimelineAsync(other, 0, 10)).Total);
        Assert.True(await crm.IsJudgedAsync());
    }

    [Fact]
    public async Task The_kept_one_may_be_gone_for_good_by_then()
    {
        using var crm = await TestCrm.OpenAsync();
        var (kept, other) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Budi Santoso")));
        var uids = await crm.MergeAsync(kept, other);
        await using (var write = await crm.Database.WriteAsync(1))
        {
            await write.Db.Contacts.Where(c => c.Id == kept).ExecuteDeleteAsync();
            await write.CommitAsync();
        }

        await crm.Merges().PartAsync(uids.Other);
        Assert.Equal("Budi Santoso", (await crm.Contacts.PersonAsync(uids.Other)).Details.DisplayName);
        Assert.True(await crm.IsJudgedAsync());
    }

    [Fact]
    public async Task It_lies_in_the_trash_for_thirty_days_and_comes_back_from_there()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var (kept, other) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Budi Santoso")));
        var uids = await crm.MergeAsync(kept, other);
        var trash = page.Services.GetRequiredService<TrashStore>();
        var item = Assert.Single((await trash.ListAsync(10)).Items);
        Assert.Equal((TrashKind.Merge, "Rina Wulandari", "Budi Santoso"), (item.Kind, item.About, item.Title));
        crm.Clock.Advance(TimeSpan.FromDays(Contact.TrashDays));
        await crm.Sweep().RunAsync(1);
        await trash.RestoreAsync(item.Id);
        Assert.Equal(0, (await trash.ListAsync(10)).ItemsTotal);
        Assert.Equal("Budi Santoso", (await crm.Contacts.PersonAsync(uids.Other)).Details.DisplayName);
        await Assert.ThrowsAsync<GoneException>(() => crm.Merges().PartAsync(uids.Other));
    }

    [Fact]
    public async Task Nobody_parts_the_contacts_of_another_owner()
    {
        using var crm = await TestCrm.OpenAsync();
        var uids = await crm.MergeAsync(await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Budi Santoso")));
        await Assert.ThrowsAsync<GoneException>(() => new MergeStore(crm.Theirs).PartAsync(uids.Other));
    }
}
