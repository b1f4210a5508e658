using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Tests.Contacts;

public sealed class AnnualDateTests
{
    [Theory]
    [InlineData("1980-12-01", "1 Desember 1980")]
    [InlineData("--12-01", "1 Desember")]
    [InlineData("1980-12", "Desember 1980")]
    [InlineData("--12", "Desember")]
    public void What_is_known_of_it_is_written_as_it_is_read_and_no_more_is_said(string text, string said)
    {
        Assert.True(AnnualDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
        Assert.Equal(said, date.Long(new CultureInfo("id-ID")));
    }

    [Theory]
    [InlineData("---12")]
    [InlineData("--13")]
    [InlineData("--12-")]
    [InlineData("--2-30")]
    [InlineData("1981-02-29")]
    [InlineData("1980-12-001")]
    [InlineData("1980")]
    [InlineData("")]
    public void What_is_no_such_day_is_not_read(string text) => Assert.False(AnnualDate.TryParse(text, out _));

    [Fact]
    public void Of_a_month_alone_the_first_is_its_day_and_it_lies_ahead_only_where_the_month_does()
    {
        var december = new AnnualDate(12, null, 2026);
        Assert.Equal(new DateOnly(2027, 12, 1), december.InYear(2027));
        Assert.True(december.IsAhead(new DateOnly(2026, 11, 30)));
        Assert.False(december.IsAhead(new DateOnly(2026, 12, 1)));
    }
}
