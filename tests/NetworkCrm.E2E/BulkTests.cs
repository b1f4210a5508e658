using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>Two hundred cards, placed and taken back by the handful of taps or keys that it should take.</summary>
public sealed class BulkTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private const int Cards = 200;
    private static readonly string[] Companies =
    [
        "Kadin Solo",
        "PT Sinar Jaya",
        "CV Maju",
        "Bank Nusantara",
        "Toko Abadi",
    ];

    [Fact]
    public async Task On_a_phone_two_hundred_cards_get_a_circle_in_one_tap_are_undone_once_and_sorted_in_five()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await ImportAsync(page);

        await page.TapAsync("[data-imported-circle] [data-bulk-circle=Acquaintance]");
        await Expect(page.Locator("[data-imported-circle]")).ToHaveCountAsync(0);
        Assert.Equal(Cards, await InAsync(host, Circle.Acquaintance));
        await UndoAsync(page);
        await Expect(page.Locator("[data-imported-circle]")).ToBeVisibleAsync();
        Assert.Equal(Cards, await InAsync(host, null));
        await using (var db = Open(host))
            Assert.Equal(0, await db.CircleChanges.CountAsync());

        // Its own people, the largest group first, two of whom are taken out of the first.
        await page.TapAsync("[data-imported-circle] a[href^=sort]");
        await Expect(page.Locator("[data-sort-import]")).ToContainTextAsync("kartu.csv");
        var group = page.Locator("[data-sort-group=Company]");
        await Expect(group).ToContainTextAsync("40 orang");
        var last = (await page.Locator("[data-key='5']").BoundingBoxAsync())!;
        var tabs = (await page.Locator(".tabs").BoundingBoxAsync())!;
        Assert.True(
            last.Y + last.Height <= tabs.Y,
            $"The last circle ends at {last.Y + last.Height}, the bar begins at {tabs.Y}."
        );
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.TapAsync("[data-fold=members] button");
        for (var i = 0; i < 2; i++)
            await page.Locator(".sort-members label").Nth(i).TapAsync();
        await Expect(group).ToContainTextAsync("38 orang");
        foreach (var circle in new[] { "5", "4", "3", "5", "5" })
        {
            var name = (await page.Locator("[data-sort]").GetAttributeAsync("data-sort"))!;
            await page.TapAsync($"[data-key='{circle}']");
            await Expect(page.Locator($"[data-sort='{name}']")).ToHaveCountAsync(0);
            // At the pace of a person: a double tap at the same place is held back (app.js).
            await page.WaitForTimeoutAsync(600);
        }

        Assert.Equal(
            (38 + 80, 40, 40, 2),
            (
                await InAsync(host, Circle.Acquaintance),
                await InAsync(host, Circle.Wider),
                await InAsync(host, Circle.Active),
                await InAsync(host, null)
            )
        );
    }

    [Fact]
    public async Task By_keyboard_alone_people_are_chosen_placed_tagged_and_all_of_it_is_undone()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await ImportAsync(page);
        await page.VisitAsync("/people");
        await Expect(page.Locator("[data-people] .li").First).ToBeVisibleAsync();

        await page.FocusAsync("[data-choose-start]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-choose] input").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("[data-bulk]")).ToContainTextAsync("1 dipilih");
        for (var i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Shift+X");
        await Expect(page.Locator("[data-bulk]")).ToContainTextAsync("4 dipilih");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator("[data-bulk]")).ToContainTextAsync("3 dipilih");

        await PressAsync(page, "[data-bulk-part=Circle]");
        await PressAsync(page, "[data-bulk-circle=Close]");
        await Expect(page.Locator("[data-bulk] [role=status]")).ToHaveTextAsync("3 orang: Lingkar dekat.");
        Assert.Equal(3, await InAsync(host, Circle.Close));

        // All that match, and one Undo for all of them, each to what it had.
        await PressAsync(page, "[data-choose-all]");
        await Expect(page.Locator("[data-bulk]")).ToContainTextAsync("200 dipilih");
        await PressAsync(page, "[data-bulk-part=Circle]");
        await PressAsync(page, "[data-bulk-circle=Acquaintance]");
        await Expect(page.Locator("[data-bulk] [role=status]")).ToHaveTextAsync("200 orang: Kenalan.");
        await PressAsync(page, ".mud-snackbar button:has-text('Urungkan')");
        await Expect(page.Locator(".mud-snackbar")).ToContainTextAsync("200 orang kembali seperti semula.");
        Assert.Equal((3, 197), (await InAsync(host, Circle.Close), await InAsync(host, null)));

        await PressAsync(page, "[data-bulk-part=Tag]");
        await page.FocusAsync("[data-bulk] input.in");
        await page.Keyboard.TypeAsync("Munas");
        await PressAsync(page, "[data-bulk-add-tag]");
        await Expect(page.Locator("[data-bulk] [role=status]")).ToContainTextAsync("200 orang kini berlabel “Munas”.");
        await PressAsync(page, "[data-bulk-archive]");
        await Expect(page.Locator("h1 ~ .beside .sub")).ToHaveTextAsync("0 orang");
        await PressAsync(page, ".mud-snackbar button:has-text('Urungkan')");
        await Expect(page.Locator("h1 ~ .beside .sub")).ToHaveTextAsync("200 orang");

        // The last row stands above the bar when the list is at its end.
        await page.EvaluateAsync("window.scrollTo(0, document.body.scrollHeight)");
        await page.WaitForFunctionAsync(
            """
            () => {
              const rows = [...document.querySelectorAll('[data-choose]')], bar = document.querySelector('[data-bulk]');
              return rows.at(-1)?.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top;
            }
            """
        );
        await PressAsync(page, "[data-choose-end]");
        await Expect(page.Locator("[data-choose-start]")).ToBeFocusedAsync();

        // And sorting in groups, by its keys.
        await page.VisitAsync("/sort?by=groups");
        var name = await page.Locator("[data-sort]").GetAttributeAsync("data-sort");
        await page.Keyboard.PressAsync("5");
        await Expect(page.Locator($"[data-sort='{name}']")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator($"[data-sort='{name}']")).ToBeVisibleAsync();
        Assert.Equal(197, await InAsync(host, null));
    }

    [Fact]
    public async Task A_view_is_kept_chosen_renamed_and_forgotten_with_undo()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Rina Wulandari");
        await page.VisitAsync("/people");
        await Expect(page.Locator("[data-views]")).ToHaveCountAsync(0);
        await page.VisitAsync("/people?circle=close&only=quiet&sort=lastcontact");
        await page.TapAsync("[data-view-keep]");
        await page.FillAsync("#view-name", "Dekat yang senyap");
        await page.Keyboard.PressAsync("Enter");
        var view = page.Locator("[data-views] a");
        await Expect(view).ToHaveTextAsync("Dekat yang senyap");
        await Expect(view).ToHaveAttributeAsync("aria-current", "true");

        await page.VisitAsync("/people");
        await page.TapAsync("[data-views] a");
        await page.ArriveAsync("people?circle=close&only=quiet&sort=lastcontact");
        await page.TapAsync("[data-view-rename]");
        await page.FillAsync("#view-name", "Senyap");
        await page.Keyboard.PressAsync("Enter");
        await Expect(view).ToHaveTextAsync("Senyap");
        await page.TapAsync("[data-view-forget]");
        await Expect(view).ToHaveCountAsync(0);
        await UndoAsync(page);
        await Expect(view).ToHaveTextAsync("Senyap");
    }

    [Fact]
    public async Task Where_the_line_is_cut_all_are_placed_or_none_and_the_page_says_which()
    {
        await using var host = await AppHost.StartAsync();
        await using var line = new CutLine(host.Address.Port);
        await using var context = await browser.ContextAsync(line.Port);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await ImportAsync(page);
        await page.VisitAsync("/people");
        await page.ClickAsync("[data-choose-start]");
        await page.ClickAsync("[data-choose-all]");
        await Expect(page.Locator("[data-bulk]")).ToContainTextAsync("200 dipilih");
        await page.ClickAsync("[data-bulk-part=Circle]");
        await Expect(page.Locator("[data-bulk-circle=Wider]")).ToBeVisibleAsync();

        // The tap did not arrive: none of them, and it is named.
        line.Stall();
        await page.ClickAsync("[data-bulk-circle=Wider]");
        await Expect(page.Locator("#line .lost")).ToBeVisibleAsync();
        line.Break();
        line.Mend();
        await Expect(page.Locator("#line .lost")).ToBeHiddenAsync();
        await Expect(page.Locator("#line .unheard")).ToContainTextAsync("Lingkar luas");
        Assert.Equal(Cards, await InAsync(host, null));

        // It arrived and the answer did not: all of them, and the bar says so when the line is back.
        await using (await host.Services.GetRequiredService<CrmDatabase>().WriteAsync(1))
        {
            await page.ClickAsync("[data-bulk-circle=Wider]");
            await Expect(page.Locator("[data-bulk][aria-busy=true]")).ToBeVisibleAsync();
            line.Break();
            await Expect(page.Locator("#line .lost")).ToBeVisibleAsync();
        }

        while (await InAsync(host, Circle.Wider) < Cards)
        {
            // One write: nobody ever sees a part of it.
            Assert.Contains(await InAsync(host, Circle.Wider), new[] { 0, Cards });
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        line.Mend();
        await Expect(page.Locator("#line .lost")).ToBeHiddenAsync();
        await Expect(page.Locator("[data-bulk] [role=status]")).ToHaveTextAsync("200 orang: Lingkar luas.");
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.FocusAsync(button);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task UndoAsync(IPage page)
    {
        await page.Locator(".mud-snackbar button", new PageLocatorOptions { HasText = "Urungkan" }).TapAsync();
        await Expect(page.Locator(".mud-snackbar button", new PageLocatorOptions { HasText = "Urungkan" }))
            .ToHaveCountAsync(0);
    }

    private static CrmDbContext Open(AppHost host) => host.Services.GetRequiredService<CrmDatabase>().Open(1);

    private static async Task<int> InAsync(AppHost host, Circle? circle)
    {
        await using var db = Open(host);
        return await db.Contacts.CountAsync(c => c.Circle == circle);
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.VisitAsync("/import");
        var csv = string.Join(
            '\n',
            Enumerable
                .Range(0, Cards)
                .Select(i =>
                    $"Orang {(char)('A' + (i % 26))} {i},{Companies[i % Companies.Length]},0812{10_000_000 + i}"
                )
                .Prepend("Nama,Perusahaan,Telepon")
        );
        await page.Locator("[data-import-file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "kartu.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(csv),
                }
            );
        await page.ArriveAsync("import/*");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Impor 200 kontak" })
            .First.ClickAsync();
        await Expect(page.Locator(".figures")).ToBeVisibleAsync();
    }
}
