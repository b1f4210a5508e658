using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Web.Features.Insights;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.Outcomes;

public sealed class OutcomesPageTests
{
    [Fact]
    public async Task An_outcome_whose_mention_was_deleted_is_still_there_and_says_that_its_source_is_not()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (new OutcomeStore(crm.Mine), await crm.PersonAsync());
        await crm.Mentions.HearAsync(
            Guid.CreateVersion7(),
            rina,
            new MentionDetails(crm.Today, "Pak Hadi", null, null)
        );
        var mention = (await crm.Mentions.OfContactAsync(rina)).Mentions[0].Id;
        await store.RecordAsync(
            Guid.CreateVersion7(),
            Details(crm, "Memesan 500 dus"),
            new OutcomeSources([], mention)
        );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<OutcomesPage>();
        page.WaitForAssertion(() =>
            Assert.Contains(
                "Rina Wulandari menyebut nama Anda",
                page.Find("[data-outcome] a").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.Empty(page.FindAll("[data-orphan]"));
        await crm.Mentions.DeleteAsync(mention);
        await page.InvokeAsync(() => context.Services.GetRequiredService<Changes>().NotifyAsync());
        Assert.Contains("sudah tidak ada", page.Find("[data-orphan]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Memesan 500 dus", page.Find("[data-outcome]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_the_trash_is_named_as_that_and_alone_leaves_an_outcome_without_a_source()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, rina) = (new OutcomeStore(crm.Mine), await crm.PersonAsync());
        await store.RecordAsync(Guid.CreateVersion7(), Details(crm, "Memesan 500 dus"), new OutcomeSources([rina]));
        var uid = (await store.AllAsync(null, 10)).Outcomes[0].People[0].Uid;
        await crm.Contacts.TrashAsync(uid);
        await using var context = crm.As(crm.Mine);
        var page = context.Render<OutcomesPage>();
        page.WaitForAssertion(() =>
            Assert.Contains(
                "Rina Wulandari (di tempat sampah)",
                page.Find("[data-outcome]").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.NotEmpty(page.FindAll("[data-orphan]"));
        await crm.Contacts.RestoreAsync(uid);
        await page.InvokeAsync(() => context.Services.GetRequiredService<Changes>().NotifyAsync());
        Assert.Empty(page.FindAll("[data-orphan]"));
    }

    [Theory]
    [InlineData("id-ID", "Klien 2 hasil", "Rp\u00a075.000.000", "nilainya tidak dicatat")]
    [InlineData("en", "A client 2 outcomes", "75,000,000", "no amount noted")]
    public async Task They_stand_newest_first_with_the_sum_of_each_kind_and_one_kind_alone_where_asked(
        string language,
        string clients,
        string sum,
        string none
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new OutcomeStore(crm.Mine);
        await store.RecordAsync(
            Guid.CreateVersion7(),
            Details(crm, "Dus", 25_000_000, daysAgo: 5),
            new OutcomeSources([])
        );
        await store.RecordAsync(
            Guid.CreateVersion7(),
            Details(crm, "Izin", kind: OutcomeKind.Help),
            new OutcomeSources([])
        );
        await store.RecordAsync(
            Guid.CreateVersion7(),
            Details(crm, "Katering", 50_000_000, daysAgo: 9),
            new OutcomeSources([])
        );
        await using var context = crm.As(crm.Mine);
        Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = new CultureInfo(language);
        var page = context.Render<OutcomesPage>();
        page.WaitForAssertion(() => Assert.Equal(["Izin", "Dus", "Katering"], Named(page)));
        Assert.Equal(
            [clients + sum, (language == "en" ? "Help 1 outcome" : "Bantuan 1 hasil") + none],
            page.FindAll("[data-sum]").Select(s => s.TextContent)
        );
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("outcomes?kind=client");
        page.WaitForAssertion(() => Assert.Equal(["Dus", "Katering"], Named(page)));
        Assert.Equal(2, page.FindAll("[data-sum]").Count);
    }

    [Fact]
    public async Task A_deleted_one_comes_back_by_Undo_and_nothing_of_another_owner_is_shown()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, theirs) = (new OutcomeStore(crm.Mine), new OutcomeStore(crm.Theirs));
        await store.RecordAsync(Guid.CreateVersion7(), Details(crm, "Dus", 7), new OutcomeSources([]));
        await theirs.RecordAsync(Guid.CreateVersion7(), Details(crm, "Rahasia orang lain", 9), new OutcomeSources([]));
        var view = await theirs.AllAsync(null, 10);
        Assert.Equal(
            ("Rahasia orang lain", 9d),
            (Assert.Single(view.Outcomes).Details.What, Assert.Single(view.Sums).Amount)
        );
        // The ids are one sequence over all owners: theirs is no outcome of mine.
        await Assert.ThrowsAsync<GoneException>(() => store.DeleteAsync(view.Outcomes[0].Id));
        await using var context = crm.As(crm.Mine);
        var snackbars = context.Render<MudSnackbarProvider>();
        var page = context.Render<OutcomesPage>();
        page.WaitForAssertion(() => Assert.Equal(["Dus"], Named(page)));
        await page.Find("[aria-label='Hapus Dus']").ClickAsync(new());
        page.WaitForAssertion(() =>
            Assert.Contains("Belum ada hasil yang dicatat", page.Markup, StringComparison.Ordinal)
        );
        await snackbars.Find(".mud-snackbar button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["Dus"], Named(page)));
    }

    [Fact]
    public async Task Older_ones_are_a_tap_away()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new OutcomeStore(crm.Mine);
        for (var i = 0; i < 101; i++)
            await store.RecordAsync(
                Guid.CreateVersion7(),
                Details(crm, $"Hasil {i}", daysAgo: i),
                new OutcomeSources([])
            );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<OutcomesPage>();
        page.WaitForAssertion(() => Assert.Equal(100, page.FindAll("[data-outcome]").Count));
        await page.Find("[data-more]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(101, page.FindAll("[data-outcome]").Count));
        Assert.Empty(page.FindAll("[data-more]"));
    }

    [Fact]
    public async Task Insights_and_the_box_of_outcomes_lead_to_all_of_them()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        Assert.NotNull(context.Render<InsightsPage>().Find("a[href=outcomes]"));
        Assert.NotNull(
            context.Render<OutcomeBox>(p => p.Add(x => x.Of, new OutcomeOf(ContactId: 1))).Find("a[href=outcomes]")
        );
    }

    private static OutcomeDetails Details(
        TestCrm crm,
        string what,
        long? amount = null,
        int daysAgo = 0,
        OutcomeKind kind = OutcomeKind.Client
    ) => new(kind, what, crm.Today.AddDays(-daysAgo), amount);

    private static IEnumerable<string> Named(IRenderedComponent<OutcomesPage> page) =>
        page.FindAll("[data-outcome]")
            .Select(o => o.QuerySelector(".chip")!.NextSibling!.TextContent.Split('·')[0].Trim());
}
