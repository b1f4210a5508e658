using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MudBlazor;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed class ImportPagesTests
{
    [Fact]
    public async Task Columns_that_are_not_taken_are_named_beside_the_fold_and_those_without_a_word_are_not()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var read = new ImportRead
        {
            CanNameContacts = true,
            Format = "csv",
            Columns =
            [
                new ColumnRead(0, "Nama", ContactField.FullName, ["Ani"]),
                new ColumnRead(1, "Hobi", ContactField.Ignore, ["lari"]),
                new ColumnRead(2, "Ukuran baju", ContactField.Ignore, ["M"]),
                new ColumnRead(3, "Faks", ContactField.Ignore, []),
            ],
        };
        var options = context.Render<ReadingOptions>(p => p.Add(x => x.Read, read));
        Assert.Equal("2 kolom tidak diambil: Hobi, Ukuran baju", options.Find("[data-not-taken]").TextContent);
        Assert.Null(options.Find("[data-not-taken]").Closest("details"));
    }

    [Fact]
    public async Task What_is_not_taken_from_cards_is_named_as_well()
    {
        using var crm = await TestCrm.OpenAsync();
        await using var context = crm.As(crm.Mine);
        var read = new ImportRead
        {
            CanNameContacts = true,
            Format = "vcard",
            NotTaken = ["PHOTO"],
        };
        var options = context.Render<ReadingOptions>(p => p.Add(x => x.Read, read));
        Assert.Equal("Tidak diambil: PHOTO", options.Find("[data-not-taken]").TextContent);
    }

    [Fact]
    public async Task The_button_says_what_the_result_counts_and_a_merge_says_what_it_kept()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(
            "Nama,Perusahaan,Jabatan,Telepon\nRina Wulandari,PT Lama,Staf,081211112222\nRina Wulandari,PT Baru,Direktur,081211112222\n"
        );
        await crm.Plan().MergeAllAsync(batch);
        await using var context = crm.As(crm.Mine);
        context.Services.AddImporting();
        context
            .Services.AddSingleton(crm.Directory)
            .AddSingleton(crm.Database)
            .AddSingleton<IHostApplicationLifetime, Lifetime>();
        context.Render<MudPopoverProvider>();
        var page = context.Render<ImportBatchPage>(p => p.Add(x => x.Uid, batch));
        page.WaitForAssertion(() => Assert.Equal("Tambah 1, gabung 1", page.Find(".head .b.p").TextContent));

        await crm.Imports().ApplyAsync(batch);
        page = context.Render<ImportBatchPage>(p => p.Add(x => x.Uid, batch));
        page.WaitForAssertion(() => Assert.Equal(["1", "1"], page.FindAll(".figures b").Select(b => b.TextContent)));
        var row = Assert.Single(await crm.RowsAsync(batch, RowFilter.Merge));
        Assert.Equal(
            "Menurut berkas pekerjaannya kini lain: Direktur, PT Baru. Yang di sini tetap.",
            ImportMessages.Text(row.Reason, "id")
        );
        Assert.Contains("Digabung", page.Find(".row-filters .on").TextContent, StringComparison.Ordinal);
    }

    internal sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() { }
    }
}
