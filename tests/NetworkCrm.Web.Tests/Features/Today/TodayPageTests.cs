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
        crm.Clock.SetUtcNow(new DateTimeOffset(2031, 1, 23, 2, 0, 0, TimeSpan.Zero));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        // Lebaran on the 24th, Imlek on the 23rd; the second reason stands in the row when it is opened.
        await page.WaitForElement("[data-day] [data-act=open]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-date]").Count));
        Assert.Contains(
            "sekitar 24 Januari 2031",
            page.Find("[data-date*=Lebaran] .w").TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("sekitar", page.Find("[data-date*=Imlek] .w").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_book_can_be_looked_around_in_with_made_up_people_who_leave_again()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        await page.WaitForElement("[data-sample-add]").ClickAsync(new());
        await page.WaitForElement("[data-sample-remove]").ClickAsync(new());
        Assert.NotEmpty(page.FindAll("[data-day] [data-act-row]"));
        Assert.Empty(page.FindAll("[data-first-steps]"));
        // It asks first, and Cancel leaves all as it is.
        await page.Find("[data-sample] [data-cancel]").ClickAsync(new());
        await page.Find("[data-sample-remove]").ClickAsync(new());
        await page.Find("[data-sample-yes]").ClickAsync(new());
        page.WaitForElement("[data-sample-add]");
        Assert.Empty(page.FindAll("[data-sample], [data-act-row]"));
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
        page.WaitForElement("[data-day]");
        Assert.Contains("1 orang hari ini", page.Find(".sub").TextContent, StringComparison.Ordinal);
        var row = Assert.Single(page.FindAll("[data-day] [data-act-row]"));
        Assert.Equal("Janji Anda, hari ini:", row.QuerySelector(".w .d")!.TextContent);
        Assert.Equal("Juga: Kirim daftar harga; janjinya, daftar harga", row.QuerySelector(".also")!.TextContent);
        await page.Find("[data-day] [data-act=open]").ClickAsync(new());
        Assert.Equal("menepati 1 dari 1 sejauh ini", page.Find("[data-kept-rate]").TextContent);
        var href = Uri.UnescapeDataString(page.Find("[data-by=Them] a[data-channel=WhatsApp]").GetAttribute("href")!);
        Assert.StartsWith(
            "https://wa.me/6281234567890?text=Halo Mas Bayu Saputra, apa kabar? Sekadar mengingatkan soal \"daftar harga\".",
            href,
            StringComparison.Ordinal
        );
        await page.Find("[data-by=Them] [data-act=broken]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-by=Them]")));
    }

    [Fact]
    public async Task Many_dates_begin_with_a_few_and_the_others_are_a_tap_away()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 12; i++)
            await crm.PersonAsync(A.Contact($"Orang {i}", circle: Circle.Active, birthday: new AnnualDate(3, 10)));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() => Assert.Equal(7, page.FindAll("[data-date]").Count));
        Assert.Equal("3+ lagi menunggu; tampilkan", page.Find("[data-show-waiting]").TextContent);
        await page.Find("[data-show-waiting]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(12, page.FindAll("[data-date]").Count));
    }

    [Fact]
    public async Task What_comes_later_in_the_week_is_a_line_each_folded_to_five()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await crm.PersonAsync(A.Contact("Rina", circle: Circle.Close, birthday: new AnnualDate(3, 12)));
        for (var i = 1; i < 7; i++)
            await crm.FollowUps.PlanAsync(
                Guid.CreateVersion7(),
                rina,
                A.FollowUp(crm.Today.AddDays(i), what: $"kirim {i}")
            );
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll("[data-line]").Count));
        Assert.Empty(page.FindAll("[data-day]"));
        Assert.Contains("Ulang tahun", page.Find("[data-lane=soon]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Semua 7", page.Find("[data-more]").TextContent);
        await page.Find("[data-more]").ClickAsync(new());
        Assert.Equal(7, page.FindAll("[data-line]").Count);
    }

    [Fact]
    public async Task Done_on_a_quiet_tie_logs_the_contact_and_Undo_takes_it_back()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Bayu Saputra", phone: "0812-3456-7890", circle: Circle.Inner));
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-8), Channel.WhatsApp));
        await using var context = crm.As(crm.Mine);
        var messages = context.Render<MudBlazor.MudSnackbarProvider>();
        var page = context.Render<TodayPage>();
        await page.WaitForElement("[data-nudge-card] [data-act=done]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-nudge-card]")));
        var logged = (await crm.Interactions.TimelineAsync(id, 0, 10)).Entries[0];
        Assert.Equal((crm.Today, Channel.WhatsApp), (logged.On, logged.Channel));

        await messages.WaitForElement(".mud-snackbar button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-nudge-card]")));
        Assert.Single((await crm.Interactions.TimelineAsync(id, 0, 10)).Entries);
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
