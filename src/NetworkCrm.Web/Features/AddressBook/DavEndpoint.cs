using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Syncing;
using NetworkCrm.Web.Shared;
using static NetworkCrm.Web.Features.AddressBook.DavNames;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>
/// The address book under <c>/dav</c>, as phones speak to it: CardDAV (RFC 6352) over WebDAV (RFC 4918) with
/// synchronisation (RFC 6578) and as much of access control (RFC 3744) as they ask for.
/// </summary>
internal sealed class DavEndpoint(CrmDatabase database, DavSignIn signIn, TimeProvider clock)
{
    private const string Methods = "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, REPORT";
    private const int LongestName = 250;
    private const string BookName = "NetworkCrm";

    public static void Map(WebApplication app)
    {
        app.Map(
                "/.well-known/carddav",
                (HttpContext context) => Results.Redirect(context.Request.PathBase + Root, permanent: true)
            )
            .AllowAnonymous()
            .DisableAntiforgery();
        foreach (var pattern in new[] { "/dav", "/dav/{**path}" })
            app.Map(pattern, (HttpContext context, DavEndpoint endpoint) => endpoint.AnswerAsync(context))
                .AllowAnonymous()
                .DisableAntiforgery()
                .WithMetadata(new Microsoft.AspNetCore.Mvc.SkipStatusCodePagesAttribute());
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (await signIn.CallerAsync(context) is not { } caller)
            return;
        context.Response.Headers["DAV"] = "1, 3, addressbook";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await AnswerAsync(context, caller);
        }
        catch (DavException e)
        {
            await ProblemAsync(context, e.Status, e.Message, e.Condition);
        }
        catch (DbUpdateConcurrencyException)
        {
            await ProblemAsync(context, StatusCodes.Status412PreconditionFailed, "It was changed meanwhile.", null);
        }
        catch (Exception e) when (FileFault.Of(e) is not null && !context.Response.HasStarted)
        {
            await ProblemAsync(
                context,
                StatusCodes.Status507InsufficientStorage,
                "The file takes no writes now. Nothing was lost: try again later.",
                null
            );
        }
    }

    private async Task AnswerAsync(HttpContext context, DavCaller caller)
    {
        var store = new CardStore(
            new OwnerDatabase(database, new NamedOwner(caller.OwnerId), clock),
            caller.PasswordId
        );
        var (request, ct) = (context.Request, context.RequestAborted);
        var path = request.Path.Value!;
        var card = CardName(path);
        switch (request.Method)
        {
            case "OPTIONS":
                context.Response.Headers.Allow = Methods;
                return;
            case "PROPFIND":
                await FindAsync(context, store, card is null ? Collection(path) : null, card);
                return;
            case "PROPPATCH":
                await PatchAsync(context, card is null ? Collection(path) : path);
                return;
            case "REPORT" when card is null && Collection(path) == Book:
                await ReportAsync(context, store);
                return;
            case "GET" when card is not null:
                await GetAsync(context, store, card);
                return;
            case "PUT" when card is not null:
                await PutAsync(context, store, card);
                return;
            case "DELETE" when card is not null:
                var deleted = await store.DeleteAsync(card, Condition(request), ct);
                await EndAsync(context, deleted);
                return;
            default:
                if (card is null)
                    _ = Collection(path);
                context.Response.Headers.Allow = Methods;
                await ProblemAsync(
                    context,
                    StatusCodes.Status405MethodNotAllowed,
                    $"{request.Method} is not done here.",
                    null
                );
                return;
        }
    }

    // ---- reading

    private static async Task FindAsync(HttpContext context, CardStore store, string? collection, string? card)
    {
        var depth = context.Request.Headers["Depth"].ToString();
        if (depth is not ("0" or "1" or "" or "infinity"))
            throw new DavException(StatusCodes.Status400BadRequest, "Depth is 0, 1 or infinity.");
        if (depth == "infinity" && card is null)
            throw new DavException(
                StatusCodes.Status403Forbidden,
                "Ask with Depth 0 or 1.",
                new XElement(Dav + "propfind-finite-depth")
            );
        var asked = Asked(await DavBody.XmlAsync(context.Request, context.RequestAborted), Dav + "propfind");
        await store.ReadAsync(
            book =>
            {
                var properties = new DavProperties(context.Request.PathBase);
                if (card is not null)
                {
                    if (book.Find(card) is not var (etag, text))
                        throw NoSuchCard();
                    using var one = Begin(context);
                    Write(
                        one,
                        properties.Path(Book + Uri.EscapeDataString(card)),
                        properties.OfCard(etag, text),
                        asked
                    );
                    return true;
                }

                using var answer = Begin(context);
                Write(answer, properties.Path(collection!), Of(collection!), asked);
                if (depth != "1")
                    return true;
                foreach (var child in Children(collection!))
                    Write(answer, properties.Path(child), Of(child), asked);
                if (collection != Book)
                    return true;
                // What they say only if somebody asks: it is a hundred times the rest.
                if (asked?.Contains(AddressData) == true)
                    foreach (var (each, text) in book.Read(book.All()))
                        Write(answer, properties.Path(each), properties.OfCard(book.Tag(each), text), asked);
                else
                    foreach (var each in book.All())
                        Write(answer, properties.Path(each), properties.OfCard(book.Tag(each), null), asked);
                return true;

                IEnumerable<XElement> Of(string path) =>
                    path == Book ? properties.OfBook(BookName, book.Token) : properties.Of(path, BookName);
            },
            context.RequestAborted
        );
    }

    private static async Task ReportAsync(HttpContext context, CardStore store)
    {
        var report =
            await DavBody.XmlAsync(context.Request, context.RequestAborted)
            ?? throw new DavException(StatusCodes.Status400BadRequest, "A REPORT says in its body which.");
        var properties = new DavProperties(context.Request.PathBase);
        Func<OpenBook, bool> write =
            report.Name == Card + "addressbook-multiget" ? book => Multiget(context, book, report, properties)
            : report.Name == Card + "addressbook-query" ? Query(context, report, properties)
            : report.Name == Dav + "sync-collection" ? book => Sync(context, book, report, properties)
            : throw new DavException(
                StatusCodes.Status403Forbidden,
                $"There is no report {report.Name.LocalName} here.",
                new XElement(Dav + "supported-report")
            );
        await store.ReadAsync(write, context.RequestAborted);
    }

    private static bool Multiget(HttpContext context, OpenBook book, XElement report, DavProperties properties)
    {
        var asked = AskedIn(report);
        var hrefs = report.Elements(Dav + "href").Select(h => h.Value.Trim()).ToList();
        var found = new Dictionary<string, SyncedCard>(StringComparer.Ordinal);
        using var answer = Begin(context);
        var names = hrefs.Select(h => (Href: h, Name: CardName(PathOf(h, context.Request.PathBase)))).ToList();
        foreach (var (name, card) in book.Named(names.Select(n => n.Name).OfType<string>().Distinct()))
            if (card is not null)
                found[name] = card;
        foreach (var (href, name) in names)
            if (name is null || !found.ContainsKey(name))
                answer.Missing(href);
        Cards(answer, book, found.Values, asked, properties);
        return true;
    }

    private static Func<OpenBook, bool> Query(HttpContext context, XElement report, DavProperties properties)
    {
        var (asked, filter) = (AskedIn(report), DavQuery.Filter(report));
        var most = Limit(report.Element(Card + "limit"), Card);
        return book =>
        {
            using var answer = Begin(context);
            var left = most;
            foreach (var (card, text) in book.Read(book.All()))
            {
                if (!filter.Fits(text))
                    continue;
                if (left-- == 0)
                {
                    // RFC 6352, 8.6.1: that there are more is said of the book itself.
                    answer.Resource(properties.Path(Book), [], [], StatusCodes.Status507InsufficientStorage);
                    break;
                }

                Write(answer, properties.Path(card), properties.OfCard(book.Tag(card), text), asked);
            }

            return true;
        };
    }

    private static bool Sync(HttpContext context, OpenBook book, XElement report, DavProperties properties)
    {
        var asked = AskedIn(report);
        var token = report.Element(Dav + "sync-token")?.Value.Trim() ?? "";
        var changed =
            book.Since(token)
            ?? throw new DavException(
                StatusCodes.Status403Forbidden,
                "This token is not known any more: ask without one.",
                new XElement(Dav + "valid-sync-token")
            );
        if (changed.Count > Limit(report.Element(Dav + "limit"), Dav))
            throw new DavException(
                StatusCodes.Status507InsufficientStorage,
                "More has changed than was asked for.",
                new XElement(Dav + "number-of-matches-within-limits")
            );
        using var answer = Begin(context);
        foreach (var gone in changed.Where(c => c.State != Core.AddressBook.SyncState.Listed))
            answer.Missing(properties.Path(gone));
        Cards(answer, book, changed.Where(c => c.State == Core.AddressBook.SyncState.Listed), asked, properties);
        answer.SyncToken(book.Token);
        return true;
    }

    private static void Cards(
        DavAnswer answer,
        OpenBook book,
        IEnumerable<SyncedCard> cards,
        HashSet<XName>? asked,
        DavProperties properties
    )
    {
        if (asked?.Contains(AddressData) == true)
            foreach (var (card, text) in book.Read(cards))
                Write(answer, properties.Path(card), properties.OfCard(book.Tag(card), text), asked);
        else
            foreach (var card in cards)
                Write(answer, properties.Path(card), properties.OfCard(book.Tag(card), null), asked);
    }

    private static async Task GetAsync(HttpContext context, CardStore store, string name)
    {
        if (await store.ReadAsync(book => book.Find(name), context.RequestAborted) is not var (etag, text))
            throw NoSuchCard();
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch.ToString() == etag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "text/vcard; charset=utf-8";
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    // ---- writing

    private static async Task PutAsync(HttpContext context, CardStore store, string name)
    {
        var request = context.Request;
        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "text/vcard";
        if (type is not ("text/vcard" or "text/x-vcard" or "text/directory" or "application/octet-stream"))
            throw new DavException(
                StatusCodes.Status415UnsupportedMediaType,
                "A card is text/vcard.",
                new XElement(Card + "supported-address-data")
            );
        var text = await DavBody.TextAsync(
            request,
            CardStore.LongestCard,
            new XElement(Card + "max-resource-size"),
            context.RequestAborted
        );
        await EndAsync(context, await store.PutAsync(name, text, Condition(request), context.RequestAborted));
    }

    private static async Task EndAsync(HttpContext context, CardAnswer answer)
    {
        switch (answer.Outcome)
        {
            case CardOutcome.NotFound:
                throw NoSuchCard();
            case CardOutcome.ConditionFailed:
                throw new DavException(
                    StatusCodes.Status412PreconditionFailed,
                    "The card is not what you believe it to be: read it again."
                );
            case CardOutcome.NotTaken:
                throw new DavException(
                    StatusCodes.Status403Forbidden,
                    answer.Why!,
                    new XElement(Card + "valid-address-data")
                );
            default:
                context.Response.StatusCode =
                    answer.Outcome == CardOutcome.Created
                        ? StatusCodes.Status201Created
                        : StatusCodes.Status204NoContent;
                if (answer.Etag is not null)
                    context.Response.Headers.ETag = answer.Etag;
                await context.Response.CompleteAsync();
                return;
        }
    }

    // No property is a client's to set; each is told so.
    private static async Task PatchAsync(HttpContext context, string? path)
    {
        var update =
            await DavBody.XmlAsync(context.Request, context.RequestAborted)
            ?? throw new DavException(StatusCodes.Status400BadRequest, "A PROPPATCH says in its body what.");
        var names = update.Descendants(Dav + "prop").Elements().Select(e => e.Name).Distinct().ToList();
        using var answer = Begin(context);
        answer.Resource(
            new DavProperties(context.Request.PathBase).Path(path!),
            [],
            names,
            StatusCodes.Status403Forbidden
        );
    }

    private static CardCondition Condition(HttpRequest request) =>
        new(
            request.Headers.IfMatch.ToString() is { Length: > 0 } match ? match.Trim() : null,
            request.Headers.IfNoneMatch.ToString().Trim() == "*"
        );

    // ---- names

    /// <summary>The collection at a path, with its slash.</summary>
    private static string Collection(string path)
    {
        var whole = path.EndsWith('/') ? path : path + "/";
        return whole is Root or Principal or Home or Book or "/dav/principals/"
            ? whole
            : throw new DavException(StatusCodes.Status404NotFound, "There is nothing here.");
    }

    private static IEnumerable<string> Children(string collection) =>
        collection switch
        {
            Root => [Home],
            "/dav/principals/" => [Principal],
            Home => [Book],
            _ => [],
        };

    private static string? CardName(string? path) =>
        path is not null
        && path.StartsWith(Book, StringComparison.Ordinal)
        && path[Book.Length..] is { Length: > 0 and <= LongestName } name
        && !name.Contains('/', StringComparison.Ordinal)
        && !name.Any(char.IsControl)
            ? name
            : null;

    // As the phone wrote it: with or without this server's address, and percent-encoded.
    private static string? PathOf(string href, string basePath)
    {
        var path =
            Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
                ? uri.AbsolutePath
                : href;
        return path.StartsWith(basePath, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(path[basePath.Length..])
            : null;
    }

    // ---- properties

    /// <summary>The properties that are asked for; null for all.</summary>
    private static HashSet<XName>? Asked(XElement? body, XName root)
    {
        if (body is null)
            return null;
        if (body.Name != root)
            throw new DavException(StatusCodes.Status400BadRequest, $"The body must be a {root.LocalName}.");
        return AskedIn(body);
    }

    private static HashSet<XName>? AskedIn(XElement body) =>
        body.Element(Dav + "prop") is { } prop ? prop.Elements().Select(e => e.Name).ToHashSet() : null;

    private static int Limit(XElement? limit, XNamespace of) =>
        limit?.Element(of + "nresults") is not { } most ? int.MaxValue
        : int.TryParse(most.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new DavException(StatusCodes.Status400BadRequest, "nresults is a number.");

    private static void Write(DavAnswer answer, string href, IEnumerable<XElement> has, HashSet<XName>? asked)
    {
        if (asked is null)
        {
            answer.Resource(href, has, []);
            return;
        }

        var found = has.Where(p => asked.Contains(p.Name)).ToList();
        answer.Resource(href, found, [.. asked.Except(found.Select(p => p.Name))]);
    }

    private static DavAnswer Begin(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status207MultiStatus;
        context.Response.ContentType = "application/xml; charset=utf-8";
        // The writer knows nothing of waiting.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        return new DavAnswer(context.Response.Body);
    }

    private static DavException NoSuchCard() => new(StatusCodes.Status404NotFound, "There is no such card.");

    private static async Task ProblemAsync(HttpContext context, int status, string message, XElement? condition)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        if (condition is null)
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(message + "\n", context.RequestAborted);
            return;
        }

        context.Response.ContentType = "application/xml; charset=utf-8";
        var error = new XElement(Dav + "error", condition, new XElement(Dav + "responsedescription", message));
        await context.Response.WriteAsync(
            new XDeclaration("1.0", "utf-8", null) + error.ToString(),
            context.RequestAborted
        );
    }
}
