using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Account;

namespace NetworkCrm.E2E;

public sealed class ForeignPageTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task A_page_made_for_one_session_opens_no_circuit_in_another()
    {
        await using var host = await AppHost.StartAsync();
        await using var victim = await browser.ContextAsync(host);
        var page = await victim.NewPageAsync();
        await page.SetUpAsync();
        await using var scope = host.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<AccountStore>()
            .CreateAsync("Lain", "lain@contoh.id", Steps.Password, "id", "Asia/Jakarta");
        await using var attacker = await browser.ContextAsync(host);
        var theirs = await attacker.NewPageAsync();
        await theirs.SignInAsync("lain@contoh.id");
        var html = await (await theirs.APIRequest.GetAsync("/people")).TextAsync();

        // The page of the other's session, in the browser of this one.
        var asked = 0;
        var askedAgain = new TaskCompletionSource();
        await page.RouteAsync(
            "**/people",
            async route =>
            {
                if (Interlocked.Increment(ref asked) == 1)
                {
                    await route.FulfillAsync(
                        new RouteFulfillOptions { Body = html, ContentType = "text/html; charset=utf-8" }
                    );
                    return;
                }

                askedAgain.TrySetResult();
                await route.ContinueAsync();
            }
        );
        await page.GotoAsync("/people");
        // It comes to nothing: the browser is sent for a page of its own.
        await askedAgain.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await page.ReadyAsync();
    }
}
