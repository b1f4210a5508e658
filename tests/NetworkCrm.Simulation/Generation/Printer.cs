namespace NetworkCrm.Simulation.Generation;

/// <summary>Prints the finished draft as one chronological log.</summary>
internal static class Printer
{
    public static List<LogEntry> Print(Draft draft)
    {
        var entries = draft
            .People.Select(person => (LogEntry)new PersonAdded(Draft.Date(person.AddedOn), Print(person)))
            .ToList();
        var (interactions, exchanges) = (0, 0);
        foreach (var interaction in draft.Interactions.OrderBy(interaction => interaction.Day))
        {
            interaction.Id = ++interactions;
            var first = exchanges + 1;
            entries.Add(new InteractionLogged(Draft.Date(interaction.Day), Print(interaction, ref exchanges)));
            foreach (var (exchange, index) in interaction.Exchanges.Select((exchange, index) => (exchange, index)))
            {
                if (exchange.Settled is { } settled)
                    entries.Add(
                        new AskSettled(Draft.Date(settled.Day), first + index, exchange.PersonId, settled.State)
                    );
            }

            if (interaction.IsOutgoing && interaction.Marked is { Answer: not Answer.Unknown } marked)
                entries.Add(
                    new AnswerMarked(Draft.Date(marked.Day), interaction.Id, interaction.People[0].Id, marked.Answer)
                );
            if (interaction.GroupId is { } group)
                entries.Add(new GroupGathered(Draft.Date(interaction.Day), group, interaction.Id));
        }

        entries.AddRange(draft.Entries);
        return [.. entries.OrderBy(entry => entry.Day).ThenBy(Rank)];
    }

    // Within a day, what others refer to comes first.
    private static int Rank(LogEntry entry) =>
        entry switch
        {
            PersonAdded => 0,
            GoalSet or GroupFormed or VacationBegun => 1,
            CircleChanged => 2,
            EventHeld => 3,
            InteractionLogged => 4,
            _ => 5,
        };

    private static Person Print(DraftPerson person) =>
        new(
            person.Id,
            person.Name,
            person.Sapaan,
            person.Circle,
            person.Sphere,
            person.Company,
            person.Industry,
            person.City,
            person.Communities,
            person.Birthday,
            person.Greeting,
            person.Remembers,
            person.ThinksWell,
            person.Recommends,
            person.KnowsWhatIDo,
            person.Online,
            Draft.Date(person.AddedOn),
            person.Imported
        );

    private static Interaction Print(DraftInteraction interaction, ref int exchanges)
    {
        var printed = new List<Exchange>();
        foreach (var exchange in interaction.Exchanges)
            printed.Add(
                new(++exchanges, exchange.PersonId, exchange.Direction, exchange.Kind, exchange.Weight, exchange.What)
            );
        return new(
            interaction.Id,
            Draft.Date(interaction.Day),
            [.. interaction.People.Select(person => person.Id)],
            interaction.Channel,
            interaction.StartedBy,
            interaction.Setting,
            interaction.EventId,
            interaction.MeetingId,
            interaction.Pitched,
            interaction.Impression,
            interaction.Purpose,
            [.. interaction.Learned],
            printed
        );
    }
}
