using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Events;
using NetworkCrm.Web.Features.Events;

namespace NetworkCrm.Web.Tests.Features.Events;

public sealed class EventPageTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Somebody_new_who_is_typed_in_comes_on_the_pile_with_where_they_were_met_and_with_the_day_once_it_has_come(
        int inDays,
        bool known
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var on = crm.Today.AddDays(inDays);
        var (store, held) = await HeldAsync(crm, on);
        await using var context = crm.As(crm.Mine);
        var page = context.Render<EventPage>(p => p.Add(x => x.Uid, held));
        await page.WaitForElement("[role=combobox]").InputAsync("Ibu Sari");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[role=option]")));
        await page.Find("[role=combobox]").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-guest]")));

        var guest = Assert.Single((await store.FindAsync(held)).Guests).Person;
        var saved = (await crm.Contacts.PersonAsync(guest.Uid)).Details;
        Assert.Equal(("Kadin", known ? on : null), (saved.HowMet, saved.MetOn));
        // The cards of an event that lies ahead are not gone through yet.
        Assert.Equal(known ? 1 : 0, page.FindAll($"a[href='events/{held}/debrief']").Count);
    }

    [Fact]
    public async Task Whoever_is_chosen_is_on_the_pile_and_taken_off_it_comes_back_by_Undo()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, held) = await HeldAsync(crm, crm.Today);
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await using var context = crm.As(crm.Mine);
        context.Render<MudPopoverProvider>();
        var snackbars = context.Render<MudSnackbarProvider>();
        var page = context.Render<EventPage>(p => p.Add(x => x.Uid, held));
        await page.WaitForElement("[role=combobox]").InputAsync("rina");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=option]")));
        await page.Find("[role=combobox]").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        page.WaitForElement($"[data-guest='{rina}']");

        await page.Find("[aria-label='Buang Rina']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-guest]")));
        Assert.Empty((await store.FindAsync(held)).Guests);
        await snackbars.WaitForElement(".mud-snackbar button").ClickAsync(new());
        page.WaitForElement($"[data-guest='{rina}']");
        Assert.Equal(rina, Assert.Single((await store.FindAsync(held)).Waiting).ContactId);
    }

    [Fact]
    public async Task A_card_that_was_skipped_can_be_gone_through_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, held) = await HeldAsync(crm, crm.Today);
        var rina = await crm.PersonAsync(A.Contact("Rina"));
        await store.MeetAsync(held, rina);
        await store.SkipAsync(held, rina);
        await using var context = crm.As(crm.Mine);
        var page = context.Render<EventPage>(p => p.Add(x => x.Uid, held));
        Assert.Contains("Dilewati", page.WaitForElement("[data-guest]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[href$='/debrief']"));
        await page.Find("[data-guest] button").ClickAsync(new());
        page.WaitForElement("[href$='/debrief']");
        Assert.Equal(GuestState.Met, Assert.Single((await store.FindAsync(held)).Guests).State);
    }

    [Fact]
    public async Task Deleted_it_leaves_for_the_list_and_Undo_brings_it_back_with_its_pile()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, held) = await HeldAsync(crm, crm.Today);
        await store.MeetAsync(held, await crm.PersonAsync(A.Contact("Rina")));
        await using var context = crm.As(crm.Mine);
        context.Render<MudPopoverProvider>();
        var snackbars = context.Render<MudSnackbarProvider>();
        var page = context.Render<EventPage>(p => p.Add(x => x.Uid, held));
        await page.WaitForElement(".head .acts > button:last-child").ClickAsync(new());
        Assert.EndsWith(
            "/events",
            context.Services.GetRequiredService<NavigationManager>().Uri,
            StringComparison.Ordinal
        );
        Assert.Empty((await store.ListAsync()).Events);
        await snackbars.WaitForElement(".mud-snackbar button").ClickAsync(new());
        var back = await store.FindAsync(held);
        Assert.Equal(("Kadin", "Rina"), (back.Details.Name, Assert.Single(back.Guests).Person.Name));
    }

    [Fact]
    public async Task Another_owners_event_looks_like_none()
    {
        using var crm = await TestCrm.OpenAsync();
        var (_, held) = await HeldAsync(crm, crm.Today);
        await using var theirs = crm.As(crm.Theirs);
        var page = theirs.Render<EventPage>(p => p.Add(x => x.Uid, held));
        page.WaitForAssertion(() =>
            Assert.Contains("Tidak ada apa-apa di sini", page.Markup, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Kadin", page.Markup, StringComparison.Ordinal);
    }

    private static async Task<(EventStore Store, Guid Uid)> HeldAsync(TestCrm crm, DateOnly on)
    {
        var (store, held) = (new EventStore(crm.Mine), Guid.CreateVersion7());
        await store.AddAsync(held, new EventDetails { Name = "Kadin", On = on });
        return (store, held);
    }
}
