namespace NetworkCrm.Web.Hosting;

/// <summary>
/// Refuses what came by an address or a way that this installation does not know, and says what to set.
/// </summary>
internal sealed record Doorway(int Status, string Sentence)
{
    // Whoever looks whether the program lives asks this machine, by whatever name and without a certificate.
    private const string Health = "/health";

    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Why this request is not answered; null where it is.</summary>
    public static Doorway? Refusal(HttpContext context, ServeOptions options)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments(Health, StringComparison.Ordinal))
            return null;
        var host = request.Host.Host;
        if (options.PublicUrl is null)
            return IsOneOf(host, ThisMachine)
                ? null
                : new Doorway(
                    StatusCodes.Status400BadRequest,
                    "NetworkCrm does not answer to this host name. If it is meant to, start it with --public-url "
                        + "and the address that people type."
                );
        var address = options.PublicUrl.GetLeftPart(UriPartial.Authority);
        // Any other name is DNS rebinding or a forged Host header; this machine itself may always look.
        if (!IsOneOf(host, [options.PublicUrl.Host, .. ThisMachine]))
            return Unknown(context, options)
                ?? new Doorway(
                    StatusCodes.Status400BadRequest,
                    $"NetworkCrm does not answer to this host name. It is at {address} (--public-url)."
                );
        // Its cookies are for https alone: without it nobody could sign in.
        if (options.IsHttps && !request.IsHttps)
            return Unknown(context, options)
                ?? new Doorway(
                    StatusCodes.Status421MisdirectedRequest,
                    $"NetworkCrm is at {address}. This request came without https, so nobody could sign in here. A "
                        + $"proxy in front of it must send X-Forwarded-Proto."
                );
        return null;
    }

    /// <summary>Whether it is a name by which this machine calls itself.</summary>
    public static bool IsThisMachine(string host) => IsOneOf(host, ThisMachine);

    public Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Sentence + "\n");
    }

    private static Doorway? Unknown(HttpContext context, ServeOptions options)
    {
        var headers = context.Request.Headers;
        var isForwarded =
            headers.ContainsKey("X-Forwarded-For")
            || headers.ContainsKey("X-Forwarded-Proto")
            || headers.ContainsKey("Forwarded");
        var from = context.Connection.RemoteIpAddress;
        if (!isForwarded || from is null || options.KnownProxies.Include(from))
            return null;
        var plain = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return new Doorway(
            StatusCodes.Status421MisdirectedRequest,
            $"This request came through a proxy at {plain} that NetworkCrm was not told of. Start it with "
                + $"--known-proxy {plain} (or its subnet or name)."
        );
    }

    private static bool IsOneOf(string host, IEnumerable<string> names) =>
        names.Contains(host, StringComparer.OrdinalIgnoreCase);
}
