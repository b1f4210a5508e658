using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>What was written in Log and not saved is not lost by Back, and comes back after a reload.</summary>
public sealed class DraftTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public Task A_log_that_was_not_saved_outlives_Back_and_a_reload_and_is_gone_once_saved() =>
        WithBayuAsync(async page =>
        {
            await OpenAsync(page);
            await page.OpenDetailsAsync();
            await page.ClickAsync("[data-promise=me]");
            await page.Locator("[data-promised=Me] input.in").First.FillAsync("Kirim daftar harga");
            await page.FillAsync("#learned", "Anaknya masuk SMA");
            await page.ClickAsync("#happened");
            // Typed, and the field not left.
            await page.Keyboard.TypeAsync("Ngopi di Menteng");
            await Kept(page, 300);

            var place = await page.EvaluateAsync<int>("history.state?._index ?? 0");
            await BackAsync(page);
            await Expect(page.Locator("[data-discard-ask]")).ToHaveTextAsync("Buang yang sudah Anda tulis?");
            // The place in the history is taken again, on a busy machine later than the question comes.
            await page.WaitForFunctionAsync("place => (history.state?._index ?? 0) === place", place);
            await BackAsync(page);
            await Expect(page.Locator("[data-discard-ask]")).ToHaveCountAsync(0);
            await Expect(page.Locator("#happened")).ToHaveValueAsync("Ngopi di Menteng");
            await page.WaitForFunctionAsync("place => (history.state?._index ?? 0) === place", place);

            await AgainAsync(page);
            await OpenAsync(page);
            await ExpectAllAsync(page);
            await page.SaveAsync();
            await Expect(page.Locator(".tl > li")).ToHaveCountAsync(1);
            await OpenAsync(page);
            await Expect(page.Locator("#happened")).ToHaveValueAsync("");
            await Expect(page.Locator("[data-resumed]")).ToHaveCountAsync(0);
        });

    [Fact]
    public Task A_draft_can_be_begun_afresh_or_discarded_and_then_stays_away() =>
        WithBayuAsync(async page =>
        {
            await OpenAsync(page);
            await page.FillAsync("#happened", "Ngopi di Menteng");
            await Kept(page, 100);
            await AgainAsync(page);
            await OpenAsync(page);
            await page.Locator("[data-resumed] button").ClickAsync();
            await Expect(page.Locator("#happened")).ToHaveValueAsync("");
            await Expect(page.Locator(".mud-dialog [data-chosen] .chip")).ToHaveTextAsync("Bayu Saputra");
            await page.FillAsync("#happened", "Telepon sebentar");
            await Kept(page, 100);
            await page.Locator(".mud-dialog [data-close]").ClickAsync();
            await page.ClickAsync("[data-discard]");
            await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
            await AgainAsync(page);
            await OpenAsync(page);
            await Expect(page.Locator("#happened")).ToHaveValueAsync("");
        });

    [Fact]
    public Task Back_right_after_the_last_word_keeps_the_last_word() =>
        WithBayuAsync(async page =>
        {
            await OpenAsync(page);
            await page.FillAsync("#happened", "Ngopi di Menteng");
            await Kept(page, 100);
            await page.Locator("#happened").FocusAsync();
            await page.Keyboard.PressAsync("End");
            await page.Keyboard.TypeAsync(" dan Cikini");
            await BackAsync(page);
            await Expect(page.Locator("[data-discard-ask]")).ToHaveCountAsync(1);
            await AgainAsync(page);
            await OpenAsync(page);
            await Expect(page.Locator("#happened")).ToHaveValueAsync("Ngopi di Menteng dan Cikini");
        });

    [Fact]
    public Task Back_closes_a_dialog_with_nothing_written_in_it_and_only_then_leaves_the_page() =>
        WithBayuAsync(async page =>
        {
            await page.VisitAsync("/people");
            await page.ClickAsync("[data-people] a");
            await Expect(page.Locator("h1")).ToHaveTextAsync("Bayu Saputra");
            var there = page.Url;
            for (var i = 0; i < 2; i++)
            {
                await OpenAsync(page);
                await BackAsync(page);
                await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
                Assert.Equal(there, page.Url);
                await Expect(page.Locator("h1")).ToHaveTextAsync("Bayu Saputra");
            }

            await BackAsync(page);
            await Expect(page.Locator("h1")).ToHaveTextAsync("Kontak");
            await page.GoForwardAsync();
            await Expect(page.Locator("h1")).ToHaveTextAsync("Bayu Saputra");
        });

    [Fact]
    public Task A_contact_half_written_and_a_card_half_debriefed_are_there_again_after_a_reload() =>
        WithBayuAsync(async page =>
        {
            await page.ActAsync("Ubah");
            await page.FillInDialogAsync("#company", "PT Maju Jaya");
            await Kept(page, 100, "contact:");
            await AgainAsync(page);
            await page.ActAsync("Ubah");
            await Expect(page.Locator("#company")).ToHaveValueAsync("PT Maju Jaya");
            await page.SaveAsync();
            await Expect(page.Locator(".hero .sub")).ToContainTextAsync("PT Maju Jaya");
            await page.ActAsync("Ubah");
            await Expect(page.Locator("#company")).ToHaveValueAsync("PT Maju Jaya");
            await Expect(page.Locator("[data-resumed]")).ToHaveCountAsync(0);

            await page.VisitAsync("/events");
            await page.Locator(".head .acts button, .head .acts a").First.ClickAsync();
            await page.FillInDialogAsync("#event-name", "Temu alumni");
            await page.SaveAsync();
            await page.ArriveAsync("events/*");
            await page.FillAsync(".picker input", "Bayu");
            await page.Locator("[role=option]", new PageLocatorOptions { HasText = "Bayu Saputra" }).First.ClickAsync();
            // The name stands in the list to choose from as well: only the row says that the guest was kept.
            await Expect(page.Locator("[data-guest]")).ToHaveCountAsync(1);
            await page.VisitAsync(new Uri(page.Url).AbsolutePath + "/debrief");
            await page.FillAsync("#learned", "Mencari gudang di Cikarang");
            await Kept(page, 100, "debrief:");
            await AgainAsync(page);
            await Expect(page.Locator("#learned")).ToHaveValueAsync("Mencari gudang di Cikarang");
            await Expect(page.Locator("[data-resumed]")).ToHaveCountAsync(1);
            await page.Locator("[data-debrief] [data-save]").ClickAsync();
            await Expect(page.Locator("[data-debrief]")).ToHaveCountAsync(0);
        });

    /// <summary>On the page of somebody who was just added.</summary>
    private async Task WithBayuAsync(Func<IPage, Task> live)
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra");
        await live(page);
    }

    // As the button of the browser or the telephone does it: nothing waits for a page.
    private static Task<System.Text.Json.JsonElement?> BackAsync(IPage page) =>
        page.EvaluateAsync("() => history.back()");

    private static async Task AgainAsync(IPage page)
    {
        await page.ReloadAsync();
        await page.ReadyAsync();
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.ActAsync("Catat");
        await page.Locator(".mud-dialog :focus")
            .First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    private static async Task ExpectAllAsync(IPage page)
    {
        await Expect(page.Locator("[data-resumed]")).ToHaveCountAsync(1);
        await Expect(page.Locator("#happened")).ToHaveValueAsync("Ngopi di Menteng");
        await Expect(page.Locator("#learned")).ToHaveValueAsync("Anaknya masuk SMA");
        await Expect(page.Locator("[data-promised=Me] input.in").First).ToHaveValueAsync("Kirim daftar harga");
        await Expect(page.Locator(".mud-dialog [data-chosen] .chip")).ToHaveTextAsync("Bayu Saputra");
    }

    /// <summary>Waits until the tab holds a draft that has stopped growing.</summary>
    private static Task<IJSHandle> Kept(IPage page, int least, string form = "interaction:") =>
        page.WaitForFunctionAsync(
            """
            ([least, form]) => {
              const held = Object.keys(sessionStorage).filter(k => k.startsWith('draft:') && k.includes(form))
                .map(k => sessionStorage[k]).join('');
              const same = held.length >= least && held === window.heldBefore && Date.now() - window.heldSince > 1200;
              if (held !== window.heldBefore) { window.heldBefore = held; window.heldSince = Date.now(); }
              return same;
            }
            """,
            new object[] { least, form }
        );
}
