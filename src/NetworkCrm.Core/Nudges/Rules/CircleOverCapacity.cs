using System.Globalization;
using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// More people in a circle than one person can keep up with (advice <c>quality-over-quantity</c>). The sizes are those
/// of Dunbar's layers (Zhou et al. 2005, "Discrete hierarchical organization of social group sizes"): about 5, 15, 50
/// and 150.
/// </summary>
public sealed class CircleOverCapacity : IBookRule
{
    private static readonly SuggestedAct[] Acts = [SuggestedAct.LowerCircle];

    public NudgeRule Rule => NudgeRule.CircleOverCapacity;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.QualityOverQuantity];

    /// <summary>What waiting costs, on the scale of <see cref="Nudge.Risk"/>. A judgement of ours.</summary>
    public const double Risk = 0.5;

    /// <summary>How many a circle holds; null is without limit.</summary>
    public static int? CapacityOf(Circle circle) =>
        circle switch
        {
            Circle.Inner => 5,
            Circle.Close => 15,
            Circle.Active => 50,
            Circle.Wider => 150,
            _ => null,
        };

    public DateOnly? NextChange(BookState book, DateOnly after) =>
        book.People.Any(p => p.Value > CapacityOf(p.Key)) ? BookNudge.NextQuarter(after) : null;

    public IEnumerable<BookNudge> Judge(BookState book, DateOnly today)
    {
        // A circle is named once a quarter at the most, whoever comes and goes.
        var quarter = BookNudge.QuarterOf(today);
        foreach (var (circle, people) in book.People.OrderBy(p => p.Key))
        {
            if (CapacityOf(circle) is not { } capacity || people <= capacity)
                continue;
            yield return new BookNudge(
                Rule,
                string.Create(CultureInfo.InvariantCulture, $"{Rule}:{circle}:{quarter:yyyy-MM-dd}"),
                NudgeValue.OfBook(Risk, NudgeValue.Of(circle), Acts),
                Phrase.Of(Rule, "Sentence", ("circle", circle), ("people", people), ("capacity", capacity)),
                new BookFacts
                {
                    Circle = circle,
                    People = people,
                    Capacity = capacity,
                },
                Acts,
                $"people?circle={circle}"
            );
        }
    }
}
