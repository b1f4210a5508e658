using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>Everything out, everything erased, everything in again, as its owner would do it on the phone.</summary>
public sealed class RoundTripTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task Everything_leaves_is_erased_and_comes_back_as_it_was()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.ClickAsync("[data-sample-add]");
        await page.WaitForSelectorAsync("[data-day]");
        var before = await SeenAsync(page);

        await page.VisitAsync("/settings/data");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("[data-export=zip]"));
        var file = Path.Combine(host.Directory.Root, "networkcrm.zip");
        await download.SaveAsAsync(file);

        await page.ClickAsync("[data-erase-open]");
        await page.FillAsync("#erase-password", "bukan kata sandinya");
        await page.ClickAsync("[data-erase] button[type=submit]");
        await Expect(page.Locator("[data-erase] .error")).ToHaveTextAsync("Itu bukan kata sandi Anda.");
        await page.FillAsync("#erase-password", Steps.Password);
        await page.ClickAsync("[data-erase] button[type=submit]");
        await Expect(page.Locator("[data-erased]")).ToContainTextAsync("Tersisa di basis data: 0.");
        await page.VisitAsync("/people");
        await Expect(page.Locator("[data-people] a.li")).ToHaveCountAsync(0);

        await page.VisitAsync("/import");
        await page.SetInputFilesAsync("[data-import-file]", file);
        await page.ClickAsync("[data-restore-start]");
        await Expect(page.Locator("[data-restored]"))
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
        Assert.Equal(before, await SeenAsync(page));
    }

    // The people in the order of the list, and the timeline of the first of the day.
    private static async Task<string> SeenAsync(IPage page)
    {
        await page.VisitAsync("/people");
        await Expect(page.Locator("[data-people] a.li").First).ToBeVisibleAsync();
        var people = await page.Locator(".sub").First.InnerTextAsync();
        var first = await page.Locator("[data-people] a.li").First.InnerTextAsync();
        await page.VisitAsync("/");
        var day = string.Join("\n", await page.Locator("[data-day] > [data-act-row] .n a").AllInnerTextsAsync());
        await page.Locator("[data-day] > [data-act-row] .n a").First.ClickAsync();
        await Expect(page.Locator("section.past")).ToBeVisibleAsync();
        return $"{people}\n{first}\n{day}\n{await page.Locator("section.past").InnerTextAsync()}";
    }
}
