using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Learn;

namespace NetworkCrm.Web.Tests.Features.Groups;

public sealed class GroupStoreTests
{
    [Fact]
    public async Task A_form_sent_twice_founds_one_group_and_a_person_joins_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, uid) = (Store(crm), await crm.PersonAsync(), Guid.CreateVersion7());
        await store.FoundAsync(uid, new GroupDetails("Alumni ITB", "angkatan 2008", 30));
        await store.FoundAsync(uid, new GroupDetails("lain", null, null));
        await store.JoinAsync(uid, rina);
        await store.JoinAsync(uid, rina);
        var row = Assert.Single((await store.ListAsync()).Groups);
        Assert.Equal(("Alumni ITB", 30, 1, 0), (row.Name, row.EveryDays!.Value, row.Members, row.Quiet));
        Assert.Equal("Alumni ITB", Assert.Single(await store.OfContactAsync(rina)).Name);
        await store.LeaveAsync(uid, rina);
        Assert.Empty((await store.FindAsync(uid)).Members);
    }

    [Fact]
    public async Task A_gathering_is_logged_once_with_everybody_who_was_there_and_sets_the_next_one()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupOfThreeAsync(crm);
        var logged = Guid.CreateVersion7();
        await store.GatherAsync(uid, logged, crm.Today, "sarapan di Tebet", [people[0], people[1]]);
        await store.GatherAsync(uid, logged, crm.Today.AddDays(-3), "lain", [people[2]]);
        var view = await store.FindAsync(uid);
        Assert.Equal((crm.Today, crm.Today.AddDays(30)), (view.LastOn!.Value, view.NextOn!.Value));
        var (entries, total) = await crm.Interactions.TimelineAsync(people[0], 0, 10);
        Assert.Equal(
            (1, Channel.InPerson, Setting.Informal, "Sarapan Senin: sarapan di Tebet"),
            (total, entries[0].Channel, entries[0].Setting, entries[0].What)
        );
        Assert.Single(entries[0].With);
        Assert.Equal(0, (await crm.Interactions.TimelineAsync(people[2], 0, 10)).Total);
        Assert.Equal(crm.Today, view.Members.Single(m => m.Person.Id == people[0]).LastContactOn);
    }

    [Fact]
    public async Task Undo_of_a_gathering_leaves_one_that_was_noted_since()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupOfThreeAsync(crm);
        var before = await store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today.AddDays(-7), null, people);
        await store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today, null, people);
        await store.NotGatheredAsync(uid, crm.Today.AddDays(-7), before);
        Assert.Equal(crm.Today, (await store.FindAsync(uid)).LastOn);
    }

    [Fact]
    public async Task Undo_of_a_gathering_takes_back_the_interaction_and_the_date()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupOfThreeAsync(crm);
        await store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today.AddDays(-40), null, people);
        var logged = Guid.CreateVersion7();
        var before = await store.GatherAsync(uid, logged, crm.Today, null, people);
        Assert.Equal(crm.Today.AddDays(-40), before);
        await store.NotGatheredAsync(uid, crm.Today, before);
        await crm.Interactions.TakeBackAsync(logged, []);
        Assert.Equal(crm.Today.AddDays(-40), (await store.FindAsync(uid)).LastOn);
        Assert.Equal(1, (await crm.Interactions.TimelineAsync(people[0], 0, 10)).Total);
    }

    [Fact]
    public async Task A_gathering_of_long_ago_noted_late_leaves_the_latest_as_it_is_and_the_future_is_refused_as_a_whole()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupOfThreeAsync(crm);
        await store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today.AddDays(-2), null, people);
        await store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today.AddDays(-60), null, people);
        Assert.Equal(crm.Today.AddDays(-2), (await store.FindAsync(uid)).LastOn);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today.AddDays(1), null, people)
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today, null, [])
        );
        Assert.Equal(crm.Today.AddDays(-2), (await store.FindAsync(uid)).LastOn);
    }

    [Fact]
    public async Task The_lesson_on_gathering_is_practised_once_a_group_has_gathered()
    {
        using var crm = await TestCrm.OpenAsync();
        var ((store, uid, people), learn) = (await GroupOfThreeAsync(crm), new LearnStore(crm.Mine));
        Assert.DoesNotContain(LessonTask.GatheringPlanned, await learn.DoneAsync());
        await store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today, null, people);
        Assert.Contains(LessonTask.GatheringPlanned, await learn.DoneAsync());
    }

    [Fact]
    public async Task A_member_who_went_quiet_is_marked_and_stands_first()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupOfThreeAsync(crm);
        foreach (var weeks in Enumerable.Range(20, 8))
            await crm.LogAsync(A.Interaction(people[2], crm.Today.AddDays(-7 * weeks)));
        Assert.True((await store.FindAsync(uid)).Members[0] is { Quiet: true } first && first.Person.Id == people[2]);
        Assert.Equal(1, (await store.ListAsync()).Groups[0].Quiet);
    }

    [Fact]
    public async Task A_deleted_group_comes_back_as_it_was_and_a_stale_page_is_refused()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupOfThreeAsync(crm);
        await store.GatherAsync(uid, Guid.CreateVersion7(), crm.Today, null, people);
        var view = await store.FindAsync(uid);
        await store.EditAsync(uid, view.Version, view.Details with { EveryDays = 7 });
        await Assert.ThrowsAsync<ChangedElsewhereException>(() => store.EditAsync(uid, view.Version, view.Details));
        var deleted = await store.DeleteAsync(uid);
        Assert.Empty((await store.ListAsync()).Groups);
        await store.RestoreAsync(deleted);
        await store.RestoreAsync(deleted);
        var back = Assert.Single((await store.ListAsync()).Groups);
        Assert.Equal((7, 3, crm.Today), (back.EveryDays!.Value, back.Members, back.LastOn!.Value));
    }

    [Fact]
    public async Task Another_owners_group_is_gone_and_their_contact_cannot_join()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid, people) = await GroupOfThreeAsync(crm);
        var theirs = new GroupStore(crm.Theirs);
        var own = Guid.CreateVersion7();
        await theirs.FoundAsync(own, new GroupDetails("Milik Bagus", null, null));
        foreach (
            var act in new Func<Task>[]
            {
                () => theirs.FindAsync(uid),
                () => theirs.EditAsync(uid, 1, new GroupDetails("x", null, null)),
                () => theirs.JoinAsync(uid, people[0]),
                () => theirs.LeaveAsync(uid, people[0]),
                () => theirs.GatherAsync(uid, Guid.CreateVersion7(), crm.Today, null, people),
                () => theirs.NotGatheredAsync(uid, crm.Today, null),
                () => theirs.DeleteAsync(uid),
                () => theirs.JoinAsync(own, people[0]),
                () => theirs.GatherAsync(own, Guid.CreateVersion7(), crm.Today, null, people),
            }
        )
        {
            await Assert.ThrowsAsync<GoneException>(act);
        }

        Assert.Empty(await theirs.OfContactAsync(people[0]));
        Assert.Equal((3, null), ((await store.FindAsync(uid)).Members.Count, (await store.FindAsync(uid)).LastOn));
        Assert.Null((await theirs.FindAsync(own)).LastOn);
    }

    internal static GroupStore Store(TestCrm crm) => new(crm.Mine);

    internal static async Task<(GroupStore Store, Guid Uid, List<long> People)> GroupOfThreeAsync(TestCrm crm)
    {
        var (store, uid, people) = (Store(crm), Guid.CreateVersion7(), new List<long>());
        await store.FoundAsync(uid, new GroupDetails("Sarapan Senin", null, 30));
        foreach (var name in new[] { "Ayu", "Bima", "Citra" })
        {
            people.Add(await crm.PersonAsync(A.Contact(name, phone: "0812 3456 789")));
            await store.JoinAsync(uid, people[^1]);
        }

        return (store, uid, people);
    }
}
