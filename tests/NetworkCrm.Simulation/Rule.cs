namespace NetworkCrm.Simulation;

/// <summary>The occasions on which a good adviser would speak up.</summary>
public enum Rule
{
    GoingQuiet,
    FirstFollowUpMissing,
    GiveBeforeAsk,
    WeakTieWorthAHello,
    ValueNotAddedYet,
    ConnectOnline,
    UnansweredTwice,
    OnlyWhenNeeded,
    OneSidedTaker,
    AllPitch,
    NotListening,
    NoPurpose,
    ScreenOnly,
    CirclesDrifted,
    ThankForMention,
    PromiseDue,
    CircleOverCapacity,
    EventUndigested,
    GatherTheGroup,
    DormantRevival,
    DateThatMatters,
    FriendNeedsHelp,
}

/// <summary>
/// Whom an occasion is about: a person, a group, an event, a circle, or, with all of them null, the owner.
/// </summary>
public sealed record Subject(int? PersonId, int? GroupId, int? EventId, Circle? Circle)
{
    public static Subject Owner { get; } = new(null, null, null, null);

    public static Subject Person(int id) => new(id, null, null, null);

    public static Subject Group(int id) => new(null, id, null, null);

    public static Subject Event(int id) => new(null, null, id, null);

    public static Subject Of(Circle circle) => new(null, null, null, circle);
}

/// <summary>
/// An occasion: speaking up is right from <paramref name="NotBefore"/> to <paramref name="Last"/>, and is in time until
/// <paramref name="DueBy"/>.
/// </summary>
/// <param name="ItemId">The promise, mention, planned meeting or interaction behind it, where there is one.</param>
/// <param name="MayWait">A word about it is right, silence is no miss: it is due after the year, or was before it, or
/// is over before it can be asked for.</param>
public sealed record Label(
    Rule Rule,
    Subject Subject,
    int? ItemId,
    DateOnly NotBefore,
    DateOnly DueBy,
    DateOnly Last,
    string Reason,
    bool MayWait = false
);

/// <summary>
/// A look-alike: from <paramref name="First"/> to <paramref name="Last"/> the rule must stay silent about this subject.
/// </summary>
public sealed record HardNegative(Rule Rule, Subject Subject, DateOnly First, DateOnly Last, string Why);

/// <summary>Days on which good advisers would differ: speaking up is neither right nor wrong.</summary>
public sealed record Tolerance(Rule Rule, Subject Subject, DateOnly First, DateOnly Last, string Why);

/// <summary>
/// What no log shows: who the person is to the owner, and the distribution of the gaps between their contacts.
/// </summary>
/// <param name="MedianGapDays">Median of the log-normal gaps; 0 where there is no tie.</param>
/// <param name="Spread">Standard deviation of the logarithm of the gaps.</param>
/// <param name="LapsedOn">The day of the last contact of a tie that lapsed for good.</param>
/// <param name="InTouchOn">The days on which words were exchanged, entered or not, ascending; some lie after the
/// year.</param>
public sealed record HiddenTie(
    int PersonId,
    Role Role,
    double MedianGapDays,
    double Spread,
    DateOnly? LapsedOn,
    IReadOnlyList<DateOnly> InTouchOn
);

/// <summary>How a word of the adviser's on a day is to be counted.</summary>
public enum Verdict
{
    Wrong,
    Tolerated,
    Right,
}
