using System.Globalization;
using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>Meeting after meeting, and nothing was noted about anybody (advice <c>listen</c>, S3.2).</summary>
public sealed class NotListening : IBookRule
{
    /// <summary>What waiting costs, on the scale of <see cref="Nudge.Risk"/>. A judgement of ours.</summary>
    public const double Risk = 0.65;

    /// <summary>Meetings in a row. A judgement of ours: fewer is chance.</summary>
    public const int Meetings = 5;

    /// <summary>It follows the latest of them for this long, then lets it rest. A judgement of ours.</summary>
    public const int ShownForDays = 14;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.AskAndNote];

    public NudgeRule Rule => NudgeRule.NotListening;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.Listen];

    public DateOnly? NextChange(BookState book, DateOnly after) => Span(book)?.NextChange(after);

    public IEnumerable<BookNudge> Judge(BookState book, DateOnly today)
    {
        if (Span(book)?.Contains(today) != true)
            yield break;
        var run = book.Meetings.Take(Meetings).ToList();
        var (first, last) = (run[^1].On, run[0].On);
        yield return new BookNudge(
            Rule,
            string.Create(CultureInfo.InvariantCulture, $"{Rule}:{last:yyyy-MM-dd}"),
            NudgeValue.OfBook(Risk, NudgeValue.MeanOf(book.People), Acts),
            Phrase.Of(Rule, "Sentence", ("first", first), ("last", last), ("meetings", Meetings)),
            new BookFacts
            {
                Meetings = Meetings,
                FirstOn = first,
                LastOn = last,
            },
            Acts,
            "learn/listen"
        );
    }

    private static DaySpan? Span(BookState book) =>
        book.Meetings.Count < Meetings || book.Meetings.Take(Meetings).Any(m => m.Learned)
            ? null
            : new DaySpan(book.Meetings[0].On, book.Meetings[0].On.Plus(ShownForDays));
}
