using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>The list of people: whom a filter shows, in which order, and their rows.</summary>
public static class PeopleList
{
    /// <summary>The ids of a part of the list in its order, and how many the whole has.</summary>
    public static async Task<(List<long> Ids, int Total)> PageAsync(
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

    /// <summary>The rows of these ids, in their order.</summary>
    public static List<PersonRow> Rows(OwnerSqlReader reads, IEnumerable<long> ids)
    {
        var row = reads.Prepare(
            "SELECT c.Id, c.Uid, c.DisplayName, c.Title, c.Company, c.City, c.Circle, c.LastContactOn, c.RhythmDays, "
                + $"({PhotoRows.Tag}) FROM Contacts c WHERE c.OwnerId = ?1 AND c.Id = ?2"
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
                    {
                        Photo = row.TextOrNull(9),
                    }
                );
            }

            row.Reset();
        }

        return rows;
    }

    /// <summary>Those whom the filter shows, without its text.</summary>
    /// <param name="few">It is asked of a few contacts that something else found, each by itself: gathering all that a
    /// condition holds for would take longer.</param>
    public static IQueryable<Contact> Filtered(CrmDbContext db, PeopleFilter filter, bool few = false)
    {
        IQueryable<Contact> In(IQueryable<Contact> people, IQueryable<long> ids) =>
            few ? people.Where(c => ids.Any(id => id == c.Id)) : people.Where(c => ids.Contains(c.Id));

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

            people = In(people, values.Select(v => v.ContactId));
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
            people = In(people, db.Snapshots.Where(s => s.IsCold).Select(s => s.ContactId));
        if (filter.NoNextStep)
            people = people.Where(c => !db.FollowUps.Any(f => f.ContactId == c.Id && f.State == FollowUpState.Open));
        if (filter.Promised)
            people = In(people, db.Promises.Where(p => p.State == PromiseState.Open).Select(p => p.ContactId));
        if (filter.Tie is { } tie)
            people = In(people, db.Snapshots.FromSqlRaw(TieFilters.Query(tie)).Select(s => s.ContactId));
        return people;
    }

    public static IQueryable<Contact> Sorted(IQueryable<Contact> people, PeopleSort sort) =>
        sort switch
        {
            PeopleSort.LastContact => people.OrderByDescending(c => c.LastContactOn).ThenByDescending(c => c.Id),
            PeopleSort.Rhythm => people.OrderBy(c => c.RhythmDays ?? SortKeys.NoRhythm).ThenBy(c => c.Id),
            _ => people.OrderBy(c => c.SortName).ThenBy(c => c.Id),
        };

    /// <summary>How many listed contacts are related to somebody.</summary>
    public static int CountRelated(OwnerSqlReader reads, Guid person) =>
        // From the few ids to their rows: left to itself the planner may walk the book and look each up among them.
        OwnerSqlReader.Number(
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
                .Bind(person)
        );
}
