using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>
/// Those of whom a name may speak. Somebody is chosen only where nobody else can be called so; otherwise the owner is
/// asked.
/// </summary>
internal sealed class RankedPeople
{
    private enum Rank
    {
        /// <summary>The whole name or the nickname.</summary>
        Whole,

        /// <summary>The first word of the name.</summary>
        First,

        /// <summary>A later word: it counts where it leads nobody's name.</summary>
        Later,
    }

    private readonly List<(SentencePerson Person, Rank Rank)> people;
    private readonly bool isWholeTelling;
    private readonly bool isAll;

    private RankedPeople(List<(SentencePerson Person, Rank Rank)> people, bool isWholeTelling, bool isAll) =>
        (this.people, this.isWholeTelling, this.isAll, All) = (
            people,
            isWholeTelling,
            isAll,
            people.ConvertAll(p => p.Person)
        );

    /// <summary>The likeliest first.</summary>
    public IReadOnlyList<SentencePerson> All { get; }

    /// <param name="found">As the book answered.</param>
    /// <param name="name">As it was written, folded.</param>
    public static RankedPeople Of(IReadOnlyList<SentencePerson> found, string name)
    {
        var ranked = found.Select(p => (Person: p, Rank: RankOf(p, name))).OrderBy(p => p.Rank).ToList();
        var near = ranked.Exists(p => p.Rank < Rank.Later) ? ranked.Count(p => p.Rank < Rank.Later) : ranked.Count;
        // The book may hold more of the name than an answer does.
        return new RankedPeople(ranked, name.Contains(' ', StringComparison.Ordinal), near < ISentencePeople.Most);
    }

    public RankedPeople Where(Predicate<SentencePerson> wanted) =>
        new(people.FindAll(p => wanted(p.Person)), isWholeTelling, isAll);

    /// <summary>Who is meant; null asks.</summary>
    /// <param name="sapaan">The form of address they were named with.</param>
    public SentencePerson? Choose(Sapaan sapaan, IReadOnlyList<SentencePerson> known)
    {
        var near = people.Exists(p => p.Rank < Rank.Later) ? people.FindAll(p => p.Rank < Rank.Later) : people;
        if (isWholeTelling && near.Count(p => p.Rank == Rank.Whole) == 1)
            return near[0].Person;
        var meant = near.ConvertAll(p => p.Person);
        if (meant.Count > 1 && known.FirstOrDefault(k => meant.Exists(p => p.Uid == k.Uid)) is { } one)
            return one;
        // "Pak Budi" is not the Budi who is a Mas, and may be the one of whom nothing is known.
        if (meant.Count > 1 && sapaan != Sapaan.None)
            meant = meant.FindAll(p => p.Sapaan == sapaan || p.Sapaan == Sapaan.None);
        return isAll && meant.Count == 1 && !IsOther(meant[0].Sapaan, sapaan) ? meant[0] : null;
    }

    // "Bu Hadi" is hardly the Hadi who is a Pak.
    private static bool IsOther(Sapaan one, Sapaan other) =>
        IsMan(one) is { } man && IsMan(other) is { } said && man != said;

    private static bool? IsMan(Sapaan sapaan) =>
        sapaan switch
        {
            Sapaan.Pak or Sapaan.Mas => true,
            Sapaan.Bu or Sapaan.Mbak => false,
            _ => null,
        };

    private static Rank RankOf(SentencePerson person, string name)
    {
        if (name == NameWords.Whole(person) || name == NameWords.Called(person))
            return Rank.Whole;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return NameWords.Leads(person).Contains(space < 0 ? name : name[..space]) ? Rank.First : Rank.Later;
    }
}
