namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Who of an archive's parties is the owner.</summary>
internal sealed class LinkedInOwner
{
    private const int MostOffered = 20;

    public LinkedInOwner(LinkedInArchive archive, ImportOptions options)
    {
        var parties = archive.Parties.All;
        var talks = new int[parties.Count];
        foreach (var conversation in archive.Conversations)
        foreach (var party in conversation)
            talks[party]++;
        var ranked = Enumerable.Range(0, parties.Count).OrderByDescending(i => talks[i]).ToList();
        Offered = [.. ranked.Select(i => Called(parties[i])).Where(n => n.Length > 0).Distinct().Take(MostOffered)];
        var found =
            Chosen(parties, ranked, options)
            ?? Named(parties, ranked, archive.OwnName)
            ?? (archive.Owners.Count > 0 ? archive.Owners.MaxBy(o => (o.Value, -o.Key)).Key : (int?)null)
            ?? Known(parties, ranked, options);
        // Whoever takes part in everything, and nobody else does.
        if (found is null && ranked.Count > 2 && talks[ranked[0]] > talks[ranked[1]])
            found = ranked[0];
        // A profile, and not one message of whoever it is of.
        if (found is null && (archive.Messages.Count == 0 || ranked.Count == 0))
            found = -1;
        Asks = found is null;
        Party = found ?? ranked[0];
    }

    /// <summary>The party; -1 where it is none of them.</summary>
    public int Party { get; }

    /// <summary>Nothing says who it is, and <see cref="Party"/> is a guess.</summary>
    public bool Asks { get; }

    /// <summary>Those who can be chosen, likeliest first.</summary>
    public IReadOnlyList<string> Offered { get; }

    /// <summary>What somebody is called, where there is a choice.</summary>
    public static string Called(LinkedInParty party) => party.Name.Length > 0 ? party.Name : party.Page ?? "";

    private static int? Chosen(IReadOnlyList<LinkedInParty> parties, List<int> ranked, ImportOptions options)
    {
        if (options.Me is not { } me)
            return null;
        if (me == ChatFacts.Nobody)
            return -1;
        var exact = ranked.FindIndex(i => Called(parties[i]) == me || parties[i].Page == me);
        return exact >= 0 ? ranked[exact] : Named(parties, ranked, me);
    }

    private static int? Named(IReadOnlyList<LinkedInParty> parties, List<int> ranked, string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        var key = MatchKeys.Name(name);
        return
            ranked.FindIndex(i => parties[i].Name.Length > 0 && MatchKeys.Name(parties[i].Name) == key)
                is >= 0
                    and var at
            ? ranked[at]
            : null;
    }

    private static int? Known(IReadOnlyList<LinkedInParty> parties, List<int> ranked, ImportOptions options)
    {
        var named = (options.MyNames ?? []).Select(n => Named(parties, ranked, n)).OfType<int>().Distinct().ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
