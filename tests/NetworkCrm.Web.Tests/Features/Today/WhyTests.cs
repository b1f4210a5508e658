using Bunit;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Today;

namespace NetworkCrm.Web.Tests.Features.Today;

/// <summary>"Why?" and "Not now" of what stands on Today beside the nudges about a person.</summary>
public sealed class WhyTests
{
    private const string Secret = "carikan pengacara cerai";

    [Theory]
    [InlineData("[data-by=Me]", "Dijanjikan: 10 Maret 2026", "Hilang begitu ditepati, dilepaskan")]
    [InlineData("[data-by=Them]", "Tenggat: 7 Maret 2026", "Hilang begitu ditepati, diikhlaskan")]
    [InlineData("[data-mention-card]", "Kepada: Pak Hadi", "Dengan sendirinya setelah 8 April 2026.")]
    [InlineData("[data-date]", "Ulang tahun: 10 Maret 2026", "Hilang begitu ditandai sudah.")]
    [InlineData("[data-event]", "Orang yang ditemui: 1, belum ditinjau: 1", "Dengan sendirinya setelah 9 April 2026.")]
    public async Task Every_dated_card_says_why_it_is_here_and_what_would_end_it(string card, string fact, string end)
    {
        using var crm = await TestCrm.OpenAsync();
        await FillAsync(crm);
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        // One person, one row: the other reasons stand in it when it is opened.
        await page.WaitForElement("[data-day] [data-act=open]").ClickAsync(new());
        Assert.Equal(("Mengapa?", "false"), (Why().TextContent, Why().GetAttribute("aria-expanded")));
        Assert.Empty(page.FindAll("[data-why]"));
        await Why().ClickAsync(new());
        var panel = page.Find($"{card} [data-why]");
        Assert.Equal(
            ["Faktanya", "Cara menilainya", "Nasihat di baliknya", "Sumber", "Yang mengakhirinya"],
            panel.QuerySelectorAll("h2").Select(h => h.TextContent)
        );
        var lines = panel.QuerySelectorAll("p").Select(p => p.TextContent).ToList();
        Assert.Contains(fact, lines);
        Assert.Contains(lines, l => l.StartsWith(end, StringComparison.Ordinal));
        Assert.Equal("settings#rules", panel.QuerySelector("a")!.GetAttribute("href"));
        await Why().ClickAsync(new());
        Assert.Empty(page.FindAll("[data-why]"));

        AngleSharp.Dom.IElement Why() => page.Find($"{card} [data-ask-why]");
    }

    [Fact]
    public async Task A_promise_in_confidence_says_why_without_its_words()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync();
        await crm.Interactions.LogAsync(
            Guid.CreateVersion7(),
            A.Interaction(rina, crm.Today) with
            {
                Private = true,
            },
            [],
            [],
            [new PromiseDetails(PromisedBy.Me, Secret, crm.Today)]
        );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-promise-card]")));
        await page.Find("[data-promise-card] [data-ask-why]").ClickAsync(new());
        Assert.Contains("Tenggat: 10 Maret 2026", page.Find("[data-why]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("pengacara", Uri.UnescapeDataString(page.Markup), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[data-mention-card]")]
    [InlineData("[data-event]")]
    public async Task Not_now_puts_a_mention_or_an_event_aside_and_Undo_brings_it_back(string card)
    {
        using var crm = await TestCrm.OpenAsync();
        await FillAsync(crm);
        await using var context = crm.As(crm.Mine);
        var messages = context.Render<MudSnackbarProvider>();
        var page = context.Render<TodayPage>();
        await page.WaitForElement("[data-day] [data-act=open]").ClickAsync(new());
        await page.FindAll($"{card} button").Single(b => b.TextContent == "Jangan sekarang").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(card)));
        Assert.Single(page.FindAll("[data-by=Me]"));
        // It stays aside tomorrow too.
        crm.Clock.Advance(TimeSpan.FromDays(1));
        var view = await crm.TodayStore.LoadAsync();
        Assert.Equal(card == "[data-mention-card]" ? (0, 1) : (1, 0), (view.Mentions.Count, view.Undigested.Count));
        await messages.WaitForElement(".mud-snackbar button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Single(page.FindAll(card)));
    }

    [Fact]
    public async Task What_is_put_aside_makes_room_for_another_and_events_gone_through_hide_none()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync();
        for (var i = 0; i < 22; i++)
            await crm.Mentions.HearAsync(
                Guid.CreateVersion7(),
                rina,
                new MentionDetails(crm.Today.AddDays(-9), $"orang {i}", null, null)
            );
        var first = (await crm.TodayStore.LoadAsync()).Mentions;
        foreach (var card in first.Take(5))
            await crm.Nudges.PutAsideAsync(card.Row.Due!.Key);
        Assert.Equal((20, 17), (first.Count, (await crm.TodayStore.LoadAsync()).Mentions.Count));

        var events = Events(crm);
        for (var i = 0; i < 21; i++)
            await events.AddAsync(
                Guid.CreateVersion7(),
                new EventDetails { Name = $"Acara {i}", On = crm.Today.AddDays(-10) }
            );
        await HoldAsync(crm, rina, crm.Today.AddDays(-9));
        Assert.Equal("Expo", Assert.Single((await crm.TodayStore.LoadAsync()).Undigested).Name);
    }

    [Fact]
    public async Task On_the_page_of_events_and_on_a_persons_own_a_list_asks_for_no_reason()
    {
        using var crm = await TestCrm.OpenAsync();
        await FillAsync(crm);
        await using var context = crm.As(crm.Mine);
        var page = context.Render<EventsPage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-event]")));
        Assert.Empty(page.FindAll("[data-event] button"));
        Assert.All(
            (await crm.Promises.OfContactAsync((await crm.People.PickAsync("rina"))[0].Id)).Open,
            p => Assert.Null(p.Due)
        );
    }

    [Fact]
    public async Task What_is_said_about_the_book_shows_its_numbers_and_a_nudge_keeps_its_ways_to_be_silent()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 6; i++)
            await crm.PersonAsync(A.Contact($"Orang {i}", circle: Circle.Inner));
        await crm.LogAsync(
            A.Interaction((await crm.People.PickAsync("orang 1"))[0].Id, crm.Today.AddDays(-8), Channel.WhatsApp)
        );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-book-nudge]")));
        await page.Find("[data-book-nudge] [data-ask-why]").ClickAsync(new());
        Assert.Equal(
            ["Orang di lingkar inti: 6", "Yang bisa dijaga: sekitar 5"],
            page.FindAll("[data-book-nudge] [data-why] p").Select(p => p.TextContent).Take(2)
        );
        await page.Find("[data-nudge-card] [data-ask-why]").ClickAsync(new());
        Assert.Equal(
            ["Tidak berguna", "Jangan ingatkan ini tentang Orang 1"],
            page.FindAll("[data-nudge-card] [data-why] button").Select(b => b.TextContent)
        );
    }

    /// <summary>One of each: a promise of mine, one of theirs, a mention, a birthday, an event with a card.</summary>
    private static async Task FillAsync(TestCrm crm)
    {
        var rina = await crm.PersonAsync(
            A.Contact(circle: Circle.Close, birthday: new AnnualDate(crm.Today.Month, crm.Today.Day))
        );
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            rina,
            new PromiseDetails(PromisedBy.Me, "kirim katalog", crm.Today)
        );
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            rina,
            new PromiseDetails(PromisedBy.Them, "kenalkan ke Hadi", crm.Today.AddDays(-3))
        );
        await crm.Mentions.HearAsync(
            Guid.CreateVersion7(),
            rina,
            new MentionDetails(crm.Today.AddDays(-1), "Pak Hadi", null, null)
        );
        await HoldAsync(crm, rina, crm.Today);
    }

    private static async Task HoldAsync(TestCrm crm, long guest, DateOnly on)
    {
        var uid = Guid.CreateVersion7();
        await Events(crm).AddAsync(uid, new EventDetails { Name = "Expo", On = on });
        await Events(crm).MeetAsync(uid, guest);
    }

    private static EventStore Events(TestCrm crm) => new(crm.Mine);
}
