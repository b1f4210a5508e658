using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Giving;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>What somebody needs, and who in the book may help; nothing that was said in confidence.</summary>
public static class HelpRows
{
    private const int MostNeeds = 3;
    private const int MostOffers = 1000;
    private const int MostByWord = 20;

    public static List<string> Needs(OwnerSqlReader reads, long contactId)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT f.Text FROM LearnedFacts f CROSS JOIN Interactions i ON i.OwnerId = ?1 AND i.Id = f.InteractionId
                  WHERE f.OwnerId = ?1 AND f.ContactId = ?2 AND f.Kind = {(int)FactKind.Need} AND f.ActedOn IS NULL
                  AND NOT i.Private ORDER BY f."On" DESC, f.Id DESC LIMIT 20
                """
            )
            .Bind(contactId);
        var needs = new List<string>();
        while (row.Step())
            needs.Add(row.Text(0));
        return [.. needs.Distinct().Take(MostNeeds)];
    }

    public static List<PossibleHelp> Offered(OwnerSqlReader reads, long contactId)
    {
        var row = reads
            .Prepare(
                $"SELECT f.ContactId, f.Text FROM LearnedFacts f INDEXED BY IX_LearnedFacts_Offers CROSS JOIN "
                    + $"Interactions i ON i.OwnerId = ?1 AND i.Id = f.InteractionId WHERE f.OwnerId = ?1 AND f.Kind = "
                    + $"{(int)FactKind.Offer} AND f.ContactId <> ?2 AND NOT i.Private ORDER BY f.Id DESC LIMIT "
                    + $"{MostOffers}"
            )
            .Bind(contactId);
        var offers = new List<PossibleHelp>();
        while (row.Step())
            offers.Add(new PossibleHelp(row.Int64(0), row.Text(1), Offered: true));
        return offers;
    }

    public static List<PossibleHelp> ByWhatTheyDo(OwnerSqlReader reads, long contactId, string word)
    {
        var row = reads
            .Prepare(
                $"""
                SELECT c.Id, concat_ws(' · ', c.Title, c.Company, c.Industry) FROM ContactSearch f
                  CROSS JOIN Contacts c ON c.Id = f.rowid
                WHERE ContactSearch MATCH ?3 AND c.OwnerId = ?1 AND c.Id <> ?2
                  AND c.State = {(int)ContactState.Listed} LIMIT {MostByWord}
                """
            )
            .Bind(contactId)
            .Bind($"\"{word}\"");
        var found = new List<PossibleHelp>();
        while (row.Step())
            if (row.Text(1) is { Length: > 0 } does)
                found.Add(new PossibleHelp(row.Int64(0), does, Offered: false));
        return found;
    }

    public static Dictionary<long, PersonPick> People(OwnerSqlReader reads, List<long> ids)
    {
        var row = reads
            .Prepare(
                $"SELECT c.Id, c.Uid, c.DisplayName, c.Company FROM json_each(?2) wanted CROSS JOIN Contacts c ON "
                    + $"c.Id = wanted.value WHERE c.OwnerId = ?1 AND c.State = {(int)ContactState.Listed}"
            )
            .Bind(JsonSerializer.Serialize(ids));
        var people = new Dictionary<long, PersonPick>();
        while (row.Step())
            people.Add(row.Int64(0), new PersonPick(row.Int64(0), row.Guid(1), row.Text(2), row.TextOrNull(3)));
        return people;
    }
}
