using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Messages;
using NetworkCrm.Web.Features.Messages;

namespace NetworkCrm.Web.Tests.Features.Messages;

public sealed class TemplatesPageTests
{
    private static readonly TemplateKey CatchUp = new(MessageOccasion.CatchUp, Channel.WhatsApp, "id");

    [Fact]
    public async Task Each_occasion_is_a_folded_row_and_an_open_one_shows_somebody_of_the_book()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina Wulandari"));
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TemplatesPage>();
        Assert.Equal(MessageOccasions.All.Count, page.FindAll("[data-fold]").Count);
        Assert.Empty(page.FindAll("textarea"));
        await OpenAsync(page);
        var preview = page.Find("[data-preview]").TextContent;
        Assert.Contains("Seperti yang diterima Rina Wulandari", preview, StringComparison.Ordinal);
        Assert.Contains("Halo Rina", preview, StringComparison.Ordinal);
        Assert.Equal("{nama}", page.Find("[data-insert]").GetAttribute("data-insert"));
        Assert.Empty(page.FindAll("[data-to-ours]"));
    }

    [Fact]
    public async Task With_nobody_in_the_book_a_made_up_name_stands_there()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TemplatesPage>();
        await OpenAsync(page);
        Assert.Contains("Halo Bu Rina", page.Find("[data-preview]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_shown_as_it_is_typed_and_kept_and_ours_is_back_with_Undo()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina", company: "PT Sinar"));
        await using var context = crm.As(crm.Mine);
        var (page, store) = (context.Render<TemplatesPage>(), new TemplateStore(crm.Mine));
        var snackbars = context.Render<MudSnackbarProvider>();
        await OpenAsync(page);
        await page.Find("textarea").InputAsync(new ChangeEventArgs { Value = "Hai {nama} dari {perusahaan}!" });
        Assert.Contains("Hai Rina dari PT Sinar!", page.Find("[data-preview]").TextContent, StringComparison.Ordinal);
        await page.Find("[data-save]").ClickAsync(new());
        page.WaitForAssertion(() =>
            Assert.Contains("Diubah", page.Find("[data-fold=CatchUp]").TextContent, StringComparison.Ordinal)
        );
        Assert.Equal("Hai {nama} dari {perusahaan}!", (await store.ReadAsync()).Of(CatchUp).Body);
        await page.Find("[data-to-ours]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-to-ours]")));
        snackbars.WaitForState(() => snackbars.Markup.Contains("kembali ke bawaan", StringComparison.Ordinal));
        Assert.Empty((await store.ReadAsync()).Texts);
        await snackbars.Find(".mud-snackbar button").ClickAsync(new());
        Assert.Equal("Hai {nama} dari {perusahaan}!", (await store.ReadAsync()).Of(CatchUp).Body);
        page.WaitForAssertion(() =>
            Assert.Equal("Hai {nama} dari {perusahaan}!", page.Find("textarea").GetAttribute("value"))
        );
    }

    [Theory]
    [InlineData(
        "Hai {namanya}!",
        "{namanya} tidak dikenal di sini. Yang ada: {nama}, {saya}, {perusahaan}, {tempat}, {cerita}."
    )]
    [InlineData(
        "Hai {grup}!",
        "{grup} tidak dikenal di sini. Yang ada: {nama}, {saya}, {perusahaan}, {tempat}, {cerita}."
    )]
    [InlineData(
        "Hai {nama",
        "Kurung kurawal { atau } hanya untuk isian: {nama}, {saya}, {perusahaan}, {tempat}, {cerita}."
    )]
    [InlineData(" ", "Tulis isi pesannya.")]
    public async Task What_is_wrong_is_said_beside_the_text_and_nothing_is_kept(string text, string said)
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TemplatesPage>();
        await OpenAsync(page);
        await page.Find("textarea").InputAsync(new ChangeEventArgs { Value = text });
        await page.Find("[data-save]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(said, page.Find(".error").TextContent));
        Assert.Empty((await new TemplateStore(crm.Mine).ReadAsync()).Texts);
    }

    [Fact]
    public async Task A_mail_has_a_subject_that_is_held_to_the_same()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var page = context.Render<TemplatesPage>();
        await page.FindAll(".seg input")[1].ChangeAsync(new ChangeEventArgs { Value = "Email" });
        await OpenAsync(page);
        await page.Find("input[id$=subject]").InputAsync(new ChangeEventArgs { Value = new string('a', 151) });
        await page.Find("[data-save]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Paling banyak 150 karakter.", page.Find(".error").TextContent));
    }

    private static Task OpenAsync(IRenderedComponent<TemplatesPage> page) =>
        page.Find("[data-fold=CatchUp] .fold-head").ClickAsync(new());
}
