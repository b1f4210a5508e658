using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Shared;

/// <summary>What can go wrong without anything being broken, said in words: something is gone, was changed elsewhere, the session has ended, the data file cannot be written.</summary>
public sealed partial class Mishaps(IStringLocalizer<SharedTexts> texts, ILogger<Mishaps> log)
{
    // BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN: nothing is wrong with what was to be written.
    private static readonly int[] OutOfReach = [5, 6, 8, 10, 13, 14];

    /// <summary>Whether the data file was out of reach; it is logged.</summary>
    public bool IsOutOfReach(Exception e)
    {
        if ((e as SqliteException ?? e.InnerException as SqliteException) is not { } file || !OutOfReach.Contains(file.SqliteErrorCode)) return false;
        NotWritten(file.SqliteErrorCode, file.SqliteExtendedErrorCode);
        return true;
    }

    /// <summary>What to say of an act that failed so; null where something is broken indeed.</summary>
    public string? Of(Exception e) => e switch
    {
        GoneException => texts["GoneText"].Value,
        ChangedElsewhereException => texts["ChangedText"].Value,
        SignedOutException => texts["SessionEnded"].Value,
        _ => IsOutOfReach(e) ? texts["NotDone"].Value : null,
    };

    /// <summary>The same, with words for what nobody expected, which is logged.</summary>
    public string Say(Exception e)
    {
        if (Of(e) is { } known) return known;
        Unexpected(e);
        return texts["SomethingWrong"];
    }

    [LoggerMessage(LogLevel.Error, "The data file could not be written: SQLite error {Code} ({Extended})")]
    private partial void NotWritten(int code, int extended);

    [LoggerMessage(LogLevel.Error, "An act failed")]
    private partial void Unexpected(Exception e);
}
