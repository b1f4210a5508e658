namespace NetworkCrm.Data.Workflows;

/// <summary>The row was changed since it was read; nothing was saved.</summary>
public sealed class ChangedElsewhereException(int version) : Exception("Changed elsewhere.")
{
    /// <summary>Where the row stands now: saving again from here means to overwrite knowingly.</summary>
    public int Version => version;
}
