using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Tests;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.Importing;

/// <summary>Imports of which only the first lots were written, as a killed process leaves them.</summary>
public sealed class BrokenOffTests
{
    [Fact]
    public async Task An_import_that_was_broken_off_is_gone_after_the_next_start_and_its_plan_is_as_it_was()
    {
        using var crm = await TestCrm.OpenAsync();
        var here = await crm.PersonAsync(A.Contact("Budi Santoso", company: "CV Lama", phone: "081211112222"));
        var before = (await crm.NamedAsync("Budi Santoso")).Details();
        var batch = await crm.UploadAsync(ImportTestCrm.Many(2_400) + "Budi Santoso;PT Baru;081211112222\n");
        await crm.Plan().MergeAllAsync(batch);
        var plan = await RowsAsync(crm, batch);
        await crm.ApplyInPartAsync(batch, writes: 2);
        Assert.Equal(1_001, (await crm.AllAsync()).Count);
        Assert.Equal(ImportBatchState.Applying, (await crm.Imports().ViewAsync(batch)).State);

        await StartAsync(crm);

        Assert.Equal([here], (await crm.AllAsync()).Select(c => c.Id));
        Assert.Equivalent(before, (await crm.NamedAsync("Budi Santoso")).Details(), strict: true);
        Assert.Equal(ImportBatchState.Planned, (await crm.Imports().ViewAsync(batch)).State);
        Assert.Equal(plan, await RowsAsync(crm, batch));
        await TrueAsync(crm, 1);
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal(2_401, (await crm.AllAsync()).Count);
        await TrueAsync(crm, 2_401);
    }

    [Fact]
    public async Task Merges_of_an_import_that_was_broken_off_are_taken_back()
    {
        using var crm = await TestCrm.OpenAsync();
        for (var i = 0; i < 150; i++)
            await crm.PersonAsync(A.Contact($"Orang {i}", phone: $"0812{i:0000000}"));
        var rows = string.Concat(Enumerable.Range(0, 150).Select(i => $"Orang {i},0812{i:0000000},PT Baru {i}\n"));
        var batch = await crm.UploadAsync("Nama,Telepon,Perusahaan\n" + rows);
        await crm.Plan().MergeAllAsync(batch);
        var plan = await RowsAsync(crm, batch);
        await crm.ApplyInPartAsync(batch, writes: 1);
        Assert.Equal(100, (await crm.AllAsync()).Count(c => c.Company is not null));
        await StartAsync(crm);
        Assert.All(await crm.AllAsync(), c => Assert.Null(c.Company));
        Assert.Equal(plan, await RowsAsync(crm, batch));
        await crm.Imports().ApplyAsync(batch);
        Assert.All(await crm.AllAsync(), c => Assert.NotNull(c.Company));
    }

    [Fact]
    public async Task Whoever_was_worked_with_while_it_was_being_applied_stays_and_is_not_added_again()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(ImportTestCrm.Many(1_500));
        await crm.ApplyInPartAsync(batch, writes: 1);
        var first = (await crm.AllAsync())[0];
        await crm.LogAsync(A.Interaction(first.Id, crm.Today));
        await StartAsync(crm);
        Assert.Equal([first.Id], (await crm.AllAsync()).Select(c => c.Id));
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal(1_500, (await crm.AllAsync()).Count);
        Assert.Equal(1_500, (await crm.AllAsync()).Select(c => c.DisplayName).Distinct().Count());
    }

    [Fact]
    public async Task An_undoing_that_was_broken_off_is_finished_by_the_next_start()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.ImportAsync(ImportTestCrm.Many(2_000));
        var last = (await crm.AllAsync())[^1];
        await crm.LogAsync(A.Interaction(last.Id, crm.Today));
        using var stop = new CancellationTokenSource();
        using var shared = new CrmDatabase(crm.Database.Path) { IsShared = true };
        var beside = new ImportStore(
            new OwnerDatabase(shared, new NamedOwner(1), crm.Clock),
            new ImportFiles(crm.Directory)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            beside.UndoAsync(batch, new ApplyTests.Reports(_ => stop.Cancel()), stop.Token)
        );
        Assert.Equal(ImportBatchState.Undoing, (await crm.Imports().ViewAsync(batch)).State);
        Assert.InRange((await crm.AllAsync()).Count, 2, 1_999);
        await StartAsync(crm);
        Assert.Equal([last.Id], (await crm.AllAsync()).Select(c => c.Id));
        Assert.Equal(ImportBatchState.Undone, (await crm.Imports().ViewAsync(batch)).State);
        Assert.Equal("kept-logged", (await crm.Imports().KeptAsync(batch)).First.Single().Reason);
        await TrueAsync(crm, 1);
    }

    [Fact]
    public async Task What_another_process_is_at_is_left_to_it()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(ImportTestCrm.Many(1_500));
        await crm.ApplyInPartAsync(batch, writes: 1);
        using (crm.Directory.LockImports(1))
            await StartAsync(crm);
        Assert.Equal(500, (await crm.AllAsync()).Count);
        await StartAsync(crm);
        Assert.Empty(await crm.AllAsync());
    }

    [Fact]
    public async Task The_program_takes_it_back_before_it_serves_its_first_page()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(ImportTestCrm.Many(1_200));
        await crm.ApplyInPartAsync(batch, writes: 1);
        Assert.Equal(500, (await crm.AllAsync()).Count);

        var host = await AppHost.StartAsync(directory: crm.Directory);
        try
        {
            Assert.Empty(await crm.AllAsync());
        }
        finally
        {
            await host.StopAsync();
        }
    }

    [Fact]
    public async Task A_verb_takes_it_back_before_it_does_its_work()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(ImportTestCrm.Many(1_200));
        await crm.ApplyInPartAsync(batch, writes: 1);
        Assert.Equal(
            0,
            (await AppProcess.RunAsync(null, "nudges", "--owner", "1@example.com", "--data", crm.Directory.Root)).Code
        );
        Assert.Empty(await crm.AllAsync());
        Assert.Equal(ImportBatchState.Planned, (await crm.Imports().ViewAsync(batch)).State);
    }

    [Fact]
    public async Task Of_two_imports_of_one_owner_neither_takes_the_other_for_broken_off()
    {
        using var crm = await TestCrm.OpenAsync();
        var first = await crm.UploadAsync(ImportTestCrm.Many(2_000));
        var second = await crm.UploadAsync("Nama;Perusahaan;Telepon\nRina Wulandari;PT Lain;081399998888\n");
        // As from two processes: after every lot the other may write.
        using var shared = new CrmDatabase(crm.Database.Path) { IsShared = true };
        using var beside = new CrmDatabase(crm.Database.Path) { IsShared = true };
        ImportStore Of(CrmDatabase database) =>
            new(new OwnerDatabase(database, new NamedOwner(1), crm.Clock), new ImportFiles(crm.Directory));
        Task? other = null;
        var progress = new ApplyTests.Reports(_ =>
        {
            if (other is not null)
                return;
            other = Task.Run(() => Of(beside).ApplyAsync(second));
            // Time enough to take back what is written, were it allowed to.
            other.Wait(TimeSpan.FromSeconds(1));
        });

        await Task.Run(() => Of(shared).ApplyAsync(first, progress));
        await other!;

        Assert.Equal(2_001, (await crm.AllAsync()).Select(c => c.DisplayName).Distinct().Count());
        foreach (var batch in new[] { first, second })
            Assert.Equal(ImportBatchState.Applied, (await crm.Imports().ViewAsync(batch)).State);
        await TrueAsync(crm, 2_001);
    }

    private static async Task StartAsync(TestCrm crm)
    {
        var files = new ImportFiles(crm.Directory);
        using var recovery = new ImportRecovery(crm.Database, files, crm.Clock, NullLogger<ImportRecovery>.Instance);
        await recovery.StartAsync(CancellationToken.None);
        await recovery.StopAsync(CancellationToken.None);
    }

    /// <summary>That the search indexes and the counts hold as many contacts as there are.</summary>
    private static async Task TrueAsync(TestCrm crm, int people)
    {
        using var connection = crm.Database.Connect();
        foreach (var index in new[] { "ContactSearch", "ContactNames", "FactSearch" })
        {
            using var check = new Statement(
                connection,
                $"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)"
            );
            check.Run();
        }

        using (var count = new Statement(connection, "SELECT sum(People) FROM ContactCounts WHERE OwnerId = 1"))
        {
            Assert.True(count.Step());
            Assert.Equal(people, count.Int64(0));
        }

        const string both =
            "SELECT (SELECT count(*) FROM ContactWorlds), (SELECT coalesce(sum(People), 0) FROM WorldCounts)";
        using (var worlds = new Statement(connection, both))
        {
            Assert.True(worlds.Step());
            Assert.Equal(worlds.Int64(0), worlds.Int64(1));
        }

        Assert.Equal(
            people,
            (await crm.People.ListAsync(PeopleFilter.Read(null, null, null, null, null, null, null), 0, 10)).Total
        );
        Assert.Null(DatabaseBackup.Verify(crm.Database.Path));
    }

    private static async Task<List<(int, int, string, string?, long?, string, long?, string?)>> RowsAsync(
        TestCrm crm,
        Guid uid
    )
    {
        await using var db = await crm.Mine.OpenAsync();
        var batch = await db.ImportBatches.Where(b => b.Uid == uid).Select(b => b.Id).SingleAsync();
        var rows = await db
            .StagedRows.AsNoTracking()
            .Where(r => r.BatchId == batch)
            .OrderBy(r => r.RowNumber)
            .ToListAsync();
        return
        [
            .. rows.Select(r =>
                (r.RowNumber, r.Action, r.Reason, r.Outcome, r.MatchId, r.Content, r.ContactId, r.Before)
            ),
        ];
    }
}
