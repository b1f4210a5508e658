using Microsoft.Data.Sqlite;

namespace NetworkCrm.Data;

/// <summary>
/// What the data file answered instead of doing what it was asked. Whoever calls into this room asks
/// <see cref="Of"/> about an exception, and so need not know which engine keeps the file.
/// </summary>
/// <param name="Code">The primary result code of SQLite: https://www.sqlite.org/rescode.html.</param>
/// <param name="ExtendedCode">The extended one.</param>
/// <param name="Message">In the engine's words.</param>
public sealed record FileFault(int Code, int ExtendedCode, string Message)
{
    private const int Busy = 5,
        Locked = 6,
        ReadOnly = 8,
        IoError = 10,
        Corrupt = 11,
        Full = 13,
        CannotOpen = 14,
        NotADatabase = 26;

    /// <summary>
    /// Whether the file was out of reach or takes no writes: nothing is wrong with what was to be written.
    /// </summary>
    public bool IsOutOfReach =>
        Code is Busy or Locked or ReadOnly or IoError or Corrupt or Full or CannotOpen or NotADatabase;

    /// <summary>The fault that <paramref name="e"/> is, or was caused by; null where it is something else.</summary>
    public static FileFault? Of(Exception e) =>
        e switch
        {
            SqliteException file => new(file.SqliteErrorCode, file.SqliteExtendedErrorCode, file.Message),
            { InnerException: SqliteException file } => new(
                file.SqliteErrorCode,
                file.SqliteExtendedErrorCode,
                file.Message
            ),
            _ => null,
        };

    /// <summary>What stands in the way, and what to do about it.</summary>
    public string Explain(string path) =>
        Code switch
        {
            ReadOnly => OfReadOnly(path),
            Corrupt or NotADatabase =>
                $"The database {path} is damaged or is not a database. It was left as it is. Restore a copy from "
                    + "the backups folder beside it, or from your own backup.",
            Full => $"The disk with {path} is full. Free some space; nothing was changed.",
            CannotOpen => $"The database {path} cannot be opened. Check that this account may read and write it.",
            Busy or Locked => $"The database {path} is in use by another program. Close it and try again.",
            _ => $"The database {path} cannot be used: {Message}",
        };

    /// <summary>The same of a file that is marked so.</summary>
    public static string OfReadOnly(string path) =>
        $"The database {path} is read-only. Give this account permission to write it and its folder; "
        + "nothing was changed.";
}
