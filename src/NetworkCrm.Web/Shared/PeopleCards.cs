using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Shared;

/// <summary>What cards show of people, and what the owner last learned about them (nothing said in confidence), for as many as a page shows at once.</summary>
public sealed class PeopleCards
{
    private const int LongestLearned = 160;

    private readonly Dictionary<long, (CardPerson Person, string? Learned)> people;

    private PeopleCards(Dictionary<long, (CardPerson Person, string? Learned)> people) => this.people = people;

    public static PeopleCards Load(OwnedReads reads, IEnumerable<long> ids)
    {
        var wanted = ids.Distinct().ToList();
        var found = new Dictionary<long, (CardPerson Person, string? Learned)>(wanted.Count);
        if (wanted.Count == 0) return new PeopleCards(found);
        var card = reads.Prepare($"""
            SELECT c.Id, c.Uid, c.DisplayName, c.Given, c.Nickname, c.Sapaan, c.Language, c.Title, c.Company, c.City,
              ({First(MethodKind.Phone)}), ({First(MethodKind.Email)}), (SELECT m.Value FROM ContactMethods m WHERE m.OwnerId = ?1 AND m.ContactId = c.Id AND m.Kind = {(int)MethodKind.Link} ORDER BY m.Position LIMIT 1),
              (SELECT f.Text FROM LearnedFacts f CROSS JOIN Interactions i ON i.Id = f.InteractionId WHERE f.OwnerId = ?1 AND f.ContactId = c.Id AND NOT i.Private ORDER BY f."On" DESC, f.Id DESC LIMIT 1)
            FROM json_each(?2) wanted CROSS JOIN Contacts c ON c.Id = wanted.value WHERE c.OwnerId = ?1
            """).Bind(JsonSerializer.Serialize(wanted));
        while (card.Step())
        {
            var person = new CardPerson(
                card.Int64(0), card.Guid(1), card.Text(2), card.TextOrNull(3), card.TextOrNull(4), (Sapaan)card.Int32(5), card.TextOrNull(6), card.TextOrNull(7), card.TextOrNull(8), card.TextOrNull(9),
                card.TextOrNull(10), card.TextOrNull(11), card.TextOrNull(12));
            found.Add(person.Id, (person, card.TextOrNull(13) is { Length: > LongestLearned } longer ? longer[..(LongestLearned - 3)] + "…" : card.TextOrNull(13)));
        }

        return new PeopleCards(found);
    }

    public bool Has(long id) => people.ContainsKey(id);

    public CardPerson Person(long id) => people[id].Person;

    public string? LastLearned(long id) => people[id].Learned;

    private static string First(MethodKind kind) =>
        $"SELECT m.Normalized FROM ContactMethods m WHERE m.OwnerId = ?1 AND m.ContactId = c.Id AND m.Kind = {(int)kind} AND m.Normalized <> '' ORDER BY m.Position LIMIT 1";
}
