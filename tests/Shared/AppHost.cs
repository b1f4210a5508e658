using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Tests;

/// <summary>
/// The whole application on real Kestrel, a free port of the loopback, and a data directory of its own.
/// </summary>
public sealed class AppHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private AppHost(WebApplication app, DataDirectory directory, OffsetClock clock) =>
        (this.app, Directory, Clock) = (app, directory, clock);

    public DataDirectory Directory { get; }

    public OffsetClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="directory">An earlier host's, to go on with its data.</param>
    public static async Task<AppHost> StartAsync(
        string? publicUrl = null,
        DataDirectory? directory = null,
        OffsetClock? clock = null
    )
    {
        directory ??= DataDirectory.Open(
            Path.Combine(Path.GetTempPath(), "networkcrm-tests", Guid.NewGuid().ToString("N"))
        );
        clock ??= new OffsetClock();
        var started = await WebHost.BuildAsync(
            directory,
            ServeOptions.Read("http://127.0.0.1:0", publicUrl, []),
            clock,
            CancellationToken.None
        );
        await started.StartAsync();
        return new AppHost(started, directory, clock);
    }

    public HttpClient Client(bool cookies = true, string language = "id-ID")
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = cookies })
        {
            BaseAddress = Address,
        };
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }

    /// <summary>Stops the application and leaves its data.</summary>
    public async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        System.IO.Directory.Delete(Directory.Root, recursive: true);
    }
}
