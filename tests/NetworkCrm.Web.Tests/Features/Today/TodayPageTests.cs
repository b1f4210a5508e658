using Bunit;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Web.Features.Today;

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
    public async Task A_quiet_tie_is_named_with_its_facts_and_not_now_puts_it_aside()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Bayu Saputra", phone: "0812-3456-7890", circle: Circle.Inner));
        await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-8), Channel.WhatsApp));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TodayPage>();
        page.WaitForAssertion(() => Assert.Contains("8 hari lalu", page.Find("[data-nudge-card]").TextContent, StringComparison.Ordinal));
        Assert.StartsWith("https://wa.me/6281234567890?text=Halo%20Bayu", page.Find("a[data-channel=WhatsApp]").GetAttribute("href"), StringComparison.Ordinal);
        await page.FindAll("[data-nudge-card] button").Single(b => b.TextContent == "Jangan sekarang").ClickAsync(new());
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
