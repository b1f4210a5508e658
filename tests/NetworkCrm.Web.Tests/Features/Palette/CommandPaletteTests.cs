using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Palette;

namespace NetworkCrm.Web.Tests.Features.Palette;

public sealed class CommandPaletteTests
{
    [Fact]
    public async Task Before_a_letter_is_typed_it_offers_whom_one_was_with_last_and_what_can_be_done()
    {
        using var crm = await TestCrm.OpenAsync();
        await PersonAsync(crm, A.Contact("Rina Wulandari", company: "PT Anggrek"));
        await using var context = crm.As(crm.Mine);
        var palette = context.Render<CommandPalette>();
        Assert.Empty(palette.FindAll("[role=option]"));
        await palette.Find("input").FocusAsync();
        palette.WaitForAssertion(() => Assert.Contains("PT Anggrek", Row(palette, "person:").TextContent));
        Assert.Equal("Catat interaksi", Row(palette, "act:Log").TextContent.Trim());
        Assert.Empty(palette.FindAll("[data-row^='screen:']"));
    }

    [Fact]
    public async Task Somebody_whose_page_was_opened_comes_first_and_who_is_open_now_is_not_offered()
    {
        using var crm = await TestCrm.OpenAsync();
        var (rina, budi) = (
            await PersonAsync(crm, A.Contact("Rina Wulandari")),
            await PersonAsync(crm, A.Contact("Budi Santoso"))
        );
        await using var context = crm.As(crm.Mine);
        var palette = context.Render<CommandPalette>();
        var navigation = context.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo($"people/{budi.Uid}?circle=Close");
        navigation.NavigateTo($"people/{rina.Uid}");
        await palette.Find("input").FocusAsync();
        palette.WaitForAssertion(() => Assert.Single(palette.FindAll("[data-row^='person:']")));
        Assert.Contains("Budi Santoso", Row(palette, "person:").TextContent);
    }

    [Fact]
    public async Task A_few_letters_find_people_and_Enter_opens_the_first()
    {
        using var crm = await TestCrm.OpenAsync();
        var rina = await PersonAsync(crm, A.Contact("Rina Wulandari"));
        await using var context = crm.As(crm.Mine);
        var palette = context.Render<CommandPalette>();
        await palette.Find("input").InputAsync("rin");
        await palette.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        var navigation = context.Services.GetRequiredService<NavigationManager>();
        palette.WaitForAssertion(() => Assert.EndsWith($"people/{rina.Uid}", navigation.Uri, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("setel", "screen:Settings")]
    [InlineData("sandi", "screen:Settings")]
    [InlineData("vcf", "screen:Import")]
    [InlineData("tambah kontak", "act:Contact")]
    [InlineData("jejar", "screen:Network")]
    public async Task Screens_and_acts_are_found_by_their_label_and_by_other_words(string typed, string expected)
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var palette = context.Render<CommandPalette>();
        await palette.Find("input").InputAsync(typed);
        palette.WaitForAssertion(() => Assert.Equal(expected, First(palette)));
    }

    [Fact]
    public async Task A_sentence_stands_first_and_opens_Log_with_it()
    {
        using var crm = await TestCrm.OpenAsync();
        await PersonAsync(crm, A.Contact("Rina Wulandari"));
        await using var context = crm.As(crm.Mine);
        var provider = context.Render<MudDialogProvider>();
        var palette = context.Render<CommandPalette>();
        await palette.Find("input").InputAsync("Ngopi sama Rina kemarin");
        palette.WaitForAssertion(() => Assert.Equal("log-sentence", First(palette)));
        await palette.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        provider.WaitForAssertion(() =>
            Assert.Equal("Ngopi sama Rina kemarin", provider.Find("#happened").GetAttribute("value"))
        );
        provider.WaitForAssertion(() =>
            Assert.Contains("Rina Wulandari", provider.Find("[data-chip=Person]").TextContent)
        );
    }

    [Fact]
    public async Task A_sentence_follows_what_was_left_unsaved_and_replaces_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var kept = context.KeepsDrafts();
        var provider = context.Render<MudDialogProvider>();
        var dialogs = context.Services.GetRequiredService<IDialogService>();
        await provider.InvokeAsync(() => LogInteractionDialog.OpenAsync(dialogs));
        provider.WaitForAssertion(() => provider.Find("#happened"));
        await provider.Find("#happened").ChangeAsync("Bertemu di Kadin");
        await context.LoadAnewAsync(kept);
        provider = context.Render<MudDialogProvider>();
        dialogs = context.Services.GetRequiredService<IDialogService>();
        await provider.InvokeAsync(() => LogInteractionDialog.OpenAsync(dialogs, sentence: "Telepon Budi tadi pagi"));
        provider.WaitForAssertion(() =>
            Assert.Equal("Bertemu di Kadin\nTelepon Budi tadi pagi", provider.Find("#happened").GetAttribute("value"))
        );
    }

    [Fact]
    public async Task Shift_and_Enter_log_with_the_person_instead_of_opening_them()
    {
        using var crm = await TestCrm.OpenAsync();
        await PersonAsync(crm, A.Contact("Rina Wulandari"));
        await using var context = crm.As(crm.Mine);
        var provider = context.Render<MudDialogProvider>();
        var palette = context.Render<CommandPalette>();
        await palette.Find("input").InputAsync("rina");
        await palette.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter", ShiftKey = true });
        provider.WaitForAssertion(() => Assert.Contains("Rina Wulandari", provider.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_another_owner_nobody_is_found()
    {
        using var crm = await TestCrm.OpenAsync();
        await PersonAsync(crm, A.Contact("Rina Wulandari"));
        await using var context = crm.As(crm.Theirs);
        var palette = context.Render<CommandPalette>();
        await palette.Find("input").InputAsync("rina");
        palette.WaitForAssertion(() => Assert.Equal("all", First(palette)));
        Assert.Empty(palette.FindAll("[data-row^='person:']"));
    }

    [Fact]
    public async Task Every_screen_it_names_is_a_page()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var texts =
            context.Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<Web.Resources.PaletteTexts>>();
        var routes = typeof(CommandPalette)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>())
            .Select(r => r.Template.TrimStart('/'))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(PaletteScreens.All(texts), s => Assert.Contains(s.Href!.TrimStart('/'), routes));
    }

    [Theory]
    [InlineData("people/0196f1a0-0000-7000-8000-000000000001", true)]
    [InlineData("people/0196f1a0-0000-7000-8000-000000000001?q=x#tie", true)]
    [InlineData("people", false)]
    [InlineData("people/none", false)]
    [InlineData("events/0196f1a0-0000-7000-8000-000000000001", false)]
    public void An_address_says_whose_page_it_is(string path, bool isPerson) =>
        Assert.Equal(isPerson, VisitedPerson.Of(path) is not null);

    private static async Task<PersonPick> PersonAsync(TestCrm crm, Core.Contacts.ContactDetails details) =>
        (await crm.People.FindAsync(await crm.Contacts.AddAsync(Guid.CreateVersion7(), details)))!;

    private static string? First(IRenderedComponent<CommandPalette> palette) =>
        palette.Find("[role=option]").GetAttribute("data-row");

    private static AngleSharp.Dom.IElement Row(IRenderedComponent<CommandPalette> palette, string key) =>
        palette.Find($"[data-row^='{key}']");
}
