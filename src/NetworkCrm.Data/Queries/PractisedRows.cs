using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Events;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>What the records show of the lessons.</summary>
public static class PractisedRows
{
    /// <summary>The tasks that something in the book shows to have been done.</summary>
    public static IReadOnlySet<LessonTask> Done(OwnerSqlReader reads) =>
        Enum.GetValues<LessonTask>().Where(task => OwnerSqlReader.Number(reads.Prepare(Sign(task))) > 0).ToHashSet();

    // Each stops at the first row that shows it. Most are one step into an index or a walk through a small table; marks
    // and spheres have no index, and where nobody has one the whole book is looked through.
    private static string Sign(LessonTask task) =>
        task switch
        {
            LessonTask.FollowUpDone =>
                $"SELECT 1 FROM FollowUps WHERE OwnerId = ?1 AND State = {(int)FollowUpState.Done} LIMIT 1",
            LessonTask.GaveSomething => Counted(DayCounts.Of(ExchangeDirection.Gave)),
            LessonTask.LearnedSomething => "SELECT 1 FROM LearnedFacts WHERE OwnerId = ?1 LIMIT 1",
            LessonTask.PurposeWritten => "SELECT 1 FROM Events WHERE OwnerId = ?1 AND Purpose IS NOT NULL LIMIT 1",
            LessonTask.MetInPerson => Counted(DayCounts.Of(Channel.InPerson)),
            LessonTask.WeakTieMarked => Listed(
                $"Circle >= {(int)Circle.Wider} AND {(int)TieMark.Yes} IN (RemembersMe, ThinksWell, WouldRecommend)"
            ),
            LessonTask.MentionNoted => "SELECT 1 FROM Mentions WHERE OwnerId = ?1 LIMIT 1",
            LessonTask.PromiseKept =>
                $"SELECT 1 FROM Promises WHERE OwnerId = ?1 AND State = {(int)PromiseState.Kept} AND By = {(int)PromisedBy.Me} LIMIT 1",
            LessonTask.EventDebriefed =>
                $"SELECT 1 FROM EventGuests WHERE OwnerId = ?1 AND State = {(int)GuestState.Debriefed} LIMIT 1",
            LessonTask.CirclesGiven => Listed($"Circle >= {(int)Circle.Inner}", Lessons.PeopleToSort - 1),
            LessonTask.GatheringPlanned =>
                $"SELECT 1 FROM Events WHERE OwnerId = ?1 AND Setting = {(int)Setting.Informal} UNION ALL SELECT 1 "
                    + $"FROM Groups WHERE OwnerId = ?1 AND LastGatheredOn IS NOT NULL LIMIT 1",
            LessonTask.SphereGiven => Listed(
                $"Sphere IN ({(int)Sphere.Community}, {(int)Sphere.Friends}, {(int)Sphere.Family})"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(task), task, "No such task."),
        };

    private static string Counted(int measure) =>
        $"SELECT 1 FROM DayCounts WHERE OwnerId = ?1 AND Measure = {measure} AND N > 0 LIMIT 1";

    private static string Listed(string condition, int besides = 0) =>
        $"SELECT 1 FROM Contacts WHERE OwnerId = ?1 AND State = {(int)ContactState.Listed} AND {condition} LIMIT 1 OFFSET {besides}";
}
