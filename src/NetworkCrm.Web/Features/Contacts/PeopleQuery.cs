using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>Lists of contacts: any part of the whole by an index alone, and search as one types.</summary>
public sealed class PeopleQuery(Crm crm)
{
    /// <summary>Search looks at this many candidates of each index at the most, then sorts them.</summary>
    private const int Candidates = 500;

    // CROSS JOIN keeps the order as written: from the few that the index found to their rows. Left to itself the planner walks the whole book instead.
    private const string ByName = """
        SELECT Id FROM (SELECT Id FROM Contacts WHERE OwnerId = {0} AND State = {1} AND SortName >= {2} AND SortName < {3} ORDER BY SortName LIMIT 200)
        UNION SELECT Id FROM (SELECT c.Id FROM ContactNames n CROSS JOIN Contacts c ON c.Id = n.rowid WHERE ContactNames MATCH {4} AND c.OwnerId = {0} AND c.State = {1} LIMIT {5})
        """;

    private const string ByTrigram = """
        UNION SELECT Id FROM (SELECT c.Id FROM ContactSearch s CROSS JOIN Contacts c ON c.Id = s.rowid WHERE ContactSearch MATCH {6} AND c.OwnerId = {0} AND c.State = {1} LIMIT {5})
        """;

    private const string Named = $"SELECT c.* FROM ({ByName}) found CROSS JOIN Contacts c ON c.Id = found.Id";

    private const string NamedOrFound = $"SELECT c.* FROM ({ByName} {ByTrigram}) found CROSS JOIN Contacts c ON c.Id = found.Id";

    public async Task<PeoplePart> ListAsync(PeopleFilter filter, int offset, int count, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var (ids, total) = filter.Text is null ? await PageAsync(db, filter, offset, count, ct) : await FoundAsync(db, filter, offset, count, ct);
        var rows = await db.Contacts.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new PersonRow(c.Id, c.Uid, c.DisplayName, c.Title, c.Company, c.City, c.Circle, c.LastContactOn, c.RhythmDays)).ToDictionaryAsync(c => c.Id, ct);
        return new PeoplePart([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], total);
    }

    /// <summary>The contacts to offer while a name is typed; the latest seen first when nothing is typed yet.</summary>
    public async Task<IReadOnlyList<PersonPick>> PickAsync(string? text, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var filter = PeopleFilter.Read(text, null, null, null, null, null, null);
        return await Sorted(Filtered(db, filter), filter.Text is null ? PeopleSort.LastContact : PeopleSort.Name).Take(12)
            .Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company)).ToListAsync(ct);
    }

    public async Task<PersonPick?> FindAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        return await db.Contacts.Where(c => c.Uid == uid).Select(c => new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company)).SingleOrDefaultAsync(ct);
    }

    private static async Task<(List<long> Ids, int Total)> PageAsync(CrmDb db, PeopleFilter filter, int offset, int count, CancellationToken ct)
    {
        var people = Filtered(db, filter);
        var total = filter.IsWhole
            ? await db.Database.SqlQuery<int>($"SELECT People AS Value FROM ContactCounts WHERE OwnerId = {db.OwnerId} AND State = {(int)filter.State}").SingleOrDefaultAsync(ct)
            : await people.CountAsync(ct);
        // The ids come from a covering index, so an offset of 90,000 reads no table row that is not shown.
        return (await Sorted(people, filter.Sort).Select(c => c.Id).Skip(offset).Take(count).ToListAsync(ct), total);
    }

    // Never many, thanks to the limits: asking the indexes once and cutting the page here is half the work of asking them twice.
    private static async Task<(List<long> Ids, int Total)> FoundAsync(CrmDb db, PeopleFilter filter, int offset, int count, CancellationToken ct)
    {
        var all = await Sorted(Filtered(db, filter), filter.Sort).Select(c => c.Id).ToListAsync(ct);
        return (all.Slice(Math.Min(offset, all.Count), Math.Clamp(all.Count - offset, 0, count)), all.Count);
    }

    private static IQueryable<Contact> Filtered(CrmDb db, PeopleFilter filter)
    {
        var people = (filter.Text is null ? db.Contacts : Found(db, filter.Text, filter.State)).AsNoTracking().Where(c => c.State == filter.State);
        if (filter.Circle is { } circle) people = people.Where(c => c.Circle == circle);
        if (filter.Sphere is { } sphere) people = people.Where(c => c.Sphere == sphere);
        if (filter.Tag is { } tag)
        {
            var folded = TextFold.Fold(tag);
            people = people.Where(c => c.Tags.Any(t => t.Folded == folded));
        }

        if (filter.Quiet) people = people.Where(c => db.Snapshots.Where(s => s.IsCold).Select(s => s.ContactId).Contains(c.Id));
        if (filter.NoNextStep) people = people.Where(c => !db.FollowUps.Any(f => f.ContactId == c.Id && f.State == FollowUpState.Open));
        return people;
    }

    private static IQueryable<Contact> Sorted(IQueryable<Contact> people, PeopleSort sort) => sort switch
    {
        PeopleSort.LastContact => people.OrderByDescending(c => c.LastContactOn).ThenByDescending(c => c.Id),
        PeopleSort.Rhythm => people.OrderBy(c => c.RhythmDays ?? SearchIndex.NoRhythm).ThenBy(c => c.Id),
        _ => people.OrderBy(c => c.SortName).ThenBy(c => c.Id),
    };

    private static IQueryable<Contact> Found(CrmDb db, string text, ContactState state)
    {
        var search = SearchText.Read(text);
        var found = search.Trigrams is null
            ? db.Contacts.FromSqlRaw(Named, db.OwnerId, (int)state, search.From, search.To, search.Words, Candidates)
            : db.Contacts.FromSqlRaw(NamedOrFound, db.OwnerId, (int)state, search.From, search.To, search.Words, Candidates, search.Trigrams);
        // Words too short for the trigram index narrow what the longer ones found.
        foreach (var word in search.Short) found = found.Where(c => c.SearchText.Contains(word));
        return found;
    }
}
