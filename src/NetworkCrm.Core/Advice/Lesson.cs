namespace NetworkCrm.Core.Advice;

/// <summary>
/// What the owner does in the app to have practised a lesson; each is known from their own data and nothing else is
/// kept.
/// </summary>
public enum LessonTask
{
    /// <summary>A follow-up was done.</summary>
    FollowUpDone,

    /// <summary>Something given was logged.</summary>
    GaveSomething,

    /// <summary>Something learned about somebody was logged.</summary>
    LearnedSomething,

    /// <summary>An event says what it is for.</summary>
    PurposeWritten,

    /// <summary>A meeting in person was logged.</summary>
    MetInPerson,

    /// <summary>Somebody of the wider circle or an acquaintance bears one of the marks of a weak tie.</summary>
    WeakTieMarked,

    /// <summary>A mention was noted.</summary>
    MentionNoted,

    /// <summary>A promise of the owner's own was kept.</summary>
    PromiseKept,

    /// <summary>A card of an event was gone through.</summary>
    EventDebriefed,

    /// <summary>At least <see cref="Lessons.PeopleToSort"/> people are in a circle.</summary>
    CirclesGiven,

    /// <summary>An informal event is in the book.</summary>
    GatheringPlanned,

    /// <summary>Somebody of the community, a friend or one of the family is known as such.</summary>
    SphereGiven,
}

/// <summary>A lesson in one language.</summary>
/// <param name="Body">Paragraphs, parted by an empty line.</param>
/// <param name="ToDo">The one thing to do in the app.</param>
public sealed record LessonText(string Title, string Body, string ToDo)
{
    public IReadOnlyList<string> Paragraphs => Body.ReplaceLineEndings("\n").Split("\n\n");
}

/// <summary>A short lesson on one group of advice, with one thing to do.</summary>
/// <param name="Advice">The advice it teaches, by id.</param>
/// <param name="Link">Where the thing is done, a path of the app; null opens the log.</param>
public sealed record Lesson(
    string Id,
    LessonTask Task,
    string? Link,
    IReadOnlyList<string> Advice,
    LessonText Indonesian,
    LessonText En
)
{
    /// <summary>The text in <paramref name="language"/>: Indonesian for "id" and "id-ID", else English.</summary>
    public LessonText Text(string language) =>
        language.StartsWith("id", StringComparison.OrdinalIgnoreCase) ? Indonesian : En;

    /// <summary>Titles of the articles its advice comes from, each once.</summary>
    public IReadOnlyList<string> Sources =>
        [.. Advice.SelectMany(id => AdviceCatalogue.Get(id).Sources).Distinct(StringComparer.Ordinal)];
}
