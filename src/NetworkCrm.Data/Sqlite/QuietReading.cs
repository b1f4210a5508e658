using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// Reads a database without leaving anything beside it. An ordinary connection makes files for the log and its index,
/// with the mode of the database: beside one that was read-only for a while they would stay read-only and keep the next
/// start from writing.
/// </summary>
public sealed class QuietReading : IDisposable
{
    private readonly string? copy;

    private QuietReading(string dataSource, string? copy)
    {
        this.copy = copy;
        Connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = dataSource,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        Connection.Open();
    }

    public SqliteConnection Connection { get; }

    public static QuietReading Open(string path)
    {
        var (log, index) = (path + "-wal", path + "-shm");
        // In use by a program that runs, or was killed: all its files are there and none is added.
        if (File.Exists(index))
            return new QuietReading(path, copy: null);
        // At rest: what is in the file is all there is.
        if (!File.Exists(log) || new FileInfo(log).Length == 0)
            return new QuietReading(
                $"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1",
                copy: null
            );
        // A log whose index is gone can only be read by making one.
        var folder = Directory.CreateTempSubdirectory("networkcrm-doctor-").FullName;
        var there = Path.Combine(folder, "networkcrm.db");
        File.Copy(path, there);
        File.Copy(log, there + "-wal");
        foreach (var file in Directory.EnumerateFiles(folder))
            new FileInfo(file).IsReadOnly = false;
        return new QuietReading(there, folder);
    }

    public void Dispose()
    {
        Connection.Dispose();
        if (copy is not null)
            Directory.Delete(copy, recursive: true);
    }
}
