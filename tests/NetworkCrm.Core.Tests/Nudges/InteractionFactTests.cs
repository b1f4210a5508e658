using CsCheck;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class InteractionFactTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    [Fact]
    public void What_is_packed_comes_out_the_same_whatever_it_is()
    {
        var all = Gen.Select(
                Gen.Int[0, 9_999 * 365],
                Gen.Enum<Channel>(),
                Gen.Bool,
                Gen.Enum<Initiator>(),
                Gen.Enum<Answered>(),
                Gen.Byte[0, Interaction.MaxExchanges],
                Gen.SByte[-80, 80],
                Gen.Enum<Impression>()
            )
            .Select(
                Gen.Bool,
                Gen.Bool,
                Gen.Bool,
                (f, pitched, learned, purposeful) =>
                    new InteractionFact(
                        DateOnly.FromDayNumber(f.Item1),
                        f.Item2,
                        f.Item3,
                        f.Item4,
                        f.Item5,
                        f.Item6,
                        (byte)(Interaction.MaxExchanges - f.Item6),
                        1,
                        f.Item7,
                        f.Item8,
                        pitched,
                        learned,
                        purposeful
                    )
            );
        all.Sample(fact =>
            Assert.Equal(
                fact,
                InteractionFact.Unpack(((long)fact.On.DayNumber << InteractionFact.PackedBits) | fact.Pack())
            )
        );
    }

    [Fact]
    public void The_balance_weighs_what_was_given_against_what_was_asked_and_an_offer_not_at_all()
    {
        var interaction = Interaction.Log(
            1,
            Guid.NewGuid(),
            new InteractionDetails
            {
                ContactIds = [7],
                On = Day,
                Channel = Channel.Call,
                Exchanges =
                [
                    new(ExchangeDirection.Gave, "", ExchangeKind.Introduction, ExchangeWeight.Large),
                    new(ExchangeDirection.Asked, "", ExchangeKind.Time, ExchangeWeight.Medium),
                    new(ExchangeDirection.Received, "", Weight: ExchangeWeight.Large),
                    new(ExchangeDirection.Offered, "", Weight: ExchangeWeight.Large),
                ],
            },
            "Asia/Jakarta",
            Day,
            DateTimeOffset.UnixEpoch
        );
        var fact = InteractionFact.Of(interaction);
        Assert.Equal((2, 1, 1, 1), (fact.Balance, fact.Gave, fact.Received, fact.Asked));
        Assert.Equal([null, AskState.Open, null, null], interaction.Exchanges.Select(e => e.Ask));
    }

    [Fact]
    public void A_need_acted_on_stays_so_when_the_interaction_is_edited_and_what_is_no_longer_said_is_gone()
    {
        var details = new InteractionDetails
        {
            ContactIds = [7, 8],
            On = Day,
            Channel = Channel.Call,
            Facts = [new(FactKind.Need, "gudang"), new(FactKind.Family, "anak SMA"), new(FactKind.Need, "gudang")],
        };
        var interaction = Interaction.Log(1, Guid.NewGuid(), details, "Asia/Jakarta", Day, DateTimeOffset.UnixEpoch);
        Assert.Equal(4, interaction.Facts.Count);
        interaction.Facts.Single(f => f.ContactId == 7 && f.Kind == FactKind.Need).Act(Day);
        interaction.Edit(
            details with
            {
                On = Day.AddDays(-1),
                ContactIds = [7],
                Facts = [new(FactKind.Need, "gudang"), new(FactKind.Other, "  ")],
            },
            Day
        );
        var left = Assert.Single(interaction.Facts);
        Assert.Equal((7, Day.AddDays(-1), Day), (left.ContactId, left.On, left.ActedOn!.Value));
    }
}
