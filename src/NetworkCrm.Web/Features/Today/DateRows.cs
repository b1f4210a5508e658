using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.FollowUps;

namespace NetworkCrm.Web.Features.Today;

/// <summary>A birthday, or a holiday of theirs, that is now.</summary>
/// <param name="Holiday">None for a birthday.</param>
public sealed record DateRow(long ContactId, Holidays Holiday, DateOnly On, string Key);

/// <summary>The same with the person, ready for a card.</summary>
public sealed record DateCard(DateRow Row, CardPerson Person);

/// <summary>Reads the dates that matter now: of the inner, close and active circle.</summary>
public static class DateRows
{
    /// <summary>A day's list is short; whoever wants them all asks, up to as many as anybody greets.</summary>
    public const int Shown = 6, All = 200;

    private static readonly string Greeted = $"State = {(int)ContactState.Listed} AND DontNudge = 0 AND Muted & {1L << (int)NudgeRule.DateThatMatters} = 0";

    /// <returns>The nearest, the earliest first, and whether there are more.</returns>
    public static (IReadOnlyList<DateRow> Rows, bool More) Read(OwnedReads reads, DateOnly today, Holidays wanted, HashSet<string> aside, int most)
    {
        var (from, to) = DateThatMatters.Window(today);
        var limit = most + 1 + aside.Count;
        var rows = Birthdays(reads, from, to, limit);
        foreach (var (holiday, on) in HolidayCalendar.Between(from, to))
            if (wanted.HasFlag(holiday))
                rows.AddRange(Keeping(reads, holiday, on, limit));
        var open = rows.Where(r => !aside.Contains(r.Key)).OrderBy(r => r.On).ToList();
        return ([.. open.Take(most)], open.Count > most);
    }

    private static List<DateRow> Birthdays(OwnedReads reads, DateOnly from, DateOnly to, int limit)
    {
        var days = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber).ToDictionary(d => (d.Month * 100) + d.Day);
        // 29 February is kept on the 28th in common years.
        if (days.TryGetValue(228, out var end) && !DateTime.IsLeapYear(end.Year)) days[229] = end;
        var row = reads.Prepare($"""
            SELECT c.Id, c.BirthdayKey FROM json_each(?2) day CROSS JOIN Contacts c ON c.BirthdayKey = day.value
            WHERE c.OwnerId = ?1 AND {SearchIndex.CircleOrLast} <= {(int)DateThatMatters.Outermost} AND {Greeted} ORDER BY day.key LIMIT ?3
            """).Bind(JsonSerializer.Serialize(days.Keys)).Bind(limit);
        var rows = new List<DateRow>();
        while (row.Step()) rows.Add(Row(row.Int64(0), Holidays.None, days[row.Int32(1)]));
        return rows;
    }

    private static List<DateRow> Keeping(OwnedReads reads, Holidays holiday, DateOnly on, int limit)
    {
        var row = reads.Prepare($"SELECT Id FROM Contacts WHERE OwnerId = ?1 AND Celebrates <> 0 AND Celebrates & ?2 <> 0 AND Circle <= {(int)DateThatMatters.Outermost} AND {Greeted} ORDER BY Circle, Id LIMIT ?3").Bind((long)holiday).Bind(limit);
        var rows = new List<DateRow>();
        while (row.Step()) rows.Add(Row(row.Int64(0), holiday, on));
        return rows;
    }

    private static DateRow Row(long contactId, Holidays holiday, DateOnly on) =>
        new(contactId, holiday, on, DateThatMatters.KeyOf(contactId, holiday == Holidays.None ? "Birthday" : holiday.ToString(), on));
}
