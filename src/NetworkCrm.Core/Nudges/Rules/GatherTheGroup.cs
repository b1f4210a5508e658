using System.Globalization;
using NetworkCrm.Core.Advice;

namespace NetworkCrm.Core.Nudges.Rules;

/// <summary>
/// Several members of a group went quiet, or its gathering is overdue: one gathering does more than many messages
/// (advice <c>gather-regularly</c>, S1).
/// </summary>
public sealed class GatherTheGroup : IBookRule
{
    /// <summary>What waiting costs, on the scale of <see cref="Nudge.Risk"/>. A judgement of ours.</summary>
    public const double Risk = 0.6;

    /// <summary>Fewer are met one by one. A judgement of ours.</summary>
    public const int FewestMembers = 3;

    /// <summary>So many cold members are "several". A judgement of ours.</summary>
    public const int FewestCold = 3;

    /// <summary>A rhythm may slip by a quarter before anybody says a word. A judgement of ours.</summary>
    public const double Slack = 1.25;

    private static readonly SuggestedAct[] Acts = [SuggestedAct.Gather];

    public NudgeRule Rule => NudgeRule.GatherTheGroup;

    public IReadOnlyList<string> Advice { get; } = [AdviceIds.GatherRegularly];

    public IEnumerable<BookNudge> Judge(BookState book, DateOnly today)
    {
        foreach (var group in book.Groups.Where(g => g.Members >= FewestMembers))
        {
            if (!Speaks(group, today))
                continue;
            yield return new BookNudge(
                Rule,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Rule}:{group.Uid:N}:{group.Since:yyyy-MM-dd}:{BookNudge.QuarterOf(today):yyyy-MM-dd}"
                ),
                NudgeValue.OfBook(Risk, NudgeValue.Gathering, Acts),
                Phrase.Of(
                    Rule,
                    "Sentence",
                    ("group", Clean(group.Name)),
                    (
                        "gathered",
                        Phrase.Of(Rule, group.HasGathered ? "Gathered" : "Gathered.Never", ("since", group.Since))
                    ),
                    ("cold", Cold(group))
                ),
                new BookFacts
                {
                    Group = group.Name,
                    Members = group.Members,
                    Cold = group.Cold,
                    GatheredOn = group.HasGathered ? group.Since : null,
                    EveryDays = group.EveryDays,
                },
                Acts,
                $"groups/{group.Uid}"
            );
        }
    }

    public DateOnly? NextChange(BookState book, DateOnly after) =>
        book
            .Groups.Where(g => g.Members >= FewestMembers)
            .Select(g =>
                Speaks(g, after) ? BookNudge.NextQuarter(after)
                : OverdueOn(g) is { } due ? DayMath.IfAfter(due, after)
                : null
            )
            .Aggregate((DateOnly?)null, DayMath.Earlier);

    // A group that meets in its rhythm needs no other gathering, whoever is quiet beside it.
    private static bool Speaks(GroupState group, DateOnly today) =>
        OverdueOn(group) is { } due ? today >= due : group.Cold >= FewestCold && group.Cold * 2 >= group.Members;

    private static DateOnly? OverdueOn(GroupState group) =>
        group is { HasGathered: true, EveryDays: { } days } ? group.Since.Plus((int)Math.Ceiling(days * Slack)) : null;

    private Phrase? Cold(GroupState group) =>
        group.Cold == 0
            ? null
            : Phrase.Of(
                Rule,
                group.Cold == 1 ? "Cold.One" : "Cold.Other",
                ("cold", group.Cold),
                ("members", group.Members)
            );

    // The sentence marks its facts with asterisks.
    private static string Clean(string name) => name.Replace('*', '·');
}
