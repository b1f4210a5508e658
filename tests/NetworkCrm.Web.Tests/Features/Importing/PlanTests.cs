using System.Text;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed class PlanTests
{
    [Fact]
    public async Task Five_thousand_rows_are_paged_in_the_order_of_the_file()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(ImportTestCrm.Many(5_000) + ";;\n;PT Sendiri;\n");
        var part = await crm.Plan().RowsAsync(batch, RowFilter.All, 4_990, 20);
        Assert.Equal((5_001, 11), (part.Total, part.Rows.Count));
        Assert.Equal([.. Enumerable.Range(4_992, 10), 5_003], part.Rows.Select(r => r.Row));
        Assert.Equal("Orang Ke 4990", part.Rows[0].Contact!.DisplayName);
        Assert.Equal(5_001, (await crm.Plan().RowsAsync(batch, RowFilter.Create, 5_000, 20)).Total);
    }

    [Fact]
    public async Task Errors_keep_their_row_numbers_and_do_not_stop_the_rest()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama,Telepon,Jabatan\nBudi,0812,\n,,\n,,Guru\nSiti,0813,\n");
        var error = Assert.Single(await crm.RowsAsync(batch, RowFilter.Error));
        Assert.Equal((4, "no-name", true), (error.Row, error.Reason, error.IsError));
        Assert.Equal(2, (await crm.Imports().ViewAsync(batch)).Created);
    }

    [Fact]
    public async Task Each_filter_shows_as_many_rows_as_it_counts()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina", phone: "081211112222"));
        // The last row only writes what a warning looks like.
        var batch = await crm.UploadAsync(
            "Nama,Telepon,Surel\nRina,081211112222,\nRina "
                + "Kedua,081211112222,\nBudi,6.28E+11,budi\n,0812,\nSiti,,siti\n\"Adi \"\"Warnings\"\":[\"\"x\",,\n"
        );
        var view = await crm.Imports().ViewAsync(batch);
        Assert.Equal(
            (3, 0, 2, 1, 1, 2),
            (view.Created, view.Merged, view.Skipped, view.Errors, view.Proposals, view.Warnings)
        );
        foreach (
            var (filter, rows) in new (RowFilter, int[])[]
            {
                (RowFilter.All, [2, 3, 4, 5, 6, 7]),
                (RowFilter.Create, [4, 6, 7]),
                (RowFilter.Proposals, [3]),
                (RowFilter.Merge, []),
                (RowFilter.Skip, [2, 3]),
                (RowFilter.Warnings, [4, 6]),
                (RowFilter.Error, [5]),
            }
        )
            Assert.Equal(rows, (await crm.RowsAsync(batch, filter)).Select(r => r.Row));
    }

    [Fact]
    public async Task A_row_is_decided_and_keeps_its_decision()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama,Telepon\nBudi,081211112222\nSiti,081311112222\n");
        await crm.ChooseAsync(batch, 3, ImportAction.Skip);
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal("Budi", Assert.Single(await crm.AllAsync()).DisplayName);
    }

    [Fact]
    public async Task Only_a_row_that_matches_something_can_be_merged()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama,Telepon\nBudi,081211112222\n");
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => crm.ChooseAsync(batch, 2, ImportAction.Merge));
    }

    [Fact]
    public async Task Choosing_to_add_someone_who_looks_like_another_adds_them()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Rina", phone: "081211112222"));
        var batch = await crm.UploadAsync("Nama,Telepon\nRina Kedua,081211112222\n");
        await crm.ChooseAsync(batch, 2, ImportAction.Create);
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal(2, (await crm.AllAsync()).Count);
    }

    [Fact]
    public async Task A_corrected_row_is_compared_anew_with_contacts()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(A.Contact("Dr. Rina Wulandari, S.E.", company: "PT Maju", phone: "081211112222"));
        var batch = await crm.UploadAsync("Nama,Perusahaan,Telepon\nRna,PT Maju,0899000111\n");
        var row = Assert.Single(await crm.RowsAsync(batch));
        Assert.Equal("new", row.Reason);
        await crm.Plan()
            .CorrectAsync(
                batch,
                row.Id,
                new RowCorrection("Rina Wulandari", "PT Maju", "Direktur", ["0899000111"], [])
            );
        row = Assert.Single(await crm.RowsAsync(batch));
        Assert.Equal(
            ("same-name-and-company", (int)ImportAction.Skip, "Rina", "Direktur"),
            (row.Reason, row.Action, row.Contact!.Given, row.Contact.Title)
        );
        await crm.Plan()
            .CorrectAsync(
                batch,
                row.Id,
                new RowCorrection("Orang Lain", null, null, ["+62 812-1111-2222"], ["a@b.id"])
            );
        row = Assert.Single(await crm.RowsAsync(batch));
        Assert.Equal(("shares-phone", "a@b.id"), (row.Reason, row.Contact!.Emails.Single()));
    }

    [Fact]
    public async Task A_phone_corrected_to_rubbish_warns_as_one_in_the_file_does()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama,Telepon\nRina,081211112222\nBudi,tanya Siti\n");
        var row = (await crm.RowsAsync(batch))[0];
        await crm.Plan().CorrectAsync(batch, row.Id, new RowCorrection("Rina", null, null, ["tanya Siti"], []));
        var warned = await crm.RowsAsync(batch, RowFilter.Warnings);
        Assert.Equal([2, 3], warned.Select(r => r.Row));
        Assert.Equal(warned[1].Contact!.Warnings, warned[0].Contact!.Warnings);
    }

    [Fact]
    public async Task A_corrected_row_is_compared_anew_with_earlier_rows()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama,Telepon\nBudi Santoso,081211112222\nSiti,081311112222\n");
        var siti = (await crm.RowsAsync(batch))[1];
        await crm.Plan().CorrectAsync(batch, siti.Id, new RowCorrection("Siti", null, null, ["0812 1111 2222"], []));
        Assert.Equal(
            ("shares-phone-with-row", 2),
            ((await crm.RowsAsync(batch))[1].Reason, (await crm.RowsAsync(batch))[1].EarlierRow)
        );
        await crm.Plan()
            .CorrectAsync(batch, siti.Id, new RowCorrection("Budi Santoso", null, null, ["0812 1111 2222"], []));
        Assert.Equal("same-as-row", (await crm.RowsAsync(batch))[1].Reason);
    }

    [Fact]
    public async Task A_row_that_could_not_be_read_is_corrected_by_hand()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama,Telepon,Jabatan\n,,Guru\nBudi,081311112222,\n");
        var bad = Assert.Single(await crm.RowsAsync(batch, RowFilter.Error));
        await crm.Plan().CorrectAsync(batch, bad.Id, new RowCorrection("Siti", null, null, ["081211112222"], []));
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal("+6281211112222", (await crm.NamedAsync("Siti")).Methods.Single().Normalized);
    }

    [Fact]
    public async Task Reading_the_file_another_way_plans_it_anew()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Kolom A;Kolom B\nPT Maju;Budi\n", encoding: Encoding.Latin1);
        await crm.Imports()
            .ReadAgainAsync(
                batch,
                r =>
                    r with
                    {
                        ChosenColumns = new Dictionary<int, ContactField>
                        {
                            [0] = ContactField.Company,
                            [1] = ContactField.FullName,
                        },
                        ChosenEncoding = "windows-1252",
                    }
            );
        var row = Assert.Single(await crm.RowsAsync(batch));
        Assert.Equal(("Budi", "PT Maju"), (row.Contact!.DisplayName, row.Contact.Company));
        var read = (await crm.Imports().ViewAsync(batch)).Read!;
        Assert.Equal(
            ("windows-1252", ';', ContactField.Company, "PT Maju"),
            (read.Encoding, read.Delimiter, read.Columns[0].Field, read.Columns[0].Samples.Single())
        );
    }

    [Fact]
    public async Task A_file_read_the_wrong_way_keeps_the_plan_it_had()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama;Telepon\nBudi;081211112222\n");
        await Assert.ThrowsAsync<NotATableException>(() =>
            crm.Imports().ReadAgainAsync(batch, r => r with { ChosenEncoding = "utf-16" })
        );
        Assert.Equal("Budi", Assert.Single(await crm.RowsAsync(batch)).Contact!.DisplayName);
    }

    [Fact]
    public async Task A_file_whose_name_is_a_path_or_nothing_is_still_read()
    {
        using var crm = await TestCrm.OpenAsync();
        var one = await crm.UploadAsync("Nama\nBudi\nSiti\n,\n", name: "../../etc/kartu\u202E.csv");
        Assert.Equal("kartu.csv", (await crm.Imports().ViewAsync(one)).FileName);
        Assert.All(Directory.EnumerateFiles(crm.Directory.Root, "kartu*", SearchOption.AllDirectories), Assert.Null);
    }
}
