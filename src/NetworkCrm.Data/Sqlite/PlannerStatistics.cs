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
}
