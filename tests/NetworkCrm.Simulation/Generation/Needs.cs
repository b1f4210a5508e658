namespace NetworkCrm.Simulation.Generation;

/// <summary>What friends said they need, and what the owner did about it.</summary>
internal static class Needs
{
    public static void Learn(Draft draft)
    {
        var chance = draft.Chance(13);
        var hosts = Hosts.Of(draft, chance);
        for (var n = 0; n < 12; n++)
            Unmet(draft, chance, hosts.Dequeue());
        for (var n = 0; n < 6 && hosts.Count > 0; n++)
            Met(draft, chance, hosts.Dequeue());
        for (var n = 0; n < 6 && hosts.Count > 0; n++)
            NoNeed(draft, chance, hosts.Dequeue());
    }

    private static DraftInteraction Tell(
        Draft draft,
        Pcg chance,
        DraftPerson person,
        int day,
        FactKind kind,
        string text,
        string? topic
    )
    {
        var talk = draft.Occasion(person, day, chance.Chance(60) ? Channel.InPerson : Channel.Call, Starter.Both);
        talk.Learned.Add(new(person.Id, kind, text, topic));
        return talk;
    }

    private static void Unmet(Draft draft, Pcg chance, DraftPerson person)
    {
        var day = chance.Between(3, 320);
        Tell(
            draft,
            chance,
            person,
            day,
            FactKind.Need,
            chance.Pick(Vocabulary.Needs),
            chance.Pick(Vocabulary.NearWorlds)
        );
        int? late = chance.Chance(30) ? day + chance.Between(25, 40) : null;
        if (late is { } at)
            draft
                .Occasion(person, at, Channel.Call, Starter.Me)
                .With(person, Direction.Gave, ExchangeKind.Introduction, Weight.Medium, "somebody who can help");
        draft.Truth.Speak(
            Rule.FriendNeedsHelp,
            person.Subject,
            day,
            day + 14,
            (late - 1) ?? (day + 120),
            "said what they need; somebody in the book could help, and nothing was done"
        );
        if (late is null)
            draft.Truth.Tolerate(
                Rule.FriendNeedsHelp,
                person.Subject,
                day + 121,
                Draft.LastDay,
                "an old need, perhaps met by now"
            );
    }

    private static void Met(Draft draft, Pcg chance, DraftPerson person)
    {
        var talk = Tell(
            draft,
            chance,
            person,
            chance.Between(3, 320),
            FactKind.Need,
            chance.Pick(Vocabulary.Needs),
            chance.Pick(Vocabulary.NearWorlds)
        );
        talk.With(person, Direction.Gave, ExchangeKind.Introduction, Weight.Medium, "somebody who can help");
        var helper = draft.In(Role.Ordinary).First(other => other != person);
        draft.Entries.Add(
            new IntroductionMade(Draft.Date(talk.Day), new(draft.NewId(), null, person.Id, helper.Id, "a need"))
        );
        draft.Truth.BeSilent(Rule.FriendNeedsHelp, person.Subject, "said what they need, and was helped on the spot");
    }

    private static void NoNeed(Draft draft, Pcg chance, DraftPerson person)
    {
        Tell(
            draft,
            chance,
            person,
            chance.Between(3, 320),
            chance.Pick<FactKind>([FactKind.Goal, FactKind.Interest, FactKind.Work]),
            "wants to open a warehouse one day",
            chance.Pick(Vocabulary.NearWorlds)
        );
        draft.Truth.BeSilent(Rule.FriendNeedsHelp, person.Subject, "told a goal or an interest, not a need");
    }
}
