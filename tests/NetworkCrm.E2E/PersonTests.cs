using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data;
using NetworkCrm.Demo;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>A person's page on a phone of 360 by 740.</summary>
public sealed class PersonTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private const int Screen = 740;

    [Fact]
    public async Task Somebody_new_is_one_screen()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra", "0812-3456-7890");
        await Expect(page.Locator("[data-plus]")).ToBeVisibleAsync();
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, Screen);
        // Nothing of it lies under the bar or the floating plus.
        var (last, bar, plus) = (
            await BoxAsync(page.Locator(".a-person")),
            await BoxAsync(page.Locator(".tabs")),
            await BoxAsync(page.Locator(".fab"))
        );
        Assert.InRange(last.Y + last.Height, 1, Math.Min(bar.Y, plus.Y));
    }

    [Fact]
    public async Task The_timeline_of_somebody_known_for_long_begins_within_a_screen_and_a_half_and_no_row_is_under_the_plus()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        var database = host.Services.GetRequiredService<CrmDatabase>();
        await new DemoNetwork(database, TimeProvider.System).AddAsync(1, 60, 900, 1);
        List<Guid> close;
        await using (var db = database.Open(1))
            close = await db
                .Contacts.Where(c => c.Circle == Circle.Close || c.Circle == Circle.Inner)
                .OrderBy(c => c.Id)
                .Select(c => c.Uid)
                .Take(6)
                .ToListAsync();
        Assert.NotEmpty(close);
        foreach (var uid in close)
        {
            await page.VisitAsync($"/people/{uid}");
            await Expect(page.Locator(".tl > li").First).ToBeAttachedAsync();
            Assert.InRange((await BoxAsync(page.Locator(".tl"))).Y, 1, 1.5 * Screen);
            Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, 3 * Screen);
            Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        await page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        var (last, plus) = (await BoxAsync(page.Locator("[data-plus]")), await BoxAsync(page.Locator(".fab")));
        Assert.InRange(last.Y + last.Height, 1, plus.Y);
    }

    [Fact]
    public async Task By_keyboard_alone_the_circle_is_changed_in_place_and_taken_back_a_row_opened_and_a_fact_noted()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra", "0812-3456-7890");
        var chip = page.Locator(".hero .chip.circle");
        // A new page puts the focus on its heading, and would take it back from whoever was quicker.
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(chip).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-circles]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-circle=Close]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(chip).ToHaveTextAsync("Lingkar dekat");
        await Expect(chip).ToBeFocusedAsync();
        await Expect(page.Locator(".mud-snackbar")).ToContainTextAsync("Bayu Saputra: pindah ke Lingkar dekat");
        await page.Locator(".mud-snackbar-action-button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(chip).ToHaveTextAsync("Atur lingkar");

        await page.Locator("[data-fold=reach] .fold-head").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-fold=reach] a[href^=tel]")).ToBeVisibleAsync();
        await page.Locator("[data-plus-more]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-plus-known]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-plus-known]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-facts] textarea")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Mencari gudang di Cikarang");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("[data-brief]")).ToContainTextAsync("Mencari gudang di Cikarang");
        await Expect(page.Locator("[data-fold=known] .fold-head")).ToContainTextAsync("1 hal");
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator of) =>
        await of.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not on the page.");
}
