namespace NetworkCrm.Simulation.Generation;

/// <summary>Meetings in the diary, with and without a purpose.</summary>
internal static class Meetings
{
    public static void Plan(Draft draft)
    {
        var chance = draft.Chance(10);
        var pool = Hosts.Of(draft, chance, work: true, mixed: true);
        for (var n = 0; n < 12; n++)
            WithoutPurpose(draft, chance, pool.Dequeue(), late: n < 3);
        for (var n = 0; n < 8 && pool.Count > 0; n++)
        {
            var person = pool.Dequeue();
            for (var times = chance.Between(1, 2); times > 0; times--)
                Plan(draft, chance, person, chance.Between(5, 340), chance.Pick(Vocabulary.Purposes));
            draft.Truth.BeSilent(Rule.NoPurpose, person.Subject, "the purpose stands in the diary");
        }

        foreach (var person in draft.In(Role.Family).Take(6))
        {
            Plan(draft, chance, person, chance.Between(5, 340), null);
            draft.Truth.BeSilent(Rule.NoPurpose, person.Subject, "kin: to see them is the purpose");
        }

        foreach (
            var person in draft
                .In(Role.Ordinary, Role.Lapsing)
                .Where(person =>
                    person.Sphere == Sphere.Friends && person.LapsedOn is null && person.Circle >= Circle.Active
                )
                .Take(4)
        )
        {
            Plan(draft, chance, person, chance.Between(5, 340), null);
            draft.Truth.Tolerate(
                Rule.NoPurpose,
                person.Subject,
                0,
                Draft.LastDay,
                "friends need no purpose, though one does no harm"
            );
        }
    }

    private static (int Id, int Planned, int Held) Plan(
        Draft draft,
        Pcg chance,
        DraftPerson person,
        int planned,
        string? purpose
    )
    {
        var held = planned + chance.Between(3, 10);
        var id = draft.NewId();
        var meeting = draft.Occasion(person, held, Channel.InPerson, chance.Pick<Starter>([Starter.Me, Starter.Both]));
        meeting.MeetingId = id;
        meeting.Purpose = purpose;
        meeting.Setting = chance.Chance(40) ? Setting.Formal : Setting.Informal;
        draft.Entries.Add(
            new MeetingPlanned(Draft.Date(planned), new(id, [person.Id], Draft.Date(held), meeting.Channel, purpose))
        );
        return (id, planned, held);
    }

    private static void WithoutPurpose(Draft draft, Pcg chance, DraftPerson person, bool late)
    {
        var (id, planned, held) = Plan(draft, chance, person, chance.Between(5, 340), null);
        if (late)
            draft.Entries.Add(new MeetingPurposeGiven(Draft.Date(held), id, chance.Pick(Vocabulary.Purposes)));
        draft.Truth.Speak(
            Rule.NoPurpose,
            person.Subject,
            planned,
            held,
            held,
            "a working meeting stands in the diary without a purpose",
            id
        );
    }
}
