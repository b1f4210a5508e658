using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>A template of the owner's own, from Settings to the message that opens.</summary>
public sealed class TemplateTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task A_template_changed_on_a_phone_is_what_opens_WhatsApp_from_Today()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await PlanAsync(page);
        await page.VisitAsync("/settings/templates");
        var row = page.Locator("[data-fold=Ask]");
        await row.Locator(".fold-head").ClickAsync();
        await row.Locator("textarea").FillAsync("Hai ");
        await row.Locator("[data-insert='{nama}']").ClickAsync();
        await Expect(row.Locator("textarea")).ToHaveValueAsync("Hai {nama}");
        await page.Keyboard.TypeAsync(", boleh tanya?[ Salam untuk {perusahaan}!]");
        await Expect(row.Locator("[data-preview]")).ToContainTextAsync("Hai Bayu, boleh tanya?");
        await row.Locator("[data-save]").ClickAsync();
        await Expect(row.Locator(".fold-head")).ToContainTextAsync("Diubah");

        await page.VisitAsync("/");
        Assert.Equal("Hai Bayu, boleh tanya?", await SaidAsync(page.Locator("[data-follow-up-card] .go a")));
        // Seen and altered before it leaves, for this once.
        var card = page.Locator("[data-follow-up-card]");
        await card.Locator("[data-act=open]").ClickAsync();
        await card.Locator("[data-act=draft]").ClickAsync();
        await card.Locator("[data-message] textarea").FillAsync("Hai Bayu, besok saja ya");
        await Expect(card.Locator("[data-message] a[data-channel=WhatsApp]"))
            .ToHaveAttributeAsync("href", "https://wa.me/6281234567890?text=Hai%20Bayu%2C%20besok%20saja%20ya");
        await page.VisitAsync("/");
        Assert.Equal("Hai Bayu, boleh tanya?", await SaidAsync(page.Locator("[data-follow-up-card] .go a")));
    }

    [Fact]
    public async Task By_keyboard_alone_a_template_is_changed_and_ours_brought_back()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.VisitAsync("/settings/templates");
        var row = page.Locator("[data-fold=CatchUp]");
        var ours = "Halo {nama}, apa kabar? Sudah lama kita tidak berkabar, semoga sehat selalu.";
        await row.Locator(".fold-head").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(row.Locator("textarea")).ToHaveValueAsync(ours);
        await page.Keyboard.PressAsync("Tab");
        await Expect(row.Locator("textarea")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Hai ");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(row.Locator("textarea")).ToHaveValueAsync("Hai {nama}");
        await TabToAsync(page, "[data-fold=CatchUp] [data-save]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(row.Locator(".fold-head")).ToContainTextAsync("Diubah: Hai {nama}");
        await TabToAsync(page, "[data-fold=CatchUp] [data-to-ours]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(row.Locator("textarea")).ToHaveValueAsync(ours);
        await Expect(page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(row.Locator("textarea")).ToHaveValueAsync("Hai {nama}");
    }

    private static async Task PlanAsync(IPage page)
    {
        await page.AddPersonAsync("Bayu Saputra", "0812-3456-7890");
        await page.ActAsync("Tindak lanjut");
        await page.Locator(".mud-dialog input[value=Ask]").CheckAsync();
        await page.Locator(".mud-dialog")
            .GetByText("Hari ini", new LocatorGetByTextOptions { Exact = true })
            .ClickAsync();
        await page.FillInDialogAsync("#what", "Tanya soal gudang");
        await page.SaveAsync();
    }

    private static async Task<string> SaidAsync(ILocator link)
    {
        var href = await link.First.GetAttributeAsync("href");
        return Uri.UnescapeDataString(href!["https://wa.me/6281234567890?text=".Length..]);
    }

    private static async Task TabToAsync(IPage page, string what)
    {
        for (var i = 0; i < 20 && await page.Locator($"{what}:focus").CountAsync() == 0; i++)
            await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(what)).ToBeFocusedAsync();
    }
}
