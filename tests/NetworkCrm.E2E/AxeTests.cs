using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.E2E;

/// <summary>What axe-core can see of every page, in both themes and sizes, with the sample data on it.</summary>
public sealed class AxeTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    private static readonly string[] Pages =
    [
        "/",
        "/people",
        "people:first",
        "/follow-ups",
        "/follow-ups?view=week",
        "/follow-ups?view=month",
        "/events",
        "events:first",
        "events:debrief",
        "/insights",
        "/insights/network",
        "/goals",
        "/groups",
        "groups:first",
        "/outcomes",
        "/review",
        "/review/circles",
        "/sort?by=one",
        "/sort?by=groups",
        "/duplicates",
        "duplicates:merge",
        "/learn",
        "/learn/follow-up",
        "/import",
        "/import/cards",
        "/settings",
        "/settings/templates",
        "/settings/phone",
        "/settings/data",
        "/settings/data/erase",
        "/trash",
    ];

    // Where more is to be seen once something is opened.
    private static readonly (string Page, string Opens)[] Opened =
    [
        ("/", "[data-day] [data-act=open]"),
        ("/settings/templates", "[data-fold=CatchUp] .fold-head"),
        ("/", "[data-ask-log]"),
        ("/follow-ups", "[data-act=open]"),
        ("/people", ".head .acts button.p"),
        ("/", "[data-palette-open]:visible"),
        ("/", "[data-shortcuts]"),
        ("/people", "[data-choose-start]"),
        ("/people?circle=close", "[data-view-keep]"),
    ];

    [Fact]
    public async Task Axe_finds_nothing_on_any_page()
    {
        await using var host = await AppHost.StartAsync();
        await using (var context = await browser.ContextAsync(host))
        {
            var page = await context.NewPageAsync();
            await page.SetUpAsync();
            await page.ClickAsync("[data-sample-add]");
            await page.WaitForSelectorAsync("[data-day]");
        }

        // In the sample nobody is there twice.
        var contacts = new ContactStore(
            new OwnerDatabase(host.Services.GetRequiredService<CrmDatabase>(), new NamedOwner(1), host.Clock)
        );
        foreach (var company in new[] { "PT Lama", "PT Baru" })
            await contacts.AddAsync(
                Guid.CreateVersion7(),
                new ContactDetails
                {
                    DisplayName = "Wahyu Kembar",
                    Company = company,
                    Emails = ["wahyu@contoh.id"],
                }
            );

        var found = new List<string>();
        foreach (var (phone, dark) in new[] { (true, false), (true, true), (false, false), (false, true) })
        {
            await using var context = await browser.ContextAsync(host, phone, dark);
            var page = await context.NewPageAsync();
            found.AddRange(await LookAsync(page, "/sign-in", phone, dark));
            await page.SignInAsync();
            foreach (var name in Pages)
            {
                await page.VisitAsync(await PathAsync(page, name));
                await page.WaitForFunctionAsync("!document.querySelector('[aria-busy=true]')");
                found.AddRange(await LookAsync(page, name, phone, dark));
            }

            foreach (var (path, opens) in Opened)
            {
                await page.VisitAsync(path);
                // What is opened by a key alone has a button that is never shown.
                await page.Locator(opens).First.DispatchEventAsync("click");
                await page.WaitForTimeoutAsync(500);
                found.AddRange(await LookAsync(page, $"{path} {opens}", phone, dark));
            }
        }

        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    private static async Task<string> PathAsync(IPage page, string name)
    {
        var (list, link) = name switch
        {
            "people:first" => ("/people", "a.li"),
            "events:first" or "events:debrief" => ("/events", ".card .who a"),
            "duplicates:merge" => ("/duplicates", "[data-pair] a.p"),
            "groups:first" => ("/groups", "#content a[href^='groups/']"),
            _ => (name, ""),
        };
        if (link.Length == 0)
            return name;
        await page.VisitAsync(list);
        var href = await page.Locator(link).First.GetAttributeAsync("href");
        return "/" + href!.Split('?')[0].TrimStart('/') + (name == "events:debrief" ? "/debrief" : "");
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, string name, bool phone, bool dark)
    {
        if (name == "/sign-in")
            await page.GotoAsync(name);
        AxeResult result = await page.RunAxe();
        var where = $"{name} ({(phone ? "phone" : "desk")}, {(dark ? "dark" : "light")})";
        return result.Violations.Select(v =>
        {
            var first = v.Nodes[0].Html;
            return $"{where}: {v.Id}, {v.Impact}, {v.Nodes.Length} x {first[..Math.Min(160, first.Length)]}";
        });
    }
}
