using NetworkCrm.Core.Importing;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed class ReplanTests
{
    private const string Twins = "Nama,Telepon\nRina,081211112222\nRina,081211112222\nRina,081211112222\n";

    [Fact]
    public async Task Whoever_was_the_same_as_a_row_that_is_corrected_is_somebody_new()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(Twins);
        Assert.Equal(["new", "same-as-row 2", "same-as-row 2"], await Told(crm, batch));
        await Correct(crm, batch, 2, "Budi", "081399998888");
        Assert.Equal(["new", "new", "same-as-row 3"], await Told(crm, batch));
        await Correct(crm, batch, 2, "Rina", "081211112222");
        Assert.Equal(["new", "same-as-row 2", "same-as-row 2"], await Told(crm, batch));
    }

    [Fact]
    public async Task What_the_owner_chose_for_a_later_row_stands()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama,Telepon\nRina,081211112222\nSiti,081211112222\nBudi,081300001111\n");
        await crm.ChooseAsync(batch, 3, ImportAction.Skip);
        await Correct(crm, batch, 2, "Rina", "081355556666");
        var siti = (await crm.RowsAsync(batch))[1];
        Assert.Equal(("new", (int)ImportAction.Skip), (siti.Reason, siti.Action));
    }

    [Fact]
    public async Task Nobody_is_merged_into_somebody_else_than_was_chosen()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(Twins);
        await crm.Plan().MergeAllAsync(batch);
        await Correct(crm, batch, 2, "Budi", "081399998888");
        Assert.Equal(
            [(int)ImportAction.Create, (int)ImportAction.Create, (int)ImportAction.Skip],
            (await crm.RowsAsync(batch)).Select(r => r.Action)
        );
    }

    [Fact]
    public async Task A_row_that_now_is_created_is_known_to_the_rows_after_it()
    {
        using var crm = await TestCrm.OpenAsync();
        // Siti shares nothing with the first row, only the e-mail of its twin, which is created once the first is
        // another.
        var batch = await crm.UploadAsync(
            "Nama,Telepon,Surel\nRina,081211112222,\nRina,081211112222,r@x.id\nSiti,,r@x.id\n"
        );
        Assert.Equal(["new", "same-as-row 2", "new"], await Told(crm, batch));
        await Correct(crm, batch, 2, "Budi", "081399998888");
        Assert.Equal(["new", "new", "shares-email-with-row 3"], await Told(crm, batch));
    }

    [Theory]
    [InlineData("Rina", "021 555-0", "Rina,,(021)555.0")]
    [InlineData("rina wulandari", "0899000111", "\"Dr. RÍNA Wulandari, S.E.\",,")]
    public async Task A_corrected_row_finds_its_like_by_digits_and_by_folded_name(
        string name,
        string phone,
        string like
    )
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync("Nama,Perusahaan,Telepon\n" + like + "\nOrang Lain,,0811000222\n");
        await Correct(crm, batch, 3, name, phone);
        Assert.EndsWith("row 2", (await Told(crm, batch))[1], StringComparison.Ordinal);
        await crm.Imports().ApplyAsync(batch);
        batch = await crm.UploadAsync("Nama,Telepon\nSama Sekali Lain,0811000333\n");
        await Correct(crm, batch, 2, name, phone);
        Assert.NotEqual("new", Assert.Single(await Told(crm, batch)));
    }

    [Fact]
    public async Task Planned_after_a_correction_is_as_planned_from_a_corrected_file()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.ImportAsync("Nama,Perusahaan,Telepon,Surel\nAni,PT A,08120000001,a1@x.id\nBudi,,08120000002,\n");
        var dice = new Random(7);
        string[] names = ["Ani", "Budi", "Cici", "Dr. Ani"],
            companies = ["", "PT A"],
            phones = ["", "08120000001", "08120000002", "08120000003"],
            emails = ["", "a1@x.id", "a2@x.id"];
        string Line() =>
            $"{names[dice.Next(4)]},{companies[dice.Next(2)]},{phones[dice.Next(4)]},{emails[dice.Next(3)]}";
        var lines = Enumerable.Range(0, 40).Select(_ => Line()).ToList();
        var batch = await crm.UploadAsync("Nama,Perusahaan,Telepon,Surel\n" + string.Join('\n', lines));
        for (var i = 0; i < 25; i++)
        {
            var at = dice.Next(lines.Count);
            lines[at] = Line();
            var cells = lines[at].Split(',');
            await crm.Plan()
                .CorrectAsync(
                    batch,
                    (await crm.RowsAsync(batch))[at].Id,
                    new RowCorrection(
                        cells[0],
                        cells[1],
                        null,
                        cells[2].Length > 0 ? [cells[2]] : [],
                        cells[3].Length > 0 ? [cells[3]] : []
                    )
                );
            var anew = await crm.UploadAsync("Nama,Perusahaan,Telepon,Surel\n" + string.Join('\n', lines));
            Assert.Equal(await Told(crm, anew), await Told(crm, batch));
            await crm.Imports().DiscardAsync(anew);
        }
    }

    private static async Task Correct(TestCrm crm, Guid batch, int row, string name, string phone) =>
        await crm.Plan()
            .CorrectAsync(
                batch,
                (await crm.RowsAsync(batch)).Single(r => r.Row == row).Id,
                new RowCorrection(name, null, null, [phone], [])
            );

    private static async Task<IReadOnlyList<string>> Told(TestCrm crm, Guid batch) =>
        [.. (await crm.RowsAsync(batch)).Select(r => r.EarlierRow is { } earlier ? $"{r.Reason} {earlier}" : r.Reason)];
}
