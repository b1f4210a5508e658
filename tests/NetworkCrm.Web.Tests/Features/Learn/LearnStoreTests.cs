using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Learn;
using NetworkCrm.Web.Features.Mentions;

namespace NetworkCrm.Web.Tests.Features.Learn;

public sealed class LearnStoreTests
{
    public static TheoryData<LessonTask> Tasks => [.. Enum.GetValues<LessonTask>()];

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task A_lesson_is_done_by_the_thing_it_asks_for_and_only_for_whoever_did_it(LessonTask task)
    {
        using var crm = await TestCrm.OpenAsync();
        var (mine, theirs) = (new LearnStore(crm.Mine), new LearnStore(crm.Theirs));
        await AlmostAsync(crm, task);
        Assert.DoesNotContain(task, await mine.DoneAsync());
        await DoAsync(crm, task);
        Assert.Contains(task, await mine.DoneAsync());
        Assert.Empty(await theirs.DoneAsync());
    }

    [Fact]
    public async Task In_an_empty_book_nothing_is_done()
    {
        using var crm = await TestCrm.OpenAsync();
        Assert.Empty(await new LearnStore(crm.Mine).DoneAsync());
    }

    [Fact]
    public async Task What_is_deleted_again_was_not_done()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, mentions) = (new LearnStore(crm.Mine), new MentionStore(crm.Mine));
        var rina = await crm.PersonAsync();
        await mentions.HearAsync(Guid.CreateVersion7(), rina, new MentionDetails(crm.Today, null, null, null));
        await mentions.DeleteAsync((await mentions.OfContactAsync(rina)).Mentions[0].Id);
        Assert.Empty(await store.DoneAsync());
    }

    // What comes close and does not count.
    private static async Task AlmostAsync(TestCrm crm, LessonTask task)
    {
        var rina = await crm.PersonAsync(
            A.Contact("Rina Wulandari", circle: Circle.Close) with
            {
                Sphere = Sphere.Business,
            }
        );
        switch (task)
        {
            case LessonTask.FollowUpDone:
                await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), rina, A.FollowUp(crm.Today));
                break;
            case LessonTask.GaveSomething:
                await crm.LogAsync(
                    A.Interaction(rina, crm.Today, exchanges: [ExchangeDirection.Offered, ExchangeDirection.Received])
                );
                break;
            case LessonTask.MetInPerson:
                await crm.LogAsync(A.Interaction(rina, crm.Today, Channel.Video));
                break;
            case LessonTask.WeakTieMarked:
                await crm.Contacts.MarkAsync(
                    (await crm.People.PickAsync("rina"))[0].Uid,
                    new TieMarks(TieMark.Yes, TieMark.Yes, TieMark.Yes)
                );
                var lia = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact("Lia", circle: Circle.Wider));
                await crm.Contacts.MarkAsync(lia, new TieMarks(TieMark.No, TieMark.No, TieMark.Unknown));
                break;
            case LessonTask.PromiseKept:
                await crm.Promises.MakeAsync(
                    Guid.CreateVersion7(),
                    rina,
                    new PromiseDetails(PromisedBy.Them, "daftar harga", null)
                );
                await crm.Promises.KeepAsync((await crm.Promises.OfContactAsync(rina)).Open[0].Id);
                break;
            case LessonTask.PurposeWritten or LessonTask.EventDebriefed or LessonTask.GatheringPlanned:
                var (events, uid) = (new EventStore(crm.Mine), Guid.CreateVersion7());
                await events.AddAsync(
                    uid,
                    new EventDetails
                    {
                        Name = "Seminar",
                        On = crm.Today,
                        Setting = Setting.Formal,
                    }
                );
                await events.MeetAsync(uid, rina);
                await events.SkipAsync(uid, rina);
                break;
            case LessonTask.CirclesGiven:
                for (var i = 2; i < Lessons.PeopleToSort; i++)
                    await crm.PersonAsync(A.Contact($"Orang {i}", circle: Circle.Wider));
                break;
        }
    }

    private static async Task DoAsync(TestCrm crm, LessonTask task)
    {
        var bayu = await crm.PersonAsync(
            A.Contact("Bayu Saputra", circle: Circle.Acquaintance) with
            {
                Sphere = task == LessonTask.SphereGiven ? Sphere.Friends : null,
            }
        );
        switch (task)
        {
            case LessonTask.FollowUpDone:
                await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), bayu, A.FollowUp(crm.Today));
                await crm.FollowUps.DoneAsync((await crm.FollowUps.OfContactAsync(bayu))[0].Id);
                break;
            case LessonTask.GaveSomething:
                await crm.LogAsync(A.Interaction(bayu, crm.Today, exchanges: ExchangeDirection.Gave));
                break;
            case LessonTask.LearnedSomething:
                await crm.LogAsync(A.Interaction(bayu, crm.Today, learned: "suka sepeda"));
                break;
            case LessonTask.MetInPerson:
                await crm.LogAsync(A.Interaction(bayu, crm.Today));
                break;
            case LessonTask.WeakTieMarked:
                await crm.Contacts.MarkAsync(
                    (await crm.People.PickAsync("bayu"))[0].Uid,
                    new TieMarks(TieMark.Yes, TieMark.Unknown, TieMark.No)
                );
                break;
            case LessonTask.MentionNoted:
                await new MentionStore(crm.Mine).HearAsync(
                    Guid.CreateVersion7(),
                    bayu,
                    new MentionDetails(crm.Today, "Bu Sri", null, null)
                );
                break;
            case LessonTask.PromiseKept:
                await crm.Promises.MakeAsync(
                    Guid.CreateVersion7(),
                    bayu,
                    new PromiseDetails(PromisedBy.Me, "kirim katalog", null)
                );
                await crm.Promises.KeepAsync((await crm.Promises.OfContactAsync(bayu)).Open[0].Id);
                break;
            case LessonTask.PurposeWritten or LessonTask.EventDebriefed or LessonTask.GatheringPlanned:
                var (events, uid) = (new EventStore(crm.Mine), Guid.CreateVersion7());
                await events.AddAsync(
                    uid,
                    new EventDetails
                    {
                        Name = "Kopdar",
                        On = crm.Today,
                        Setting = task == LessonTask.GatheringPlanned ? Setting.Informal : Setting.Formal,
                        Purpose = task == LessonTask.PurposeWritten ? "kenal dua orang logistik" : null,
                    }
                );
                await events.MeetAsync(uid, bayu);
                if (task == LessonTask.EventDebriefed)
                    await events.DebriefAsync(
                        uid,
                        bayu,
                        new Debrief(Guid.CreateVersion7(), [], [], Impression.Unsaid, false, Circle.Acquaintance, [])
                    );
                break;
        }
    }
}
