using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class DailyTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task With_the_keyboard_alone_a_new_person_is_met_logged_and_planned_with()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.Keyboard.PressAsync("Control+Shift+L");
        await Expect(page.Locator(".mud-dialog #happened")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Ngopi sama Suhartono", new KeyboardTypeOptions { Delay = 20 });
        // The book does not know him: a chip offers to add him.
        await Expect(page.Locator("[data-new-person]")).ToHaveTextAsync("+ Tambahkan Suhartono");
        await page.Locator("[data-new-person]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-chip=Person]")).ToContainTextAsync("Suhartono");
        await Expect(page.Locator("[data-plan-step]")).ToHaveCountAsync(4);
        await page.Keyboard.PressAsync("Control+Enter");
        // Today says in a line each what the days ahead bring; the page of follow-ups has the cards.
        await Expect(page.Locator("[data-line]", new PageLocatorOptions { HasText = "Suhartono" })).ToHaveCountAsync(2);
        await page.VisitAsync("/follow-ups");
        var open = page.Locator(
            "[data-follow-up-card]:has([data-act=open])",
            new PageLocatorOptions { HasText = "Suhartono" }
        );
        await Expect(open).ToHaveCountAsync(4);
        // j moves to the first card, x does it; Undo brings it back.
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Expect(open).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Urungkan" }).Last.ClickAsync();
        await Expect(open).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_tap_on_WhatsApp_is_asked_about_although_the_connection_was_cut_in_between()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra", "0812-3456-7890");
        var link = page.Locator("a[data-channel=WhatsApp]");
        Assert.StartsWith(
            "https://wa.me/6281234567890",
            await link.GetAttributeAsync("href"),
            StringComparison.Ordinal
        );
        // The phone leaves for WhatsApp: the circuit is gone, only the tap's own request gets out.
        await context.RouteAsync(
            "https://wa.me/**",
            route => route.FulfillAsync(new RouteFulfillOptions { Body = "WhatsApp" })
        );
        await page.EvaluateAsync("Blazor.disconnect?.()");
        var posted = page.WaitForResponseAsync(r => r.Url.EndsWith("/touches", StringComparison.Ordinal));
        await link.ClickAsync();
        Assert.Equal(204, (await posted).Status);
        await page.VisitAsync("/");
        await Expect(page.Locator("[data-touch-prompt]"))
            .ToContainTextAsync("Apakah Anda jadi menghubungi Bayu Saputra?");
        await page.ClickAsync("text=Ya, catat");
        await Expect(page.Locator("[data-touch-prompt]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_menu_opens_for_the_mouse_and_what_it_moved_to_the_trash_comes_back()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra");
        await page.ActAsync("Pindahkan ke tempat sampah");
        await Expect(page.Locator(".notice", new PageLocatorOptions { HasText = "tempat sampah" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Urungkan" }).ClickAsync();
        await Expect(page.Locator(".notice", new PageLocatorOptions { HasText = "tempat sampah" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_left_open_can_do_nothing_after_signing_out_elsewhere()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.VisitAsync("/people");
        await using var phone = await browser.ContextAsync(host, phone: true);
        var other = await phone.NewPageAsync();
        await other.SignInAsync();
        await other.VisitAsync("/settings#security");
        await other.ClickAsync("text=Keluar di semua perangkat");
        await other.ArriveAsync("sign-in");
        await page.FillAsync("input[type=search]", "rina");
        await Expect(page.Locator("[name='Form.Password']")).ToBeVisibleAsync();
        Assert.Contains("/sign-in?return=", page.Url, StringComparison.Ordinal);
    }
}
