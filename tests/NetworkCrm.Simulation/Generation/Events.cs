namespace NetworkCrm.Simulation.Generation;

/// <summary>Events: whom the owner met there, and whether the pile of cards was ever gone through.</summary>
internal static class Events
{
    private const int Held = 24;
    private const int WithNobody = 5;

    public static void Hold(Draft draft)
    {
        var chance = draft.Chance(3);
        var newcomers = new Queue<DraftPerson>(chance.Shuffle(draft.People.Where(person => person.IsNew)));
        var known = draft.In(Role.Ordinary).Where(person => person.Circle >= Circle.Active).ToList();
        var kinds = chance.Shuffle(Enumerable.Range(0, Held));
        for (var i = 0; i < Held; i++)
        {
            var day = 8 + (i * 14) + chance.Between(0, 6);
            if (draft.InVacation(day))
                day += 16;
            var people = new List<DraftPerson>();
            if (kinds[i] >= WithNobody)
            {
                for (var n = chance.Between(2, 3); n > 0 && newcomers.Count > 16; n--)
                    people.Add(newcomers.Dequeue());
                while (people.Count < 3 || (people.Count < 5 && chance.Chance(30)))
                    people.Add(chance.Pick(known.Except(people).ToList()));
            }

            Hold(draft, chance, day, people, kinds[i]);
        }

        // The rest are met by chance, or through somebody.
        foreach (var person in newcomers)
        {
            person.AddedOn = chance.Between(5, 270);
            if (draft.InVacation(person.AddedOn))
                person.AddedOn += 16;
            draft.Touch(
                person,
                person.AddedOn,
                Channel.InPerson,
                chance.Pick<Starter>([Starter.Both, Starter.Me, Starter.Them])
            );
        }
    }

    private static void Hold(Draft draft, Pcg chance, int day, List<DraftPerson> people, int kind)
    {
        foreach (var person in people.Where(person => person.IsNew))
            person.AddedOn = day;
        var id = draft.NewId();
        var name = chance.Pick(Vocabulary.Events);
        var setting = chance.Chance(55) ? Setting.Formal : Setting.Informal;
        var city = chance.Pick(Vocabulary.NearCities);
        draft.Entries.Add(
            new EventHeld(
                Draft.Date(day),
                new(
                    id,
                    name,
                    chance.Chance(70) ? chance.Pick(Vocabulary.Purposes) : null,
                    $"Gedung {chance.Pick(Vocabulary.CompanyStems)}",
                    city,
                    setting,
                    chance.Between(0, 20) * 50,
                    chance.Between(2, 8),
                    [.. people.Select(person => person.Id)]
                )
            )
        );
        // One conversation each: what is said to one is not said to all.
        foreach (var person in people)
            draft.Together([person], day, Channel.Event, Starter.Both, id).Setting = setting;

        var subject = Subject.Event(id);
        if (people.Count == 0)
        {
            draft.Truth.BeSilent(Rule.EventUndigested, subject, "the owner met nobody there");
        }
        else if (kind < WithNobody + 10)
        {
            int? debrief = chance.Chance(50) ? day + chance.Between(12, 30) : null;
            if (debrief is { } late)
                draft.Entries.Add(new EventDebriefed(Draft.Date(late), id));
            draft.Truth.Tolerate(Rule.EventUndigested, subject, day, day, "the evening itself");
            draft.Truth.Speak(
                Rule.EventUndigested,
                subject,
                day + 1,
                day + 5,
                (debrief - 1) ?? (day + 45),
                $"met {people.Count} people at {name}, and {(debrief is null ? "never" : "only weeks later")} went through them"
            );
        }
        else
        {
            draft.Entries.Add(new EventDebriefed(Draft.Date(day), id));
            draft.Truth.BeSilent(Rule.EventUndigested, subject, "gone through the same evening");
        }

        if (chance.Chance(30))
            draft.Entries.Add(
                new OutcomeRecorded(
                    Draft.Date(Math.Min(Draft.LastDay, day + 60)),
                    new(
                        draft.NewId(),
                        chance.Pick<OutcomeKind>([OutcomeKind.Nothing, OutcomeKind.Client, OutcomeKind.Help]),
                        null,
                        id,
                        null,
                        null,
                        "what came of the event"
                    )
                )
            );
    }
}
