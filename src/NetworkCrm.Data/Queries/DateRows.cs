using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Nudges.Rules;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>A birthday, or a holiday of theirs, that is now.</summary>
/// <param name="Holiday">None for a birthday.</param>
/// <param name="Due">Why it is shown.</param>
public sealed record DateRow(long ContactId, Holidays Holiday, DateOnly On, Occasion Due)
{
    public string Key => Due.Key;

    /// <summary>Whether only the month of it is known: it begins on the first.</summary>
    public bool IsMonthOnly { get; init; }

    /// <summary>Whether the day is reckoned in advance and may differ by one.</summary>
    public bool IsExpected => Due.Facts.Expected is true;
}

/// <summary>The same with the person, ready for a card.</summary>
public sealed record DateCard(DateRow Row, CardPerson Person);

/// <summary>Reads the dates that matter now: of the inner, close and active circle.</summary>
public static class DateRows
{
    /// <summary>A day's list is short; whoever wants them all asks, up to as many as anybody greets.</summary>
    public const int Shown = 10,
        All = 200;

    private static readonly string Greeted =
        $"State = {(int)ContactState.Listed} AND DontNudge = 0 AND Muted & {1L << (int)NudgeRule.DateThatMatters} = 0";

    /// <returns>The nearest, the earliest first, and whether there are more.</returns>
    public static (IReadOnlyList<DateRow> Rows, bool More) Read(
        OwnerSqlReader reads,
        DateOnly today,
        Holidays wanted,
        HashSet<string> aside,
        int most
    )
    {
        var (from, to) = DateThatMatters.Window(today);
        var limit = most + 1 + aside.Count;
        var dates = Birthdays(reads, from, to, limit);
        foreach (var day in HolidayCalendar.Between(from, to))
            if (wanted.HasFlag(day.Holiday))
                dates.AddRange(Keeping(reads, day.Holiday, limit));
        var open = dates.Select(d => Row(d, today, aside)).OfType<DateRow>().OrderBy(r => r.On).ToList();
        return ([.. open.Take(most)], open.Count > most);
    }

    // Preselected by the day of the year; which occurrence it is, and whether it is shown, the rule says.
    private static List<DateFacts> Birthdays(OwnerSqlReader reads, DateOnly from, DateOnly to, int limit)
    {
        var days = Enumerable
            .Range(from.DayNumber, to.DayNumber - from.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Select(d => (d.Month * 100) + d.Day)
            .ToList();
        // 29 February is kept on the 28th in common years.
        if (days.Contains(228) && !days.Contains(229))
            days.Insert(days.IndexOf(228) + 1, 229);
        // Of whom only the month is known, it begins with the month.
        foreach (var first in days.Where(d => d % 100 == 1).ToList())
            days.Insert(days.IndexOf(first), first - 1);
        var row = reads
            .Prepare(
                $"""
                SELECT c.Id, c.BirthdayKey, {SortKeys.CircleOrLast} FROM json_each(?2) day
                  CROSS JOIN Contacts c ON c.BirthdayKey = day.value
                WHERE c.OwnerId = ?1 AND {SortKeys.CircleOrLast} <= {(int)DateThatMatters.Outermost}
                  AND {Greeted} ORDER BY day.key LIMIT ?3
                """
            )
            .Bind(JsonSerializer.Serialize(days))
            .Bind(limit);
        var dates = new List<DateFacts>();
        while (row.Step())
            dates.Add(
                new DateFacts(
                    row.Int64(0),
                    (Circle)row.Int32(2),
                    new AnnualDate(row.Int32(1) / 100, row.Int32(1) % 100 is > 0 and var day ? day : null)
                )
            );
        return dates;
    }

    private static List<DateFacts> Keeping(OwnerSqlReader reads, Holidays holiday, int limit)
    {
        var row = reads
            .Prepare(
                $"SELECT Id, Circle FROM Contacts WHERE OwnerId = ?1 AND Celebrates <> 0 AND Celebrates & ?2 <> 0 "
                    + $"AND Circle <= {(int)DateThatMatters.Outermost} AND {Greeted} ORDER BY Circle, Id LIMIT ?3"
            )
            .Bind((long)holiday)
            .Bind(limit);
        var dates = new List<DateFacts>();
        while (row.Step())
            dates.Add(new DateFacts(row.Int64(0), (Circle)row.Int32(1), null, holiday));
        return dates;
    }

    private static DateRow? Row(DateFacts date, DateOnly today, HashSet<string> aside)
    {
        if (DateThatMatters.OccurrenceOn(date, today) is not { } on)
            return null;
        var done = aside.Contains(DateThatMatters.KeyOf(date, on)) ? on : (DateOnly?)null;
        return DateThatMatters.Judge(date with { DoneFor = done }, today) is { } due
            ? new DateRow(date.ContactId, date.Holiday, on, due) { IsMonthOnly = date.Birthday is { Day: null } }
            : null;
    }
}
