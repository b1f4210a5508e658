using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>Everything by a few letters, without the mouse.</summary>
public sealed class PaletteTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task Letters_typed_right_after_Ctrl_K_are_the_palettes_own_and_open_somebody()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.ClickAsync("[data-sample-add]");
        var rows = page.Locator("[data-day] > [data-act-row]");
        await Expect(rows.First).ToBeVisibleAsync();
        var before = await rows.CountAsync();
        // In the list x is done and s is tomorrow: in the palette they are letters of a name.
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("xs");
        await Expect(page.Locator(".palette input")).ToHaveValueAsync("xs");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".palette")).ToBeHiddenAsync();
        await Expect(rows).ToHaveCountAsync(before);
        // And the focus is back on the row.
        await Expect(page.Locator("[data-act-row]").First).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("anisa");
        await Expect(page.Locator("[data-row^='person:'][aria-selected=true]")).ToContainTextAsync("Anisa");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("people/*");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_sentence_typed_into_the_palette_is_logged_and_screens_are_reached_by_g_and_a_letter()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Rina Wulandari");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("Ngopi sama Rina kemarin");
        await Expect(page.Locator("[data-row=log-sentence][aria-selected=true]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#happened")).ToHaveValueAsync("Ngopi sama Rina kemarin");
        await Expect(page.Locator("[data-chip=Person]")).ToContainTextAsync("Rina Wulandari");
        // Over a form the palette stays shut: it would lead away from what is written.
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator(".palette")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Expect(page.Locator(".tl > li")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("e");
        await page.ArriveAsync("events");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator(".mud-dialog .shortcuts").First).ToContainTextAsync("Ctrl");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }
}
