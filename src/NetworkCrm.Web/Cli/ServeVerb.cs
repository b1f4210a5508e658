using System.CommandLine;
using System.Net.Sockets;
using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Cli;

/// <summary><c>serve</c>: the web application. What happens when no verb is named.</summary>
internal static class ServeVerb
{
    public static Command Build()
    {
        var urls = new Option<string?>("--urls") { Description = $"Where to listen (default {ServeOptions.DefaultUrl}, this machine only)." };
        var publicUrl = new Option<string?>("--public-url") { Description = "The address people use when a proxy stands in front: https://crm.example.com" };
        var proxies = new Option<string[]>("--known-proxy") { Description = "A proxy whose forwarded headers are believed: an address, a subnet or a host name (loopback always is).", AllowMultipleArgumentsPerToken = true };
        var command = new Command("serve", "Run the web application (the default).") { urls, publicUrl, proxies };
        command.SetAction(async (parsed, ct) =>
        {
            var options = ServeOptions.Read(
                parsed.GetValue(urls) ?? Environment.GetEnvironmentVariable("NETWORKCRM_URLS"),
                parsed.GetValue(publicUrl) ?? Environment.GetEnvironmentVariable("NETWORKCRM_PUBLIC_URL"),
                parsed.GetValue(proxies) is { Length: > 0 } named ? named : Environment.GetEnvironmentVariable("NETWORKCRM_KNOWN_PROXIES")?.Split(',') ?? []);
            var directory = Installation.DirectoryOf(parsed);
            await using var app = await WebHost.BuildAsync(directory, options, TimeProvider.System, ct);
            await StartAsync(app, options, ct);
            await WebHost.AnnounceAsync(app, options, directory);
            await app.WaitForShutdownAsync(ct);
            return ExitCodes.Fine;
        });
        return command;
    }

    // An address that is taken comes as an IOException, which says which; one of another machine, or a port that this account may not open, comes bare.
    private static async Task StartAsync(WebApplication app, ServeOptions options, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (SocketException e)
        {
            throw new VerbException($"This program cannot listen on {options.Urls}: {e.Message.TrimEnd('.')}. Choose another address with --urls {ServeOptions.DefaultUrl}.");
        }
    }
}
