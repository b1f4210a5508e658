namespace NetworkCrm.Simulation.Generation;

/// <summary>People in whose year there is room for an episode.</summary>
internal static class Hosts
{
    /// <summary>Steady ties in random order, the nearer circles first: an episode more hardly changes their rhythm.</summary>
    public static Queue<DraftPerson> Of(Draft draft, Pcg chance, bool work = false)
    {
        var steady = draft.In(Role.Ordinary, Role.OnScreen).Where(person => person.Circle >= Circle.Wider && (!work || person.Sphere is Sphere.Business or Sphere.Career));
        return new(chance.Shuffle(steady).OrderByDescending(person => person.Circle >= Circle.Active));
    }
}
