using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class PooledPriorTests
{
    [Fact]
    public void Without_ties_it_is_thirty_days() => Assert.Equal(Math.Log(30), new PooledPrior(0, 0).Mu0, 6);

    [Fact]
    public void It_leans_towards_the_ties_as_they_grow_in_number()
    {
        Assert.Equal(((5 * Math.Log(30)) + (5 * 2.0)) / 10, new PooledPrior(10_000_000, 5).Mu0, 6);
        Assert.Equal(2.0, new PooledPrior(2_000_000_000_000, 1_000_000).Mu0, 4);
    }

    [Fact]
    public void It_is_adopted_only_when_it_moved_by_more_than_a_tenth()
    {
        Assert.False(PooledPrior.ShouldAdopt(null, Math.Log(30) + 0.09));
        Assert.True(PooledPrior.ShouldAdopt(null, Math.Log(30) - 0.11));
        Assert.False(PooledPrior.ShouldAdopt(2, 2.1 - 1e-9));
        Assert.True(PooledPrior.ShouldAdopt(2, 1.8));
    }

    [Fact]
    public void A_tie_with_one_contact_day_has_no_part_in_it()
    {
        Assert.Null(Tie.Snapshot(9, Tie.Contact(), Tie.Calls(0)).PooledMicro);
        Assert.Equal(1_945_910, Tie.Snapshot(9, Tie.Contact(), Tie.Calls(0, 7)).PooledMicro);
    }
}
