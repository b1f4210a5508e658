using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data.Sqlite;

/// <summary>A consistent copy of the database while it is in use, checked before it is called a backup.</summary>
public static class DatabaseBackup
{
    /// <summary>How a copy is called while it is being made.</summary>
    public const string Partial = ".partial";

    /// <param name="target">The file to write; it must not exist.</param>
    /// <exception cref="IOException">The target exists or cannot be written; the message names it.</exception>
    /// <exception cref="DatabaseUnusableException">The copy did not pass SQLite's own integrity check and was
    /// removed.</exception>
    public static void Write(CrmDatabase database, string target)
    {
        if (File.Exists(target))
            throw new IOException($"{target} exists already; a backup never overwrites.");
        var partial = target + Partial;
        try
        {
            Sweep(target);
            // Made before SQLite would make it, which lets everybody read it: an empty file is one that it fills.
            DataDirectory.OpenPrivate(partial).Dispose();
            Copy(database, partial);
            if (Verify(partial) is { } problem)
                throw new DatabaseUnusableException($"The backup failed its check and was removed: {problem}");
            File.Move(partial, target);
        }
        finally
        {
            Sweep(target);
        }
    }

    /// <summary>Removes what a copy to <paramref name="target"/> that was killed on the way left there.</summary>
    public static void Sweep(string target)
    {
        File.Delete(target + Partial);
        // SQLite's own, of the copy: it would otherwise stay for good, as nobody opens that copy again.
        File.Delete(target + Partial + "-journal");
    }

    private static void Copy(CrmDatabase database, string to)
    {
        try
        {
            using var source = database.Connect();
            using var command = source.CreateCommand();
            command.CommandText = "VACUUM INTO $target";
            command.CommandTimeout = 600;
            command.Parameters.AddWithValue("$target", to);
            command.ExecuteNonQuery();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 8 or 10 or 13 or 14)
        {
            // Reading needs no room: it is the copy that could not be written.
            throw new IOException(
                e.SqliteErrorCode == 13
                    ? $"The disk with {to} is full. Free some space there, or name another place."
                    : $"{to} cannot be written: {e.Message}",
                e
            );
        }
    }

    /// <summary>
    /// Null when the file holds together, else the first problem; reads every page, and indexes are not compared with
    /// their tables.
    /// </summary>
    public static string? QuickVerify(string path)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        using var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandTimeout = 3600;
        command.CommandText = "PRAGMA quick_check(1)";
        return command.ExecuteScalar() as string is var answer && answer == "ok" ? null : answer ?? "no answer";
    }

    /// <summary>Null when the file passes SQLite's checks, else the first problem.</summary>
    public static string? Verify(string path)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        using var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        return Verify(connection);
    }

    public static string? Verify(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 3600;
        command.CommandText = "PRAGMA integrity_check(1)";
        var answer = command.ExecuteScalar() as string;
        if (answer != "ok")
            return answer;
        command.CommandText = "PRAGMA foreign_key_check";
        using var reader = command.ExecuteReader();
        return reader.Read() ? $"a row of {reader.GetString(0)} points nowhere" : null;
    }
}
