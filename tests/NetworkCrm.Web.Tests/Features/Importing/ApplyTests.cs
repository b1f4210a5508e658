using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests.Features.Importing;

public sealed class ApplyTests
{
    private const string Cards =
        "﻿Nama;Perusahaan;Jabatan;Telepon;Surel;Kota;Tanggal Lahir;Label;Catatan\r\n\"Budi Santoso, S.T., "
        + "M.M.\";PT Maju Jaya;Direktur;0812-1111-2222;budi@maju.co.id;Jakarta;17/8/1980;pameran;Suka "
        + "kopi\r\nSlamet;;;+62 813 2222 3333;;;;;\r\n";

    [Fact]
    public async Task Applying_adds_the_contacts_as_the_form_would_have()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.ImportAsync(Cards);
        var budi = await crm.NamedAsync("Budi Santoso, S.T., M.M.");
        Assert.Equal(
            ("Budi", "Santoso", "S.T., M.M.", "PT Maju Jaya", "Direktur", "Jakarta"),
            (budi.Given, budi.Family, budi.Suffix, budi.Company, budi.Title, budi.City)
        );
        Assert.Equal(
            ["+6281211112222", "budi@maju.co.id"],
            budi.Methods.Select(m => m.Normalized).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ("pameran", new AnnualDate(8, 17, 1980), 817, "Suka kopi"),
            (budi.Tags.Single().Name, budi.Birthday!.Value, budi.BirthdayKey, budi.Notes)
        );
        var view = await crm.Imports().ViewAsync(batch);
        Assert.Equal(
            (ImportBatchState.Applied, 2, 0, 0, 0),
            (view.State, view.Created, view.Merged, view.Skipped, view.Errors)
        );

        var typed = await crm.PersonAsync(
            budi.Details() with
            {
                DisplayName = "Budi Lain",
                Family = "Lain",
                Suffix = null,
            }
        );
        await using var db = await crm.Mine.OpenAsync();
        var twin = await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == typed);
        Assert.Equal(twin.SearchText.Replace("lain", "santoso, s.t., m.m.", StringComparison.Ordinal), budi.SearchText);
        Assert.Equal(2, await db.Snapshots.CountAsync(s => s.ContactId != typed));
    }

    [Fact]
    public async Task What_was_imported_can_be_found_at_once_and_raises_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.ImportAsync("Nama,Telepon,Tanggal Bertemu\nSiti Rahayu,081233334444,2026-03-01\n");
        foreach (var text in new[] { "siti", "hayu", "1233334" })
            Assert.Equal(
                "Siti Rahayu",
                Assert
                    .Single(
                        (
                            await crm.People.ListAsync(
                                PeopleFilter.Read(text, null, null, null, null, null, null),
                                0,
                                10
                            )
                        ).Rows
                    )
                    .Name
            );
        await using var db = await crm.Mine.OpenAsync();
        Assert.Empty(await db.Nudges.ToListAsync());
        Assert.Empty(await db.FollowUps.ToListAsync());
        Assert.All(await db.Snapshots.ToListAsync(), s => Assert.Null(s.NextReviewOn));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.ImportAsync(Cards);
        var before = await crm.AllAsync();
        var again = await crm.UploadAsync(Cards);
        Assert.All(
            await crm.RowsAsync(again),
            r => Assert.Equal(((int)ImportAction.Skip, "already-here"), (r.Action, r.Reason))
        );
        await crm.Imports().ApplyAsync(again);
        Assert.Equal(before.Select(c => (c.Id, c.Version)), (await crm.AllAsync()).Select(c => (c.Id, c.Version)));
    }

    [Fact]
    public async Task The_same_file_planned_twice_and_then_applied_twice_adds_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var (one, two) = (await crm.UploadAsync(Cards), await crm.UploadAsync(Cards));
        await crm.Imports().ApplyAsync(one);
        await crm.Imports().ApplyAsync(two);
        Assert.Equal(2, (await crm.AllAsync()).Count);
        Assert.Equal(
            (0, 2),
            ((await crm.Imports().ViewAsync(two)).Created, (await crm.Imports().ViewAsync(two)).Skipped)
        );
    }

    [Fact]
    public async Task Applying_twice_at_once_applies_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(Cards);
        await Task.WhenAll(crm.Imports().ApplyAsync(batch), crm.Imports().ApplyAsync(batch));
        Assert.Equal(2, (await crm.AllAsync()).Count);
    }

    [Fact]
    public async Task The_same_file_planned_twice_and_then_applied_twice_at_once_adds_once()
    {
        using var crm = await TestCrm.OpenAsync();
        var (one, two) = (await crm.UploadAsync(Cards), await crm.UploadAsync(Cards));
        await Task.WhenAll(crm.Imports().ApplyAsync(one), crm.Imports().ApplyAsync(two));
        Assert.Equal(2, (await crm.AllAsync()).Count);
    }

    [Fact]
    public async Task A_merge_fills_what_is_empty_adds_what_is_new_and_overwrites_nothing()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.PersonAsync(
            A.Contact("Budi Santoso", company: "CV Lama", phone: "081211112222", notes: "Teman kuliah", tags: "kuliah")
        );
        var batch = await crm.UploadAsync(Cards);
        var row = (await crm.RowsAsync(batch, RowFilter.Proposals)).Single();
        Assert.Equal((2, "same-phone", "Budi Santoso", true), (row.Row, row.Reason, row.Match!.Name, row.CanMerge));
        Assert.Equal(1, await crm.Plan().MergeAllAsync(batch));
        await crm.Imports().ApplyAsync(batch);
        var budi = await crm.NamedAsync("Budi Santoso");
        Assert.Equal(
            ("CV Lama", "Direktur", "Teman kuliah\nSuka kopi", "Jakarta"),
            (budi.Company, budi.Title, budi.Notes, budi.City)
        );
        Assert.Equal(2, budi.Methods.Count);
        Assert.Equal(["kuliah", "pameran"], budi.Tags.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.Null(budi.ImportBatchId);
        Assert.Equal(
            (1, 1),
            ((await crm.Imports().ViewAsync(batch)).Created, (await crm.Imports().ViewAsync(batch)).Merged)
        );
    }

    [Fact]
    public async Task Two_rows_of_one_person_become_one_contact_when_merged()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(
            "Nama,Telepon,Surel\nRina Wulandari,081211112222,\nRina Wulandari,081211112222,rina@contoh.id\n"
        );
        var row = (await crm.RowsAsync(batch, RowFilter.Proposals)).Single();
        Assert.Equal((3, "same-as-row", 2), (row.Row, row.Reason, row.EarlierRow));
        await crm.Plan().MergeAllAsync(batch);
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal(2, (await crm.NamedAsync("Rina Wulandari")).Methods.Count);
        await crm.Imports().UndoAsync(batch);
        Assert.Empty(await crm.AllAsync());
    }

    [Fact]
    public async Task A_match_that_was_thrown_away_meanwhile_is_not_merged_into()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact("Budi Santoso", phone: "081211112222"));
        var batch = await crm.UploadAsync(Cards);
        await crm.Plan().MergeAllAsync(batch);
        await crm.Contacts.TrashAsync((await crm.AllAsync()).Single(c => c.Id == id).Uid);
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal("match-gone", (await crm.RowsAsync(batch, RowFilter.Skip)).Single().Reason);
    }

    [Fact]
    public async Task Whoever_is_in_the_trash_counts_as_not_here()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.ImportAsync(Cards);
        foreach (var contact in await crm.AllAsync())
            await crm.Contacts.TrashAsync(contact.Uid);
        var again = await crm.UploadAsync(Cards);
        Assert.All(await crm.RowsAsync(again), r => Assert.Equal("new", r.Reason));
    }

    [Fact]
    public async Task Cancelling_leaves_nothing_and_the_plan_can_be_applied_later()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(ImportTestCrm.Many(5_000));
        using var stop = new CancellationTokenSource();
        var progress = new Reports(done =>
        {
            if (done >= 2_000)
                stop.Cancel();
        });
        using var shared = new CrmDatabase(crm.Database.Path) { IsShared = true };
        var beside = new ImportStore(
            new OwnerDatabase(shared, new NamedOwner(1), crm.Clock),
            new ImportFiles(crm.Directory)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => beside.ApplyAsync(batch, progress, stop.Token));
        Assert.Empty(await crm.AllAsync());
        Assert.Equal(ImportBatchState.Planned, (await crm.Imports().ViewAsync(batch)).State);
        await crm.Imports().ApplyAsync(batch);
        Assert.Equal(5_000, (await crm.AllAsync()).Count);
        Assert.Single(
            (await crm.People.ListAsync(PeopleFilter.Read("ke 4999", null, null, null, null, null, null), 0, 10)).Rows
        );
    }

    [Fact]
    public async Task Another_owners_batch_is_gone()
    {
        using var crm = await TestCrm.OpenAsync();
        var batch = await crm.UploadAsync(Cards);
        var row = (await crm.RowsAsync(batch))[0].Id;
        var theirs = new ImportStore(crm.Theirs, new ImportFiles(crm.Directory));
        var plan = new PlanStore(crm.Theirs);
        foreach (
            var attempt in new Func<Task>[]
            {
                () => theirs.ViewAsync(batch),
                () => theirs.ApplyAsync(batch),
                () => theirs.UndoAsync(batch),
                () => theirs.DiscardAsync(batch),
                () => theirs.KeptAsync(batch),
                () => theirs.ReadAgainAsync(batch, r => r),
                () => plan.RowsAsync(batch, RowFilter.All, 0, 10),
                () => plan.ChooseAsync(batch, row, ImportAction.Skip),
                () => plan.MergeAllAsync(batch),
                () => plan.CorrectAsync(batch, row, new RowCorrection("X", null, null, [], [])),
            }
        )
            await Assert.ThrowsAsync<GoneException>(attempt);
        Assert.Equal(2, (await crm.RowsAsync(batch, RowFilter.Create)).Count);
        Assert.Empty(await theirs.EarlierAsync());
    }

    [Fact]
    public async Task Another_owners_contacts_are_not_looked_at()
    {
        using var crm = await TestCrm.OpenAsync();
        await new ContactStore(crm.Theirs).AddAsync(
            Guid.CreateVersion7(),
            A.Contact("Budi Santoso", phone: "081211112222")
        );
        var batch = await crm.UploadAsync(Cards);
        Assert.All(await crm.RowsAsync(batch), r => Assert.Equal("new", r.Reason));
    }

    [Fact]
    public async Task Hostile_cells_are_stored_as_the_text_they_are()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.ImportAsync(
            "Nama,Perusahaan,Catatan\n=cmd|'/c calc'!A0,+PT,@SUM(1+1)\nBu\0di,\u202Eterbalik\u202C,<script>alert(1)</script>\n"
        );
        var (formula, nul) = ((await crm.AllAsync())[0], (await crm.AllAsync())[1]);
        Assert.Equal(("=cmd|'/c calc'!A0", "+PT", "@SUM(1+1)"), (formula.DisplayName, formula.Company, formula.Notes));
        Assert.Equal(("Budi", "terbalik", "<script>alert(1)</script>"), (nul.DisplayName, nul.Company, nul.Notes));
    }

    [Fact]
    public async Task A_LinkedIn_date_is_how_they_met_and_not_a_meeting()
    {
        using var crm = await TestCrm.OpenAsync();
        await crm.ImportAsync(
            "Notes:\n\"When exporting...\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected "
                + "On\nRina,Wulandari,https://www.linkedin.com/in/rina,,PT Maju,Direktur,06 Mar 2026\n"
        );
        var rina = await crm.NamedAsync("Rina Wulandari");
        Assert.Equal(("Terhubung di LinkedIn 6 Maret 2026", (DateOnly?)null), (rina.HowMet, rina.MetOn));
    }

    [Fact]
    public async Task Where_they_met_is_taken_and_the_same_file_again_says_nothing_new()
    {
        using var crm = await TestCrm.OpenAsync();
        const string file = "Nama,Telepon,Tempat Bertemu\nRina Wulandari,081211112222,Pameran JIExpo\n";
        await crm.ImportAsync(file);
        Assert.Equal("Pameran JIExpo", (await crm.NamedAsync("Rina Wulandari")).HowMet);
        Assert.Equal("already-here", Assert.Single(await crm.RowsAsync(await crm.UploadAsync(file))).Reason);
    }

    [Fact]
    public async Task A_file_that_is_no_table_leaves_no_batch_and_no_file()
    {
        using var crm = await TestCrm.OpenAsync();
        var refused = await Assert.ThrowsAsync<NotATableException>(() =>
            crm.UploadAsync("%PDF-1.7\n" + new string('x', 100))
        );
        Assert.Equal("pdf-file", refused.Code);
        Assert.Empty(await crm.Imports().EarlierAsync());
        Assert.Empty(Directory.EnumerateFiles(crm.Directory.Uploads));
    }

    [Fact]
    public async Task The_file_goes_when_its_batch_is_applied_or_discarded()
    {
        using var crm = await TestCrm.OpenAsync();
        var (one, two) = (await crm.UploadAsync(Cards), await crm.UploadAsync(Cards));
        Assert.Equal(4, Directory.EnumerateFiles(crm.Directory.Uploads).Count());
        await crm.Imports().ApplyAsync(one);
        await crm.Imports().DiscardAsync(two);
        Assert.Empty(Directory.EnumerateFiles(crm.Directory.Uploads));
    }

    [Fact]
    public async Task A_forgotten_plan_is_cleared_away_at_the_next_upload_a_day_later()
    {
        using var crm = await TestCrm.OpenAsync();
        var old = await crm.UploadAsync(Cards);
        crm.Clock.Advance(TimeSpan.FromHours(25));
        var batch = await crm.UploadAsync(Cards);
        await Assert.ThrowsAsync<GoneException>(() => crm.Imports().ViewAsync(old));
        Assert.Equal(2, (await crm.Imports().ViewAsync(batch)).Rows);
    }

    internal sealed class Reports(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
