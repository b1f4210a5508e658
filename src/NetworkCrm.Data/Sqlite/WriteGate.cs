namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// One writer at a time, first come first served. SQLite allows one anyway, but its waiting is unfair polling; a queue
/// of our own cuts the slowest writes several times over. See docs/adr/0003.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private int waiting;

    /// <summary>Other processes may write to the same file: nobody knows whether one of them waits.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether somebody waits for the turn that is being had, or may do so.</summary>
    public bool IsWanted => IsShared || Volatile.Read(ref waiting) > 0;

    public async Task<IDisposable> EnterAsync(CancellationToken ct = default)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await gate.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        return new Turn(gate);
    }

    public void Dispose() => gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? held = gate;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
