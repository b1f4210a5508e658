namespace NetworkCrm.Simulation.Generation;

/// <summary>Who named the owner when the owner was not in the room, and whether they were thanked.</summary>
internal static class Mentions
{
    public static void Hear(Draft draft)
    {
        var chance = draft.Chance(12);
        var hosts = Hosts.Of(draft, chance);
        for (var n = 0; n < 22 && hosts.Count > 0; n++)
            Hear(draft, chance, hosts.Dequeue(), thanked: n >= 12);
    }

    private static void Hear(Draft draft, Pcg chance, DraftPerson person, bool thanked)
    {
        var day = chance.Between(3, 330);
        var id = draft.NewId();
        draft.Entries.Add(
            new MentionHeard(
                Draft.Date(day),
                new(id, person.Id, chance.Pick(Vocabulary.Surnames), chance.Pick(Vocabulary.Asks))
            )
        );
        if (chance.Chance(40))
        {
            draft.Entries.Add(
                new IntroductionMade(
                    Draft.Date(day),
                    new(draft.NewId(), person.Id, person.Id, null, "a possible client")
                )
            );
            draft.Entries.Add(
                new OutcomeRecorded(
                    Draft.Date(Math.Min(Draft.LastDay, day + chance.Between(20, 80))),
                    new(
                        draft.NewId(),
                        chance.Pick<OutcomeKind>([OutcomeKind.Client, OutcomeKind.Partner, OutcomeKind.Nothing]),
                        person.Id,
                        null,
                        id,
                        null,
                        "what came of being named"
                    )
                )
            );
        }

        if (thanked)
        {
            draft.Occasion(person, day, Channel.WhatsApp, Starter.Me).Marked = (Answer.Yes, day);
            draft.Entries.Add(new MentionThanked(Draft.Date(day), id, person.Id));
            draft.Truth.BeSilent(Rule.ThankForMention, person.Subject, "thanked the same day");
            return;
        }

        int? late = chance.Chance(40) ? day + chance.Between(20, 50) : null;
        if (late is { } at)
        {
            draft.Occasion(person, at, Channel.WhatsApp, Starter.Me).Marked = (Answer.Yes, at);
            draft.Entries.Add(new MentionThanked(Draft.Date(at), id, person.Id));
        }

        draft.Truth.Speak(
            Rule.ThankForMention,
            person.Subject,
            day,
            day + 7,
            (late - 1) ?? Draft.LastDay,
            "named the owner to somebody, and was not thanked",
            id
        );
    }
}
