using NetworkCrm.Web.Cli;

namespace NetworkCrm.Web.Hosting;

/// <summary>Where the host listens and how it is reached from outside.</summary>
public sealed record ServeOptions
{
    public const string DefaultUrl = "http://localhost:5080";

    public string Urls { get; private init; } = DefaultUrl;

    /// <summary>The address people type, when a proxy stands in front; null on this machine only.</summary>
    public Uri? PublicUrl { get; private init; }

    /// <summary>The proxies whose forwarded headers are believed.</summary>
    public KnownProxies KnownProxies { get; private init; } = new([]);

    /// <summary>Reachable only from this machine: set-up then needs no code.</summary>
    public bool IsLoopback => PublicUrl is null && Urls.Split(';').All(IsLoopbackUrl);

    public bool IsHttps => PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <exception cref="VerbException">An address cannot be read, or others are let in without a public
    /// URL.</exception>
    public static ServeOptions Read(string? urls, string? publicUrl, IReadOnlyList<string> proxies)
    {
        var options = new ServeOptions { Urls = string.IsNullOrWhiteSpace(urls) ? DefaultUrl : urls };
        _ = ListenersOf(options.Urls);
        if (!string.IsNullOrWhiteSpace(publicUrl))
        {
            if (!Uri.TryCreate(publicUrl, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                throw new VerbException(
                    $"\"{publicUrl}\" is not a public address; write it like https://crm.example.com.",
                    ExitCodes.WrongUse
                );
            if (uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0)
                throw new VerbException(
                    $"NetworkCrm cannot live below a path: give it a host name of its own, such as "
                        + $"{uri.Scheme}://crm.{uri.Host}, instead of \"{publicUrl}\".",
                    ExitCodes.WrongUse
                );
            options = options with { PublicUrl = uri };
        }
        else if (!options.IsLoopback)
        {
            throw new VerbException(
                "Listening for other machines needs the address they will use: add --public-url https://your.name.",
                ExitCodes.WrongUse
            );
        }

        return options with
        {
            KnownProxies = new KnownProxies(proxies),
        };
    }

    /// <summary>The addresses to listen on; whoever listens everywhere has the host 0.0.0.0.</summary>
    /// <exception cref="VerbException">One of them cannot be read.</exception>
    public static IReadOnlyList<Uri> ListenersOf(string urls) => [.. urls.Split(';').Select(ListenerOf)];

    private static Uri ListenerOf(string url)
    {
        var plain = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal)
            .Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
            ? parsed
            : throw new VerbException(
                $"\"{url}\" is not an address to listen on; write it like {DefaultUrl}.",
                ExitCodes.WrongUse
            );
    }

    private static bool IsLoopbackUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
