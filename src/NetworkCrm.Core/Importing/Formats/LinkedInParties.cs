using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Everybody in an archive beside the connections: by their page, else by their name.</summary>
internal sealed class LinkedInParties
{
    // What stands in the place of an account that was closed.
    private static readonly string[] Nobodies = ["linkedin member", "linkedin user", "anggota linkedin", "linkedin"];

    private readonly Dictionary<string, int> _byProfile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Url), int?> _asked = [];
    private readonly List<LinkedInParty> _all = [];

    public IReadOnlyList<LinkedInParty> All => _all;

    /// <summary>The party of this name and page, new or known; null where it is no person.</summary>
    public int? Of(string name, string url)
    {
        if (!_asked.TryGetValue((name, url), out var party))
            _asked[(name, url)] = party = Find(name, url);
        return party;
    }

    /// <summary>All of a list of names and a list of pages, each parted by commas.</summary>
    public IReadOnlyList<int> AllOf(string names, string urls)
    {
        var pages = urls.Split(
            [',', ';', '\n', ' '],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (pages.Length <= 1)
            return (Of(names, pages.FirstOrDefault() ?? "") is { } one) ? [one] : [];
        // A comma may also stand within a name, before a degree.
        var parts = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. pages
                .Select((page, i) => Of(parts.Length == pages.Length ? parts[i] : "", page))
                .OfType<int>()
                .Distinct(),
        ];
    }

    private int? Find(string name, string url)
    {
        var called = CellText.Cut(CellText.Line(name), ImportedContact.NameLength);
        var page = Page(url);
        if (Array.Exists(Nobodies, n => n.Equals(called, StringComparison.OrdinalIgnoreCase)))
            return null;
        var profile = page is null ? null : ProfileLink.Key(page);
        // The page of a company, or of nothing at all.
        if ((page is not null && profile is null) || (called.Length == 0 && profile is null))
            return null;
        var key = MatchKeys.Name(called);
        if (profile is not null && _byProfile.TryGetValue(profile, out var known))
        {
            if (_all[known].Name.Length == 0)
                _all[known] = _all[known] with { Name = called };
            return known;
        }

        // Without a page whoever is called so, where it is one; a page found later is theirs.
        if (key.Length > 0 && _byName.TryGetValue(key, out var named) && (profile is null || _all[named].Page is null))
        {
            if (profile is not null)
            {
                _all[named] = _all[named] with { Page = page, Profile = profile };
                _byProfile[profile] = named;
            }

            return named;
        }

        var party = _all.Count;
        _all.Add(new LinkedInParty(called, page, profile));
        if (profile is not null)
            _byProfile[profile] = party;
        if (key.Length > 0)
            _byName.TryAdd(key, party);
        return party;
    }

    private static string? Page(string url)
    {
        var page = url.Trim();
        return page.Length == 0 || !page.Contains('.', StringComparison.Ordinal) ? null : page;
    }
}

/// <param name="Name">As first written; empty where only the page is known.</param>
/// <param name="Page">The address of the page.</param>
/// <param name="Profile">Its key (<see cref="ProfileLink.Key"/>).</param>
internal sealed record LinkedInParty(string Name, string? Page, string? Profile)
{
    /// <summary>An address made of a number, which says nothing against another of the same person.</summary>
    public bool IsOpaque => Profile?.StartsWith("linkedin.com/in/aco", StringComparison.Ordinal) ?? true;
}
