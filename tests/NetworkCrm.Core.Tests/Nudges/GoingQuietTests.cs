using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class GoingQuietTests
{
    private static readonly int[] Weekly = [0, 7, 14, 20, 28, 35, 42];

    /// <summary>
    /// Contact days, the wait, a day of silence and the next with their risks, the first quiet day and the first cold
    /// one; prior 30 days, no circle.
    /// </summary>
    public static TheoryData<int[], int, int, double, double, int, int> FirstDays =>
        new()
        {
            { Weekly, 60, 59, .5683, .5748, 60, 65 },
            { [0, 30, 58, 95, 140, 200], 74, 85, .4984, .5039, 86, 105 },
            { [0, 200, 214, 228, 242, 256, 270, 284], 60, 71, .4977, .5026, 72, 94 },
        };

    [Theory]
    [MemberData(nameof(FirstDays))]
    [Story(NudgeRule.GoingQuiet, Shows.Speaking)]
    public void A_tie_goes_quiet_and_cold_to_the_day(
        int[] days,
        int wait,
        int before,
        double risk,
        double nextRisk,
        int quiet,
        int cold
    )
    {
        var last = days[^1];
        var s = Tie.Snapshot(last, Tie.Contact(), Tie.Calls(days));
        var rhythm = TieRhythm.Of(s);

        Assert.Equal(wait, rhythm.Wait);
        Assert.Equal((risk, nextRisk), (Math.Round(rhythm.Risk(before), 4), Math.Round(rhythm.Risk(before + 1), 4)));
        Assert.Null(Quiet(last + quiet - 1, Tie.Contact(), days));
        Assert.NotNull(Quiet(last + quiet, Tie.Contact(), days));
        Assert.Equal(Tie.Day(last + quiet), new Core.Nudges.Rules.GoingQuiet().NextChange(s, Tie.Day(last)));
        Assert.Equal(Tie.Day(last + quiet), QuietScore.Of(s).NextTurn(Tie.Day(last)));
        Assert.False(Tie.Snapshot(last + cold - 1, Tie.Contact(), Tie.Calls(days)).IsCold);
        Assert.True(Tie.Snapshot(last + cold, Tie.Contact(), Tie.Calls(days)).IsCold);
        Assert.Equal(Tie.Day(last + cold), QuietScore.Of(s).NextTurn(Tie.Day(last + quiet)));
    }

    [Fact]
    public void Once_quiet_it_stays_quiet_until_they_are_in_touch()
    {
        var first = Tie.Snapshot(42, Tie.Contact(), Tie.Calls(Weekly));

        Assert.Equal(Tie.Day(42 + 60), first.NextReviewOn);
        Assert.NotNull(Quiet(42 + 960, Tie.Contact(), Weekly));
    }

    [Fact]
    [Story(NudgeRule.GoingQuiet, Shows.AnEdge)]
    public void A_set_cadence_of_180_days_says_nothing_before_day_180()
    {
        Assert.Null(Quiet(42 + 179, Tie.Contact(cadence: 180), Weekly));
        Assert.NotNull(Quiet(42 + 180, Tie.Contact(cadence: 180), Weekly));
    }

    [Fact]
    public void A_set_cadence_of_14_days_means_day_14_however_slow_the_tie_was()
    {
        Assert.Null(Quiet(413, Tie.Contact(Circle.Acquaintance, cadence: 14), 0, 100, 250, 400));
        Assert.NotNull(Quiet(414, Tie.Contact(Circle.Acquaintance, cadence: 14), 0, 100, 250, 400));
    }

    [Theory]
    [InlineData(Circle.Inner, 7)]
    [InlineData(Circle.Close, 30)]
    [InlineData(Circle.Active, 90)]
    [InlineData(Circle.Wider, 180)]
    [InlineData(Circle.Acquaintance, 365)]
    public void Up_to_two_contacts_the_circle_decides(Circle circle, int days)
    {
        Assert.Null(Quiet(days - 1, Tie.Contact(circle), 0));
        Assert.NotNull(Quiet(days, Tie.Contact(circle), 0));
        Assert.Null(Quiet(50 + days - 1, Tie.Contact(circle), 0, 50));
        Assert.NotNull(Quiet(50 + days, Tie.Contact(circle), 0, 50));
    }

    [Fact]
    public void One_contact_without_a_circle_goes_quiet_after_thirty_days_and_scores_as_written()
    {
        Assert.Null(Quiet(29, Tie.Contact(), 0));
        Assert.NotNull(Quiet(30, Tie.Contact(), 0));
        Assert.Equal(.6031, Quiet(40, Tie.Contact(), 0)!.Risk, 4);
    }

    [Fact]
    public void The_pooled_prior_in_use_stands_in_where_there_is_no_circle()
    {
        var settings = new NudgeSettings { PooledMu0 = Math.Round(Math.Log(60), 6) };
        var s = SnapshotBuilder.Build(Tie.Contact(), Tie.Calls(0), Tie.Day(0), settings);

        Assert.Equal(Tie.Day(60), s.NextReviewOn);
        Assert.Empty(NudgeEngine.Evaluate(s, Tie.Day(59)));
        Assert.Single(NudgeEngine.Evaluate(s, Tie.Day(60)));
    }

    [Fact]
    public void Without_a_logged_contact_the_day_it_was_added_counts_but_only_with_a_circle_or_a_cadence()
    {
        Assert.Null(Quiet(5000, Tie.Contact()));
        Assert.Null(Quiet(29, Tie.Contact(Circle.Close)));
        Assert.NotNull(Quiet(30, Tie.Contact(Circle.Close)));
        Assert.NotNull(Quiet(3, Tie.Contact(cadence: 3)));
    }

    [Fact]
    [Story(NudgeRule.GoingQuiet, Shows.Silence)]
    public void Three_thousand_imported_names_raise_nothing_and_are_never_looked_at_again()
    {
        for (var i = 0; i < 3000; i++)
        {
            var s = Tie.Snapshot(i, Tie.Contact(imported: true, metOn: -i));
            Assert.Empty(NudgeEngine.Evaluate(s, Tie.Day(i)));
            Assert.Null(s.NextReviewOn);
        }
    }

    [Fact]
    [Story(NudgeRule.GoingQuiet, Shows.StoppingOnceActedOn)]
    public void A_logged_contact_resets_and_changes_the_key()
    {
        var before = Quiet(42 + 90, Tie.Contact(), Weekly)!;
        int[] again = [.. Weekly, 42 + 90];

        Assert.Null(Quiet(42 + 90, Tie.Contact(), again));
        Assert.Equal("GoingQuiet:42:2026-02-12", before.Key);
        Assert.NotEqual(before.Key, Quiet(42 + 400, Tie.Contact(), again)!.Key);
    }

    [Fact]
    public void The_key_stays_the_same_from_day_to_day() =>
        Assert.Equal(Quiet(42 + 90, Tie.Contact(), Weekly)!.Key, Quiet(42 + 91, Tie.Contact(), Weekly)!.Key);

    [Fact]
    public void Editing_history_changes_the_answer()
    {
        var contact = Tie.Contact(Circle.Close);

        Assert.Null(Quiet(70, contact, 0, 50));
        Assert.NotNull(Quiet(70, contact, 0, 40));
        Assert.NotNull(Quiet(70, contact, 0));
    }

    [Fact]
    public void A_message_marked_unanswered_stops_counting()
    {
        var contact = Tie.Contact(Circle.Close);

        Assert.Null(
            Tie.Nudge(NudgeRule.GoingQuiet, 40, contact, Tie.On(0), Tie.On(30, Channel.WhatsApp, Initiator.Me))
        );
        Assert.NotNull(
            Tie.Nudge(
                NudgeRule.GoingQuiet,
                40,
                contact,
                Tie.On(0),
                Tie.On(30, Channel.WhatsApp, Initiator.Me, Answered.No)
            )
        );
    }

    [Fact]
    public void A_parcel_is_no_contact() =>
        Assert.NotNull(
            Tie.Nudge(NudgeRule.GoingQuiet, 40, Tie.Contact(Circle.Close), Tie.On(0), Tie.On(30, Channel.Gift, gave: 1))
        );

    [Fact]
    public void Several_contacts_on_one_day_are_one_contact_day()
    {
        var s = Tie.Snapshot(40, Tie.Contact(), Tie.Calls(0, 0, 7, 7, 7));

        Assert.Equal(2, s.ContactDays);
        Assert.Equal(7, s.MaxGap);
    }

    [Fact]
    public void It_is_cold_at_six_tenths()
    {
        var contact = Tie.Contact(cadence: 100);

        Assert.False(Tie.Snapshot(132, contact, Tie.Calls(0)).IsCold);
        Assert.True(Tie.Snapshot(133, contact, Tie.Calls(0)).IsCold);
        Assert.Equal(Tie.Day(133), Tie.Snapshot(100, contact, Tie.Calls(0)).NextReviewOn);
        // Nothing is left for the rule; after a year the tie is no longer fresh.
        Assert.Equal(Tie.Day(366), Tie.Snapshot(133, contact, Tie.Calls(0)).NextReviewOn);
    }

    [Fact]
    public void Below_its_typical_silence_a_tie_is_neither_quiet_nor_cold_whatever_the_risk()
    {
        int[] days = [0, 2, 4];
        var s = Tie.Snapshot(4, Tie.Contact(Circle.Acquaintance), Tie.Calls(days));
        var rhythm = TieRhythm.Of(s);

        Assert.InRange(rhythm.Risk(10), 0.5, 1);
        Assert.InRange(rhythm.Typical, 20, 900);
        Assert.Empty(NudgeEngine.Evaluate(s, Tie.Day(14)));
        Assert.False(Tie.Snapshot(14, Tie.Contact(Circle.Acquaintance), Tie.Calls(days)).IsCold);
        Assert.Equal(
            Tie.Day(4 + (int)Math.Ceiling(rhythm.Typical)),
            new Core.Nudges.Rules.GoingQuiet().NextChange(s, Tie.Day(4))
        );
    }

    [Fact]
    [Story(NudgeRule.GoingQuiet, Shows.Silence)]
    public void Two_months_without_a_word_it_always_waits_however_fast_the_two_have_been()
    {
        int[] days = [0, 95, 180, 290, 380, 385, 387, 389, 391, 393, 395, 397, 399, 401];
        var s = Tie.Snapshot(401, Tie.Contact(Circle.Wider), Tie.Calls(days));

        Assert.InRange(TieRhythm.Of(s).Risk(59), 0.5, 1);
        Assert.Null(Quiet(401 + 59, Tie.Contact(Circle.Wider), days));
        Assert.False(Tie.Snapshot(401 + 59, Tie.Contact(Circle.Wider), Tie.Calls(days)).IsCold);
        Assert.NotNull(Quiet(401 + 60, Tie.Contact(Circle.Wider), days));
        Assert.Equal(Tie.Day(401 + 60), new Core.Nudges.Rules.GoingQuiet().NextChange(s, Tie.Day(401)));
    }

    [Fact]
    [Story(NudgeRule.GoingQuiet, Shows.AnEdge)]
    public void Twice_the_middle_gap_it_waits_to_the_half_day()
    {
        int[] gaps = [41, 41, 41, 40, 41, 41, 41, 41, 41, 41, 41, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        int[] days = [0, .. gaps.Select((_, i) => gaps.Take(i + 1).Sum())];
        var last = days[^1];
        var s = Tie.Snapshot(last, Tie.Contact(), Tie.Calls(days));

        Assert.Equal(40.5, s.MedianGap);
        Assert.Equal(81, TieRhythm.Of(s).Wait);
        Assert.InRange(TieRhythm.Of(s).Risk(80), 0.5, 1);
        Assert.Null(Quiet(last + 80, Tie.Contact(), days));
        Assert.NotNull(Quiet(last + 81, Tie.Contact(), days));
    }

    [Fact]
    public void One_long_holiday_in_a_history_does_not_silence_it_and_stays_on_the_card_as_a_fact()
    {
        int[] days = [0, 200, 214, 228, 242, 256, 270, 284];
        var nudge = Quiet(284 + 72, Tie.Contact(), days)!;

        Assert.Equal(200, nudge.Facts.LongestGapDays);
        Assert.Equal(60, nudge.Facts.WaitDays);
        Assert.Contains(
            "almost 7 months at the longest; it's been more than 2 months",
            NudgeSentences.For(nudge, Tie.Day(284 + 72), "en").Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_gap_of_long_ago_leaves_the_card_after_24_others()
    {
        int[] Revived(int weeks) => [0, 1000, .. Enumerable.Range(1, weeks).Select(w => 1000 + (7 * w))];

        Assert.Equal(1000, Tie.Snapshot(1000 + (7 * 23), Tie.Contact(), Tie.Calls(Revived(23))).MaxGap);
        Assert.Equal(7, Tie.Snapshot(1000 + (7 * 24), Tie.Contact(), Tie.Calls(Revived(24))).MaxGap);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public void A_cadence_of_two_weeks_waits_for_nothing_but_its_day(int contacts)
    {
        int[] days = [.. Enumerable.Range(0, contacts).Select(i => i * 50)];

        Assert.Null(Quiet(days[^1] + 13, Tie.Contact(cadence: 14), days));
        Assert.NotNull(Quiet(days[^1] + 14, Tie.Contact(cadence: 14), days));
    }

    private static Nudge? Quiet(int on, ContactFacts contact, params int[] days) =>
        Tie.Nudge(NudgeRule.GoingQuiet, on, contact, Tie.Calls(days));
}
