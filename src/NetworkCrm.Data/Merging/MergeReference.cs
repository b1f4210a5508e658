using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Goals;
using NetworkCrm.Core.Groups;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Introductions;
using NetworkCrm.Core.Mentions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Relations;

namespace NetworkCrm.Data.Merging;

/// <summary>What becomes of the rows that hang on the contact that goes.</summary>
internal enum MergeTreatment
{
    /// <summary>They hang on the one that is kept.</summary>
    Move,

    /// <summary>So do they, but for those of which the one that is kept has the like: one stays.</summary>
    MoveOnce,

    /// <summary>The same of rows that name two people: what was between the two goes.</summary>
    Pair,

    /// <summary>They go, and the one that is kept has what they say by the merge of the two cards.</summary>
    Card,

    /// <summary>The history of circles: that of the contact whose circle stays.</summary>
    Circles,

    /// <summary>Raised anew of what the one that is kept has by then.</summary>
    Raised,

    /// <summary>Computed anew.</summary>
    Computed,
}

/// <summary>A column that is the number of a contact.</summary>
/// <param name="Like">Which columns make two rows of a <see cref="MergeTreatment.MoveOnce"/> or a
/// <see cref="MergeTreatment.Pair"/> the like of each other, beside the contacts.</param>
/// <param name="Other">Of a pair the column of the other person.</param>
/// <param name="Better">Where of two alike, <c>t</c> of the contact that goes and <c>k</c> of the one that is kept, the
/// former says more.</param>
internal sealed record MergeReference(
    Type Entity,
    string Column,
    MergeTreatment Treatment,
    IReadOnlyList<string>? Like = null,
    string? Other = null,
    string? Better = null
)
{
    /// <summary>Every such column there is; a test walks the model, so that none is forgotten.</summary>
    public static IReadOnlyList<MergeReference> All { get; } =
    [
        new(typeof(Contact), nameof(Contact.IntroducedById), MergeTreatment.Move),
        new(typeof(Participant), nameof(Participant.ContactId), MergeTreatment.MoveOnce, ["InteractionId"]),
        // What was learned of both in one meeting is one fact.
        new(
            typeof(LearnedFact),
            nameof(LearnedFact.ContactId),
            MergeTreatment.MoveOnce,
            ["InteractionId", "Kind", "Text"],
            Better: "t.ActedOn IS NOT NULL AND k.ActedOn IS NULL"
        ),
        new(typeof(FollowUp), nameof(FollowUp.ContactId), MergeTreatment.Move),
        new(typeof(Promise), nameof(Promise.ContactId), MergeTreatment.Move),
        new(typeof(Mention), nameof(Mention.ContactId), MergeTreatment.Move),
        new(typeof(PendingTouch), nameof(PendingTouch.ContactId), MergeTreatment.Move),
        // The card that was gone through.
        new(
            typeof(EventGuest),
            nameof(EventGuest.ContactId),
            MergeTreatment.MoveOnce,
            ["EventId"],
            Better: $"t.State = {(int)GuestState.Debriefed} AND k.State <> t.State"
        ),
        new(typeof(GroupMember), nameof(GroupMember.ContactId), MergeTreatment.MoveOnce, ["GroupId"]),
        new(typeof(GoalLink), nameof(GoalLink.ContactId), MergeTreatment.MoveOnce, ["GoalId"]),
        new(typeof(OutcomeTrace), nameof(OutcomeTrace.ContactId), MergeTreatment.MoveOnce, ["OutcomeId"]),
        new(typeof(CustomValue), nameof(CustomValue.ContactId), MergeTreatment.MoveOnce, ["FieldId"]),
        new(typeof(KeptCard), nameof(KeptCard.ContactId), MergeTreatment.MoveOnce, []),
        new(typeof(ContactPhoto), nameof(ContactPhoto.ContactId), MergeTreatment.MoveOnce, []),
        .. Pairs(typeof(Introduction), null),
        .. Pairs(typeof(Relation), ["Kind", "Words"]),
        .. Pairs(typeof(KnownApart), []),
        // Whom a row of a file is to be merged with; what it was applied to is history of that import.
        new(typeof(StagedRow), nameof(StagedRow.MatchId), MergeTreatment.Move),
        new(typeof(ContactMethod), nameof(ContactMethod.ContactId), MergeTreatment.Card),
        new(typeof(ContactTag), nameof(ContactTag.ContactId), MergeTreatment.Card),
        new(typeof(ContactWorld), nameof(ContactWorld.ContactId), MergeTreatment.Card),
        new(typeof(CircleChange), nameof(CircleChange.ContactId), MergeTreatment.Circles),
        new(typeof(RaisedNudge), nameof(RaisedNudge.ContactId), MergeTreatment.Raised),
        new(typeof(ContactSnapshot), nameof(ContactSnapshot.ContactId), MergeTreatment.Computed),
    ];

    /// <summary>Columns that name a contact without the database knowing, and stay as they are, each with its
    /// reason.</summary>
    public static IReadOnlyDictionary<(Type Entity, string Column), string> LeftAlone { get; } =
        new Dictionary<(Type, string), string>
        {
            [(typeof(SyncCard), nameof(SyncCard.ContactId))] =
                "the card of the one that goes is gone from the phones as well",
            [(typeof(StagedRow), nameof(StagedRow.ContactId))] =
                "what a row of a file was applied to: undoing that import must not take back somebody else",
        };

    private static MergeReference[] Pairs(Type entity, IReadOnlyList<string>? like) =>
        [
            new(entity, "FirstId", MergeTreatment.Pair, like, "SecondId"),
            new(entity, "SecondId", MergeTreatment.Pair, like, "FirstId"),
        ];
}
