namespace NetworkCrm.Core.Nudges;

/// <summary>
/// Why somebody stands on the list of a day. The order is the order of the list: what was promised or planned for the
/// day comes first, then what has a date, then what the rules suggest.
/// </summary>
public enum DayReasonKind
{
    /// <summary>The owner promised it for today, or for an earlier day.</summary>
    PromiseDue,

    /// <summary>The owner planned it for today, or for an earlier day.</summary>
    FollowUpDue,

    /// <summary>A birthday or a holiday of theirs today, or one that has just been.</summary>
    DateNow,

    /// <summary>They named the owner to somebody, and were not thanked yet.</summary>
    Thanks,

    /// <summary>What they promised is late.</summary>
    TheirPromise,

    /// <summary>A birthday or a holiday of theirs that is still to come.</summary>
    DateSoon,

    /// <summary>A rule suggests it: see <see cref="DailyList"/>.</summary>
    Nudge,
}

/// <summary>One reason to be in touch with somebody.</summary>
/// <param name="ContactId">With whom.</param>
/// <param name="At">Its place among the reasons of its kind, from 0, best first.</param>
public readonly record struct DayReason(long ContactId, DayReasonKind Kind, int At);

/// <summary>Somebody on the list of a day.</summary>
/// <param name="Reasons">All there are, the strongest first; at least one.</param>
public sealed record DayPerson(long ContactId, IReadOnlyList<DayReason> Reasons);

/// <summary>Who was answered today already: their places are used up, so that the list ends and does not refill.</summary>
/// <param name="Dated">Of whom something was due: done, kept, thanked, greeted.</param>
/// <param name="Nudged">Of whom a rule had spoken.</param>
public sealed record DayDone(IReadOnlySet<long> Dated, IReadOnlySet<long> Nudged)
{
    public static DayDone Nobody { get; } = new(new HashSet<long>(), new HashSet<long>());
}

/// <summary>
/// The day as people rather than tasks: everybody stands once, with all the reasons there are. A list that cannot be
/// finished is not opened again, so it is short, and the rest waits within reach.
/// </summary>
/// <param name="Shown">In the order of the list.</param>
/// <param name="Waiting">The others, in the same order.</param>
public sealed record DayAgenda(IReadOnlyList<DayPerson> Shown, IReadOnlyList<DayPerson> Waiting)
{
    /// <summary>The longest list, unless the owner's own budget is longer. A judgement of ours.</summary>
    public const int Longest = 7;

    /// <summary>
    /// So many people whom only a rule speaks of have a place however much is due, or a full week would let every tie
    /// go cold. A judgement of ours.
    /// </summary>
    public const int LeastNudges = 2;

    /// <param name="reasons">Every reason there is today, in any order.</param>
    /// <param name="budget">How many people the owner wants a day, from 0: those of whom only a rule speaks fill up what
    /// is due to this number; on a quiet day it is 0, and none of them is shown.</param>
    /// <param name="done">Who was answered today.</param>
    public static DayAgenda Of(IEnumerable<DayReason> reasons, int budget, DayDone done)
    {
        var people = reasons
            .OrderBy(r => r.Kind)
            .ThenBy(r => r.At)
            .GroupBy(r => r.ContactId)
            .Select(g => new DayPerson(g.Key, [.. g]))
            .ToList();
        var dated = people.FindAll(p => p.Reasons[0].Kind != DayReasonKind.Nudge);
        var nudged = people.FindAll(p => p.Reasons[0].Kind == DayReasonKind.Nudge);
        // Who still stands here takes the place they had.
        var here = people.Select(p => p.ContactId).ToHashSet();
        var answered = done.Dated.Union(done.Nudged).Count(id => !here.Contains(id));
        var spokenOf = done.Nudged.Except(done.Dated).Count(id => !here.Contains(id));
        var free = Math.Max(budget - dated.Count - answered, Math.Min(LeastNudges, budget) - spokenOf);
        var places = Math.Clamp(free, 0, nudged.Count);
        var first = dated.Take(Math.Max(Longest, budget) - places).ToList();
        return new DayAgenda([.. first, .. nudged.Take(places)], [.. dated.Skip(first.Count), .. nudged.Skip(places)]);
    }
}
