using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Duplicates;

/// <summary>One of two contacts that are merged, as far as it is typed or chosen.</summary>
/// <param name="Details">Everything that the form of a contact shows.</param>
/// <param name="State">Whether it is in use.</param>
/// <param name="Marks">What is noted of the tie.</param>
public sealed record MergeSide(ContactDetails Details, ContactState State, TieMarks Marks);

/// <summary>
/// Two contacts that become one: what either lacks is filled, what there may be many of is put together, and of what
/// there is one of and they differ in, one side's stays: the kept one's unless the owner chose otherwise.
/// </summary>
public sealed class MergeSides(long keptId, MergeSide kept, long otherId, MergeSide other)
{
    private static readonly IReadOnlyList<MergeRule> Rules = MergeRule.All;

    public MergeSide Kept => kept;

    public MergeSide Other => other;

    /// <summary>What both have and say differently.</summary>
    public IReadOnlyList<MergeField> Conflicts { get; } =
    [.. Rules.Where(r => r.Conflicts(Within(kept, otherId), Within(other, keptId))).Select(r => r.Field)];

    /// <summary>Why they cannot be merged; null where nothing stands in the way.</summary>
    public MergeObstacle? Obstacle
    {
        get
        {
            var all = Together(kept.Details);
            return all.Phones.Count > Contact.MaxMethodsOfAKind ? MergeObstacle.TooManyPhones
                : all.Emails.Count > Contact.MaxMethodsOfAKind ? MergeObstacle.TooManyEmails
                : all.Links.Count > Contact.MaxMethodsOfAKind ? MergeObstacle.TooManyLinks
                : all.Tags.Count > Contact.MaxTags ? MergeObstacle.TooManyTags
                : all.Communities.Count > Contact.MaxCommunities ? MergeObstacle.TooManyCommunities
                : all.Notes?.Length > Contact.NotesMax ? MergeObstacle.NotesTooLong
                : null;
        }
    }

    /// <summary>The contact that both become.</summary>
    /// <param name="fromOther">Where they differ, whose stays; what they do not differ in is not asked.</param>
    public MergeSide Merge(IReadOnlySet<MergeField> fromOther)
    {
        var (left, right) = (Within(kept, otherId), Within(other, keptId));
        var merged = left;
        foreach (var rule in Rules)
            if (rule.TakesOther(left, right, fromOther.Contains(rule.Field)))
                merged = rule.Take(merged, right);
        return merged with { Details = Together(merged.Details) };
    }

    // Nobody was introduced by themselves.
    private static MergeSide Within(MergeSide side, long self) =>
        side.Details.IntroducedById == self
            ? side with
            {
                Details = side.Details with { IntroducedById = null },
            }
            : side;

    private ContactDetails Together(ContactDetails details)
    {
        var more = other.Details;
        // The same name in other words: with its title, its degree, in its parts.
        var named =
            details.DisplayName == kept.Details.DisplayName
            && MatchKeys.Name(details.DisplayName) == MatchKeys.Name(more.DisplayName)
                ? more
                : details;
        return details with
        {
            Given = details.Given ?? named.Given,
            Family = details.Family ?? (details.Given is null ? named.Family : null),
            Prefix = details.Prefix ?? named.Prefix,
            Suffix = details.Suffix ?? named.Suffix,
            Phones =
            [
                .. kept.Details.Phones.Concat(more.Phones).DistinctBy(p => MatchKeys.Phone(p.E164 ?? p.Raw) ?? p.Raw),
            ],
            Emails = [.. kept.Details.Emails.Concat(more.Emails).DistinctBy(MatchKeys.Email)],
            Links = [.. kept.Details.Links.Concat(more.Links).DistinctBy(ProfileLink.Normal)],
            Tags = [.. kept.Details.Tags.Concat(more.Tags).DistinctBy(TextFold.Fold)],
            Communities = [.. kept.Details.Communities.Concat(more.Communities).DistinctBy(TextFold.Fold)],
            Notes = Both(kept.Details.Notes, more.Notes),
            // What either was told in confidence stays so.
            NotesPrivate = kept.Details.NotesPrivate || more.NotesPrivate,
            Celebrates = kept.Details.Celebrates | more.Celebrates,
        };
    }

    private static string? Both(string? have, string? more) =>
        have is null ? more
        : more is null || Says(have, more) ? have
        : Says(more, have) ? more
        : $"{have}\n{more}";

    private static bool Says(string have, string more) =>
        TextFold.Fold(have).Contains(TextFold.Fold(more), StringComparison.Ordinal);
}
