using System.Globalization;
using Bunit;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Person;
using NetworkCrm.Web.Features.Reviews;
using NetworkCrm.Web.Features.Today;

namespace NetworkCrm.Web.Tests.Features.Promises;

/// <summary>
/// A promise made in a private interaction: it must not be forgotten, and its words must not be read over the owner's
/// shoulder.
/// </summary>
public sealed class ConfidentialPromiseTests
{
    private const string Words = "carikan pengacara cerai";

    [Theory]
    [InlineData("id-ID", "rahasia", "Ubah")]
    [InlineData("en", "in confidence", "Edit")]
    public async Task Today_shows_that_there_is_one_but_neither_its_words_nor_a_draft_nor_a_form_with_them(
        string language,
        string secret,
        string edit
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact(phone: "0812-3456-7890"));
        await MakeAsync(crm, rina);
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            rina,
            new PromiseDetails(PromisedBy.Me, "kirim katalog", crm.Today)
        );
        await using var context = crm.As(crm.Mine);
        Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = new CultureInfo(language);
        var popovers = context.Render<MudBlazor.MudPopoverProvider>();
        var page = context.Render<TodayPage>();
        await page.WaitForElement("[data-day] [data-act=open]").ClickAsync(new());
        var cards = page.FindAll("[data-promise-card]");
        Assert.Equal(3, cards.Count);
        Assert.EndsWith(secret, Why("[data-by=Me]"), StringComparison.Ordinal);
        Assert.EndsWith("kirim katalog", Why("[data-by=Me].bare"), StringComparison.Ordinal);
        Assert.EndsWith(secret, Why("[data-by=Them]"), StringComparison.Ordinal);
        Assert.DoesNotContain("pengacara", Uri.UnescapeDataString(page.Markup), StringComparison.Ordinal);
        // The other promise can be edited in place; this one only where its words are.
        await page.Find("[data-by=Me].bare [data-act=more]").ClickAsync(new());
        popovers.WaitForAssertion(() =>
            Assert.Contains(popovers.FindAll(".mud-menu-item"), i => i.TextContent.Trim() == edit)
        );
        await page.Find("[data-by=Me]:not(.bare) [data-act=more]").ClickAsync(new());
        Assert.Single(popovers.FindAll(".mud-menu-item"), i => i.TextContent.Trim() == edit);

        string Why(string card) => page.Find($"{card} > .t > .w").TextContent.Trim();
    }

    [Fact]
    public async Task On_their_own_page_the_words_come_when_asked_for()
    {
        using var crm = await TestCrm.OpenAsync();
        var uid = await crm.Contacts.AddAsync(Guid.CreateVersion7(), A.Contact(phone: "0812-3456-7890"));
        await MakeAsync(crm, (await crm.Contacts.PersonAsync(uid)).Id);
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PersonPage>(p => p.Add(x => x.Uid, uid));
        await page.OpenAsync("promises");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-promises] [data-promise-card]").Count));
        Assert.DoesNotContain("pengacara", Uri.UnescapeDataString(page.Markup), StringComparison.Ordinal);
        await page.Find("[data-promises] [data-promise-card] .muted button").ClickAsync(new());
        page.WaitForAssertion(() =>
            Assert.Contains(Words, page.Find("[data-promises]").TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Kept_it_goes_into_the_ledger_in_confidence_and_into_the_week_without_its_words()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync();
        await MakeAsync(crm, rina);
        await crm.Promises.KeepAsync((await crm.TodayStore.LoadAsync()).Owed.First[0].Id, Guid.CreateVersion7());
        var kept = (await crm.Interactions.TimelineAsync(rina, 0, 10)).Entries.Single(e => e.Exchanges.Count > 0);
        Assert.Equal((Words, true), (kept.Exchanges[0].What, kept.Private));
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            rina,
            new PromiseDetails(PromisedBy.Me, "kirim katalog", crm.Today)
        );
        await crm.Promises.KeepAsync((await crm.TodayStore.LoadAsync()).Owed.First[0].Id, Guid.CreateVersion7());
        Assert.False(
            (await crm.Interactions.TimelineAsync(rina, 0, 10))
                .Entries.Single(e => e.Exchanges.Any(x => x.What == "kirim katalog"))
                .Private
        );
        crm.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(
            ["", "kirim katalog"],
            (await new ReviewStore(crm.Mine).WeekAsync()).Promises.Select(p => p.What).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task It_stays_in_confidence_when_its_interaction_is_deleted_and_one_that_was_not_does_not_become_so()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync();
        await MakeAsync(crm, rina);
        await crm.Interactions.LogAsync(
            Guid.CreateVersion7(),
            A.Interaction(rina, crm.Today),
            [],
            [],
            [new PromiseDetails(PromisedBy.Me, "kirim katalog", crm.Today)]
        );
        var deleted = new List<DeletedInteraction>();
        foreach (var entry in (await crm.Interactions.TimelineAsync(rina, 0, 10)).Entries)
            deleted.Add(await crm.Interactions.DeleteAsync(entry.Id));
        Assert.Equal(["", "kirim katalog"], await OwedAsync());
        // Undo brings the tie back as well: made private then, the promise is in confidence too.
        foreach (var one in deleted)
            await crm.Interactions.RestoreAsync(one);
        Assert.Equal(["", "kirim katalog"], await OwedAsync());
        var open = (await crm.Interactions.TimelineAsync(rina, 0, 10)).Entries.Single(e => !e.Private);
        var (version, details, _) = await crm.Interactions.FindAsync(open.Id);
        await crm.Interactions.EditAsync(open.Id, version, details with { Private = true });
        Assert.Equal(["", ""], await OwedAsync());

        async Task<IEnumerable<string>> OwedAsync() =>
            (await crm.TodayStore.LoadAsync()).Owed.First.Select(p => p.Details.What).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task One_that_was_not_comes_back_by_Undo_as_it_was_though_its_interaction_went_meanwhile()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync();
        await crm.Interactions.LogAsync(
            Guid.CreateVersion7(),
            A.Interaction(rina, crm.Today),
            [],
            [],
            [new PromiseDetails(PromisedBy.Me, "kirim katalog", crm.Today)]
        );
        var removed = await crm.Promises.RemoveAsync((await crm.Promises.OfContactAsync(rina)).Open.Single().Id);
        await crm.Interactions.DeleteAsync((await crm.Interactions.TimelineAsync(rina, 0, 10)).Entries.Single().Id);
        await crm.Promises.RestoreAsync(removed);
        Assert.Equal("kirim katalog", Assert.Single((await crm.TodayStore.LoadAsync()).Owed.First).Details.What);
    }

    [Theory]
    [InlineData(
        "id",
        "Janji kepada Rina Wulandari (rahasia). Tenggatnya 10 Maret 2026, hari ini.",
        "Janji dari Rina Wulandari (rahasia)."
    )]
    [InlineData(
        "en",
        "A promise to Rina Wulandari (in confidence). Due on 10 March 2026, today.",
        "A promise from Rina Wulandari (in confidence)."
    )]
    public async Task On_the_command_line_it_is_told_without_its_words(string language, string mine, string theirs)
    {
        using var crm = await TestCrm.OpenAsync();
        await MakeAsync(crm, await crm.PersonAsync());
        using var reads = await crm.Mine.ReadAsync();
        var rows = OccasionRows.Read(reads, crm.Today, 0, Core.Contacts.Holidays.All, [], DateRows.All);
        var lines = OccasionLine.All(rows, PeopleCards.Load(reads, rows.ContactIds), language);
        Assert.Equal(mine, lines[0].Sentence);
        Assert.StartsWith(theirs, lines[1].Sentence, StringComparison.Ordinal);
    }

    /// <summary>One of mine, due today, and one of theirs, due yesterday.</summary>
    private static Task<bool> MakeAsync(TestCrm crm, long contact) =>
        crm.Interactions.LogAsync(
            Guid.CreateVersion7(),
            A.Interaction(contact, crm.Today.AddDays(-2)) with
            {
                Private = true,
            },
            [],
            [],
            [
                new PromiseDetails(PromisedBy.Me, Words, crm.Today),
                new PromiseDetails(PromisedBy.Them, Words, crm.Today.AddDays(-1)),
            ]
        );
}
