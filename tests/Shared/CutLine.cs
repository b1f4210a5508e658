using System.Net;
using System.Net.Sockets;

namespace NetworkCrm.Tests;

/// <summary>
/// A line to the application that can be cut: a proxy of bytes on a port of its own, which also counts them.
/// </summary>
public sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly HashSet<Socket> open = [];
    private readonly Func<int> to;
    private readonly Task accepting;
    private volatile TaskCompletionSource whole = Whole();
    private volatile bool refuses;
    private long received,
        sent;

    public CutLine(int to)
        : this(() => to) { }

    /// <param name="to">The port it leads to now: an application that restarts gets another.</param>
    public CutLine(Func<int> to)
    {
        this.to = to;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Bytes that came from the application so far.</summary>
    public long Received => Interlocked.Read(ref received);

    /// <summary>Bytes that went to the application so far.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <summary>
    /// A dead spot: nothing passes either way, and nobody is told; what was on its way arrives later.
    /// </summary>
    public void Stall() => whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The connections end, and no new one is had.</summary>
    public void Break()
    {
        refuses = true;
        lock (open)
            foreach (var socket in open)
                socket.Close(0);
    }

    public void Mend()
    {
        refuses = false;
        var waiting = whole;
        whole = Whole();
        waiting.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        Mend();
        Break();
        listener.Stop();
        await accepting;
        listener.Dispose();
        ended.Dispose();
    }

    private static TaskCompletionSource Whole()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!ended.IsCancellationRequested)
                _ = ServeAsync(await listener.AcceptSocketAsync(ended.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    private async Task ServeAsync(Socket near)
    {
        using var far = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        lock (open)
            open.UnionWith([near, far]);
        try
        {
            if (refuses)
            {
                near.Close(0);
                return;
            }

            await whole.Task;
            await far.ConnectAsync(IPAddress.Loopback, to());
            near.NoDelay = far.NoDelay = true;
            await Task.WhenAny(
                PumpAsync(near, far, fromApplication: false),
                PumpAsync(far, near, fromApplication: true)
            );
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
        finally
        {
            lock (open)
                open.ExceptWith([near, far]);
            near.Close(0);
        }
    }

    private async Task PumpAsync(Socket from, Socket into, bool fromApplication)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is var length and > 0)
            {
                await whole.Task;
                Interlocked.Add(ref fromApplication ? ref received : ref sent, length);
                for (var at = 0; at < length; )
                    at += await into.SendAsync(buffer.AsMemory(at, length - at));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
    }
}
