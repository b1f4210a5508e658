using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// What a weak tie is worth, 0-1: remembered x thinks well x would recommend x bridging, where not known counts for a
/// half and never for nothing (advice <c>weak-ties-not-numbers</c>, S2.4). The owner's own word comes first; where
/// there is none, what is on record speaks: whoever named the owner remembers them and would recommend them, and thinks
/// rather well of them; whoever left prospected most of the last three times rather does not. How much that says is a
/// judgement of ours.
/// </summary>
/// <param name="Bridging">From the owner's own word, else from the worlds on record, else a half.</param>
public readonly record struct WeakTieValue(double Remembered, double ThinksWell, double WouldRecommend, double Bridging)
{
    public const double NotKnown = 0.5;

    /// <summary>Somebody who named the owner and of whom nothing else is known.</summary>
    public const double RatherWell = 0.75;

    /// <summary>
    /// Somebody who left <see cref="OftenProspected"/> of the last three times with the feeling of having been
    /// prospected.
    /// </summary>
    public const double RatherIll = 0.25;

    public const int OftenProspected = 2;

    public double Value => Math.Round(Remembered * ThinksWell * WouldRecommend * Bridging, 6);

    public static WeakTieValue Of(ContactSnapshot s) =>
        new(
            Worth(s.RemembersMe, HasNamed(s) ? 1 : NotKnown),
            Worth(
                s.ThinksWell,
                s.LastProspected >= OftenProspected ? RatherIll
                    : HasNamed(s) ? RatherWell
                    : NotKnown
            ),
            Worth(s.WouldRecommend, HasNamed(s) ? 1 : NotKnown),
            s.ReachesOthers switch
            {
                TieMark.Yes => 1,
                TieMark.No => Nudges.Bridging.Least,
                _ => s.Bridging ?? NotKnown,
            }
        );

    /// <summary>Whether they named the owner when the owner was not in the room.</summary>
    public static bool HasNamed(ContactSnapshot s) => s.LastMentionOn is not null;

    internal static double Worth(TieMark mark, double unknown = NotKnown) =>
        mark switch
        {
            TieMark.Yes => 1,
            TieMark.No => 0,
            _ => unknown,
        };
}
