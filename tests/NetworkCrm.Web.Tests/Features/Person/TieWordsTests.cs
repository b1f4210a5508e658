using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Features.Person;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Tests.Features.Person;

public sealed class TieWordsTests
{
    [Theory]
    [InlineData(1, "tiap hari", "every day")]
    [InlineData(4, "tiap 4 hari", "every 4 days")]
    [InlineData(7.5, "tiap minggu", "every week")]
    [InlineData(13, "tiap 2 minggu", "every 2 weeks")]
    [InlineData(21, "tiap 3 minggu", "every 3 weeks")]
    [InlineData(31, "tiap bulan", "every month")]
    [InlineData(92, "tiap 3 bulan", "every 3 months")]
    [InlineData(180, "tiap setengah tahun", "twice a year")]
    [InlineData(370, "kira-kira setahun sekali", "about once a year")]
    [InlineData(730, "tiap dua tahun", "every two years")]
    public async Task A_rhythm_is_said_as_people_say_it(double days, string indonesian, string english)
    {
        Assert.Equal(indonesian, await InAsync("id-ID", words => words.Every(days)));
        Assert.Equal(english, await InAsync("en-GB", words => words.Every(days)));
    }

    [Theory]
    [InlineData(0, "hari ini", "today")]
    [InlineData(5, "5 hari lalu", "5 days ago")]
    [InlineData(100, "3 bulan lalu", "3 months ago")]
    [InlineData(366, "setahun lalu", "a year ago")]
    [InlineData(618, "hampir dua tahun lalu", "almost two years ago")]
    [InlineData(900, "lebih dari dua tahun lalu", "more than two years ago")]
    [InlineData(2560, "7 tahun lalu", "7 years ago")]
    public async Task How_long_ago_is_said_in_years_where_it_is_some(int days, string indonesian, string english)
    {
        var today = new DateOnly(2026, 11, 30);
        Assert.Equal(indonesian, await InAsync("id-ID", words => words.Ago(today.AddDays(-days), today)));
        Assert.Equal(english, await InAsync("en-GB", words => words.Ago(today.AddDays(-days), today)));
    }

    private static async Task<string> InAsync(string culture, Func<TieWords, string> say)
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        return say(
            new TieWords(
                context.Services.GetRequiredService<IStringLocalizer<ContactTexts>>(),
                context.Services.GetRequiredService<IStringLocalizer<SharedTexts>>()
            )
        );
    }
}
