namespace NetworkCrm.Core.Messages;

/// <summary>
/// What a message is about: one draft each, wherever it is opened from. Stored as its number; never renumber.
/// </summary>
public enum MessageOccasion
{
    /// <summary>The greeting alone, where the words are the owner's own.</summary>
    Hello = 1,
    FirstMeeting = 2,
    SomethingUseful = 3,
    CatchUp = 4,
    ConnectOnline = 5,
    WeakTie = 6,
    OldTie = 7,
    MeetAgain = 8,
    OfferHelp = 9,
    GiveBack = 10,
    NothingAsked = 11,
    WishThemWell = 12,
    NoPitch = 13,
    AnotherWay = 14,
    BeforeMeeting = 15,
    RemindPromise = 16,
    PromiseKept = 17,
    ThankMention = 18,
    Thanks = 19,
    Introduced = 20,
    Ask = 21,
    Invitation = 22,
    InvitationAnyDay = 23,
    Birthday = 24,
    NewYear = 25,
    Imlek = 26,
    Nyepi = 27,
    Lebaran = 28,
    Waisak = 29,
    Natal = 30,
}
