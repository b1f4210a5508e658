namespace NetworkCrm.Simulation.Generation;

/// <summary>People who stop answering, and people who only seem to.</summary>
internal static class Silence
{
    public static void Fall(Draft draft)
    {
        var chance = draft.Chance(7);
        foreach (var person in draft.In(Role.Unresponsive))
            StopAnswering(draft, chance, person);

        var others = new Queue<DraftPerson>(
            chance.Shuffle(draft.In(Role.Ordinary).Where(person => person.Circle is Circle.Active or Circle.Wider))
        );
        for (var n = 0; n < 4; n++)
        {
            var person = others.Dequeue();
            var day = chance.Between(20, 300);
            Message(draft, chance, person, day, Answer.No);
            draft.Touch(person, day + 4, Channel.InPerson, Starter.Both);
            Message(draft, chance, person, day + 12, Answer.No);
            Message(draft, chance, person, day + 18, Answer.Yes);
            draft.Truth.BeSilent(Rule.UnansweredTwice, person.Subject, "two messages unanswered, but met in between");
        }

        for (var n = 0; n < 4; n++)
        {
            var person = others.Dequeue();
            var day = chance.Between(20, 300);
            Message(draft, chance, person, day, Answer.No);
            Message(draft, chance, person, day + 9, Answer.Yes);
            draft.Truth.BeSilent(Rule.UnansweredTwice, person.Subject, "one message unanswered, the next one answered");
        }

        for (var n = 0; n < 4; n++)
        {
            var person = others.Dequeue();
            var day = chance.Between(20, 300);
            Message(draft, chance, person, day, Answer.Unknown);
            Message(draft, chance, person, day + 6, Answer.Unknown);
            draft.Truth.BeSilent(Rule.UnansweredTwice, person.Subject, "nobody noted whether they answered");
        }
    }

    private static void StopAnswering(Draft draft, Pcg chance, DraftPerson person)
    {
        var first = Math.Max(10, person.Interactions.Max(interaction => interaction.Day) + chance.Between(20, 60));
        var second = first + chance.Between(7, 20);
        Message(draft, chance, person, first, Answer.No);
        var known = Message(draft, chance, person, second, Answer.No);
        if (chance.Chance(35))
            Message(draft, chance, person, second + chance.Between(20, 30), Answer.No);
        int? back = chance.Chance(25) ? second + chance.Between(45, 70) : null;
        if (back is { } day)
            draft.Touch(person, day, Channel.Call, Starter.Them);
        var why = "two messages in a row without an answer";
        draft.Truth.Tolerate(
            Rule.UnansweredTwice,
            person.Subject,
            second,
            known - 1,
            "the second is not known to be unanswered yet"
        );
        draft.Truth.Speak(Rule.UnansweredTwice, person.Subject, known, known + 7, (back - 1) ?? Draft.LastDay, why);
        draft.Truth.Tolerate(Rule.GoingQuiet, person.Subject, first, Draft.LastDay, why);
        draft.Truth.Tolerate(Rule.CirclesDrifted, person.Subject, known, Draft.LastDay, why);
    }

    /// <returns>The day on which the answer, or its absence, was marked.</returns>
    private static int Message(Draft draft, Pcg chance, DraftPerson person, int day, Answer answer)
    {
        var known = Math.Min(Draft.LastDay, day + (answer == Answer.No ? chance.Between(4, 6) : chance.Between(0, 1)));
        draft.Touch(person, day, chance.Chance(75) ? Channel.WhatsApp : Channel.Email, Starter.Me).Marked = (
            answer,
            known
        );
        return known;
    }
}
