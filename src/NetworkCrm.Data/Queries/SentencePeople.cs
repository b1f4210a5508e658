using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Sentences;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>The names of the owner's book, as a sentence asks for them; those in the trash have none.</summary>
public sealed class SentencePeople(OwnerSqlReader reads) : ISentencePeople
{
    /// <summary>So many bearers of one name are looked at: of more than that nobody is meant without being chosen.</summary>
    private const int Candidates = 300;

    private const int ShortestTrigram = 3;

    private static readonly string Columns =
        $"SELECT c.Id, c.Uid, c.DisplayName, c.Nickname, c.Sapaan, c.LastContactOn, {SortKeys.CircleOrLast}";

    private static readonly string Living = $"c.OwnerId = ?1 AND c.State = {(int)ContactState.Listed}";

    public IReadOnlyDictionary<string, IReadOnlyList<SentencePerson>> Find(IReadOnlyCollection<string> names)
    {
        var found = new Dictionary<string, IReadOnlyList<SentencePerson>>(StringComparer.Ordinal);
        foreach (var name in names)
            if (Bearers(name) is { Count: > 0 } bearers)
                found[name] = bearers;
        return found;
    }

    private List<SentencePerson> Bearers(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];
        var bearers = new Dictionary<long, Bearer>();
        var quoted = string.Join(' ', words.Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        Take(
            reads
                .Prepare(
                    $"{Columns} FROM Contacts c WHERE {Living} AND c.SortName >= ?2 AND c.SortName < ?3 LIMIT {Candidates}"
                )
                .Bind(name)
                .Bind(name + "\U0010FFFD")
        );
        Take(Matching("ContactNames"));
        // A nickname stands in no index of its own; in the one over everything shorter words are not.
        if (Array.TrueForAll(words, w => w.Length >= ShortestTrigram))
            Take(Matching("ContactSearch"));
        return
        [
            .. bearers
                .Values.OrderByDescending(b => b.Leads)
                .ThenBy(b => b.Circle)
                .ThenByDescending(b => b.LastOn)
                .ThenBy(b => b.Person.FullName, StringComparer.Ordinal)
                .Take(ISentencePeople.Most)
                .Select(b => b.Person),
        ];

        Statement Matching(string index) =>
            reads
                .Prepare(
                    $"""
                    {Columns} FROM {index} f CROSS JOIN Contacts c ON c.Id = f.rowid
                    WHERE {index} MATCH ?2 AND {Living} LIMIT {Candidates}
                    """
                )
                .Bind(quoted);

        void Take(Statement row)
        {
            while (row.Step())
            {
                var person = new SentencePerson(row.Guid(1), row.Text(2), row.TextOrNull(3), (Sapaan)row.Int32(4));
                if (words.Except(NameWords.All(person)).Any())
                    continue;
                bearers.TryAdd(
                    row.Int64(0),
                    new Bearer(person, NameWords.Leads(person).Contains(words[0]), row.DateOrNull(5), row.Int32(6))
                );
            }
        }
    }

    private readonly record struct Bearer(SentencePerson Person, bool Leads, DateOnly? LastOn, int Circle);
}
