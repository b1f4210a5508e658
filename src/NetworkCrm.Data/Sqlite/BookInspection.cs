using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data.Sqlite;

/// <summary>How a database stands, read without leaving anything beside it.</summary>
/// <param name="Damage">What its own check found; null where it is sound. Of a damaged one nothing more is read.</param>
/// <param name="Pending">Steps of the schema that the next start takes.</param>
/// <param name="Unknown">Steps that a newer version took.</param>
/// <param name="Counts">Rows by table, where the schema is this version's; else empty.</param>
/// <param name="FirstContact">When the first contact was written; null where there is none, or it was not asked.</param>
public sealed record BookInspection(
    string? Damage,
    IReadOnlyCollection<string> Pending,
    IReadOnlyCollection<string> Unknown,
    IReadOnlyDictionary<string, long> Counts,
    DateTimeOffset? FirstContact
)
{
    /// <summary>The version of SQLite that this program carries.</summary>
    public static string EngineVersion
    {
        get
        {
            using var memory = new SqliteConnection("Data Source=:memory:");
            memory.Open();
            return memory.ServerVersion;
        }
    }

    /// <param name="path">The database file.</param>
    /// <param name="tables">Whose rows to count: names of ours.</param>
    public static BookInspection Read(string path, IEnumerable<string> tables)
    {
        using var reading = QuietReading.Open(path);
        var book = reading.Connection;
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        if (DatabaseBackup.Verify(book) is { } damage)
            return new BookInspection(damage, [], [], counts, null);
        var (pending, unknown) = DatabaseUpgrade.Steps(book);
        // What is still to come may be the very tables that are counted.
        if (pending.Count > 0 || unknown.Count > 0)
            return new BookInspection(null, pending, unknown, counts, null);
        foreach (var table in tables)
        {
            using var command = new Statement(book, $"SELECT count(*) FROM \"{table}\"");
            counts[table] = command.Step() ? command.Int64(0) : 0;
        }

        return new BookInspection(null, pending, unknown, counts, LastBackup.FirstContact(book));
    }
}
