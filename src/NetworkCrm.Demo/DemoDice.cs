namespace NetworkCrm.Demo;

/// <summary>Chance that is the same for the same seed on every machine and every .NET (SplitMix64).</summary>
internal sealed class DemoDice(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 to below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() % (uint)end);

    /// <summary>From <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>From 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Unit() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>About 1, always positive, now and then several times that: how gaps between people spread.</summary>
    public double Spread(double sigma)
    {
        var sum = 0.0;
        for (var i = 0; i < 6; i++)
            sum += Unit();
        return Math.Exp((sum - 3) * 1.4142 * sigma);
    }

    /// <summary>
    /// How the third group of every id given out here reads: a version 8 (RFC 9562, section 5.8) that nothing else in
    /// the book has, so that what was made up can be told from what was not.
    /// </summary>
    public const string Mark = "8DE0";

    /// <summary>An id of that moment, in the order of time like a version 7, with the <see cref="Mark"/>.</summary>
    public Guid Uid(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(
            bytes[8..],
            (Next() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
        );
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(
            bytes,
            ((ulong)at.ToUnixTimeMilliseconds() << 16) | 0x8DE0
        );
        // Where the mark stands was chance once: a seed still gives the network that it gave then.
        Next();
        return new Guid(bytes, bigEndian: true);
    }

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
