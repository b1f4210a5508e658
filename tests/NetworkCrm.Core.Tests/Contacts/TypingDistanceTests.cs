using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Tests.Contacts;

public sealed class TypingDistanceTests
{
    [Theory]
    [InlineData("budi", "budi", 0)]
    [InlineData("budii", "budi", 1)]
    [InlineData("santso", "santoso", 1)]
    [InlineData("wulandri", "wulandari", 1)]
    [InlineData("snatoso", "santoso", 1)]
    [InlineData("", "a", 1)]
    [InlineData("kevin", "kelvin", 1)]
    [InlineData("rina", "dewi", null)]
    [InlineData("budi", "budianto", null)]
    public void Slips_of_the_finger_are_counted_up_to_two(string typed, string word, int? slips)
    {
        Assert.Equal(slips, TypingDistance.Between(typed, word, 2));
        Assert.Equal(slips, TypingDistance.Between(word, typed, 2));
    }

    [Fact]
    public void A_short_word_forgives_nothing_and_an_endless_one_is_not_looked_at()
    {
        Assert.Equal([0, 1, 2], new[] { 3, 5, 6 }.Select(TypingDistance.Forgiven));
        Assert.Null(TypingDistance.Between(new string('a', 41), new string('a', 41), 2));
    }
}
