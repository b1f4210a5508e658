using System.CommandLine;
using System.Net.Sockets;
using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Cli;

/// <summary><c>serve</c>: the web application. What happens when no verb is named.</summary>
internal static class ServeVerb
{
    /// <summary>Where the program listens; the same for whoever asks it whether it is well.</summary>
    public static readonly Option<string?> Urls = new("--urls")
    {
        Description = $"Where to listen (else NETWORKCRM_URLS, else {ServeOptions.DefaultUrl}, this machine only).",
    };

    public static readonly Option<string?> PublicUrl = new("--public-url")
    {
        Description = "The address people use when a proxy stands in front: https://crm.example.com",
    };

    private static readonly Option<string[]> Proxies = new("--known-proxy")
    {
        Description =
            "A proxy whose forwarded headers are believed: an address, a subnet or a host name (loopback always is).",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Whether somebody said where the program listens.</summary>
    public static bool AreUrlsNamed(ParseResult parsed) => !string.IsNullOrWhiteSpace(NamedUrls(parsed));

    public static string UrlsOf(ParseResult parsed) =>
        AreUrlsNamed(parsed) ? NamedUrls(parsed)! : ServeOptions.DefaultUrl;

    /// <exception cref="VerbException">An address cannot be read, or others are let in without a public
    /// URL.</exception>
    public static ServeOptions OptionsOf(ParseResult parsed, params IReadOnlyList<string> proxies) =>
        ServeOptions.Read(
            NamedUrls(parsed),
            parsed.GetValue(PublicUrl) ?? Environment.GetEnvironmentVariable("NETWORKCRM_PUBLIC_URL"),
            proxies
        );

    public static Command Build()
    {
        var command = new Command("serve", "Run the web application (the default).") { Urls, PublicUrl, Proxies };
        command.SetAction(
            async (parsed, ct) =>
            {
                var options = OptionsOf(
                    parsed,
                    parsed.GetValue(Proxies) is { Length: > 0 } named
                        ? named
                        : Environment.GetEnvironmentVariable("NETWORKCRM_KNOWN_PROXIES")?.Split(',') ?? []
                );
                var directory = Installation.DirectoryOf(parsed);
                await using var app = await WebHost.BuildAsync(directory, options, TimeProvider.System, ct);
                await StartAsync(app, options, ct);
                await WebHost.AnnounceAsync(app, options, directory);
                await app.WaitForShutdownAsync(ct);
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    private static string? NamedUrls(ParseResult parsed) =>
        parsed.GetValue(Urls) ?? Environment.GetEnvironmentVariable("NETWORKCRM_URLS");

    // An address that is taken comes as an IOException, which says which; one of another machine, or a port that this
    // account may not open, comes bare.
    private static async Task StartAsync(WebApplication app, ServeOptions options, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (SocketException e)
        {
            throw new VerbException(
                $"This program cannot listen on {options.Urls}: {e.Message.TrimEnd('.')}. Choose another address "
                    + $"with --urls {ServeOptions.DefaultUrl}."
            );
        }
    }
}
