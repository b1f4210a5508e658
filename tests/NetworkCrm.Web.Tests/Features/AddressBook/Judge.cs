using System.Diagnostics;

namespace NetworkCrm.Web.Tests.Features.AddressBook;

/// <summary>Programs of others that tell whether what we write is right.</summary>
internal static class Judge
{
    private const string Python = "/usr/bin/python3";

    /// <summary>On a machine of one's own the test is skipped by name; where everything is judged it fails.</summary>
    public static void SkipWithout(string program)
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(isThere, $"{program} is missing: apt-get install {program}");
        Assert.SkipUnless(isThere, $"{program} is not installed.");
    }

    /// <returns>What it printed, errors included.</returns>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var printed = await output + await errors;
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{printed}");
        return printed;
    }

    /// <returns>What a script of Debian's own Python printed.</returns>
    public static Task<string> PythonAsync(string script, params string[] arguments) =>
        RunAsync(Python, ["-c", script, .. arguments]);
}
