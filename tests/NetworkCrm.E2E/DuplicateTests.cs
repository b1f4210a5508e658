using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Shared;
using static Microsoft.Playwright.Assertions;

namespace NetworkCrm.E2E;

public sealed class DuplicateTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_of_one_person_are_merged_and_parted_again_and_two_others_are_not_the_same(bool phone)
    {
        await using var host = await AppHost.StartAsync();
        await using var context = await browser.ContextAsync(host, phone);
        var page = await context.NewPageAsync();
        await page.SetUpAsync();
        await AddAsync(host);

        await page.VisitAsync("/people");
        await page.Locator("a[href=duplicates]").ClickAsync();
        await Expect(page.Locator("[data-pair]")).ToHaveCountAsync(2);

        // By keyboard, of the first; then of the one with the focus.
        await page.Locator("[data-pair] [data-not-same]").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("[data-pair]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("m");
        await page.Locator("[data-conflict=Company] [data-right]").CheckAsync();
        await page.Locator("[data-merge]").ClickAsync();

        await Expect(page.Locator("[data-no-duplicates]")).ToBeVisibleAsync();
        Assert.Equal(["PT Baru"], await CompaniesAsync(host));

        await page.Locator(".mud-snackbar-action-button").ClickAsync();
        await Expect(page.Locator("[data-pair]")).ToHaveCountAsync(1);
        Assert.Equal(["PT Baru", "PT Lama"], await CompaniesAsync(host));

        // And from the page of a person, chosen by name, until it is taken from the trash.
        await page.VisitAsync("/people");
        await page.Locator("a.li", new() { HasText = "PT Lama" }).ClickAsync();
        await page.Locator("[data-act=more]").First.ClickAsync();
        await page.Locator("[data-act=merge]").ClickAsync();
        await page.Locator(".picker input").FillAsync("Dr. Rina");
        await page.Locator(".picker [role=option]", new() { HasText = "PT Baru" }).ClickAsync();
        await page.Locator("[data-merge]").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Rina Wulandari");
        Assert.Equal(["PT Lama"], await CompaniesAsync(host));
        await page.VisitAsync("/trash");
        await page.Locator("[data-trashed=Merge] button").ClickAsync();
        await Expect(page.Locator("[data-trashed=Merge]")).ToHaveCountAsync(0);
        Assert.Equal(["PT Baru", "PT Lama"], await CompaniesAsync(host));
    }

    private static async Task AddAsync(AppHost host)
    {
        var contacts = new ContactStore(
            new OwnerDatabase(host.Services.GetRequiredService<CrmDatabase>(), new NamedOwner(1), host.Clock)
        );
        foreach (
            var (name, company, phone) in new[]
            {
                ("Rina Wulandari", "PT Lama", "+6281211112222"),
                ("Dr. Rina Wulandari, S.E.", "PT Baru", "+6281211112222"),
                ("Budi Santoso", null, "+62215551234"),
                ("Budi Santoso", null, (string?)null),
            }
        )
            await contacts.AddAsync(
                Guid.CreateVersion7(),
                new ContactDetails
                {
                    DisplayName = name,
                    Company = company,
                    Phones = phone is null ? [] : [new PhoneEntry(phone, phone)],
                }
            );
    }

    private static async Task<List<string?>> CompaniesAsync(AppHost host)
    {
        await using var db = host.Services.GetRequiredService<CrmDatabase>().Open(1);
        return await db.Contacts.Where(c => c.Company != null).Select(c => c.Company).Order().ToListAsync();
    }
}
