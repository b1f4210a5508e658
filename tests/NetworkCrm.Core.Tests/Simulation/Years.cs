using System.Collections.Concurrent;
using NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>
/// Simulated years, each written once for all the tests that read it: writing one takes longer than most of what is
/// asked of it. They are kept to the end, since a test that weighs the process must not see one go.
/// </summary>
internal static class Years
{
    private static readonly ConcurrentDictionary<int, Lazy<Year>> Written = new();

    /// <summary>The passive year of <paramref name="seed"/>, of as many people as usual.</summary>
    public static Year Of(int seed) => Written.GetOrAdd(seed, s => new Lazy<Year>(() => Year.Create(s))).Value;
}
