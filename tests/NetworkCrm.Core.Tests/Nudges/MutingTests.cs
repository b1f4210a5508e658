using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class MutingTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void A_rule_muted_for_a_contact_says_nothing_about_them_and_is_not_waited_for()
    {
        Assert.NotEmpty(Tie.Nudges(40, Tie.Contact(Circle.Close), Tie.Calls(0)));
        Assert.Empty(Tie.Nudges(40, Tie.Contact(Circle.Close, muted: NudgeRule.GoingQuiet), Tie.Calls(0)));
        Assert.Equal(Tie.Day(7), Tie.Snapshot(5, Tie.Contact(metOn: 5)).NextReviewOn);
        Assert.Null(Tie.Snapshot(5, Tie.Contact(metOn: 5, muted: NudgeRule.FirstFollowUpMissing)).NextReviewOn);
    }

    [Fact]
    public void Whether_a_tie_is_cold_is_told_even_where_going_quiet_is_muted()
    {
        var contact = Tie.Contact(cadence: 100, muted: NudgeRule.GoingQuiet);

        Assert.True(Tie.Snapshot(133, contact, Tie.Calls(0)).IsCold);
        Assert.Equal(Tie.Day(133), Tie.Snapshot(100, contact, Tie.Calls(0)).NextReviewOn);
    }

    [Fact]
    public void A_rule_the_owner_switched_off_says_nothing_about_anybody_and_leaves_the_snapshot_as_it_is()
    {
        var s = Tie.Snapshot(40, Tie.Contact(Circle.Close), Tie.Calls(0));
        var off = SnapshotBuilder.Build(
            Tie.Contact(Circle.Close),
            Tie.Calls(0),
            Tie.Day(40),
            new NudgeSettings { Muted = ~0L }
        );

        Assert.Empty(NudgeEngine.Evaluate(s, Tie.Day(40), RuleSet.With(0, NudgeRule.GoingQuiet, true)));
        Assert.Equal(s.ToBytes(), off.ToBytes());
    }

    [Fact]
    public void Muting_is_taken_back_as_easily()
    {
        var owner = Owner.Create(1, "Dewi", "id", "Asia/Jakarta", Now);
        var contact = Core.Contacts.Contact.Create(
            1,
            Guid.NewGuid(),
            new ContactDetails { DisplayName = "Rina" },
            Tie.Start,
            Now
        );
        owner.Mute(NudgeRule.AllPitch, true);
        owner.Mute(NudgeRule.ScreenOnly, true);
        contact.Mute(NudgeRule.DormantRevival, true, Now);

        Assert.True(RuleSet.Has(owner.Nudging().Muted, NudgeRule.ScreenOnly));
        Assert.True(RuleSet.Has(contact.Muted, NudgeRule.DormantRevival));
        owner.Mute(NudgeRule.ScreenOnly, false);
        contact.Mute(NudgeRule.DormantRevival, false, Now);
        Assert.Equal((1L << (int)NudgeRule.AllPitch, 0L), (owner.Muted, contact.Muted));
        Assert.Throws<ArgumentOutOfRangeException>(() => owner.Mute((NudgeRule)60, true));
    }
}
