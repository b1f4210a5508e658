using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// The saving of a form: once at a time, and what stood in its way said in words while what was written stays where it
/// is. Each form has one of its own.
/// </summary>
public sealed class Saving(IStringLocalizer<SharedTexts> texts, UserErrors mishaps)
{
    public bool IsRunning { get; private set; }

    /// <summary>Why it was not saved; null where nothing stood in the way.</summary>
    public string? Problem { get; set; }

    /// <summary>
    /// The version of what is edited; where it was changed elsewhere, the one it has now, so that saving again
    /// overwrites knowingly.
    /// </summary>
    public int Version { get; set; }

    /// <summary>
    /// What day it is now, for a form that may have been open over midnight; where that cannot be read, the day it has,
    /// and saving says what stands in the way.
    /// </summary>
    public async Task<DateOnly> DayAsync(Func<Task<DateOnly>> read, DateOnly opened)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (e is SignedOutException || mishaps.IsOutOfReach(e))
        {
            return opened;
        }
    }

    /// <summary>Runs <paramref name="save"/> unless it runs already.</summary>
    public async Task RunAsync(Func<Task> save)
    {
        if (IsRunning)
            return;
        (IsRunning, Problem) = (true, null);
        try
        {
            await save();
        }
        catch (ChangedElsewhereException e)
        {
            (Version, Problem) = (e.Version, texts["SavedElsewhere"]);
        }
        catch (GoneException)
        {
            Problem = texts["NotFoundText"];
        }
        catch (SignedOutException)
        {
            Problem = texts["SignedOutText"];
        }
        catch (Exception e) when (mishaps.IsOutOfReach(e))
        {
            Problem = mishaps.NotSaved;
        }
        finally
        {
            IsRunning = false;
        }
    }
}
