using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>The picture of a person, chosen in a real browser, which makes it small before it leaves.</summary>
public sealed class PhotoTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task A_picture_is_chosen_seen_in_the_list_removed_and_put_back()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra", "0812-3456-7890");
        var person = new Uri(page.Url).AbsolutePath;
        await ChooseAsync(page, "bayu.png", "image/png", await DrawAsync(context));
        var picture = page.Locator("[data-photo] img");
        await Expect(picture).ToBeVisibleAsync();
        // Loaded, and not only asked for.
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 400);

        await page.VisitAsync("/people");
        await Expect(page.Locator("a.li img").First).ToHaveJSPropertyAsync("naturalWidth", 400);

        await page.VisitAsync(person);
        await page.ClickAsync("[data-photo-remove]");
        await Expect(picture).ToHaveCountAsync(0);
        await page.ClickAsync(".mud-snackbar button");
        await Expect(picture).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_the_browser_cannot_draw_is_refused_in_words_and_the_picture_stays()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Bayu Saputra", "0812-3456-7890");
        await ChooseAsync(page, "bayu.png", "image/png", await DrawAsync(context));
        await Expect(page.Locator("[data-photo] img")).ToBeVisibleAsync();
        await ChooseAsync(page, "catatan.txt", "text/plain", "bukan gambar"u8.ToArray());
        await Expect(page.GetByText("JPEG, PNG")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-photo] img")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(IPage page, string name, string type, byte[] file)
    {
        await page.ReadyAsync();
        await page.SetInputFilesAsync(
            "[data-photo] input[type=file]",
            new FilePayload
            {
                Name = name,
                MimeType = type,
                Buffer = file,
            }
        );
    }

    private static async Task<byte[]> DrawAsync(IBrowserContext context)
    {
        var canvas = await context.NewPageAsync();
        var data = await canvas.EvaluateAsync<string>(
            """
            () => {
                const paper = document.createElement('canvas');
                paper.width = 1200; paper.height = 900;
                const pen = paper.getContext('2d');
                pen.fillStyle = '#7ac'; pen.fillRect(0, 0, 1200, 900);
                pen.fillStyle = '#fd6'; pen.arc(600, 450, 300, 0, 7); pen.fill();
                return paper.toDataURL('image/png').split(',')[1];
            }
            """
        );
        await canvas.CloseAsync();
        return Convert.FromBase64String(data);
    }
}
