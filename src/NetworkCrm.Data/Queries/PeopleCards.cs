using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// What cards show of people, and what the owner last learned about them (nothing said in confidence), for as many as a
/// page shows at once.
/// </summary>
public sealed class PeopleCards
{
    private const int LongestLearned = 160;

    private readonly Dictionary<long, (CardPerson Person, string? Learned, string? Need)> people;

    private PeopleCards(Dictionary<long, (CardPerson Person, string? Learned, string? Need)> people) =>
        this.people = people;

    public static PeopleCards Load(OwnerSqlReader reads, IEnumerable<long> ids)
    {
        var wanted = ids.Distinct().ToList();
        var found = new Dictionary<long, (CardPerson Person, string? Learned, string? Need)>(wanted.Count);
        if (wanted.Count == 0)
            return new PeopleCards(found);
        var card = reads
            .Prepare(
                $"""
                SELECT c.Id, c.Uid, c.DisplayName, c.Given, c.Nickname, c.Sapaan, c.Language, c.Title, c.Company,
                  c.City,
                  ({Methods}),
                  coalesce('{Learned}' || ({Fact("")}), '{Happened}' ||
                  (SELECT i.What
                    FROM Participants p CROSS JOIN Interactions i ON i.OwnerId = ?1 AND i.Id = p.InteractionId
                    WHERE p.OwnerId = ?1 AND p.ContactId = c.Id AND NOT i.Private AND i.What IS NOT NULL
                    ORDER BY p."On" DESC, p.InteractionId DESC LIMIT 1)),
                  ({Fact($" AND f.Kind = {(int)FactKind.Need} AND f.ActedOn IS NULL")}),
                  (SELECT e.Name FROM EventGuests g CROSS JOIN Events e ON e.OwnerId = ?1 AND e.Id = g.EventId
                    WHERE g.OwnerId = ?1 AND g.ContactId = c.Id ORDER BY e."On" DESC, e.Id DESC LIMIT 1),
                  ({PhotoRows.Tag})
                FROM json_each(?2) wanted CROSS JOIN Contacts c ON c.Id = wanted.value WHERE c.OwnerId = ?1
                """
            )
            .Bind(JsonSerializer.Serialize(wanted));
        while (card.Step())
        {
            var methods = ReadMethods(card.Text(10));
            var phones = methods.Where(m => m.IsA(MethodKind.Phone)).Select(m => new PhoneEntry(m.Value, m.Normalized));
            var links = methods.Where(m => m.IsA(MethodKind.Link)).Select(m => m.Value).ToList();
            var (told, last) = Told(card.TextOrNull(11));
            var person = new CardPerson(
                card.Int64(0),
                card.Guid(1),
                card.Text(2),
                card.TextOrNull(3),
                card.TextOrNull(4),
                (Sapaan)card.Int32(5),
                card.TextOrNull(6),
                card.TextOrNull(7),
                card.TextOrNull(8),
                card.TextOrNull(9),
                PhoneNumber.ForMessages([.. phones]),
                methods.FirstOrDefault(m => m.IsA(MethodKind.Email))?.Normalized,
                links.Count > 0 ? links[0] : null,
                card.TextOrNull(13),
                told,
                ChatLink.Of(links, ChatApp.Telegram),
                ChatLink.Of(links, ChatApp.Signal)
            )
            {
                Photo = card.TextOrNull(14),
            };
            found.Add(person.Id, (person, last, Short(card.TextOrNull(12))));
        }

        return new PeopleCards(found);
    }

    public bool Has(long id) => people.ContainsKey(id);

    public CardPerson Person(long id) => people[id].Person;

    /// <summary>The last thing learned about them; where nothing was, what was last noted of meeting them.</summary>
    public string? LastLearned(long id) => people[id].Learned;

    /// <summary>The last need of theirs that nothing was done about yet.</summary>
    public string? OpenNeed(long id) => people[id].Need;

    private static string? Short(string? text) =>
        text is { Length: > LongestLearned } ? text[..(LongestLearned - 3)] + "…" : text;

    private static string Fact(string condition) =>
        $"""
            SELECT f.Text FROM LearnedFacts f CROSS JOIN Interactions i ON i.OwnerId = ?1 AND i.Id = f.InteractionId
              WHERE f.OwnerId = ?1 AND f.ContactId = c.Id{condition} AND NOT i.Private
                ORDER BY f."On" DESC, f.Id DESC LIMIT 1
            """;

    // All of them: which one gets messages is not for SQL to say.
    private const string Methods =
        "SELECT json_group_array(json_array(m.Kind, m.Position, m.Value, m.Normalized)) FROM ContactMethods m "
        + "WHERE m.OwnerId = ?1 AND m.ContactId = c.Id";

    private static List<Method> ReadMethods(string json)
    {
        if (json is "[]")
            return [];
        using var read = JsonDocument.Parse(json);
        return
        [
            .. read
                .RootElement.EnumerateArray()
                .Select(m => new Method(
                    (MethodKind)m[0].GetInt32(),
                    m[1].GetInt32(),
                    m[2].GetString()!,
                    m[3].GetString() ?? ""
                ))
                .OrderBy(m => m.Position),
        ];
    }

    private sealed record Method(MethodKind Kind, int Position, string Value, string Normalized)
    {
        public bool IsA(MethodKind kind) => Kind == kind && (Normalized.Length > 0 || kind == MethodKind.Link);
    }

    // What was learned last, or else what happened last: one column, of which the second part is read only where there
    // is no first. Its first letter says which it is.
    private const char Learned = '+',
        Happened = '-';

    private static (string? Told, string? Last) Told(string? text)
    {
        var last = text is null ? null : Short(text[1..]);
        return (text is [Learned, ..] ? last : null, last);
    }
}
