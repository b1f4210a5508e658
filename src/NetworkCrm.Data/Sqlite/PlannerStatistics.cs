using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// What the query planner should know of a grown book before it has one. Without statistics SQLite takes a covering
/// index by its owner column alone for better than an exact one, and a person's page then reads a million rows.
/// Measured by ANALYZE on 100,000 contacts and 1,000,000 interactions; <see cref="Refresh"/> replaces them with the
/// owner's own as the book grows.
/// </summary>
public static class PlannerStatistics
{
    /// <summary>
    /// Cheap enough for every start and after every bulk write: SQLite looks at a few hundred rows of the tables that
    /// changed much.
    /// </summary>
    public const string Refresh = "PRAGMA analysis_limit=400; PRAGMA optimize;";

    /// <summary>
    /// The table they stand in. The first migration made it; what stands there now comes with <see cref="Renew"/>.
    /// </summary>
    public static void Create(MigrationBuilder migration) => migration.Sql("ANALYZE sqlite_schema");

    public static void Renew(MigrationBuilder migration)
    {
        migration.Sql("DELETE FROM sqlite_stat1");
        migration.Sql(
            """
            INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
            ('ContactMethods', 'IX_ContactMethods_OwnerId_ContactId', '150028 150028 2'),
            ('ContactMethods', 'IX_ContactMethods_OwnerId_Kind_Normalized', '150028 150028 75014 1'),
            ('ContactMethods', 'sqlite_autoindex_ContactMethods_1', '150028 150028 1'),
            ('ContactTags', 'IX_ContactTags_OwnerId_ContactId', '76268 76268 2'),
            ('ContactTags', 'IX_ContactTags_OwnerId_Folded_ContactId', '76268 76268 4238 1'),
            ('ContactTags', 'sqlite_autoindex_ContactTags_1', '76268 76268 1'),
            ('Contacts', 'IX_Contacts_Birthday', '40000 40000 110 20 20'),
            ('Contacts', 'IX_Contacts_OwnerId_ImportBatchId', '100000 100000 100000'),
            ('Contacts', 'IX_Contacts_OwnerId_IntroducedById', '100000 100000 100000'),
            ('Contacts', 'IX_Contacts_OwnerId_State_Circle_SortName_Id', '100000 100000 50000 8334 2 1'),
            ('Contacts', 'IX_Contacts_OwnerId_State_LastContactOn_Id', '100000 100000 50000 64 1'),
            ('Contacts', 'IX_Contacts_OwnerId_State_SortName_Id', '100000 100000 50000 3 1'),
            ('Contacts', 'IX_Contacts_OwnerId_Uid', '100000 100000 1'),
            ('Contacts', 'IX_Contacts_Rhythm', '100000 100000 50000 111 1'),
            ('Contacts', 'sqlite_autoindex_Contacts_1', '100000 100000 1'),
            ('Exchanges', 'IX_Exchanges_OwnerId_InteractionId', '173019 173019 2'),
            ('Exchanges', 'sqlite_autoindex_Exchanges_1', '173019 173019 1'),
            ('FollowUps', 'IX_FollowUps_OwnerId_ContactId_State_Origin', '2019 2019 1 1 1'),
            ('FollowUps', 'IX_FollowUps_OwnerId_State_ClosedOn', '2019 2019 1010 4'),
            ('FollowUps', 'IX_FollowUps_OwnerId_State_DueOn', '2019 2019 1010 3'),
            ('FollowUps', 'IX_FollowUps_OwnerId_Uid', '2019 2019 1'),
            ('FollowUps', 'IX_FollowUps_PreviousId', '2019 2019'),
            ('FollowUps', 'sqlite_autoindex_FollowUps_1', '2019 2019 1'),
            ('Interactions', 'IX_Interactions_OwnerId_Uid', '1000000 1000000 1'),
            ('Interactions', 'sqlite_autoindex_Interactions_1', '1000000 1000000 1'),
            ('Nudges', 'IX_Nudges_OwnerId_ContactId', '32698 32698 2'),
            ('Nudges', 'IX_Nudges_OwnerId_Key', '32698 32698 1'),
            ('Nudges', 'IX_Nudges_OwnerId_State_Rule_Score', '32698 32698 16349 4088 2'),
            ('Nudges', 'IX_Nudges_OwnerId_State_Score', '32698 32698 16349 2'),
            ('Nudges', 'sqlite_autoindex_Nudges_1', '32698 32698 1'),
            ('Participants', 'IX_Participants_OwnerId_ContactId_On_InteractionId_Facts', '1043825 1043825 11 1 1 1'),
            ('Participants', 'IX_Participants_OwnerId_InteractionId', '1043825 1043825 1'),
            ('Participants', 'sqlite_autoindex_Participants_1', '1043825 1043825 1'),
            ('Snapshots', 'IX_Snapshots_OwnerId_ContactId', '100000 100000 1'),
            ('Snapshots', 'IX_Snapshots_OwnerId_NextReviewOn', '100000 100000 151')
            """
        );
        migration.Sql("ANALYZE sqlite_schema");
    }
}
