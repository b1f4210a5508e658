namespace NetworkCrm.Simulation.Generation;

/// <summary>Promises, the owner's and theirs.</summary>
internal static class Promises
{
    public static void Give(Draft draft)
    {
        var chance = draft.Chance(11);
        var hosts = Hosts.Of(draft, chance, mixed: true);
        for (var n = 0; n < 18 && hosts.Count > 0; n++)
            Late(draft, chance, hosts.Dequeue(), n < 10 ? Promiser.Me : Promiser.Them);
        for (var n = 0; n < 12 && hosts.Count > 0; n++)
            Early(
                draft,
                chance,
                hosts.Dequeue(),
                n % 2 == 0 ? Promiser.Me : Promiser.Them,
                n < 9 ? PromiseEnd.Kept : PromiseEnd.Released
            );
    }

    private static (int Id, int Made, int Due) Make(
        Draft draft,
        Pcg chance,
        DraftPerson person,
        Promiser by,
        int shortest,
        int longest
    )
    {
        var made = chance.Between(0, 280);
        var due = made + chance.Between(shortest, longest);
        var id = draft.NewId();
        draft.Occasion(person, made, Channel.InPerson, Starter.Both);
        draft.Entries.Add(
            new PromiseMade(Draft.Date(made), new(id, person.Id, by, chance.Pick(Vocabulary.Promised), Draft.Date(due)))
        );
        return (id, made, due);
    }

    private static void Late(Draft draft, Pcg chance, DraftPerson person, Promiser by)
    {
        var (id, made, due) = Make(draft, chance, person, by, 7, 45);
        int? end = chance.Chance(60) ? due + chance.Between(8, 35) : null;
        if (end is { } day)
            draft.Entries.Add(
                new PromiseSettled(
                    Draft.Date(day),
                    id,
                    person.Id,
                    chance.Chance(70) ? PromiseEnd.Kept : PromiseEnd.Broken
                )
            );
        var mine = by == Promiser.Me;
        draft.Truth.Tolerate(
            Rule.PromiseDue,
            person.Subject,
            Math.Max(made + 1, due - 7),
            mine ? due - 4 : due - 1,
            "early notice"
        );
        draft.Truth.Speak(
            Rule.PromiseDue,
            person.Subject,
            mine ? due - 3 : due,
            mine ? due + 2 : due + 7,
            (end - 1) ?? Draft.LastDay,
            mine ? "the owner's promise is due and open" : "their promise is due and open",
            id
        );
    }

    private static void Early(Draft draft, Pcg chance, DraftPerson person, Promiser by, PromiseEnd end)
    {
        var (id, made, due) = Make(draft, chance, person, by, 20, 45);
        draft.Entries.Add(new PromiseSettled(Draft.Date(chance.Between(made + 1, due - 10)), id, person.Id, end));
        draft.Truth.BeSilent(
            Rule.PromiseDue,
            person.Subject,
            end == PromiseEnd.Kept ? "kept well before it was due" : "released before it was due"
        );
    }
}
