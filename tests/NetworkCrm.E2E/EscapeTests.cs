using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>Escape closes what was opened last and never loses what was written.</summary>
public sealed class EscapeTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task Escape_closes_a_menu_opened_by_mouse_and_asks_before_it_discards_a_draft()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra");
        var more = page.Locator(".hero [data-act=more]");
        await more.ClickAsync();
        await Expect(page.Locator("[data-more-acts] button")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-more-acts] > *").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-more-acts]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".hero [data-act=more]")).ToBeFocusedAsync();
        // The keyboard goes on from where it was.
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-more-acts] button")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-more-acts] > *").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-more-acts]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".hero [data-act=more]")).ToBeFocusedAsync();

        // Nothing written: it closes at once.
        await page.Keyboard.PressAsync("Control+Shift+L");
        await Expect(page.Locator(".mud-dialog #happened")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);

        // Typed and not yet left, the words are a draft already.
        await page.OpenLogAsync("Bayu Saputra");
        await page.Locator("#happened").ClickAsync();
        await page.Keyboard.TypeAsync("Ngopi di Menteng");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-discard-ask]")).ToHaveTextAsync("Buang yang sudah Anda tulis?");
        await Expect(page.Locator("[data-keep-writing]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-discard-ask]")).ToHaveCountAsync(0);
        await Expect(page.Locator("#happened")).ToHaveValueAsync("Ngopi di Menteng");
        await Expect(page.Locator("#happened")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync("[data-discard]");
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Expect(page.Locator(".tl > li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task By_keyboard_alone_every_menu_is_reached_the_focus_is_seen_and_Escape_keeps_what_was_written_in_a_dialog()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra");
        await page.Locator(".hero button", new PageLocatorOptions { HasText = "Ubah" }).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(
            "Lainnya|solid",
            await page.EvaluateAsync<string>(
                "() => document.activeElement.textContent.trim() + '|' + getComputedStyle(document.activeElement).outlineStyle"
            )
        );
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-more-acts] button")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-more-acts] > *").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-more-acts]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".hero [data-act=more]")).ToBeFocusedAsync();
        await page.Locator(".hero button", new PageLocatorOptions { HasText = "Ubah" }).FocusAsync();
        Assert.Equal(
            "Ubah|solid",
            await page.EvaluateAsync<string>(
                "() => document.activeElement.textContent.trim() + '|' + getComputedStyle(document.activeElement).outlineStyle"
            )
        );

        await page.Keyboard.PressAsync("Enter");
        await page.FillInDialogAsync("#company", "PT Maju");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-discard-ask]")).ToHaveTextAsync("Buang yang sudah Anda tulis?");
        await Expect(page.Locator("[data-keep-writing]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#company")).ToHaveValueAsync("PT Maju");
        await Expect(page.Locator("#company")).ToBeFocusedAsync();
        // Cancel asks as well.
        await page.Locator(".mud-dialog [data-close]").ClickAsync();
        await page.ClickAsync("[data-discard]");
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);

        // Where the browser looks at the fields: nothing written closes at once, also where the server has filled in a
        // day.
        await page.ClickAsync("[data-plus-promise]");
        await Expect(page.Locator("#promise-due")).Not.ToHaveValueAsync("");
        await page.Locator(".mud-dialog [data-close]").ClickAsync();
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await page.ClickAsync("[data-plus-promise]");
        await page.FillInDialogAsync("#promised", "Kirim katalog");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-keep-writing]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#promised")).ToHaveValueAsync("Kirim katalog");
        await page.Locator(".mud-dialog [data-close]").ClickAsync();
        await page.ClickAsync("[data-discard]");
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Escape_closes_a_form_opened_in_place_while_nothing_is_written_in_it_and_keeps_it_otherwise()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra");
        foreach (
            var (row, open, field) in new[]
            {
                ("relation", "[data-add-relation]", "#relation-words"),
                ("known", "[data-add-fact]", "[data-facts] textarea"),
                ("ledger", "[data-add=Gave]", "form.adding input"),
            }
        )
        {
            // Asked for under "+", the first two open with their form.
            await page.AddAsync(row);
            if (row == "ledger")
                await page.ClickAsync(open);
            await page.Locator(field).First.FocusAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("form.adding")).ToHaveCountAsync(0);
            await page.ClickAsync(open);
            await page.Locator(field).First.FocusAsync();
            await page.Keyboard.TypeAsync("sepupu");
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator(field).First).ToHaveValueAsync("sepupu");
            // Emptied again, it is as it was.
            await page.Locator(field).First.FillAsync("");
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("form.adding")).ToHaveCountAsync(0);
        }

        // Straight after opening, before any field has the focus.
        await page.ClickAsync("[data-add-relation]");
        await Expect(page.Locator("form.adding")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("form.adding")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-add-relation]")).ToBeFocusedAsync();
    }
}
