using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Nudging;

/// <summary>A snapshot as a row, written and read by position; a test holds the columns against the mapping.</summary>
internal static class SnapshotRow
{
    private static readonly string[] Names =
    [
        "OwnerId",
        "ContactId",
        "EvaluatedOn",
        "AddedOn",
        "Circle",
        "CadenceDays",
        "Silent",
        "SnoozedUntil",
        "RemembersMe",
        "ThinksWell",
        "WouldRecommend",
        "OpenPlanSteps",
        "PriorDays",
        "PriorMu0",
        "ContactDays",
        "FirstContactOn",
        "LastContactOn",
        "MedianGap",
        "MaxGap",
        "GapLogMean",
        "GapWeight",
        "GapLogSquares",
        "PooledMicro",
        "StartedByMe",
        "StartedByThem",
        "Gave",
        "Received",
        "Asked",
        "ExchangeLeavesOn",
        "LastAskOn",
        "LastStarted",
        "LastStartedAsks",
        "LastOutgoingOn",
        "FirstMetOn",
        "FirstMeetingFollowedUp",
        "QuietScore",
        "IsCold",
        "NextReviewOn",
        "Sphere",
        "HasLink",
        "OpenNeedOn",
        "Muted",
        "Balance",
        "LastGaveOn",
        "LastReceivedOn",
        "UnansweredRun",
        "LastUnansweredOn",
        "PitchedMeetings",
        "LastMeetingOn",
        "LastInPersonOn",
        "ContactsSinceInPerson",
        "LastProspected",
        "KnowsWhatIDo",
        "ReachesOthers",
        "Bridging",
        "Lowered",
        "MeetingDueOn",
        "Mentions",
        "LastMentionOn",
        "SincereDays",
        "Maturity",
        "ThinkOfYou",
        "SixthLastContactOn",
        "SteadySinceOn",
        "LastUnansweredBy",
    ];

    public static IReadOnlyList<string> Columns => Names;

    public static string Select { get; } = $"SELECT {string.Join(", ", Names)} FROM Snapshots";

    public static string Insert { get; } =
        $"INSERT INTO Snapshots({string.Join(", ", Names)}) VALUES ({string.Join(", ", Names.Select((_, i) => $"?{i + 1}"))})";

    /// <summary>
    /// Takes the same values in the same order. One statement that inserts or else updates takes three times as long to
    /// prepare, which a single log feels.
    /// </summary>
    public static string Update { get; } = UpdateOf(Names);

    /// <summary>
    /// For a verdict that stays: naming the column would write its index anew, a page for each contact of a sweep.
    /// </summary>
    public static string UpdateAsCold { get; } = UpdateOf([.. Names.Where(n => n != nameof(ContactSnapshot.IsCold))]);

    public static Statement Bind(Statement to, ContactSnapshot s) =>
        to.Bind(s.OwnerId)
            .Bind(s.ContactId)
            .Bind(s.EvaluatedOn)
            .Bind(s.AddedOn)
            .Bind((long?)s.Circle)
            .Bind((long?)s.CadenceDays)
            .Bind(s.Silent)
            .Bind(s.SnoozedUntil)
            .Bind((long)s.RemembersMe)
            .Bind((long)s.ThinksWell)
            .Bind((long)s.WouldRecommend)
            .Bind((long)s.OpenPlanSteps)
            .Bind((long?)s.PriorDays)
            .Bind(s.PriorMu0)
            .Bind((long)s.ContactDays)
            .Bind(s.FirstContactOn)
            .Bind(s.LastContactOn)
            .Bind(s.MedianGap)
            .Bind((long?)s.MaxGap)
            .Bind(s.GapLogMean)
            .Bind(s.GapWeight)
            .Bind(s.GapLogSquares)
            .Bind(s.PooledMicro)
            .Bind((long)s.StartedByMe)
            .Bind((long)s.StartedByThem)
            .Bind((long)s.Gave)
            .Bind((long)s.Received)
            .Bind((long)s.Asked)
            .Bind(s.ExchangeLeavesOn)
            .Bind(s.LastAskOn)
            .Bind((long)s.LastStarted)
            .Bind((long)s.LastStartedAsks)
            .Bind(s.LastOutgoingOn)
            .Bind(s.FirstMetOn)
            .Bind(s.FirstMeetingFollowedUp)
            .Bind(s.QuietScore)
            .Bind(s.IsCold)
            .Bind(s.NextReviewOn)
            .Bind((long?)s.Sphere)
            .Bind(s.HasLink)
            .Bind(s.OpenNeedOn)
            .Bind(s.Muted)
            .Bind((long)s.Balance)
            .Bind(s.LastGaveOn)
            .Bind(s.LastReceivedOn)
            .Bind((long)s.UnansweredRun)
            .Bind(s.LastUnansweredOn)
            .Bind((long)s.PitchedMeetings)
            .Bind(s.LastMeetingOn)
            .Bind(s.LastInPersonOn)
            .Bind((long)s.ContactsSinceInPerson)
            .Bind((long)s.LastProspected)
            .Bind((long)s.KnowsWhatIDo)
            .Bind((long)s.ReachesOthers)
            .Bind(s.Bridging)
            .Bind(s.Lowered)
            .Bind(s.MeetingDueOn)
            .Bind((long)s.Mentions)
            .Bind(s.LastMentionOn)
            .Bind((long)s.SincereDays)
            .Bind((long)s.Maturity)
            .Bind(s.ThinkOfYou)
            .Bind(s.SixthLastContactOn)
            .Bind(s.SteadySinceOn)
            .Bind((long?)s.LastUnansweredBy);

    /// <summary>Fills <paramref name="s"/>, which may be used again for the next row.</summary>
    public static void Read(Statement row, ContactSnapshot s)
    {
        var at = 0;
        s.OwnerId = row.Int64(at++);
        s.ContactId = row.Int64(at++);
        s.EvaluatedOn = row.Date(at++);
        s.AddedOn = row.Date(at++);
        s.Circle = (Circle?)row.Int32OrNull(at++);
        s.CadenceDays = row.Int32OrNull(at++);
        s.Silent = row.Bool(at++);
        s.SnoozedUntil = row.DateOrNull(at++);
        s.RemembersMe = (TieMark)row.Int32(at++);
        s.ThinksWell = (TieMark)row.Int32(at++);
        s.WouldRecommend = (TieMark)row.Int32(at++);
        s.OpenPlanSteps = row.Int32(at++);
        s.PriorDays = row.Int32OrNull(at++);
        s.PriorMu0 = row.Double(at++);
        s.ContactDays = row.Int32(at++);
        s.FirstContactOn = row.DateOrNull(at++);
        s.LastContactOn = row.DateOrNull(at++);
        s.MedianGap = row.DoubleOrNull(at++);
        s.MaxGap = row.Int32OrNull(at++);
        s.GapLogMean = row.Double(at++);
        s.GapWeight = row.Double(at++);
        s.GapLogSquares = row.Double(at++);
        s.PooledMicro = row.Int64OrNull(at++);
        s.StartedByMe = row.Int32(at++);
        s.StartedByThem = row.Int32(at++);
        s.Gave = row.Int32(at++);
        s.Received = row.Int32(at++);
        s.Asked = row.Int32(at++);
        s.ExchangeLeavesOn = row.DateOrNull(at++);
        s.LastAskOn = row.DateOrNull(at++);
        s.LastStarted = row.Int32(at++);
        s.LastStartedAsks = row.Int32(at++);
        s.LastOutgoingOn = row.DateOrNull(at++);
        s.FirstMetOn = row.DateOrNull(at++);
        s.FirstMeetingFollowedUp = row.Bool(at++);
        s.QuietScore = row.DoubleOrNull(at++);
        s.IsCold = row.Bool(at++);
        s.NextReviewOn = row.DateOrNull(at++);
        s.Sphere = (Sphere?)row.Int32OrNull(at++);
        s.HasLink = row.Bool(at++);
        s.OpenNeedOn = row.DateOrNull(at++);
        s.Muted = row.Int64(at++);
        s.Balance = row.Int32(at++);
        s.LastGaveOn = row.DateOrNull(at++);
        s.LastReceivedOn = row.DateOrNull(at++);
        s.UnansweredRun = row.Int32(at++);
        s.LastUnansweredOn = row.DateOrNull(at++);
        s.PitchedMeetings = row.Int32(at++);
        s.LastMeetingOn = row.DateOrNull(at++);
        s.LastInPersonOn = row.DateOrNull(at++);
        s.ContactsSinceInPerson = row.Int32(at++);
        s.LastProspected = row.Int32(at++);
        s.KnowsWhatIDo = (TieMark)row.Int32(at++);
        s.ReachesOthers = (TieMark)row.Int32(at++);
        s.Bridging = row.IsNull(at) ? null : row.Double(at);
        at++;
        s.Lowered = row.Int64(at++);
        s.MeetingDueOn = row.DateOrNull(at++);
        s.Mentions = row.Int32(at++);
        s.LastMentionOn = row.DateOrNull(at++);
        s.SincereDays = row.Int32(at++);
        s.Maturity = (TieMaturity)row.Int32(at++);
        s.ThinkOfYou = row.Double(at++);
        s.SixthLastContactOn = row.DateOrNull(at++);
        s.SteadySinceOn = row.DateOrNull(at++);
        s.LastUnansweredBy = (Channel?)row.Int32OrNull(at);
    }

    private static string UpdateOf(string[] columns) =>
        $"UPDATE Snapshots SET "
        + $"{string.Join(", ", columns.Skip(2).Select(n => $"{n} = ?{Array.IndexOf(Names, n) + 1}"))} WHERE "
        + $"OwnerId = ?1 AND ContactId = ?2";
}
