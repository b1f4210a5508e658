using System.Net;
using System.Threading.RateLimiting;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// Twenty attempts in five minutes from one address (an IPv6 /64 counts as one), whatever accounts they name.
/// </summary>
public sealed class SignInLimiter : IDisposable
{
    public const int Attempts = 20;

    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, string>(
        address =>
            RateLimitPartition.GetFixedWindowLimiter(
                Network(address),
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = Attempts,
                    Window = TimeSpan.FromMinutes(5),
                    QueueLimit = 0,
                }
            )
    );

    public bool Allows(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    /// <summary>The same for guesses at the current password from inside a session.</summary>
    public bool Allows(long accountId) =>
        Allows(new IPAddress([0xFD, 0, .. BitConverter.GetBytes(accountId)[..6], 0, 0, 0, 0, 0, 0, 0, 0]));

    public void Dispose() => limiter.Dispose();

    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }
}
