using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data;

/// <summary>Whose book is open, and the date it is where they are.</summary>
public sealed record CurrentOwner(Owner Owner, DateOnly Today);
