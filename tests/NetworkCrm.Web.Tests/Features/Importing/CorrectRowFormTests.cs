using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Importing;

/// <summary>The form of one row, in the dialog that shows it.</summary>
public sealed class CorrectRowFormTests
{
    [Fact]
    public async Task What_could_not_be_read_stands_in_its_field_to_be_mended()
    {
        using var crm = await TestCrm.OpenAsync();
        var size = await NumberFieldAsync(crm);
        var (_, row) = await RowAsync(crm, "Eko;17/08/2085;eko@;banyak");
        var form = CorrectRowForm.From(row.Contact);
        Assert.Equal(
            ("Eko", "17/08/2085", "eko@", "banyak"),
            (form.Name, form.Birthday, form.Emails, Assert.Single(form.Own, o => o.Key == size).Value)
        );
    }

    [Fact]
    public async Task What_is_wrong_is_refused_beside_each_field_and_the_row_stays_as_it_was()
    {
        using var crm = await TestCrm.OpenAsync();
        var size = await NumberFieldAsync(crm);
        var (batch, row) = await RowAsync(crm, "Eko;17/08/2085;eko@toko.id;banyak");
        await using var context = Context(crm);
        var dialogs = await OpenAsync(context, batch, row);
        await dialogs.Find("#row-name").ChangeAsync(new() { Value = "  " });
        await dialogs.Find("#row-emails").ChangeAsync(new() { Value = "eko@toko.id\neko di toko" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        Assert.Equal("Kontak perlu nama.", Error("row-name"));
        Assert.Equal("Ini bukan tanggal lahir, atau masih di masa depan.", Error("row-birthday"));
        Assert.Equal("eko di toko bukan alamat email.", Error("row-emails"));
        Assert.Equal("Isian ini tidak cocok dengan \"Karyawan\".", Error($"row-own-{size:N}"));
        Assert.Equivalent(row.Contact, Assert.Single(await crm.RowsAsync(batch)).Contact, strict: true);

        string Error(string field) => dialogs.Find($".field:has(#{field}) .error").TextContent;
    }

    [Fact]
    public async Task What_was_mended_is_taken_and_what_was_not_touched_stays()
    {
        using var crm = await TestCrm.OpenAsync();
        var size = await NumberFieldAsync(crm);
        var (batch, row) = await RowAsync(crm, "Eko;17/08/2085;eko@toko.id;banyak");
        await using var context = Context(crm);
        var dialogs = await OpenAsync(context, batch, row);
        await dialogs.Find("#row-birthday").ChangeAsync(new() { Value = "17-8" });
        await dialogs.Find($"#row-own-{size:N}").ChangeAsync(new() { Value = "12" });
        await dialogs.Find("[data-save]").ClickAsync(new());
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll(".mud-dialog")));
        await crm.Imports().ApplyAsync(batch);
        var eko = await crm.NamedAsync("Eko");
        Assert.Equal(new AnnualDate(8, 17), eko.Birthday);
        Assert.Equal("eko@toko.id", Assert.Single(eko.Methods).Value);
        Assert.Equal(["12"], (await new CustomFieldStore(crm.Mine).OfContactAsync(eko.Id)).Texts.Values);
    }

    [Fact]
    public async Task What_is_written_is_found_when_the_row_is_opened_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var size = await NumberFieldAsync(crm);
        var (batch, row) = await RowAsync(crm, "Eko;17/08/2085;eko@toko.id;banyak");
        await using var context = Context(crm);
        var kept = context.KeepsDrafts();
        var dialogs = await OpenAsync(context, batch, row);
        await dialogs.Find("#row-birthday").ChangeAsync(new() { Value = "17-8" });
        await dialogs.Find($"#row-own-{size:N}").ChangeAsync(new() { Value = "12" });
        await dialogs.Find("[data-keep]").ClickAsync(new());
        await context.LoadAnewAsync(kept);

        dialogs = await OpenAsync(context, batch, row);
        dialogs.WaitForElement("[data-resumed]");
        Assert.Equal("17-8", dialogs.Find("#row-birthday").GetAttribute("value"));
        Assert.Equal("12", dialogs.Find($"#row-own-{size:N}").GetAttribute("value"));
    }

    private static BunitContext Context(TestCrm crm)
    {
        var context = crm.As(crm.Mine);
        context.Services.AddSingleton(crm.Imports()).AddSingleton(crm.Plan());
        return context;
    }

    private static async Task<Guid> NumberFieldAsync(TestCrm crm)
    {
        var uid = Guid.CreateVersion7();
        await new CustomFieldStore(crm.Mine).DefineAsync(uid, "Karyawan", CustomFieldKind.Number, null);
        return uid;
    }

    private static async Task<(Guid Batch, PlannedRowView Row)> RowAsync(TestCrm crm, string row)
    {
        var batch = await crm.UploadAsync($"Nama;Tanggal lahir;Email;Karyawan\n{row}\n");
        return (batch, Assert.Single(await crm.RowsAsync(batch)));
    }

    private static async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(
        BunitContext context,
        Guid batch,
        PlannedRowView row
    )
    {
        var dialogs = context.Render<MudDialogProvider>();
        var service = context.Services.GetRequiredService<IDialogService>();
        // Open until it is saved: nobody waits for it here.
        await dialogs.InvokeAsync(() =>
        {
            _ = CorrectRowDialog.OpenAsync(service, batch, row);
        });
        dialogs.WaitForElement("[data-form] #row-name");
        return dialogs;
    }
}
