using System.Text.Json;

namespace NetworkCrm.Web.Shared;

/// <summary>The draft of one form: it is asked for when the form opens, told how the form stands after each change, and forgotten when the form has ended.</summary>
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
        (key, untouched, kept) = (name, JsonSerializer.Serialize(opened), null);
        return await drafts.FindAsync<T>(name);
    }

    /// <summary>Whether anything is written that was not there when the form opened.</summary>
    public bool IsWritten(T now) => JsonSerializer.Serialize(now) != untouched;

    /// <summary>Tells the browser, where anything has changed since it was told last.</summary>
    public async Task KeepAsync(T now)
    {
        if (key is null || JsonSerializer.Serialize(now) is var written && written == (kept ?? untouched)) return;
        kept = written == untouched ? null : written;
        await (kept is null ? drafts.ForgetAsync(key) : drafts.KeepAsync(key, now));
    }

    /// <summary>Saved, or thrown away: there is no draft any more, and none begins.</summary>
    public async Task EndAsync()
    {
        if (key is not { } ended) return;
        key = null;
        await drafts.ForgetAsync(ended);
    }
}
