using NetworkCrm.Core.Owners;

namespace NetworkCrm.Data;

/// <summary>Whose book is open, and the date it is where they are.</summary>
public sealed record CurrentOwner(Owner Owner, DateOnly Today)
{
    /// <summary>Whether nudges rest today.</summary>
    public bool IsQuietToday => Owner.IsQuiet(Today.DayOfWeek);
}
