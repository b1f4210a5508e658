using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>Search as one types: the ids that the indexes find for a text, narrowed by the filter and in its order. Asked at every key, so written as SQL.</summary>
internal static class PeopleSearch
{
    /// <summary>Search looks at this many candidates of each index at the most, then sorts them.</summary>
    private const int Candidates = 500;

    private const int CandidatesByBeginning = 200;

    public static List<long> Find(OwnedReads reads, PeopleFilter filter, string text)
    {
        var search = SearchText.Read(text);
        var sort = filter.Sort switch
        {
            PeopleSort.LastContact => "coalesce(-c.LastContactOn, 1)",
            PeopleSort.Rhythm => $"coalesce(c.RhythmDays, {SearchIndex.NoRhythm})",
            _ => "c.SortName",
        };
        var narrowing = Narrowing(filter, search);
        // CROSS JOIN keeps the order as written: from the few that the index found to their rows. Left to itself the planner walks the whole book instead.
        var found = $"""
            SELECT Id, Sort FROM (SELECT c.Id, {sort} AS Sort FROM Contacts c WHERE c.OwnerId = ?1 AND c.State = ?2 AND c.SortName >= ?3 AND c.SortName < ?4 ORDER BY c.SortName LIMIT {CandidatesByBeginning})
            UNION SELECT Id, Sort FROM (
              SELECT c.Id, {sort} AS Sort FROM ContactNames n CROSS JOIN Contacts c ON c.Id = n.rowid WHERE ContactNames MATCH ?5 AND c.OwnerId = ?1 AND c.State = ?2 LIMIT {Candidates})
            """;
        if (search.Trigrams is not null)
        {
            found += $"""

                UNION SELECT Id, Sort FROM (
                  SELECT c.Id, {sort} AS Sort FROM ContactSearch s CROSS JOIN Contacts c ON c.Id = s.rowid WHERE ContactSearch MATCH ?6 AND c.OwnerId = ?1 AND c.State = ?2 LIMIT {Candidates})
                """;
        }

        var statement = reads.Prepare(
            $"SELECT found.Id FROM ({found}) found{(narrowing.Count == 0 ? "" : $" CROSS JOIN Contacts c ON c.Id = found.Id WHERE {string.Join(" AND ", narrowing)}")} ORDER BY found.Sort, found.Id{(filter.Sort == PeopleSort.LastContact ? " DESC" : "")}");
        statement.Bind((int)filter.State).Bind(search.From).Bind(search.To).Bind(search.Words);
        if (search.Trigrams is { } trigrams) statement.Bind(trigrams);
        if (filter.Circle is { } circle) statement.Bind((int)circle);
        if (filter.Sphere is { } sphere) statement.Bind((int)sphere);
        if (filter.Tag is { } tag) statement.Bind(TextFold.Fold(tag));
        foreach (var word in search.Short) statement.Bind(word);
        var ids = new List<long>();
        while (statement.Step()) ids.Add(statement.Int64(0));
        return ids;
    }

    // Its parameters come after those of the search, in this order.
    private static List<string> Narrowing(PeopleFilter filter, SearchText search)
    {
        var next = search.Trigrams is null ? 6 : 7;
        var conditions = new List<string>();
        if (filter.Circle is not null) conditions.Add($"c.Circle = ?{next++}");
        if (filter.Sphere is not null) conditions.Add($"c.Sphere = ?{next++}");
        if (filter.Tag is not null) conditions.Add($"EXISTS (SELECT 1 FROM ContactTags t WHERE t.OwnerId = ?1 AND t.ContactId = c.Id AND t.Folded = ?{next++})");
        // Words too short for the trigram index narrow what the longer ones found.
        foreach (var _ in search.Short) conditions.Add($"instr(c.SearchText, ?{next++}) > 0");
        if (filter.Quiet) conditions.Add("EXISTS (SELECT 1 FROM Snapshots s WHERE s.OwnerId = ?1 AND s.ContactId = c.Id AND s.IsCold)");
        if (filter.NoNextStep) conditions.Add($"NOT EXISTS (SELECT 1 FROM FollowUps f WHERE f.OwnerId = ?1 AND f.ContactId = c.Id AND f.State = {(int)FollowUpState.Open})");
        if (filter.Promised) conditions.Add($"EXISTS (SELECT 1 FROM Promises p WHERE p.OwnerId = ?1 AND p.ContactId = c.Id AND p.State = {(int)PromiseState.Open})");
        return conditions;
    }
}
