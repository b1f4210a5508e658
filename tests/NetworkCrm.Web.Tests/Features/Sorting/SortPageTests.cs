using AngleSharp.Dom;
using Bunit;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Sorting;

namespace NetworkCrm.Web.Tests.Features.Sorting;

public sealed class SortPageTests
{
    [Fact]
    public async Task A_tap_places_the_one_shown_and_brings_the_next()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina"));
        await crm.PersonAsync(A.Contact("Bayu", company: "PT Sinar"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<SortPage>();
        page.WaitForAssertion(() => Assert.Equal("Bayu", Shown(page)));
        Assert.Equal("1 dari 2", page.Find(".sub").TextContent);
        Assert.Contains("PT Sinar", page.Find(".sort-who").TextContent, StringComparison.Ordinal);
        Assert.Contains("0 dari 15", Key(page, "2").TextContent, StringComparison.Ordinal);
        await Key(page, "2").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Rina", Shown(page)));
        Assert.Contains("1 dari 15", Key(page, "2").TextContent, StringComparison.Ordinal);
        Assert.Equal("Bayu masuk: Lingkar dekat. Sekarang: Rina.", page.Find("[role=status]").TextContent);
        Assert.Equal(Circle.Close, await CircleAsync(crm, "bayu"));
        await Key(page, "s").ClickAsync(new());
        page.WaitForAssertion(() =>
            Assert.Contains(
                "1 orang kini punya lingkar.",
                page.Find("[data-sort-end]").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.Null(await CircleAsync(crm, "rina"));
    }

    [Fact]
    public async Task Undo_goes_back_card_by_card_even_from_the_end()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina"));
        await crm.PersonAsync(A.Contact("Bayu"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<SortPage>();
        page.WaitForAssertion(() => Assert.True(Key(page, "u").HasAttribute("disabled")));
        await Key(page, "s").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Rina", Shown(page)));
        await Key(page, "1").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-sort-end]")));
        await Key(page, "u").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Rina", Shown(page)));
        Assert.Null(await CircleAsync(crm, "rina"));
        await Key(page, "u").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Bayu", Shown(page)));
    }

    [Fact]
    public async Task Enough_ends_early_and_offers_the_rest()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina"));
        await crm.PersonAsync(A.Contact("Bayu"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<SortPage>();
        page.WaitForAssertion(() => Assert.Equal("Bayu", Shown(page)));
        await Key(page, "5").ClickAsync(new());
        await page.FindAll("button").Single(b => b.TextContent == "Cukup dulu").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-sort-end]")));
        await page.FindAll("button").Single(b => b.TextContent == "Lanjut berikutnya").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Rina", Shown(page)));
    }

    [Fact]
    public async Task Somebody_deleted_meanwhile_is_passed_over()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina"));
        await crm.PersonAsync(A.Contact("Bayu"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<SortPage>();
        page.WaitForAssertion(() => Assert.Equal("Bayu", Shown(page)));
        await using (var write = await crm.Mine.WriteAsync())
        {
            write.Db.Contacts.Remove(write.Db.Contacts.Single(c => c.DisplayName == "Bayu"));
            await write.CommitAsync();
        }

        await Key(page, "1").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Rina", Shown(page)));
    }

    [Fact]
    public async Task An_empty_book_is_sent_to_the_import_and_a_sorted_one_to_its_people()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<SortPage>();
        page.WaitForAssertion(() => Assert.Equal("import", page.Find(".empty a.p").GetAttribute("href")));
        await crm.PersonAsync(A.Contact(circle: Circle.Wider));
        page = context.Render<SortPage>();
        page.WaitForAssertion(() => Assert.Equal("people", page.Find(".empty a.p").GetAttribute("href")));
    }

    private static string? Shown(IRenderedComponent<SortPage> page) =>
        page.Find("[data-sort]").GetAttribute("data-sort");

    private static IElement Key(IRenderedComponent<SortPage> page, string key) => page.Find($"[data-key='{key}']");

    private static async Task<Circle?> CircleAsync(TestCrm crm, string name) =>
        (await crm.Contacts.PersonAsync((await crm.People.PickAsync(name))[0].Uid)).Details.Circle;
}
