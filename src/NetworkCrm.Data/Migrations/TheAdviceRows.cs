using Microsoft.EntityFrameworkCore.Migrations;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Data.Migrations;

/// <summary>
/// Carries what the first version kept into the tables of the second. Plain statements: letting EF rebuild a table
/// would drop its triggers.
/// </summary>
internal static class TheAdviceRows
{
    /// <summary>
    /// Texts were up to ten thousand characters; a fact holds a thousand, so that a long one becomes several.
    /// </summary>
    private const int Parts = Interaction.TextMax / LearnedFact.TextMax;

    public static void Exchanges(MigrationBuilder migration) => migration.Sql($"""
        UPDATE Exchanges SET "On" = (SELECT i."On" FROM Interactions i WHERE i.Id = InteractionId), Ask = CASE Direction
          WHEN {(int)ExchangeDirection.Asked} THEN {(int)AskState.Open} END
        """);

    /// <summary>
    /// What the rules read of an interaction, in one number: <see cref="InteractionFact.Pack"/> written in SQL.
    /// </summary>
    public static void Participants(MigrationBuilder migration)
    {
        migration.Sql("ALTER TABLE Participants ADD COLUMN Facts INTEGER NOT NULL DEFAULT 0");
        migration.Sql("""
            UPDATE Participants SET Facts = ((128 + max(-128, min(127, min(Gave, 31) - min(Asked, 31)))) << 29)
              | ((SELECT ((i.Purpose IS NOT NULL) << 28) | ((i.Learned IS NOT NULL) << 27) FROM Interactions i
                WHERE i.Id = InteractionId))
              | (Channel << 20) | (CountsAsContact << 19) | (StartedBy << 17) | (Answered << 15)
              | (min(Gave, 31) << 10) | (min(Received, 31) << 5) | min(Asked, 31)
            """);
        foreach (var column in new[] { "Channel", "CountsAsContact", "StartedBy", "Answered", "Gave", "Received", "Asked" })
            migration.Sql($"ALTER TABLE Participants DROP COLUMN {column}");
    }

    public static void Facts(MigrationBuilder migration)
    {
        migration.Sql($"""
            WITH RECURSIVE part(N) AS (SELECT 0 UNION ALL SELECT N + 1 FROM part WHERE N < {Parts - 1})
            INSERT INTO LearnedFacts(OwnerId, ContactId, InteractionId, "On", Kind, Text)
            SELECT i.OwnerId, p.ContactId, i.Id, i."On", {(int)FactKind.Other}, substr(i.Learned,
              1 + {LearnedFact.TextMax} * part.N, {LearnedFact.TextMax})
            FROM Interactions i JOIN Participants p ON p.InteractionId = i.Id
              JOIN part ON length(i.Learned) > {LearnedFact.TextMax} * part.N
            WHERE i.Learned IS NOT NULL ORDER BY i.Id, p.Id, part.N
            """);
        migration.Sql("ALTER TABLE Interactions DROP COLUMN Learned");
    }

    /// <summary>
    /// The worlds that contacts show on their cards; <c>fold</c> is <see cref="Core.Contacts.TextFold"/>, lent to the
    /// connection by the upgrade.
    /// </summary>
    public static void Worlds(MigrationBuilder migration) => migration.Sql("""
        INSERT INTO ContactWorlds(OwnerId, ContactId, Kind, Name, Folded)
        SELECT OwnerId, Id, 2, City, fold(City) FROM Contacts WHERE City IS NOT NULL
        UNION ALL SELECT OwnerId, ContactId, 3, Name, Folded FROM ContactTags
        UNION ALL SELECT OwnerId, Id, 4, Company, fold(Company) FROM Contacts WHERE Company IS NOT NULL
        """);

    /// <summary>
    /// Every contact is due and every owner's sweep with it: the new rules judge the old history within minutes of the
    /// start.
    /// </summary>
    public static void LookAgain(MigrationBuilder migration)
    {
        migration.Sql("UPDATE Snapshots SET NextReviewOn = 1");
        migration.Sql("UPDATE Owners SET NextSweepAt = 0");
    }
}
