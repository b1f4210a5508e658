using System.Diagnostics;

namespace NetworkCrm.Benchmarks;

/// <summary>How far the process's memory rises above where it stood, looked at often.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly long start;
    private readonly Timer timer;
    private long peak;

    public PeakMemory()
    {
        GC.Collect();
        start = peak = Now();
        timer = new Timer(_ => peak = Math.Max(peak, Now()), null, 0, 20);
    }

    public double MoreMegabytes() => (Math.Max(peak, Now()) - start) / 1024.0 / 1024.0;

    public void Dispose() => timer.Dispose();

    private static long Now()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
