namespace NetworkCrm.Simulation.Generation;

/// <summary>Weak ties into other worlds, and old ties that have fallen asleep.</summary>
internal static class WeakAndDormant
{
    private const int Season = 90;
    private const int LastTimes = 4;

    public static void Remember(Draft draft)
    {
        var chance = draft.Chance(8);
        foreach (var person in draft.In(Role.Bridge, Role.BridgeWithoutRegard, Role.RegardWithoutBridge))
            Weak(draft, chance, person);
        foreach (var person in draft.In(Role.BridgeInTouch))
            draft.Truth.BeSilent(Rule.WeakTieWorthAHello, person.Subject, "a bridge, but in touch every month already");
        foreach (var person in draft.In(Role.DormantStrong, Role.FellOut))
            OnceStrong(draft, chance, person);
        foreach (var person in draft.In(Role.NeverStrong))
        {
            for (var day = -chance.Between(1000, 1200); day < -400; day += chance.Between(200, 300))
                draft.Touch(person, day, Channel.WhatsApp, Starter.Both);
            draft.Truth.BeSilent(
                Rule.DormantRevival,
                person.Subject,
                "silent for long, but never more than an acquaintance"
            );
            draft.Truth.Tolerate(Rule.GoingQuiet, person.Subject, 0, Draft.LastDay, "a yearly hello would do no harm");
        }

        foreach (var person in draft.In(Role.AddressBookOnly))
        {
            draft.Truth.BeSilent(
                Rule.GoingQuiet,
                person.Subject,
                "a name from an address book, with no contact and no circle"
            );
            draft.Truth.BeSilent(Rule.DormantRevival, person.Subject, "a name from an address book");
            draft.Truth.BeSilent(
                Rule.WeakTieWorthAHello,
                person.Subject,
                "a name from an address book: nothing says that they remember the owner"
            );
            draft.Truth.BeSilent(Rule.FirstFollowUpMissing, person.Subject, "never met: a name from an address book");
        }
    }

    private static void Weak(Draft draft, Pcg chance, DraftPerson person)
    {
        var last = chance.Between(-270, -30);
        var day = last;
        for (var n = chance.Between(3, 5); n > 0; n--, day -= chance.Gap(person.Median, person.Spread))
            draft
                .Touch(
                    person,
                    Math.Max(day, person.AddedOn),
                    chance.Pick<Channel>([Channel.InPerson, Channel.WhatsApp, Channel.Social]),
                    chance.Pick<Starter>([Starter.Both, Starter.Them, Starter.Me])
                )
                .Impression = person.Role == Role.BridgeWithoutRegard ? Impression.Neutral : Impression.Valued;
        var spoke = person
            .Interactions.Where(interaction => interaction.IsExchangeOfWords)
            .Select(interaction => interaction.Day)
            .DefaultIfEmpty(person.AddedOn)
            .Max();
        draft.Truth.Tolerate(
            Rule.GoingQuiet,
            person.Subject,
            spoke + 150,
            Draft.LastDay,
            "a yearly hello would do no harm"
        );
        switch (person.Role)
        {
            case Role.Bridge:
                draft.Truth.Speak(
                    Rule.WeakTieWorthAHello,
                    person.Subject,
                    last + 90,
                    Math.Max(last + 365, 60),
                    Draft.LastDay,
                    $"remembers and likes the owner, works in {person.Industry} in {person.City}, and has not heard from them for months"
                );
                break;
            case Role.BridgeWithoutRegard:
                draft.Truth.BeSilent(
                    Rule.WeakTieWorthAHello,
                    person.Subject,
                    "in another world, but does not remember the owner"
                );
                break;
            default:
                draft.Truth.BeSilent(
                    Rule.WeakTieWorthAHello,
                    person.Subject,
                    "likes the owner, but lives in the same world"
                );
                break;
        }
    }

    private static void OnceStrong(Draft draft, Pcg chance, DraftPerson person)
    {
        var last = -chance.Between(360, 620);
        var contacts = new List<DraftInteraction>();
        var begin = Math.Max(person.AddedOn, last - chance.Between(450, 700));
        // Close for more than a year: no season passed without a word.
        for (
            var (day, n) = (begin, 0);
            day <= last;
            day += Math.Min(Season, chance.Gap(person.Median, person.Spread)), n++
        )
        {
            var contact = draft.Touch(
                person,
                day,
                chance.Pick<Channel>([Channel.InPerson, Channel.InPerson, Channel.Call, Channel.WhatsApp]),
                chance.Pick<Starter>([Starter.Both, Starter.Them, Starter.Me])
            );
            contact.Impression = n % 3 == 0 ? Impression.Valued : Impression.NotNoted;
            contacts.Add(contact);
            if (n % 6 == 2)
                contact.With(
                    person,
                    n % 12 == 2 ? Direction.Gave : Direction.Received,
                    ExchangeKind.Help,
                    Weight.Large,
                    chance.Pick(Vocabulary.Favours)
                );
        }

        // How it ended is what is remembered of the last times.
        foreach (var contact in person.Role == Role.FellOut ? contacts.TakeLast(LastTimes) : [])
            contact.Impression = Impression.Prospected;
        const string Why = "an old strong tie is silent: that has a word of its own";
        draft.Truth.Tolerate(Rule.GoingQuiet, person.Subject, 0, Draft.LastDay, Why);
        draft.Truth.Tolerate(Rule.CirclesDrifted, person.Subject, 0, Draft.LastDay, Why);
        if (person.Role == Role.FellOut)
        {
            draft.Truth.BeSilent(Rule.DormantRevival, person.Subject, "was close, but it ended badly");
            return;
        }

        draft.Truth.Tolerate(Rule.WeakTieWorthAHello, person.Subject, 0, Draft.LastDay, Why);
        draft.Truth.Speak(
            Rule.DormantRevival,
            person.Subject,
            0,
            200,
            Draft.LastDay,
            "was close for more than a year, thinks well of the owner, and has been silent since"
        );
    }
}
