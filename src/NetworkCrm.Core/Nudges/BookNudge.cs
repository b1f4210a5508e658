namespace NetworkCrm.Core.Nudges;

/// <summary>One thing worth doing about the book as a whole.</summary>
/// <param name="Key">rule:subject:occurrence, from facts alone: put aside, it stays aside until they change.</param>
/// <param name="Score">On the scale of <see cref="Nudge.Score"/>.</param>
/// <param name="Indonesian">The sentence; what stands between asterisks is a fact.</param>
/// <param name="English">The same.</param>
/// <param name="Page">Where it is acted on, relative to the app.</param>
/// <param name="SilencedBy">What would end it, in both languages.</param>
public sealed record BookNudge(NudgeRule Rule, string Key, double Score, string Indonesian, string English, string Page, (string Indonesian, string English) SilencedBy)
{
    /// <summary>The first day of the quarter: what is put aside speaks again with the next one, if it still holds.</summary>
    public static DateOnly QuarterOf(DateOnly day) => new(day.Year, day.Month - ((day.Month - 1) % 3), 1);

    public string AdviceId => RuleCatalogue.Of(Rule).Advice[0];

    public IReadOnlyList<SentencePart> Sentence(string language) => Wording.Parts(Wording.IsIndonesian(language) ? Indonesian : English);
}

/// <summary>A rule about the book as a whole: it sees counts and a date.</summary>
public interface IBookRule
{
    NudgeRule Rule { get; }

    IEnumerable<BookNudge> Judge(BookState book, DateOnly today);
}

/// <summary>Visits the rules about the book as a whole.</summary>
public static class BookRules
{
    public static IReadOnlyList<IBookRule> All { get; } = [new Rules.NotListening(), new Rules.CirclesDrifted(), new Rules.CircleOverCapacity(), new Rules.GatherTheGroup()];

    /// <summary>What holds on <paramref name="today"/>, best first.</summary>
    /// <param name="muted">Rules that are switched off: see <see cref="RuleSet"/>.</param>
    public static IReadOnlyList<BookNudge> Evaluate(BookState book, DateOnly today, long muted = 0) =>
        [.. All.Where(r => !RuleSet.Has(muted, r.Rule)).SelectMany(r => r.Judge(book, today)).OrderByDescending(n => n.Score).ThenBy(n => n.Key, StringComparer.Ordinal)];
}
