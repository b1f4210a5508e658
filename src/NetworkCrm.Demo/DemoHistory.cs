using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Demo;

/// <summary>One made-up interaction; its number is its place in the order of days.</summary>
internal record struct DemoInteraction(
    DateOnly On,
    int Host,
    Channel Channel,
    Initiator StartedBy,
    Answered Answered,
    byte Gave,
    byte Received,
    byte Asked,
    bool Social,
    ExchangeWeight Weight,
    byte Learned,
    Impression Impression,
    bool Pitched
)
{
    /// <summary>What the rules read of it.</summary>
    public readonly InteractionFact Fact() =>
        new(
            On,
            Channel,
            Channel.CountsAsContact(),
            StartedBy,
            Answered,
            Gave,
            Received,
            Asked,
            (sbyte)((Gave - Asked) * Weight.Points()),
            Impression,
            Pitched,
            Learned > 0
        );
}

/// <summary>
/// One person's part in one: <see cref="Contact"/> and <see cref="Interaction"/> are places in the lists of this demo.
/// </summary>
internal readonly record struct DemoPart(int Contact, DateOnly On, int Interaction) : IComparable<DemoPart>
{
    public int CompareTo(DemoPart other) =>
        Contact != other.Contact ? Contact.CompareTo(other.Contact)
        : On != other.On ? On.CompareTo(other.On)
        : Interaction.CompareTo(other.Interaction);

    public static bool operator <(DemoPart a, DemoPart b) => a.CompareTo(b) < 0;

    public static bool operator >(DemoPart a, DemoPart b) => a.CompareTo(b) > 0;

    public static bool operator <=(DemoPart a, DemoPart b) => a.CompareTo(b) <= 0;

    public static bool operator >=(DemoPart a, DemoPart b) => a.CompareTo(b) >= 0;
}

/// <summary>Three years of meetings, messages and calls, shared out by how often the owner sees each person.</summary>
internal static class DemoHistory
{
    public const int Days = 3 * 365;

    /// <param name="gaps">The mean gap of each person.</param>
    /// <param name="total">How many interactions in all, exactly.</param>
    /// <returns>Both in the order of days.</returns>
    public static (DemoInteraction[] Interactions, DemoPart[] Parts) Make(
        DemoDice dice,
        double[] gaps,
        int total,
        DateOnly today
    )
    {
        if (gaps.Length == 0 || total == 0)
            return ([], []);
        var interactions = new DemoInteraction[total];
        var weight = gaps.Sum(g => 1 / g);
        var (made, share) = (0, 0.0);
        for (var person = 0; person < gaps.Length; person++)
        {
            share += 1 / gaps[person];
            var end = person == gaps.Length - 1 ? total : (int)Math.Min(total, Math.Round(total * (share / weight)));
            Person(dice, interactions.AsSpan(made, end - made), person, gaps[person], today);
            made = end;
        }

        Array.Sort(interactions, static (a, b) => a.On != b.On ? a.On.CompareTo(b.On) : a.Host.CompareTo(b.Host));
        return (interactions, [.. Parts(dice, interactions, gaps.Length)]);
    }

    private static void Person(DemoDice dice, Span<DemoInteraction> mine, int person, double meanGap, DateOnly today)
    {
        if (mine.Length == 0)
            return;
        var gap = Math.Min(meanGap, (double)(Days - 30) / mine.Length);
        // Most are within their rhythm, some are late, a few have gone quiet for good.
        var back = dice.Unit() switch
        {
            < 0.72 => gap * dice.Unit(),
            < 0.93 => gap * (1 + (1.5 * dice.Unit())),
            _ => gap * (2 + (4 * dice.Unit())),
        };
        var giver = dice.Chance(0.7);
        for (var at = mine.Length - 1; at >= 0; at--)
        {
            var day = back < Days ? (int)back : dice.Below(Days);
            mine[at] = One(dice, today.AddDays(-day), person, giver);
            back += Math.Max(1, gap * dice.Spread(0.8) * 0.85);
        }
    }

    private static DemoInteraction One(DemoDice dice, DateOnly on, int person, bool giver)
    {
        var channel = dice.Below(100) switch
        {
            < 48 => Channel.WhatsApp,
            < 68 => Channel.InPerson,
            < 80 => Channel.Call,
            < 87 => Channel.Email,
            < 91 => Channel.Video,
            < 94 => Channel.Event,
            < 97 => Channel.Social,
            < 99 => Channel.Gift,
            _ => Channel.Other,
        };
        var by = dice.Below(10) switch
        {
            < 5 => Initiator.Me,
            < 9 => Initiator.Them,
            _ => Initiator.Unknown,
        };
        var answered =
            by == Initiator.Me && channel.IsMessage()
                ? dice.Below(10) switch
                {
                    < 6 => Answered.Yes,
                    6 => Answered.No,
                    _ => Answered.Unknown,
                }
                : Answered.Unknown;
        byte gave = 0,
            received = 0,
            asked = 0;
        if (channel == Channel.Gift)
            gave = 1;
        else if (dice.Chance(0.12))
        {
            if (giver ? dice.Chance(0.75) : dice.Chance(0.25))
                gave = 1;
            else
                asked = 1;
            if (dice.Chance(0.3))
                received = 1;
        }

        var weight = dice.Below(10) switch
        {
            < 6 => ExchangeWeight.Small,
            < 9 => ExchangeWeight.Medium,
            _ => ExchangeWeight.Large,
        };
        var learned = dice.Chance(channel.IsMeeting() ? 0.5 : 0.12)
            ? (byte)(1 + dice.Below(DemoWords.Learned.Length))
            : (byte)0;
        var meeting = channel.IsMeeting() || channel == Channel.Call;
        var impression =
            meeting && dice.Chance(0.4)
                ? dice.Pick([Impression.Valued, Impression.Valued, Impression.Neutral, Impression.Prospected])
                : Impression.Unsaid;
        return new DemoInteraction(
            on,
            person,
            channel,
            by,
            answered,
            gave,
            received,
            asked,
            channel.IsMeeting() && dice.Chance(0.08),
            weight,
            learned,
            impression,
            meeting && dice.Chance(0.07)
        );
    }

    private static IEnumerable<DemoPart> Parts(DemoDice dice, DemoInteraction[] interactions, int people)
    {
        for (var i = 0; i < interactions.Length; i++)
        {
            var (on, host) = (interactions[i].On, interactions[i].Host);
            yield return new DemoPart(host, on, i);
            // Those met together stand close in the list, as a company or a family does.
            for (var more = interactions[i].Social ? dice.Between(1, 3) : 0; more > 0; more--)
                if (host + more < people)
                    yield return new DemoPart(host + more, on, i);
        }
    }
}
