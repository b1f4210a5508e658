namespace NetworkCrm.Core.Advice;

/// <summary>The short lessons (advice <c>learn-the-craft</c>), in the order in which they are best read.</summary>
public static class Lessons
{
    /// <summary>So many people in a circle make the lesson on circles practised.</summary>
    public const int PeopleToSort = 5;

    public static readonly IReadOnlyList<Lesson> All =
    [
        .. LessonsOnMeeting.Lessons,
        .. LessonsOnTies.Lessons,
        .. LessonsOnConduct.Lessons,
    ];

    /// <summary>The lesson that teaches this advice.</summary>
    /// <exception cref="InvalidOperationException">There is no such advice.</exception>
    public static Lesson Teaching(string adviceId) => All.First(l => l.Advice.Contains(adviceId));

    /// <summary>The lesson with this id; null where there is none.</summary>
    public static Lesson? Find(string id) => All.FirstOrDefault(l => l.Id == id);
}
