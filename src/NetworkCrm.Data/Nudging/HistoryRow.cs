using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>What a snapshot is built from, read by position.</summary>
internal static class HistoryRow
{
    public const string SelectContact = $"SELECT {ContactColumns} FROM Contacts";

    public const int StepsColumn = 20;

    private const string ContactColumns =
        "Id, AddedOn, MetOn, Circle, CadenceDays, State, DontNudge, SnoozedUntil, RemembersMe, ThinksWell, "
        + "WouldRecommend, ImportBatchId, LastContactOn, RhythmDays, Sphere, Muted, "
        + "KnowsWhatIDo, ReachesOthers, Bridging, Lowered";

    /// <summary>
    /// All of it is in the index, and what the rules read of one comes as one number: see
    /// <see cref="InteractionFact.Pack"/>.
    /// </summary>
    public static string SelectInteraction { get; } =
        $"""SELECT ContactId, ("On" << {InteractionFact.PackedBits}) | Facts FROM Participants""";

    public static string OpenPlanSteps { get; } =
        $"FROM FollowUps WHERE State = {(int)Core.FollowUps.FollowUpState.Open} AND Origin = {(int)Core.FollowUps.FollowUpOrigin.Plan}";

    /// <summary>
    /// There is an index of these alone, which the planner takes for no better than that of all facts.
    /// </summary>
    public static string OpenNeeds { get; } =
        $"FROM LearnedFacts INDEXED BY IX_LearnedFacts_OpenNeeds WHERE Kind = {(int)FactKind.Need} AND ActedOn IS NULL";

    /// <summary>Planned meetings that nothing says the purpose of; in an index of their own.</summary>
    public static string NoPurpose { get; } =
        $"FROM FollowUps INDEXED BY IX_FollowUps_NoPurpose WHERE State = {(int)Core.FollowUps.FollowUpState.Open} "
        + $"AND Kind = {(int)Core.FollowUps.FollowUpKind.Meeting} AND Purpose IS NULL";

    public const string Mentions = "FROM Mentions";

    public static string Links { get; } =
        $"FROM ContactMethods INDEXED BY IX_ContactMethods_Links WHERE Kind = {(int)MethodKind.Link}";

    /// <summary>
    /// One contact, of an owner and an id, then what stands beside it, in the order of <see cref="Beside"/> with
    /// whether it is cold, if it has a snapshot, in the middle.
    /// </summary>
    public static string SelectContactWithSteps { get; } =
        $"""
            SELECT {ContactColumns}, (SELECT count(*) {OpenPlanSteps} AND OwnerId = ?1 AND ContactId = ?2),
              (SELECT max("On") {OpenNeeds} AND OwnerId = ?1 AND ContactId = ?2),
            EXISTS (SELECT 1 {Links} AND OwnerId = ?1 AND ContactId = ?2), (SELECT IsCold FROM Snapshots
              WHERE ContactId = ?2),
            (SELECT min(DueOn) {NoPurpose} AND OwnerId = ?1 AND ContactId = ?2), (SELECT count(*) {Mentions}
              WHERE OwnerId = ?1 AND ContactId = ?2),
            (SELECT max("On") {Mentions} WHERE OwnerId = ?1 AND ContactId = ?2) FROM Contacts
              WHERE OwnerId = ?1 AND Id = ?2
            """;

    /// <summary>From <see cref="SelectContactWithSteps"/>.</summary>
    public static ContactFacts Contact(Statement row, long ownerId) =>
        Contact(
            row,
            ownerId,
            new Beside(
                row.Int32(StepsColumn),
                row.DateOrNull(StepsColumn + 1),
                row.Bool(StepsColumn + 2),
                row.DateOrNull(StepsColumn + 4),
                row.Int32(StepsColumn + 5),
                row.DateOrNull(StepsColumn + 6)
            )
        );

    public static ContactFacts Contact(Statement row, long ownerId, in Beside beside) =>
        new()
        {
            OwnerId = ownerId,
            ContactId = row.Int64(0),
            AddedOn = row.Date(1),
            MetOn = row.DateOrNull(2),
            Circle = (Circle?)row.Int32OrNull(3),
            CadenceDays = row.Int32OrNull(4),
            Silent = row.Int32(5) != (int)ContactState.Listed || row.Bool(6),
            SnoozedUntil = row.DateOrNull(7),
            RemembersMe = (TieMark)row.Int32(8),
            ThinksWell = (TieMark)row.Int32(9),
            WouldRecommend = (TieMark)row.Int32(10),
            OpenPlanSteps = beside.OpenPlanSteps,
            Imported = !row.IsNull(11),
            Sphere = (Sphere?)row.Int32OrNull(14),
            Muted = row.Int64(15),
            OpenNeedOn = beside.OpenNeedOn,
            HasLink = beside.HasLink,
            KnowsWhatIDo = (TieMark)row.Int32(16),
            ReachesOthers = (TieMark)row.Int32(17),
            Bridging = row.IsNull(18) ? null : row.Double(18),
            Lowered = row.Int64(19),
            MeetingDueOn = beside.MeetingDueOn,
            Mentions = beside.Mentions,
            LastMentionOn = beside.LastMentionOn,
        };

    /// <summary>What the contact itself repeats of its snapshot.</summary>
    public static (DateOnly? LastContactOn, int? RhythmDays) Follows(Statement row) =>
        (row.DateOrNull(12), row.Int32OrNull(13));

    /// <summary>From the same: null where there is no snapshot yet.</summary>
    public static bool? WasCold(Statement row) => row.Int32OrNull(StepsColumn + 3) is { } cold ? cold != 0 : null;

    public static InteractionFact Interaction(Statement row) => InteractionFact.Unpack(row.Int64(1));

    /// <summary>What the rules need of a contact that does not stand in its own row.</summary>
    public readonly record struct Beside(
        int OpenPlanSteps,
        DateOnly? OpenNeedOn,
        bool HasLink,
        DateOnly? MeetingDueOn = null,
        int Mentions = 0,
        DateOnly? LastMentionOn = null
    );
}
