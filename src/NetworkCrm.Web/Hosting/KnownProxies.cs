using System.Net;
using NetworkCrm.Web.Cli;

namespace NetworkCrm.Web.Hosting;

/// <summary>
/// Whose forwarded headers are believed: addresses, subnets and names, and always this machine itself.
/// </summary>
public sealed class KnownProxies
{
    /// <summary>How long the addresses of a name are taken for true: a container that restarts gets another.</summary>
    private static readonly TimeSpan NamesAreGoodFor = TimeSpan.FromSeconds(30);

    private readonly List<IPNetwork> networks = [];
    private readonly List<string> names = [];
    private readonly Lock asking = new();
    private HashSet<IPAddress> named = [];
    private long askedAt = long.MinValue;

    /// <exception cref="VerbException">One of them is neither an address nor a subnet nor a host name.</exception>
    public KnownProxies(IEnumerable<string> proxies)
    {
        foreach (var proxy in proxies.SelectMany(p => p.Split(',')).Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            if (IPAddress.TryParse(proxy, out var address))
                networks.Add(Alone(Plain(address)));
            else if (proxy.Contains('/', StringComparison.Ordinal))
                networks.Add(Subnet(proxy));
            else if (Uri.CheckHostName(proxy) == UriHostNameType.Dns)
                names.Add(proxy);
            else
                throw Unreadable(proxy);
        }
    }

    public IReadOnlyList<string> Names => names;

    /// <summary>Whether what this address forwards is believed.</summary>
    public bool Include(IPAddress? address)
    {
        if (address is null)
            return false;
        var plain = Plain(address);
        return IPAddress.IsLoopback(plain)
            || networks.Exists(n => n.Contains(plain))
            || (names.Count > 0 && Named().Contains(plain));
    }

    // An IPv4 address that came over an IPv6 socket is the IPv4 address that was named.
    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPNetwork Alone(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);

    private static IPNetwork Subnet(string text)
    {
        var parts = text.Split('/', 2);
        if (!IPAddress.TryParse(parts[0], out var address) || !int.TryParse(parts[1], out var bits))
            throw Unreadable(text);
        var bytes = address.GetAddressBytes();
        if (bits < 0 || bits > bytes.Length * 8)
            throw Unreadable(text);
        // 10.0.0.5/24 means the subnet that 10.0.0.5 is in.
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] &= (byte)(0xFF << Math.Clamp(8 - (bits - (i * 8)), 0, 8));
        return new IPNetwork(new IPAddress(bytes), bits);
    }

    private static VerbException Unreadable(string proxy) =>
        new(
            $"\"{proxy}\" is no proxy: name an address (10.0.0.2), a subnet (172.16.0.0/12) or a host name (caddy).",
            ExitCodes.WrongUse
        );

    private HashSet<IPAddress> Named()
    {
        lock (asking)
        {
            if (Environment.TickCount64 - askedAt < NamesAreGoodFor.TotalMilliseconds && askedAt != long.MinValue)
                return named;
            named = [.. names.SelectMany(Resolve).Select(Plain)];
            askedAt = Environment.TickCount64;
            return named;
        }
    }

    private static IPAddress[] Resolve(string name)
    {
        try
        {
            return Dns.GetHostAddresses(name);
        }
        catch (System.Net.Sockets.SocketException)
        {
            return []; // Not there yet: it may start after us, and is asked for again.
        }
    }
}
