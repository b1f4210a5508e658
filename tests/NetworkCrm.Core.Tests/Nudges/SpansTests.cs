using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Tests.Nudges;

public sealed class SpansTests
{
    [Theory]
    [InlineData(1, "tiap hari", "every day")]
    [InlineData(4, "tiap 4 hari", "every 4 days")]
    [InlineData(7.5, "tiap minggu", "every week")]
    [InlineData(13, "tiap 2 minggu", "every 2 weeks")]
    [InlineData(21, "tiap 3 minggu", "every 3 weeks")]
    [InlineData(31, "tiap bulan", "every month")]
    [InlineData(92, "tiap 3 bulan", "every 3 months")]
    [InlineData(140, "tiap 5 bulan", "every 5 months")]
    [InlineData(180, "tiap setengah tahun", "twice a year")]
    [InlineData(370, "setahun sekali", "once a year")]
    [InlineData(730, "tiap dua tahun", "every two years")]
    public void A_rhythm_is_said_as_people_say_it(double days, string indonesian, string english)
    {
        Assert.Equal(indonesian, Spans.Every(days, "id"));
        Assert.Equal(english, Spans.Every(days, "en"));
    }

    [Theory]
    [InlineData(0.4, "1 hari", "1 day")]
    [InlineData(20, "20 hari", "20 days")]
    [InlineData(60, "60 hari", "60 days")]
    [InlineData(61, "2 bulan", "2 months")]
    [InlineData(255, "lebih dari 8 bulan", "more than 8 months")]
    [InlineData(340, "hampir setahun", "almost a year")]
    [InlineData(366, "setahun", "a year")]
    [InlineData(618, "hampir dua tahun", "almost two years")]
    [InlineData(900, "lebih dari dua tahun", "more than two years")]
    [InlineData(2560, "7 tahun", "7 years")]
    public void A_silence_is_said_in_days_for_two_months_and_then_in_months_and_years(
        double days,
        string indonesian,
        string english
    )
    {
        Assert.Equal(indonesian, Spans.Silence(days, "id"));
        Assert.Equal(english, Spans.Silence(days, "en"));
    }

    [Fact]
    public void What_is_compared_is_said_in_days_where_it_would_sound_alike()
    {
        Phrase Wanted(int cadence, int silent) =>
            new("GoingQuiet.Sentence.Own", ("cadence", cadence), ("silent", silent));
        Assert.Equal(
            "Anda ingin berkabar *tiap 3 bulan*; kini sudah *lebih dari 8 bulan*.",
            RuleTexts.Say(Wanted(90, 255), "id")
        );
        Assert.Equal("Anda ingin berkabar *tiap 90 hari*; kini sudah *92 hari*.", RuleTexts.Say(Wanted(90, 92), "id"));
        Assert.Equal(
            "You wanted to be in touch *every 365 days*; it's been *372 days*.",
            RuleTexts.Say(Wanted(365, 372), "en")
        );
    }
}
