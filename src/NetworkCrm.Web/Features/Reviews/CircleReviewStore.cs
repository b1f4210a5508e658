using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Reviews;

/// <summary>
/// Who has left their circle (advice <c>ties-change</c>). Moves are written by the store of contacts.
/// </summary>
public sealed class CircleReviewStore(OwnerDatabase crm)
{
    /// <summary>As many as one sitting bears.</summary>
    public const int Most = 60;

    public async Task<CirclesView> LoadAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var (today, settings) = (owner.Today, owner.Owner.Nudging());
        using var reads = await crm.ReadAsync(ct);
        var ids = CircleRows.Closer(reads, today).Concat(CircleRows.Further(reads, settings, today)).ToList();
        var snapshots = await db.Snapshots.AsNoTracking().Where(s => ids.Contains(s.ContactId)).ToListAsync(ct);
        var people = PeopleCards.Load(reads, ids);
        var (aside, _, _) = PutAsideKeys.Read(reads, today);
        var drifted = snapshots
            .Where(s => people.Has(s.ContactId))
            .Select(s => Row(s, people, settings, today))
            .Where(r => r.Drift != Drift.None && !aside.Contains(StayKey(r.Id, r.Circle, today)))
            .OrderBy(r => r.Circle < r.Suggested ? r.Circle : r.Suggested)
            .ThenByDescending(r => r.Drift == Drift.Closer)
            .ThenByDescending(r => (double)(today.DayNumber - r.LastContactOn.DayNumber) / r.CadenceDays)
            .ThenBy(r => r.Id);
        return new CirclesView(
            [.. drifted.Take(Most)],
            CircleRows.Moves(reads, today),
            owner.Owner.CirclesReviewedOn,
            today,
            CircleRows.Any(reads)
        );
    }

    /// <summary>Notes that the circles were looked through; null takes it back.</summary>
    /// <returns>When they had been before.</returns>
    public async Task<DateOnly?> FinishAsync(DateOnly? on, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var owner = await write.Db.Owners.SingleAsync(ct);
        var before = owner.CirclesReviewedOn;
        owner.ReviewedCircles(on);
        await write.CommitAsync(ct);
        return before;
    }

    /// <summary>Put aside under this key, somebody stays in their circle until the next quarter.</summary>
    public static string StayKey(long contactId, Circle circle, DateOnly today) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"CircleStays:{contactId}:{circle}:{BookNudge.QuarterOf(today):yyyy-MM-dd}"
        );

    private static DriftRow Row(ContactSnapshot s, PeopleCards people, NudgeSettings settings, DateOnly today)
    {
        var person = people.Person(s.ContactId);
        var (circle, last) = (s.Circle!.Value, s.LastContactOn!.Value);
        return new DriftRow(
            s.ContactId,
            person.Uid,
            person.Name,
            person.Company,
            circle,
            CirclesDrifted.Of(s, settings, today),
            last,
            s.SixthLastContactOn is { } sixth ? last.DayNumber - sixth.DayNumber : null,
            (int)Math.Round(Math.Exp(s.GapLogMean)),
            s.CadenceDays ?? settings.CadenceOf(circle)
        );
    }
}
