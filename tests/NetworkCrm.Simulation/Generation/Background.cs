namespace NetworkCrm.Simulation.Generation;

/// <summary>
/// What lies over everything: forgotten and mistaken entries, answers, what was learned, how people left.
/// </summary>
internal static class Background
{
    private const int FirstMeetings = 4;

    public static void Fill(Draft draft)
    {
        foreach (var interaction in draft.Interactions.Where(interaction => interaction.Day > Draft.LastDay).ToList())
            draft.Hide(interaction);
        draft.Entries.RemoveAll(entry => entry.Day > Year.End);
        Err(draft, draft.Chance(15));
        Answers(draft, draft.Chance(16));
        Listen(draft, draft.Chance(17));
        Impressions(draft, draft.Chance(18));
    }

    private static void Err(Draft draft, Pcg chance)
    {
        foreach (var interaction in draft.Interactions.Where(interaction => interaction.Everyday).ToList())
        {
            if (chance.Chance(interaction.People[0].Temper.Forgets))
                draft.Hide(interaction);
            else if (chance.Chance(2))
                interaction.Channel = chance.Pick<Channel>([
                    Channel.WhatsApp,
                    Channel.Call,
                    Channel.Other,
                    Channel.Email,
                ]);
        }

        // A pitch to an old acquaintance is one among many meetings, in what is left of the log too.
        foreach (var person in draft.People)
        foreach (
            var meeting in person
                .Interactions.Where(interaction => interaction.IsMeeting)
                .OrderBy(interaction => interaction.Day)
                .Take(FirstMeetings)
                .Where(meeting => meeting.Everyday)
        )
            meeting.Pitched = false;
    }

    private static void Answers(Draft draft, Pcg chance)
    {
        foreach (var person in draft.People)
        {
            var sent = person
                .Interactions.Where(interaction => interaction.IsOutgoing)
                .OrderBy(interaction => interaction.Day)
                .ToList();
            for (var i = 0; i < sent.Count; i++)
            {
                if (sent[i].Marked is not null)
                    continue;
                var beside =
                    (i > 0 && sent[i - 1].Marked is (Answer.No, _))
                    || (i + 1 < sent.Count && sent[i + 1].Marked is (Answer.No, _));
                var roll = chance.Between(1, 100);
                var day = Math.Min(Draft.LastDay, sent[i].Day + chance.Between(0, 2));
                // One message in thirty is missed; the next one is answered.
                sent[i].Marked =
                    beside || roll <= 66 ? (Answer.Yes, day)
                    : roll <= 69 ? (Answer.No, Math.Min(Draft.LastDay, day + 5))
                    : (Answer.Unknown, day);
            }
        }
    }

    private static void Listen(Draft draft, Pcg chance)
    {
        var told = draft
            .Interactions.Where(interaction => interaction.Learned.Count > 0)
            .Select(interaction => interaction.Day)
            .ToHashSet();
        var distracted = new List<(int First, int Last)>();
        for (var tries = 0; tries < 2000 && distracted.Count < 3; tries++)
        {
            var first = chance.Between(15, 320);
            var last = first + chance.Between(12, 18);
            if (
                !distracted.Exists(other => first <= other.Last + 40 && other.First <= last + 40)
                && !told.Any(day => day >= first && day <= last)
                && !draft.Vacations.Exists(away => first <= away.Last && away.First <= last)
            )
                distracted.Add((first, last));
        }

        var empty = 0;
        foreach (var interaction in draft.Interactions.OrderBy(interaction => interaction.Day))
        {
            var listening = !distracted.Exists(window =>
                interaction.Day >= window.First && interaction.Day <= window.Last
            );
            // A listener does not leave four conversations in a row with nothing.
            if (
                interaction.Learned.Count == 0
                && listening
                && (interaction.IsMeeting ? empty >= 3 || chance.Chance(60) : chance.Chance(8))
            )
            {
                var kind = chance.Pick<FactKind>([FactKind.Family, FactKind.Work, FactKind.Interest, FactKind.Goal]);
                interaction.Learned.Add(
                    new(
                        chance.Pick(interaction.People).Id,
                        kind,
                        chance.Pick(Vocabulary.Facts),
                        kind == FactKind.Work ? interaction.People[0].Industry : null
                    )
                );
            }

            if (interaction.IsMeeting)
                empty = interaction.Learned.Count > 0 ? 0 : empty + 1;
        }

        foreach (var (first, last) in distracted)
            Judge(draft, first, last);
        for (var first = 0; first + 20 <= Draft.LastDay; first += 21)
            draft.Truth.BeSilent(Rule.NotListening, Subject.Owner, "three attentive weeks", first, first + 20);
    }

    private static void Judge(Draft draft, int first, int last)
    {
        var meetings = draft
            .Interactions.Where(interaction => interaction.IsMeeting && interaction.Day >= first)
            .OrderBy(interaction => interaction.Day)
            .ToList();
        var end = meetings.Find(interaction => interaction.Learned.Count > 0)?.Day ?? Draft.LastDay;
        if (meetings.Count < 5 || meetings[4].Day >= end)
            return;
        draft.Truth.Speak(
            Rule.NotListening,
            Subject.Owner,
            first,
            meetings[4].Day + 7,
            Math.Max(end, meetings[4].Day + 7),
            $"weeks of distraction: nothing was learned from {first} to {last}"
        );
    }

    private static void Impressions(Draft draft, Pcg chance)
    {
        foreach (
            var interaction in draft.Interactions.Where(interaction =>
                interaction.IsMeeting && interaction.Impression == Impression.NotNoted
            )
        )
        {
            var roll = chance.Between(1, 100);
            interaction.Impression = interaction.Pitched
                ? roll <= 55
                    ? Impression.Prospected
                    : Impression.NotNoted
                : roll <= 30
                    ? Impression.Valued
                    : roll <= 45
                        ? Impression.Neutral
                        : roll <= 48
                            ? Impression.Prospected
                            : Impression.NotNoted;
        }
    }
}
