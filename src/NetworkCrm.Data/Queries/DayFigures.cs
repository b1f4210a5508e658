using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>One column of contact over time.</summary>
/// <param name="To">Included; after today where the span is not over yet.</param>
public sealed record SpanFigure(DateOnly From, DateOnly To, int InPerson, int Digital)
{
    public int All => InPerson + Digital;
}

/// <summary>Contact by channel and by time, and help by direction, from the counts that are kept per day.</summary>
public sealed class DayFigures
{
    /// <summary>Up to so many months stand as months; beyond, a column is a quarter, then a year.</summary>
    private const int MostColumns = 24;

    private readonly Dictionary<int, int> sums = [];

    private DayFigures() { }

    public IReadOnlyList<SpanFigure> Spans { get; private set; } = [];

    public int InPerson => Enum.GetValues<Channel>().Where(c => c.IsInPerson()).Sum(Of);

    public int Messages => Enum.GetValues<Channel>().Where(c => c.IsMessage()).Sum(Of);

    public int Contacts => InPerson + Messages + Of(Channel.Video) + Of(Channel.Call);

    public int Of(Channel channel) => sums.GetValueOrDefault(DayCounts.Of(channel));

    public int Of(ExchangeDirection direction) => sums.GetValueOrDefault(DayCounts.Of(direction));

    public static DayFigures Read(OwnerSqlReader reads, InsightPeriod period, DateOnly from, DateOnly today)
    {
        var row = reads
            .Prepare(
                """
                SELECT "On", Measure, N FROM DayCounts WHERE OwnerId = ?1 AND "On" BETWEEN ?2 AND ?3 AND N > 0
                  ORDER BY "On" 
                """
            )
            .Bind(from)
            .Bind(today);
        var days = new List<(DateOnly On, bool InPerson, int N)>();
        var figures = new DayFigures();
        while (row.Step())
        {
            var (measure, n) = (row.Int32(1), row.Int32(2));
            figures.sums[measure] = figures.sums.GetValueOrDefault(measure) + n;
            // A parcel, and what has no channel, is neither seen nor heard.
            if (
                Enum.IsDefined((Channel)measure)
                && (Channel)measure is not (Channel.Gift or Channel.Other) and var channel
            )
                days.Add((row.Date(0), channel.IsInPerson(), n));
        }

        figures.Spans = Columns(days, period, from, today);
        return figures;
    }

    private static List<SpanFigure> Columns(
        List<(DateOnly On, bool InPerson, int N)> days,
        InsightPeriod period,
        DateOnly from,
        DateOnly today
    )
    {
        if (days.Count == 0)
            return [];
        var columns = new List<SpanFigure>();
        var at = 0;
        foreach (var (first, last) in Cut(period == InsightPeriod.All ? days[0].On : from, period, today))
        {
            var (inPerson, digital) = (0, 0);
            for (; at < days.Count && days[at].On <= last; at++)
            {
                if (days[at].InPerson)
                    inPerson += days[at].N;
                else
                    digital += days[at].N;
            }

            columns.Add(new SpanFigure(first, last, inPerson, digital));
        }

        return columns;
    }

    private static IEnumerable<(DateOnly First, DateOnly Last)> Cut(DateOnly from, InsightPeriod period, DateOnly today)
    {
        if (period == InsightPeriod.Quarter)
        {
            for (var day = from; day <= today; day = day.AddDays(7))
                yield return (day, day.AddDays(6));
            yield break;
        }

        var months = ((today.Year - from.Year) * 12) + today.Month - from.Month + 1;
        var step =
            months <= MostColumns ? 1
            : months <= MostColumns * 3 ? 3
            : 12;
        var start = new DateOnly(from.Year, from.Month - ((from.Month - 1) % step), 1);
        for (; start <= today; start = start.AddMonths(step))
            yield return (start, start.AddMonths(step).AddDays(-1));
    }
}
