using System.Globalization;

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

    public IEnumerable<BookNudge> Judge(BookState book, DateOnly today)
    {
        foreach (var group in book.Groups.Where(g => g.Members >= FewestMembers))
        {
            if (!Speaks(group, today))
                continue;
            var since = group.HasGathered ? Wording.Date(group.Since, "id") : null;
            yield return new BookNudge(
                Rule,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Rule}:{group.Uid:N}:{group.Since:yyyy-MM-dd}:{BookNudge.QuarterOf(today):yyyy-MM-dd}"
                ),
                NudgeValue.OfBook(Risk, NudgeValue.Gathering, Acts),
                $"{Clean(group.Name)}: "
                    + (since is null ? "belum pernah tercatat berkumpul" : $"terakhir berkumpul pada *{since}*")
                    + (group.Cold > 0 ? $", dan *{group.Cold} dari {group.Members}* anggotanya mulai senyap" : "")
                    + ". Satu acara kumpul lebih berarti daripada banyak pesan.",
                $"{Clean(group.Name)}: "
                    + (
                        since is null
                            ? "no gathering is on record"
                            : $"last gathered on *{Wording.Date(group.Since, "en")}*"
                    )
                    + (
                        group.Cold == 0
                            ? ". "
                            : $", and *{group.Cold} of {group.Members}* members {(group.Cold == 1 ? "has" : "have")} gone quiet. "
                    )
                    + $"One gathering does more than many messages.",
                new BookFacts
                {
                    Group = group.Name,
                    Members = group.Members,
                    Cold = group.Cold,
                    GatheredOn = group.HasGathered ? group.Since : null,
                    EveryDays = group.EveryDays,
                },
                Acts,
                $"groups/{group.Uid}",
                ("Sebuah acara kumpul yang dicatat.", "A gathering that is noted.")
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

    // The sentence marks its facts with asterisks.
    private static string Clean(string name) => name.Replace('*', '·');
}
