using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

/// <summary>Photos of cards, drawn by the browser itself, on their way into the book.</summary>
public sealed class CardTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private const int Patience = 180_000;

    // MECARD:N:Wijaya,Rina;TEL:081290012233;;
    private static readonly string[] Code =
    [
        "#######.#.#.####..#.#.#######",
        "#.....#..#####..#..##.#.....#",
        "#.###.#.###.....#####.#.###.#",
        "#.###.#.###.#.##.##.#.#.###.#",
        "#.###.#.#..##.#.##....#.###.#",
        "#.....#...##.#.##..#..#.....#",
        "#######.#.#.#.#.#.#.#.#######",
        "..........#.#..####..........",
        "####..#.#.####.##..#.#..###.#",
        "###.##.##.#.####..#.#.......#",
        "#.#.###.######.......#..##...",
        "#####..####.......###..#.#.##",
        "..###.##.##.#.#...#.##.####.#",
        "#.#..#.....##.####.###.#.#...",
        "#.###.#..#.#.#.##.#.#.#.#####",
        "##...#.##..#..###..#.####.##.",
        "#..#..#.##..#.##.#...#######.",
        "...###....#...##..##..#.#.#.#",
        "#.#.###...#..##..........##.#",
        "...#.#..#..#.##....#.#...#..#",
        ".###..###....####..######..#.",
        "........###....#.##.#...###.#",
        "#######..#....#..#.##.#.#.#..",
        "#.....#....####.#...#...#..##",
        "#.###.#...##...##.#######....",
        "#.###.#.##.#.#..#.........#..",
        "#.###.#.#...#.#.#.#.....##..#",
        "#.....#.#...##....##.....####",
        "#######.##.#...##.....#..#...",
    ];

    [Fact]
    public async Task A_card_is_photographed_read_here_looked_through_and_found_again_and_no_picture_leaves()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        var photos = new List<FilePayload>
        {
            await DrawAsync(
                context,
                """
                pen.font = 'bold 46px Arial, sans-serif'; pen.fillText('PT SINAR KARYA MANDIRI', 60, 110);
                pen.font = 'bold 40px Arial, sans-serif'; pen.fillText('Bambang Wicaksono, S.E.', 60, 250);
                pen.font = '32px Arial, sans-serif'; pen.fillText('Direktur Utama', 60, 300);
                pen.fillText('Telp. (021) 515 2233', 60, 430); pen.fillText('Faks. (021) 515 2234', 60, 480);
                pen.fillText('HP 0812-9001-2233', 60, 530); pen.fillText('bambang@sinarkarya.co.id', 60, 580);
                """
            ),
            await DrawAsync(
                context,
                "pen.fillStyle = '#7ac'; pen.fillRect(0, 0, 1100, 640); pen.fillStyle = '#fd6'; pen.arc(700, 200, 90, 0, 7); pen.fill();"
            ),
            await DrawAsync(context, CodeScript()),
        };
        var sent = new ConcurrentQueue<byte[]>();
        page.Request += (_, request) => sent.Enqueue(request.PostDataBuffer ?? []);
        page.WebSocket += (_, line) =>
            line.FrameSent += (_, frame) => sent.Enqueue(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));

        await page.VisitAsync("/import");
        await page.Locator("a[href='import/cards']").ClickAsync();
        await Expect(page.Locator("[data-form=cards]")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await page.ReadyAsync();
        await Expect(page.Locator("[data-form=cards]")).ToBeVisibleAsync();
        sent.Clear();
        await page.SetInputFilesAsync("[data-cards-choose]", photos);

        await Expect(page.Locator("#card-name"))
            .ToHaveValueAsync("Bambang Wicaksono, S.E.", new() { Timeout = Patience });
        await Expect(page.Locator("#card-company")).ToHaveValueAsync("PT SINAR KARYA MANDIRI");
        await Expect(page.Locator("#card-phones")).ToHaveValueAsync("0812-9001-2233\n(021) 515 2233");
        await Expect(page.Locator("#card-notes")).ToHaveValueAsync("Faks: (021) 515 2234");
        Assert.Equal(1200, await page.EvaluateAsync<int>("document.querySelector('.card-picture').width"));
        await page.FillAsync("#card-city", "Jakarta");
        await Expect(page.Locator("[data-cards-busy]")).ToBeHiddenAsync(new() { Timeout = Patience });
        await page.ClickAsync("[data-card-save]");

        await Expect(page.Locator("[data-no-card]")).ToHaveTextAsync("Tidak ada teks kartu nama di foto ini.");
        await page.ClickAsync("[data-card-skip]");

        await Expect(page.Locator("#card-name")).ToHaveValueAsync("Rina Wijaya");
        await Expect(page.Locator("#card-phones")).ToHaveValueAsync("081290012233");
        await page.FillAsync("#card-phones", "0857 1000 2000");
        await page.Locator("#card-city").FocusAsync();
        await page.ClickAsync("[data-card-save]");
        await Expect(page.Locator(".figures b").First).ToHaveTextAsync("2");

        await page.VisitAsync("/people");
        await page.Locator("a.li", new() { HasText = "Bambang Wicaksono" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Bambang Wicaksono");
        await using var db = host.Services.GetRequiredService<CrmDatabase>().Open(1);
        var bambang = await db.Contacts.Include(c => c.Methods).SingleAsync(c => c.DisplayName.StartsWith("Bambang"));
        Assert.Equal(
            ["+6281290012233", "+62215152233", "bambang@sinarkarya.co.id"],
            bambang.Methods.OrderByDescending(m => m.Kind).ThenBy(m => m.Position).Select(m => m.Normalized)
        );
        Assert.Equal(("Jakarta", "Direktur Utama"), (bambang.City, bambang.Title));
        Assert.Equal(
            "+6285710002000",
            (await db.Contacts.Include(c => c.Methods).SingleAsync(c => c.DisplayName == "Rina Wijaya"))
                .Methods.Single(m => m.Kind == MethodKind.Phone)
                .Normalized
        );

        // Whatever went out, by request or along the line, was not a picture, nor nearly as long as one.
        var all = sent.ToArray();
        Assert.NotEmpty(all);
        Assert.All(all, bytes => Assert.False(HoldsPicture(bytes)));
        Assert.True(HoldsPicture(photos[0].Buffer));
        Assert.InRange(all.Max(s => s.Length), 1, photos.Min(p => p.Buffer.Length) / 2);
    }

    [Fact]
    public async Task What_is_no_picture_or_far_too_large_is_said_in_a_sentence_and_the_next_is_read()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.VisitAsync("/import/cards");
        await Expect(page.Locator("[data-form=cards]")).ToBeVisibleAsync();
        byte[] huge =
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            .. "IHDR"u8,
            0,
            0,
            0x75,
            0x30,
            0,
            0,
            0x75,
            0x30,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
        await page.SetInputFilesAsync(
            "[data-cards-choose]",
            new[]
            {
                Photo("besar.png", huge),
                Photo("bukan.png", "Bukan gambar"u8.ToArray()),
                Photo("terpotong.png", huge[..20]),
                await DrawAsync(context, CodeScript()),
            }
        );

        await Expect(page.Locator("#card-name")).ToHaveValueAsync("Rina Wijaya", new() { Timeout = Patience });
        await Expect(page.Locator("[data-cards-error] p"))
            .ToHaveTextAsync([
                "besar.png: Gambar ini terlalu besar untuk dibuka: paling besar 120 megapiksel dan 60 MB.",
                "bukan.png: Ini bukan gambar yang bisa dibuka di sini.",
                "terpotong.png: Ini bukan gambar yang bisa dibuka di sini.",
            ]);

        // The words outlive a reload, the picture does not, and it is said.
        await page.FillAsync("#card-name", "Rina Wijayanti");
        await page.Locator("#card-city").FocusAsync();
        await page.WaitForTimeoutAsync(1500);
        await page.ReloadAsync();
        await page.ReadyAsync();
        await Expect(page.Locator("#card-name")).ToHaveValueAsync("Rina Wijayanti");
        await Expect(page.Locator("[data-card]")).ToContainTextAsync("Fotonya tidak disimpan");
    }

    private static bool HoldsPicture(byte[] bytes) =>
        new[] { "\u0089PNG", "\u00FF\u00D8\u00FF", "RIFF", "iVBORw0KGgo", "/9j/" }.Any(mark =>
            bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(mark)) >= 0
        );

    private static FilePayload Photo(string name, byte[] bytes) =>
        new()
        {
            Name = name,
            MimeType = "image/png",
            Buffer = bytes,
        };

    private static string CodeScript() =>
        string.Concat(
            from line in Code.Index()
            from dot in line.Item.Index()
            where dot.Item == '#'
            select $"pen.fillRect({300 + (dot.Index * 14)},{80 + (line.Index * 14)},14,14);"
        );

    // Noise along the lower edge makes the file as heavy as a photo.
    private static async Task<FilePayload> DrawAsync(IBrowserContext context, string script)
    {
        var page = await context.NewPageAsync();
        var drawn = await page.EvaluateAsync<string>(
            $$"""
            () => {
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [1100, 700];
              const pen = canvas.getContext('2d');
              pen.fillStyle = '#fff';
              pen.fillRect(0, 0, 1100, 700);
              const edge = pen.getImageData(0, 660, 1100, 40);
              for (let i = 0; i < edge.data.length; i++) edge.data[i] = i % 4 === 3 ? 255 : 235 + ((i * 7919) % 17);
              pen.putImageData(edge, 0, 660);
              pen.fillStyle = '#000';
              {{script}}
              return canvas.toDataURL('image/png').split(',')[1];
            }
            """
        );
        await page.CloseAsync();
        return Photo("kartu.png", Convert.FromBase64String(drawn));
    }
}
