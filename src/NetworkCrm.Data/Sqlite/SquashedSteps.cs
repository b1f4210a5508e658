using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// The steps that the schema took before <c>Initial</c> became one of them all (docs/adr/0009). A file that took the
/// last of them has its tables already, and only its history is rewritten.
/// </summary>
internal static class SquashedSteps
{
    /// <summary>The last state of the program that takes every one of them.</summary>
    public const string LastCommit = "9fddfb6";

    private const string Last = "20261129113800_ImportOutcome",
        Initial = "20261129120000_Initial";

    public static bool IsOne(string step) => string.CompareOrdinal(step, Initial) < 0;

    /// <summary>Takes out of <paramref name="applied"/> those that <see cref="Stamp"/> will write over.</summary>
    public static void Forget(HashSet<string> applied)
    {
        if (applied.Contains(Last))
            applied.RemoveWhere(IsOne);
    }

    /// <summary>Writes <c>Initial</c> over all of them in the history of a file that took the last one.</summary>
    public static void Stamp(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE name = '__EFMigrationsHistory'";
        if (Equals(command.ExecuteScalar(), 0L))
            return;
        using var transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        command.CommandText = $"""
            UPDATE "__EFMigrationsHistory" SET MigrationId = '{Initial}' WHERE MigrationId = '{Last}';
            DELETE FROM "__EFMigrationsHistory" WHERE MigrationId < '{Initial}'
              AND EXISTS (SELECT 1 FROM "__EFMigrationsHistory" WHERE MigrationId = '{Initial}')
            """;
        command.ExecuteNonQuery();
        transaction.Commit();
    }
}
