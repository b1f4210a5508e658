namespace NetworkCrm.Simulation.Generation;

/// <summary>What stands in the calendar anyway: vacations, birthdays, holidays, goals.</summary>
internal static class Calendar
{
    private static readonly (Holiday Holiday, DateOnly Day)[] Holidays =
    [
        (Holiday.Imlek, new(2026, 2, 17)),
        (Holiday.Nyepi, new(2026, 3, 19)),
        (Holiday.Lebaran, new(2026, 3, 21)),
        (Holiday.Waisak, new(2026, 5, 31)),
        (Holiday.Natal, new(2026, 12, 25)),
        (Holiday.NewYear, new(2027, 1, 1)),
    ];

    public static void Mark(Draft draft)
    {
        var chance = draft.Chance(2);
        // Home for Lebaran, and once more in the dry season.
        draft.Vacations.Add((70, 81));
        var second = chance.Between(170, 240);
        draft.Vacations.Add((second, second + chance.Between(9, 13)));
        foreach (var (first, last) in draft.Vacations)
            draft.Entries.Add(new VacationBegun(Draft.Date(first), new(Draft.Date(first), Draft.Date(last))));

        draft.Entries.Add(
            new GoalSet(Draft.Date(-20), new(draft.NewId(), "Find a first client in mining", "mining", "Balikpapan"))
        );
        draft.Entries.Add(
            new GoalSet(Draft.Date(-10), new(draft.NewId(), "Find a partner in the east", null, "Makassar"))
        );
        draft.Entries.Add(
            new GoalSet(
                Draft.Date(chance.Between(30, 90)),
                new(draft.NewId(), "Speak at a conference", "education", null)
            )
        );
        foreach (var person in draft.People)
            Dates(draft, person);
    }

    private static void Dates(Draft draft, DraftPerson person)
    {
        if (person.Birthday is { } birthday)
        {
            var day = new DateOnly(
                2026,
                birthday.Month,
                Math.Min(birthday.Day, DateTime.DaysInMonth(2026, birthday.Month))
            );
            Date(
                draft,
                person,
                (day < Year.Start ? day.AddYears(1) : day).DayNumber - Year.Start.DayNumber,
                "birthday"
            );
        }

        foreach (var (holiday, day) in Holidays)
        {
            var at = day.DayNumber - Year.Start.DayNumber;
            if (person.Greeting == holiday)
                Date(draft, person, at, holiday.ToString());
            else if (person.Greeting is { } other && person.Circle >= Circle.Active && person.Birthday is null)
                draft.Truth.BeSilent(
                    Rule.DateThatMatters,
                    person.Subject,
                    $"keeps {other}, not {holiday}",
                    at - 7,
                    at + 3
                );
        }
    }

    private static void Date(Draft draft, DraftPerson person, int day, string what)
    {
        var truth = draft.Truth;
        if (person.Circle >= Circle.Active)
        {
            truth.Tolerate(Rule.DateThatMatters, person.Subject, day - 10, day - 4, "early notice");
            truth.Speak(
                Rule.DateThatMatters,
                person.Subject,
                day - 3,
                day,
                day + 2,
                $"{what} of someone in the {person.Circle} circle"
            );
        }
        else if (person.Role == Role.AddressBookOnly)
        {
            truth.BeSilent(
                Rule.DateThatMatters,
                person.Subject,
                $"the {what} came with an address book; they are nobody's friend yet"
            );
        }
        else
        {
            truth.Tolerate(
                Rule.DateThatMatters,
                person.Subject,
                day - 10,
                day + 2,
                $"{what} of a weak tie: a matter of taste"
            );
        }
    }
}
