namespace NetworkCrm.Core.Nudges;

/// <summary>The nudges of one day: those shown, best first, and those that wait and stay within reach.</summary>
/// <param name="Chosen">At most the budget, at most one per person, at most one <see cref="NudgeRule.WeakTieWorthAHello"/>.</param>
/// <param name="Waiting">All others, best first.</param>
public sealed record DailyList(IReadOnlyList<Nudge> Chosen, IReadOnlyList<Nudge> Waiting)
{
    /// <summary>
    /// Chooses by <see cref="Nudge.Score"/>, whose scale is the same for every rule; equal scores go by rule and then by contact, so that the same day gives the same list.
    /// A person is shown with their highest nudge only; a weak tie takes one place of a day at most.
    /// </summary>
    public static DailyList Choose(IReadOnlyList<Nudge> all, int budget)
    {
        var ranked = all.OrderByDescending(n => n.Score).ThenBy(n => n.Rule).ThenBy(n => n.ContactId).ThenBy(n => n.Key, StringComparer.Ordinal);
        List<Nudge> chosen = [], waiting = [];
        var people = new HashSet<long>();
        var weak = false;
        foreach (var nudge in ranked)
        {
            var isWeak = nudge.Rule == NudgeRule.WeakTieWorthAHello;
            if (chosen.Count >= budget || (isWeak && weak) || !people.Add(nudge.ContactId))
            {
                waiting.Add(nudge);
                continue;
            }

            weak |= isWeak;
            chosen.Add(nudge);
        }

        return new DailyList(chosen, waiting);
    }
}
