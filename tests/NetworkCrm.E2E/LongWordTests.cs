using Microsoft.Playwright;
using NetworkCrm.Tests;

namespace NetworkCrm.E2E;

public sealed class LongWordTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task A_word_of_two_hundred_letters_in_any_field_breaks_and_pushes_no_page_wide()
    {
        var word = string.Concat(Enumerable.Repeat("panjang", 29))[..200];
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Rina Wulandari");
        var person = new Uri(page.Url).AbsolutePath;
        await page.ActAsync("Ubah");
        await page.Locator(".mud-dialog :focus")
            .First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync("document.querySelectorAll('.mud-dialog details').forEach(d => d.open = true)");
        foreach (
            var field in await page.Locator(".mud-dialog :is(input:not([type]), input[type=text], textarea):visible")
                .AllAsync()
        )
        {
            var id = await field.GetAttributeAsync("id");
            if (id is "company" or "job" or "nickname" or "city" or "address" or "notes" or "industry" or "how-met")
                await field.FillAsync(word);
        }

        await page.SaveAsync();
        foreach (var (width, height) in new[] { (1280, 800), (360, 740) })
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var path in new[] { person, "/people", "/", "/follow-ups", "/insights", "/sort" })
            {
                await page.VisitAsync(path);
                var wide = await page.EvaluateAsync<string[]>(
                    """
                    () => document.documentElement.scrollWidth <= window.innerWidth ? [] : [...document.querySelectorAll('body *')]
                        .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 6)
                        .map(e => e.tagName + '.' + e.className + ' in ' + e.parentElement.className)
                    """
                );
                Assert.Equal((width, path, ""), (width, path, string.Join("; ", wide)));
            }
        }
    }
}
