using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Cli;

/// <summary>Asks an address whether a NetworkCrm answers there.</summary>
internal sealed class Asking : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1_000_000,
    };

    public void Dispose() => client.Dispose();

    /// <summary>The addresses to ask where the program listens on <paramref name="urls"/>: whoever listens everywhere is asked here.</summary>
    public static IEnumerable<Uri> AddressesOf(string urls) =>
        urls.Split(';').Select(u => new Uri(Everywhere.Aggregate(u, (url, host) => url.Replace($"://{host}", "://localhost", StringComparison.Ordinal))));

    /// <summary>Asks <c>/health/ready</c>.</summary>
    /// <returns>Which process answered that it is ready, or why none did.</returns>
    public async Task<Answer> ReadyAsync(Uri address, CancellationToken ct)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address, "health/ready"), ct);
            if (!response.Headers.TryGetValues(Health.ProcessHeader, out var process)) return new Answer(null, "something answers, but it is no NetworkCrm");
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
    /// <returns>The sentence with which whoever comes by this address is turned away; null where they are let in.</returns>
    public async Task<string?> TurnedAwayAsync(Uri address, CancellationToken ct)
    {
        using var response = await client.GetAsync(address, ct);
        return (int)response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status421MisdirectedRequest
            ? (await response.Content.ReadAsStringAsync(ct)).Trim()
            : null;
    }

    private static readonly string[] Everywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <param name="Process">Which one is ready; null where none is.</param>
    /// <param name="Said">What it said, or why there is no answer.</param>
    public sealed record Answer(string? Process, string Said);
}
