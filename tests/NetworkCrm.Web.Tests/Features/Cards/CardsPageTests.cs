using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Features.Cards;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Tests.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Cards;

public sealed class CardsPageTests
{
    private const string Signature =
        "Salam,\nRina Wulandari\nDirektur\nPT Maju Jaya\nHP 0812-1111-2222\nFaks 021-5551234\nrina@majujaya.id";

    [Fact]
    public async Task A_pasted_signature_is_looked_through_and_becomes_a_contact_by_one_import()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = Context(crm);
        var page = context.Render<CardsPage>();
        Paste(page, Signature);

        page.WaitForAssertion(() => Assert.Equal("Rina Wulandari", Value(page, "card-name")));
        Assert.Equal(
            ("PT Maju Jaya", "Direktur", "0812-1111-2222", "rina@majujaya.id", "Faks: 021-5551234"),
            (
                Value(page, "card-company"),
                Value(page, "card-title"),
                Value(page, "card-phones"),
                Value(page, "card-emails"),
                Value(page, "card-notes")
            )
        );
        page.Find("#card-city").Change("Solo");
        await page.Find("[data-card-save]").ClickAsync(new());

        var contact = await AddedAsync(crm, "Rina Wulandari");
        Assert.Equal(("Solo", "PT Maju Jaya"), (contact.City, contact.Company));
        Assert.Equal(
            ["rina@majujaya.id", "+6281211112222"],
            contact.Methods.OrderBy(m => m.Kind).Select(m => m.Normalized)
        );
        var batch = Assert.Single(await crm.Imports().EarlierAsync());
        Assert.Equal("cards", batch.Format);
        Assert.EndsWith(
            $"/import/{batch.Uid}",
            context.Services.GetRequiredService<NavigationManager>().Uri,
            StringComparison.Ordinal
        );
        await crm.Imports().UndoAsync(batch.Uid);
        Assert.Empty(await crm.AllAsync());
    }

    [Fact]
    public async Task A_text_without_a_card_says_so_and_stays_where_it_was_written()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = Context(crm);
        var page = context.Render<CardsPage>();
        Paste(page, "Selamat ulang tahun\nsemoga sehat selalu");

        page.WaitForAssertion(() =>
            Assert.StartsWith("Tidak ada nama", page.Find(".cards-paste .error").TextContent, StringComparison.Ordinal)
        );
        Assert.Empty(page.FindAll("[data-card]"));
        Assert.StartsWith("Selamat", Value(page, "cards-text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_told_twice_is_one_card()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = Context(crm);
        var page = context.Render<CardsPage>();
        for (var i = 0; i < 2; i++)
            await page.InvokeAsync(() => page.Instance.ReadAsync("a", null, Signature, 90, 0));

        Assert.Equal("Kartunya", page.Find("#card-number").TextContent);
    }

    [Fact]
    public async Task A_pile_takes_sixty_cards_and_says_so()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = Context(crm);
        var page = context.Render<CardsPage>();
        for (var i = 0; i < CardsPage.MostCards; i++)
            Assert.True(await page.InvokeAsync(() => page.Instance.ReadAsync($"{i}", null, Signature, 90, 0)));

        Assert.False(await page.InvokeAsync(() => page.Instance.ReadAsync("more", null, Signature, 90, 0)));
        Assert.True(await page.InvokeAsync(() => page.Instance.ReadAsync("0", null, Signature, 90, 0)));
        Paste(page, Signature);
        page.WaitForAssertion(() =>
            Assert.StartsWith(
                "Sudah ada enam puluh",
                page.Find(".cards-paste .error").TextContent,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task A_holiday_picture_is_thrown_away_or_typed()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = Context(crm);
        var page = context.Render<CardsPage>();
        await page.InvokeAsync(() => page.Instance.ReadAsync("a", null, "~ -_\n;; o", 20, 1));
        await page.InvokeAsync(() => page.Instance.ReadAsync("b", null, "", 0, 0));

        Assert.Equal("Tidak ada teks kartu nama di foto ini.", page.Find("[data-no-card]").TextContent);
        await page.Find("[data-card-skip]").ClickAsync(new());
        await page.Find("[data-card-type]").ClickAsync(new());
        Assert.Equal(("", ""), (Value(page, "card-name"), Value(page, "card-notes")));

        await page.Find("[data-card-save]").ClickAsync(new());
        Assert.StartsWith("Kartu perlu nama", page.Find(".error").TextContent, StringComparison.Ordinal);
        page.Find("#card-name").Change("Bayu");
        await page.Find("[data-card-save]").ClickAsync(new());
        await AddedAsync(crm, "Bayu");
    }

    [Fact]
    public async Task What_is_not_sure_is_marked_in_words_until_it_is_changed()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = Context(crm);
        var page = context.Render<CardsPage>();
        await page.InvokeAsync(() => page.Instance.ReadAsync("a", null, "Bayu Saputra\nHP O8l2-3OO4-5566", 40, 0));

        var sides = page.Find(".card-sides");
        Assert.Equal(2, sides.QuerySelectorAll(".in.unsure").Length);
        Assert.Contains("Cocokkan dengan kartunya", sides.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("[data-card-hard]"));
        page.Find("#card-name").Change("Bayu Saputro");
        page.Find("#card-phones").Change("0812-3004-5567");
        Assert.Empty(page.FindAll(".in.unsure"));
    }

    [Fact]
    public async Task Who_is_here_already_is_offered_and_only_what_is_missing_is_filled_in()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(
            new ContactDetails
            {
                DisplayName = "Rina Wulandari",
                Company = "PT Lama",
                Phones = [new PhoneEntry("081211112222", "+6281211112222")],
            }
        );
        await using var context = Context(crm);
        var page = context.Render<CardsPage>();
        Paste(page, Signature);

        page.WaitForAssertion(() =>
            Assert.Contains("Rina Wulandari", page.Find("[data-card-same]").TextContent, StringComparison.Ordinal)
        );
        Assert.True(page.Find("[data-card-same] input").HasAttribute("checked"));
        await page.Find("[data-card-save]").ClickAsync(new());

        await WaitAsync(async () => (await crm.AllAsync()).Single().Title == "Direktur");
        var contact = Assert.Single(await crm.AllAsync());
        Assert.Equal("PT Lama", contact.Company);
        Assert.Contains(contact.Methods, m => m.Normalized == "rina@majujaya.id");
    }

    [Fact]
    public async Task Somebody_who_is_said_to_be_new_is_added()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(
            new ContactDetails
            {
                DisplayName = "Rina Wulandari",
                Phones = [new PhoneEntry("081211112222", "+6281211112222")],
            }
        );
        await using var context = Context(crm);
        var page = context.Render<CardsPage>();
        Paste(page, Signature);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-card-same]")));
        page.FindAll("[data-card-same] input")[^1].Change(true);
        await page.Find("[data-card-save]").ClickAsync(new());

        await WaitAsync(async () => (await crm.AllAsync()).Count == 2);
    }

    [Fact]
    public async Task Two_cards_of_one_person_are_asked_about_before_anything_is_added()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = Context(crm);
        var page = context.Render<CardsPage>();
        await page.InvokeAsync(() => page.Instance.ReadAsync("a", null, Signature, 90, 1));
        await page.InvokeAsync(() => page.Instance.ReadAsync("b", null, Signature, 90, 0));
        Assert.Equal("Kartu 1 dari 2", page.Find("#card-number").TextContent);
        await page.Find("[data-card-save]").ClickAsync(new());
        Assert.Equal("Simpan 2 kartu", page.Find("[data-card-save]").TextContent);
        await page.Find("[data-card-save]").ClickAsync(new());

        await WaitAsync(async () => (await crm.Imports().EarlierAsync()).Count == 1);
        var batch = Assert.Single(await crm.Imports().EarlierAsync());
        Assert.Equal(Core.Importing.ImportBatchState.Planned, batch.State);
        Assert.Equal(["new", "same-as-row"], (await crm.RowsAsync(batch.Uid)).Select(r => r.Reason));
    }

    [Fact]
    public async Task A_pile_that_is_left_is_there_again_without_its_pictures()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = Context(crm);
        var kept = context.KeepsDrafts();
        var page = context.Render<CardsPage>();
        await page.InvokeAsync(() => page.Instance.ReadAsync("a", null, Signature, 90, 0));
        page.Find("#card-name").Change("Rina W.");
        await page.Find("[data-keep]").ClickAsync(new());

        await context.LoadAnewAsync(kept);
        page = context.Render<CardsPage>();
        page.WaitForAssertion(() => Assert.Equal("Rina W.", Value(page, "card-name")));
        page.WaitForAssertion(() => Assert.Contains("Fotonya tidak disimpan", page.Markup, StringComparison.Ordinal));
        Assert.NotNull(page.Find("[data-resumed]"));
    }

    private static BunitContext Context(TestCrm crm)
    {
        var context = crm.As(crm.Mine);
        context.Services.AddImporting();
        context
            .Services.AddSingleton(crm.Directory)
            .AddSingleton(crm.Database)
            .AddSingleton<IHostApplicationLifetime, ImportPagesTests.Lifetime>();
        context.JSInterop.SetupModule("./Features/Cards/CardsPage.razor.js").Mode = JSRuntimeMode.Loose;
        return context;
    }

    private static void Paste(IRenderedComponent<CardsPage> page, string text)
    {
        page.Find("#cards-text").Change(text);
        page.Find("[data-cards-paste]").Click();
    }

    private static string Value(IRenderedComponent<CardsPage> page, string id)
    {
        var field = page.Find("#" + id);
        return field.GetAttribute("value") ?? field.TextContent;
    }

    private static async Task<Contact> AddedAsync(TestCrm crm, string name)
    {
        await WaitAsync(async () => (await crm.AllAsync()).Any(c => c.DisplayName == name));
        return await crm.NamedAsync(name);
    }

    // An import runs beside the page that started it.
    private static async Task WaitAsync(Func<Task<bool>> there)
    {
        for (var i = 0; i < 300 && !await there(); i++)
            await Task.Delay(100, Xunit.TestContext.Current.CancellationToken);
        Assert.True(await there());
    }
}
