using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Relations;

namespace NetworkCrm.Data.Queries;

/// <summary>
/// How two contacts are related, as the People page filters by it: the kinds of <see cref="RelationKind"/>, and who
/// introduced whom.
/// </summary>
public enum RelatedBy
{
    Any,
    Family,
    Partner,
    Colleague,
    Friend,
    Business,

    /// <summary>They know each other, no more is said.</summary>
    Other,

    /// <summary>Introduced to the owner by another contact.</summary>
    IntroducedBy,
}

/// <summary>
/// Each as a query for ids, so that the list and the search ask the same. Found by the indexes of both ends; the owner
/// stands in every part.
/// </summary>
public static class RelationFilters
{
    /// <param name="owner">What stands for the owner in the query that it becomes a part of.</param>
    /// <param name="person">What stands for the uid of the one they are related to; null asks for a relation to anybody
    /// who is not in the trash.</param>
    public static string Ids(RelatedBy by, string owner, string? person)
    {
        var here =
            $"NOT IN (SELECT t.Id FROM Contacts t WHERE t.OwnerId = {owner} AND t.State = {(int)ContactState.Trashed})";
        var who = $"(SELECT p.Id FROM Contacts p WHERE p.OwnerId = {owner} AND p.Uid = {person})";
        var parts = new List<string>();
        if (by != RelatedBy.IntroducedBy)
        {
            var kind = by == RelatedBy.Any ? "" : $" AND r.Kind = {(int)Kind(by)}";
            foreach (var (one, other) in new[] { ("FirstId", "SecondId"), ("SecondId", "FirstId") })
            {
                parts.Add(
                    person is null
                        ? $"SELECT r.{one} AS Value FROM Relations r WHERE r.OwnerId = {owner}{kind} AND r.{other} {here}"
                        : $"SELECT r.{other} AS Value FROM Relations r WHERE r.OwnerId = {owner} AND r.{one} = {who}{kind}"
                );
            }
        }

        if (by is RelatedBy.Any or RelatedBy.IntroducedBy)
            parts.Add(
                $"SELECT i.Id AS Value FROM Contacts i WHERE i.OwnerId = {owner} AND i.IntroducedById "
                    + $"{(person is null ? $"IS NOT NULL AND i.IntroducedById {here}" : "= " + who)}"
            );
        // Related works both ways; introduced by does not.
        if (by == RelatedBy.Any)
            parts.Add(
                $"SELECT i.IntroducedById AS Value FROM Contacts i WHERE i.OwnerId = {owner} AND i.IntroducedById "
                    + $"IS NOT NULL AND i.Id {(person is null ? here : "= " + who)}"
            );
        return string.Join(" UNION ALL ", parts);
    }

    private static RelationKind Kind(RelatedBy by) =>
        by switch
        {
            RelatedBy.Family => RelationKind.Family,
            RelatedBy.Partner => RelationKind.Partner,
            RelatedBy.Colleague => RelationKind.Colleague,
            RelatedBy.Friend => RelationKind.Friend,
            RelatedBy.Business => RelationKind.Business,
            RelatedBy.Other => RelationKind.Other,
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No such relation."),
        };
}
