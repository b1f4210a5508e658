using NetworkCrm.Simulation;

namespace NetworkCrm.Core.Tests.Simulation;

/// <summary>
/// The contact days of one tie of a simulated year, and what the records of real contact were measured for.
/// docs/simulation.md has the figures.
/// </summary>
/// <param name="Days">Distinct contact days, ascending.</param>
internal sealed record Rhythm(IReadOnlyList<DateOnly> Days)
{
    /// <summary>Fewest contact days that show a rhythm.</summary>
    public const int Fewest = 3;

    private const int ShortestHorizon = 90;

    public bool IsOne => Days.Count >= Fewest;

    private IEnumerable<int> Gaps => Days.Zip(Days.Skip(1), (one, next) => next.DayNumber - one.DayNumber);

    /// <summary>A tie has lapsed when nothing follows for so many days: 90, or three of its middle gaps.</summary>
    public int Horizon
    {
        get
        {
            var gaps = Gaps.Order().ToList();
            return Math.Max(
                ShortestHorizon,
                (int)Math.Ceiling(3 * (gaps[(gaps.Count - 1) / 2] + gaps[gaps.Count / 2]) / 2.0)
            );
        }
    }

    /// <summary>The days that the log of <paramref name="year"/> shows for each person.</summary>
    public static Dictionary<int, Rhythm> Logged(Year year)
    {
        var marks = year.Log.OfType<AnswerMarked>().Where(marked => marked.Answer == Answer.No);
        var unanswered = marks.Select(marked => marked.InteractionId).ToHashSet();
        var contacts = year.Interactions.Where(i =>
            i.Channel is not (Channel.Social or Channel.Gift or Channel.Other) && !unanswered.Contains(i.Id)
        );
        var days = contacts
            .SelectMany(i => i.People.Select(person => (person, i.Day)))
            .ToLookup(c => c.person, c => c.Day);
        return year.People.ToDictionary(p => p.Id, p => new Rhythm([.. days[p.Id].Distinct().Order()]));
    }

    /// <summary>The days on which words were exchanged, entered or not, up to the end of the year.</summary>
    public static Dictionary<int, Rhythm> Lived(Year year) =>
        year.Truth.HiddenTies.ToDictionary(
            tie => tie.PersonId,
            tie => new Rhythm([.. tie.InTouchOn.TakeWhile(day => day <= Year.End)])
        );

    /// <summary>Within each tie, the standard deviation of the logarithms of its gaps, pooled over the ties.</summary>
    public static double Spread(IEnumerable<Rhythm> ties)
    {
        var (squares, free) = (0.0, 0);
        foreach (var tie in ties.Where(tie => tie.IsOne))
        {
            var logs = tie.Gaps.Select(gap => Math.Log(gap)).ToList();
            var mean = logs.Average();
            squares += logs.Sum(log => (log - mean) * (log - mean));
            free += logs.Count - 1;
        }

        return Math.Sqrt(squares / free);
    }

    /// <summary>
    /// Lapses for each year in which a tie was at risk: from its third contact day on, and in a lapse no longer than
    /// until it is one.
    /// </summary>
    public static double LapsesPerYear(IEnumerable<Rhythm> ties)
    {
        var (lapses, days) = (0, 0);
        foreach (var tie in ties.Where(tie => tie.IsOne))
        {
            var ends = tie.Days.Skip(Fewest).Append(Year.End.AddDays(1));
            foreach (
                var silence in tie.Days.Skip(Fewest - 1).Zip(ends, (last, next) => next.DayNumber - last.DayNumber)
            )
            {
                lapses += silence > tie.Horizon ? 1 : 0;
                days += Math.Min(silence, tie.Horizon);
            }
        }

        return lapses * 365.25 / days;
    }
}
