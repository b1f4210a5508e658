using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>What a snapshot is built from, read by position.</summary>
internal static class HistoryRow
{
    public const string SelectContact = $"SELECT {ContactColumns} FROM Contacts";

    public const int StepsColumn = 14;

    private const string ContactColumns =
        "Id, AddedOn, MetOn, Circle, CadenceDays, State, DontNudge, SnoozedUntil, RemembersMe, ThinksWell, WouldRecommend, ImportBatchId, LastContactOn, RhythmDays";

    /// <summary>All of it is in the index, and what the rules read of one comes as one number: see <see cref="InteractionFact.Pack"/>.</summary>
    public static string SelectInteraction { get; } = $"""SELECT ContactId, ("On" << {InteractionFact.PackedBits}) | Facts FROM Participants""";

    public static string OpenPlanSteps { get; } =
        $"FROM FollowUps WHERE State = {(int)Core.FollowUps.FollowUpState.Open} AND Origin = {(int)Core.FollowUps.FollowUpOrigin.Plan}";

    /// <summary>One contact, of an owner and an id, then the count of its open plan steps and what its snapshot says of it, if it has one.</summary>
    public static string SelectContactWithSteps { get; } =
        $"SELECT {ContactColumns}, (SELECT count(*) {OpenPlanSteps} AND OwnerId = ?1 AND ContactId = ?2), (SELECT IsCold FROM Snapshots WHERE ContactId = ?2) FROM Contacts WHERE OwnerId = ?1 AND Id = ?2";

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

    /// <summary>From the same: null where there is no snapshot yet.</summary>
    public static bool? WasCold(Statement row) => row.Int32OrNull(StepsColumn + 1) is { } cold ? cold != 0 : null;

    public static InteractionFact Interaction(Statement row) => InteractionFact.Unpack(row.Int64(1));
}
