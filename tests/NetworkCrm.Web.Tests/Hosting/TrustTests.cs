using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Data;
using NetworkCrm.Tests;

namespace NetworkCrm.Web.Tests.Hosting;

/// <summary>What docs/trust.md promises of every answer and of every route, whichever feature it belongs to.</summary>
public sealed class TrustTests
{
    private const string Email = "dewi@contoh.id";
    private const string Password = "kopi susu pagi hari";

    [Theory]
    [InlineData("POST", "/sign-out", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/touches", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("DELETE", "/touches", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/import/upload", HttpStatusCode.UnprocessableEntity)]
    [InlineData("GET", "/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("GET", "/people", HttpStatusCode.OK)]
    public async Task Every_status_carries_the_headers_that_protect_it(
        string method,
        string path,
        HttpStatusCode status
    )
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await browser.SetUpAsync(Email, Password);
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Headers = { { "X-NetworkCrm", "import" } },
        };
        if (method == "POST")
            request.Content =
                path == "/sign-out" ? new FormUrlEncodedContent([]) : new StringContent("\0\u0001\u0002 is no table");
        var answer = await browser.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Protected(answer);
    }

    [Fact]
    public async Task An_upload_that_is_too_big_and_one_without_a_session_carry_the_headers_too()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        var cookie = (await browser.SetUpAsync(Email, Password))
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("networkcrm=", StringComparison.Ordinal))
            .Split(';')[0];
        // The size is refused before a byte of it is sent.
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, host.Address.Port);
        await using var stream = line.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /import/upload HTTP/1.1\r\nHost: {host.Address.Authority}\r\nX-NetworkCrm: import\r\nCookie: "
                    + $"{cookie}\r\nContent-Length: 300000000\r\n\r\n"
            )
        );
        var head = new byte[2_000];
        var said = Encoding.ASCII.GetString(head, 0, await stream.ReadAsync(head));
        Assert.StartsWith("HTTP/1.1 413", said, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", said, StringComparison.Ordinal);
        Assert.Contains("nosniff", said, StringComparison.Ordinal);
        using var stranger = host.Client();
        var answer = await stranger.PostAsync("/import/upload", new StringContent("Name\nRina"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Protected(answer);
    }

    [Fact]
    public async Task A_page_that_fails_is_answered_with_ours_and_where_that_fails_too_with_a_sentence()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await browser.SetUpAsync(Email, Password);
        using var stranger = host.Client();
        // What signing in needs is gone.
        Change(host, "ALTER TABLE AspNetUsers RENAME TO Away");
        var failed = await stranger.GetAsync("/sign-in");
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Contains("<h1", await failed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Protected(failed);
        // The page of errors asks who is signed in, as every page does.
        Change(host, "ALTER TABLE Sessions RENAME TO AwayToo");
        var worse = await browser.GetAsync("/people");
        Assert.Equal(HttpStatusCode.InternalServerError, worse.StatusCode);
        Assert.Contains("Something went wrong", await worse.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Protected(worse);
    }

    [Fact]
    public async Task Every_route_with_an_id_in_it_answers_an_id_that_is_not_the_owners_as_not_found()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await browser.SetUpAsync(Email, Password);
        var routes = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(p =>
                p.Contains('{', StringComparison.Ordinal)
                && !p.Contains("{**", StringComparison.Ordinal)
                && !p.StartsWith("/_", StringComparison.Ordinal)
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.Contains("/people/{Uid:guid}", routes);
        foreach (var route in routes)
        {
            var path = Regex.Replace(route, "\\{[^}]*\\}", Guid.NewGuid().ToString(), RegexOptions.NonBacktracking);
            Assert.Equal((route, HttpStatusCode.NotFound), (route, (await browser.GetAsync(path)).StatusCode));
        }
    }

    [Fact]
    public async Task Every_post_is_named_here_and_another_owners_id_in_it_is_not_found()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await browser.SetUpAsync(Email, Password);
        var posts = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(m => m is not ("GET" or "HEAD")) == true
            )
            .Where(e => !e.Metadata.Any(m => m.GetType().Name == "ComponentTypeMetadata"))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(p => !p.StartsWith("/_", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        // Of these only a tap names anything of the book's; a new one needs a case here.
        Assert.Equal(["/draft-key", "/import/upload", "/session", "/sign-out", "/touches"], posts);
        using var tap = new HttpRequestMessage(HttpMethod.Post, "/touches")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["contact"] = Guid.NewGuid().ToString(),
                    ["channel"] = "WhatsApp",
                    ["followUp"] = "1",
                }
            ),
            Headers = { { "X-NetworkCrm", "touch" } },
        };
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(tap)).StatusCode);
    }

    [Fact]
    public async Task No_name_address_or_word_of_anybody_is_in_the_logs()
    {
        await using var host = await AppHost.StartAsync();
        using (var browser = host.Client())
        {
            await browser.SetUpAsync(Email, Password, name: "Dewi Rahasialestari");
            using var stranger = host.Client();
            await stranger.PostFormAsync(
                "/sign-in",
                "sign-in",
                null,
                ("Email", "siapa-rahasia@contoh.id"),
                ("Password", "sandi rahasia salah")
            );
            using var upload = new HttpRequestMessage(HttpMethod.Post, "/import/upload")
            {
                Content = new StringContent("Name,Email\nRina Rahasiawulan,rina-rahasia@contoh.id"),
                Headers = { { "X-NetworkCrm", "import" }, { "X-File-Name", "rahasia.csv" } },
            };
            Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(upload)).StatusCode);
            await browser.GetAsync("/people?q=rahasia-dicari");
            // What fails is what logs are written about.
            Change(host, "ALTER TABLE Contacts RENAME TO Away");
            await browser.GetAsync("/people?q=rahasia-dicari");
        }

        var logs = Directory.EnumerateFiles(host.Directory.Logs).Select(Read).ToList();
        Assert.NotEmpty(logs);
        Assert.Contains(logs, l => l.Contains("Exception", StringComparison.Ordinal));
        Assert.All(logs, l => Assert.DoesNotContain("rahasia", l, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_clock_that_goes_back_keeps_everybody_signed_in_and_every_page_readable()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await browser.SetUpAsync(Email, Password);
        foreach (var days in new[] { -40, 20, -400, 0 })
        {
            host.Clock.Offset = TimeSpan.FromDays(days);
            foreach (var path in new[] { "/", "/people", "/follow-ups", "/insights", "/settings", "/health/ready" })
                Assert.Equal((days, path, HttpStatusCode.OK), (days, path, (await browser.GetAsync(path)).StatusCode));
        }
    }

    // The application holds them open.
    private static string Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private static void Change(AppHost host, string sql)
    {
        using var connection = host.Services.GetRequiredService<CrmDatabase>().Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Protected(HttpResponseMessage answer)
    {
        Assert.Contains(
            "frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }
}
