using System.Diagnostics;

namespace NetworkCrm.Web.Tests.Cli;

/// <summary>Runs the real program with a data directory of its own.</summary>
internal sealed class CliDirectory : IDisposable
{
    public string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), "networkcrm-tests", "cli-" + Guid.NewGuid().ToString("N"));

    public async Task<(int ExitCode, string Out, string Error)> RunAsync(string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } self && System.IO.Path.GetFileNameWithoutExtension(self) == "dotnet"
                ? self
                : "dotnet"
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, .. arguments, "--data", Path])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (input is not null)
            await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await complained);
    }

    public Task<(int ExitCode, string Out, string Error)> AddOwnerAsync(string email = "dewi@example.com") =>
        RunAsync("kata-sandi-panjang", "user", "add", "--email", email);

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
