using System.Globalization;
using NetworkCrm.Core.Outcomes;
using NetworkCrm.Web.Features.Outcomes;

namespace NetworkCrm.Web.Tests.Features.Outcomes;

public sealed class OutcomeFormTests
{
    [Theory]
    [InlineData("Rp 1.500.000", 1_500_000)]
    [InlineData("Rp25 juta", 25_000_000)]
    [InlineData("2,5jt", 2_500_000)]
    public void An_amount_may_be_written_as_it_is_said(string typed, long amount) =>
        Assert.Equal(
            amount,
            new OutcomeForm
            {
                What = "Proyek",
                On = new DateOnly(2026, 3, 1),
                Amount = typed,
            }
                .Details()
                .Amount
        );

    [Theory]
    [InlineData("id-ID", "1.500.000")]
    [InlineData("en-GB", "1,500,000")]
    public void An_amount_is_read_as_it_is_shown_in_either_language(string language, string shown)
    {
        CultureInfo.CurrentCulture = new CultureInfo(language);
        var form = new OutcomeForm
        {
            What = "Proyek",
            On = new DateOnly(2026, 3, 1),
            Amount = "1.500.000",
        };
        Assert.Equal(1_500_000, form.Details().Amount);
        var again = new OutcomeForm();
        again.Fill(new OutcomeRow(1, 1, form.Details(), [], new HashSet<long>(), null, null, null));
        Assert.Equal(shown, again.Amount);
        Assert.Equal(OutcomeKind.Client, again.Details().Kind);
        Assert.Equal(1_500_000, again.Details().Amount);
    }
}
