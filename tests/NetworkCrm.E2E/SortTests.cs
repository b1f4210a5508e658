using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class SortTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private static readonly string[] People =
    [
        "Rina Wulandari",
        "Bayu Saputra",
        "Suhartono",
        "Sri Lestari",
        "Hadi Santoso",
        "Maya Kusuma",
    ];

    [Fact]
    public async Task Six_imported_people_get_their_circles_by_keyboard_alone_and_the_lesson_knows()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await ImportAsync(page);

        // The result of the import leads to sorting.
        await page.Locator("a[href^=sort]").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-sort]")).ToBeVisibleAsync();
        var given = new Dictionary<string, Circle>(StringComparer.Ordinal);
        foreach (var key in new[] { "1", "2", "3", "4", "5", "2" })
        {
            var name = (await page.Locator("[data-sort]").GetAttributeAsync("data-sort"))!;
            given[name] = (Circle)int.Parse(key, CultureInfo.InvariantCulture);
            await page.Keyboard.PressAsync(key);
            await Expect(page.Locator($"[data-sort='{name}']")).ToHaveCountAsync(0);
            if (given.Count != 1)
                continue;
            // The first is taken back and given again.
            await page.Keyboard.PressAsync("u");
            await Expect(page.Locator($"[data-sort='{name}']")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync(key);
            await Expect(page.Locator($"[data-sort='{name}']")).ToHaveCountAsync(0);
        }

        await Expect(page.Locator("[data-sort-end]")).ToContainTextAsync("6 orang kini punya lingkar.");
        Assert.Equal(People.Order(StringComparer.Ordinal), given.Keys.Order(StringComparer.Ordinal));
        await using (var db = host.Services.GetRequiredService<CrmDatabase>().Open(1))
        {
            var stored = await db.Contacts.ToDictionaryAsync(
                c => c.DisplayName,
                c => c.Circle!.Value,
                StringComparer.Ordinal
            );
            Assert.Equal(
                given.OrderBy(g => g.Key, StringComparer.Ordinal),
                stored.OrderBy(s => s.Key, StringComparer.Ordinal)
            );
        }

        // The next step has the focus; Today does not offer it again.
        await Expect(page.Locator("[data-sort-end] a.p")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Dewi");
        await Expect(page.Locator("[data-sort-offer]")).ToHaveCountAsync(0);
        await page.ClickAsync(".rail >> text=Belajar");
        await Expect(page.Locator("[data-lesson=circles]")).ToHaveAttributeAsync("data-done", "true");
        await Expect(page.Locator("[data-learned]")).ToHaveTextAsync("1 dari 12 selesai");
        await page.ClickAsync("[data-lesson=circles]");
        await Expect(page.Text("Sudah Anda kerjakan")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_card_and_its_five_circles_fit_without_scrolling_and_a_double_tap_places_one_person()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await ImportAsync(page);
        await page.VisitAsync("/");
        await page.ClickAsync("a[href^=sort]");
        await Expect(page.Locator("[data-sort]")).ToBeVisibleAsync();
        var last = (await page.Locator("[data-key='5']").BoundingBoxAsync())!;
        var bar = (await page.Locator(".tabs").BoundingBoxAsync())!;
        Assert.True(
            last.Y + last.Height <= bar.Y,
            $"The last circle ends at {last.Y + last.Height}, the bar begins at {bar.Y}."
        );
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        // Two taps in the same moment, before the next card is there.
        await page.EvaluateAsync("for (let i = 0; i < 2; i++) document.querySelector(\"[data-key='3']\").click()");
        await Expect(page.Locator(".sub")).ToHaveTextAsync("2 dari 6");
        await page.WaitForTimeoutAsync(500);
        await Expect(page.Locator(".sub")).ToHaveTextAsync("2 dari 6");
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.VisitAsync("/import");
        var csv = string.Join('\n', People.Select(p => p + ",PT Sinar Jaya").Prepend("Nama,Perusahaan"));
        await page.Locator("[data-import-file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "kontak.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(csv),
                }
            );
        await page.ArriveAsync("import/*");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Impor 6 kontak" }).First.ClickAsync();
        await Expect(page.Locator(".figures")).ToBeVisibleAsync();
    }
}
