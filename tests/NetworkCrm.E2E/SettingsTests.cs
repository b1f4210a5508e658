using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class SettingsTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task What_was_changed_and_not_saved_asks_before_the_page_is_left()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.VisitAsync("/settings");
        await page.FillAsync("#owner-name", "Ibu Rina");
        await LeaveAsync("people");
        await Expect(page.Locator("[data-unsaved-ask]")).ToHaveTextAsync("Perubahan Anda belum disimpan.");
        await Expect(page.Locator("[data-save]")).ToBeFocusedAsync();
        Assert.EndsWith("/settings", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("people");
        await LeaveAsync("settings");
        await Expect(page.Locator("#owner-name")).ToHaveValueAsync("Ibu Rina");

        // Nothing changed, nothing asked.
        await LeaveAsync("people");
        await page.ArriveAsync("people");
        await LeaveAsync("settings");

        // What cannot be saved keeps one on the page, beside what is wrong.
        await page.FillAsync("#owner-name", "");
        await LeaveAsync("people");
        await page.ClickAsync("[data-save]");
        await Expect(page.Locator(".field .error")).ToHaveCountAsync(1);
        Assert.EndsWith("/settings", page.Url, StringComparison.Ordinal);
        await LeaveAsync("people");
        await page.ClickAsync("[data-discard]");
        await page.ArriveAsync("people");
        await LeaveAsync("settings");
        await Expect(page.Locator("#owner-name")).ToHaveValueAsync("Ibu Rina");

        Task LeaveAsync(string to) => page.Locator($"a.nav[href='/{to}']").Locator("visible=true").First.ClickAsync();
    }
}
