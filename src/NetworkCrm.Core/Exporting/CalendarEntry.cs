namespace NetworkCrm.Core.Exporting;

/// <summary>Something on a day, as a calendar shows it. Nothing in it was said in confidence.</summary>
/// <param name="Uid">The same in every export, so that a calendar replaces what it has.</param>
/// <param name="At">Null is all day.</param>
/// <param name="Zone">The IANA zone that <paramref name="At"/> is in.</param>
/// <param name="MadeAt">When it was written down.</param>
public sealed record CalendarEntry(
    Guid Uid,
    DateOnly On,
    TimeOnly? At,
    string Zone,
    string Summary,
    string? Description,
    DateTimeOffset MadeAt
);
