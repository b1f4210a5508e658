namespace NetworkCrm.Simulation.Generation;

/// <summary>
/// Writes a year: the cast first, then each family of behaviour, then what only the finished log can say.
/// </summary>
internal static class Author
{
    public static Year Write(int seed, int people, int reactionPercent)
    {
        var draft = new Draft(seed);
        Cast.Choose(draft, people);
        Calendar.Mark(draft);
        Events.Hold(draft);
        Newcomers.Meet(draft);
        Rhythms.Keep(draft);
        Reciprocity.Trade(draft);
        Silence.Fall(draft);
        WeakAndDormant.Remember(draft);
        Groups.Gather(draft);
        Meetings.Plan(draft);
        Promises.Give(draft);
        Mentions.Hear(draft);
        Needs.Learn(draft);
        Circles.Move(draft);
        Background.Fill(draft);
        LateTruth.Tell(draft);
        Reactions.React(draft, reactionPercent);
        var log = Printer.Print(draft);
        var owner = new Owner("Raka Pranata", "software", "Jakarta", Vocabulary.NearWorlds);
        return new(
            seed,
            owner,
            [.. log.OfType<PersonAdded>().Select(entry => entry.Person).OrderBy(person => person.Id)],
            log,
            draft.Truth.Settle(draft.People)
        );
    }
}
