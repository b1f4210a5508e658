using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Features.Person;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Tests.Features.Person;

public sealed class TieWordsTests
{
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
