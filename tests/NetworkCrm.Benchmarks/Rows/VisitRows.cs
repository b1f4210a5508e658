using System.Globalization;
using Microsoft.Playwright;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Demo;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Sample;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>
/// Today with the sample data, as a browser fetches it from the published program: every byte either way, the circuit's
/// included, counted by a line in between;
/// and when its first words are painted with the browser's processor slowed to a quarter.
/// </summary>
internal static class VisitRows
{
    private const int Times = 5,
        SlowedBy = 4;
    private const double FirstLimit = 250,
        SecondLimit = 60,
        PaintLimit = 1000;

    public static async IAsyncEnumerable<Row> MeasureAsync(Books books, string? published)
    {
        if (published is null)
        {
            await Console.Error.WriteLineAsync(
                "visit: left out, for what goes over the wire is that of the published program: --published DIR names one."
            );
            yield break;
        }

        using var playwright = await Playwright.CreateAsync();
        if (await LaunchAsync(playwright) is not { } browser)
        {
            await Console.Error.WriteLineAsync(
                "visit: left out, for no browser was found: NETWORKCRM_BROWSER=/path/to/chromium names one."
            );
            yield break;
        }

        await using var closing = browser;
        using var borrowed = await books.EmptyAsync();
        var book = borrowed.Book;
        await new DemoNetwork(book.Database, TimeProvider.System).AddIfEmptyAsync(
            1,
            SampleStore.People,
            SampleStore.Interactions,
            seed: 1
        );
        await new OwnerSweep(book.Database, TimeProvider.System).RunAsync(1);
        using var server = WebProcess.Serve(book.Directory.Root, published);
        var cookie = await server.SignInAsync();
        await using var line = new CutLine(server.Address.Port);
        // What the server does for the first time is not the page's.
        await VisitsAsync(browser, line, cookie);
        var visits = new (Visit First, Visit Second)[Times];
        for (var i = 0; i < Times; i++)
            visits[i] = await VisitsAsync(browser, line, cookie);

        await SayAsync("first visit to Today on the wire", visits.Select(v => v.First.Kilobytes), "KB", FirstLimit);
        await SayAsync(
            "second visit, what is cached is there",
            visits.Select(v => v.Second.Kilobytes),
            "KB",
            SecondLimit
        );
        await SayAsync(
            $"first visit, first words painted, browser slowed {SlowedBy}x",
            visits.Select(v => v.First.Paint),
            "ms",
            PaintLimit
        );
        await SayAsync($"the same, until it answers to clicks", visits.Select(v => v.First.Ready), "ms", null);
        await SayAsync(
            $"second visit, first words painted, browser slowed {SlowedBy}x",
            visits.Select(v => v.Second.Paint),
            "ms",
            null
        );
    }

    private static async Task<IBrowser?> LaunchAsync(IPlaywright playwright)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions
                {
                    ExecutablePath = Environment.GetEnvironmentVariable("NETWORKCRM_BROWSER"),
                    // Chromium refuses its sandbox to root.
                    Args =
                    [
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
                    ],
                }
            );
        }
        catch (PlaywrightException)
        {
            return null;
        }
    }

    private static async Task<(Visit First, Visit Second)> VisitsAsync(IBrowser browser, CutLine line, string cookie)
    {
        var address = $"http://localhost:{line.Port}/";
        await using var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
                Locale = "id-ID",
                TimezoneId = "Asia/Jakarta",
            }
        );
        await context.AddCookiesAsync(
            cookie
                .Split("; ")
                .Select(c => c.Split('=', 2))
                .Select(c => new Cookie
                {
                    Name = c[0],
                    Value = c[1],
                    Url = address,
                })
        );
        var first = await OnceAsync(context, line, address);
        return (first, await OnceAsync(context, line, address));
    }

    private static async Task<Visit> OnceAsync(IBrowserContext context, CutLine line, string address)
    {
        var page = await context.NewPageAsync();
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync(
            "Emulation.setCPUThrottlingRate",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["rate"] = SlowedBy }
        );
        var before = line.Received + line.Sent;
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync("html[data-ready=true]");
        var ready = await page.EvaluateAsync<double>("performance.now()");
        // What comes last: the list has been shown, the page has been asked whether the line holds.
        await Task.Delay(1500);
        var bytes = line.Received + line.Sent - before;
        var paint = await page.EvaluateAsync<double>(
            "performance.getEntriesByName('first-contentful-paint')[0].startTime"
        );
        await page.CloseAsync();
        // The end of the page before must not be counted with the next.
        await Task.Delay(300);
        return new Visit(bytes / 1024.0, paint, ready);
    }

    private static async Task SayAsync(string what, IEnumerable<double> measured, string unit, double? limit)
    {
        var (median, all) = (Alternate.Median([.. measured]), measured.Order().ToList());
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {what}, median of {all.Count} | {median:0} {unit} ({all[0]:0} to {all[^1]:0}) | | | | "
                    + $"{(limit is { } most ? $"{most:0} {unit}" : "")} | "
                    + $"{(limit is null ? "" : median <= limit ? "holds" : "misses")} |"
            )
        );
    }

    private readonly record struct Visit(double Kilobytes, double Paint, double Ready);
}
