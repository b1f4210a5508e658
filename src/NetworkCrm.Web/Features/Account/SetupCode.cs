using System.Security.Cryptography;
using System.Text;
using NetworkCrm.Web.Hosting;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// Printed at start when others can reach the host: whoever reads the console may set it up, nobody else.
/// </summary>
public sealed class SetupCode(ServeOptions options)
{
    public string Value { get; } = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 10);

    public bool IsNeeded => !options.IsLoopback;

    /// <summary>One set-up at a time, so that only one can be the first.</summary>
    public SemaphoreSlim Door { get; } = new(1, 1);

    public bool Accepts(string? typed) =>
        !IsNeeded
        || CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(typed?.Trim().ToUpperInvariant() ?? ""),
            Encoding.UTF8.GetBytes(Value)
        );
}
