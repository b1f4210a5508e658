using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing;

/// <summary>What a file says happened with its contacts: a day of a chat with one of them, a meeting with
/// several.</summary>
/// <param name="Row">The <see cref="ImportRow.Row"/> of the contact.</param>
/// <param name="Talk">Where it was said: <c>""</c> between two, else what the group is called, folded. With the contact
/// and the day it is the same in every longer export of the same talk. <see cref="TalkUid.OfEvent"/> makes one that
/// says by itself which event it is.</param>
/// <param name="At">When the first message of the day was written, in the zone of the phone that exported it; null
/// where only the day is known.</param>
/// <param name="StartedBy">Who wrote first that day; unknown where it was a third person of a group.</param>
/// <param name="CountsAsContact">False in a group: who writes to all has not reached the one.</param>
/// <param name="MessagesIn">What they wrote, pictures and voice included.</param>
/// <param name="MessagesOut">What the owner wrote, in a group to all.</param>
/// <param name="Text">The messages, one a line, where the owner wants them kept.</param>
public sealed record ImportedInteraction(
    int Row,
    string Talk,
    DateOnly On,
    TimeOnly? At,
    Channel Channel,
    Initiator StartedBy,
    bool CountsAsContact,
    IReadOnlyList<string> Counterparts,
    int MessagesIn,
    int MessagesOut,
    string? Text = null
)
{
    /// <summary>The rows of everybody else who took part.</summary>
    public IReadOnlyList<int> Others { get; init; } = [];

    /// <summary>What was given or received.</summary>
    public IReadOnlyList<ExchangeEntry> Exchanges { get; init; } = [];
}

/// <summary>Of what kind of source the interactions of a file are.</summary>
public enum TalkKind
{
    /// <summary>One exported chat.</summary>
    Chat,

    /// <summary>All messages of an account.</summary>
    Messages,

    Calendar,

    /// <summary>A book of another program, with what was written down there.</summary>
    Book,
}

/// <summary>What a chat, or another source of interactions, is, beside its contacts and its days.</summary>
/// <param name="Messages">Messages that a person wrote; notices of the program are none.</param>
/// <param name="Senders">Whoever wrote, as the file names them, in the order of their first message.</param>
/// <param name="Me">Which of them is the owner; empty where the owner wrote nothing, or where it is not known.</param>
/// <param name="AsksMe">Nothing says which of them is the owner: <paramref name="Me"/> is a guess, and they must be
/// asked.</param>
/// <param name="Dates">How its dates were read; null where the year stands first.</param>
/// <param name="AsksDates">No date tells the day from the month: <paramref name="Dates"/> is a guess, and the owner must
/// be asked.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record ChatFacts(
    int Messages,
    IReadOnlyList<string> Senders,
    string Me,
    bool AsksMe,
    DateOrder? Dates,
    bool AsksDates,
    bool IsGroup,
    bool KeepsText,
    DateOnly First,
    DateOnly Last
)
{
    public TalkKind Kind { get; init; }

    /// <summary>How many events a calendar has, those of which nothing is taken included; null for what is none.</summary>
    public int? Events { get; init; }

    /// <summary>Said for <see cref="Me"/> where the owner is none of the senders.</summary>
    public const string Nobody = "-";

    /// <summary>Whether something must be asked before it may go in.</summary>
    public bool Asks => AsksMe || AsksDates;
}
