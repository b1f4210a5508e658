namespace NetworkCrm.Simulation.Generation;

/// <summary>
/// PCG32 (O'Neill 2014). Uses integer and basic IEEE arithmetic only, so that it draws the same everywhere.
/// </summary>
internal sealed class Pcg
{
    private readonly ulong increment;
    private ulong state;

    public Pcg(int seed, int stream)
    {
        increment = (((ulong)(uint)stream) << 1) | 1;
        Next();
        state += (uint)seed;
        Next();
    }

    /// <summary>A whole number from low to high, both included.</summary>
    public int Between(int low, int high) => low + (int)(((ulong)Next() * (ulong)(high - low + 1)) >> 32);

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    /// <summary>A gap in whole days, at least one, from a log-normal distribution.</summary>
    public int Gap(double median, double spread) => Math.Max(1, (int)((median * Exp(spread * Normal())) + 0.5));

    // Irwin-Hall: twelve uniform numbers have variance 1, and need no logarithm whose last bit differs between
    // machines.
    private double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Next() / 4294967296.0;
        return sum;
    }

    /// <summary>e to the power of <paramref name="x"/>, the same to the last bit on every machine.</summary>
    public static double Exp(double x)
    {
        var y = x / 16;
        double term = 1,
            sum = 1;
        for (var n = 1; n < 16; n++)
        {
            term *= y / n;
            sum += term;
        }

        for (var i = 0; i < 4; i++)
            sum *= sum;
        return sum;
    }

    private uint Next()
    {
        var old = state;
        state = unchecked((old * 6364136223846793005UL) + increment);
        var shifted = (uint)(((old >> 18) ^ old) >> 27);
        var rotation = (int)(old >> 59);
        return (shifted >> rotation) | (shifted << (-rotation & 31));
    }
}
