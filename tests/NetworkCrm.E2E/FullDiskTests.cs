using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class FullDiskTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task On_a_full_disk_reading_goes_on_a_banner_and_every_save_say_so_and_with_room_again_saving_works()
    {
        Assert.SkipWhen(SmallDisk.Reason is not null, SmallDisk.Reason ?? "");
        using var disk = await SmallDisk.MountAsync(megabytes: 32);
        var data = disk.Path;
        var port = AppProcess.FreePort();
        var place = AppProcess.Built with { Within = disk.Enter() };
        await using var context = await browser.ContextAsync(port);
        var page = await context.NewPageAsync();
        using (await AppProcess.ServeAsync(data, port, place))
        {
            await page.SetUpAsync();
            await page.AddPersonAsync("Rina Wulandari");
        }

        // A page left open reloads by itself when the server is back, and would come between what follows.
        await page.GotoAsync("about:blank");
        // Closed in good order, the file has no log beside it in which there would still be room.
        Assert.Equal(0, (await AppProcess.RunAtAsync(place, "snapshots", "rebuild", "--verify", "--data", data)).Code);
        // Twenty days later every request would renew the session of thirty.
        var later = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(FullDiskTests).Assembly.Location,
            [StartupHook.Days] = "20",
        };
        using (await AppProcess.ServeAsync(data, port, place with { Environment = later }))
        {
            disk.Fill();
            var answer = await page.GotoAsync("/people");
            Assert.Equal(200, answer!.Status);
            await page.ReadyAsync();
            await Expect(page.Locator("a.li", new PageLocatorOptions { HasText = "Rina Wulandari" }))
                .ToBeVisibleAsync();
            await Expect(page.Locator("[data-file-trouble]")).ToContainTextAsync("penuh");
            Assert.Equal(200, (await page.APIRequest.GetAsync("/health/ready")).Status);
            await page.OpenLogAsync("Rina Wulandari");
            await page.Locator(".mud-dialog [data-save]").ClickAsync();
            await Expect(page.Locator(".mud-dialog [role=alert]")).ToContainTextAsync("penuh");
            await Expect(page.Locator("[data-file-trouble]")).ToBeVisibleAsync();
            disk.Free();
            await Expect(page.Locator("[data-file-trouble]")).ToHaveCountAsync(0);
            await page.SaveAsync();
            await page.VisitAsync("/people");
            await page.Locator("a.li", new PageLocatorOptions { HasText = "Rina Wulandari" }).ClickAsync();
            await Expect(page.Locator(".tl > li")).ToHaveCountAsync(1);
        }
    }
}
