using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.CustomFields;

namespace NetworkCrm.Web.Tests.Features.CustomFields;

public sealed class FieldDefinitionsTests
{
    [Fact]
    public async Task A_field_gets_another_name_and_an_option_in_use_is_refused_with_a_sentence()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid) = (new CustomFieldStore(crm.Mine), Guid.CreateVersion7());
        await store.DefineAsync(uid, "Ukuran", CustomFieldKind.Choice, "S\nM");
        await store.SetAsync(await crm.PersonAsync(), uid, "M");
        await using var context = crm.As(crm.Mine);
        var box = context.Render<FieldDefinitions>();
        await box.WaitForElement("[data-rename]").ClickAsync(new());
        Assert.Equal("Ukuran", box.Find("#field-rename").GetAttribute("value"));
        await box.Find("#field-rename").ChangeAsync(new ChangeEventArgs { Value = "Ukuran baju" });
        await box.Find("#field-options").ChangeAsync(new ChangeEventArgs { Value = "S\nL" });
        await box.Find("[data-renaming]").SubmitAsync();
        box.WaitForAssertion(() =>
            Assert.Equal(
                "“M” dipakai oleh 1 orang, jadi harus tetap ada. Ganti dulu pilihannya.",
                box.Find("[data-renaming] .error").TextContent
            )
        );
        await box.Find("#field-options").ChangeAsync(new ChangeEventArgs { Value = "S\nM\nL" });
        await box.Find("[data-renaming]").SubmitAsync();
        box.WaitForAssertion(() =>
            Assert.Contains(
                "Pilihan: S, M, L",
                box.Find("[data-field='Ukuran baju']").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.Empty(box.FindAll("[data-renaming]"));
    }

    [Fact]
    public async Task A_name_that_another_field_has_is_refused_beside_the_box_whatever_its_case()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        foreach (var name in new[] { "Ukuran", "Klub" })
            await store.DefineAsync(Guid.CreateVersion7(), name, CustomFieldKind.Text, null);
        await using var context = crm.As(crm.Mine);
        var box = context.Render<FieldDefinitions>();
        await box.WaitForElement("[data-rename]").ClickAsync(new());
        await box.Find("#field-rename").ChangeAsync(new ChangeEventArgs { Value = "KLUB" });
        await box.Find("[data-renaming]").SubmitAsync();
        box.WaitForAssertion(() =>
            Assert.Equal("Nama itu sudah dipakai kolom lain.", box.Find("[data-renaming] .error").TextContent)
        );
        await Assert.ThrowsAsync<NameTakenException>(() =>
            store.DefineAsync(Guid.CreateVersion7(), "ukuran", CustomFieldKind.Date, null)
        );
        // Its own name is not another's, and the second owner's are their own.
        await box.Find("#field-rename").ChangeAsync(new ChangeEventArgs { Value = "ukuran" });
        await box.Find("[data-renaming]").SubmitAsync();
        box.WaitForAssertion(() => Assert.Empty(box.FindAll("[data-renaming]")));
        await new CustomFieldStore(crm.Theirs).DefineAsync(Guid.CreateVersion7(), "Klub", CustomFieldKind.Text, null);
    }

    [Fact]
    public async Task A_value_that_is_refused_stays_marked_while_another_is_saved()
    {
        using var crm = await TestCrm.OpenAsync();
        var store = new CustomFieldStore(crm.Mine);
        var (number, text) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await store.DefineAsync(number, "Omzet", CustomFieldKind.Number, null);
        await store.DefineAsync(text, "Klub", CustomFieldKind.Text, null);
        var id = await crm.PersonAsync();
        await using var context = crm.As(crm.Mine);
        var box = context.Render<FieldBox>(p => p.Add(b => b.ContactId, id));
        await box.WaitForElement($"#own-{number:N}").ChangeAsync(new ChangeEventArgs { Value = "abc" });
        await box.Find($"#own-{text:N}").ChangeAsync(new ChangeEventArgs { Value = "Lari" });
        box.WaitForAssertion(() => Assert.Equal("Tulis angka, misalnya 12 atau 12,5.", box.Find(".error").TextContent));
        await box.Find($"#own-{number:N}").ChangeAsync(new ChangeEventArgs { Value = "12" });
        box.WaitForAssertion(() => Assert.Empty(box.FindAll(".error")));
    }

    [Fact]
    public async Task On_People_a_number_is_asked_for_from_and_to_and_what_is_no_number_is_said()
    {
        using var crm = await TestCrm.OpenAsync();
        var (store, uid) = (new CustomFieldStore(crm.Mine), Guid.CreateVersion7());
        await store.DefineAsync(uid, "Omzet", CustomFieldKind.Number, null);
        foreach (var (name, typed) in new[] { ("Ani", "9"), ("Budi", "12,5"), ("Citra", "100") })
            await store.SetAsync(await crm.PersonAsync(A.Contact(name)), uid, typed);
        await using var context = crm.As(crm.Mine);
        var navigation = context.Services.GetRequiredService<BunitNavigationManager>();
        navigation.NavigateTo("people");
        var page = context.Render<PeoplePage>();
        await page.WaitForElement("[data-own-field]").ChangeAsync(new ChangeEventArgs { Value = uid.ToString() });
        await page.WaitForElement("[data-own-from]").ChangeAsync(new ChangeEventArgs { Value = "banyak" });
        page.WaitForAssertion(() =>
            Assert.Equal("Tulis angka, misalnya 12 atau 12,5.", page.Find(".filters .error").TextContent)
        );
        await page.Find("[data-own-from]").ChangeAsync(new ChangeEventArgs { Value = "9,5" });
        page.WaitForAssertion(() =>
            Assert.Equal(["Budi", "Citra"], page.FindAll(".list .grow b").Select(b => b.TextContent))
        );
        Assert.Empty(page.FindAll(".filters .error"));
        await page.Find("[data-own-to]").ChangeAsync(new ChangeEventArgs { Value = "99" });
        page.WaitForAssertion(() => Assert.Equal(["Budi"], page.FindAll(".list .grow b").Select(b => b.TextContent)));
        Assert.EndsWith("from=9,5&to=99", Uri.UnescapeDataString(navigation.Uri), StringComparison.Ordinal);
    }
}
