using System.Net;
using NetworkCrm.Tests;

namespace NetworkCrm.Web.Tests.Hosting;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/sign-in", HttpStatusCode.Redirect)] // nobody yet: to set-up
    [InlineData("/setup", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/touches", HttpStatusCode.NotFound)]
    [InlineData("/app.css", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_headers_that_protect_it(string path, HttpStatusCode status)
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client();
        var answer = await client.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        var scripts = policy.Split(';').Single(p => p.Trim().StartsWith("script-src", StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", scripts, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/mudblazor.css")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.js")]
    [InlineData("/fonts/plus-jakarta-sans-latin-wght-normal.woff2")]
    [InlineData("/app.js")]
    [InlineData("/favicon.svg")]
    public async Task What_pages_need_is_served_from_here_outside_development_too(string path)
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_reader_of_cards_alone_may_compile_and_is_kept_for_long()
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client();
        await client.SetUpAsync("dewi@contoh.id", "kopi susu pagi hari");
        foreach (
            var file in new[]
            {
                "worker.min.js",
                "tesseract.esm.min.js",
                "tesseract-core-simd-lstm.js",
                "tesseract-core-simd-lstm.wasm",
                "ind.traineddata",
                "eng.traineddata",
                "jsQR.js",
                "LICENSE.txt",
            }
        )
        {
            var answer = await client.GetAsync("/cards/7.0.0/" + file);
            Assert.Equal((file, HttpStatusCode.OK), (file, answer.StatusCode));
            Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
            Assert.Equal((file, file == "worker.min.js"), (file, MayCompile(answer)));
        }

        var page = await client.GetAsync("/import/cards");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.False(MayCompile(page));
        Assert.Contains("worker-src 'self'", Policy(page), StringComparison.Ordinal);
        Assert.NotEqual(
            TimeSpan.FromDays(365),
            (await client.GetAsync("/cards/7.0.0/no-such-file.js")).Headers.CacheControl?.MaxAge
        );
    }

    private static bool MayCompile(HttpResponseMessage answer) =>
        Policy(answer).Contains("unsafe-eval", StringComparison.Ordinal);

    private static string Policy(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single();

    [Theory]
    [InlineData("/")]
    [InlineData("/setup")]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/app.css")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task Head_is_answered_as_get_is_without_the_body(string path)
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client();
        var whole = await client.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        var head = await client.SendAsync(request);
        Assert.Equal(
            (whole.StatusCode, whole.Content.Headers.ContentType?.ToString(), whole.Headers.Location),
            (head.StatusCode, head.Content.Headers.ContentType?.ToString(), head.Headers.Location)
        );
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        // The connection is none the worse for it.
        Assert.Equal(whole.StatusCode, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_forged_host_is_not_answered()
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/setup");
        request.Headers.Host = "evil.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Forwarded_headers_are_believed_only_where_a_proxy_was_named()
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "https");
        var answer = await client.SendAsync(request);
        Assert.Equal(host.Address.Authority, answer.Headers.Location!.Authority);
        Assert.Equal("http", answer.Headers.Location.Scheme);
    }

    [Fact]
    public async Task A_tap_is_refused_without_a_session_without_its_header_and_for_nonsense()
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client();
        var body = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["contact"] = Guid.NewGuid().ToString(),
                ["channel"] = "WhatsApp",
                ["followUp"] = "",
            }
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/touches", body)).StatusCode);
    }

    [Theory]
    [InlineData("id-ID", "Selamat datang")]
    [InlineData("id", "Selamat datang")]
    [InlineData("ms-MY", "Selamat datang")]
    [InlineData("en-US", "Welcome")]
    [InlineData("de-DE,de;q=0.9", "Welcome")]
    public async Task Before_sign_in_the_browser_chooses_the_language(string language, string expected)
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client(language: language);
        Assert.Contains(
            expected,
            WebUtility.HtmlDecode(await client.GetStringAsync("/setup")),
            StringComparison.Ordinal
        );
    }
}
