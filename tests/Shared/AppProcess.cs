using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NetworkCrm.Tests;

/// <summary>The application as its own process, to be killed and to be asked for its exit code.</summary>
public sealed class AppProcess : IDisposable
{
    public static readonly AppPlace Built = new(System.IO.Path.Combine(AppContext.BaseDirectory, "NetworkCrm.Web.dll"));
    private readonly Process process;

    private AppProcess(Process process) => this.process = process;

    public static string TempDirectory() =>
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), "networkcrm-tests", Guid.NewGuid().ToString("N"));

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Code, string Out, string Error)> RunAsync(string? input, params string[] args)
    {
        using var verb = Start(args, input is not null);
        return await EndAsync(verb, input);
    }

    /// <summary>Runs a verb to its end at a place of its own.</summary>
    public static async Task<(int Code, string Out, string Error)> RunAtAsync(AppPlace place, params string[] args)
    {
        using var verb = Start(args, redirectInput: false, place);
        return await EndAsync(verb, input: null);
    }

    private static async Task<(int Code, string Out, string Error)> EndAsync(Process verb, string? input)
    {
        if (input is not null)
        {
            await verb.StandardInput.WriteLineAsync(input);
            verb.StandardInput.Close();
        }

        var output = verb.StandardOutput.ReadToEndAsync();
        var error = verb.StandardError.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return (verb.ExitCode, await output, await error);
    }

    /// <summary>Begins to serve on <paramref name="port"/>, and does not wait.</summary>
    public static AppProcess Begin(string data, int port, AppPlace? place = null) =>
        new(Start(["serve", "--data", data, "--urls", $"http://localhost:{port}"], redirectInput: false, place));

    /// <summary>Begins a verb, and does not wait for its end.</summary>
    public static AppProcess BeginVerb(params string[] args) => new(Start(args, redirectInput: false));

    public bool HasEnded => process.HasExited;

    /// <summary>Serves on <paramref name="port"/> and waits until it answers.</summary>
    public static async Task<AppProcess> ServeAsync(string data, int port, AppPlace? place = null)
    {
        var app = Begin(data, port, place);
        using var client = new HttpClient();
        for (var i = 0; i < 900; i++)
        {
            if (app.process.HasExited)
                throw new InvalidOperationException(await app.process.StandardError.ReadToEndAsync());
            try
            {
                if ((await client.GetAsync($"http://localhost:{port}/health/ready")).IsSuccessStatusCode)
                    return app;
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await Task.Delay(100);
        }

        app.Dispose();
        throw new TimeoutException("The application did not start.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private static Process Start(string[] args, bool redirectInput, AppPlace? place = null)
    {
        var (program, directory, environment, within) = place ?? Built;
        string[] command = [.. within ?? [], "dotnet", program, .. args];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = redirectInput,
            WorkingDirectory = directory,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

/// <summary>Where the application lies and how it is started.</summary>
/// <param name="Program">Its main assembly.</param>
/// <param name="WorkingDirectory">Where it is started from; blank starts it where the tests run.</param>
/// <param name="Environment">Variables beside those of the tests.</param>
/// <param name="Within">A command, and its arguments, that starts it somewhere else.</param>
public sealed record AppPlace(
    string Program,
    string WorkingDirectory = "",
    IReadOnlyDictionary<string, string>? Environment = null,
    IReadOnlyList<string>? Within = null
);
