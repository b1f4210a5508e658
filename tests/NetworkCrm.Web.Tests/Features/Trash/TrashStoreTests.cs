using System.Globalization;
using Bunit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Relations;
using NetworkCrm.Core.Trash;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Introductions;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Features.Relations;
using NetworkCrm.Web.Features.Trash;
using NetworkCrm.Web.Tests.Data.Merging;
using NetworkCrm.Web.Tests.Nudging;

namespace NetworkCrm.Web.Tests.Features.Trash;

public sealed class TrashStoreTests
{
    /// <summary>
    /// Columns that a restored row has anew: its own number and the numbers of other restored rows, its version and the
    /// moment it was made.
    /// </summary>
    private static readonly string[] Anew =
    [
        "Id",
        "Version",
        "CreatedAt",
        "InteractionId",
        "EventId",
        "GoalId",
        "GroupId",
        "OutcomeId",
        "MentionId",
        "FieldId",
    ];

    /// <summary>Tables that hold no words of their own: what is judged, and what is only passing through.</summary>
    private static readonly string[] Judged =
    [
        "Snapshots",
        "Nudges",
        "Trash",
        "Contacts",
        "Owners",
        "Sessions",
        "ContactNames",
        "ContactNotes",
    ];

    public static TheoryData<TrashKind> Kinds => [.. Enum.GetValues<TrashKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whatever_is_deleted_comes_back_from_the_trash_as_it_was(TrashKind kind)
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var delete = await FillAsync(crm, page.Services, kind);
        var before = Dump(crm);
        await delete();
        Assert.NotEqual(before, Dump(crm));
        var trash = page.Services.GetRequiredService<TrashStore>();
        var item = Assert.Single((await trash.ListAsync(10)).Items);
        Assert.Equal(kind, item.Kind);
        Assert.NotNull(item.Title);
        crm.Clock.Advance(TimeSpan.FromDays(Contact.TrashDays));
        await crm.Sweep().RunAsync(1);

        await trash.RestoreAsync(item.Id);

        Assert.Equal(before, Dump(crm));
        Assert.Equal(0, (await trash.ListAsync(10)).ItemsTotal);
        await Assert.ThrowsAsync<GoneException>(() => trash.RestoreAsync(item.Id));
    }

    [Fact]
    public async Task After_thirty_days_it_is_erased()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        await (await FillAsync(crm, page.Services, TrashKind.Interaction))();
        crm.Clock.Advance(TimeSpan.FromDays(Contact.TrashDays) + TimeSpan.FromMinutes(1));
        await crm.Sweep().RunAsync(1);
        Assert.Equal(0, (await page.Services.GetRequiredService<TrashStore>().ListAsync(10)).ItemsTotal);
    }

    [Fact]
    public async Task Undo_takes_it_out_of_the_trash_again()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var person = await crm.PersonAsync();
        var uid = Guid.CreateVersion7();
        await crm.Interactions.LogAsync(uid, A.Interaction(person, crm.Today, learned: "suka kopi"), [], []);
        var deleted = await crm.Interactions.DeleteAsync(await IdAsync(crm, "Interactions", uid));
        var trash = page.Services.GetRequiredService<TrashStore>();
        Assert.Equal(1, (await trash.ListAsync(10)).ItemsTotal);
        await crm.Interactions.RestoreAsync(deleted);
        Assert.Equal(0, (await trash.ListAsync(10)).ItemsTotal);
    }

    [Fact]
    public async Task Undo_of_a_log_puts_its_words_and_its_promises_into_the_trash_and_both_come_back()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var person = await crm.PersonAsync();
        var uid = Guid.CreateVersion7();
        var details = A.Interaction(person, crm.Today, learned: "suka kopi") with { What = "Cerita panjang" };
        await crm.Interactions.LogAsync(
            uid,
            details,
            [],
            [],
            [new PromiseDetails(PromisedBy.Me, "kirim katalog", null)]
        );
        var before = Dump(crm);

        await crm.Interactions.TakeBackAsync(uid, []);

        Assert.Empty((await crm.Interactions.TimelineAsync(person, 0, 1)).Entries);
        Assert.Empty((await crm.Promises.OfContactAsync(person)).Open);
        var trash = page.Services.GetRequiredService<TrashStore>();
        var items = (await trash.ListAsync(10)).Items;
        Assert.Equal(["Cerita panjang", "kirim katalog"], items.OrderBy(i => i.Kind).Select(i => i.Title));
        foreach (var item in items.OrderBy(i => i.Kind))
            await trash.RestoreAsync(item.Id);
        Assert.Equal(before, Dump(crm));
    }

    [Fact]
    public async Task Undo_of_a_log_without_a_word_leaves_nothing_in_the_trash()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var (person, uid) = (await crm.PersonAsync(), Guid.CreateVersion7());
        await crm.Interactions.LogAsync(uid, A.Interaction(person, crm.Today), [], []);
        await crm.Interactions.TakeBackAsync(uid, []);
        Assert.Equal(0, (await page.Services.GetRequiredService<TrashStore>().ListAsync(10)).ItemsTotal);
    }

    [Fact]
    public async Task Whoever_is_taken_off_a_log_leaves_the_words_of_the_promise_made_to_them_in_the_trash()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var (first, second, uid) = (
            await crm.PersonAsync(),
            await crm.PersonAsync(A.Contact("Hadi Susanto")),
            Guid.CreateVersion7()
        );
        await crm.Interactions.LogAsync(
            uid,
            A.Interaction(first, crm.Today),
            [],
            [],
            [new PromiseDetails(PromisedBy.Me, "kirim katalog", null)]
        );
        var id = await IdAsync(crm, "Interactions", uid);
        var (version, details, _) = await crm.Interactions.FindAsync(id);

        await crm.Interactions.EditAsync(id, version, details with { ContactIds = [second] });

        var item = Assert.Single((await page.Services.GetRequiredService<TrashStore>().ListAsync(10)).Items);
        Assert.Equal((TrashKind.Promise, "kirim katalog"), (item.Kind, item.Title));
    }

    [Fact]
    public async Task Undo_of_an_outcome_puts_its_words_into_the_trash()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var (person, uid, store) = (
            await crm.PersonAsync(),
            Guid.CreateVersion7(),
            page.Services.GetRequiredService<OutcomeStore>()
        );
        await store.RecordAsync(
            uid,
            new OutcomeDetails(OutcomeKind.Client, "Memesan 500 dus", crm.Today, null),
            new OutcomeSources([person])
        );
        await store.TakeBackAsync(uid);
        var trash = page.Services.GetRequiredService<TrashStore>();
        await trash.RestoreAsync(Assert.Single((await trash.ListAsync(10)).Items).Id);
        Assert.Equal(
            "Memesan 500 dus",
            Assert.Single((await store.OfAsync(new OutcomeOf(ContactId: person))).Outcomes).Details.What
        );
    }

    [Fact]
    public async Task What_was_said_in_confidence_is_not_told_by_the_list()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        var person = await crm.PersonAsync();
        var uid = Guid.CreateVersion7();
        await crm.Interactions.LogAsync(
            uid,
            A.Interaction(person, crm.Today, learned: "akan berhenti") with
            {
                Private = true,
                What = "cerita rahasia",
            },
            [],
            []
        );
        await crm.Interactions.DeleteAsync(await IdAsync(crm, "Interactions", uid));
        var item = Assert.Single((await page.Services.GetRequiredService<TrashStore>().ListAsync(10)).Items);
        Assert.Null(item.Title);
        Assert.Equal("Rina Wulandari", item.About);
    }

    [Fact]
    public async Task Another_owners_trash_is_neither_seen_nor_restored()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var mine = crm.As(crm.Mine);
        await using var theirs = crm.As(crm.Theirs);
        await (await FillAsync(crm, mine.Services, TrashKind.Goal))();
        var id = Assert.Single((await mine.Services.GetRequiredService<TrashStore>().ListAsync(10)).Items).Id;
        var trash = theirs.Services.GetRequiredService<TrashStore>();
        Assert.Equal(0, (await trash.ListAsync(10)).ItemsTotal);
        await Assert.ThrowsAsync<GoneException>(() => trash.RestoreAsync(id));
    }

    [Fact]
    public async Task The_page_lists_people_and_things_and_brings_them_back()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var page = crm.As(crm.Mine);
        await (await FillAsync(crm, page.Services, TrashKind.Promise))();
        var uid = (await crm.People.PickAsync("Hadi"))[0].Uid;
        await crm.Contacts.TrashAsync(uid);

        var shown = page.Render<TrashPage>();

        shown.WaitForAssertion(() =>
            Assert.Contains("Hadi Susanto", shown.Find("[data-trash-people]").TextContent, StringComparison.Ordinal)
        );
        Assert.Contains(
            "Rina Wulandari: kirim katalog",
            shown.Find("[data-trashed=Promise]").TextContent,
            StringComparison.Ordinal
        );
        await shown.Find("[data-trash-people] button").ClickAsync();
        await shown.Find("[data-trashed=Promise] button").ClickAsync();
        shown.WaitForAssertion(() => Assert.NotEmpty(shown.FindAll("[data-zero]")));
        Assert.Equal(ContactState.Listed, (await crm.Contacts.PersonAsync(uid)).State);
    }

    /// <summary>Two people and one thing of the kind with everything it can hold.</summary>
    /// <returns>Deletes it.</returns>
    private static async Task<Func<Task>> FillAsync(TestCrm crm, IServiceProvider services, TrashKind kind)
    {
        var (first, second) = (await crm.PersonAsync(), await crm.PersonAsync(A.Contact("Hadi Susanto")));
        var (uid, today) = (Guid.CreateVersion7(), crm.Today);
        T Store<T>()
            where T : notnull => services.GetRequiredService<T>();
        switch (kind)
        {
            case TrashKind.Interaction:
                var details = A.Interaction(
                    first,
                    today.AddDays(-3),
                    learned: "suka kopi",
                    exchanges: ExchangeDirection.Gave
                ) with
                {
                    ContactIds = [first, second],
                    At = new TimeOnly(9, 30),
                    What = "Ngopi",
                };
                await Store<InteractionStore>()
                    .LogAsync(
                        uid,
                        details,
                        [],
                        (await Store<InteractionStore>().PreviewAsync([first], details.On)).Plan
                    );
                var id = await IdAsync(crm, "Interactions", uid);
                return () => Store<InteractionStore>().DeleteAsync(id);
            case TrashKind.FollowUp:
                await crm.FollowUps.PlanAsync(uid, first, A.FollowUp(today.AddDays(2)));
                var followUp = await IdAsync(crm, "FollowUps", uid);
                return () => crm.FollowUps.RemoveAsync(followUp);
            case TrashKind.Promise:
                await crm.Promises.MakeAsync(
                    uid,
                    first,
                    new PromiseDetails(PromisedBy.Me, "kirim katalog", today.AddDays(3))
                );
                var promise = await IdAsync(crm, "Promises", uid);
                return () => crm.Promises.RemoveAsync(promise);
            case TrashKind.Mention:
                await crm.Mentions.HearAsync(uid, first, new MentionDetails(today, "PT Maju", "katering", "belum ada"));
                var mention = await IdAsync(crm, "Mentions", uid);
                await crm.Mentions.ThankAsync(mention);
                return () => crm.Mentions.DeleteAsync(mention);
            case TrashKind.Introduction:
                await Store<IntroductionStore>()
                    .MakeAsync(
                        uid,
                        new IntroductionDetails(first, second, today, "kerja sama", Channel.WhatsApp, "Mengenalkan")
                    );
                var introduction = await IdAsync(crm, "Introductions", uid);
                await Store<IntroductionStore>().TellAsync(introduction, "jadi rekan");
                return () => Store<IntroductionStore>().DeleteAsync(introduction);
            case TrashKind.Relation:
                await Store<RelationStore>().AddAsync(uid, first, second, RelationKind.Family, "sepupu");
                var relation = await IdAsync(crm, "Relations", uid);
                return () => Store<RelationStore>().RemoveAsync(relation);
            case TrashKind.Event:
                await Store<EventStore>()
                    .AddAsync(
                        uid,
                        new EventDetails
                        {
                            Name = "Makan malam Kadin",
                            On = today,
                            Place = "Jakarta",
                        }
                    );
                await Store<EventStore>().MeetAsync(uid, first);
                return () => Store<EventStore>().DeleteAsync(uid);
            case TrashKind.Group:
                await Store<GroupStore>().FoundAsync(uid, new GroupDetails("Sarapan Senin", "pagi", 30));
                await Store<GroupStore>().JoinAsync(uid, first);
                return () => Store<GroupStore>().DeleteAsync(uid);
            case TrashKind.Goal:
                await Store<GoalStore>()
                    .SetAsync(uid, new GoalDetails("Cari distributor", GoalKind.FindPartner, "makanan"));
                await Store<GoalStore>().LinkContactAsync(uid, first);
                return () => Store<GoalStore>().DeleteAsync(uid);
            case TrashKind.Outcome:
                await Store<OutcomeStore>()
                    .RecordAsync(
                        uid,
                        new OutcomeDetails(OutcomeKind.Client, "Memesan 500 dus", today, 5_000_000),
                        new OutcomeSources([first, second])
                    );
                var outcome = await IdAsync(crm, "Outcomes", uid);
                return () => Store<OutcomeStore>().DeleteAsync(outcome);
            case TrashKind.CustomField:
                await Store<CustomFieldStore>().DefineAsync(uid, "Ulang tahun toko", CustomFieldKind.Text, null);
                await Store<CustomFieldStore>().SetAsync(first, uid, "12 Mei");
                return () => Store<CustomFieldStore>().DeleteAsync(uid);
            case TrashKind.Merge:
                await crm.LogAsync(A.Interaction(second, today, learned: "suka kopi"));
                await Store<RelationStore>().AddAsync(uid, first, second, RelationKind.Family, "sepupu");
                return () => crm.MergeAsync(first, second);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "A new kind needs its example here.");
        }
    }

    private static async Task<long> IdAsync(TestCrm crm, string table, Guid uid)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={crm.Directory.Database};Mode=ReadOnly;Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT Id FROM {table} WHERE Uid = $uid COLLATE NOCASE";
        command.Parameters.AddWithValue("$uid", uid.ToString());
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Every row of every table that holds what the owner said.</summary>
    private static string Dump(TestCrm crm)
    {
        var lines = new List<string>();
        using var db = crm.Database.Open(1);
        using var connection = new SqliteConnection(
            $"Data Source={crm.Directory.Database};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        var tables = db
            .Model.GetEntityTypes()
            .Select(e => (string?)e.FindAnnotation("Relational:TableName")?.Value)
            .OfType<string>()
            .Distinct()
            .Except(Judged);
        foreach (
            var table in tables
                .Where(t => !t.StartsWith("AspNet", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var row = command.ExecuteReader();
            while (row.Read())
                lines.Add(
                    table
                        + ": "
                        + string.Join(
                            " | ",
                            Enumerable
                                .Range(0, row.FieldCount)
                                .Where(i => !Anew.Contains(row.GetName(i)))
                                .Select(i => $"{row.GetName(i)}={row.GetValue(i)}")
                        )
                );
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
