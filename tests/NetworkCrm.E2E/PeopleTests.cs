using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NetworkCrm.Data;
using NetworkCrm.Demo;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class PeopleTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task A_letter_leads_down_a_long_list_and_on_a_wide_screen_the_list_stays_beside_the_person()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Saaba Pertama");
        await new DemoNetwork(host.Services.GetRequiredService<CrmDatabase>(), TimeProvider.System).AddAsync(
            1,
            150,
            300,
            1
        );

        await page.VisitAsync("/people");
        await page.Locator(".letters button", new PageLocatorOptions { HasText = "S" }).ClickAsync();
        var first = page.Locator(".list .li", new PageLocatorOptions { HasText = "Saaba Pertama" });
        await Expect(first).ToBeInViewportAsync();
        var left = await page.EvaluateAsync<double>("() => window.scrollY");
        await first.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Saaba Pertama");
        // Back leads to where the list was left.
        await page.GoBackAsync();
        await page.WaitForFunctionAsync("left => Math.abs(window.scrollY - left) < 5", left);
        await Expect(first).ToBeInViewportAsync();
        await first.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Saaba Pertama");
        // Not wide: the page is the person's alone.
        await Expect(page.Locator("[data-rail]")).ToBeHiddenAsync();

        await page.SetViewportSizeAsync(1600, 900);
        await page.ReloadAsync();
        await Expect(page.Locator("[data-rail-list] a.on")).ToBeInViewportAsync();
        await Expect(page.Locator("[data-rail-list] a.on")).ToContainTextAsync("Saaba Pertama");
        await page.VisitAsync("/people?circle=close");
        await page.Locator(".list .li").Nth(2).ClickAsync();
        await Expect(page.Locator("[data-rail] a.on")).ToHaveCountAsync(1);
        var shown = await page.Locator("h1").TextContentAsync();
        await page.Locator("[data-rail-list] a").Nth(0).ClickAsync();
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync(shown!);
        await Expect(page.Locator(".hero .chip.circle")).ToHaveTextAsync("Lingkar dekat");
        await page.Locator("[data-rail] .link").ClickAsync();
        await page.ArriveAsync("people?circle=close");
    }

    [Fact]
    public async Task Undo_is_about_whom_it_was_offered_for_also_from_the_page_of_somebody_else()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(1600, 900);
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra");
        await page.AddPersonAsync("Rina Wulandari");
        await page.VisitAsync("/people");
        await page.Locator(".list .li", new PageLocatorOptions { HasText = "Bayu" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Bayu Saputra");
        await page.ActAsync("Pindahkan ke tempat sampah");
        await Expect(page.Locator(".mud-snackbar")).ToContainTextAsync("Bayu");
        await page.Locator("[data-rail-list] a", new PageLocatorOptions { HasText = "Rina" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Rina Wulandari");
        await page.Locator(".mud-snackbar button", new PageLocatorOptions { HasText = "Urungkan" }).ClickAsync();
        await Expect(page.Locator(".mud-snackbar")).ToHaveCountAsync(0);
        await page.VisitAsync("/people");
        await Expect(page.Locator(".list .li")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_second_tap_of_a_double_one_does_not_delete_the_next_thing()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra");
        await page.AddAsync("outcome");
        foreach (var what in new[] { "Pesanan pertama", "Pesanan kedua", "Pesanan ketiga" })
        {
            await page.Locator("[data-outcomes] .acts button").ClickAsync();
            await page.FillInDialogAsync("#outcome-what", what);
            await page.SaveAsync();
            await Expect(page.Locator("[data-outcome]", new PageLocatorOptions { HasText = what })).ToBeVisibleAsync();
        }

        var delete = await page.Locator("[data-outcome] button[aria-label=Hapus]").First.BoundingBoxAsync();
        // Slow enough for the next one to have moved up, as by a hand.
        await page.Mouse.ClickAsync(delete!.X + 8, delete.Y + 8);
        await Expect(page.Locator("[data-outcome]")).ToHaveCountAsync(2);
        await page.Mouse.ClickAsync(delete.X + 8, delete.Y + 8);
        await page.WaitForTimeoutAsync(500);
        await Expect(page.Locator("[data-outcome]")).ToHaveCountAsync(2);
        // A tap of its own does.
        await page.Mouse.ClickAsync(delete.X + 8, delete.Y + 8);
        await Expect(page.Locator("[data-outcome]")).ToHaveCountAsync(1);
    }
}
