namespace NetworkCrm.Simulation.Generation;

/// <summary>People in whose year there is room for an episode.</summary>
internal static class Hosts
{
    /// <summary>
    /// Steady ties in random order, the less eventful first: an episode more hardly changes their rhythm.
    /// </summary>
    /// <param name="work">Of working life only.</param>
    /// <param name="mixed">Those in whose role giving and taking is told apart, too.</param>
    public static Queue<DraftPerson> Of(Draft draft, Pcg chance, bool work = false, bool mixed = false)
    {
        Role[] roles = mixed
            ? [Role.Ordinary, Role.OnScreen, Role.Benefactor, Role.Taker]
            : [Role.Ordinary, Role.OnScreen];
        var steady = draft
            .In(roles)
            .Where(person =>
                person.Circle >= Circle.Wider && (!work || person.Sphere is Sphere.Business or Sphere.Career)
            );
        return new(chance.Shuffle(steady).OrderBy(Eventfulness));
    }

    // Contacts of the year per hundred that gaps of the tie's median would give.
    private static int Eventfulness(DraftPerson person) =>
        (int)(
            person.Interactions.Count(interaction => interaction.Day is >= 0 and <= Draft.LastDay)
            * 100
            * person.Median
            / Year.Days
        );
}
