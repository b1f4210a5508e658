namespace NetworkCrm.Web.Features.Insights;

/// <summary>
/// Gives everybody a place: the circle is the ring, the world is the sector. The same people always stand in the same
/// place.
/// </summary>
public static class NetworkLayout
{
    /// <summary>More sectors than that cannot be told apart.</summary>
    public const int MostSectors = 7;

    /// <summary>The owner stands in the middle, and nobody within this.</summary>
    private const double Middle = 0.06;

    /// <summary>Air on either side of a ring.</summary>
    private const double Air = 0.02;

    /// <param name="rest">How many pages of the largest worlds to leave out, with their people; the last page where
    /// there are not so many. Those without a world stand on the first only.</param>
    public static NetworkPlaces Place(IReadOnlyList<NetworkPerson> people, int rest = 0)
    {
        var worlds = people
            .Where(p => p.World is not null)
            .GroupBy(p => p.World!.Folded)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new NetworkWorld(g.Key, g.First().World!.Name))
            .ToList();
        rest = Math.Clamp(rest, 0, Math.Max(0, worlds.Count - 1) / MostSectors);
        worlds.RemoveRange(0, rest * MostSectors);
        // One world alone needs no name for the rest.
        var named = worlds.Count == MostSectors + 1 ? worlds.Count : Math.Min(worlds.Count, MostSectors);
        var (others, unnoted) = (named, named + 1);
        var at = worlds
            .Index()
            .ToDictionary(w => w.Item.Folded, w => Math.Min(w.Index, others), StringComparer.Ordinal);
        var shown = rest == 0 ? people : [.. people.Where(p => p.World is { } world && at.ContainsKey(world.Folded))];
        var rings = Rings(shown);
        var groups = shown.GroupBy(p => p.World is { } world ? at[world.Folded] : unnoted).OrderBy(g => g.Key).ToList();
        // By the root of the size: a world of three stays visible beside one of three hundred.
        var all = groups.Sum(g => Math.Sqrt(g.Count()));
        var (dots, sectors, angle) = (new List<NetworkDot>(), new List<NetworkSector>(), 0.0);
        foreach (var group in groups)
        {
            var width = 2 * Math.PI * Math.Sqrt(group.Count()) / all;
            var count =
                group.Key == unnoted ? 0
                : group.Key == others ? worlds.Count - named
                : 1;
            sectors.Add(
                new NetworkSector(
                    group.Key < others ? worlds[group.Key].Name : null,
                    count,
                    group.Count(),
                    angle,
                    angle + width
                )
            );
            foreach (var ring in group.GroupBy(RingOf))
                dots.AddRange(Fill([.. ring], sectors.Count - 1, rings[ring.Key], angle, width));
            angle += width;
        }

        return new NetworkPlaces(rest, dots, sectors, [.. rings.Values.SkipLast(1).Select(r => r.To + Air)]);
    }

    // The innermost first; those without a circle stand outside of all.
    private static int RingOf(NetworkPerson person) => person.Circle is { } circle ? (int)circle : int.MaxValue;

    // Half of the disc is shared by heads, half by rings: a circle of five keeps its ring, and one of a thousand has
    // the room for them.
    private static SortedDictionary<int, (double From, double To)> Rings(IReadOnlyList<NetworkPerson> people)
    {
        var counts = people.GroupBy(RingOf).OrderBy(g => g.Key).Select(g => (Ring: g.Key, Count: g.Count())).ToList();
        var rings = new SortedDictionary<int, (double From, double To)>();
        var (area, inner) = (Middle * Middle, Middle);
        foreach (var (ring, count) in counts)
        {
            area += (1 - (Middle * Middle)) * ((0.5 / counts.Count) + (0.5 * count / people.Count));
            var outer = Math.Sqrt(Math.Min(1, area));
            rings[ring] = (inner + Air, outer - Air);
            inner = outer;
        }

        return rings;
    }

    // Rows of equal spacing within the piece of the ring.
    private static IEnumerable<NetworkDot> Fill(
        List<NetworkPerson> people,
        int sector,
        (double From, double To) ring,
        double angle,
        double width
    )
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
            yield return new NetworkDot(
                people[i],
                sector,
                Math.Round(radius * Math.Sin(direction), 4),
                Math.Round(-radius * Math.Cos(direction), 4)
            );
        }
    }
}
