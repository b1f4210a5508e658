using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class PromiseTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task A_promise_made_over_coffee_is_kept_the_next_day_and_the_need_and_the_ask_are_followed_to_their_end()
    {
        await using var host = await AppHost.StartAsync();
        await MeetAsync(host);
        host.Clock.Offset += TimeSpan.FromDays(1);
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SignInAsync();
        await KeepAsync(page);
        await page.VisitAsync("/people");
        await page.Locator("a.li", new PageLocatorOptions { HasText = "Rina Wulandari" }).ClickAsync();
        await page.OpenRowAsync("promises");
        await Expect(page.Locator("[data-kept-rates]")).ToContainTextAsync("Anda menepati 1 dari 1.");
        await page.OpenRowAsync("ledger");
        await Expect(page.Locator("[data-ledger] .entry", new PageLocatorOptions { HasText = "Saya memberi" }))
            .ToContainTextAsync("kirim katalog");
        await Expect(page.Locator("[data-balance]")).ToContainTextAsync("Memberi dan meminta seimbang.");
        // Something was done about what she needs.
        await Expect(page.Locator("[data-brief]")).ToContainTextAsync("Mereka butuh: Cari gudang di Cikarang");
        await page.OpenRowAsync("known");
        await page.Locator("[data-facts] input[type=checkbox]").CheckAsync();
        await Expect(page.Locator("[data-facts]")).ToContainTextAsync("Sudah saya tindak lanjuti, hari ini");
        await Expect(page.Locator("[data-brief]")).Not.ToContainTextAsync("Mereka butuh:");
        // And she did what she was asked for.
        await page.Locator("[data-ledger] select").SelectOptionAsync("Granted");
        await Expect(page.Locator(".tl")).ToContainTextAsync("Saya meminta: dikenalkan ke Pak Hadi (dikabulkan)");
        await GiveOnThePageAsync(page);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 360);
    }

    private async Task MeetAsync(AppHost host)
    {
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Rina Wulandari", "0812-3456-7890");
        await page.ClickAsync(".fab");
        await page.ChooseAsync("Rina Wulandari");
        await page.FillInDialogAsync("#learned", "Cari gudang di Cikarang");
        await page.SelectOptionAsync(".mud-dialog .line.fact select", "Need");
        await page.ClickAsync(".mud-dialog [data-promise=me]");
        var promise = page.Locator(".mud-dialog [data-promised=Me]");
        await Expect(promise.Locator("input").First).ToBeFocusedAsync();
        await promise.Locator("input").First.FillAsync("kirim katalog");
        await promise.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Besok" }).ClickAsync();
        await page.Text("+ Saya meminta").ClickAsync();
        await Expect(page.Locator(".mud-dialog [data-exchange=Asked] > input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("dikenalkan ke Pak Hadi");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".mud-dialog")
            .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.VisitAsync("/");
        await Expect(page.Locator("[data-line]", new PageLocatorOptions { HasText = "kirim katalog" }))
            .ToContainTextAsync("Rina Wulandari");
    }

    private static async Task KeepAsync(IPage page)
    {
        var card = page.Locator("[data-day] [data-promise-card]", new PageLocatorOptions { HasText = "kirim katalog" });
        await Expect(card).ToContainTextAsync("Janji Anda, hari ini: kirim katalog");
        await card.OpenRowAsync();
        await card.Locator("[data-act=done]").First.ClickAsync();
        await card.Locator("[data-act=keep-log]").ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
        // Taken back, and kept again.
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Urungkan" }).ClickAsync();
        await card.OpenRowAsync();
        await card.Locator("[data-act=done]").First.ClickAsync();
        await card.Locator("[data-act=keep-log]").ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
    }

    private static async Task GiveOnThePageAsync(IPage page)
    {
        await page.ClickAsync("[data-add=Gave]");
        await Expect(page.Locator("[data-ledger] [data-exchange=Gave] > input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("artikel tentang gudang");
        await page.Keyboard.PressAsync("Enter");
        await Expect(
                page.Locator("[data-ledger] .entry", new PageLocatorOptions { HasText = "artikel tentang gudang" })
            )
            .ToBeVisibleAsync();
        await Expect(page.Locator("[data-balance]")).ToContainTextAsync("Anda lebih banyak memberi daripada meminta.");
    }
}
