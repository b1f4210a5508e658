using CsCheck;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

/// <summary>Random contacts and histories; all dates lie within 900 days of <see cref="Tie.Start"/>.</summary>
internal static class Histories
{
    public static readonly Gen<InteractionFact> Interaction =
        from day in Gen.Int[0, 900]
        from channel in Gen.Enum<Channel>()
        from counts in Gen.Frequency((6, Gen.Const(true)), (1, Gen.Const(false)))
        from starter in Gen.Enum<Initiator>()
        from answered in Gen.Frequency((6, Gen.Const(Answered.Unknown)), (1, Gen.Const(Answered.No)))
        from gave in Gen.Frequency((4, Gen.Const((byte)0)), (1, Gen.Byte[1, 2]))
        from received in Gen.Frequency((6, Gen.Const((byte)0)), (1, Gen.Byte[1, 2]))
        from asked in Gen.Frequency((3, Gen.Const((byte)0)), (1, Gen.Byte[1, 2]))
        from weight in Gen.Int[1, 4]
        from impression in Gen.Enum<Impression>()
        from pitched in Gen.Frequency((2, Gen.Const(false)), (1, Gen.Const(true)))
        select new InteractionFact(
            Tie.Day(day),
            channel,
            counts,
            starter,
            answered,
            gave,
            received,
            asked,
            (sbyte)((gave - asked) * weight),
            impression,
            pitched
        );

    public static readonly Gen<InteractionFact[]> History =
        from all in Interaction.Array[0, 14]
        select all.OrderBy(i => i.On).ToArray();

    public static readonly Gen<ContactFacts> Contact =
        from circle in Gen.Frequency((2, Gen.Const((Circle?)null)), (5, Gen.Enum<Circle>().Select(c => (Circle?)c)))
        from cadence in Gen.Frequency((4, Gen.Const((int?)null)), (1, Gen.Int[1, 400].Select(d => (int?)d)))
        from silent in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from snooze in Gen.Frequency((4, Gen.Const((int?)null)), (1, Gen.Int[0, 1100].Select(d => (int?)d)))
        from met in Gen.Frequency((2, Gen.Const((int?)null)), (1, Gen.Int[0, 950].Select(d => (int?)d)))
        from marks in Gen.Int[0, 7]
        from steps in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Const(2)))
        from imported in Gen.Bool
        from added in Gen.Int[0, 900]
        from link in Gen.Bool
        from family in Gen.Frequency((4, Gen.Const((Sphere?)null)), (1, Gen.Const((Sphere?)Sphere.Family)))
        from need in Gen.Frequency((2, Gen.Const((int?)null)), (1, Gen.Int[0, 900].Select(d => (int?)d)))
        from muted in Gen.Frequency(
            (4, Gen.Const(0L)),
            (1, Gen.Long[0, (1L << (Enum.GetValues<NudgeRule>().Length + 1)) - 1])
        )
        from bridging in Gen.Frequency(
            (2, Gen.Const((double?)null)),
            (1, Gen.Double[0.1, 1].Select(b => (double?)Math.Round(b, 2)))
        )
        from meeting in Gen.Frequency((3, Gen.Const((int?)null)), (1, Gen.Int[0, 950].Select(d => (int?)d)))
        from mentioned in Gen.Frequency((3, Gen.Const((int?)null)), (1, Gen.Int[0, 900].Select(d => (int?)d)))
        from lowered in Gen.Frequency((3, Gen.Const(0L)), (1, Gen.Long[0, (1L << 28) - 1]))
        select Tie.Contact(
            circle,
            cadence,
            silent,
            snooze,
            (marks & 1) > 0,
            (marks & 2) > 0,
            (marks & 4) > 0,
            steps,
            imported,
            met,
            added,
            family,
            link,
            need,
            bridging,
            meeting,
            mentioned,
            lowered
        ) with
        {
            Muted = muted,
        };

    /// <summary>Long histories of one steady rhythm, then silence: what random days hardly ever make.</summary>
    public static readonly Gen<InteractionFact[]> Steady =
        from gap in Gen.Int[5, 60]
        from all in Interaction.Array[3, 40]
        select all.Select((fact, i) => fact with { On = Tie.Day(i * gap) }).ToArray();

    public static readonly Gen<NudgeSettings> Settings =
        from pooled in Gen.Frequency((1, Gen.Const((double?)null)), (1, Gen.Double[1, 6].Select(d => (double?)d)))
        select new NudgeSettings { PooledMu0 = pooled };
}
