using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class DailyListTests
{
    [Fact]
    public void The_best_come_first_and_the_rest_wait()
    {
        var list = DailyList.Choose([Of(1, .6), Of(2, .9), Of(3, .7)], 2);

        Assert.Equal([2, 3], list.Chosen.Select(n => n.ContactId));
        Assert.Equal([1], list.Waiting.Select(n => n.ContactId));
    }

    [Fact]
    public void A_day_has_one_weak_tie_at_most()
    {
        var list = DailyList.Choose(
            [Of(1, .65, NudgeRule.WeakTieWorthAHello), Of(2, .64, NudgeRule.WeakTieWorthAHello), Of(3, .5)],
            5
        );

        Assert.Equal([1, 3], list.Chosen.Select(n => n.ContactId));
        Assert.Equal([2], list.Waiting.Select(n => n.ContactId));
    }

    [Fact]
    public void What_was_put_aside_within_the_week_waits_and_another_has_its_place()
    {
        var list = DailyList.Choose(
            [Of(1, .9), Of(2, .6), Of(1, .5, NudgeRule.GiveBeforeAsk)],
            5,
            resting: [(NudgeRule.GoingQuiet, 1)]
        );

        Assert.Equal(
            [(2, NudgeRule.GoingQuiet), (1, NudgeRule.GiveBeforeAsk)],
            list.Chosen.Select(n => (n.ContactId, n.Rule))
        );
        Assert.Equal([.9], list.Waiting.Select(n => n.Score));
    }

    [Fact]
    public void A_person_stands_on_it_once()
    {
        var list = DailyList.Choose([Of(1, .6), Of(1, .8, NudgeRule.GiveBeforeAsk)], 5);

        Assert.Equal(NudgeRule.GiveBeforeAsk, Assert.Single(list.Chosen).Rule);
        Assert.Single(list.Waiting);
    }

    [Fact]
    public void Equal_scores_keep_one_order_whatever_order_they_came_in()
    {
        Nudge[] nudges = [Of(3, .6), Of(1, .6), Of(2, .6, NudgeRule.FirstFollowUpMissing)];

        Assert.Equal([1, 3, 2], DailyList.Choose(nudges, 5).Chosen.Select(n => n.ContactId));
        Assert.Equal([1, 3, 2], DailyList.Choose([.. nudges.Reverse()], 5).Chosen.Select(n => n.ContactId));
    }

    [Fact]
    public void After_two_of_one_rule_the_others_have_their_turn()
    {
        var list = DailyList.Choose([Of(1, .9), Of(2, .8), Of(3, .7), Of(4, .6, NudgeRule.AllPitch)], 3);

        Assert.Equal([1, 2, 4], list.Chosen.Select(n => n.ContactId));
        Assert.Equal([3], list.Waiting.Select(n => n.ContactId));
    }

    [Fact]
    public void A_place_that_no_other_rule_wants_is_not_left_empty() =>
        Assert.Equal(
            [1, 2, 3, 4],
            DailyList
                .Choose([Of(1, .9), Of(2, .8), Of(3, .7), Of(4, .6), Of(4, .55, NudgeRule.AllPitch)], 5)
                .Chosen.Select(n => n.ContactId)
        );

    [Fact]
    public void A_day_has_one_old_tie_at_most() =>
        Assert.Equal(
            [1],
            DailyList
                .Choose([Of(1, .65, NudgeRule.DormantRevival), Of(2, .64, NudgeRule.DormantRevival)], 5)
                .Chosen.Select(n => n.ContactId)
        );

    [Theory]
    [InlineData(2, new long[] { 1, 2 })]
    [InlineData(3, new long[] { 1, 2, 9 })]
    public void From_a_budget_of_three_one_place_is_kept_for_a_weak_tie(int budget, long[] chosen)
    {
        Nudge[] all =
        [
            Of(1, .9),
            Of(2, .8),
            Of(3, .75, NudgeRule.AllPitch),
            Of(4, .7, NudgeRule.ScreenOnly),
            Of(9, .55, NudgeRule.WeakTieWorthAHello),
        ];

        Assert.Equal(chosen, DailyList.Choose(all, budget).Chosen.Select(n => n.ContactId));
    }

    [Fact]
    public void The_kept_place_does_not_hide_what_matters_more_about_the_same_person() =>
        Assert.Equal(
            [1, 2, 3],
            DailyList
                .Choose(
                    [
                        Of(1, .9),
                        Of(2, .8),
                        Of(3, .75, NudgeRule.FriendNeedsHelp),
                        Of(3, .6, NudgeRule.WeakTieWorthAHello),
                    ],
                    3
                )
                .Chosen.Select(n => n.ContactId)
        );

    [Fact]
    public void What_was_settled_today_has_used_its_places()
    {
        Nudge[] all = [Of(3, .9), Of(4, .8), Of(5, .7, NudgeRule.AllPitch), Of(6, .6, NudgeRule.WeakTieWorthAHello)];

        Assert.Equal(
            [5, 6],
            DailyList
                .Choose(all, 4, [(NudgeRule.GoingQuiet, 1), (NudgeRule.GoingQuiet, 2)])
                .Chosen.Select(n => n.ContactId)
        );
        Assert.Equal(
            [3],
            DailyList
                .Choose(all, 3, [(NudgeRule.WeakTieWorthAHello, 1), (NudgeRule.AllPitch, 2)])
                .Chosen.Select(n => n.ContactId)
        );
        Assert.Empty(DailyList.Choose(all, 2, [(NudgeRule.GoingQuiet, 1), (NudgeRule.AllPitch, 2)]).Chosen);
    }

    [Fact]
    public void Whoever_had_their_word_today_has_no_second_one() =>
        Assert.Equal(
            [2],
            DailyList
                .Choose(
                    [Of(1, .9, NudgeRule.ConnectOnline), Of(1, .6, NudgeRule.WeakTieWorthAHello), Of(2, .5)],
                    5,
                    [(NudgeRule.GoingQuiet, 1)]
                )
                .Chosen.Select(n => n.ContactId)
        );

    [Fact]
    public void On_a_short_list_a_word_about_the_book_has_to_outweigh_somebody()
    {
        Nudge[] all = [Of(1, .9), Of(2, .8, NudgeRule.AllPitch), Of(3, .4)];

        Assert.Equal(("1 2", null), Shown(all, 2, Book(.6)));
        Assert.Equal(("1", NudgeRule.CirclesDrifted), Shown(all, 2, Book(.85)));
        // An empty place is nobody's.
        Assert.Equal(("1 2 3", NudgeRule.CirclesDrifted), Shown(all, 4, Book(.1)));
        Assert.Equal(("1", null), Shown(all, 1, Book(.9)));
        // The place of the weak tie is not the one it takes.
        Nudge[] weak = [Of(1, .9), Of(2, .8, NudgeRule.AllPitch), Of(3, .4, NudgeRule.WeakTieWorthAHello)];
        Assert.Equal(("1 2 3", null), Shown(weak, 3, Book(.7)));
    }

    [Fact]
    public void From_the_usual_budget_on_one_place_is_kept_for_a_word_about_the_book_until_it_was_heard()
    {
        Nudge[] all =
        [
            Of(1, .9),
            Of(2, .85),
            Of(3, .8, NudgeRule.AllPitch),
            Of(4, .75, NudgeRule.AllPitch),
            Of(5, .7, NudgeRule.FriendNeedsHelp),
        ];

        Assert.Equal(("1 2 3 4", NudgeRule.CirclesDrifted), Shown(all, 5, Book(.3)));
        Assert.Equal(("1 2 3 4", null), Shown(all, 5, null, (NudgeRule.CirclesDrifted, 0)));
        // The others are settled: its own is left.
        Assert.Equal(
            ("2", NudgeRule.CirclesDrifted),
            Shown(all[1..2], 5, Book(.3), (NudgeRule.GoingQuiet, 1), (NudgeRule.AllPitch, 3), (NudgeRule.AllPitch, 4))
        );
        Assert.Equal(("", null), Shown(all, 0, Book(.9)));
    }

    private static (string People, NudgeRule? Book) Shown(
        Nudge[] all,
        int budget,
        BookNudge? book,
        params (NudgeRule, long)[] settled
    )
    {
        var list = DailyList.Choose(all, budget, settled, book: book);
        return (string.Join(' ', list.Chosen.Select(n => n.ContactId)), list.Book?.Rule);
    }

    private static BookNudge Book(double score) =>
        new(NudgeRule.CirclesDrifted, "k", new NudgeValue(score, 1, 1), new Phrase("And"), new BookFacts(), [], "");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_budget_of_nothing_shows_nothing(int budget) =>
        Assert.Empty(DailyList.Choose([Of(1, .9)], budget).Chosen);

    private static Nudge Of(long contact, double score, NudgeRule rule = NudgeRule.GoingQuiet) =>
        new(
            rule,
            contact,
            Nudge.KeyOf(rule, contact, Tie.Start),
            "keep-in-touch-routinely",
            new NudgeFacts(),
            score,
            [],
            null
        );
}
