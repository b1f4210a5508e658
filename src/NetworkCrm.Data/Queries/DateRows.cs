using System.Globalization;
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

    /// <summary>What the owner calls it, where it is of a field of their own.</summary>
    public string? Named => Due.Facts.Named;

    /// <summary>Whether it has a place among the people of the day before its day is near: it was asked for.</summary>
    public bool IsAskedFor => IsMonthOnly || Named is not null;

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
        dates.AddRange(OwnDates(reads, from, today, limit));
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

    // Of each field that reminds, what its days are: the few fields first, then by its index.
    private static List<DateFacts> OwnDates(OwnerSqlReader reads, DateOnly from, DateOnly today, int limit)
    {
        var fields = new List<(long Id, string Name, int Before, bool EveryYear)>();
        var field = reads.Prepare(
            "SELECT Id, Name, RemindDaysBefore, EveryYear FROM CustomFields "
                + "WHERE OwnerId = ?1 AND RemindDaysBefore IS NOT NULL ORDER BY Position, Id"
        );
        while (field.Step())
            fields.Add((field.Int64(0), field.Text(1), field.Int32(2), field.Int32(3) != 0));
        var dates = new List<DateFacts>();
        foreach (var (id, name, before, everyYear) in fields)
        {
            var to = today.AddDays(before);
            // In the order of the days that are near, and by the index of each kind.
            var row = reads.Prepare(
                everyYear
                    ? $"""
                    SELECT v.ContactId, v.Text FROM json_each(?3) day
                      CROSS JOIN CustomValues v ON v.OwnerId = ?1 AND v.FieldId = ?2 AND v.Sortable IS NOT NULL
                        AND substr(v.Text, 6) = day.value
                      CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = v.ContactId
                    WHERE {Greeted} ORDER BY day.key LIMIT ?4
                    """
                    : $"""
                    SELECT v.ContactId, v.Text FROM CustomValues v
                      CROSS JOIN Contacts c ON c.OwnerId = ?1 AND c.Id = v.ContactId
                    WHERE v.OwnerId = ?1 AND v.FieldId = ?2 AND v.Sortable BETWEEN ?3 AND ?4 AND {Greeted}
                    ORDER BY v.Sortable, v.ContactId LIMIT ?5
                    """
            );
            row.Bind(id);
            if (everyYear)
                row.Bind(JsonSerializer.Serialize(DaysOfYear(from, to))).Bind(limit);
            else
                row.Bind((long)from.DayNumber).Bind((long)to.DayNumber).Bind(limit);
            while (row.Step())
                if (DateOnly.TryParseExact(row.Text(1), "yyyy-MM-dd", out var day))
                    dates.Add(
                        new DateFacts(row.Int64(0), null, null, Own: new OwnDate(id, name, day, everyYear, before))
                    );
        }

        return dates;
    }

    // 02-29 is kept on the 28th in common years.
    private static List<string> DaysOfYear(DateOnly from, DateOnly to)
    {
        List<string> days =
        [
            .. Enumerable
                .Range(from.DayNumber, to.DayNumber - from.DayNumber + 1)
                .Select(d => DateOnly.FromDayNumber(d).ToString("MM-dd", CultureInfo.InvariantCulture)),
        ];
        if (days.Contains("02-28") && !days.Contains("02-29"))
            days.Insert(days.IndexOf("02-28") + 1, "02-29");
        return days;
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
