using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Today;

/// <summary>A birthday in the next two weeks.</summary>
public sealed record BirthdayRow(PersonPick Person, AnnualDate Birthday, DateOnly On);

/// <summary>What was done in the last seven days.</summary>
public sealed record WeekFigures(int Met, int Gave, int Asked, int FollowUpsDone);

/// <summary>Everything Today shows.</summary>
public sealed record TodayView(
    string OwnerName,
    string Language,
    DateOnly Date,
    int Hour,
    IReadOnlyList<FollowUpCard> Overdue,
    IReadOnlyList<FollowUpCard> Due,
    IReadOnlyList<FollowUpCard> Week,
    IReadOnlyList<NudgeCard> Nudges,
    int WaitingNudges,
    IReadOnlyList<BirthdayRow> Birthdays,
    WeekFigures Figures,
    bool HasContacts,
    bool HasInteractions);

/// <summary>Reads the daily list: what is due, never the whole book.</summary>
public sealed class TodayStore(Crm crm)
{
    private const int BirthdayDays = 14;
    private const int MostBirthdays = 8;

    /// <summary>Nobody counts further; the query need not either.</summary>
    private const int MostWaiting = 1000;

    public async Task<TodayView> LoadAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var (owner, today) = await crm.OwnerAsync(db, ct);
        var open = db.FollowUps.Where(f => f.State == FollowUpState.Open);
        var (nudges, waiting) = await NudgesAsync(db, owner.DailyBudget, today, ct);
        return new TodayView(
            owner.Name,
            owner.Language,
            today,
            LocalDate.Local(crm.Now, owner.Zone).Hour,
            await FollowUpStore.CardsAsync(db, open.Where(f => f.DueOn < today), ct),
            await FollowUpStore.CardsAsync(db, open.Where(f => f.DueOn == today), ct),
            await FollowUpStore.CardsAsync(db, open.Where(f => f.DueOn > today && f.DueOn <= today.AddDays(7)), ct),
            nudges,
            waiting,
            await BirthdaysAsync(db, today, ct),
            await FiguresAsync(db, today, ct),
            await db.Contacts.AnyAsync(ct),
            await db.Participants.AnyAsync(ct));
    }

    private static async Task<(IReadOnlyList<NudgeCard> Cards, int Waiting)> NudgesAsync(CrmDb db, int budget, DateOnly today, CancellationToken ct)
    {
        // What was settled today has used up its place: the list ends, it does not refill.
        var settled = await db.Nudges.CountAsync(n => n.State != RaisedState.Open && n.ClosedOn == today && n.RaisedOn <= today, ct);
        var all = await db.Nudges.Where(n => n.State == RaisedState.Open).Take(MostWaiting).CountAsync(ct);
        var places = Math.Max(0, budget - settled);
        if (places == 0 || all == 0) return ([], all);
        var best = await db.Nudges.AsNoTracking().Where(n => n.State == RaisedState.Open).OrderByDescending(n => n.Score).ThenBy(n => n.Id).Take((places * 4) + 20).ToListAsync(ct);
        var byKey = best.ToDictionary(n => n.Key, StringComparer.Ordinal);
        var candidates = best.Select(n => new Nudge(n.Rule, n.ContactId, n.Key, "", new NudgeFacts(), n.Score, [], null)).ToList();
        var chosen = DailyList.Choose(candidates, places).Chosen.Select(n => byKey[n.Key]).ToList();
        return (await NudgeStore.CardsAsync(db, chosen, ct), all - chosen.Count);
    }

    private static async Task<IReadOnlyList<BirthdayRow>> BirthdaysAsync(CrmDb db, DateOnly today, CancellationToken ct)
    {
        var end = today.AddDays(BirthdayDays);
        int from = Key(today), to = Key(end);
        // 29 February is kept on the 28th in common years, so the range reaches one day further there.
        if (to == 228) to = 229;
        if (from <= to) return await BornAsync(db, from, to, MostBirthdays, today, ct);
        var old = await BornAsync(db, from, 1231, MostBirthdays, today, ct);
        return [.. old, .. await BornAsync(db, 101, to, MostBirthdays - old.Count, today, ct)];
    }

    // In the order of the index, so that the first eight are read and not the whole fortnight.
    private static async Task<IReadOnlyList<BirthdayRow>> BornAsync(CrmDb db, int from, int to, int most, DateOnly today, CancellationToken ct)
    {
        if (most == 0) return [];
        var found = await db.Contacts.AsNoTracking()
            .Where(c => c.BirthdayKey >= from && c.BirthdayKey <= to && c.State == ContactState.Listed && (c.Circle != null || c.LastContactOn != null))
            .OrderBy(c => c.BirthdayKey).ThenBy(c => c.Circle ?? Circle.Acquaintance).Take(most)
            .Select(c => new { Person = new PersonPick(c.Id, c.Uid, c.DisplayName, c.Company), c.Birthday }).ToListAsync(ct);
        return [.. found.Select(c => new BirthdayRow(c.Person, c.Birthday!.Value, c.Birthday.Value.NextOnOrAfter(today))).OrderBy(b => b.On)];
    }

    private static async Task<WeekFigures> FiguresAsync(CrmDb db, DateOnly today, CancellationToken ct)
    {
        var from = today.AddDays(-6);
        // Each interaction once, however many took part; the index has them in this order.
        var week = await db.Database.SqlQuery<WeekSums>($"""
            SELECT coalesce(sum(Channel IN ({(int)Channel.InPerson}, {(int)Channel.Event})), 0) AS Met, coalesce(sum(Gave), 0) AS Gave, coalesce(sum(Asked), 0) AS Asked
            FROM (SELECT DISTINCT "On", InteractionId, Channel, Gave, Asked FROM Participants WHERE OwnerId = {db.OwnerId} AND "On" BETWEEN {from.DayNumber} AND {today.DayNumber})
            """).SingleAsync(ct);
        return new WeekFigures(week.Met, week.Gave, week.Asked, await db.FollowUps.CountAsync(f => f.State == FollowUpState.Done && f.ClosedOn >= from, ct));
    }

    private static int Key(DateOnly day) => (day.Month * 100) + day.Day;

    private sealed record WeekSums(int Met, int Gave, int Asked);
}
