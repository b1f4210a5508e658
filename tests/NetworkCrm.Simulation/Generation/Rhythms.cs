namespace NetworkCrm.Simulation.Generation;

/// <summary>
/// Everyday contact: each tie in a rhythm of its own, some of which end, change or are broken by a project.
/// </summary>
internal static class Rhythms
{
    public static void Keep(Draft draft)
    {
        var chance = draft.Chance(5);
        foreach (var person in draft.People)
            Keep(draft, chance, person);
    }

    private static void Keep(Draft draft, Pcg chance, DraftPerson person)
    {
        var begin = Math.Max(
            person.AddedOn,
            person.Circle switch
            {
                Circle.Inner or Circle.Close => -365,
                Circle.Active => -540,
                Circle.Wider => -800,
                _ => -1100,
            }
        );
        switch (person.Role)
        {
            case Role.Lapsing:
                var lapse = chance.Between(10, Math.Max(20, Draft.LastDay - (2 * person.Horizon)));
                person.LapsedOn = lapse;
                Run(draft, chance, person, begin, lapse - 1, person.Median, person.Spread);
                Contact(draft, chance, person, lapse).Everyday = false;
                break;
            case Role.DriftingUp:
                var closer = chance.Between(-20, 150);
                Run(draft, chance, person, begin, closer, person.Median, person.Spread);
                Run(draft, chance, person, closer + 3, Draft.Foreseen, Temper.True(7, 0.4, person.Temper.Forgets), 0.4);
                draft.Truth.Tolerate(
                    Rule.CirclesDrifted,
                    person.Subject,
                    closer + 14,
                    closer + 27,
                    "a few weeks early"
                );
                draft.Truth.Speak(
                    Rule.CirclesDrifted,
                    person.Subject,
                    closer + 28,
                    closer + 100,
                    Draft.LastDay,
                    $"in the {person.Circle} circle, but in touch nearly every week"
                );
                draft.Truth.Tolerate(Rule.GoingQuiet, person.Subject, 0, Draft.LastDay, "the rhythm is changing");
                break;
            case Role.DriftingDown:
                var further = chance.Between(-200, -60);
                Run(draft, chance, person, begin, further, person.Median, person.Spread);
                var slow = person.Circle == Circle.Close ? 140 : 260;
                Run(draft, chance, person, further + slow, Draft.Foreseen, slow, 0.2);
                draft.Truth.Speak(
                    Rule.CirclesDrifted,
                    person.Subject,
                    further + 60,
                    further + 330,
                    Draft.LastDay,
                    $"in the {person.Circle} circle, but in touch only every {slow} days"
                );
                draft.Truth.Tolerate(
                    Rule.GoingQuiet,
                    person.Subject,
                    0,
                    Draft.LastDay,
                    "the rhythm has changed, the tie has not lapsed"
                );
                break;
            case Role.ProjectBurst:
                var project = chance.Between(30, 200);
                Run(draft, chance, person, begin, project - 1, person.Median, person.Spread);
                Run(draft, chance, person, project, project + 21, 2, 0.3);
                Run(
                    draft,
                    chance,
                    person,
                    project + 21 + chance.Gap(person.Median * 0.8, 0.2),
                    Draft.Foreseen,
                    person.Median,
                    person.Spread
                );
                draft.Truth.BeSilent(
                    Rule.GoingQuiet,
                    person.Subject,
                    "three busy weeks of a project; the usual slow rhythm came back after it"
                );
                draft.Truth.BeSilent(
                    Rule.CirclesDrifted,
                    person.Subject,
                    "three busy weeks of a project, not a closer tie"
                );
                break;
            case Role.OnScreen:
                person.OnScreenFrom = chance.Between(-30, 110);
                Run(draft, chance, person, begin, Draft.Foreseen, person.Median, person.Spread);
                break;
            case Role.AskedOnly:
                Run(draft, chance, person, begin, -70, person.Median, person.Spread);
                break;
            case Role.SlowRhythm:
                Run(draft, chance, person, begin, Draft.Foreseen, person.Median, person.Spread);
                draft.Truth.BeSilent(
                    Rule.GoingQuiet,
                    person.Subject,
                    "meets twice a year, as ever; a hundred silent days are usual"
                );
                draft.Truth.BeSilent(Rule.CirclesDrifted, person.Subject, "twice a year is what this circle is");
                break;
            case Role.NewNotOnline
            or Role.NewWellKept
            or Role.NewWroteFirst
            or Role.NewOffline
            or Role.NewPitchedOnce when chance.Chance(60):
                Run(draft, chance, person, person.AddedOn + 45, Draft.Foreseen, person.Median, person.Spread);
                break;
            case Role.Ordinary
            or Role.Family
            or Role.Taker
            or Role.Benefactor
            or Role.SparselyLogged
            or Role.BridgeInTouch:
                Run(draft, chance, person, begin, Draft.Foreseen, person.Median, person.Spread);
                break;
            case Role.Unresponsive:
                // Silence ends these.
                Run(draft, chance, person, begin, chance.Between(30, 220), person.Median, person.Spread);
                break;
        }
    }

    private static void Run(Draft draft, Pcg chance, DraftPerson person, int from, int to, double median, double spread)
    {
        for (
            var day = from + chance.Between(0, (int)Math.Min(median / 2, 20));
            day <= to;
            day += Next(chance, person, median, spread)
        )
        {
            var moved = day;
            if (
                person.Sphere is not (Sphere.Family or Sphere.Friends)
                && draft.Vacations.Find(vacation => day >= vacation.First && day <= vacation.Last) is { Last: > 0 } away
            )
                moved = away.Last + chance.Between(1, 4);
            if (moved <= to)
                Contact(draft, chance, person, moved);
        }
    }

    // Ties fall asleep for a season or two and are taken up again, oftener than ragged gaps alone would have it.
    private static int Next(Pcg chance, DraftPerson person, double median, double spread)
    {
        var gap = chance.Gap(median, spread);
        return spread >= Temper.Ragged && chance.Between(1, 100 * Year.Days) <= Temper.PausesInAHundredYears * gap
            ? chance.Between(person.Horizon * 5 / 4, person.Horizon * 3)
            : gap;
    }

    private static DraftInteraction Contact(Draft draft, Pcg chance, DraftPerson person, int day)
    {
        var carried = person.Role == Role.Taker ? 80 : 45;
        var roll = chance.Between(1, 100);
        var startedBy =
            roll <= carried ? Starter.Me
            : roll <= carried + ((100 - carried) * 2 / 3) ? Starter.Them
            : Starter.Both;
        var interaction = draft.Touch(person, day, Channel(chance, person, day), startedBy);
        interaction.Everyday = true;
        if (person.Sphere is Sphere.Business or Sphere.Career && interaction.IsMeeting)
        {
            interaction.Setting = chance.Chance(45) ? Setting.Formal : Setting.Informal;
            interaction.Pitched =
                !person.IsNew && person.Interactions.Count(other => other.IsMeeting) > 4 && chance.Chance(7);
        }

        if (chance.Chance(25))
            interaction.Purpose = chance.Pick(Vocabulary.Purposes);
        return interaction;
    }

    private static Channel Channel(Pcg chance, DraftPerson person, int day)
    {
        var roll = chance.Between(1, 100);
        if (person.Role == Role.BridgeInTouch)
            return roll <= 70 ? Simulation.Channel.WhatsApp : Simulation.Channel.Social;
        if (person.Circle < Circle.Active)
        {
            return roll switch
            {
                <= 30 => Simulation.Channel.InPerson,
                <= 70 => Simulation.Channel.WhatsApp,
                <= 78 => Simulation.Channel.Email,
                <= 87 => Simulation.Channel.Social,
                <= 97 => Simulation.Channel.Call,
                98 => Simulation.Channel.Gift,
                _ => Simulation.Channel.Other,
            };
        }

        // Those who matter are met: not always, but never long not.
        var met = person.Interactions.FindLastIndex(interaction => interaction.IsFaceToFace);
        var overdue = met < 0 || person.Interactions.Count - met > 3 || day - person.Interactions[met].Day > 45;
        if ((overdue && !(day >= person.OnScreenFrom)) || roll <= 40)
            return Simulation.Channel.InPerson;
        return roll <= 75 ? Simulation.Channel.WhatsApp
            : roll <= 87 ? Simulation.Channel.Call
            : roll <= 93 ? Simulation.Channel.Video
            : roll <= 97 ? Simulation.Channel.Social
            : Simulation.Channel.Email;
    }
}
