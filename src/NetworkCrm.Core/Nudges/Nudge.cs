using System.Globalization;

namespace NetworkCrm.Core.Nudges;

/// <summary>Which rule spoke. Stored as its number; never renumber.</summary>
public enum NudgeRule
{
    GoingQuiet = 1,
    FirstFollowUpMissing = 2,
    GiveBeforeAsk = 3,
    WeakTieWorthAHello = 4,
    OnlyWhenNeeded = 5,
    ValueNotAddedYet = 6,
    ConnectOnline = 7,
    UnansweredTwice = 8,
    OneSidedTaker = 9,
    AllPitch = 10,
    ScreenOnly = 11,
    FriendNeedsHelp = 12,
    DormantRevival = 13,
    NoPurpose = 14,

    // About the book as a whole: see BookRules.
    NotListening = 15,
    CirclesDrifted = 16,
    CircleOverCapacity = 17,
    GatherTheGroup = 18,

    // Dated occasions, outside the daily budget: see Occasion.
    PromiseDue = 19,
    ThankForMention = 20,
    EventUndigested = 21,
    DateThatMatters = 22,
}

/// <summary>What a nudge suggests doing. Stored as its number; never renumber.</summary>
public enum SuggestedAct
{
    Message = 1,
    Call = 2,
    Meeting = 3,
    ShareSomething = 4,
    OfferHelp = 5,

    /// <summary>Connect on a network where they are active.</summary>
    Connect = 6,

    /// <summary>Give the tie a wider circle, and with it less of one's time.</summary>
    LowerCircle = 7,

    /// <summary>Say what a planned meeting is for.</summary>
    SetPurpose = 8,

    KeepPromise = 9,

    /// <summary>Remind them kindly of what they promised.</summary>
    Remind = 10,

    Thank = 11,

    /// <summary>Go through the cards of an event.</summary>
    GoThroughCards = 12,

    /// <summary>Note whom one met at an event.</summary>
    AddCards = 13,

    /// <summary>Wish them well on a day of theirs.</summary>
    Greet = 14,

    /// <summary>Ask an open question and note the answer.</summary>
    AskAndNote = 15,

    /// <summary>Look through the circles.</summary>
    ReviewCircles = 16,

    /// <summary>Bring a group together.</summary>
    Gather = 17,
}

/// <summary>One thing worth doing for one contact, with the facts it rests on.</summary>
/// <param name="Key">rule:contact:occurrence, from facts alone: the same facts give the same key, so a dismissal sticks
/// until they change.</param>
/// <param name="AdviceId">The advice behind it, in <see cref="Advice.AdviceCatalogue"/>.</param>
/// <param name="Risk"> What waiting costs, 0.5 to 1 on one scale for all rules, less where the owner lowered the rule:
/// 0.5 is worth a word, 0.7 is better this week, 0.9 is better today. Going quiet brings its own score; a first
/// follow-up falls from 0.9 to 0.6 as the meeting fades; a friend's need stands at 0.75, three asks in a row and a
/// meeting without a purpose at 0.7, a negative balance and two pitches at 0.65, messages without an answer, a taker, a
/// tie on screens alone and nothing useful sent at 0.6, no profile at 0.55, a weak tie at 0.55 or 0.6, an old strong
/// tie at 0.55 to 0.65 by how much there was. </param>
/// <param name="Acts">What it suggests, the first first.</param>
/// <param name="ReviewOn">The next date on which this rule's verdict can change; null is never.</param>
public sealed record Nudge(
    NudgeRule Rule,
    long ContactId,
    string Key,
    string AdviceId,
    NudgeFacts Facts,
    double Risk,
    IReadOnlyList<SuggestedAct> Acts,
    DateOnly? ReviewOn
)
{
    /// <summary>What it is worth on a day's list; null until <see cref="NudgeEngine"/> has weighed it.</summary>
    public NudgeValue? Value { get; init; }

    /// <summary>By which a day's list is chosen, higher first: <see cref="NudgeValue.Score"/>.</summary>
    public double Score => Value?.Score ?? Risk;

    /// <summary>The stable key, such as <c>GoingQuiet:42:2026-03-12</c>.</summary>
    public static string KeyOf(NudgeRule rule, long contactId, DateOnly occurrence) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule}:{contactId}:{occurrence:yyyy-MM-dd}");
}
