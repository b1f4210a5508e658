using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>What a snapshot is built from, read by position.</summary>
internal static class HistoryRow
{
    public const string SelectContact =
        "SELECT Id, AddedOn, MetOn, Circle, CadenceDays, State, DontNudge, SnoozedUntil, RemembersMe, ThinksWell, WouldRecommend, ImportBatchId, LastContactOn, RhythmDays FROM Contacts";

    /// <summary>All of it is in the index, in this order.</summary>
    public const string SelectInteraction = """SELECT ContactId, "On", Channel, CountsAsContact, StartedBy, Answered, Gave, Received, Asked FROM Participants""";

    public static string OpenPlanSteps { get; } =
        $"FROM FollowUps WHERE State = {(int)Core.FollowUps.FollowUpState.Open} AND Origin = {(int)Core.FollowUps.FollowUpOrigin.Plan}";

    public static ContactFacts Contact(Statement row, long ownerId, int openPlanSteps) => new()
    {
        OwnerId = ownerId,
        ContactId = row.Int64(0),
        AddedOn = row.Date(1),
        MetOn = row.DateOrNull(2),
        Circle = (Circle?)row.Int32OrNull(3),
        CadenceDays = row.Int32OrNull(4),
        Silent = row.Int32(5) != (int)ContactState.Listed || row.Bool(6),
        SnoozedUntil = row.DateOrNull(7),
        RemembersMe = row.Bool(8),
        ThinksWell = row.Bool(9),
        WouldRecommend = row.Bool(10),
        OpenPlanSteps = openPlanSteps,
        Imported = !row.IsNull(11),
    };

    /// <summary>What the contact itself repeats of its snapshot.</summary>
    public static (DateOnly? LastContactOn, int? RhythmDays) Follows(Statement row) => (row.DateOrNull(12), row.Int32OrNull(13));

    public static InteractionFact Interaction(Statement row) => new(
        row.Date(1),
        (Channel)row.Int32(2),
        row.Bool(3),
        (Initiator)row.Int32(4),
        (Answered)row.Int32(5),
        Count(row.Int32(6)),
        Count(row.Int32(7)),
        Count(row.Int32(8)));

    private static byte Count(int value) => (byte)Math.Min(value, byte.MaxValue);
}
