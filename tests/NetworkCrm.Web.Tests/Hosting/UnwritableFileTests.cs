using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Tests;

namespace NetworkCrm.Web.Tests.Hosting;

public sealed class UnwritableFileTests
{
    private const string Email = "dewi@contoh.id";
    private const string Password = "kopi susu pagi hari";

    [Fact]
    public async Task While_the_file_takes_no_writes_pages_are_read_without_renewing_the_session_and_say_so()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await browser.SetUpAsync(Email, Password);
        // Due for renewal: it lasts thirty days.
        host.Clock.Offset = TimeSpan.FromDays(20);
        TakeWrites(host, false);
        foreach (var path in new[] { "/", "/people", "/settings", "/health/ready" })
            Assert.Equal((path, HttpStatusCode.OK), (path, (await browser.GetAsync(path)).StatusCode));
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/people"));
        Assert.Contains("data-file-trouble", page, StringComparison.Ordinal);
        Assert.Contains("tidak bisa ditulis", page, StringComparison.Ordinal);
        TakeWrites(host, true);
        await host.Services.GetRequiredService<CrmDatabase>().TryWritingAsync();
        Assert.DoesNotContain("data-file-trouble", await browser.GetStringAsync("/people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_file_takes_no_writes_a_known_and_an_unknown_account_get_the_same_answer()
    {
        await using var host = await AppHost.StartAsync();
        using var owner = host.Client();
        await owner.SetUpAsync(Email, Password);
        TakeWrites(host, false);
        var answers = new List<(HttpStatusCode, bool)>();
        foreach (
            var (email, password) in new[]
            {
                (Email, "salah salah salah"),
                (Email, Password),
                ("siapa@contoh.id", "salah salah salah"),
            }
        )
        {
            using var browser = host.Client();
            var answer = await browser.PostFormAsync(
                "/sign-in",
                "sign-in",
                null,
                ("Email", email),
                ("Password", password)
            );
            answers.Add(
                (
                    answer.StatusCode,
                    WebUtility
                        .HtmlDecode(await answer.Content.ReadAsStringAsync())
                        .Contains("Anda belum bisa masuk", StringComparison.Ordinal)
                )
            );
        }

        Assert.Equal(Enumerable.Repeat((HttpStatusCode.OK, true), 3), answers);
    }

    [Fact]
    public async Task While_the_file_takes_no_writes_what_a_script_sends_is_answered_with_a_sentence()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await browser.SetUpAsync(Email, Password);
        TakeWrites(host, false);
        using var upload = new HttpRequestMessage(HttpMethod.Post, "/import/upload")
        {
            Content = new StringContent("Name\nRina"),
            Headers = { { "X-NetworkCrm", "import" }, { "X-File-Name", "a.csv" } },
        };
        var tap = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["contact"] = Guid.NewGuid().ToString(),
            ["channel"] = "WhatsApp",
            ["followUp"] = "",
        };
        using var touch = new HttpRequestMessage(HttpMethod.Post, "/touches")
        {
            Content = new FormUrlEncodedContent(tap),
            Headers = { { "X-NetworkCrm", "touch" } },
        };
        using var leave = new HttpRequestMessage(HttpMethod.Post, "/sign-out")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["__RequestVerificationToken"] = await browser.TokenAsync("/settings"),
                }
            ),
        };
        foreach (var request in new[] { upload, touch, leave })
        {
            var answer = await browser.SendAsync(request);
            var said = await answer.Content.ReadAsStringAsync();
            // A tap on somebody who is not there touches nothing and is answered as ever.
            if (request == touch && answer.StatusCode == HttpStatusCode.NotFound)
                continue;
            Assert.Equal(
                (request.RequestUri!.OriginalString, HttpStatusCode.InsufficientStorage),
                (request.RequestUri.OriginalString, answer.StatusCode)
            );
            Assert.DoesNotContain("<html", said, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("tidak bisa ditulis", said, StringComparison.Ordinal);
        }
    }

    // Every connection that the pool hands out refuses to write, as it would on a file that has become read-only.
    private static void TakeWrites(AppHost host, bool does)
    {
        var database = host.Services.GetRequiredService<CrmDatabase>();
        var connections = Enumerable.Range(0, 12).Select(_ => database.Connect()).ToList();
        foreach (var connection in connections)
        {
            using var only = new Statement(connection, $"PRAGMA query_only = {(does ? "OFF" : "ON")}");
            only.Run();
        }

        foreach (var connection in connections)
            connection.Dispose();
    }
}
