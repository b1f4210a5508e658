using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Account;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class OpenPagesTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task A_session_opens_so_many_pages_is_told_at_the_next_and_goes_on_once_one_is_closed()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var first = await context.NewPageAsync();
        await first.SetUpAsync();
        host.Services.GetRequiredService<OpenPages>().Most = 2;
        var second = await context.NewPageAsync();
        await second.VisitAsync("/people");

        var third = await context.NewPageAsync();
        await third.GotoAsync("/follow-ups");
        await Expect(third.Locator("h1")).ToHaveTextAsync("Terlalu banyak halaman terbuka");
        // Another session is not in its way.
        await using var other = await browser.ContextAsync(host);
        await (await other.NewPageAsync()).SignInAsync();

        await second.CloseAsync();
        for (var waited = 0; host.Services.GetRequiredService<OpenPages>().IsFull(SessionOf(host)); waited++)
        {
            Assert.True(waited < 300, "The page that was closed counts yet.");
            await Task.Delay(100);
        }

        await third.VisitAsync("/follow-ups");
        await Expect(third.Locator("h1")).ToHaveTextAsync("Tindak lanjut");
    }

    [Fact]
    public async Task A_page_that_was_handed_out_before_opens_no_circuit_beyond_what_its_session_may_have()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var first = await context.NewPageAsync();
        await first.SetUpAsync();
        var second = await context.NewPageAsync();
        // Full between the page and its circuit.
        await second.RouteAsync(
            "**/*blazor.web*.js",
            async route =>
            {
                host.Services.GetRequiredService<OpenPages>().Most = 1;
                await route.ContinueAsync();
            }
        );
        await second.GotoAsync("/people");
        await second.ClickAsync("#blazor-error-ui .reload");
        await Expect(second.Locator("h1")).ToHaveTextAsync("Terlalu banyak halaman terbuka");
        // The one that was open lives.
        await first.Locator("a.nav[href='/people']:visible").First.ClickAsync();
        await Expect(first.Locator("h1")).ToHaveTextAsync("Kontak");
    }

    private static long SessionOf(AppHost host)
    {
        using var db = host.Services.GetRequiredService<Data.CrmDatabase>().Open(0);
        return db.Sessions.OrderBy(s => s.Id).First().Id;
    }
}
