namespace NetworkCrm.Simulation.Generation;

/// <summary>What only the finished log can date: lapses, ties kept on a screen, circles that fit no more.</summary>
internal static class LateTruth
{
    // Oftener than every tenth day: hardly less than the weekly inner circle.
    private const int NearlyInner = 36;

    public static void Tell(Draft draft)
    {
        foreach (var person in draft.People)
        {
            Lapses.Tell(draft.Truth, person);
            Screens(draft.Truth, person);
            Circles(draft.Truth, person);
        }
    }

    private static void Screens(TruthDraft truth, DraftPerson person)
    {
        var contacts = person.Interactions.OrderBy(interaction => interaction.Day).ToList();
        if (person.OnScreenFrom is { } from)
        {
            OnScreen(truth, person, contacts, from);
        }
        else if (person.Circle >= Circle.Close)
        {
            if (person.Role is Role.Ordinary or Role.Family)
                truth.BeSilent(Rule.ScreenOnly, person.Subject, "writes a lot, and is met as well");
            else if (person.Role == Role.DriftingDown)
                truth.Tolerate(Rule.ScreenOnly, person.Subject, 0, Draft.LastDay, "seldom in touch at all");
        }
        else if (person.Circle == Circle.Active)
        {
            var met = contacts
                .Where(interaction => interaction.IsFaceToFace)
                .Select(interaction => interaction.Day)
                .Append(Year.Days)
                .ToList();
            for (var i = 1; i < met.Count; i++)
                truth.Tolerate(
                    Rule.ScreenOnly,
                    person.Subject,
                    met[i - 1] + 100,
                    met[i] - 1,
                    "not met for months; of the active circle, a matter of taste"
                );
        }
        else if (person.Role is Role.BridgeInTouch or Role.SparselyLogged or Role.SlowRhythm)
        {
            truth.BeSilent(Rule.ScreenOnly, person.Subject, "a weak tie: a message is enough");
        }
    }

    private static void OnScreen(TruthDraft truth, DraftPerson person, List<DraftInteraction> contacts, int from)
    {
        if (person.Circle < Circle.Close)
        {
            truth.Tolerate(
                Rule.ScreenOnly,
                person.Subject,
                from,
                Draft.LastDay,
                "on a screen alone; of the active circle, a matter of taste"
            );
            return;
        }

        var met = contacts.FindLast(interaction => interaction.IsFaceToFace)?.Day ?? from;
        var since = contacts
            .Where(interaction => interaction.Day > met && interaction.IsInTouch)
            .Select(interaction => interaction.Day)
            .Distinct()
            .ToList();
        var sixth = since.Count >= 6 ? since[5] : Draft.LastDay;
        var second = since.Count >= 2 ? since[1] : Draft.LastDay;
        var fifth = since.Count >= 5 ? since[4] : Draft.LastDay;
        truth.Tolerate(
            Rule.ScreenOnly,
            person.Subject,
            from,
            Math.Min(fifth, met + 90) - 1,
            "on a screen, but not for long yet"
        );
        // One word on a screen is no pattern: within the four months there must be two.
        var due = Math.Max(0, Math.Min(sixth, Math.Max(second, met + 120))) + 14;
        truth.Speak(
            Rule.ScreenOnly,
            person.Subject,
            Math.Min(fifth, met + 90),
            due,
            Draft.LastDay,
            $"of the {person.Circle} circle, and seen on a screen alone"
        );
    }

    private static void Circles(TruthDraft truth, DraftPerson person)
    {
        var logged = person
            .Interactions.Where(interaction => interaction.Day >= 0)
            .Select(interaction => interaction.Day)
            .Distinct()
            .Count();
        var ofTheYear = ((person.LapsedOn ?? Draft.LastDay) + 1.0) / Year.Days;
        var eventful =
            logged
            > ofTheYear
                * person.Circle switch
                {
                    Circle.Active => 15,
                    Circle.Wider => 8,
                    _ => int.MaxValue,
                };
        var lived = Lapses.InTouch(person).Count(day => day is >= 0 and <= Draft.LastDay);
        var nearly = person.Circle == Circle.Close && lived > NearlyInner;
        if (Lapses.HasSpells(person.Role) && (eventful || nearly))
            truth.Tolerate(
                Rule.CirclesDrifted,
                person.Subject,
                0,
                Draft.LastDay,
                "an eventful year: nearer than the circle, perhaps"
            );
        else if (person.Role == Role.Ordinary && person.Circle == Circle.Active)
            truth.BeSilent(Rule.CirclesDrifted, person.Subject, "in touch as often as the circle says");
        else if (
            person.Circle == Circle.Acquaintance
            && person.Role is Role.Bridge or Role.BridgeWithoutRegard or Role.NeverStrong
        )
            truth.BeSilent(Rule.CirclesDrifted, person.Subject, "an acquaintance may be silent for years");
        else if (person.Role is Role.SparselyLogged or Role.BridgeInTouch or Role.Bridge or Role.RegardWithoutBridge)
            truth.Tolerate(Rule.CirclesDrifted, person.Subject, 0, Draft.LastDay, "the log cannot tell the circle");
        else if (person.IsNew)
            truth.Tolerate(
                Rule.CirclesDrifted,
                person.Subject,
                person.AddedOn,
                person.Circle == Circle.Wider ? Draft.LastDay : person.AddedOn + 150,
                "new: the circle is a first guess"
            );
    }
}
