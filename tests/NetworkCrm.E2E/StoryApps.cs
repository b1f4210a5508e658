using System.Diagnostics;
using System.Globalization;
using NetworkCrm.Tests;

namespace NetworkCrm.E2E;

/// <summary>The application that a story is told on.</summary>
internal interface IStoryApp : IAsyncDisposable
{
    int Port { get; }

    /// <summary>
    /// Stops it and starts it again some days later, on the same data: the sweep comes with the start.
    /// </summary>
    Task LaterAsync(int days);
}

/// <summary>As it was built, in the process of the tests.</summary>
internal sealed class BuiltApp : IStoryApp
{
    private AppHost host;

    private BuiltApp(AppHost host) => this.host = host;

    public int Port => host.Address.Port;

    public static async Task<IStoryApp> StartAsync() => new BuiltApp(await AppHost.StartAsync());

    public async Task LaterAsync(int days)
    {
        var clock = new OffsetClock { Offset = host.Clock.Offset + TimeSpan.FromDays(days) };
        await host.StopAsync();
        host = await AppHost.StartAsync(directory: host.Directory, clock: clock);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

/// <summary>As it ships: published, its own process, started from another directory than its own.</summary>
internal sealed class PublishedApp : IStoryApp
{
    private static readonly Lazy<Task<string>> Published = new(PublishAsync);
    private readonly string data = AppProcess.TempDirectory();
    private readonly string elsewhere = Directory.CreateTempSubdirectory("networkcrm-elsewhere").FullName;
    private AppProcess? process;
    private int later;

    private PublishedApp() { }

    public int Port { get; } = AppProcess.FreePort();

    public static async Task<IStoryApp> StartAsync()
    {
        var app = new PublishedApp();
        await app.LaterAsync(0);
        return app;
    }

    public async Task LaterAsync(int days)
    {
        process?.Dispose();
        later += days;
        process = await AppProcess.ServeAsync(
            data,
            Port,
            new AppPlace(
                Path.Combine(await Published.Value, "NetworkCrm.Web.dll"),
                elsewhere,
                new Dictionary<string, string>
                {
                    ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
                    [StartupHook.Days] = later.ToString(CultureInfo.InvariantCulture),
                }
            )
        );
    }

    public ValueTask DisposeAsync()
    {
        process?.Dispose();
        foreach (var folder in new[] { data, elsewhere })
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Publishes what was built for these tests, as a stranger would, and says where.</summary>
    private static async Task<string> PublishAsync()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var to = Path.Combine(Repository.Root, "tests", "NetworkCrm.E2E", "obj", "published");
        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);
        string[] args =
        [
            "publish",
            Path.Combine(Repository.Root, "src", "NetworkCrm.Web"),
            "--no-build",
            "-c",
            built.Parent!.Name,
            "-o",
            to,
            "-v",
            "quiet",
            "--nologo",
        ];
        using var publish = Process.Start(
            new ProcessStartInfo("dotnet", args)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var said = await publish.StandardOutput.ReadToEndAsync() + await publish.StandardError.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? to : throw new InvalidOperationException(said);
    }
}

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "NetworkCrm.sln")))
            at = at.Parent!;
        return at.FullName;
    }
}
