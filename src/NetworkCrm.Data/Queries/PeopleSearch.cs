using System.Globalization;
using System.Text.Json;
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
        var asked = new Asked(reads, PeopleSql.Of(reads, filter), SearchText.Read(text));
        var (search, byName) = (asked.Text, filter.Sort == PeopleSort.Name);
        var beginning = Ids(
            asked.Prepare(
                "c.Id",
                "Contacts c",
                ["c.SortName >= {0}", "c.SortName < {1}"],
                $"ORDER BY c.SortName, c.Id LIMIT {CandidatesByBeginning}",
                [search.From, search.To]
            )
        );
        var seen = new HashSet<long>(CandidatesByBeginning + (2 * Candidates));
        seen.UnionWith(beginning);
        var others = new FirstByName(byName ? needed - beginning.Count : 0);
        Match(asked, "ContactNames", search.Words, seen, others);
        if (search.Trigrams is { } trigrams)
            Match(asked, "ContactSearch", trigrams, seen, others);
        else
            Said(asked, seen, others);
        // Whom only a fact names comes after those who are what was typed.
        var told = new FirstByName(byName ? needed - seen.Count : 0);
        if (learned is not null && search.AsWritten is { } words)
            Learned(asked, words, seen, told, learned);
        return (byName ? [.. beginning, .. others.Ids, .. told.Ids] : asked.Sorted([.. seen]), seen.Count);
    }

    // CROSS JOIN keeps the order as written: from the few that the index found to their rows. Left to itself the
    // planner walks the whole book instead.
    private static void Match(Asked asked, string index, string query, HashSet<long> seen, FirstByName others)
    {
        // The name comes with the id, where there is room for it: asking for it afterwards finds every row a second
        // time.
        var columns = others.HasRoom ? "c.Id, c.SortName" : "c.Id";
        var from = $"{index} f CROSS JOIN Contacts c ON c.Id = f.rowid";
        Take(asked.Prepare(columns, from, [$"{index} MATCH {{0}}"], $"LIMIT {Candidates}", [query]), seen, others);
    }

    private static void Take(Statement found, HashSet<long> seen, FirstByName others)
    {
        while (found.Step())
            if (found.Int64(0) is var id && seen.Add(id) && others.HasRoom)
                others.Offer(id, found.Utf8(1));
    }

    // Too short for the trigrams: what a tag or a field of the owner's says in just these letters, "IT" or "XL".
    private static void Said(Asked asked, HashSet<long> seen, FirstByName others)
    {
        const string contacts = "CROSS JOIN Contacts c ON c.Id = v.ContactId AND v.OwnerId = ?1";
        foreach (
            var from in new[]
            {
                $"ContactTags v {contacts}",
                $"CustomFields d CROSS JOIN CustomValues v ON v.FieldId = d.Id AND d.OwnerId = ?1 {contacts}",
            }
        )
            Take(
                asked.Prepare("c.Id, c.SortName", from, ["v.Folded = {0}"], $"LIMIT {Candidates}", [asked.Text.From]),
                seen,
                others
            );
    }

    // What was said in confidence finds nobody: the list may be read over a shoulder.
    private static void Learned(
        Asked asked,
        string query,
        HashSet<long> seen,
        FirstByName others,
        IDictionary<long, string> learned
    )
    {
        var found = asked.Prepare(
            "c.Id, c.SortName, l.Text",
            "FactSearch x CROSS JOIN LearnedFacts l ON l.Id = x.rowid CROSS JOIN Interactions i ON i.Id = "
                + "l.InteractionId CROSS JOIN Contacts c ON c.Id = l.ContactId",
            ["FactSearch MATCH {0}", "l.OwnerId = ?1", "i.OwnerId = ?1", "NOT i.Private"],
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

    private static List<long> Ids(Statement statement)
    {
        var ids = new List<long>();
        while (statement.Step())
            ids.Add(statement.Int64(0));
        return ids;
    }

    /// <summary>What every query of one search has in common: whose, the filter, and the text.</summary>
    private sealed class Asked(OwnerSqlReader reads, PeopleSql people, SearchText text)
    {
        public SearchText Text => text;

        /// <param name="conditions">With <c>{0}</c>, <c>{1}</c> where the <paramref name="parameters"/> stand.</param>
        /// <param name="within">Where words that are too short for the index are looked for.</param>
        public Statement Prepare(
            string columns,
            string from,
            string[] conditions,
            string end,
            string[] parameters,
            string within = "c.SearchText"
        )
        {
            // Words too short for the trigram index narrow what the longer ones found.
            string[] bound = [.. parameters, .. text.Short];
            var narrow = text.Short.Select((_, at) => $"instr({within}, {{{parameters.Length + at}}}) > 0");
            object[] numbers = [.. bound.Select((_, at) => $"?{people.Next + at}")];
            var own = string.Format(
                CultureInfo.InvariantCulture,
                string.Join(" AND ", conditions.Concat(narrow)),
                numbers
            );
            var statement = people.Prepare(reads, $"SELECT {columns} FROM {from} WHERE {own} AND {people.Where} {end}");
            foreach (var parameter in bound)
                statement.Bind(parameter);
            return statement;
        }

        public List<long> Sorted(List<long> ids) =>
            ids.Count < 2
                ? ids
                : Ids(
                    people
                        .Prepare(
                            reads,
                            $"SELECT c.Id FROM json_each(?{people.Next}) found CROSS JOIN Contacts c ON c.Id = found.value "
                                + $"WHERE {people.Where} ORDER BY {people.Order}"
                        )
                        .Bind(JsonSerializer.Serialize(ids))
                );
    }
}
