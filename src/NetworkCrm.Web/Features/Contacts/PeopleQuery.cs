using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>Lists of contacts: any part of the whole by an index alone, and search as one types.</summary>
public sealed class PeopleQuery(OwnerDatabase crm)
{
    /// <summary>With fewer letters than that nobody is meant yet.</summary>
    private const int FewestLetters = 3;

    private const int ExcerptLead = 24;

    // More than any search finds.
    private const int Everybody = 10_000;

    public async Task<PeoplePart> ListAsync(PeopleFilter filter, int offset, int count, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        if (filter.Text is null)
        {
            await using var db = await crm.OpenAsync(ct);
            var (page, total) = await PeopleList.PageAsync(db, filter, offset, count, ct);
            return new PeoplePart(PeopleList.Rows(reads, page), total);
        }

        var learned = new Dictionary<long, string>();
        var found = PeopleSearch.Find(reads, filter, filter.Text, offset + count, learned);
        return new PeoplePart(
            [
                .. PeopleList
                    .Rows(reads, found.Ids.Skip(offset).Take(count))
                    .Select(r =>
                        learned.TryGetValue(r.Id, out var fact) ? r with { Learned = Excerpt(fact, filter.Text) } : r
                    ),
            ],
            found.Total
        );
    }

    /// <summary>Everybody whom the filter shows, in its order.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(PeopleFilter filter, CancellationToken ct = default)
    {
        if (filter.Text is { } text)
        {
            using var reads = await crm.ReadAsync(ct);
            return PeopleSearch.Find(reads, filter, text, Everybody, new Dictionary<long, string>()).Ids;
        }

        await using var db = await crm.OpenAsync(ct);
        return await PeopleList.Sorted(PeopleList.Filtered(db, filter), filter.Sort).Select(c => c.Id).ToListAsync(ct);
    }

    /// <summary>The contacts to offer while a name is typed; the latest seen first when nothing is typed yet.</summary>
    public async Task<IReadOnlyList<PersonPick>> PickAsync(string? text, CancellationToken ct = default)
    {
        const int most = 12;
        using var reads = await crm.ReadAsync(ct);
        var filter = PeopleFilter.Read(text, null, null, null, null, null, null);
        IReadOnlyList<long> ids;
        if (filter.Text is { } typed)
        {
            ids = PeopleSearch.Find(reads, filter, typed, most).Ids;
        }
        else
        {
            await using var db = await crm.OpenAsync(ct);
            ids = (await PeopleList.PageAsync(db, filter with { Sort = PeopleSort.LastContact }, 0, most, ct)).Ids;
        }

        return
        [
            .. PeopleList
                .Rows(reads, ids.Take(most))
                .Select(r => new PersonPick(r.Id, r.Uid, r.Name, r.Company)
                {
                    Where = string.Join(" · ", new[] { r.Company ?? r.Title, r.City }.OfType<string>()),
                }),
        ];
    }

    /// <summary>Whom the owner may have meant by what found nobody, the likeliest first.</summary>
    public async Task<IReadOnlyList<PersonPick>> CloseAsync(string text, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        return CloseNames.Find(reads, text);
    }

    public async Task<PersonPick?> FindAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        return await db
            .Contacts.Where(c => c.Uid == uid)
            .Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>
    /// How many of those that <paramref name="filter"/> shows by name come before <paramref name="name"/>, itself a
    /// name or the beginning of one: where an index of letters leads to.
    /// </summary>
    public async Task<int> BeforeAsync(PeopleFilter filter, string name, CancellationToken ct = default)
    {
        var folded = TextFold.Fold(name);
        await using var db = await crm.OpenAsync(ct);
        return await PeopleList.Filtered(db, filter).CountAsync(c => c.SortName.CompareTo(folded) < 0, ct);
    }

    /// <summary>
    /// Whom else a search leads to: those related to the one contact who was meant. Asked once the hits are shown, so
    /// that they never wait for it.
    /// </summary>
    /// <param name="hits">The first part of what <paramref name="filter"/> finds.</param>
    /// <returns>Null where nobody is meant, several may be, or nobody is related to them.</returns>
    public async Task<RelatedPeople?> RelatedAsync(PeopleFilter filter, PeoplePart hits, CancellationToken ct = default)
    {
        if (filter.Text is null || filter.RelatedTo is not null || Meant(filter.Text, hits) is not { } person)
            return null;
        using var reads = await crm.ReadAsync(ct);
        var count = PeopleList.CountRelated(reads, person.Uid);
        return count == 0 ? null : new RelatedPeople(person.Uid, person.Name, count);
    }

    // Of a long fact, from a little before what was searched for: a row has room for a few words.
    private static string Excerpt(string fact, string text)
    {
        var words = text.Split(' ').Where(w => w.Length > 2).SelectMany(w => TextFold.Spellings(w).Prepend(w));
        var at = words
            .Select(w => fact.IndexOf(w, StringComparison.OrdinalIgnoreCase))
            .Where(i => i >= 0)
            .DefaultIfEmpty(0)
            .Min();
        return at <= ExcerptLead ? fact : "…" + fact[(fact.LastIndexOf(' ', at - (ExcerptLead / 2)) + 1)..];
    }

    // The only one whose name has all the words that were typed, or the only one of just that name.
    private static PersonRow? Meant(string text, PeoplePart hits)
    {
        var words = TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Sum(w => w.Length) < FewestLetters)
            return null;
        var named = hits
            .Rows.Select(row => (Row: row, Names: TextFold.Fold(row.Name).Split(' ')))
            .Where(n => words.All(w => n.Names.Any(name => name.StartsWith(w, StringComparison.Ordinal))))
            .ToList();
        if (named.Count == 1 && hits.Rows.Count == hits.Total)
            return named[0].Row;
        var whole = named.Where(n => n.Names.SequenceEqual(words)).ToList();
        return whole.Count == 1 ? whole[0].Row : null;
    }
}
