using NetworkCrm.Core.Contacts;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Queries;

/// <summary>A birthday in the next two weeks.</summary>
public sealed record BirthdayRow(PersonPick Person, AnnualDate Birthday, DateOnly On);

/// <summary>Birthdays of the next two weeks, of those whose day is known.</summary>
public static class BirthdayRows
{
    private const int Days = 14;

    /// <summary>As many are read at first.</summary>
    public const int Shown = 50;

    public static Lane<BirthdayRow> Read(OwnerSqlReader reads, DateOnly today, int most)
    {
        var end = today.AddDays(Days);
        int from = Key(today),
            to = Key(end);
        // 29 February is kept on the 28th in common years, so the range reaches one day further there.
        if (to == 228)
            to = 229;
        if (from <= to)
            return new Lane<BirthdayRow>(Born(reads, from, to, most, today), CountBorn(reads, from, to));
        var old = Born(reads, from, 1231, most, today);
        return new Lane<BirthdayRow>(
            [.. old, .. Born(reads, 101, to, most - old.Count, today)],
            CountBorn(reads, from, 1231) + CountBorn(reads, 101, to)
        );
    }

    private static readonly string BornBetween =
        $"OwnerId = ?1 AND BirthdayKey BETWEEN ?2 AND ?3 AND BirthdayKey % 100 <> 0 "
        + $"AND {Silence.NotOf} AND (Circle IS NOT NULL OR LastContactOn IS NOT NULL)";

    private static int CountBorn(OwnerSqlReader reads, int from, int to) =>
        OwnerSqlReader.Number(
            reads.Prepare($"SELECT count(*) FROM Contacts c WHERE {BornBetween}").Bind(from).Bind(to)
        );

    // In the order of the index, so that the first are read and not the whole fortnight.
    private static List<BirthdayRow> Born(OwnerSqlReader reads, int from, int to, int most, DateOnly today)
    {
        var born = reads
            .Prepare(
                $"""
                SELECT Id, Uid, DisplayName, Company, Birthday FROM Contacts c
                WHERE {BornBetween} ORDER BY BirthdayKey, {SortKeys.CircleOrLast} LIMIT ?4
                """
            )
            .Bind(from)
            .Bind(to)
            .Bind(most);
        var rows = new List<BirthdayRow>();
        while (born.Step())
        {
            if (AnnualDate.TryParse(born.Text(4), out var birthday))
                rows.Add(
                    new BirthdayRow(
                        new PersonPick(born.Int64(0), born.Guid(1), born.Text(2), born.TextOrNull(3)),
                        birthday,
                        birthday.NextOnOrAfter(today)
                    )
                );
        }

        return [.. rows.OrderBy(b => b.On)];
    }

    private static int Key(DateOnly day) => (day.Month * 100) + day.Day;
}
