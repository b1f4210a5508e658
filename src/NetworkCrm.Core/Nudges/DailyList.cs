namespace NetworkCrm.Core.Nudges;

/// <summary>The nudges of one day: those shown, best first, and those that wait and stay within reach.</summary>
/// <param name="Chosen">At most the budget, one per person, and of each rule no more than <see cref="MostOf"/> while
/// another rule has something to say.</param>
/// <param name="Waiting">All others, best first.</param>
/// <param name="Book">What is said about the book as a whole, where it has a place among them.</param>
public sealed record DailyList(IReadOnlyList<Nudge> Chosen, IReadOnlyList<Nudge> Waiting, BookNudge? Book = null)
{
    /// <summary>
    /// From this budget on one place is kept for a weak tie, if one waits: chances come from there (advice
    /// <c>weak-ties</c>), and by score alone they would never have their turn.
    /// </summary>
    public const int KeepsPlaceFrom = 3;

    /// <summary>
    /// From this budget, the default, on one place is kept for a word about the book as a whole, if one waits; on a
    /// shorter list it has to outweigh somebody. A judgement of ours.
    /// </summary>
    public const int KeepsBookPlaceFrom = 5;

    /// <summary>
    /// What stood on a day's list, or was put aside, rests for this many days, the same rule about the same person,
    /// even where new facts give it a new key: nobody is nagged twice in a week for the same thing. A judgement of
    /// ours.
    /// </summary>
    public const int RestDays = 7;

    /// <summary>
    /// A few old ties a month are revived (advice <c>reach-out-before-you-need</c>): with so many shown in
    /// <see cref="RevivalDays"/>, the others wait.
    /// </summary>
    public const int MostRevivals = 4;

    public const int RevivalDays = 30;

    private const int MostOfARule = 2;

    /// <summary>
    /// How many of a rule a day shows before another has its turn: two, so that no day is all of one kind; one, and
    /// never more, of those that can wait, weak ties and dormant ones.
    /// </summary>
    public static int MostOf(NudgeRule rule) => CanWait(rule) ? 1 : MostOfARule;

    /// <summary>
    /// Chooses by <see cref="Nudge.Score"/>, risk x worth of the tie / effort on the same scale for every rule; equal
    /// scores go by rule and then by contact, so that the same day gives the same list.
    /// A person is shown with their highest nudge only.
    /// </summary>
    /// <param name="all">The open nudges.</param>
    /// <param name="budget">Places of the day.</param>
    /// <param name="settled">What was settled today already: it has used its places, its people have had their word,
    /// and the list ends rather than refills. What was said about the book has no contact: 0.</param>
    /// <param name="resting">What was shown on another day or put aside within <see cref="RestDays"/>: it
    /// waits.</param>
    /// <param name="tired">Rules that have had their share of the month: see <see cref="MostRevivals"/>.</param>
    /// <param name="book">The best word about the book as a whole, one at the most a day.</param>
    public static DailyList Choose(
        IReadOnlyList<Nudge> all,
        int budget,
        IReadOnlyList<(NudgeRule Rule, long ContactId)>? settled = null,
        IReadOnlyCollection<(NudgeRule Rule, long ContactId)>? resting = null,
        IReadOnlyCollection<NudgeRule>? tired = null,
        BookNudge? book = null
    )
    {
        settled ??= [];
        if (book is null)
            return People(all, budget, budget - settled.Count, settled, resting, tired);
        var places = budget - settled.Count;
        var beside = People(all, budget, places - 1, settled, resting, tired) with { Book = places > 0 ? book : null };
        if (places <= 0 || budget >= KeepsBookPlaceFrom)
            return beside;
        var full = People(all, budget, places, settled, resting, tired);
        return full.Chosen.Except(beside.Chosen).Any(n => n.Score >= book.Score) ? full : beside;
    }

    private static DailyList People(
        IReadOnlyList<Nudge> all,
        int budget,
        int places,
        IReadOnlyList<(NudgeRule Rule, long ContactId)> settled,
        IReadOnlyCollection<(NudgeRule Rule, long ContactId)>? resting,
        IReadOnlyCollection<NudgeRule>? tired
    )
    {
        resting ??= [];
        Nudge[] ranked =
        [
            .. all.OrderByDescending(n => n.Score)
                .ThenBy(n => n.Rule)
                .ThenBy(n => n.ContactId)
                .ThenBy(n => n.Key, StringComparer.Ordinal),
        ];
        var people = settled.Select(s => s.ContactId).ToHashSet();
        var used = settled.CountBy(s => s.Rule).ToDictionary();
        var chosen = new HashSet<Nudge>(ReferenceEqualityComparer.Instance);
        var (everything, rested) = (ranked, resting.ToHashSet());
        ranked = [.. ranked.Where(n => !rested.Contains((n.Rule, n.ContactId)) && tired?.Contains(n.Rule) is not true)];
        if (
            places > 0
            && budget >= KeepsPlaceFrom
            && !used.ContainsKey(NudgeRule.WeakTieWorthAHello)
            && WeakTie(ranked) is { } weak
            && !people.Contains(weak.ContactId)
        )
            Take(weak);
        Fill(n => used.GetValueOrDefault(n.Rule) < MostOf(n.Rule));
        // Places that no other rule wants are better used than left empty.
        Fill(n => !CanWait(n.Rule));

        return new DailyList([.. everything.Where(chosen.Contains)], [.. everything.Where(n => !chosen.Contains(n))]);

        void Fill(Func<Nudge, bool> may)
        {
            foreach (var nudge in ranked)
            {
                if (chosen.Count >= places)
                    return;
                if (!people.Contains(nudge.ContactId) && may(nudge))
                    Take(nudge);
            }
        }

        void Take(Nudge nudge)
        {
            chosen.Add(nudge);
            people.Add(nudge.ContactId);
            used[nudge.Rule] = used.GetValueOrDefault(nudge.Rule) + 1;
        }
    }

    private static bool CanWait(NudgeRule rule) => NudgeEngine.Find(rule)?.CanWait is true;

    // The best whose person has no better nudge: the place is for a hello, not for hiding something else.
    private static Nudge? WeakTie(Nudge[] ranked)
    {
        var seen = new HashSet<long>();
        foreach (var nudge in ranked)
            if (seen.Add(nudge.ContactId) && nudge.Rule == NudgeRule.WeakTieWorthAHello)
                return nudge;
        return null;
    }
}
