namespace NetworkCrm.Web.Features.Insights;

/// <summary>Gives everybody a place: the circle is the ring, the world is the sector. The same people always stand in the same place.</summary>
public static class NetworkLayout
{
    /// <summary>More sectors than that cannot be told apart.</summary>
    public const int MostSectors = 7;

    // From the innermost ring out; the last is for those without a circle.
    private static readonly (double From, double To)[] Rings = [(0.06, 0.18), (0.23, 0.37), (0.42, 0.57), (0.61, 0.75), (0.79, 0.89), (0.92, 1)];

    /// <summary>Where one ring ends and the next begins.</summary>
    public static IReadOnlyList<double> Borders { get; } = [.. Rings.Zip(Rings.Skip(1), (inner, outer) => (inner.To + outer.From) / 2)];

    /// <param name="nameOf">How a folded world is written.</param>
    public static (IReadOnlyList<NetworkDot> Dots, IReadOnlyList<NetworkSector> Sectors) Place(IReadOnlyList<NetworkPerson> people, Func<string, string> nameOf)
    {
        var largest = people.Where(p => p.World is not null).GroupBy(p => p.World!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostSectors).Select(g => g.Key).ToList();
        var at = largest.Index().ToDictionary(s => s.Item, s => s.Index, StringComparer.Ordinal);
        var groups = people.GroupBy(p => p.World is { } world && at.TryGetValue(world, out var sector) ? sector : largest.Count).OrderBy(g => g.Key).ToList();
        // By the root of the size: a world of three stays visible beside one of three hundred.
        var all = groups.Sum(g => Math.Sqrt(g.Count()));
        var (dots, sectors, angle) = (new List<NetworkDot>(), new List<NetworkSector>(), 0.0);
        foreach (var group in groups)
        {
            var width = 2 * Math.PI * Math.Sqrt(group.Count()) / all;
            sectors.Add(new NetworkSector(group.Key < largest.Count ? nameOf(largest[group.Key]) : null, group.Count(), angle, angle + width));
            foreach (var ring in group.GroupBy(p => p.Circle is { } circle ? (int)circle - 1 : Rings.Length - 1)) dots.AddRange(Fill([.. ring], sectors.Count - 1, Rings[ring.Key], angle, width));
            angle += width;
        }

        return (dots, sectors);
    }

    // Rows of equal spacing within the piece of the ring.
    private static IEnumerable<NetworkDot> Fill(List<NetworkPerson> people, int sector, (double From, double To) ring, double angle, double width)
    {
        var depth = ring.To - ring.From;
        var length = width * (ring.From + ring.To) / 2;
        var rows = Math.Clamp((int)Math.Round(Math.Sqrt(people.Count * depth / length)), 1, people.Count);
        var columns = (people.Count + rows - 1) / rows;
        for (var i = 0; i < people.Count; i++)
        {
            var (row, column) = (i / columns, i % columns);
            var inRow = Math.Min(columns, people.Count - (row * columns));
            var radius = ring.From + (depth * (row + 0.5) / rows);
            var direction = angle + (width * (column + 0.5) / inRow);
            yield return new NetworkDot(people[i], sector, Math.Round(radius * Math.Sin(direction), 4), Math.Round(-radius * Math.Cos(direction), 4));
        }
    }
}
