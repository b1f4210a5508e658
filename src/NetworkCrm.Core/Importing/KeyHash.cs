using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// 64-bit hashes of normalised values, the same in every process. Never 0, which marks an empty slot.
/// </summary>
internal static class KeyHash
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ContactField field, string text)
    {
        var hash = 14695981039346656037UL ^ (ulong)field;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash, text.Length);
    }

    /// <summary>Spreads the bits of two numbers over one.</summary>
    public static ulong Mix(ulong hash, long with)
    {
        hash ^= BitOperations.RotateLeft((ulong)with * 0x9E3779B97F4A7C15UL, 31);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        hash ^= hash >> 31;
        return hash == 0 ? 1 : hash;
    }
}
