using NetworkCrm.Tests;

namespace NetworkCrm.E2E;

public sealed class OriginTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task No_page_asks_any_other_origin_for_anything_nor_breaks_its_content_policy()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        var elsewhere = new List<string>();
        var complaints = new List<string>();
        context.Request += (_, request) =>
        {
            if (
                new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } url
                && url.Port != host.Address.Port
            )
                elsewhere.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.SetUpAsync();
        foreach (
            var path in new[]
            {
                "/",
                "/people",
                "/follow-ups",
                "/import",
                "/settings",
                "/insights",
                "/insights/network",
                "/review",
                "/review/circles",
            }
        )
            await page.VisitAsync(path);
        Assert.Empty(elsewhere);
        Assert.Empty(complaints);
    }
}
