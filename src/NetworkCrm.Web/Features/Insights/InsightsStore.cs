using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Insights;

/// <summary>Everything the plots show.</summary>
public sealed record InsightsView(
    InsightPeriod Period,
    DateOnly Today,
    IReadOnlyDictionary<Circle, int> InCircle,
    TieCounts Ties,
    IReadOnlyList<WorldFigures> Worlds,
    DayFigures Days,
    TouchFigures Touches,
    PromiseFigures Mine,
    PromiseFigures Theirs,
    FirstFollowUps FirstFollowUps,
    MentionFigures Mentions,
    IReadOnlyList<EventFigure> Events
)
{
    public int Deep => InCircle.GetValueOrDefault(Circle.Inner) + InCircle.GetValueOrDefault(Circle.Close);
}

/// <summary>
/// Reads the figures behind the plots: sums over what is kept already, and one bounded look at the latest interactions.
/// </summary>
public sealed class InsightsStore(OwnerDatabase crm)
{
    public async Task<InsightsView> LoadAsync(InsightPeriod period, CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var today = (await crm.OwnerAsync(ct)).Today;
        var from = period.From(today);
        var (mine, theirs) = PromiseFigures.Read(reads, from, today);
        return new InsightsView(
            period,
            today,
            ContactCounts.Listed(reads).InCircle,
            TieCounts.Read(reads),
            WorldFigures.Read(reads),
            DayFigures.Read(reads, period, from, today),
            TouchFigures.Read(reads, from, today),
            mine,
            theirs,
            FirstFollowUps.Read(reads, from, today),
            MentionFigures.Read(reads, from, today),
            EventFigures.Read(reads, from, today)
        );
    }
}
