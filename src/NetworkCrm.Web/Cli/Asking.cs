using System.Net;
using System.Net.Sockets;
using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Cli;

/// <summary>Asks an address whether a NetworkCrm answers there.</summary>
internal sealed class Asking : IDisposable
{
    private const string Here = "localhost";

    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            ConnectCallback = ConnectAsync,
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1_000_000,
    };

    public void Dispose() => client.Dispose();

    /// <summary>
    /// The addresses to ask where the program listens on <paramref name="urls"/>: whoever listens everywhere is asked
    /// here, and so is whoever listens under a name, since that is everywhere too.
    /// </summary>
    /// <exception cref="VerbException">One of them cannot be read.</exception>
    public static IEnumerable<Uri> AddressesOf(string urls) => ServeOptions.ListenersOf(urls).Select(OfThisMachine);

    /// <summary>Asks <c>/health/ready</c>.</summary>
    /// <returns>Which process answered that it is ready, or why none did.</returns>
    public async Task<Answer> ReadyAsync(Uri address, CancellationToken ct)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address, "health/ready"), ct);
            if (!response.Headers.TryGetValues(Health.ProcessHeader, out var process))
                return new Answer(null, "something answers, but it is no NetworkCrm");
            var said = (await response.Content.ReadAsStringAsync(ct)).Trim();
            return response.IsSuccessStatusCode ? new Answer(process.First(), said) : new Answer(null, said);
        }
        catch (HttpRequestException e)
        {
            return new Answer(null, $"nothing answers ({(e.InnerException ?? e).Message.TrimEnd('.')})");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Answer(null, "nothing answers in time");
        }
    }

    /// <summary>Asks for the first page, as a browser would.</summary>
    /// <returns>The sentence with which whoever comes by this address is turned away; null where they are let
    /// in.</returns>
    public async Task<string?> TurnedAwayAsync(Uri address, CancellationToken ct)
    {
        using var response = await client.GetAsync(address, ct);
        return (int)response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status421MisdirectedRequest
            ? (await response.Content.ReadAsStringAsync(ct)).Trim()
            : null;
    }

    private static Uri OfThisMachine(Uri listener)
    {
        var isOne =
            IPAddress.TryParse(listener.IdnHost, out var ip)
            && !ip.Equals(IPAddress.Any)
            && !ip.Equals(IPAddress.IPv6Any);
        return isOne ? listener : new UriBuilder(listener) { Host = Here }.Uri;
    }

    // The server asks nobody what localhost is: it listens on the two addresses that the name stands for.
    // Neither do we, as a container without a hosts file cannot say.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var to = context.DnsEndPoint;
        if (!string.Equals(to.Host, Here, StringComparison.OrdinalIgnoreCase))
            return await ConnectAsync(to, ct);
        try
        {
            return await ConnectAsync(new IPEndPoint(IPAddress.Loopback, to.Port), ct);
        }
        catch (SocketException) when (Socket.OSSupportsIPv6)
        {
            return await ConnectAsync(new IPEndPoint(IPAddress.IPv6Loopback, to.Port), ct);
        }
    }

    private static async Task<Stream> ConnectAsync(EndPoint to, CancellationToken ct)
    {
        var socket = to is IPEndPoint ip
            ? new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.NoDelay = true;
            await socket.ConnectAsync(to, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <param name="Process">Which one is ready; null where none is.</param>
    /// <param name="Said">What it said, or why there is no answer.</param>
    public sealed record Answer(string? Process, string Said);
}
