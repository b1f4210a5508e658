using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Reviews;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Reviews;

/// <summary>Reads a week back from the log, and keeps the one thing to change (advice <c>reflect</c>).</summary>
public sealed class ReviewStore(OwnerDatabase crm)
{
    public async Task<WeekView> WeekAsync(CancellationToken ct = default)
    {
        using var reads = await crm.ReadAsync(ct);
        var today = (await crm.OwnerAsync(ct)).Today;
        var from = WeekRows.WeekToReview(today);
        var to = from.AddDays(6) < today ? from.AddDays(6) : today;
        var counts = DayCounts.Read(reads, from, to);
        var meetings = WeekRows.Met(reads, from, to);
        var (oneThing, doneOn) = WeekRows.Answer(reads, from);
        return new WeekView(
            from,
            today,
            counts(DayCounts.Of(ExchangeDirection.Gave)),
            counts(DayCounts.Of(ExchangeDirection.Asked)),
            WeekRows.Exchanges(reads, from, to),
            [.. meetings.Take(WeekRows.Most)],
            Math.Max(0, meetings.Count - WeekRows.Most),
            WeekRows.Promises(reads, from, to),
            WeekRows.Quiet(reads, from, to),
            WeekRows.FollowUpsDone(reads, from, to),
            oneThing,
            doneOn,
            WeekRows.Before(reads, from)
        );
    }

    /// <summary>Keeps the answer for a week; saved again it is changed.</summary>
    /// <param name="weekOf">A day of the week looked at.</param>
    /// <param name="oneThing">What to change.</param>
    /// <param name="was">The answer as it was read.</param>
    /// <param name="ct">Cancels the write.</param>
    /// <exception cref="ChangedElsewhereException">It was answered otherwise meanwhile.</exception>
    public async Task SaveAsync(DateOnly weekOf, string? oneThing, string? was, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var monday = WeeklyReview.MondayOf(weekOf);
        var review = await write.Db.WeeklyReviews.SingleOrDefaultAsync(r => r.WeekOf == monday, ct);
        if (review?.OneThing != was)
            throw new ChangedElsewhereException(0);
        if (review is null)
            write.Db.WeeklyReviews.Add(WeeklyReview.Of(write.Owner.Id, monday, oneThing, write.Today));
        else
            review.Change(oneThing, write.Today);
        await write.CommitAsync(ct);
    }
}
