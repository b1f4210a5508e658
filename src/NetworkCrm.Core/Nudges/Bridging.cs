namespace NetworkCrm.Core.Nudges;

/// <summary>One world of a contact's, and how much of the owner's book is in it.</summary>
/// <param name="Kind">Industry, city or community; a company is too small a world to tell bridges by.</param>
/// <param name="Others">Other contacts of the owner's in it.</param>
/// <param name="Needed">An open goal of the owner's names it.</param>
public readonly record struct WorldShare(Contacts.WorldKind Kind, int Others, bool Needed);

/// <summary>
/// How far a contact's worlds lie from the owner's own, 0.1-1 (advice <c>weak-ties</c>): the share of the owner's
/// contacts in a world, inverted. After Granovetter, "The Strength of Weak Ties" (1973): what a tie is worth is the
/// worlds it alone reaches.
/// </summary>
public static class Bridging
{
    /// <summary>A world with this share of the book is home ground. A judgement of ours.</summary>
    public const double HomeShare = 0.1;

    /// <summary>The least a known world counts for; nobody is of no world but the owner's.</summary>
    public const double Least = 0.1;

    /// <summary>What a needed world counts more. A judgement of ours.</summary>
    public const double NeededFactor = 1.5;

    /// <summary>
    /// The mean over the kinds of world on record of the rarest of each kind; null where none is on record.
    /// </summary>
    /// <param name="worlds">Of one contact.</param>
    /// <param name="others">The owner's other contacts.</param>
    public static double? Of(IReadOnlyList<WorldShare> worlds, int others)
    {
        var kinds = worlds
            .Where(w => w.Kind != Contacts.WorldKind.Company)
            .GroupBy(w => w.Kind)
            .Select(k => k.Max(w => Rarity(w, others)))
            .ToList();
        return kinds.Count == 0 ? null : Math.Round(Math.Clamp(kinds.Average(), Least, 1), 2);
    }

    private static double Rarity(WorldShare world, int others)
    {
        var share = others <= 0 ? 0 : (double)world.Others / others;
        var rarity = 1 - Math.Min(1, share / HomeShare);
        return world.Needed ? Math.Min(1, Math.Max(rarity, Least) * NeededFactor) : rarity;
    }
}
