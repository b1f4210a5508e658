using NetworkCrm.Core.Events;
using NetworkCrm.Core.Goals;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Goals;

namespace NetworkCrm.Web.Tests.Features.Goals;

public sealed class GoalStoreTests
{
    private static readonly GoalDetails Distributor = new(
        "Cari distributor di Surabaya",
        GoalKind.FindPartner,
        "Surabaya, logistik"
    );

    [Fact]
    public async Task A_form_sent_twice_sets_one_goal_and_people_and_events_are_linked_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, uid) = (new GoalStore(crm.Mine), await crm.PersonAsync(), Guid.CreateVersion7());
        await store.SetAsync(uid, Distributor);
        await store.SetAsync(uid, Distributor with { What = "lain" });
        var held = await EventAsync(crm, store);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await store.LinkContactAsync(uid, rina);
            await store.LinkEventAsync(uid, held);
        }

        var goal = Assert.Single((await store.ListAsync()).Goals);
        Assert.Equal(
            (Distributor, rina, held),
            (goal.Details, Assert.Single(goal.People).Id, Assert.Single(goal.Events).Id)
        );
        Assert.Equal(Distributor.What, Assert.Single(await store.OpenOfContactAsync(rina)).What);
        await store.UnlinkContactAsync(uid, rina);
        await store.UnlinkEventAsync(uid, held);
        Assert.Equal(
            (0, 0),
            ((await store.ListAsync()).Goals[0].People.Count, (await store.ListAsync()).Goals[0].Events.Count)
        );
    }

    [Fact]
    public async Task A_goal_is_reached_or_let_go_and_opens_again_and_a_closed_one_asks_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, uid) = (new GoalStore(crm.Mine), await crm.PersonAsync(), Guid.CreateVersion7());
        await store.SetAsync(uid, Distributor);
        await store.LinkContactAsync(uid, rina);
        await store.TurnAsync(uid, GoalState.Reached);
        Assert.Equal(
            (GoalState.Reached, crm.Today),
            ((await store.ListAsync()).Goals[0].State, (await store.ListAsync()).Goals[0].ClosedOn!.Value)
        );
        Assert.Empty(await store.OpenOfContactAsync(rina));
        await store.TurnAsync(uid, GoalState.Open);
        Assert.Null((await store.ListAsync()).Goals[0].ClosedOn);
        Assert.Single(await store.OpenOfContactAsync(rina));
    }

    [Fact]
    public async Task A_deleted_goal_comes_back_as_it_was_and_a_stale_page_is_refused()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina, uid) = (new GoalStore(crm.Mine), await crm.PersonAsync(), Guid.CreateVersion7());
        await store.SetAsync(uid, Distributor);
        await store.LinkContactAsync(uid, rina);
        await store.TurnAsync(uid, GoalState.LetGo);
        var goal = (await store.ListAsync()).Goals[0];
        await store.EditAsync(uid, goal.Version, Distributor with { Worlds = "Malang" });
        await Assert.ThrowsAsync<ChangedElsewhereException>(() => store.EditAsync(uid, goal.Version, Distributor));
        var deleted = await store.DeleteAsync(uid);
        Assert.Empty((await store.ListAsync()).Goals);
        crm.Clock.Advance(TimeSpan.FromDays(1));
        await store.RestoreAsync(deleted);
        await store.RestoreAsync(deleted);
        var back = Assert.Single((await store.ListAsync()).Goals);
        Assert.Equal(
            ("Malang", GoalState.LetGo, goal.SetOn, goal.ClosedOn, rina),
            (back.Details.Worlds, back.State, back.SetOn, back.ClosedOn, back.People[0].Id)
        );
    }

    [Fact]
    public async Task Another_owners_goal_is_gone_and_neither_their_contact_nor_their_event_can_be_linked()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, theirs, rina) = (new GoalStore(crm.Mine), new GoalStore(crm.Theirs), await crm.PersonAsync());
        var (uid, own) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await store.SetAsync(uid, Distributor);
        await theirs.SetAsync(own, Distributor);
        var held = await EventAsync(crm, store);
        foreach (
            var act in new Func<Task>[]
            {
                () => theirs.EditAsync(uid, 1, Distributor),
                () => theirs.TurnAsync(uid, GoalState.Reached),
                () => theirs.LinkContactAsync(uid, rina),
                () => theirs.UnlinkContactAsync(uid, rina),
                () => theirs.LinkEventAsync(uid, held),
                () => theirs.UnlinkEventAsync(uid, held),
                () => theirs.DeleteAsync(uid),
                () => theirs.LinkContactAsync(own, rina),
                () => theirs.LinkEventAsync(own, held),
            }
        )
        {
            await Assert.ThrowsAsync<GoneException>(act);
        }

        Assert.Equal(own, Assert.Single((await theirs.ListAsync()).Goals).Uid);
        Assert.Empty((await theirs.ListAsync()).Events);
    }

    internal static async Task<long> EventAsync(
        TestCrm crm,
        GoalStore store,
        string name = "Makan malam Kadin",
        int daysAgo = 0
    )
    {
        await new EventStore(crm.Mine).AddAsync(
            Guid.CreateVersion7(),
            new EventDetails { Name = name, On = crm.Today.AddDays(-daysAgo) }
        );
        return (await store.ListAsync()).Events.Single(e => e.Name == name).Id;
    }
}
