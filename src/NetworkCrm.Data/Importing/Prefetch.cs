namespace NetworkCrm.Data.Importing;

/// <summary>
/// Two cores for one import: while the caller writes a lot of rows, the next is made ready on another thread. Never
/// more than one waits, so memory stays flat.
/// What is made ready is made in order and one at a time, and no thread is at it any more once the enumeration is over.
/// </summary>
internal static class Prefetch
{
    /// <summary>
    /// What <paramref name="make"/> makes of each item. The source itself is read on the caller's thread: it may use
    /// the caller's connection.
    /// </summary>
    public static IEnumerable<TOut> Made<TIn, TOut>(IEnumerable<TIn> source, Func<TIn, TOut> make)
    {
        Task<TOut>? next = null;
        try
        {
            foreach (var item in source)
            {
                var ready = next is null ? default : next.GetAwaiter().GetResult();
                var first = next is null;
                next = Task.Run(() => make(item));
                if (!first)
                    yield return ready!;
            }

            if (next is not null)
                yield return next.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever stops early closes the file next: nobody may still be reading it. If this one failed, it concerns
            // nobody any more.
            if (next is not null)
                ((IAsyncResult)next).AsyncWaitHandle.WaitOne();
        }
    }

    /// <summary>The items of <paramref name="source"/>, which is read on the other thread, in lots.</summary>
    public static IEnumerable<List<T>> Lots<T>(IEnumerable<T> source, int lot)
    {
        using var items = source.GetEnumerator();
        foreach (var taken in Made(Enumerable.Repeat(items, int.MaxValue), i => Take(i, lot)))
        {
            if (taken.Count == 0)
                yield break;
            yield return taken;
        }
    }

    private static List<T> Take<T>(IEnumerator<T> items, int lot)
    {
        var taken = new List<T>(lot);
        while (taken.Count < lot && items.MoveNext())
            taken.Add(items.Current);
        return taken;
    }
}
