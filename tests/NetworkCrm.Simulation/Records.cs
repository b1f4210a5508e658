namespace NetworkCrm.Simulation;

/// <summary>Something the owner learned about a person.</summary>
/// <param name="Topic">The industry it is about, where it has one: whoever works there could help with a need.</param>
public sealed record LearnedFact(int PersonId, FactKind Kind, string Text, string? Topic);

/// <summary>
/// Something given, received, asked or offered. An ask starts open and is closed by <see cref="AskSettled"/>.
/// </summary>
public sealed record Exchange(int Id, int PersonId, Direction Direction, ExchangeKind Kind, Weight Weight, string What);

/// <summary>
/// Something that happened with one or several people. Whether an outgoing message was answered comes later, as
/// <see cref="AnswerMarked"/>.
/// </summary>
/// <param name="Pitched">The owner sold something.</param>
/// <param name="Purpose">What the owner wanted from it, where they said so.</param>
/// <param name="MeetingId">The planned meeting that took place.</param>
public sealed record Interaction(
    int Id,
    DateOnly Day,
    IReadOnlyList<int> People,
    Channel Channel,
    Starter StartedBy,
    Setting Setting,
    int? EventId,
    int? MeetingId,
    bool Pitched,
    Impression Impression,
    string? Purpose,
    IReadOnlyList<LearnedFact> Learned,
    IReadOnlyList<Exchange> Exchanges
)
{
    /// <summary>A message of the owner's to one person, which that person may answer.</summary>
    public bool IsOutgoing =>
        StartedBy == Starter.Me && People.Count == 1 && Channel is Channel.WhatsApp or Channel.Email or Channel.Social;

    /// <summary>A conversation in which one can listen: face to face, by video or by telephone.</summary>
    public bool IsMeeting => Channel is Channel.InPerson or Channel.Video or Channel.Call or Channel.Event;

    /// <summary>Both were in the same place.</summary>
    public bool IsFaceToFace => Channel is Channel.InPerson or Channel.Event;
}

/// <summary>A promise, open until <see cref="PromiseSettled"/>.</summary>
public sealed record Promise(int Id, int PersonId, Promiser By, string What, DateOnly DueOn);

/// <summary>An event the owner went to. Cost in thousands of rupiah.</summary>
public sealed record AttendedEvent(
    int Id,
    string Name,
    string? Purpose,
    string Place,
    string City,
    Setting Setting,
    int CostInThousands,
    int Hours,
    IReadOnlyList<int> PeopleMet
);

/// <summary>People who meet as a group, every so many weeks.</summary>
public sealed record Group(int Id, string Name, IReadOnlyList<int> Members, int EveryWeeks);

/// <summary>Somebody named the owner in their absence.</summary>
public sealed record Mention(int Id, int PersonId, string ToWhom, string ForWhat);

/// <summary>
/// Two people brought together. <paramref name="ByPersonId"/> is null where the owner did it; otherwise
/// <paramref name="ToPersonId"/> is null, the owner.
/// </summary>
public sealed record Introduction(int Id, int? ByPersonId, int PersonId, int? ToPersonId, string ForWhat);

/// <summary>What really came of it.</summary>
public sealed record Outcome(
    int Id,
    OutcomeKind Kind,
    int? PersonId,
    int? EventId,
    int? MentionId,
    int? GoalId,
    string What
);

/// <summary>What the owner wants, and the world that has it.</summary>
public sealed record Goal(int Id, string What, string? Industry, string? City);

/// <summary>A meeting in the diary.</summary>
public sealed record PlannedMeeting(int Id, IReadOnlyList<int> People, DateOnly On, Channel Channel, string? Purpose);

/// <summary>Something the owner means to do about a person.</summary>
public sealed record FollowUp(int Id, int PersonId, string What, DateOnly DueOn);
