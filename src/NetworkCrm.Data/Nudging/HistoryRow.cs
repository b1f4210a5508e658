using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>What a snapshot is built from, read by position.</summary>
internal static class HistoryRow
{
    public const string SelectContact = $"SELECT {ContactColumns} FROM Contacts";

    public const int StepsColumn = 16;

    private const string ContactColumns =
        "Id, AddedOn, MetOn, Circle, CadenceDays, State, DontNudge, SnoozedUntil, RemembersMe, ThinksWell, WouldRecommend, ImportBatchId, LastContactOn, RhythmDays, Sphere, Muted";

    /// <summary>All of it is in the index, and what the rules read of one comes as one number: see <see cref="InteractionFact.Pack"/>.</summary>
    public static string SelectInteraction { get; } = $"""SELECT ContactId, ("On" << {InteractionFact.PackedBits}) | Facts FROM Participants""";

    public static string OpenPlanSteps { get; } =
        $"FROM FollowUps WHERE State = {(int)Core.FollowUps.FollowUpState.Open} AND Origin = {(int)Core.FollowUps.FollowUpOrigin.Plan}";

    /// <summary>There is an index of these alone, which the planner takes for no better than that of all facts.</summary>
    public static string OpenNeeds { get; } = $"FROM LearnedFacts INDEXED BY IX_LearnedFacts_OpenNeeds WHERE Kind = {(int)FactKind.Need} AND ActedOn IS NULL";

    /// <summary>The plus keeps the planner on the methods in the order of their contacts, not on those of one kind.</summary>
    public static string Links { get; } = $"FROM ContactMethods WHERE +Kind = {(int)MethodKind.Link}";

    /// <summary>One contact, of an owner and an id, then its open plan steps, its latest open need, whether it has a link, and what its snapshot says of it, if it has one.</summary>
    public static string SelectContactWithSteps { get; } =
        $"""
        SELECT {ContactColumns}, (SELECT count(*) {OpenPlanSteps} AND OwnerId = ?1 AND ContactId = ?2), (SELECT max("On") {OpenNeeds} AND OwnerId = ?1 AND ContactId = ?2),
        EXISTS (SELECT 1 {Links} AND OwnerId = ?1 AND ContactId = ?2), (SELECT IsCold FROM Snapshots WHERE ContactId = ?2) FROM Contacts WHERE OwnerId = ?1 AND Id = ?2
        """;

    /// <summary>From <see cref="SelectContactWithSteps"/>.</summary>
    public static ContactFacts Contact(Statement row, long ownerId) => Contact(row, ownerId, row.Int32(StepsColumn), row.DateOrNull(StepsColumn + 1), row.Bool(StepsColumn + 2));

    public static ContactFacts Contact(Statement row, long ownerId, int openPlanSteps, DateOnly? openNeedOn, bool hasLink) => new()
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
        Sphere = (Sphere?)row.Int32OrNull(14),
        Muted = row.Int64(15),
        OpenNeedOn = openNeedOn,
        HasLink = hasLink,
    };

    /// <summary>What the contact itself repeats of its snapshot.</summary>
    public static (DateOnly? LastContactOn, int? RhythmDays) Follows(Statement row) => (row.DateOrNull(12), row.Int32OrNull(13));

    /// <summary>From the same: null where there is no snapshot yet.</summary>
    public static bool? WasCold(Statement row) => row.Int32OrNull(StepsColumn + 3) is { } cold ? cold != 0 : null;

    public static InteractionFact Interaction(Statement row) => InteractionFact.Unpack(row.Int64(1));
}
