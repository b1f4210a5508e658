namespace NetworkCrm.Data.Queries;

/// <summary>
/// The first few by name of however many are offered, as the index of names has them: byte by byte, then by id. The
/// others leave nothing behind.
/// </summary>
public sealed class FirstByName(int count)
{
    private readonly List<(byte[] Name, long Id)> first = [];

    public bool HasRoom => count > 0;

    public IEnumerable<long> Ids => first.Select(f => f.Id);

    /// <summary>Only where it has room.</summary>
    /// <param name="id">Not offered before.</param>
    /// <param name="name">In UTF-8.</param>
    public void Offer(long id, ReadOnlySpan<byte> name)
    {
        if (first.Count == count && !IsBefore(id, name, count - 1))
            return;
        var (from, to) = (0, first.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (IsBefore(id, name, middle))
                to = middle;
            else
                from = middle + 1;
        }

        if (first.Count == count)
            first.RemoveAt(count - 1);
        first.Insert(from, (name.ToArray(), id));
    }

    private bool IsBefore(long id, ReadOnlySpan<byte> name, int at) =>
        name.SequenceCompareTo(first[at].Name) is var order && (order < 0 || (order == 0 && id < first[at].Id));
}
