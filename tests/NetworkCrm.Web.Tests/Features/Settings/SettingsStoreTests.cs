using NetworkCrm.Web.Features.Settings;

namespace NetworkCrm.Web.Tests.Features.Settings;

public sealed class SettingsStoreTests
{
    [Fact]
    public async Task What_another_tab_saved_meanwhile_stays()
    {
        using var crm = await TestCrm.OpenAsync();
        SettingsForm one = await ReadAsync(),
            two = await ReadAsync(),
            was = await ReadAsync();
        (one.Name, one.Cadences[2]) = ("Ibu Dewi", 40);
        await crm.Settings.SaveAsync(one, was);
        (two.Budget, two.Cadences[3]) = (3, 120);
        await crm.Settings.SaveAsync(two, was);
        var now = await ReadAsync();
        Assert.Equal(("Ibu Dewi", 3, 40, 120), (now.Name, now.Budget, now.Cadences[2], now.Cadences[3]));

        async Task<SettingsForm> ReadAsync() => SettingsForm.From(await crm.Settings.ReadAsync());
    }
}
