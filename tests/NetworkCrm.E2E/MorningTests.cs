using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>A morning with the sample data: the day is short, and it is answered from where it stands.</summary>
public sealed class MorningTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private const int Screen = 740;

    // A finger goes down on a row, moves and goes up.
    private const string Swipe = """
        (row, by) => {
          const box = row.getBoundingClientRect(), y = box.top + box.height / 2;
          const at = x => new Touch({ identifier: 1, target: row, clientX: x, clientY: y });
          const tell = (kind, x) => {
            const touch = at(x), up = kind === 'touchend';
            row.dispatchEvent(new TouchEvent(kind, {
              bubbles: true, cancelable: true, touches: up ? [] : [touch], changedTouches: [touch],
            }));
          };
          tell('touchstart', 180);
          tell('touchmove', 180 + by / 2);
          tell('touchmove', 180 + by);
          tell('touchend', 180 + by);
        }
        """;

    [Theory]
    [InlineData(DayOfWeek.Wednesday)]
    [InlineData(DayOfWeek.Friday)]
    public async Task On_the_phone_five_people_stand_on_two_screens_and_are_answered_by_tap_and_by_swipe(DayOfWeek day)
    {
        await using var host = await AppHost.StartAsync(clock: OffsetClock.NextJune(day));
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await WithSampleAsync(page);
        await Expect(page.Locator("[data-review-offer]")).ToHaveCountAsync(day == DayOfWeek.Friday ? 1 : 0);
        await Expect(page.Locator(".sub")).ToContainTextAsync("5 orang hari ini");
        await Expect(page.Locator("[data-day] > [data-act-row]:not([data-book-nudge])")).ToHaveCountAsync(5);
        Assert.InRange(await page.EvaluateAsync<int>("document.scrollingElement.scrollHeight"), 1, 2 * Screen);
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        // The pile of last night's event comes before the people.
        Assert.True(
            await page.EvaluateAsync<bool>(
                "document.querySelector('[data-lane=debrief]').getBoundingClientRect().top"
                    + " < document.querySelector('[data-day]').getBoundingClientRect().top"
            )
        );

        // One tap behind "…", and Undo.
        var due = page.Locator("[data-day] > [data-follow-up-card]");
        await due.OpenRowAsync();
        await due.Locator("[data-act=done]").First.ClickAsync();
        await Expect(due).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Urungkan" }).ClickAsync();
        await Expect(due).ToHaveCountAsync(1);

        // To the left is tomorrow: it leaves the day, and Undo brings it back.
        await due.EvaluateAsync(Swipe, -140);
        await Expect(due).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Urungkan" }).ClickAsync();
        await Expect(due).ToHaveCountAsync(1);

        // To the right is done; a finger that only trembles does nothing.
        await due.EvaluateAsync(Swipe, 40);
        await Expect(due).ToHaveCountAsync(1);
        await due.EvaluateAsync(Swipe, 140);
        await Expect(due).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_coffee_is_logged_by_one_sentence_and_taken_back()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Rina Wulandari");
        await page.VisitAsync("/");
        await page.ClickAsync("[data-ask-log]");
        await Expect(page.Locator("#happened")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Ngopi sama Rina kemarin. Dia cari distributor. Aku janji kirim katalog Jumat.");
        await Expect(page.Locator("[data-chip=Person]")).ToContainTextAsync("Rina Wulandari");
        await Expect(page.Locator("[data-chip=Promise]")).ToContainTextAsync("kirim katalog");
        await page.SaveAsync();
        await page.VisitAsync("/follow-ups");
        await Expect(page.PromiseOf("Rina Wulandari")).ToContainTextAsync("kirim katalog");

        await page.ClickAsync(".fab");
        await Expect(page.Locator("#happened")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Telepon Rina tadi pagi");
        await page.SaveAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Urungkan" }).ClickAsync();
        await Expect(page.Locator(".mud-snackbar")).ToHaveCountAsync(0);
        await page.VisitAsync("/people?q=rina");
        await page.Locator("a.li").First.ClickAsync();
        await Expect(page.Locator(".tl > li")).ToHaveCountAsync(1);
    }

    private static async Task WithSampleAsync(IPage page)
    {
        await page.SetUpAsync();
        await page.ClickAsync("[data-sample-add]");
        await page.WaitForSelectorAsync("[data-day]");
    }
}
