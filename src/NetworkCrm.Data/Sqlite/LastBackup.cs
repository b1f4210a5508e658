using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// When the book was last backed up, and where to: noted in the data directory, since the backup itself lies elsewhere.
/// </summary>
/// <param name="At">The instant.</param>
/// <param name="File">The file as it was written; it may have been moved since.</param>
public sealed record LastBackup(DateTimeOffset At, string File)
{
    /// <summary>The last one that was noted; null where none was, or the note cannot be read.</summary>
    public static LastBackup? Read(DataDirectory directory)
    {
        if (!System.IO.File.Exists(NoteIn(directory)))
            return null;
        var lines = System.IO.File.ReadAllLines(NoteIn(directory));
        return
            lines.Length == 2
            && DateTimeOffset.TryParse(
                lines[0],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
            ? new LastBackup(at, lines[1])
            : null;
    }

    /// <exception cref="IOException">The data directory cannot be written.</exception>
    public void Note(DataDirectory directory)
    {
        using var writer = new StreamWriter(DataDirectory.OpenPrivate(NoteIn(directory)));
        writer.BaseStream.SetLength(0);
        writer.WriteLine(At.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteLine(File);
    }

    /// <summary>
    /// Since when there is something to lose: the first contact that is in the book; null in an empty one.
    /// </summary>
    public static DateTimeOffset? FirstContact(SqliteConnection connection)
    {
        using var first = new Statement(connection, "SELECT min(CreatedAt) FROM Contacts");
        return first.Step() && first.Int64OrNull(0) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    private static string NoteIn(DataDirectory directory) => Path.Combine(directory.Root, "last-backup.txt");
}
