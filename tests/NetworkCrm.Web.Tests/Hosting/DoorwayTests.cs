using System.Net;
using Microsoft.AspNetCore.Http;
using NetworkCrm.Tests;
using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Tests.Hosting;

public sealed class DoorwayTests
{
    private static readonly ServeOptions Secure = ServeOptions.Read(
        "http://0.0.0.0:8080",
        "https://crm.example",
        ["10.0.0.2"]
    );

    [Fact]
    public void Https_without_a_proxy_in_between_is_said_and_not_a_500()
    {
        var refusal = Doorway.Refusal(Request("localhost", "192.168.1.9"), Secure);
        Assert.Equal(StatusCodes.Status421MisdirectedRequest, refusal!.Status);
        Assert.Contains("https://crm.example", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crm.example")]
    [InlineData("something.else")]
    public void A_proxy_that_nobody_named_is_named_with_what_to_set(string host)
    {
        var request = Request(host, "10.0.0.7");
        request.Request.Headers["X-Forwarded-Proto"] = "https";
        Assert.Contains("--known-proxy 10.0.0.7", Doorway.Refusal(request, Secure)!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crm.example", "https", true)]
    [InlineData("CRM.example", "https", true)]
    [InlineData("evil.example", "https", false)]
    [InlineData("crm.example", "http", false)]
    public void Only_the_site_itself_is_answered_and_only_over_https_where_it_is_so(
        string host,
        string scheme,
        bool answered
    )
    {
        var request = Request(host, "10.0.0.2");
        request.Request.Scheme = scheme;
        Assert.Equal(answered, Doorway.Refusal(request, Secure) is null);
    }

    [Fact]
    public void Whoever_asks_whether_it_lives_is_always_answered()
    {
        var request = Request("app", "172.17.0.1");
        request.Request.Path = "/health/ready";
        Assert.Null(Doorway.Refusal(request, Secure));
    }

    [Fact]
    public async Task On_the_machine_itself_an_https_installation_says_where_it_is()
    {
        await using var host = await AppHost.StartAsync(publicUrl: "https://crm.example/");
        using var client = host.Client();
        foreach (var path in new[] { "/", "/sign-in", "/setup" })
        {
            var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
            Assert.Contains("https://crm.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_forged_host_gets_the_headers_that_protect_every_answer_and_a_sentence()
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/setup");
        request.Headers.Host = "evil.example";
        var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Contains("--public-url", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_has_a_page_of_ours()
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client(language: "en-US");
        foreach (var path in new[] { "/nope", "/people/xyz" })
        {
            var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static DefaultHttpContext Request(string host, string from)
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host, context.Request.Path) = (
            "http",
            new HostString(host),
            "/sign-in"
        );
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        return context;
    }
}
