using System.Diagnostics;
using System.Globalization;

namespace NetworkCrm.Tests;

/// <summary>
/// A disk of a few megabytes that can be filled, freed and made read-only under a running program. It is mounted in a
/// namespace of its own, which ends with it;
/// where this machine allows no such thing (only Linux does), <see cref="Reason"/> says so.
/// </summary>
public sealed class SmallDisk : IDisposable
{
    private const string Filling = "filling";
    private readonly Process holder;
    private readonly string at;

    private SmallDisk(Process holder, string at) => (this.holder, this.at) = (holder, at);

    /// <summary>Why there is none here; null where there is.</summary>
    public static string? Reason { get; } =
        OperatingSystem.IsLinux() && Can() ? null : "This machine lets no test mount a disk of its own.";

    /// <summary>The disk as a program started with <see cref="Enter"/> sees it.</summary>
    public string Path => at;

    /// <summary>The same, seen from outside.</summary>
    private string Outside => string.Create(CultureInfo.InvariantCulture, $"/proc/{holder.Id}/root{at}");

    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        var place = AppProcess.TempDirectory();
        Directory.CreateDirectory(place);
        var script = string.Create(
            CultureInfo.InvariantCulture,
            $"mount -t tmpfs -o size={megabytes}m,mode=700 tmpfs '{place}' && echo mounted && exec sleep 600"
        );
        var started = Process.Start(
            new ProcessStartInfo("unshare", ["-Urm", "sh", "-c", script])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal("mounted", await started.StandardOutput.ReadLineAsync());
        return new SmallDisk(started, place);
    }

    /// <summary>What to put before a command so that it runs where this disk is.</summary>
    public string[] Enter() =>
        ["nsenter", "-t", holder.Id.ToString(CultureInfo.InvariantCulture), "-U", "-m", "--preserve-credentials"];

    /// <summary>Takes all the room that is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(System.IO.Path.Combine(Outside, Filling), FileMode.Create);
        var chunk = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(chunk);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(System.IO.Path.Combine(Outside, Filling));

    public void Dispose()
    {
        holder.Kill();
        holder.WaitForExit();
        holder.Dispose();
        Directory.Delete(at, recursive: true);
    }

    private static bool Can()
    {
        try
        {
            using var tried = Process.Start(
                new ProcessStartInfo("unshare", ["-Urm", "sh", "-c", "mount -t tmpfs tmpfs /tmp"])
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                }
            )!;
            tried.WaitForExit();
            return tried.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
