using System.Globalization;
using NetworkCrm.Core.CustomFields;

namespace NetworkCrm.Core.Tests.CustomFields;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("150.000", "150000")]
    [InlineData("150,000", "150000")]
    [InlineData("1.500.000", "1500000")]
    [InlineData("1,500,000", "1500000")]
    [InlineData(" 150000 ", "150000")]
    [InlineData("2,5", "2.5")]
    [InlineData("2.5", "2.5")]
    [InlineData("1.500.000,50", "1500000.50")]
    [InlineData("1500.000", "1500.000")]
    [InlineData("1.50.000", null)]
    [InlineData("Rp 150.000", "150000")]
    [InlineData("Rp. 1.500.000", "1500000")]
    [InlineData("rp500", "500")]
    [InlineData("$1,500", "1500")]
    [InlineData("IDR 2.000.000", "2000000")]
    [InlineData("Rp25 juta", "25000000")]
    [InlineData("Rp 2,5jt", "2500000.0")]
    [InlineData("150 ribu", "150000")]
    [InlineData("1,5 miliar", "1500000000.0")]
    [InlineData("3 Million", "3000000")]
    [InlineData("25.000.000,50", "25000000.50")]
    [InlineData("79000000000000000000000000000 juta", null)]
    [InlineData("juta", null)]
    [InlineData("Rp", null)]
    [InlineData("Rp minta", null)]
    [InlineData("+", null)]
    [InlineData(",", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_sum_is_read_with_the_marks_of_either_language(string? typed, string? read) =>
        Assert.Equal(read, TypedNumber.Read(typed)?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2,5", "2.5")]
    [InlineData("2.5", "2.5")]
    [InlineData("1.125", "1.125")]
    [InlineData("1,125", "1.125")]
    [InlineData("3", "3")]
    [InlineData("2,5,5", null)]
    [InlineData("2 juta", null)]
    public void Of_hours_a_single_mark_is_always_the_decimal_one(string typed, string? read) =>
        Assert.Equal(read, TypedNumber.Read(typed, grouped: false)?.ToString(CultureInfo.InvariantCulture));
}
