using Microsoft.Extensions.Localization;
using NetworkCrm.Data;
using NetworkCrm.Data.Merging;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// What can go wrong without anything being broken, said in words: something is gone, was changed elsewhere, the
/// session has ended, the data file cannot be written.
/// </summary>
public sealed partial class UserErrors(
    CrmDatabase database,
    IStringLocalizer<SharedTexts> texts,
    ILogger<UserErrors> log
)
{
    /// <summary>
    /// What stands in the way of writing the data file, in a sentence or two; null where nothing does.
    /// </summary>
    public string? OfTheFile =>
        database.State.Trouble switch
        {
            FileTrouble.Full => texts["FileFull"].Value,
            FileTrouble.ReadOnly => texts["FileReadOnly"].Value,
            FileTrouble.Damaged => texts["FileDamaged"].Value,
            _ => null,
        };

    /// <summary>What to say where something could not be written.</summary>
    public string NotDone => OfTheFile is { } why ? texts["NotDoneBecause", why] : texts["NotDone"];

    /// <summary>The same of a form, whose words stand there yet.</summary>
    public string NotSaved => OfTheFile is { } why ? texts["NotSavedBecause", why] : texts["NotSaved"];

    /// <summary>Whether the data file was out of reach; it is logged.</summary>
    public bool IsOutOfReach(Exception e)
    {
        if (FileFault.Of(e) is not { IsOutOfReach: true } fault)
            return false;
        database.State.Saw(e);
        NotWritten(fault.Code, fault.ExtendedCode);
        return true;
    }

    /// <summary>What to say of an act that failed so; null where something is broken indeed.</summary>
    public string? Of(Exception e) =>
        e switch
        {
            GoneException => texts["GoneText"].Value,
            ChangedElsewhereException => texts["ChangedText"].Value,
            MergedOnException => texts["MergedOn"].Value,
            SignedOutException => texts["SessionEnded"].Value,
            _ => IsOutOfReach(e) ? NotDone : null,
        };

    /// <summary>The same, with words for what nobody expected, which is logged.</summary>
    public string Say(Exception e)
    {
        if (Of(e) is { } known)
            return known;
        Unexpected(e);
        return texts["SomethingWrong"];
    }

    [LoggerMessage(LogLevel.Error, "The data file could not be written: SQLite error {Code} ({Extended})")]
    private partial void NotWritten(int code, int extended);

    [LoggerMessage(LogLevel.Error, "An act failed")]
    private partial void Unexpected(Exception e);
}
