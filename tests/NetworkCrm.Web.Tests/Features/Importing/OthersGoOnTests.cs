using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed class OthersGoOnTests
{
    [Fact]
    public async Task While_a_long_file_is_planned_another_owner_writes_again_and_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var imports = Imports(crm);
        using var file = People(12_000);
        var planning = imports.PlanAsync(ImportSource.Open(file, new ImportOptions()), "people.csv");
        // Behind one long write it would be one or two.
        Assert.InRange(await WrittenWhileAsync(crm, planning), 6, int.MaxValue);
        var batch = await planning;
        Assert.Equal(12_000, (await imports.ViewAsync(batch)).Rows);
    }

    [Theory]
    [InlineData(ImportWork.Apply)]
    [InlineData(ImportWork.Undo)]
    public async Task While_an_import_is_applied_or_undone_another_owner_has_their_turn_before_its_end(ImportWork work)
    {
        using var crm = await TestCrm.OpenAsync();
        var imports = Imports(crm);
        using var file = People(9_000);
        var batch = await imports.PlanAsync(ImportSource.Open(file, new ImportOptions()), "people.csv");
        if (work == ImportWork.Undo)
            await imports.ApplyAsync(batch);
        var (latest, atTheirs) = (0, 0);
        Task? theirs = null;
        var progress = new ApplyTests.Reports(done =>
        {
            latest = done;
            if (done < 1_000 || theirs is not null)
                return;
            theirs = Task.Run(async () =>
            {
                await new ContactStore(crm.Theirs).AddAsync(Guid.CreateVersion7(), A.Contact("Orang Lain"));
                atTheirs = Volatile.Read(ref latest);
            });
            // Long enough to stand at the gate, which is open to nobody before the next lot.
            Thread.Sleep(300);
        });
        await Task.Run(() =>
            work == ImportWork.Apply ? imports.ApplyAsync(batch, progress) : imports.UndoAsync(batch, progress)
        );
        await theirs!;
        Assert.InRange(atTheirs, 1_000, 8_999);
    }

    [Fact]
    public async Task A_plan_that_is_broken_off_is_shown_to_nobody_and_leaves_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        var imports = Imports(crm);
        using var file = People(8_000);
        using var stop = new CancellationTokenSource();
        var planning = imports.PlanAsync(ImportSource.Open(file, new ImportOptions()), "people.csv", stop.Token);
        while (!await HasRowsAsync(crm))
            await Task.Delay(5);
        Assert.Empty(await imports.EarlierAsync());
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => planning);
        await using var db = crm.Database.Open(1);
        Assert.False(await db.ImportBatches.AnyAsync());
        Assert.False(await db.StagedRows.AnyAsync());
    }

    [Fact]
    public async Task What_was_uploaded_and_not_applied_within_a_day_is_swept_and_only_so_many_may_wait()
    {
        using var crm = await TestCrm.OpenAsync();
        var imports = Imports(crm);
        for (var i = 0; i < ImportStore.MostWaiting; i++)
            await ReceiveAsync(imports);
        await Assert.ThrowsAsync<TooManyWaitingException>(() => ReceiveAsync(imports));
        await using var db = crm.Database.Open(1);
        Assert.Equal(ImportStore.MostWaiting, await db.ImportBatches.CountAsync());
        crm.Clock.Advance(ImportFiles.KeptFor + TimeSpan.FromMinutes(1));
        using var sweep = new UploadSweep(
            crm.Database,
            new ImportFiles(crm.Directory),
            crm.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<UploadSweep>.Instance
        );
        foreach (var upload in Directory.EnumerateFiles(crm.Directory.Uploads))
            File.SetLastWriteTimeUtc(upload, TestCrm.Start.UtcDateTime);
        await sweep.SweepAsync(CancellationToken.None);
        Assert.False(await db.ImportBatches.AnyAsync());
        Assert.False(await db.StagedRows.AnyAsync());
        Assert.Empty(Directory.EnumerateFiles(crm.Directory.Uploads));
        await ReceiveAsync(imports);
    }

    [Fact]
    public async Task Only_so_many_bytes_of_one_owner_may_wait_and_what_is_too_much_leaves_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        var imports = new ImportStore(
            new OwnerDatabase(crm.Database, new NamedOwner(1), crm.Clock),
            new ImportFiles(crm.Directory)
        )
        {
            MostWaitingBytes = 100,
        };
        await ReceiveAsync(imports);
        await ReceiveAsync(imports);
        var kept = Directory.EnumerateFiles(crm.Directory.Uploads).Order(StringComparer.Ordinal).ToList();
        await Assert.ThrowsAsync<TooManyWaitingException>(() => ReceiveAsync(imports));
        Assert.Equal(kept, Directory.EnumerateFiles(crm.Directory.Uploads).Order(StringComparer.Ordinal));
        // Another owner's room is their own.
        await ReceiveAsync(new ImportStore(crm.Theirs, new ImportFiles(crm.Directory)) { MostWaitingBytes = 100 });
    }

    /// <summary>
    /// How many contacts another owner has added, one after the other, by the time something is done.
    /// </summary>
    private static async Task<int> WrittenWhileAsync(TestCrm crm, Task work)
    {
        var theirs = new ContactStore(crm.Theirs);
        var written = 0;
        while (!work.IsCompleted)
        {
            await theirs.AddAsync(Guid.CreateVersion7(), A.Contact($"Orang {written}"));
            if (!work.IsCompleted)
                written++;
        }

        await work;
        return written;
    }

    private static ImportStore Imports(TestCrm crm) =>
        new(new OwnerDatabase(crm.Database, new NamedOwner(1), crm.Clock), new ImportFiles(crm.Directory));

    private static Task<ReceivedFile> ReceiveAsync(ImportStore imports) =>
        imports.ReceiveAsync(
            to => to.WriteAsync("Name,Email\nRina Wulandari,rina@contoh.id\n"u8.ToArray()).AsTask(),
            "people.csv"
        );

    private static async Task<bool> HasRowsAsync(TestCrm crm)
    {
        await using var db = crm.Database.Open(1);
        return await db.StagedRows.AnyAsync();
    }

    private static MemoryStream People(int rows)
    {
        var text = new StringBuilder("Name,Email,Phone\n");
        for (var i = 0; i < rows; i++)
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Orang Nomor{i},orang{i}@contoh.id,+62812{i:0000000}\n"
            );
        return new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
