using System.Globalization;
using NetworkCrm.Web.Features.Settings;

namespace NetworkCrm.Web.Tests.Features.Settings;

public sealed class RegionsTests
{
    [Theory]
    [InlineData("id-ID", "Jepang", "Belanda", "Sahara Barat")]
    [InlineData("en-GB", "Japan", "Netherlands", "Western Sahara")]
    public void Countries_have_the_names_of_the_language_of_the_page_in_its_order_Indonesia_first(
        string language,
        string japan,
        string netherlands,
        string sahara
    )
    {
        Thread.CurrentThread.CurrentUICulture = new CultureInfo(language);
        var named = Regions.Named().ToList();
        var names = named.ToDictionary(r => r.Code, r => r.Name);
        Assert.Equal((japan, netherlands, sahara), (names["JP"], names["NL"], names["EH"]));
        Assert.Equal("ID", named[0].Code);
        var rest = named.Skip(1).Select(r => r.Name).ToList();
        Assert.Equal(rest.Order(StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: false)), rest);
        Assert.DoesNotContain(named, r => r.Name == r.Code);
    }
}
