using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed class NamesAndOwnFieldsTests
{
    [Fact]
    public async Task The_form_proposes_whom_an_import_would()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Bambang Sutrisno", company: "PT Karya", phone: "0215550100"));
        var details = A.Contact("Pak BAMBANG SUTRISNO, S.E.", company: "Karya, PT");
        var batch = await crm.UploadAsync("Nama;Perusahaan\n\"Pak BAMBANG SUTRISNO, S.E.\";Karya, PT\n");
        var row = Assert.Single(await crm.RowsAsync(batch));
        var alike = Assert.Single(await crm.Contacts.LookalikesAsync(details));
        Assert.Equal((row.Match!.Uid, row.Reason), (alike.Person.Uid, alike.Reason));
    }

    [Fact]
    public async Task Merging_all_leaves_whoever_only_shares_a_phone_or_has_another_name()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina", phone: "0215550100") with { Links = ["https://linkedin.com/in/rina"] });
        var batch = await crm.UploadAsync(
            "Nama;Telepon;LinkedIn;Kota\nHendra Wijaya;0215550100;;Solo\nMaya "
                + "Lestari;;https://www.linkedin.com/in/rina;Solo\nIbu Rina;0215550100;;Solo\n"
        );
        Assert.Equal(1, await crm.Plan().MergeAllAsync(batch));
        Assert.Equal(
            ["shares-phone", "same-profile-other-name", "same-phone"],
            (await crm.RowsAsync(batch)).Select(r => r.Reason)
        );
    }

    [Fact]
    public async Task A_column_fills_a_field_of_the_owners_own_and_undo_empties_it_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var fields = new CustomFieldStore(crm.Mine);
        await fields.DefineAsync(Guid.CreateVersion7(), "Ukuran kaus", CustomFieldKind.Text, null);
        var rina = await crm.PersonAsync(A.Contact("Rina", phone: "081211112222"));
        var batch = await crm.UploadAsync("Nama;Telepon;Ukuran Kaus\nRina;081211112222;L\nBudi;081311112222;M\n");
        await crm.Plan().MergeAllAsync(batch);
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal(["L"], (await fields.OfContactAsync(rina)).Texts.Values);
        Assert.Equal(["M"], (await fields.OfContactAsync((await crm.NamedAsync("Budi")).Id)).Texts.Values);

        await crm.Imports().UndoAsync(batch);
        Assert.Empty((await fields.OfContactAsync(rina)).Texts);
        Assert.Equal("Rina", Assert.Single(await crm.AllAsync()).DisplayName);
    }

    [Fact]
    public async Task A_bad_birthday_is_mended_before_the_import()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama;Tanggal lahir\nEko;17/08/2085\n");
        var row = Assert.Single(await crm.RowsAsync(batch));
        Assert.Equal(["birthday-ahead"], row.Contact!.Warnings);
        var form = CorrectRowForm.From(row.Contact);
        Assert.Equal("17/08/2085", form.Birthday);
        form.Birthday = "17/08/1985";
        await crm.Plan().CorrectAsync(batch, row.Id, form.Correction());
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal(new AnnualDate(8, 17, 1985), (await crm.NamedAsync("Eko")).Birthday);
    }

    [Fact]
    public async Task Half_a_character_is_taken_out_of_whatever_is_saved()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina\uFFFE", notes: "satu \uD83D dua"));
        var saved = Assert.Single(await crm.AllAsync());
        Assert.Equal(("Rina", "satu dua"), (saved.DisplayName, saved.Notes));
        Assert.Equal(
            "Rina",
            Assert.Single((await crm.People.ListAsync(new PeopleFilter { Text = "\uFFFErina\uD83D" }, 0, 5)).Rows).Name
        );
    }

    [Fact]
    public async Task What_an_older_version_derived_is_derived_anew_and_phones_are_not()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Bpk. Nur’aini", phone: "081211112222", tags: "Jum'at"));
        await using (var db = await crm.Mine.OpenAsync())
        {
            await db.Database.ExecuteSqlRawAsync(
                "UPDATE Contacts SET SortName = 'bpk. nur’aini', SearchText = ''; UPDATE ContactTags SET Folded = "
                    + "'jum''at'; UPDATE ContactMethods SET Normalized = '+6599' WHERE Kind = 2; PRAGMA "
                    + "user_version = 0"
            );
        }

        Assert.True(DerivedText.IsOld(crm.Database));
        await DatabaseUpgrade.RunAsync(crm.Database, crm.Directory, crm.Clock);
        Assert.False(DerivedText.IsOld(crm.Database));
        var contact = Assert.Single(await crm.AllAsync());
        Assert.Equal(
            ("nuraini", "jumat", "+6599"),
            (contact.SortName, contact.Tags[0].Folded, contact.Methods[0].Normalized)
        );
        Assert.Contains("nuraini", contact.SearchText, StringComparison.Ordinal);
    }
}
