namespace NetworkCrm.Simulation;

/// <summary>
/// One thing the owner could know on its day. No entry tells what happens later: what changes has an entry of its own.
/// </summary>
public abstract record LogEntry(DateOnly Day);

public sealed record PersonAdded(DateOnly Day, Person Person) : LogEntry(Day);

public sealed record GoalSet(DateOnly Day, Goal Goal) : LogEntry(Day);

public sealed record GroupFormed(DateOnly Day, Group Group) : LogEntry(Day);

public sealed record VacationBegun(DateOnly Day, Vacation Vacation) : LogEntry(Day);

public sealed record CircleChanged(DateOnly Day, int PersonId, Circle From, Circle To) : LogEntry(Day);

public sealed record EventHeld(DateOnly Day, AttendedEvent Event) : LogEntry(Day);

/// <summary>Something happened; the interaction carries the same day.</summary>
public sealed record InteractionLogged(DateOnly Day, Interaction Interaction) : LogEntry(Day);

public sealed record AnswerMarked(DateOnly Day, int InteractionId, int PersonId, Answer Answer) : LogEntry(Day);

/// <summary>An ask was granted or declined.</summary>
public sealed record AskSettled(DateOnly Day, int ExchangeId, int PersonId, AskState State) : LogEntry(Day);

public sealed record GroupGathered(DateOnly Day, int GroupId, int InteractionId) : LogEntry(Day);

public sealed record PromiseMade(DateOnly Day, Promise Promise) : LogEntry(Day);

public sealed record PromiseSettled(DateOnly Day, int PromiseId, int PersonId, PromiseEnd End) : LogEntry(Day);

public sealed record MentionHeard(DateOnly Day, Mention Mention) : LogEntry(Day);

public sealed record MentionThanked(DateOnly Day, int MentionId, int PersonId) : LogEntry(Day);

public sealed record IntroductionMade(DateOnly Day, Introduction Introduction) : LogEntry(Day);

public sealed record OutcomeRecorded(DateOnly Day, Outcome Outcome) : LogEntry(Day);

public sealed record MeetingPlanned(DateOnly Day, PlannedMeeting Meeting) : LogEntry(Day);

public sealed record MeetingPurposeGiven(DateOnly Day, int MeetingId, string Purpose) : LogEntry(Day);

public sealed record OnlineProfileFound(DateOnly Day, int PersonId) : LogEntry(Day);

public sealed record FollowUpPlanned(DateOnly Day, FollowUp FollowUp) : LogEntry(Day);

public sealed record FollowUpDone(DateOnly Day, int FollowUpId, int PersonId) : LogEntry(Day);

public sealed record EventDebriefed(DateOnly Day, int EventId) : LogEntry(Day);
