using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>Lists of contacts: any part of the whole by an index alone, and search as one types.</summary>
public sealed class PeopleQuery(OwnerDatabase crm)
{
    /// <summary>With fewer letters than that nobody is meant yet.</summary>
    private const int FewestLetters = 3;

    private const int ExcerptLead = 24;

    public async Task<PeoplePart> ListAsync(PeopleFilter filter, int offset, int count, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        if (filter.Text is null)
        {
            await using var db = await crm.OpenAsync(ct);
            var (page, total) = await PageAsync(db, filter, offset, count, ct);
            return new PeoplePart(Rows(reads, page), total);
        }

        var learned = new Dictionary<long, string>();
        var found = PeopleSearch.Find(reads, filter, filter.Text, offset + count, learned);
        return new PeoplePart(
            [
                .. Rows(reads, found.Ids.Skip(offset).Take(count))
                    .Select(r =>
                        learned.TryGetValue(r.Id, out var fact) ? r with { Learned = Excerpt(fact, filter.Text) } : r
                    ),
            ],
            found.Total
        );
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
            ids = (await PageAsync(db, filter with { Sort = PeopleSort.LastContact }, 0, most, ct)).Ids;
        }

        return
        [
            .. Rows(reads, ids.Take(most))
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
        return await Filtered(db, filter).CountAsync(c => c.SortName.CompareTo(folded) < 0, ct);
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
        // From the few ids to their rows: left to itself the planner may walk the book and look each up among them.
        var count = OwnerSqlReader.Number(
            reads
                .Prepare(
                    $"""
                    SELECT count(*) FROM (
                      SELECT DISTINCT Value FROM ({RelationFilters.Ids(RelatedBy.Any, "?1", "?2")})
                    ) r
                    CROSS JOIN Contacts c ON c.Id = r.Value
                      WHERE c.OwnerId = ?1 AND c.State = {(int)ContactState.Listed}
                    """
                )
                .Bind(person.Uid)
        );
        return count == 0 ? null : new RelatedPeople(person.Uid, person.Name, count);
    }

    // Of a long fact, from a little before what was searched for: a row has room for a few words.
    private static string Excerpt(string fact, string text)
    {
        var at = text.Split(' ')
            .Where(w => w.Length > 2)
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

    private static async Task<(List<long> Ids, int Total)> PageAsync(
        CrmDbContext db,
        PeopleFilter filter,
        int offset,
        int count,
        CancellationToken ct
    )
    {
        var people = Filtered(db, filter);
        var total = filter.IsWhole
            ? await db
                .Database.SqlQuery<int>(
                    $"""
                    SELECT coalesce(sum(People), 0) AS Value FROM ContactCounts
                    WHERE OwnerId = {db.OwnerId} AND State = {(int)filter.State}
                    """
                )
                .SingleAsync(ct)
            : await people.CountAsync(ct);
        // The ids come from a covering index, so an offset of 90,000 reads no table row that is not shown.
        return (await Sorted(people, filter.Sort).Select(c => c.Id).Skip(offset).Take(count).ToListAsync(ct), total);
    }

    private static List<PersonRow> Rows(OwnerSqlReader reads, IEnumerable<long> ids)
    {
        var row = reads.Prepare(
            "SELECT Id, Uid, DisplayName, Title, Company, City, Circle, LastContactOn, RhythmDays FROM Contacts "
                + "WHERE OwnerId = ?1 AND Id = ?2"
        );
        var rows = new List<PersonRow>();
        foreach (var id in ids)
        {
            if (row.Bind(id).Step())
            {
                rows.Add(
                    new PersonRow(
                        row.Int64(0),
                        row.Guid(1),
                        row.Text(2),
                        row.TextOrNull(3),
                        row.TextOrNull(4),
                        row.TextOrNull(5),
                        (Circle?)row.Int32OrNull(6),
                        row.DateOrNull(7),
                        row.Int32OrNull(8)
                    )
                );
            }

            row.Reset();
        }

        return rows;
    }

    private static IQueryable<Contact> Filtered(CrmDbContext db, PeopleFilter filter)
    {
        var people = db.Contacts.AsNoTracking().Where(c => c.State == filter.State);
        if (filter.Circle is { } circle)
            people = people.Where(c => c.Circle == circle);
        if (filter.Sphere is { } sphere)
            people = people.Where(c => c.Sphere == sphere);
        if (filter.Tag is { } tag)
        {
            var folded = TextFold.Fold(tag);
            people = people.Where(c => c.Tags.Any(t => t.Folded == folded));
        }

        if (filter.World is { } world)
        {
            var folded = TextFold.Fold(world);
            people = filter.WorldKind is { } kind
                ? people.Where(c => c.Worlds.Any(w => w.Folded == folded && w.Kind == kind))
                : people.Where(c => c.Worlds.Any(w => w.Folded == folded));
        }

        if (filter.Field is { } field)
        {
            // By the id of the field there is an index in the order of the values.
            var values = db.CustomValues.Where(v =>
                v.FieldId == db.CustomFields.Where(f => f.Uid == field).Select(f => f.Id).FirstOrDefault()
            );
            if (filter.FieldValue is { } said)
            {
                var folded = TextFold.Fold(said);
                values = values.Where(v =>
                    v.Folded == folded
                    || (
                        v.Folded.Contains(folded)
                        && db.CustomFields.Any(f =>
                            f.Id == v.FieldId && (f.Kind == CustomFieldKind.Text || f.Kind == CustomFieldKind.Link)
                        )
                    )
                );
            }

            if (CustomReading.Bound(filter.FieldFrom) is { } from)
                values = values.Where(v => v.Sortable >= from);
            if (CustomReading.Bound(filter.FieldTo) is { } to)
                values = values.Where(v => v.Sortable <= to);

            people = people.Where(c => values.Select(v => v.ContactId).Contains(c.Id));
        }

        if (filter.Relation is not null || filter.RelatedTo is not null)
        {
            var related = filter.RelatedTo is { } person
                ? db.Database.SqlQueryRaw<long>(
                    RelationFilters.Ids(filter.Relation ?? RelatedBy.Any, "{0}", "{1}"),
                    db.OwnerId,
                    person
                )
                : db.Database.SqlQueryRaw<long>(
                    RelationFilters.Ids(filter.Relation ?? RelatedBy.Any, "{0}", null),
                    db.OwnerId
                );
            people = people.Where(c => related.Contains(c.Id));
        }

        if (filter.Quiet)
            people = people.Where(c => db.Snapshots.Where(s => s.IsCold).Select(s => s.ContactId).Contains(c.Id));
        if (filter.NoNextStep)
            people = people.Where(c => !db.FollowUps.Any(f => f.ContactId == c.Id && f.State == FollowUpState.Open));
        if (filter.Promised)
            people = people.Where(c =>
                db.Promises.Where(p => p.State == PromiseState.Open).Select(p => p.ContactId).Contains(c.Id)
            );
        if (filter.Tie is { } tie)
            people = people.Where(c =>
                db.Snapshots.FromSqlRaw(TieFilters.Query(tie)).Select(s => s.ContactId).Contains(c.Id)
            );
        return people;
    }

    private static IQueryable<Contact> Sorted(IQueryable<Contact> people, PeopleSort sort) =>
        sort switch
        {
            PeopleSort.LastContact => people.OrderByDescending(c => c.LastContactOn).ThenByDescending(c => c.Id),
            PeopleSort.Rhythm => people.OrderBy(c => c.RhythmDays ?? SearchIndex.NoRhythm).ThenBy(c => c.Id),
            _ => people.OrderBy(c => c.SortName).ThenBy(c => c.Id),
        };
}
