namespace NetworkCrm.Web.Hosting;

/// <summary>
/// Refuses what a page of another origin sends: every circuit, every WebSocket, every request that changes something. A
/// cookie that is Lax goes along from a page of the same site, such as another host name under one domain, so the
/// cookie alone does not tell whose page asks.
/// </summary>
internal static class OwnOrigin
{
    private const string Circuits = "/_blazor";

    /// <summary>Whether the request comes from a page of another origin and would do more than read.</summary>
    public static bool IsForeign(HttpContext context, ServeOptions options)
    {
        if (!Acts(context))
            return false;
        var headers = context.Request.Headers;
        // Sent by every browser with a WebSocket and with whatever is no GET; "null" is the origin of nobody's page.
        if (headers.Origin.Count > 0)
            return headers.Origin.Count > 1 || !IsOurs(headers.Origin[0], context.Request, options);
        // Without an origin the browser still says how far away the page is. What is no browser says neither, and
        // carries nobody's cookie.
        return headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
    }

    public static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("NetworkCrm takes this from its own pages alone.\n");
    }

    private static bool Acts(HttpContext context)
    {
        var request = context.Request;
        return context.WebSockets.IsWebSocketRequest
            || request.Headers.Upgrade.Count > 0
            || request.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase)
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
    }

    private static bool IsOurs(string? origin, HttpRequest request, ServeOptions options)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from))
            return false;
        if (options.PublicUrl is { } address && IsSame(from, address))
            return true;
        // Only names that the doorway lets in get this far; beside a public address that is this machine's own.
        return (options.PublicUrl is null || Doorway.IsThisMachine(request.Host.Host))
            && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
            && IsSame(from, own);
    }

    private static bool IsSame(Uri one, Uri other) =>
        string.Equals(
            one.GetLeftPart(UriPartial.Authority),
            other.GetLeftPart(UriPartial.Authority),
            StringComparison.OrdinalIgnoreCase
        );
}
