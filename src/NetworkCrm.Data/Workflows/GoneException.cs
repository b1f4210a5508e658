namespace NetworkCrm.Data.Workflows;

/// <summary>
/// There is no such row of this owner: it never was, is gone, or is somebody else's. All three look alike.
/// </summary>
public sealed class GoneException() : Exception("There is no such thing here.");
