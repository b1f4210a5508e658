namespace NetworkCrm.Simulation.Generation;

/// <summary>Who gives, who takes, and who is only ever asked.</summary>
internal static class Reciprocity
{
    private static readonly ExchangeKind[] Kinds =
    [
        ExchangeKind.Help,
        ExchangeKind.Information,
        ExchangeKind.Introduction,
        ExchangeKind.Referral,
        ExchangeKind.Feedback,
        ExchangeKind.Time,
    ];

    public static void Trade(Draft draft)
    {
        var chance = draft.Chance(6);
        foreach (var person in draft.In(Role.Benefactor))
            Owe(draft, chance, person);
        foreach (var person in draft.In(Role.Taker))
            BeTakenFrom(draft, chance, person);
        foreach (var person in draft.In(Role.AskedOnly))
            OnlyAsk(draft, chance, person);
        Kin(draft, chance);
        Friends(draft, chance);
        foreach (
            var person in draft.In(
                Role.Ordinary,
                Role.OnScreen,
                Role.Lapsing,
                Role.ProjectBurst,
                Role.SparselyLogged,
                Role.Unresponsive,
                Role.BridgeInTouch
            )
        )
            Balance(chance, person);
    }

    private static DraftInteraction Ask(
        Draft draft,
        Pcg chance,
        DraftPerson person,
        int day,
        Weight weight,
        AskState end
    )
    {
        var ask = draft.Occasion(
            person,
            day,
            chance.Pick<Channel>([Channel.WhatsApp, Channel.InPerson, Channel.Call, Channel.WhatsApp]),
            Starter.Me
        );
        ask.Marked = (Answer.Yes, day);
        return ask.With(
            person,
            Direction.Asked,
            chance.Pick(Kinds),
            weight,
            chance.Pick(Vocabulary.Asks),
            end == AskState.Open ? null : (Math.Min(Draft.LastDay, day + chance.Between(1, 9)), end)
        );
    }

    private static void Owe(Draft draft, Pcg chance, DraftPerson person)
    {
        int first = chance.Between(-90, -10),
            second = chance.Between(15, 90),
            third = chance.Between(120, 230);
        Ask(draft, chance, person, first, Weight.Medium, AskState.Granted);
        if (chance.Chance(50))
            draft
                .Occasion(person, first + 8, Channel.InPerson, Starter.Both)
                .With(person, Direction.Received, chance.Pick(Kinds), Weight.Large, chance.Pick(Vocabulary.Favours));
        Ask(
            draft,
            chance,
            person,
            second,
            Weight.Large,
            chance.Pick<AskState>([AskState.Granted, AskState.Granted, AskState.Declined])
        );
        // Not only when needed: the owner likes them, and calls.
        draft.Occasion(person, second + 12, Channel.InPerson, Starter.Me);
        draft.Occasion(person, third - 15, Channel.Call, Starter.Me);
        draft.Entries.Add(Plan(draft, person, third - 7, third, out var plan));
        Ask(draft, chance, person, third, Weight.Large, AskState.Open);
        draft.Entries.Add(new FollowUpDone(Draft.Date(third), plan, person.Id));
        draft.Occasion(person, third + 14, Channel.WhatsApp, Starter.Me).Marked = (Answer.Yes, third + 14);

        int? thanks = chance.Chance(30) ? third + chance.Between(40, 90) : null;
        if (thanks is { } day)
            draft
                .Occasion(person, day, Channel.Gift, Starter.Me)
                .With(person, Direction.Gave, ExchangeKind.Help, Weight.Large, "help with their move")
                .With(person, Direction.Gave, ExchangeKind.Introduction, Weight.Large, "a client");
        draft.Truth.Tolerate(Rule.GiveBeforeAsk, person.Subject, first, second - 1, "asked once and gave nothing yet");
        draft.Truth.Speak(
            Rule.GiveBeforeAsk,
            person.Subject,
            second,
            third + 7,
            (thanks - 1) ?? Draft.LastDay,
            "helped the owner again and again, got nothing, and is asked once more"
        );
        if (thanks is { } after)
            draft.Truth.Tolerate(
                Rule.GiveBeforeAsk,
                person.Subject,
                after,
                Draft.LastDay,
                "given back at last, perhaps not all"
            );
        draft.Truth.BeSilent(
            Rule.OnlyWhenNeeded,
            person.Subject,
            "asked three times, with visits in between that wanted nothing"
        );
    }

    private static FollowUpPlanned Plan(Draft draft, DraftPerson person, int day, int due, out int id)
    {
        id = draft.NewId();
        return new(Draft.Date(day), new(id, person.Id, "ask them for a favour", Draft.Date(due)));
    }

    private static void BeTakenFrom(Draft draft, Pcg chance, DraftPerson person)
    {
        var day = chance.Between(-100, 10);
        var times = chance.Between(4, 6);
        for (var n = 1; n <= times; n++, day += chance.Between(25, 55))
        {
            var asked = chance.Chance(50);
            draft
                .Occasion(
                    person,
                    day,
                    chance.Chance(50) ? Channel.InPerson : Channel.Call,
                    asked ? Starter.Them : Starter.Me
                )
                .With(
                    person,
                    Direction.Gave,
                    chance.Pick(Kinds),
                    chance.Pick<Weight>([Weight.Medium, Weight.Medium, Weight.Large]),
                    chance.Pick(Vocabulary.Favours)
                );
            if (n == 2)
                draft.Truth.Tolerate(Rule.OneSidedTaker, person.Subject, day, Draft.LastDay, "took twice");
            if (n == 3)
                draft.Truth.Speak(
                    Rule.OneSidedTaker,
                    person.Subject,
                    day,
                    Math.Max(day, 0) + 30,
                    Draft.LastDay,
                    "takes again and again, never gives, and the owner does the calling"
                );
        }

        draft.Truth.BeSilent(Rule.GiveBeforeAsk, person.Subject, "it is they who take; the owner owes them nothing");
    }

    private static void OnlyAsk(Draft draft, Pcg chance, DraftPerson person)
    {
        var day = chance.Between(-30, 60);
        var times = chance.Between(3, 4);
        for (var n = 1; n <= times; n++, day += chance.Between(35, 75))
        {
            Ask(
                draft,
                chance,
                person,
                day,
                n == 1 ? Weight.Small : Weight.Medium,
                chance.Pick<AskState>([AskState.Granted, AskState.Declined, AskState.Open])
            );
            if (n == 2)
                draft.Truth.Tolerate(
                    Rule.GiveBeforeAsk,
                    person.Subject,
                    day,
                    Draft.LastDay,
                    "only asked: nothing given either"
                );
            if (n == 2)
                draft.Truth.Tolerate(Rule.OnlyWhenNeeded, person.Subject, day, Draft.LastDay, "twice in a row");
            if (n == 3)
                draft.Truth.Speak(
                    Rule.OnlyWhenNeeded,
                    person.Subject,
                    day,
                    day + 14,
                    Draft.LastDay,
                    "for a year the owner has come only to ask"
                );
            // They send a greeting now and then; the owner does not.
            if (chance.Chance(30))
                draft.Touch(person, Math.Min(Draft.LastDay, day + 20), Channel.WhatsApp, Starter.Them);
        }

        draft.Truth.Tolerate(Rule.CirclesDrifted, person.Subject, 0, Draft.LastDay, "a changing rhythm");
        draft.Truth.Tolerate(Rule.GiveBeforeAsk, person.Subject, 0, Draft.LastDay, "only asked");
    }

    private static void Kin(Draft draft, Pcg chance)
    {
        foreach (var (person, index) in draft.In(Role.Family).Select((person, index) => (person, index)))
        {
            var takes = index % 2 == 0;
            for (var n = 0; n < 5; n++)
            {
                var day = chance.Between(-60, 60) + (n * 60);
                if (takes)
                    draft
                        .Occasion(person, day, Channel.InPerson, Starter.Me)
                        .With(person, Direction.Gave, ExchangeKind.Help, Weight.Large, "help at home");
                else
                    draft
                        .Occasion(person, day, Channel.InPerson, Starter.Both)
                        .With(person, Direction.Received, ExchangeKind.Help, Weight.Large, "minded the children");
            }

            draft.Truth.BeSilent(
                Rule.OneSidedTaker,
                person.Subject,
                takes ? "kin: the owner gives and does not count" : "kin, and generous"
            );
            draft.Truth.BeSilent(
                Rule.GiveBeforeAsk,
                person.Subject,
                takes ? "kin: the owner gives" : "kin: helps often, and nobody counts"
            );
            draft.Truth.BeSilent(Rule.AllPitch, person.Subject, "kin: nothing to sell");
        }
    }

    private static void Friends(Draft draft, Pcg chance)
    {
        var friends = new Queue<DraftPerson>(
            chance.Shuffle(draft.In(Role.Ordinary).Where(person => person.Circle is Circle.Active or Circle.Wider))
        );
        for (var n = 0; n < 6; n++)
        {
            // Asked three times, given to five times.
            var person = friends.Dequeue();
            for (var g = 0; g < 5; g++)
                draft
                    .Occasion(
                        person,
                        -40 + (g * 50) + chance.Between(0, 9),
                        Channel.InPerson,
                        g % 2 == 0 ? Starter.Me : Starter.Both
                    )
                    .With(
                        person,
                        Direction.Gave,
                        chance.Pick(Kinds),
                        chance.Pick<Weight>([Weight.Medium, Weight.Large]),
                        chance.Pick(Vocabulary.Favours)
                    );
            for (var a = 0; a < 3; a++)
                Ask(draft, chance, person, 30 + (a * 70) + chance.Between(0, 9), Weight.Small, AskState.Granted);
            foreach (var day in new[] { -50, 66, 215 })
                draft
                    .Occasion(person, day, Channel.WhatsApp, Starter.Them)
                    .With(person, Direction.Received, ExchangeKind.Referral, Weight.Small, "a referral");
            draft.Truth.BeSilent(Rule.GiveBeforeAsk, person.Subject, "asked three times, but given to five times");
            draft.Truth.BeSilent(Rule.OnlyWhenNeeded, person.Subject, "asked three times, with gifts in between");
        }

        for (var n = 0; n < 5; n++)
        {
            // Took thrice, and gave once, much.
            var person = friends.Dequeue();
            draft
                .Occasion(person, chance.Between(-30, 0), Channel.InPerson, Starter.Them)
                .With(person, Direction.Received, ExchangeKind.Business, Weight.Large, "a big order");
            for (var g = 0; g < 4; g++)
                draft
                    .Occasion(person, 5 + (g * 60) + chance.Between(0, 15), Channel.InPerson, Starter.Me)
                    .With(person, Direction.Gave, chance.Pick(Kinds), Weight.Medium, chance.Pick(Vocabulary.Favours));
            draft.Truth.BeSilent(Rule.OneSidedTaker, person.Subject, "took four times, but gave the owner a big order");
            draft.Truth.BeSilent(Rule.GiveBeforeAsk, person.Subject, "the owner has given four times since");
        }

        for (var n = 0; n < 4; n++)
        {
            // Two asks, then a visit that wants nothing.
            var person = friends.Dequeue();
            draft
                .Occasion(person, 10, Channel.InPerson, Starter.Me)
                .With(person, Direction.Gave, ExchangeKind.Help, Weight.Large, chance.Pick(Vocabulary.Favours));
            foreach (var day in new[] { 60, 95 })
                Ask(draft, chance, person, day + chance.Between(0, 9), Weight.Small, AskState.Granted);
            draft.Occasion(person, 110, Channel.InPerson, Starter.Me);
            draft.Truth.BeSilent(
                Rule.OnlyWhenNeeded,
                person.Subject,
                "two asks in a row, then a visit that wanted nothing"
            );
        }
    }

    // A give comes before anything is received, and weighs at least as much.
    private static void Balance(Pcg chance, DraftPerson person)
    {
        (Direction Direction, Weight Weight)[] turns =
        [
            (Direction.Gave, Weight.Medium),
            (Direction.Received, Weight.Small),
            (Direction.Gave, Weight.Medium),
            (Direction.Asked, Weight.Small),
            (Direction.Offered, Weight.Small),
            (Direction.Received, Weight.Medium),
        ];
        var turn = 0;
        var wait = chance.Between(0, 3);
        foreach (
            var interaction in person
                .Interactions.Where(interaction => interaction.Everyday)
                .OrderBy(interaction => interaction.Day)
        )
        {
            if (wait-- > 0)
                continue;
            var (direction, weight) = turns[turn++ % turns.Length];
            if (direction is Direction.Asked)
                interaction.StartedBy = Starter.Both;
            interaction.With(
                person,
                direction,
                chance.Pick(Kinds),
                weight,
                chance.Pick(Vocabulary.Favours),
                direction == Direction.Asked
                    ? (
                        Math.Min(Draft.LastDay, interaction.Day + chance.Between(1, 6)),
                        chance.Chance(80) ? AskState.Granted : AskState.Declined
                    )
                    : null
            );
            wait = chance.Between(2, person.Circle >= Circle.Close ? 9 : 4);
        }
    }
}
