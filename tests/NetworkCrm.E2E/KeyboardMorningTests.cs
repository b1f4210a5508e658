using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>A morning with the sample data at a desk, and no hand on the mouse.</summary>
public sealed class KeyboardMorningTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task Everybody_of_the_day_is_answered_and_a_coffee_is_logged_by_keyboard_alone()
    {
        await using var host = await AppHost.StartAsync(clock: OffsetClock.NextJune(DayOfWeek.Wednesday));
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.Locator("[data-sample-add]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var people = page.Locator("[data-day] > [data-act-row]:not([data-book-nudge])");
        await Expect(people).ToHaveCountAsync(5);

        // The first of them is a promise: kept, and asked whether that is logged too. Taken back, it stands there again.
        await FocusAsync(page, people.First);
        await KeepAsync(page, people.First);
        await Expect(people).ToHaveCountAsync(4);
        await page.Keyboard.PressAsync("u");
        await Expect(people).ToHaveCountAsync(5);

        for (var left = 5; left > 0; left--)
        {
            await FocusAsync(page, people.First);
            if (await people.First.GetAttributeAsync("data-promise-card") is not null)
                await KeepAsync(page, people.First);
            else if (await people.First.Locator("[data-act=done]").CountAsync() > 0)
                await page.Keyboard.PressAsync("x");
            else
                await page.Keyboard.PressAsync("s");
            await Expect(people).ToHaveCountAsync(left - 1);
        }

        // A coffee with somebody who is not on the list, from the palette.
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("Ngopi sama Anisa kemarin");
        await Expect(page.Locator("[data-row=log-sentence][aria-selected=true]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#happened")).ToHaveValueAsync("Ngopi sama Anisa kemarin");
        await Expect(page.Locator("[data-chip=Person], [data-candidate]").First).ToBeVisibleAsync();
        if (await page.Locator("[data-candidate]").CountAsync() > 0)
        {
            await TabToAsync(page, "[data-candidate]");
            await page.Keyboard.PressAsync("Enter");
        }

        await Expect(page.Locator("[data-chip=Person]")).ToContainTextAsync("Anisa");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        // And taken back.
        await Expect(page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".mud-snackbar")).ToHaveCountAsync(0);

        // The debrief of last night is reached and begun.
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("t");
        await FocusAsync(page, page.Locator("[data-lane=debrief] [data-act-row]").First);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("events/*/debrief");
    }

    private static async Task KeepAsync(IPage page, ILocator row)
    {
        await page.Keyboard.PressAsync("x");
        await Expect(row.Locator("[data-act=keep-log]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("x");
    }

    // j goes down from where one is, k up: the row is found without the mouse, and never by more presses than rows.
    private static async Task FocusAsync(IPage page, ILocator row)
    {
        for (var press = 0; press < 30; press++)
        {
            if (await row.EvaluateAsync<bool>("row => row === document.activeElement"))
                return;
            await page.Keyboard.PressAsync(press < 15 ? "k" : "j");
        }

        Assert.Fail("The row is not reached by j and k.");
    }

    private static async Task TabToAsync(IPage page, string target)
    {
        for (var press = 0; press < 30; press++)
        {
            if (await page.EvaluateAsync<bool>($"document.activeElement?.matches('{target}')"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} is not reached by Tab.");
    }
}
