using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class EventTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private static readonly string[] Cards = ["Rina Wulandari", "Bayu Saputra", "Suhartono"];

    [Fact]
    public async Task On_the_phone_after_a_dinner_three_cards_become_promises_plans_and_thanks()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.ClickAsync(".tabs >> text=Acara");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tambah acara" }).First.ClickAsync();
        await page.FillInDialogAsync("#event-name", "Makan malam Kadin");
        await page.FillInDialogAsync("#event-purpose", "Cari distributor di Surabaya");
        await page.SaveAsync();
        await page.ArriveAsync("events/*");
        foreach (var (at, name) in Cards.Index())
        {
            await page.FillAsync(".picker input", name);
            await page.Locator("[role=option]", new PageLocatorOptions { HasText = name }).ClickAsync();
            await Expect(page.Locator("[data-guest]")).ToHaveCountAsync(at + 1);
        }

        // Today asks for the pile.
        await page.VisitAsync("/");
        await Expect(page.Locator("[data-lane=debrief]")).ToContainTextAsync("3 kartu belum ditinjau");
        await page.ClickAsync("[data-lane=debrief] [data-act=done]");
        await Expect(page.Locator("[data-debrief]")).ToHaveAttributeAsync("data-debrief", Cards[0]);
        await page.FillAsync("#learned", "Sedang cari gudang di Cikarang");
        await page.ClickAsync("[data-promise=me]");
        await page.Locator("[data-promised=Me] input").First.FillAsync("Kirim kontak Pak Hadi");
        await page.ClickAsync("[data-save]");
        await Expect(page.Locator("[data-debrief]")).ToHaveAttributeAsync("data-debrief", Cards[1]);
        await Expect(page.Locator("[data-debrief] h1")).ToBeFocusedAsync();
        await page.ClickAsync("[data-skip]");
        await Expect(page.Locator("[data-debrief]")).ToHaveAttributeAsync("data-debrief", Cards[2]);
        await Expect(page.Locator("#learned")).ToHaveValueAsync("");
        await page.ClickAsync("[data-save]");
        await Expect(page.Text("Tumpukan selesai")).ToBeVisibleAsync();
        await Expect(page.Text("2 kartu menjadi hubungan yang bisa dijaga.")).ToBeVisibleAsync();
        await Expect(page.Text("1 janji dicatat")).ToBeVisibleAsync();

        // What it made is there: the plan, the thing learned, no pile any more.
        await page.VisitAsync("/");
        await Expect(page.Locator("[data-lane=debrief]")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-line]", new PageLocatorOptions { HasText = Cards[0] }).First)
            .ToBeVisibleAsync();
        await page.VisitAsync("/follow-ups");
        await page.FollowUpOf(Cards[0]).First.OpenRowAsync();
        await Expect(page.FollowUpOf(Cards[0]).First).ToContainTextAsync("Sedang cari gudang di Cikarang");
        await page.ClickAsync($"text={Cards[0]}");
        await Expect(page.Text("Makan malam Kadin")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_types_a_name_the_moment_the_page_appears_keeps_the_focus_and_the_list()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.VisitAsync("/events");
        await page.EvaluateAsync(
            """
            new MutationObserver((_, observer) => {
              const field = document.querySelector('#content .picker input');
              if (!field) return;
              observer.disconnect();
              field.focus();
              field.value = 'Rina Wulandari';
              field.dispatchEvent(new Event('input', { bubbles: true }));
            }).observe(document.body, { childList: true, subtree: true })
            """
        );
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tambah acara" }).First.ClickAsync();
        await page.FillInDialogAsync("#event-name", "Makan malam Kadin");
        await page.SaveAsync();
        await page.Locator("[role=option]", new PageLocatorOptions { HasText = "Rina Wulandari" }).WaitForAsync();
        // The heading has had its turn: what the server sent after the list has arrived.
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" dua");
        await page.Locator("[role=option]", new PageLocatorOptions { HasText = "Rina Wulandari dua" }).ClickAsync();
        await Expect(page.Locator("[data-guest]")).ToHaveCountAsync(1);
    }
}
