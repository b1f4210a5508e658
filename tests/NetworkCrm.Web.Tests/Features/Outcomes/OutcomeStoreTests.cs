using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Tests.Advice;
using NetworkCrm.Web.Tests.Features.Goals;

namespace NetworkCrm.Web.Tests.Features.Outcomes;

public sealed class OutcomeStoreTests
{
    [Fact]
    [AdviceStory(AdviceIds.TellRealOutcomes)]
    public async Task An_outcome_is_recorded_once_and_is_seen_from_all_that_is_behind_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, sources) = (new OutcomeStore(crm.Mine), await SourcesAsync(crm));
        var uid = Guid.CreateVersion7();
        await store.RecordAsync(uid, Details(crm), sources);
        await store.RecordAsync(uid, Details(crm) with { What = "lain" }, sources);
        foreach (
            var of in new[]
            {
                new OutcomeOf(ContactId: sources.Contacts[0]),
                new OutcomeOf(EventId: sources.EventId),
                new OutcomeOf(GoalId: sources.GoalId),
            }
        )
        {
            var row = Assert.Single((await store.OfAsync(of)).Outcomes);
            Assert.Equal(
                (Details(crm), sources.Contacts[0], sources.MentionId),
                (row.Details, Assert.Single(row.People).Id, row.MentionId)
            );
            Assert.Equal(("Makan malam Kadin", "Cari klien"), (row.Event!.Name, row.Goal!.Name));
        }

        var (choices, _) = await store.ChoicesAsync();
        Assert.Equal((1, 1, 1), (choices.Mentions.Count, choices.Events.Count, choices.Goals.Count));
    }

    [Fact]
    public async Task The_future_and_an_amount_below_nothing_and_a_stale_page_are_refused_and_a_deleted_one_comes_back_as_it_was()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, sources) = (new OutcomeStore(crm.Mine), await SourcesAsync(crm));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.RecordAsync(Guid.CreateVersion7(), Details(crm) with { On = crm.Today.AddDays(1) }, sources)
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            store.RecordAsync(Guid.CreateVersion7(), Details(crm) with { Amount = -1 }, sources)
        );
        await store.RecordAsync(Guid.CreateVersion7(), Details(crm), sources);
        var of = new OutcomeOf(ContactId: sources.Contacts[0]);
        var row = (await store.OfAsync(of)).Outcomes[0];
        await store.EditAsync(
            row.Id,
            row.Version,
            Details(crm) with
            {
                Amount = null,
            },
            sources with
            {
                MentionId = null,
            }
        );
        await Assert.ThrowsAsync<ChangedElsewhereException>(() =>
            store.EditAsync(row.Id, row.Version, Details(crm), sources)
        );
        var deleted = await store.DeleteAsync(row.Id);
        Assert.Empty((await store.OfAsync(of)).Outcomes);
        await store.RestoreAsync(deleted);
        await store.RestoreAsync(deleted);
        var back = Assert.Single((await store.OfAsync(of)).Outcomes);
        Assert.Equal((null, null, "Cari klien"), (back.Details.Amount, back.MentionId, back.Goal!.Name));
    }

    [Fact]
    public async Task Undo_of_recording_takes_the_outcome_back_and_only_its_owner_can()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, sources, uid) = (new OutcomeStore(crm.Mine), await SourcesAsync(crm), Guid.CreateVersion7());
        var of = new OutcomeOf(ContactId: sources.Contacts[0]);
        await store.RecordAsync(uid, Details(crm), sources);
        await new OutcomeStore(crm.Theirs).TakeBackAsync(uid);
        Assert.Single((await store.OfAsync(of)).Outcomes);
        await store.TakeBackAsync(uid);
        await store.TakeBackAsync(uid);
        Assert.Empty((await store.OfAsync(of)).Outcomes);
    }

    [Fact]
    public async Task What_it_came_from_may_be_deleted_and_Undo_of_that_brings_the_trace_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, goals, events, sources) = (
            new OutcomeStore(crm.Mine),
            new GoalStore(crm.Mine),
            new EventStore(crm.Mine),
            await SourcesAsync(crm)
        );
        await store.RecordAsync(Guid.CreateVersion7(), Details(crm), sources);
        var of = new OutcomeOf(ContactId: sources.Contacts[0]);
        var goal = (await goals.ListAsync()).Goals[0];
        await goals.LinkEventAsync(goal.Uid, sources.EventId!.Value);
        var deletedGoal = await goals.DeleteAsync(goal.Uid);
        var deletedMention = await crm.Mentions.DeleteAsync(sources.MentionId!.Value);
        Assert.True((await store.OfAsync(of)).Outcomes[0] is { Goal: null, MentionId: null, Event: not null });
        await goals.RestoreAsync(deletedGoal);
        await crm.Mentions.RestoreAsync(deletedMention);
        var deletedEvent = await events.DeleteAsync((await goals.ListAsync()).Events[0].Uid);
        Assert.Empty((await goals.ListAsync()).Goals[0].Events);
        await events.RestoreAsync(deletedEvent);
        Assert.True((await store.OfAsync(of)).Outcomes[0] is { Goal: not null, MentionId: not null, Event: not null });
        Assert.Single((await goals.ListAsync()).Goals[0].Events);
    }

    [Fact]
    public async Task Another_owners_outcome_is_gone_and_nothing_of_theirs_can_stand_behind_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, theirs, sources) = (
            new OutcomeStore(crm.Mine),
            new OutcomeStore(crm.Theirs),
            await SourcesAsync(crm)
        );
        await store.RecordAsync(Guid.CreateVersion7(), Details(crm), sources);
        var row = (await store.OfAsync(new OutcomeOf(ContactId: sources.Contacts[0]))).Outcomes[0];
        var nothing = new OutcomeSources([]);
        foreach (
            var act in new Func<Task>[]
            {
                () => theirs.EditAsync(row.Id, row.Version, Details(crm), nothing),
                () => theirs.DeleteAsync(row.Id),
                () =>
                    theirs.RecordAsync(
                        Guid.CreateVersion7(),
                        Details(crm),
                        nothing with
                        {
                            Contacts = sources.Contacts,
                        }
                    ),
                () =>
                    theirs.RecordAsync(
                        Guid.CreateVersion7(),
                        Details(crm),
                        nothing with
                        {
                            MentionId = sources.MentionId,
                        }
                    ),
                () =>
                    theirs.RecordAsync(Guid.CreateVersion7(), Details(crm), nothing with { EventId = sources.EventId }),
                () => theirs.RecordAsync(Guid.CreateVersion7(), Details(crm), nothing with { GoalId = sources.GoalId }),
                () => theirs.RestoreAsync(new DeletedOutcome(Guid.CreateVersion7(), Details(crm), sources)),
            }
        )
        {
            await Assert.ThrowsAsync<GoneException>(act);
        }

        Assert.Empty((await theirs.OfAsync(new OutcomeOf(ContactId: sources.Contacts[0]))).Outcomes);
        Assert.Empty((await theirs.ChoicesAsync()).Choices.Mentions);
    }

    private static OutcomeDetails Details(TestCrm crm) =>
        new(OutcomeKind.Client, "Memesan 500 dus", crm.Today, 25_000_000);

    internal static async Task<OutcomeSources> SourcesAsync(TestCrm crm)
    {
        var (goals, rina) = (new GoalStore(crm.Mine), await crm.PersonAsync());
        await goals.SetAsync(Guid.CreateVersion7(), new GoalDetails("Cari klien", GoalKind.FindCustomers, null));
        await crm.Mentions.HearAsync(
            Guid.CreateVersion7(),
            rina,
            new MentionDetails(crm.Today, "Pak Hadi", null, null)
        );
        var held = await GoalStoreTests.EventAsync(crm, goals);
        return new OutcomeSources(
            [rina],
            (await crm.Mentions.OfContactAsync(rina)).Mentions[0].Id,
            held,
            (await goals.ListAsync()).Goals[0].Id
        );
    }
}
