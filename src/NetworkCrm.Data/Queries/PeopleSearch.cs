using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// Search as one types, asked at every key and so written as SQL. Sorted by name, those whose name begins with the text
/// come first, as the index has them;
/// the others follow, and of those only as many are put in order as the part of the list has room for.
/// </summary>
public static class PeopleSearch
{
    /// <summary>Search looks at this many candidates of each full-text index at the most.</summary>
    private const int Candidates = 500;

    private const int CandidatesByBeginning = 200;

    /// <summary>
    /// And at so many facts, the latest of them: they come from years of talks, and who wants them all says more words.
    /// </summary>
    private const int CandidatesByFact = 200;

    /// <param name="learned">Takes who was found by what was learned of them, with the latest fact that has the words;
    /// null leaves facts out.</param>
    /// <returns>The ids of what is found, in order up to <paramref name="needed"/> of them, and how many there
    /// are.</returns>
    public static (IReadOnlyList<long> Ids, int Total) Find(
        OwnerSqlReader reads,
        PeopleFilter filter,
        string text,
        int needed,
        IDictionary<long, string>? learned = null
    )
    {
        var search = SearchText.Read(text);
        const string byName =
            "Contacts c WHERE c.OwnerId = ?1 AND c.State = ?2 AND c.SortName >= ?3 AND c.SortName < ?4";
        var beginning = Read(
            Prepare(
                reads,
                filter,
                search,
                "c.Id",
                byName,
                $"ORDER BY c.SortName, c.Id LIMIT {CandidatesByBeginning}",
                [search.From, search.To]
            )
        );
        var seen = new HashSet<long>(CandidatesByBeginning + (2 * Candidates));
        seen.UnionWith(beginning);
        var others = new FirstByName(filter.Sort == PeopleSort.Name ? needed - beginning.Count : 0);
        Match(reads, filter, search, "ContactNames", search.Words, seen, others);
        if (search.Trigrams is { } trigrams)
            Match(reads, filter, search, "ContactSearch", trigrams, seen, others);
        else
            Said(reads, filter, search, seen, others);
        // Whom only a fact names comes after those who are what was typed.
        var told = new FirstByName(filter.Sort == PeopleSort.Name ? needed - seen.Count : 0);
        if (learned is not null && search.AsWritten is { } words)
            Learned(reads, filter, search, words, seen, told, learned);
        return (
            filter.Sort == PeopleSort.Name
                ? [.. beginning, .. others.Ids, .. told.Ids]
                : Sorted(reads, filter, [.. seen]),
            seen.Count
        );
    }

    // CROSS JOIN keeps the order as written: from the few that the index found to their rows. Left to itself the
    // planner walks the whole book instead.
    private static void Match(
        OwnerSqlReader reads,
        PeopleFilter filter,
        SearchText search,
        string index,
        string query,
        HashSet<long> seen,
        FirstByName others
    )
    {
        // The name comes with the id, where there is room for it: asking for it afterwards finds every row a second
        // time.
        var columns = others.HasRoom ? "c.Id, c.SortName" : "c.Id";
        var from =
            $"{index} f CROSS JOIN Contacts c ON c.Id = f.rowid WHERE {index} MATCH ?3 AND c.OwnerId = ?1 AND c.State = ?2";
        Take(Prepare(reads, filter, search, columns, from, $"LIMIT {Candidates}", [query]), seen, others);
    }

    private static void Take(Statement found, HashSet<long> seen, FirstByName others)
    {
        while (found.Step())
            if (found.Int64(0) is var id && seen.Add(id) && others.HasRoom)
                others.Offer(id, found.Utf8(1));
    }

    // Too short for the trigrams: what a tag or a field of the owner's says in just these letters, "IT" or "XL".
    private static void Said(
        OwnerSqlReader reads,
        PeopleFilter filter,
        SearchText search,
        HashSet<long> seen,
        FirstByName others
    )
    {
        const string contacts =
            "CROSS JOIN Contacts c ON c.Id = v.ContactId WHERE v.OwnerId = ?1 AND v.Folded = ?3 AND c.OwnerId = ?1 AND c.State = ?2";
        foreach (
            var from in new[]
            {
                $"ContactTags v {contacts}",
                $"CustomFields d CROSS JOIN CustomValues v ON v.FieldId = d.Id {contacts} AND d.OwnerId = ?1",
            }
        )
            Take(
                Prepare(reads, filter, search, "c.Id, c.SortName", from, $"LIMIT {Candidates}", [search.From]),
                seen,
                others
            );
    }

    // What was said in confidence finds nobody: the list may be read over a shoulder.
    private static void Learned(
        OwnerSqlReader reads,
        PeopleFilter filter,
        SearchText search,
        string query,
        HashSet<long> seen,
        FirstByName others,
        IDictionary<long, string> learned
    )
    {
        const string from =
            "FactSearch x CROSS JOIN LearnedFacts l ON l.Id = x.rowid CROSS JOIN Interactions i ON i.Id = "
            + "l.InteractionId CROSS JOIN Contacts c ON c.Id = l.ContactId "
            + "WHERE FactSearch MATCH ?3 AND l.OwnerId = ?1 AND NOT i.Private AND c.OwnerId = ?1 AND c.State = ?2";
        var found = Prepare(
            reads,
            filter,
            search,
            "c.Id, c.SortName, l.Text",
            from,
            $"ORDER BY x.rowid DESC LIMIT {CandidatesByFact}",
            [query],
            within: "concat_ws(' ', c.SearchText, lower(l.Text))"
        );
        while (found.Step())
        {
            if (found.Int64(0) is var id && !seen.Add(id))
                continue;
            learned[id] = found.Text(2);
            if (others.HasRoom)
                others.Offer(id, found.Utf8(1));
        }
    }

    private static Statement Prepare(
        OwnerSqlReader reads,
        PeopleFilter filter,
        SearchText search,
        string columns,
        string from,
        string end,
        string[] parameters,
        string within = "c.SearchText"
    )
    {
        var conditions = Narrowing(filter, search, parameters.Length + 3, within);
        var statement = reads
            .Prepare($"SELECT {columns} FROM {string.Join(" AND ", [from, .. conditions])} {end}")
            .Bind((int)filter.State);
        foreach (var parameter in parameters)
            statement.Bind(parameter);
        if (filter.Circle is { } circle)
            statement.Bind((int)circle);
        if (filter.Sphere is { } sphere)
            statement.Bind((int)sphere);
        if (filter.Tag is { } tag)
            statement.Bind(TextFold.Fold(tag));
        if (filter.World is { } world)
            statement.Bind(TextFold.Fold(world));
        if (filter.WorldKind is { } kind)
            statement.Bind((int)kind);
        if (filter.Field is { } field)
            statement.Bind(field);
        if (filter is { Field: not null, FieldValue: { } value })
            statement.Bind(TextFold.Fold(value));
        if (filter.Field is not null && CustomReading.Bound(filter.FieldFrom) is { } least)
            statement.Bind(least);
        if (filter.Field is not null && CustomReading.Bound(filter.FieldTo) is { } most)
            statement.Bind(most);
        if (filter.RelatedTo is { } person)
            statement.Bind(person);
        foreach (var word in search.Short)
            statement.Bind(word);
        return statement;
    }

    private static List<long> Sorted(OwnerSqlReader reads, PeopleFilter filter, List<long> ids)
    {
        if (ids.Count < 2)
            return [.. ids];
        var order =
            filter.Sort == PeopleSort.LastContact
                ? "c.LastContactOn DESC, c.Id DESC"
                : $"coalesce(c.RhythmDays, {SearchIndex.NoRhythm}), c.Id";
        return Read(
            reads
                .Prepare(
                    $"SELECT c.Id FROM json_each(?2) found CROSS JOIN Contacts c ON c.Id = found.value WHERE "
                        + $"c.OwnerId = ?1 ORDER BY {order}"
                )
                .Bind(JsonSerializer.Serialize(ids))
        );
    }

    private static List<long> Read(Statement statement)
    {
        var ids = new List<long>();
        while (statement.Step())
            ids.Add(statement.Int64(0));
        return ids;
    }

    // The numbers of its parameters go on from those of the search.
    private static IEnumerable<string> Narrowing(PeopleFilter filter, SearchText search, int next, string within)
    {
        if (filter.Circle is not null)
            yield return $"c.Circle = ?{next++}";
        if (filter.Sphere is not null)
            yield return $"c.Sphere = ?{next++}";
        if (filter.Tag is not null)
            yield return $"EXISTS (SELECT 1 FROM ContactTags t WHERE t.OwnerId = ?1 AND t.ContactId = c.Id AND t.Folded = ?{next++})";
        if (filter.World is not null)
            yield return $"EXISTS (SELECT 1 FROM ContactWorlds w WHERE w.OwnerId = ?1 AND w.ContactId = c.Id AND "
                + $"w.Folded = ?{next++}{(filter.WorldKind is null ? "" : $" AND w.Kind = ?{next++}")})";
        if (filter.Field is not null)
        {
            var said = $"f.Uid = ?{next++}";
            if (filter.FieldValue is not null)
                said +=
                    $" AND (v.Folded = ?{next} OR (f.Kind IN ({(int)CustomFieldKind.Text}, "
                    + $"{(int)CustomFieldKind.Link}) AND instr(v.Folded, ?{next++}) > 0))";
            if (CustomReading.Bound(filter.FieldFrom) is not null)
                said += $" AND v.Sortable >= ?{next++}";
            if (CustomReading.Bound(filter.FieldTo) is not null)
                said += $" AND v.Sortable <= ?{next++}";
            yield return $"EXISTS (SELECT 1 FROM CustomValues v JOIN CustomFields f ON f.Id = v.FieldId WHERE "
                + $"v.OwnerId = ?1 AND v.ContactId = c.Id AND {said})";
        }

        if (filter.RelatedTo is not null)
            yield return $"c.Id IN ({RelationFilters.Ids(filter.Relation ?? RelatedBy.Any, "?1", $"?{next++}")})";
        else if (filter.Relation is { } relation)
            yield return $"c.Id IN ({RelationFilters.Ids(relation, "?1", null)})";
        if (filter.Tie is { } tie)
            yield return $"EXISTS (SELECT 1 FROM Snapshots s WHERE s.OwnerId = ?1 AND s.ContactId = c.Id AND {TieFilters.Condition(tie)})";
        // Words too short for the trigram index narrow what the longer ones found.
        foreach (var _ in search.Short)
            yield return $"instr({within}, ?{next++}) > 0";
        if (filter.Quiet)
            yield return "EXISTS (SELECT 1 FROM Snapshots s WHERE s.OwnerId = ?1 AND s.ContactId = c.Id AND s.IsCold)";
        if (filter.NoNextStep)
            yield return $"NOT EXISTS (SELECT 1 FROM FollowUps f WHERE f.OwnerId = ?1 AND f.ContactId = c.Id AND "
                + $"f.State = {(int)FollowUpState.Open})";
        if (filter.Promised)
            yield return $"EXISTS (SELECT 1 FROM Promises p WHERE p.OwnerId = ?1 AND p.ContactId = c.Id AND p.State "
                + $"= {(int)PromiseState.Open})";
    }
}
