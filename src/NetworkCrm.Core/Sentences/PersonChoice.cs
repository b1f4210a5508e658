using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>
/// Who of several is meant. Somebody is chosen only where nobody else can be called so; otherwise the owner is asked.
/// </summary>
/// <param name="Candidates">The likeliest first.</param>
internal sealed record PersonChoice(IReadOnlyList<SentencePerson> Candidates, SentencePerson? Person)
{
    private const int Whole = 0;
    private const int Lead = 1;
    private const int Word = 2;

    /// <param name="name">As it was written, folded.</param>
    /// <param name="sapaan">The form of address it was written with.</param>
    public static PersonChoice Of(
        IReadOnlyList<SentencePerson> found,
        string name,
        Sapaan sapaan,
        SentenceContext context,
        SentenceMark mark
    )
    {
        var ranked = found.Select(p => (Person: p, Rank: Rank(p, name))).OrderBy(p => p.Rank).ToList();
        var candidates = ranked.Select(p => p.Person).ToList();
        if (context.Chosen.TryGetValue(mark, out var chosen))
            return new PersonChoice(candidates, chosen);
        // Those of whom it is only a later word of the name count where it leads nobody's.
        var near = ranked.Exists(p => p.Rank < Word) ? ranked.FindAll(p => p.Rank < Word) : ranked;
        if (name.Contains(' ', StringComparison.Ordinal) && near.Count(p => p.Rank == Whole) == 1)
            return new PersonChoice(candidates, near[0].Person);
        var meant = near.ConvertAll(p => p.Person);
        if (meant.Count > 1 && context.Known.FirstOrDefault(k => meant.Exists(p => p.Uid == k.Uid)) is { } known)
            return new PersonChoice(candidates, known);
        // "Pak Budi" is not the Budi who is a Mas, and may be the one of whom nothing is known.
        if (meant.Count > 1 && sapaan != Sapaan.None)
            meant = meant.FindAll(p => p.Sapaan == sapaan || p.Sapaan == Sapaan.None);
        // "Bu Hadi" is hardly the Hadi who is a Pak.
        if (meant.Count == 1 && IsMan(meant[0].Sapaan) is { } man && IsMan(sapaan) is { } said && man != said)
            return new PersonChoice(candidates, null);
        // The book may hold more of the name than an answer does.
        var isAll = near.Count < ISentencePeople.Most;
        return new PersonChoice(candidates, meant.Count == 1 && isAll ? meant[0] : null);
    }

    private static bool? IsMan(Sapaan sapaan) =>
        sapaan switch
        {
            Sapaan.Pak or Sapaan.Mas => true,
            Sapaan.Bu or Sapaan.Mbak => false,
            _ => null,
        };

    private static int Rank(SentencePerson person, string name)
    {
        var whole = string.Join(' ', NameWords.Of(PersonName.Core(person.FullName)));
        if (name == whole || name == string.Join(' ', NameWords.Of(person.Called)))
            return Whole;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return NameWords.Leads(person).Contains(space < 0 ? name : name[..space]) ? Lead : Word;
    }
}
