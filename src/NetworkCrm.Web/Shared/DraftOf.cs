using System.Text.Json;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// The draft of one form: it is asked for when the form opens, told how the form stands after each change, and
/// forgotten when the form has ended.
/// </summary>
/// <typeparam name="T">Everything that was written, as it can be kept.</typeparam>
public sealed class DraftOf<T>(Drafts drafts)
    where T : class
{
    private string? key;
    private string untouched = "";
    private string? kept;

    /// <summary>Begins with a form as it opens, before anything is written.</summary>
    /// <param name="name">Which form, and of what: another one has a draft of its own.</param>
    /// <returns>What was written and not saved the last time; null where nothing was.</returns>
    public async Task<T?> BeginAsync(string name, T opened)
    {
        (key, kept) = (name, null);
        IsUntouchedAs(opened);
        if (await drafts.FindAsync<T>(name) is not { } left)
            return null;
        kept = JsonSerializer.Serialize(left);
        return left;
    }

    /// <summary>How the form would stand if nothing had been written in it.</summary>
    public void IsUntouchedAs(T opened) => untouched = JsonSerializer.Serialize(opened);

    /// <summary>Whether anything is written that was not there when the form opened.</summary>
    public bool IsWritten(T now) => key is not null && JsonSerializer.Serialize(now) != untouched;

    /// <summary>Tells the browser, where anything has changed since it was told last.</summary>
    /// <returns>Whether anything had.</returns>
    public async Task<bool> KeepAsync(T now)
    {
        if (key is null || JsonSerializer.Serialize(now) is var written && written == (kept ?? untouched))
            return false;
        kept = written == untouched ? null : written;
        await (kept is null ? drafts.ForgetAsync(key) : drafts.KeepAsync(key, now));
        return true;
    }

    /// <summary>Saved, or thrown away: there is no draft any more, and none begins.</summary>
    public async Task EndAsync()
    {
        if (key is not { } ended)
            return;
        key = null;
        await drafts.ForgetAsync(ended);
    }
}
