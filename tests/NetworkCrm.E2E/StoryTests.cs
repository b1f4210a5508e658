using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>The whole story in one run: from an empty machine to a network that is looked after.</summary>
public sealed class StoryTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private const int Cards = 60;

    [Theory]
    [InlineData("built")]
    [InlineData("published and started from another directory")]
    public async Task From_set_up_and_a_messy_csv_to_a_tie_that_is_warm_again(string how)
    {
        await using var app = how == "built" ? await BuiltApp.StartAsync() : await PublishedApp.StartAsync();
        var batch = await SetUpAndImportAsync(app);
        await MeetOnThePhoneAsync(app);
        await app.LaterAsync(days: 1);
        await ThankAsync(app);
        await app.LaterAsync(days: 12);
        await BeToldAndGetInTouchAsync(app);
        await BeWarnedBeforeAskingAsync(app);
        await UndoTheImportAsync(app, batch);
        await app.LaterAsync(days: 0);
        await AllIsStillThereAsync(app);
    }

    private async Task<string> SetUpAndImportAsync(IStoryApp app)
    {
        await using var context = await browser.ContextAsync(app.Port);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        // Styled, and not only alive.
        Assert.NotEqual(
            "rgba(0, 0, 0, 0)",
            await page.EvaluateAsync<string>(
                "() => getComputedStyle(document.querySelector('.fab, .log-rail')).backgroundColor"
            )
        );
        await Expect(page.Locator("h1")).ToContainTextAsync("Dewi");
        await page.VisitAsync("/import");
        await page.SetInputFilesAsync(
            "[data-import-file]",
            new FilePayload
            {
                Name = "kartu nama.csv",
                MimeType = "text/csv",
                Buffer = MessyCsv(),
            }
        );
        await page.ArriveAsync("import/*");
        await Expect(page.Locator(".sub")).ToContainTextAsync("kartu nama.csv");
        await Expect(page.Text($"Impor {Cards} kontak")).ToBeVisibleAsync();
        await CorrectAsync(page, row: 2, "#row-name", "Rina Wulandari");
        await CorrectAsync(page, row: 3, "#row-phones", "0813-2222-3333");
        await page.Text($"Impor {Cards} kontak").ClickAsync();
        await Expect(page.Text("Lihat kontak")).ToBeVisibleAsync();
        var batch = new Uri(page.Url).AbsolutePath;
        await page.VisitAsync("/people");
        await Expect(page.Locator(".sub")).ToHaveTextAsync($"{Cards} orang");
        await page.FillAsync("input[type=search]", "0813-2222");
        await Expect(page.Locator("a.li")).ToHaveCountAsync(1);
        // An import of sixty raises nothing.
        await page.VisitAsync("/");
        await Expect(page.Locator("[data-nudge-card]")).ToHaveCountAsync(0);
        return batch;
    }

    private static async Task CorrectAsync(IPage page, int row, string field, string value)
    {
        await page.ClickAsync($"[data-row='{row}'] button[aria-label='Perbaiki baris {row}']");
        await page.FillInDialogAsync(field, value);
        await page.SaveAsync();
        await Expect(page.Locator($"[data-row='{row}']"))
            .ToContainTextAsync(field == "#row-name" ? value : "+6281322223333");
    }

    private async Task MeetOnThePhoneAsync(IStoryApp app)
    {
        await using var context = await browser.ContextAsync(app.Port, phone: true);
        var page = await context.NewPageAsync();
        await page.SignInAsync();
        await page.ClickAsync(".fab");
        await page.ChooseAsync("Rina Wulandari");
        await page.FillInDialogAsync("#learned", "Sedang cari distributor untuk Jawa Timur.");
        await Expect(page.Locator("[data-plan-step]")).ToHaveCountAsync(4);
        await page.SaveAsync();
        await Expect(page.Locator("[data-line]", new PageLocatorOptions { HasText = "Ucapkan terima kasih" }))
            .ToContainTextAsync("Rina Wulandari");
        // Suhartono belongs to the inner circle, and was met today too.
        await page.VisitAsync("/people?q=suhartono");
        await page.Locator("a.li", new PageLocatorOptions { HasText = "Suhartono" }).ClickAsync();
        await page.ActAsync("Ubah");
        await page.SelectOptionAsync("#circle", "Inner");
        await page.SaveAsync();
        await page.ActAsync("Catat");
        // Whoever belongs there was known before there was a log: no first meeting.
        await Expect(page.Locator(".mud-dialog .chip.circle")).ToHaveTextAsync("Suhartono");
        await Expect(page.Locator("[data-plan-step]")).ToHaveCountAsync(0);
        await page.SaveAsync();
        await Expect(page.Locator(".tl > li")).ToHaveCountAsync(1);
        // Thanked the same evening.
        await page.ActAsync("Catat");
        await page.OpenDetailsAsync();
        await page.Locator(".mud-dialog label", new PageLocatorOptions { HasText = "WhatsApp" }).ClickAsync();
        await page.SaveAsync();
        await Expect(page.Locator(".tl > li")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-fold=follow-ups]")).ToHaveCountAsync(0);
    }

    private async Task ThankAsync(IStoryApp app)
    {
        await using var context = await browser.ContextAsync(app.Port, phone: true, dark: true);
        var page = await context.NewPageAsync();
        await page.SignInAsync();
        var due = page.Locator(
            "[data-day] [data-follow-up-card]",
            new PageLocatorOptions { HasText = "Ucapkan terima kasih" }
        );
        await Expect(due).ToHaveCountAsync(1);
        await due.OpenRowAsync();
        await Expect(due).ToContainTextAsync("distributor");
        await due.Locator("[data-act=done]").ClickAsync();
        await Expect(due).ToHaveCountAsync(0);
    }

    private async Task BeToldAndGetInTouchAsync(IStoryApp app)
    {
        await using var context = await browser.ContextAsync(app.Port, phone: true);
        await context.RouteAsync(
            "https://wa.me/**",
            route => route.FulfillAsync(new RouteFulfillOptions { Body = "WhatsApp" })
        );
        var page = await context.NewPageAsync();
        await page.SignInAsync();
        var nudge = page.NudgeOf("Suhartono");
        await Expect(nudge).ToContainTextAsync("13 hari lalu");
        await nudge.OpenRowAsync();
        await nudge.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Mengapa?" }).ClickAsync();
        await Expect(nudge).ToContainTextAsync("Jejaring dibangun pelan");
        var whatsApp = nudge.Locator("a[data-channel=WhatsApp]").First;
        Assert.StartsWith("https://wa.me/62", await whatsApp.GetAttributeAsync("href"), StringComparison.Ordinal);
        var posted = page.WaitForResponseAsync(r => r.Url.EndsWith("/touches", StringComparison.Ordinal));
        await whatsApp.ClickAsync();
        await posted;
        await page.VisitAsync("/");
        await Expect(nudge.Locator("[data-touch-prompt]")).ToContainTextAsync("Suhartono");
        await Expect(page.Locator("[data-touch-prompt]")).ToHaveCountAsync(1);
        await page.Text("Ya, catat").ClickAsync();
        await Expect(nudge).ToHaveCountAsync(0);
    }

    private async Task BeWarnedBeforeAskingAsync(IStoryApp app)
    {
        await using var context = await browser.ContextAsync(app.Port);
        var page = await context.NewPageAsync();
        await page.SignInAsync();
        await page.OpenLogAsync("Hadi Prasetyo");
        await page.OpenDetailsAsync();
        await page.Text("+ Saya meminta").ClickAsync();
        await page.SaveAsync();
        await page.VisitAsync("/people?q=hadi");
        await page.Locator("a.li", new PageLocatorOptions { HasText = "Hadi Prasetyo" }).ClickAsync();
        await page.ActAsync("Tindak lanjut");
        await page.Locator(".mud-dialog label", new PageLocatorOptions { HasText = "Permintaan" }).ClickAsync();
        await Expect(page.Locator(".mud-dialog .warn")).ToBeVisibleAsync();
        // It warns and does not forbid.
        await page.FillInDialogAsync("#what", "Minta dikenalkan ke distributor");
        await page.SaveAsync();
        await page.OpenRowAsync("follow-ups");
        await Expect(page.Text("Minta dikenalkan ke distributor")).ToBeVisibleAsync();
    }

    private async Task UndoTheImportAsync(IStoryApp app, string batch)
    {
        await using var context = await browser.ContextAsync(app.Port);
        var page = await context.NewPageAsync();
        await page.SignInAsync();
        await page.VisitAsync(batch);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Batalkan impor ini" }).ClickAsync();
        await Expect(page.Locator(".kept a")).ToHaveCountAsync(3);
        await page.VisitAsync("/people");
        await Expect(page.Locator("a.li b"))
            .ToHaveTextAsync(["Hadi Prasetyo, S.T., M.M.", "Rina Wulandari", "Suhartono"]);
    }

    private async Task AllIsStillThereAsync(IStoryApp app)
    {
        await using var context = await browser.ContextAsync(app.Port);
        var page = await context.NewPageAsync();
        await page.SignInAsync();
        await page.VisitAsync("/people");
        await Expect(page.Locator(".sub")).ToHaveTextAsync("3 orang");
        await page.Locator("a.li", new PageLocatorOptions { HasText = "Suhartono" }).ClickAsync();
        await Expect(page.Locator(".tl > li")).ToHaveCountAsync(3);
    }

    // What people have: semicolons and a BOM from Excel, degrees after commas, one-word names, six ways to write a
    // phone.
    private static byte[] MessyCsv()
    {
        var csv = new StringBuilder("Nama;Perusahaan;No HP;Email;Kota\r\n");
        csv.Append("Rina Wulan;PT Sumber Rasa;0812-1111-2222;rina@contoh.id;Surabaya\r\n");
        csv.Append("Bayu Saputra;CV Maju Jaya;12;bayu@contoh.id;Depok\r\n");
        csv.Append("Suhartono;Koperasi Tani Makmur;\"=\"\"081233334444\"\"\";;Malang\r\n");
        csv.Append("Hadi Prasetyo, S.T., M.M.;UD Sumber Rejeki;+62 812 5555 6666;hadi@contoh.id;Gresik\r\n");
        string[] shapes =
        [
            "0812{0:0000}7777",
            "+62 813 {0:0000} 7777",
            "62821{0:0000}7777",
            "8522{0:0000}777",
            "'+62 811-{0:0000}-777",
            "(0856) {0:0000}-777",
        ];
        for (var i = 5; i <= Cards; i++)
            csv.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Kenalan {i}, "
                    + $"S.E.;;{string.Format(System.Globalization.CultureInfo.InvariantCulture, shapes[i % shapes.Length], i)};;Jakarta\r\n"
            );
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }
}
