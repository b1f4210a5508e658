using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// What something about the book is said from. Each rule fills what it needs; what does not apply is null.
/// </summary>
public sealed record BookFacts
{
    /// <summary>
    /// Meetings in a row of which nothing was noted, from <see cref="FirstOn"/> to <see cref="LastOn"/>.
    /// </summary>
    public int? Meetings { get; init; }

    public DateOnly? FirstOn { get; init; }

    public DateOnly? LastOn { get; init; }

    /// <summary>When the circles were last looked through; else when the book was begun.</summary>
    public DateOnly? ReviewedOn { get; init; }

    public Circle? Circle { get; init; }

    /// <summary>How many people are in <see cref="Circle"/>, or in all circles with a capacity.</summary>
    public int? People { get; init; }

    /// <summary>How many people the circle holds.</summary>
    public int? Capacity { get; init; }

    /// <summary>The group's name.</summary>
    public string? Group { get; init; }

    public int? Members { get; init; }

    /// <summary>Members whose tie is cold.</summary>
    public int? Cold { get; init; }

    /// <summary>When the group last gathered; null where no gathering is on record.</summary>
    public DateOnly? GatheredOn { get; init; }

    /// <summary>The group's own rhythm, in days.</summary>
    public int? EveryDays { get; init; }
}

/// <summary>One thing worth doing about the book as a whole.</summary>
/// <param name="Key">rule:subject:occurrence, from facts alone: put aside, it stays aside until they change.</param>
/// <param name="Value">Risk x worth of the ties it is about / effort, on the scale of every nudge.</param>
/// <param name="Said">The sentence.</param>
/// <param name="Facts">What the sentence is said from.</param>
/// <param name="Acts">What it suggests, the first first.</param>
/// <param name="Page">Where it is acted on, relative to the app.</param>
public sealed record BookNudge(
    NudgeRule Rule,
    string Key,
    NudgeValue Value,
    Phrase Said,
    BookFacts Facts,
    IReadOnlyList<SuggestedAct> Acts,
    string Page
)
{
    /// <summary>
    /// The first day of the quarter: what is put aside speaks again with the next one, if it still holds.
    /// </summary>
    public static DateOnly QuarterOf(DateOnly day) => new(day.Year, day.Month - ((day.Month - 1) % 3), 1);

    /// <summary>The first day of the next quarter.</summary>
    public static DateOnly NextQuarter(DateOnly day) => QuarterOf(day).AddMonths(3);

    /// <summary>The next date on which its rule can answer otherwise for the same book; null is never.</summary>
    public DateOnly? ReviewOn { get; init; }

    public double Score => Value.Score;

    public string AdviceId => RuleCatalogue.Of(Rule).Advice[0];

    /// <summary>What would end it.</summary>
    public Phrase Ends => Phrase.Of(Rule, "Ends");

    public IReadOnlyList<SentencePart> Sentence(string language) => RuleTexts.Parts(Said, language);
}

/// <summary>A rule about the book as a whole: it sees counts and a date.</summary>
public interface IBookRule
{
    NudgeRule Rule { get; }

    /// <summary>What it acts on, the first first.</summary>
    IReadOnlyList<string> Advice { get; }

    IEnumerable<BookNudge> Judge(BookState book, DateOnly today);

    /// <summary>
    /// The first date after <paramref name="after"/> on which <see cref="Judge"/> can answer otherwise for the same
    /// book; null is never.
    /// </summary>
    DateOnly? NextChange(BookState book, DateOnly after);
}

/// <summary>Visits the rules about the book as a whole.</summary>
public static class BookRules
{
    public static IReadOnlyList<IBookRule> All { get; } =
    [new Rules.NotListening(), new Rules.CirclesDrifted(), new Rules.CircleOverCapacity(), new Rules.GatherTheGroup()];

    /// <summary>What holds on <paramref name="today"/>, best first.</summary>
    /// <param name="muted">Rules that are switched off: see <see cref="RuleSet"/>.</param>
    public static IReadOnlyList<BookNudge> Evaluate(BookState book, DateOnly today, long muted = 0) =>
        [
            .. All.Where(r => !RuleSet.Has(muted, r.Rule))
                .SelectMany(r => r.Judge(book, today).Select(n => n with { ReviewOn = r.NextChange(book, today) }))
                .OrderByDescending(n => n.Score)
                .ThenBy(n => n.Key, StringComparer.Ordinal),
        ];
}
