using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetworkCrm.Tests;

/// <summary>
/// Moves the clock of a program that runs as its own process: .NET calls it before the program's own code where
/// DOTNET_STARTUP_HOOKS names this file.
/// So the very files that were published are tried over days, and the program itself has no switch for it.
/// </summary>
#pragma warning disable MA0047, CA1050 // .NET looks for a class of this name outside any namespace.
internal static class StartupHook
#pragma warning restore MA0047, CA1050
{
    public const string Days = "NETWORKCRM_TESTS_DAYS_LATER";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Days) is { } days)
            DiagnosticListener.AllListeners.Subscribe(
                new Hosts(TimeSpan.FromDays(int.Parse(days, CultureInfo.InvariantCulture)))
            );
    }

    /// <summary>Told by the framework of every host that is about to be built.</summary>
    private sealed class Hosts(TimeSpan later) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
                builder.ConfigureServices(services =>
                    services.AddSingleton<TimeProvider>(new OffsetClock { Offset = later })
                );
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
