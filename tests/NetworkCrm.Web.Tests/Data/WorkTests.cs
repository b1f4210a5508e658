using System.Runtime.CompilerServices;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Demo;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Insights;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Features.Reviews;
using NetworkCrm.Web.Features.Sorting;
using NetworkCrm.Web.Features.Today;
using NetworkCrm.Web.Shared;
using SQLitePCL;

namespace NetworkCrm.Web.Tests.Data;

/// <summary>
/// How much the database works for a page, in instructions of its virtual machine: the same on every machine, so that a
/// query that begins to walk the book is seen here at once, and not only by somebody whose book is large.
/// </summary>
public sealed class WorkTests(WorkTests.TwoBooks books, ITestOutputHelper output) : IClassFixture<WorkTests.TwoBooks>
{
    private static readonly Dictionary<string, Func<OwnerDatabase, Guid, Task>> Pages = new()
    {
        ["Today"] = async (crm, _) => await new TodayStore(crm).LoadAsync(),
        ["Follow-ups"] = async (crm, _) => await new FollowUpStore(crm).LanesAsync(),
        ["People"] = async (crm, _) => await new PeopleQuery(crm).ListAsync(new PeopleFilter(), 0, 20),
        ["People, by last contact"] = async (crm, _) =>
            await new PeopleQuery(crm).ListAsync(new PeopleFilter { Sort = PeopleSort.LastContact }, 0, 20),
        ["Search"] = async (crm, _) =>
            await new PeopleQuery(crm).ListAsync(new PeopleFilter { Text = "zzz terakhir" }, 0, 20),
        ["Who is like this"] = async (crm, _) =>
            await new ContactStore(crm).LookalikesAsync(
                A.Contact("Zzz Terakhir", phone: "0812-0000-9999", email: "z@contoh.id")
            ),
        ["Whom to choose"] = async (crm, _) => await new PeopleQuery(crm).PickAsync(null),
        ["A person"] = async (crm, uid) => await new ContactStore(crm).PersonAsync(uid),
        ["Before a log"] = async (crm, uid) =>
            await new InteractionStore(crm).PreviewAsync(
                [(await new PeopleQuery(crm).FindAsync(uid))!.Id],
                DateOnly.FromDateTime(TestCrm.Start.UtcDateTime)
            ),
        ["Sorting"] = async (crm, _) => await new SortStore(crm).PileAsync([]),
        ["Events"] = async (crm, _) => await new EventStore(crm).ListAsync(),
        ["Groups"] = async (crm, _) => await new GroupStore(crm).ListAsync(),
        ["Goals"] = async (crm, _) => await new GoalStore(crm).ListAsync(),
        ["Outcomes"] = async (crm, _) => await new OutcomeStore(crm).AllAsync(null, 50),
    };

    /// <summary>
    /// These look at all who are in a circle, or at all of a week or a year: they may grow as the book does, and no
    /// faster.
    /// </summary>
    private static readonly Dictionary<string, Func<OwnerDatabase, Guid, Task>> Reviews = new()
    {
        ["The circles"] = async (crm, _) => await new CircleReviewStore(crm).LoadAsync(),
        ["The week"] = async (crm, _) => await new ReviewStore(crm).WeekAsync(),
        ["Insights"] = async (crm, _) => await new InsightsStore(crm).LoadAsync(InsightPeriod.Year),
    };

    public static TheoryData<string> PageNames => [.. Pages.Keys];

    public static TheoryData<string> ReviewNames => [.. Reviews.Keys];

    [Theory]
    [MemberData(nameof(PageNames))]
    public Task A_page_does_not_work_more_for_a_larger_book(string page) => WorksAsync(Pages[page], 2);

    [Theory]
    [MemberData(nameof(ReviewNames))]
    public Task A_look_back_works_no_more_than_the_book_is_larger(string review) =>
        WorksAsync(Reviews[review], TwoBooks.Times * 1.2);

    private async Task WorksAsync(Func<OwnerDatabase, Guid, Task> page, double most)
    {
        var (small, large) = (await books.Small.StepsAsync(page), await books.Large.StepsAsync(page));
        output.WriteLine($"{small:N0} and {large:N0} instructions: {(double)large / small:0.00}");
        Assert.True(small > 0 && large > 0, "Nobody counted.");
        Assert.True(large < most * small, $"{small:N0} became {large:N0}");
    }

    /// <summary>Two books made by the same rules, one larger than the other.</summary>
    public sealed class TwoBooks : IAsyncLifetime
    {
        public const int Times = 4;

        public Book Small { get; } = new(2_000);

        public Book Large { get; } = new(2_000 * Times);

        public async ValueTask InitializeAsync()
        {
            await Small.MakeAsync();
            await Large.MakeAsync();
        }

        public ValueTask DisposeAsync()
        {
            Small.Dispose();
            Large.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    public sealed class Book(int people) : IDisposable
    {
        private const int Grain = 10;
        private readonly delegate_progress count = static data => Count((StrongBox<long>)data);
        private readonly StrongBox<long> grains = new();
        private TestCrm crm = null!;
        private Guid person;

        public async Task MakeAsync()
        {
            crm = await TestCrm.OpenAsync();
            await new DemoNetwork(crm.Database, crm.Clock).AddAsync(1, people, people * 10, seed: 1);
            await new OwnerSweep(crm.Database, crm.Clock).RunAsync(1);
            crm.Database.Optimize();
            person = await crm.Contacts.AddAsync(
                Guid.CreateVersion7(),
                A.Contact("Zzz Terakhir", phone: "0812-0000-9999")
            );
            for (var i = 0; i < 20; i++)
                await crm.LogAsync(
                    A.Interaction(
                        (await crm.People.FindAsync(person))!.Id,
                        crm.Today.AddDays(-i * 9),
                        learned: $"hal {i}"
                    )
                );
            // The pool hands out these connections again, and with them whoever counts.
            var connections = Enumerable.Range(0, 6).Select(_ => crm.Database.Connect()).ToList();
            foreach (var connection in connections)
                raw.sqlite3_progress_handler(connection.Handle!, Grain, count, grains);
            foreach (var connection in connections)
                connection.Dispose();
        }

        public async Task<long> StepsAsync(Func<OwnerDatabase, Guid, Task> page)
        {
            // The first time prepares what is kept.
            await page(crm.Mine, person);
            grains.Value = 0;
            await page(crm.Mine, person);
            return grains.Value * Grain;
        }

        public void Dispose() => crm.Dispose();

        private static int Count(StrongBox<long> grains)
        {
            grains.Value++;
            return 0;
        }
    }
}
