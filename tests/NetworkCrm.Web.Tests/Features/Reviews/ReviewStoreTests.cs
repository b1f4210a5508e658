using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Reviews;
using NetworkCrm.Web.Tests.Advice;

namespace NetworkCrm.Web.Tests.Features.Reviews;

public sealed class ReviewStoreTests
{
    // The test's today is a Tuesday: the week to look back on is the one before.
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData("2026-03-05", "2026-02-23")] // Thursday: the last week
    [InlineData("2026-03-06", "2026-03-02")] // Friday: this one
    [InlineData("2026-03-08", "2026-03-02")] // Sunday
    [InlineData("2026-03-09", "2026-03-02")] // Monday: the one just past
    public void From_Friday_on_it_is_this_week_that_is_looked_back_on(string today, string monday) =>
        Assert.Equal(DateOnly.Parse(monday, null), WeekRows.WeekToReview(DateOnly.Parse(today, null)));

    [Fact]
    [AdviceStory(AdviceIds.Reflect)]
    public async Task The_week_is_read_from_the_log()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, bayu) = (await crm.PersonAsync(A.Contact("Rina")), await crm.PersonAsync(A.Contact("Bayu")));
        await crm.LogAsync(
            A.Interaction(
                rina,
                Monday,
                learned: "Cari distributor",
                exchanges: [ExchangeDirection.Gave, ExchangeDirection.Asked]
            )
        );
        await crm.LogAsync(A.Interaction(bayu, Monday.AddDays(6), Channel.WhatsApp));
        await crm.LogAsync(A.Interaction(bayu, Monday.AddDays(-1)));
        await crm.LogAsync(A.Interaction(bayu, Monday.AddDays(7)));
        await using (var write = await crm.Mine.WriteAsync())
        {
            var promise = Promise.Make(
                1,
                rina,
                Guid.CreateVersion7(),
                new PromiseDetails(PromisedBy.Me, "Kirim contoh", null),
                Monday,
                crm.Mine.Now
            );
            promise.Close(PromiseState.Kept, Monday.AddDays(2));
            write.Db.Promises.Add(promise);
            await write.CommitAsync();
        }

        var week = await new ReviewStore(crm.Mine).WeekAsync();
        Assert.Equal((Monday, Monday.AddDays(6), 1, 1), (week.WeekOf, week.Until, week.Gave, week.Asked));
        var met = Assert.Single(week.Meetings);
        Assert.Equal(("Rina", "Cari distributor"), (met.Person.Name, met.Learned[0]));
        Assert.Equal(
            (PromisedBy.Me, PromiseState.Kept, "Kirim contoh"),
            Assert.Single(week.Promises.Select(p => (p.By, p.State, p.What)))
        );
        Assert.True((await new ReviewStore(crm.Theirs).WeekAsync()).IsEmpty);
    }

    [Fact]
    public async Task What_was_said_in_confidence_is_not_repeated()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.LogAsync(
            A.Interaction(await crm.PersonAsync(), Monday, learned: "Sedang sakit") with
            {
                Private = true,
            }
        );
        Assert.Empty(Assert.Single((await new ReviewStore(crm.Mine).WeekAsync()).Meetings).Learned);
    }

    [Fact]
    public async Task The_answer_is_kept_changed_and_shown_the_week_after()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new ReviewStore(crm.Mine);
        await store.SaveAsync(Monday, "Tanya dulu", null);
        await store.SaveAsync(Monday, "  Tanya dulu, bicara kemudian ", "Tanya dulu");
        // Another tab, opened before all that.
        await Assert.ThrowsAsync<ChangedElsewhereException>(() => store.SaveAsync(Monday, "Lain sama sekali", null));
        var week = await store.WeekAsync();
        Assert.Equal(("Tanya dulu, bicara kemudian", crm.Today), (week.OneThing, week.DoneOn));
        Assert.Null(week.Before);
        crm.Clock.Advance(TimeSpan.FromDays(7));
        week = await store.WeekAsync();
        Assert.Equal(
            (Monday, "Tanya dulu, bicara kemudian", null),
            (week.Before!.WeekOf, week.Before.OneThing, week.OneThing)
        );
        Assert.Null((await new ReviewStore(crm.Theirs).WeekAsync()).Before);
    }

    [Fact]
    public async Task Today_offers_it_on_the_owners_day_until_it_is_done()
    {
        using var crm = await TestCrm.OpenAsync();
        Assert.False((await crm.TodayStore.LoadAsync()).ReviewOffered);
        crm.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(DayOfWeek.Friday, crm.Today.DayOfWeek);
        Assert.True((await crm.TodayStore.LoadAsync()).ReviewOffered);
        await new ReviewStore(crm.Mine).SaveAsync((await new ReviewStore(crm.Mine).WeekAsync()).WeekOf, null, null);
        Assert.False((await crm.TodayStore.LoadAsync()).ReviewOffered);
    }
}
