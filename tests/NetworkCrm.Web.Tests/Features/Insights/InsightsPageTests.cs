using System.Globalization;
using Bunit;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Insights;

namespace NetworkCrm.Web.Tests.Features.Insights;

public sealed class InsightsPageTests
{
    private static readonly string[] Plots =
    [
        "circles",
        "growth",
        "rhythm",
        "inner",
        "worlds",
        "time",
        "mix",
        "setting",
        "first",
        "answers",
        "give",
        "promises",
        "known",
        "names",
        "felt",
        "pitch",
        "events",
    ];

    [Fact]
    public async Task An_empty_book_is_sent_to_the_import()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<InsightsPage>();
        page.WaitForAssertion(() => Assert.Equal("import", page.Find(".empty a.p").GetAttribute("href")));
    }

    [Fact]
    public async Task With_too_little_to_go_by_every_plot_says_what_to_log_and_draws_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<InsightsPage>();
        page.WaitForAssertion(() =>
            Assert.Equal(Plots, page.FindAll("[data-plot]").Select(p => p.GetAttribute("data-plot")))
        );
        Assert.All(page.FindAll("[data-plot]"), p => Assert.Equal("true", p.GetAttribute("data-empty")));
        Assert.Empty(page.FindAll("svg"));
    }

    [Theory]
    [InlineData(
        "id-ID",
        "100% komunikasi Anda adalah tatap muka.",
        "1 orang ada di lingkar inti dan dekat",
        "10 dibanding 0"
    )]
    [InlineData(
        "en",
        "100% of your contact was face to face.",
        "1 person stands in your inner and close circles",
        "10 against 0"
    )]
    public async Task A_sentence_tells_each_plot_in_the_language_of_the_page(
        string language,
        string mix,
        string circles,
        string give
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina", circle: Circle.Inner));
        for (var i = 0; i < 10; i++)
            await crm.LogAsync(A.Interaction(rina, crm.Today.AddDays(-i), exchanges: ExchangeDirection.Gave));
        await using var context = crm.As(crm.Mine);
        Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = new CultureInfo(language);
        var page = context.Render<InsightsPage>();
        page.WaitForAssertion(() => Assert.Contains(mix, Says("mix"), StringComparison.Ordinal));
        Assert.Contains(circles, Says("circles"), StringComparison.Ordinal);
        Assert.Contains(give, Says("give"), StringComparison.Ordinal);
        Assert.Equal("people?only=deep", page.Find("[data-plot=circles] [data-behind]").GetAttribute("href"));
        // What is drawn is also read.
        Assert.NotEmpty(page.Find("[data-plot=time] svg").GetAttribute("aria-label")!);
        Assert.Equal(13, page.FindAll("[data-plot=time] table tbody tr").Count);

        string Says(string plot) => page.Find($"[data-plot={plot}] .plot-says").TextContent;
    }

    [Fact]
    public async Task A_number_that_leads_to_people_counts_those_people_and_one_that_counts_times_says_so()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Belum pernah"));
        for (var i = 0; i < 6; i++)
        {
            var person = await crm.PersonAsync(A.Contact($"Orang {i}"));
            await crm.LogAsync(
                A.Interaction(person, crm.Today.AddDays(-i - 1)) with
                {
                    Impression = Impression.Prospected,
                }
            );
            await crm.LogAsync(
                A.Interaction(person, crm.Today.AddDays(-i)) with
                {
                    Impression = Impression.Prospected,
                }
            );
        }

        await using var context = crm.As(crm.Mine);
        var page = context.Render<InsightsPage>();
        page.WaitForElement("[data-plot=felt] .legend");
        var felt = Assert.Single(page.FindAll("[data-plot=felt] .legend tr"));
        Assert.Empty(felt.QuerySelectorAll("a"));
        Assert.Equal("12 kali", felt.QuerySelector("td")!.TextContent);
        var known = page.FindAll("[data-plot=known] a:not(.because)")[0].GetAttribute("href");
        Assert.Equal("people?only=intouch", known);
        Assert.Equal(6, (await crm.People.ListAsync(new PeopleFilter { Tie = TieFilter.InTouch }, 0, 10)).Total);
    }

    [Theory]
    [InlineData("id-ID", "2 dari lima", "Lihat lagi 3 hari lagi.", "dalam kurun yang dipilih ada 5.")]
    [InlineData("en", "2 of five", "Look again in 3 days.", "5 in this period.")]
    public async Task First_meetings_too_recent_to_judge_are_counted_or_waited_for_and_the_others_say_what_they_count(
        string language,
        string few,
        string wait,
        string counted
    )
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 2; i++)
            await crm.LogAsync(A.Interaction(await crm.PersonAsync(A.Contact($"Baru {i}")), crm.Today));
        await using var context = crm.As(crm.Mine);
        Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture = new CultureInfo(language);
        Assert.Contains(few, Missing(context, "first"), StringComparison.Ordinal);
        for (var i = 2; i < 5; i++)
            await crm.LogAsync(A.Interaction(await crm.PersonAsync(A.Contact($"Baru {i}")), crm.Today));
        Assert.Contains(wait, Missing(context, "first"), StringComparison.Ordinal);
        foreach (var plot in new[] { "time", "mix", "inner" })
            Assert.EndsWith(counted, Missing(context, plot), StringComparison.Ordinal);

        static string Missing(BunitContext context, string plot) =>
            context.Render<InsightsPage>().WaitForElement($"[data-plot={plot}] .plot-missing").TextContent;
    }

    [Fact]
    public async Task The_picture_lists_everybody_it_draws()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina", circle: Circle.Inner));
        await using var context = crm.As(crm.Mine);
        var module = context.JSInterop.SetupModule("./Features/Insights/NetworkPage.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        var page = context.Render<NetworkPage>();
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("[data-network]").GetAttribute("data-network")));
        Assert.Contains("Lingkar inti 1", page.Find("canvas").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("Belum dicatat", page.Find("[data-net-sector]").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains(module.Invocations, i => i.Identifier == "picture"));
    }
}
