using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// What a weak tie is worth, 0-1: remembered x thinks well x would recommend x bridging, where not known counts for a half and never for nothing
/// (advice <c>weak-ties-not-numbers</c>, S2.4).
/// </summary>
/// <param name="Bridging">From the owner's own word, else from the worlds on record, else a half.</param>
public readonly record struct WeakTieValue(double Remembered, double ThinksWell, double WouldRecommend, double Bridging)
{
    public const double NotKnown = 0.5;

    public double Value => Math.Round(Remembered * ThinksWell * WouldRecommend * Bridging, 6);

    public static WeakTieValue Of(ContactSnapshot s) => new(
        Worth(s.RemembersMe),
        Worth(s.ThinksWell),
        Worth(s.WouldRecommend),
        s.ReachesOthers switch { TieMark.Yes => 1, TieMark.No => Nudges.Bridging.Least, _ => s.Bridging ?? NotKnown });

    internal static double Worth(TieMark mark) => mark switch { TieMark.Yes => 1, TieMark.No => 0, _ => NotKnown };
}
