using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class NudgeEngineTests
{
    [Fact]
    public void The_rules_stand_in_the_order_of_their_numbers() =>
        Assert.Equal(NudgeEngine.Rules.Select(r => r.Rule).Order(), NudgeEngine.Rules.Select(r => r.Rule));

    [Fact]
    public void A_silent_contact_hears_nothing_and_is_not_looked_at_again()
    {
        var s = Tie.Snapshot(
            900,
            Tie.Contact(Circle.Wider, silent: true, remembers: true),
            Tie.On(0, Channel.InPerson)
        );

        Assert.Empty(NudgeEngine.Evaluate(s, Tie.Day(900)));
        Assert.Null(s.NextReviewOn);
        Assert.Null(s.QuietScore);
        Assert.False(s.IsCold);
    }

    [Fact]
    public void A_snoozed_contact_hears_nothing_until_its_day()
    {
        var contact = Tie.Contact(cadence: 10, snoozedUntil: 50);
        var s = Tie.Snapshot(40, contact, Tie.Calls(0));

        Assert.Equal(Tie.Day(50), s.NextReviewOn);
        Assert.Empty(NudgeEngine.Evaluate(s, Tie.Day(49)));
        Assert.Single(Tie.Nudges(50, contact, Tie.Calls(0)));
    }

    [Fact]
    public void An_interaction_dated_ahead_waits_for_its_day()
    {
        var s = Tie.Snapshot(5, Tie.Contact(), Tie.Calls(0, 9));

        Assert.Equal(1, s.ContactDays);
        Assert.Equal(Tie.Day(9), s.NextReviewOn);
        Assert.Equal(2, Tie.Snapshot(9, Tie.Contact(), Tie.Calls(0, 9)).ContactDays);
    }

    [Fact]
    public void The_ends_of_the_calendar_are_no_trap()
    {
        InteractionFact[] history =
        [
            new(DateOnly.MinValue, Channel.InPerson, true, Initiator.Me, Answered.Yes, 0, 0, 1),
            new(DateOnly.MaxValue, Channel.Event, true, Initiator.Me, Answered.Yes, 1, 0, 1),
        ];
        foreach (var on in new[] { DateOnly.MinValue, Tie.Start, DateOnly.MaxValue })
        {
            var contact = new ContactFacts
            {
                AddedOn = DateOnly.MaxValue,
                MetOn = DateOnly.MaxValue,
                Circle = Circle.Wider,
                RemembersMe = TieMark.Yes,
                SnoozedUntil = DateOnly.MaxValue,
            };
            var s = SnapshotBuilder.Build(contact, history, on, new NudgeSettings());
            Assert.NotNull(NudgeEngine.Evaluate(s, on));
            Assert.True(s.NextReviewOn is null || s.NextReviewOn > on);
        }
    }

    [Fact]
    public void A_history_longer_than_the_stack_buffer_gives_the_same_figures()
    {
        var s = Tie.Snapshot(1200, Tie.Contact(), Tie.Calls([.. Enumerable.Range(0, 400).Select(i => i * 3)]));

        Assert.Equal((400, 3.0, 3), (s.ContactDays, s.MedianGap, s.MaxGap));
        Assert.Equal(Math.Log(3), s.GapLogMean, 6);
        Assert.Equal(0, s.GapLogSquares);
    }

    [Fact]
    public void The_facts_of_a_nudge_survive_json()
    {
        var nudges = NudgeEngine.Rules.Select(r => r.Rule).Select(Spoken.Of);

        foreach (var nudge in nudges)
            Assert.Equal(nudge.Facts, JsonSerializer.Deserialize<NudgeFacts>(JsonSerializer.Serialize(nudge.Facts)));
    }

    [Fact]
    public void Settings_are_compared_by_value_and_hold_their_bounds()
    {
        Assert.Equal(
            new NudgeSettings { CloseDays = 21, PooledMu0 = 3.1 },
            new NudgeSettings { CloseDays = 21, PooledMu0 = 3.1 }
        );
        Assert.Equal(21, new NudgeSettings { CloseDays = 21 }.CadenceOf(Circle.Close));
        Assert.Equal(1, new NudgeSettings { CloseDays = -4 }.CadenceOf(Circle.Close));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NudgeSettings().CadenceOf((Circle)9));
    }
}
