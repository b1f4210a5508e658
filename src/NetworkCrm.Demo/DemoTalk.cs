using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Demo;

/// <summary>Makes an interaction of a made-up one: the words, the hour and the place come with it.</summary>
internal sealed class DemoTalk(Owner owner, DemoDice dice, DateOnly today)
{
    private readonly DemoSpeech speech = new(owner.Language);

    /// <param name="i">What happened.</param>
    /// <param name="contacts">The ids of who took part.</param>
    public Interaction Tell(in DemoInteraction i, IReadOnlyList<long> contacts)
    {
        var created = new DateTimeOffset(i.On.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        TimeOnly? at = dice.Chance(0.3) ? new TimeOnly(dice.Between(8, 20), dice.Pick([0, 15, 30, 45])) : null;
        var setting = i.Channel.IsMeeting()
            ? dice.Pick([Setting.Formal, Setting.Informal, Setting.Informal])
            : Setting.Unknown;
        var uid = dice.Uid(created);
        var details = new InteractionDetails
        {
            ContactIds = contacts,
            On = i.On,
            At = at,
            Channel = i.Channel,
            StartedBy = i.StartedBy,
            Setting = setting,
            What = dice.Chance(0.35) ? speech.Say(dice.Pick(DemoWords.What)) : null,
            Answered = i.Answered,
            Impression = i.Impression,
            Pitched = i.Pitched,
            Exchanges = Exchanges(i),
            Facts = i.Learned == 0 ? [] : [Learned(i.Learned)],
        };
        return Interaction.Log(owner.Id, uid, details, owner.Zone, today, created);
    }

    private List<ExchangeEntry> Exchanges(in DemoInteraction i)
    {
        var exchanges = new List<ExchangeEntry>();
        if (i.Gave > 0)
            exchanges.Add(Entry(ExchangeDirection.Gave, dice.Pick(DemoWords.Gave), i.Weight));
        if (i.Received > 0)
            exchanges.Add(Entry(ExchangeDirection.Received, dice.Pick(DemoWords.Received), i.Weight));
        if (i.Asked > 0)
            exchanges.Add(
                Entry(ExchangeDirection.Asked, dice.Pick(DemoWords.Asked), i.Weight) with
                {
                    Ask = dice.Pick([AskState.Granted, AskState.Granted, AskState.Declined, AskState.Open]),
                }
            );
        return exchanges;
    }

    private ExchangeEntry Entry(
        ExchangeDirection direction,
        (ExchangeKind Kind, string What) said,
        ExchangeWeight weight
    ) => new(direction, speech.Say(said.What), said.Kind, weight);

    private FactEntry Learned(int number)
    {
        var (kind, text) = DemoWords.Learned[number - 1];
        return new FactEntry(kind, speech.Say(text));
    }
}
