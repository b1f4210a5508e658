using Microsoft.Playwright;
using NetworkCrm.Tests;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class InsightsTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task From_a_small_book_Insights_leads_to_its_people_and_the_week_is_looked_back_on()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Rina Wulandari");
        await page.AddPersonAsync("Bayu Saputra");
        await page.OpenLogAsync("Rina Wulandari");
        await page.SaveAsync();

        await page.ClickAsync(".rail >> text=Wawasan");
        await Expect(page.Locator("[data-plot]")).ToHaveCountAsync(17);
        // One meeting is too little for a curve: the plot says what to log.
        await Expect(page.Locator("[data-plot=time]")).ToHaveAttributeAsync("data-empty", "true");
        await page.ClickAsync(".periods >> text=Setahun");
        await page.ArriveAsync("insights?period=365");
        await Expect(page.Locator("[data-plot]")).ToHaveCountAsync(17);

        await page.VisitAsync("/people?only=fresh");
        await Expect(page.Locator(".list .li", new PageLocatorOptions { HasText = "Rina Wulandari" }))
            .ToBeVisibleAsync();
        await Expect(page.Locator(".list .li", new PageLocatorOptions { HasText = "Bayu Saputra" }))
            .ToHaveCountAsync(0);

        await page.VisitAsync("/insights/network");
        await Expect(page.Locator("canvas[data-drawn=true]")).ToHaveAttributeAsync("data-network", "2");
        // The list beside the picture is for the keyboard; a name with the focus is pointed out in the picture.
        await page.Locator(".net-person", new PageLocatorOptions { HasText = "Bayu Saputra" }).FocusAsync();
        await Expect(page.Locator("[data-net-tip]")).ToContainTextAsync("Bayu Saputra");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("people/*");

        await page.VisitAsync("/review");
        await page.FillAsync("#one-thing", "Tanya dulu, bicara kemudian");
        await page.Locator("[data-review] [data-save]").ClickAsync();
        await Expect(page.Locator("[data-review=done]")).ToBeVisibleAsync();
        await page.VisitAsync("/review");
        await Expect(page.Locator("#one-thing")).ToHaveValueAsync("Tanya dulu, bicara kemudian");
    }

    [Fact]
    public async Task The_network_picture_is_drawn_near_by_a_button_a_world_a_wheel_or_a_pinch_and_moved_by_hand()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        foreach (var name in new[] { "Rina Wulandari", "Bayu Saputra", "Maya Anggraini" })
            await page.AddPersonAsync(name);
        await page.VisitAsync("/insights/network");
        var canvas = page.Locator("canvas[data-drawn=true]");
        await Expect(canvas).ToHaveAttributeAsync("data-near", "1.00");
        await Expect(page.Locator("[data-zoom=out]")).ToBeDisabledAsync();

        await page.ClickAsync("[data-zoom=in]");
        await Expect(canvas).ToHaveAttributeAsync("data-near", "1.60");
        await page.ClickAsync("[data-zoom=whole]");
        await Expect(canvas).ToHaveAttributeAsync("data-near", "1.00");
        await page.ClickAsync("[data-zoom=in]");
        await page.ClickAsync("[data-zoom=out]");
        await Expect(canvas).ToHaveAttributeAsync("data-near", "1.00");

        var box = (await canvas.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        var touch = await context.NewCDPSessionAsync(page);
        await TouchAsync("touchStart", 30);
        foreach (var apart in new[] { 40, 50, 60, 70, 80 })
            await TouchAsync("touchMove", apart);
        await TouchAsync("touchEnd", null);
        await Expect(canvas).ToHaveAttributeAsync("data-near", "2.67");

        // Whoever is named in the list is brought into the picture, and a finger moves it.
        await page.Locator(".net-person").First.FocusAsync();
        var tip = page.Locator("[data-net-tip]");
        await Expect(tip).ToBeVisibleAsync();
        await page.ClickAsync("[data-zoom=in]");
        await page.Locator(".net-person").Nth(1).FocusAsync();
        await Expect(tip).ToBeVisibleAsync();
        var was = await tip.GetAttributeAsync("style");
        await canvas.ScrollIntoViewIfNeededAsync();
        box = (await canvas.BoundingBoxAsync())!;
        (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x - 20, y - 20, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
        Assert.NotEqual(was, await tip.GetAttributeAsync("style"));

        async Task TouchAsync(string type, int? apart) =>
            await touch.SendAsync(
                "Input.dispatchTouchEvent",
                new Dictionary<string, object>
                {
                    ["type"] = type,
                    ["touchPoints"] = apart is { } far ? new[] { Finger(1, x - far, y), Finger(2, x + far, y) } : [],
                }
            );

        static Dictionary<string, object> Finger(int id, double x, double y) =>
            new()
            {
                ["id"] = id,
                ["x"] = x,
                ["y"] = y,
            };
    }

    [Fact]
    public async Task On_a_phone_Insights_is_in_the_bar_the_settings_behind_the_gear_and_a_plot_leads_to_its_people()
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone: true);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await page.AddPersonAsync("Rina Wulandari");
        await page.VisitAsync("/people");
        await page.ClickAsync(".list .li");
        await page.ArriveAsync("people/*");
        await page.VisitAsync("/sort");
        await page.ClickAsync("[data-key='1']");
        await Expect(page.Locator("[data-sort-end]")).ToBeVisibleAsync();

        await page.ClickAsync(".tabs >> text=Wawasan");
        await Expect(page.Locator("[data-plot=circles]")).ToContainTextAsync("1 dari sekitar 5");
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.ClickAsync("[data-plot=circles] [data-behind]");
        await page.ArriveAsync("people?only=deep");
        await Expect(page.Locator(".list .li")).ToHaveCountAsync(1);

        await Expect(page.Locator(".tabs .nav")).ToHaveCountAsync(5);
        await page.ClickAsync(".tabs >> text=Hari ini");
        await page.ClickAsync(".greeting a[href=settings]");
        await page.ArriveAsync("settings");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        // At its end, the last thing on a page stands clear of the bar.
        Assert.InRange(
            await page.EvaluateAsync<double>(
                "(scrollTo(0, document.body.scrollHeight), "
                    + "document.querySelector('.tabs').getBoundingClientRect().top - "
                    + "document.querySelector('#content').lastElementChild.getBoundingClientRect().bottom)"
            ),
            12,
            740
        );
    }
}
