using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Duplicates;

/// <summary>Two contacts that may be one person.</summary>
/// <param name="FirstId">The older of the two, by its number.</param>
public readonly record struct DuplicatePair(long FirstId, long SecondId, Likeness Likeness);

/// <summary>
/// Finds whom to compare in a book of any size: those alone who share a page, a phone, an e-mail or a name. Kept as
/// 16 bytes a key, sorted once, so that 100,000 contacts take some 8 MB and no two are compared for nothing. Of a key
/// that many share (a switchboard, five hundred Budi at one company) the first <see cref="MostOfAKey"/> alone are
/// compared: what so many have says little of any two, and of a file that came in ten times the rest is found once the
/// first are merged. A name that more than so many bear says nothing by itself.
/// </summary>
public sealed class DuplicateScan
{
    /// <summary>So many of those who share a key are compared with each other.</summary>
    public const int MostOfAKey = DuplicateIndex.MaxOwners;

    private readonly List<(ulong Key, long Id)> names = [];
    private readonly List<(ulong Key, long Id)> keys = [];

    public void AddName(long contactId, string displayName, string? company)
    {
        var name = MatchKeys.Name(displayName);
        // Whoever is named by a phone or an e-mail is found by that.
        if (MatchKeys.WordsOf(displayName, name).Count == 0)
            return;
        names.Add((KeyHash.Of(ContactField.FullName, name), contactId));
        if (CompanyName.Key(company) is { Length: > 0 } at)
            keys.Add((KeyHash.Of(ContactField.FullName, $"{name}\n{at}"), contactId));
    }

    /// <param name="stored">E.164, or as written where there is none.</param>
    public void AddPhone(long contactId, string stored)
    {
        if (MatchKeys.Phone(stored) is { } phone)
            keys.Add((KeyHash.Of(ContactField.Phone, phone), contactId));
    }

    public void AddEmail(long contactId, string email) =>
        keys.Add((KeyHash.Of(ContactField.Email, MatchKeys.Email(email)), contactId));

    public void AddLink(long contactId, string link)
    {
        if (MatchKeys.Profile(link) is { } profile)
            keys.Add((KeyHash.Of(ContactField.Link, profile), contactId));
    }

    /// <summary>Whom to compare, each two once, in the order of their numbers.</summary>
    public IReadOnlyList<(long FirstId, long SecondId)> Candidates(CancellationToken ct = default)
    {
        var pairs = new HashSet<(long, long)>();
        Compare(names, MostOfAKey, pairs, ct);
        Compare(keys, int.MaxValue, pairs, ct);
        var sorted = pairs.ToList();
        sorted.Sort();
        return sorted;
    }

    /// <summary>
    /// The likeliest first; of several who are all alike as few as link them: ten cards of one person are nine
    /// proposals and not forty-five.
    /// </summary>
    public static IReadOnlyList<DuplicatePair> Proposals(IEnumerable<DuplicatePair> likely)
    {
        var group = new Dictionary<long, long>();
        return
        [
            .. likely
                .OrderByDescending(p => p.Likeness.Score)
                .ThenBy(p => p.FirstId)
                .ThenBy(p => p.SecondId)
                .Where(p => Join(p.FirstId, p.SecondId)),
        ];

        bool Join(long a, long b)
        {
            var (x, y) = (Root(a), Root(b));
            group[x] = y;
            return x != y;
        }

        long Root(long id)
        {
            var root = id;
            while (group.TryGetValue(root, out var next) && next != root)
                root = next;
            group[id] = root;
            return root;
        }
    }

    /// <param name="most">A key that more than so many share says nothing.</param>
    private static void Compare(
        List<(ulong Key, long Id)> keys,
        int most,
        HashSet<(long, long)> pairs,
        CancellationToken ct
    )
    {
        keys.Sort();
        for (int from = 0, to; from < keys.Count; from = to)
        {
            ct.ThrowIfCancellationRequested();
            for (to = from + 1; to < keys.Count && keys[to].Key == keys[from].Key; )
                to++;
            if (to - from > most)
                continue;
            var last = Math.Min(to, from + MostOfAKey);
            for (var i = from; i < last; i++)
            for (var j = i + 1; j < last; j++)
                if (keys[i].Id != keys[j].Id)
                    pairs.Add((keys[i].Id, keys[j].Id));
        }
    }
}
