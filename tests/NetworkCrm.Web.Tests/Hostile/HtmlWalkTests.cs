using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Tests;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Hostile;

/// <summary>HTML and script, in everything there is to write into, on every page there is.</summary>
public sealed class HtmlWalkTests
{
    private const string Hostile = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>\"'>{{7*7}}";

    /// <summary>What is left of it wherever it is seen, however short the field.</summary>
    private const string Seen = "window.hacked=1";

    /// <summary>
    /// Pages that show nothing of the owner's words; every other one has to, so that nothing is asserted of an empty
    /// page.
    /// </summary>
    private static readonly string[] Wordless =
    [
        "/error",
        "/not-found",
        "/too-many-pages",
        "/sign-in",
        "/setup",
        "/learn",
        "/learn/{Id}",
        "/settings/data",
        "/settings/data/erase",
        "/restore/{Uid:guid}",
        "/import/cards",
    ];

    [Fact]
    public async Task HTML_and_script_in_every_field_are_text_on_every_page()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        var book = await BookAsync(host, browser);
        using var stranger = host.Client();
        var pages = Pages(host).ToList();
        Assert.Contains("/people/{Uid:guid}", pages);
        foreach (var page in pages)
        {
            foreach (var path in Addresses(page, book))
            {
                var answer = await (page == "/sign-in" ? stranger : browser).GetAsync(path);
                var html = await answer.Content.ReadAsStringAsync();
                Assert.Equal(
                    (path, page == "/setup" ? HttpStatusCode.Found : HttpStatusCode.OK),
                    (path, answer.StatusCode)
                );
                var document = await new HtmlParser().ParseDocumentAsync(html);
                Assert.Equal((path, ""), (path, string.Join("; ", Alive(document).Take(5))));
                if (Wordless.Contains(page) || path.Contains('?', StringComparison.Ordinal))
                    continue;
                Assert.True(
                    Words(document).Any(w => w.Contains(Seen, StringComparison.Ordinal)),
                    $"{path} shows nothing that was written."
                );
            }
        }
    }

    [Fact]
    public async Task HTML_and_script_in_a_form_that_is_refused_come_back_as_text()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        var refused = new List<HttpResponseMessage>
        {
            await browser.SetUpAsync(Hostile, "pendek", name: Hostile, code: Hostile),
        };
        await browser.SetUpAsync("dewi@contoh.id", "kopi susu pagi hari");
        using var stranger = host.Client();
        refused.Add(
            await stranger.PostFormAsync("/sign-in", "sign-in", null, ("Email", Hostile), ("Password", Hostile))
        );
        foreach (var answer in refused)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var document = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            Assert.Equal("", string.Join("; ", Alive(document)));
            Assert.Contains(Hostile, document.QuerySelectorAll("input").Select(i => i.GetAttribute("value")));
        }
    }

    [Fact]
    public async Task Whatever_is_no_page_is_nothing_a_browser_would_run()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await BookAsync(host, browser);
        var paths = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
                && !IsPage(e)
                && !IsAsset(e)
                && !Path(e).Contains("{**", StringComparison.Ordinal)
            )
            .Select(Path)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.Contains("/health/ready", paths);
        foreach (var path in paths.Where(p => !p.StartsWith("/_", StringComparison.Ordinal)))
        {
            var asked = $"?return={Uri.EscapeDataString(Hostile)}&to={Uri.EscapeDataString(Hostile)}";
            var answer = await browser.GetAsync(Filled(path, Guid.NewGuid()) + asked);
            Assert.Equal((path, "nosniff"), (path, answer.Headers.GetValues("X-Content-Type-Options").Single()));
            var type = answer.Content.Headers.ContentType?.MediaType;
            var saved = answer.Content.Headers.ContentDisposition?.DispositionType == "attachment";
            // A table or a calendar, once there is one to take along, is saved and not shown.
            Assert.True(
                saved || type is null or "text/plain" or "application/json",
                $"{path} answers {type}, which is shown."
            );
            Assert.DoesNotContain(
                "javascript:",
                answer.Headers.Location?.ToString() ?? "",
                StringComparison.OrdinalIgnoreCase
            );
            Assert.DoesNotContain(
                "<script",
                answer.Headers.Location?.ToString() ?? "",
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    [Fact]
    public async Task Every_column_of_text_is_written_by_the_full_book_or_named_as_one_the_application_makes()
    {
        await using var host = await AppHost.StartAsync();
        using var browser = host.Client();
        await BookAsync(host, browser);
        await using var db = host.Services.GetRequiredService<CrmDatabase>().Open(1);
        Assert.Equal([], Columns(db).Select(c => c.Name).Except([.. FullBook.Written, .. FullBook.Made]));
        Assert.Equal([], FullBook.Written.Concat(FullBook.Made).Except(Columns(db).Select(c => c.Name)));
        Assert.Equal([], FullBook.Written.Intersect(FullBook.Made));
        using var connection = host.Services.GetRequiredService<CrmDatabase>().Connect();
        var unwritten = Columns(db)
            .Where(c =>
                FullBook.Written.Contains(c.Name)
                && !Texts(connection, c.Property).Exists(t => t.Contains(Seen, StringComparison.Ordinal))
            );
        Assert.Equal([], unwritten.Select(c => c.Name));
    }

    /// <summary>Every column of text of the model, as entity and property.</summary>
    internal static IEnumerable<(string Name, IProperty Property)> Columns(CrmDbContext db) =>
        db
            .Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties())
            .Where(p => p.ClrType == typeof(string) && !p.DeclaringType.IsMappedToJson())
            .Select(p => ($"{p.DeclaringType.ClrType.Name.Split('`')[0]}.{p.Name}", p));

    /// <summary>Everything that stands in a column, whoever's it is.</summary>
    internal static List<string> Texts(SqliteConnection connection, IProperty property)
    {
        var table = property.DeclaringType.ContainingEntityType.GetTableName()!;
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT \"{property.GetColumnName(StoreObjectIdentifier.Table(table))}\" FROM \"{table}\"";
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read())
            if (!row.IsDBNull(0))
                texts.Add(row.GetString(0));
        return texts;
    }

    private static async Task<FullBook> BookAsync(AppHost host, HttpClient browser)
    {
        await browser.SetUpAsync("dewi@contoh.id", "kopi susu pagi hari", name: Hostile);
        var database = host.Services.GetRequiredService<CrmDatabase>();
        var book = new FullBook(
            new OwnerDatabase(database, new NamedOwner(1), host.Clock),
            host.Directory,
            Hostile,
            Guid.CreateVersion7()
        );
        await book.WriteAsync();
        await new OwnerSweep(database, host.Clock).RunAsync(1);
        return book;
    }

    private static bool IsPage(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(m => m.GetType().Name == "ComponentTypeMetadata");

    // Files of the application's own, which hold nothing of anybody's.
    private static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor");

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static IEnumerable<string> Pages(AppHost host) =>
        host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => IsPage(e) && !Path(e).Contains("{*", StringComparison.Ordinal))
            .Select(Path)
            .Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The page of what is in the book, and the same asked with that text in whatever an address may say.
    /// </summary>
    private static IEnumerable<string> Addresses(string page, FullBook book)
    {
        Guid[] uids =
            page.StartsWith("/import/", StringComparison.Ordinal) ? [book.Planned, book.Applied]
            : page.StartsWith("/restore/", StringComparison.Ordinal) ? [book.Exported]
            : [book.Uid];
        var asked = Asked().ToDictionary(key => key, _ => (string?)Hostile, StringComparer.Ordinal);
        // Nobody is merged with themselves.
        var whole = page.Replace("{Other:guid}", book.Second.ToString(), StringComparison.Ordinal);
        foreach (var path in uids.Select(uid => Filled(whole, uid)).Distinct(StringComparer.Ordinal))
        {
            yield return path;
            yield return QueryHelpers.AddQueryString(path, asked);
            // A value is looked for in a field that there is.
            asked = new Dictionary<string, string?>(asked, StringComparer.Ordinal) { ["field"] = book.Uid.ToString() };
            yield return QueryHelpers.AddQueryString(path, asked);
        }
    }

    private static string Filled(string route, Guid uid) =>
        Regex.Replace(
            route.Replace("{Id}", "listen", StringComparison.Ordinal),
            "\\{[^}]*\\}",
            uid.ToString(),
            RegexOptions.NonBacktracking
        );

    private static IEnumerable<string> Asked() =>
        typeof(OwnerDatabase)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null)
            .Select(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()!.Name ?? p.Name)
            .Concat(new PeopleFilter().Query().Keys)
            .Append("ReturnUrl")
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(IDocument document) =>
        document.All.SelectMany(e => e.Attributes.Select(a => a.Value)).Append(document.Body!.TextContent);

    /// <summary>What of the text would be more than text.</summary>
    private static IEnumerable<string> Alive(IDocument document)
    {
        foreach (var element in document.All)
        {
            if (
                element.LocalName is "script" or "style"
                && element.TextContent.Contains("hacked", StringComparison.Ordinal)
            )
                yield return $"inside <{element.LocalName}>";
            if (element.LocalName == "img" && element.GetAttribute("src") == "x")
                yield return "an image of it";
            foreach (var attribute in element.Attributes)
            {
                var (name, value) = (attribute.Name, attribute.Value.TrimStart());
                if (!Name().IsMatch(name))
                    yield return $"an attribute {name}";
                var isHandler = name.StartsWith("on", StringComparison.OrdinalIgnoreCase);
                var isCode = name is "style" or "srcdoc" && value.Contains("hacked", StringComparison.Ordinal);
                var isAddress =
                    name is "href" or "src" or "action" or "formaction" or "data" or "poster" or "xlink:href";
                if (isHandler || isCode || (isAddress && IsScript(value)))
                    yield return $"{name}=\"{value}\"";
            }
        }

        foreach (var comment in document.Descendants<IComment>())
            if (comment.TextContent.Contains("hacked", StringComparison.Ordinal))
                yield return "inside a comment";
    }

    private static bool IsScript(string address) =>
        Regex.Replace(address, "\\s", "", RegexOptions.NonBacktracking) is var plain
        && new[] { "javascript:", "vbscript:", "data:" }.Any(scheme =>
            plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
        );

    private static Regex Name() => new("^[a-zA-Z_][a-zA-Z0-9_:.-]*$", RegexOptions.NonBacktracking);
}
