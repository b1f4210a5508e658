using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Owners;
using NetworkCrm.Core.Promises;
using NetworkCrm.Web.Features.Today;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.Today;

public sealed class TodayPageTests
{
    [Fact]
    public async Task An_empty_book_says_what_to_do_next()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() => Assert.Contains("Mari isi jejaring Anda", page.Markup, StringComparison.Ordinal));
        Assert.Equal("Selamat pagi, Dewi", page.Find("h1").TextContent);
        Assert.Equal("import", page.Find(".empty a.p").GetAttribute("href"));
    }

    [Fact]
    public async Task A_newcomer_is_walked_through_the_first_steps_and_the_book_shows_which_were_taken()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        await NextIsAsync("People", 0);
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await NextIsAsync("Circles", 1);
        Assert.Equal("sort", page.Find("[data-step=Circles] a").GetAttribute("href"));
        await crm.PersonAsync(A.Contact("Bayu", circle: Circle.Close));
        await NextIsAsync("Log", 2);
        await crm.LogAsync(A.Interaction(rina, crm.Today));
        await NextIsAsync("Plan", 3);
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), rina, A.FollowUp(crm.Today));
        await NextIsAsync("FollowUp", 4);
        await crm.FollowUps.DoneAsync((await crm.FollowUps.OfContactAsync(rina))[0].Id);
        await context.Services.GetRequiredService<Changes>().NotifyAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-first-steps]")));

        async Task NextIsAsync(string step, int taken)
        {
            await context.Services.GetRequiredService<Changes>().NotifyAsync();
            page.WaitForAssertion(() =>
                Assert.Equal(step, page.Find("[data-first-steps] [aria-current=step]").GetAttribute("data-step"))
            );
            Assert.Equal(taken, page.FindAll("[data-taken=true]").Count);
        }
    }

    [Fact]
    public async Task The_first_steps_can_be_hidden_and_brought_back()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        await page.WaitForElement("[data-hide]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-first-steps]")));
        Assert.False(await new HintStore(crm.Mine).ShowsAsync(Hint.FirstSteps));
        Assert.Empty((await crm.TodayStore.LoadAsync()).FirstSteps);
        await new HintStore(crm.Mine).SwitchAsync(Hint.FirstSteps, on: true);
        Assert.Equal(5, (await crm.TodayStore.LoadAsync()).FirstSteps.Count);
    }

    [Fact]
    public async Task A_holiday_that_is_only_expected_is_shown_around_its_day_and_one_that_is_known_is_not()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(
            A.Contact("Rina", circle: Circle.Close) with
            {
                Celebrates = Holidays.Lebaran | Holidays.Imlek,
            }
        );
        crm.Clock.SetUtcNow(new DateTimeOffset(2031, 1, 22, 2, 0, 0, TimeSpan.Zero));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        // Lebaran on the 24th, Imlek on the 23rd.
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-date]").Count));
        Assert.Contains(
            "sekitar 24 Januari 2031",
            page.Find("[data-date*=Lebaran] .why").TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("sekitar", page.Find("[data-date*=Imlek] .why").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_book_can_be_looked_around_in_with_made_up_people_who_leave_again()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        await page.WaitForElement("[data-sample-add]").ClickAsync(new());
        await page.WaitForElement("[data-sample-remove]").ClickAsync(new());
        Assert.NotEmpty(page.FindAll("[data-lane]"));
        Assert.Empty(page.FindAll("[data-first-steps]"));
        // It asks first, and Cancel leaves all as it is.
        await page.Find("[data-sample] [data-cancel]").ClickAsync(new());
        await page.Find("[data-sample-remove]").ClickAsync(new());
        await page.Find("[data-sample-yes]").ClickAsync(new());
        page.WaitForElement("[data-sample-add]");
        Assert.Empty(page.FindAll("[data-sample], [data-lane]"));
    }

    [Fact]
    public async Task Promises_I_owe_come_first_and_theirs_with_a_kind_reminder_and_how_they_kept_theirs()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Bayu Saputra", phone: "0812-3456-7890") with { Sapaan = Sapaan.Mas });
        await crm.FollowUps.PlanAsync(Guid.CreateVersion7(), id, A.FollowUp(crm.Today));
        await crm.Promises.MakeAsync(Guid.CreateVersion7(), id, new PromiseDetails(PromisedBy.Them, "dulu", crm.Today));
        await crm.Promises.KeepAsync((await crm.Promises.OfContactAsync(id)).Open[0].Id);
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            id,
            new PromiseDetails(PromisedBy.Them, "daftar harga", crm.Today.AddDays(-1))
        );
        await crm.Promises.MakeAsync(
            Guid.CreateVersion7(),
            id,
            new PromiseDetails(PromisedBy.Me, "kirim katalog", crm.Today)
        );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() =>
            Assert.Equal(
                ["promises", "follow-ups", "their-promises"],
                page.FindAll("[data-lane]").Select(l => l.GetAttribute("data-lane"))
            )
        );
        Assert.Contains("3 hal kecil hari ini", page.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.Equal("menepati 1 dari 1 sejauh ini", page.Find("[data-kept-rate]").TextContent);
        var href = Uri.UnescapeDataString(
            page.Find("[data-lane=their-promises] a[data-channel=WhatsApp]").GetAttribute("href")!
        );
        Assert.StartsWith(
            "https://wa.me/6281234567890?text=Halo Mas Bayu Saputra, apa kabar? Sekadar mengingatkan soal \"daftar harga\".",
            href,
            StringComparison.Ordinal
        );
        await page.Find("[data-lane=their-promises] [data-act=broken]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-lane=their-promises]")));
    }

    [Fact]
    public async Task Many_dates_begin_with_a_few_and_the_others_are_a_tap_away()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 8; i++)
            await crm.PersonAsync(
                A.Contact($"Orang {i}", circle: Circle.Active, birthday: new AnnualDate(3, 10 + (i % 4)))
            );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() => Assert.Equal("6+", page.Find("[data-lane=dates] h2 b").TextContent));
        await page.FindAll("[data-lane=dates] button")
            .Single(b => b.TextContent == "Tampilkan tanggal lainnya juga")
            .ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("8", page.Find("[data-lane=dates] h2 b").TextContent));
    }

    [Fact]
    public async Task A_quiet_tie_is_named_with_its_facts_and_not_now_puts_it_aside()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Bayu Saputra", phone: "0812-3456-7890", circle: Circle.Inner));
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-8), Channel.WhatsApp));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() =>
            Assert.Contains("8 hari lalu", page.Find("[data-nudge-card]").TextContent, StringComparison.Ordinal)
        );
        Assert.StartsWith(
            "https://wa.me/6281234567890?text=Halo%20Bayu",
            page.Find("a[data-channel=WhatsApp]").GetAttribute("href"),
            StringComparison.Ordinal
        );
        await page.FindAll("[data-nudge-card] button")
            .Single(b => b.TextContent == "Jangan sekarang")
            .ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-nudge-card]")));
        // It stays away until the facts change.
        await crm.Contacts.SnoozeAsync((await crm.People.PickAsync("bayu"))[0].Uid, null);
        Assert.Empty((await crm.TodayStore.LoadAsync()).Nudges);
        await crm.LogAsync(A.Interaction(id, crm.Today, Channel.WhatsApp));
        crm.Clock.Advance(TimeSpan.FromDays(8));
        await crm.Contacts.SnoozeAsync((await crm.People.PickAsync("bayu"))[0].Uid, null);
        Assert.Single((await crm.TodayStore.LoadAsync()).Nudges);
    }
}
