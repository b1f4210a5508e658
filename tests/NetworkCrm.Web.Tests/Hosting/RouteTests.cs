using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Tests;

namespace NetworkCrm.Web.Tests.Hosting;

public sealed class RouteTests
{
    /// <summary>
    /// What a stranger may open. Anything else sends them to sign in; a new route is closed until it is added here on
    /// purpose.
    /// </summary>
    private static readonly string[] Open =
    [
        "/setup",
        "/sign-in",
        "/language",
        "/session",
        "/not-found",
        "/error",
        "/health/live",
        "/health/ready",
        // A phone signs in with a password of its own, which DavEndpointTests try.
        "/dav",
        "/.well-known/carddav",
    ];

    /// <summary>
    /// What the framework itself serves: the circuit's hub and static files; neither tells anything of an owner.
    /// </summary>
    private static readonly string[] Framework =
    [
        "/_blazor",
        "/_framework",
        "/_content",
        "/fonts",
        "/app.",
        "/line.",
        "/mudblazor.",
        "/favicon",
        "/Features/Insights/NetworkPage.",
        "/Features/Cards/CardsPage.",
        "/cards/7.0.0/",
        "/NetworkCrm.Web.",
    ];

    [Fact]
    public async Task Every_route_but_the_few_named_sends_a_stranger_to_sign_in()
    {
        await using var host = await AppHost.StartAsync();
        using var stranger = host.Client();
        var routes = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Path: "/" + e.RoutePattern.RawText!.TrimStart('/'), Endpoint: e))
            .Where(r =>
                !Framework.Any(f => r.Path.StartsWith(f, StringComparison.Ordinal))
                && !r.Path.Contains("{**", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Contains(routes, r => r.Path == "/people/{Uid:guid}");
        Assert.Subset(
            routes.Select(r => r.Path).ToHashSet(),
            new HashSet<string>
            {
                "/learn",
                "/learn/{Id}",
                "/sort",
                "/groups",
                "/groups/{Uid:guid}",
                "/goals",
                "/insights",
                "/insights/network",
                "/review",
                "/review/circles",
            }
        );
        foreach (var (path, endpoint) in routes)
        {
            var mayBeOpen = Open.Contains(path, StringComparer.Ordinal);
            Assert.Equal(
                (path, mayBeOpen),
                (
                    path,
                    endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                        || endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
                )
            );
            if (mayBeOpen)
                continue;
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            using var request = new HttpRequestMessage(
                new HttpMethod(methods[0]),
                path.Replace("{Uid:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
                    .Replace("{Other:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
            );
            var answer = await stranger.SendAsync(request);
            // A script or a picture is told that it is signed out; a page is sent to where one signs in.
            if (
                (methods[0] == "POST" || path.EndsWith(".jpg", StringComparison.Ordinal))
                && answer.StatusCode == HttpStatusCode.Unauthorized
            )
                continue;
            Assert.Equal((path, HttpStatusCode.Redirect), (path, answer.StatusCode));
            Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }
}
