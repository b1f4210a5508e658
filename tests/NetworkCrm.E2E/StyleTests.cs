using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>
/// MudBlazor's styles are served without those of components that are not here (OnlyUsedStyles.cs): none may be missing
/// that something on a page asks for.
/// </summary>
public sealed class StyleTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    // The package's rules that fit an element of the page as it stands, hovered or not, and that are not among those
    // served.
    private const string Missing = """
        async () => {
          const parts = text => {
            const found = [];
            let depth = 0, part = '';
            for (const c of text) {
              if ('(['.includes(c)) depth++;
              if (')]'.includes(c)) depth--;
              if (c === ',' && depth === 0) { found.push(part.trim()); part = ''; } else part += c;
            }
            return [...found, part.trim()];
          };
          const within = (list, where) => [...list].flatMap(r =>
            r.selectorText ? parts(r.selectorText).map(s => [where, s])
              : r.conditionText ? within(r.cssRules, `${where}${r.conditionText} `) : []);
          const rules = async address => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(await (await fetch(address)).text());
            return within(sheet.cssRules, '');
          };
          const asked = await rules('/_content/MudBlazor/MudBlazor.min.css');
          const served = [...document.styleSheets].filter(s => /\/mudblazor[^/]*\.css/.test(s.href ?? ''));
          if (served.length !== 1 || asked.length < 3000) return [`${served.length} stylesheets, ${asked.length} rules of the package`];
          const there = new Set((await rules(served[0].href)).map(r => r.join('')));
          const fits = selector => {
            // Whatever the element's state: a menu is not hovered while nobody points at it.
            const still = selector.replace(/::?[a-z-]+(\((?:[^()]|\([^()]*\))*\))?/g, '');
            for (const s of [still, selector]) try { return document.querySelector(s) !== null; } catch { /* not one without its state */ }
            return true;
          };
          return asked.filter(r => !there.has(r.join('')) && fits(r[1])).map(r => r.join(''));
        }
        """;

    [Fact]
    public async Task Every_rule_of_MudBlazor_that_fits_something_on_a_page_is_among_the_styles_served()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await NothingMissingAsync(page, "set-up");
        await page.SetUpAsync();
        await NothingMissingAsync(page, "Today");
        await page.AddPersonAsync("Bayu Saputra");
        await NothingMissingAsync(page, "a contact");
        await page.ActAsync("Tindak lanjut");
        await page.FillInDialogAsync("#what", "Kirim katalog");
        await page.SaveAsync();
        await page.OpenRowAsync("follow-ups");
        await page.Locator("[data-follow-up-card]").First.OpenRowAsync();
        await page.ClickAsync("[data-follow-up-card] [data-act=more]");
        await Expect(page.Locator(".mud-menu-item").First).ToBeVisibleAsync();
        await NothingMissingAsync(page, "a menu");
        await page.Keyboard.PressAsync("Escape");
        await page.OpenLogAsync("Bayu Saputra");
        await NothingMissingAsync(page, "a dialog");
        await page.FillInDialogAsync("#happened", "Ngopi di Menteng");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        await NothingMissingAsync(page, "a snackbar");
        foreach (var path in (string[])["/people", "/import", "/insights", "/settings", "/"])
        {
            await page.VisitAsync(path);
            await NothingMissingAsync(page, path);
        }
    }

    [Fact]
    public async Task The_page_to_sign_in_has_its_styles_where_scripts_are_off()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var first = await context.NewPageAsync();
        await first.SetUpAsync();
        await using var plain = await browser.ContextAsync(host, scripts: false);
        var page = await plain.NewPageAsync();
        var served = 0;
        page.Response += (_, answer) =>
        {
            if (answer.Status == 200 && answer.Url.EndsWith(".css", StringComparison.Ordinal))
                served++;
        };
        await page.GotoAsync("/sign-in");
        var font = await page.Locator("main.gate").EvaluateAsync<string>("e => getComputedStyle(e).fontFamily");
        Assert.Contains("Plus Jakarta Sans", font, StringComparison.Ordinal);
        Assert.Equal(2, served);
    }

    private static async Task NothingMissingAsync(IPage page, string where)
    {
        var missing = await page.EvaluateAsync<string[]>(Missing);
        Assert.True(missing.Length == 0, $"{where}: {string.Join("\n", missing.Take(20))}");
    }
}
