using Bunit;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.AddressBook;

namespace NetworkCrm.Web.Tests.Features.AddressBook;

public sealed class PhonePageTests
{
    [Fact]
    public async Task A_password_is_shown_once_and_the_phone_is_disconnected_after_a_second_word()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PhonePage>();
        page.Find("[data-phone-add]").Submit();
        Assert.Contains("ponsel", page.Find("[data-phone-add] .error").TextContent, StringComparison.OrdinalIgnoreCase);
        page.Find("#phone-name").Change("Galaxy Rina");
        page.Find("[data-phone-add]").Submit();
        var password = page.Find("[data-phone-password]").TextContent;
        Assert.NotEmpty(password);
        Assert.EndsWith("/dav/", page.Find("[data-phone-address]").TextContent, StringComparison.Ordinal);
        page.Find("[data-phone-made] .q").Click();
        Assert.DoesNotContain(password, page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(password, context.Render<PhonePage>().Markup, StringComparison.Ordinal);

        page.Find("[data-phone-remove]").Click();
        Assert.Single(await new PhoneStore(crm.Mine).ListAsync());
        page.Find("[data-phone-remove-sure]").Click();
        Assert.Empty(await new PhoneStore(crm.Mine).ListAsync());
        Assert.Empty(page.FindAll("[data-phone]"));
    }

    [Fact]
    public async Task Who_is_on_the_phone_is_chosen_by_circle_and_said_in_the_folded_row()
    {
        using var crm = await TestCrm.OpenAsync();
        await new PhoneStore(crm.Mine).AddAsync(Guid.CreateVersion7(), "Galaxy");
        await using var context = crm.As(crm.Mine);
        var page = context.Render<PhonePage>();
        Assert.Contains("Semua", page.Find("[data-fold=phone-scope]").TextContent, StringComparison.Ordinal);
        page.Find("[data-fold=phone-scope] .fold-head").Click();
        page.Find("[data-fold=phone-scope] [aria-pressed]").Click();
        Assert.Equal("true", page.Find("[data-fold=phone-scope] [aria-pressed]").GetAttribute("aria-pressed"));
        Assert.Equal([Circle.Inner], (await new PhoneStore(crm.Mine).ScopeAsync()).Circles);
    }

    [Fact]
    public async Task Deletions_that_wait_are_asked_about_with_their_names_and_kept_with_one_tap()
    {
        using var crm = await TestCrm.OpenAsync();
        await new PhoneStore(crm.Mine).AddAsync(Guid.CreateVersion7(), "Galaxy Rina");
        for (var i = 0; i < CardStore.MostDeletions + 2; i++)
            await crm.Contacts.AddAsync(Guid.CreateVersion7(), new ContactDetails { DisplayName = $"Orang {i:00}" });
        long id;
        await using (var db = crm.Database.Open(1))
            id = await db.AppPasswords.Select(p => p.Id).SingleAsync();
        var store = new CardStore(crm.Mine, id);
        foreach (var name in await store.ReadAsync(b => b.All().Select(c => c.Name).ToList(), default))
            await store.DeleteAsync(name, new CardCondition(null, false), default);

        await using var context = crm.As(crm.Mine);
        var notice = context.Render<HeldDeletionsNotice>();
        var text = notice.Find("[data-held]").TextContent;
        Assert.Equal("2", notice.Find("[data-held]").GetAttribute("data-held"));
        Assert.Contains("Galaxy Rina", text, StringComparison.Ordinal);
        Assert.Contains("Orang 20, Orang 21", text, StringComparison.Ordinal);
        notice.Find("[data-held-keep]").Click();
        notice.WaitForAssertion(() => Assert.Empty(notice.FindAll("[data-held]")));
        await using var after = crm.Database.Open(1);
        Assert.Equal(CardStore.MostDeletions + 2, await after.Contacts.CountAsync(c => c.State == ContactState.Listed));
    }
}
