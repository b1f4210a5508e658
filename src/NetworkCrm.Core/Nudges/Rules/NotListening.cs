using System.Globalization;

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
            $"Dari *{Wording.Date(first, "id")}* sampai *{Wording.Date(last, "id")}* ada *{Meetings} pertemuan*, "
                + $"dan tidak ada yang dicatat tentang orangnya. Lain kali, coba satu pertanyaan terbuka dan tulis "
                + $"jawabannya.",
            $"From *{Wording.Date(first, "en")}* to *{Wording.Date(last, "en")}* you had *{Meetings} meetings* and "
                + $"noted nothing about anybody. Next time, try one open question and write down the answer.",
            new BookFacts
            {
                Meetings = Meetings,
                FirstOn = first,
                LastOn = last,
            },
            Acts,
            "learn/listen",
            (
                "Satu hal yang dipelajari, dicatat pada pertemuan mana pun.",
                "One thing learned, noted with any of the meetings."
            )
        );
    }

    private static DaySpan? Span(BookState book) =>
        book.Meetings.Count < Meetings || book.Meetings.Take(Meetings).Any(m => m.Learned)
            ? null
            : new DaySpan(book.Meetings[0].On, book.Meetings[0].On.Plus(ShownForDays));
}
