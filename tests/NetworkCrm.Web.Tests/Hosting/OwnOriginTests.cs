using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Tests;

namespace NetworkCrm.Web.Tests.Hosting;

public sealed class OwnOriginTests
{
    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://evil.localhost:{port}")]
    [InlineData("http://localhost:1")]
    [InlineData("https://127.0.0.1:{port}")]
    [InlineData("null")]
    public async Task A_circuit_is_refused_to_a_page_of_another_origin(string origin)
    {
        await using var host = await AppHost.StartAsync();
        var from = origin.Replace(
            "{port}",
            host.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        using var client = host.Client();
        using var negotiate = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1")
        {
            Headers = { { "Origin", from } },
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(negotiate)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await SocketAsync(host, from));
    }

    [Fact]
    public async Task A_page_of_our_own_is_only_asked_to_sign_in()
    {
        await using var host = await AppHost.StartAsync();
        Assert.Equal(HttpStatusCode.Redirect, await SocketAsync(host, host.Address.GetLeftPart(UriPartial.Authority)));
    }

    [Theory]
    [InlineData("http://app.crm.localhost", true)]
    [InlineData("http://evil.crm.localhost", false)]
    public async Task With_a_public_address_the_origin_is_that_address_and_no_sibling_of_it(string origin, bool isOurs)
    {
        await using var host = await AppHost.StartAsync(publicUrl: "http://app.crm.localhost");
        Assert.Equal(
            isOurs ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden,
            await SocketAsync(host, origin, "app.crm.localhost")
        );
    }

    [Fact]
    public async Task Whatever_changes_something_is_refused_to_a_page_of_another_origin_and_reading_is_not()
    {
        await using var host = await AppHost.StartAsync();
        using var client = host.Client();
        var posts = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") is true
                && !e.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal)
            )
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct()
            .ToList();
        Assert.Superset(
            new HashSet<string> { "/sign-out", "/touches", "/import/upload", "/draft-key", "/setup", "/sign-in" },
            posts.ToHashSet()
        );
        foreach (var path in posts)
        {
            foreach (
                var (header, value) in new[]
                {
                    ("Origin", "http://evil.localhost"),
                    ("Sec-Fetch-Site", "same-site"),
                    ("Sec-Fetch-Site", "cross-site"),
                }
            )
            {
                using var post = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { header, value } } };
                Assert.Equal(
                    (path, value, HttpStatusCode.Forbidden),
                    (path, value, (await client.SendAsync(post)).StatusCode)
                );
            }
        }

        // A link from elsewhere, a bookmark, mail: all of them may lead here.
        using var link = new HttpRequestMessage(HttpMethod.Get, "/setup")
        {
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(link)).StatusCode);
    }

    // Nobody is signed in here: whose origin is ours is led to the door.
    private static async Task<HttpStatusCode> SocketAsync(AppHost host, string origin, string? name = null)
    {
        using var client = host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_blazor")
        {
            Headers =
            {
                { "Origin", origin },
                { "Connection", "Upgrade" },
                { "Upgrade", "websocket" },
                { "Sec-WebSocket-Version", "13" },
                { "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==" },
            },
        };
        if (name is not null)
            request.Headers.Host = name;
        return (await client.SendAsync(request)).StatusCode;
    }
}
