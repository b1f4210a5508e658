namespace NetworkCrm.Web.Features.Contacts;

/// <summary>Whom the owner has chosen in a list.</summary>
public sealed class Chosen
{
    private readonly HashSet<long> ids = [];
    private long? last;

    public IReadOnlyCollection<long> Ids => ids;

    public bool Has(long id) => ids.Contains(id);

    /// <summary>Chooses one, or no longer.</summary>
    public void Toggle(long id)
    {
        if (!ids.Remove(id))
            ids.Add(id);
        last = id;
    }

    /// <summary>Does with all from the last one that was toggled to this one what is done with this one.</summary>
    /// <param name="order">The list in its order.</param>
    public void ToggleTo(long id, IReadOnlyList<long> order)
    {
        var (from, to) = (last is { } l ? IndexOf(order, l) : -1, IndexOf(order, id));
        var chooses = !ids.Contains(id);
        if (from >= 0 && to >= 0)
            foreach (var between in order.Skip(Math.Min(from, to)).Take(Math.Abs(to - from) + 1))
                _ = chooses ? ids.Add(between) : ids.Remove(between);
        else
            Toggle(id);
        last = id;
    }

    private static int IndexOf(IReadOnlyList<long> order, long id)
    {
        for (var at = 0; at < order.Count; at++)
            if (order[at] == id)
                return at;
        return -1;
    }

    public void Add(IEnumerable<long> all) => ids.UnionWith(all);

    public void Clear()
    {
        ids.Clear();
        last = null;
    }
}
