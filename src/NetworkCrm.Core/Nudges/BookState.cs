using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges;

/// <summary>A group, as far as the rules look at it.</summary>
/// <param name="Cold">Members whose tie is cold.</param>
/// <param name="Since">When it last gathered, or else when it was founded.</param>
/// <param name="HasGathered">Whether <paramref name="Since"/> is a gathering.</param>
public sealed record GroupState(
    Guid Uid,
    string Name,
    int Members,
    int Cold,
    DateOnly Since,
    bool HasGathered,
    int? EveryDays
);

/// <summary>One of the owner's latest meetings.</summary>
/// <param name="Learned">Whether anything was noted about anybody.</param>
public readonly record struct MeetingNote(DateOnly On, bool Learned);

/// <summary>What the rules about the book as a whole see: a few counts, never the book itself.</summary>
public sealed record BookState
{
    /// <summary>
    /// Listed contacts in each circle with a capacity that has any: an acquaintance is nobody to look through.
    /// </summary>
    public IReadOnlyDictionary<Circle, int> People { get; init; } = new Dictionary<Circle, int>();

    public IReadOnlyList<GroupState> Groups { get; init; } = [];

    /// <summary>Meetings and calls of the owner's, the latest first.</summary>
    public IReadOnlyList<MeetingNote> Meetings { get; init; } = [];

    /// <summary>When the circles were last looked through; else when the book was begun.</summary>
    public DateOnly CirclesSince { get; init; }
}
