namespace NetworkCrm.Web.Shared;

/// <summary>
/// There is no such row of this owner: it never was, is gone, or is somebody else's. All three look alike.
/// </summary>
public sealed class GoneException() : Exception("There is no such thing here.");

/// <summary>The row was changed since it was read; nothing was saved.</summary>
public sealed class ChangedElsewhereException(int version) : Exception("Changed elsewhere.")
{
    /// <summary>Where the row stands now: saving again from here means to overwrite knowingly.</summary>
    public int Version => version;
}
