using Microsoft.Playwright;
using NetworkCrm.Tests;

namespace NetworkCrm.E2E;

/// <summary>One real browser for a test class.</summary>
public sealed class TestBrowser : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
    ];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        // Chromium refuses its sandbox to root, which is what a container runs as.
        string[] args = Environment.UserName == "root" ? [.. Quiet, "--no-sandbox"] : Quiet;
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable("NETWORKCRM_BROWSER"),
                Args = args,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <param name="phone">360x740 with touch, else 1280x800.</param>
    public Task<IBrowserContext> ContextAsync(
        AppHost host,
        bool phone = false,
        bool dark = false,
        string locale = "id-ID",
        bool ignoreHttpsErrors = false,
        bool scripts = true
    ) => ContextAsync(host.Address.Port, phone, dark, locale, ignoreHttpsErrors, scripts);

    public async Task<IBrowserContext> ContextAsync(
        int port,
        bool phone = false,
        bool dark = false,
        string locale = "id-ID",
        bool ignoreHttpsErrors = false,
        bool scripts = true
    )
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = $"http://localhost:{port}",
                ViewportSize = phone
                    ? new ViewportSize { Width = 360, Height = 740 }
                    : new ViewportSize { Width = 1280, Height = 800 },
                HasTouch = phone,
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                Locale = locale,
                IgnoreHTTPSErrors = ignoreHttpsErrors,
                JavaScriptEnabled = scripts,
                TimezoneId = "Asia/Jakarta",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(30_000);
        return context;
    }
}
