using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data;
using NetworkCrm.Data.Importing;
using NetworkCrm.Web.Features.Importing;

namespace NetworkCrm.Web.Tests.Features.Importing;

/// <summary>What tests of imports need of a book.</summary>
internal static class ImportTestCrm
{
    public static ImportStore Imports(this TestCrm crm) => new(crm.Mine, new ImportFiles(crm.Directory));

    public static PlanStore Plan(this TestCrm crm) => new(crm.Mine);

    /// <summary>Uploads <paramref name="text"/> as a file.</summary>
    public static async Task<Guid> UploadAsync(
        this TestCrm crm,
        string text,
        string name = "kartu.csv",
        Encoding? encoding = null
    ) =>
        (
            await crm.Imports()
                .ReceiveAsync(
                    async file =>
                    {
                        await file.WriteAsync((encoding ?? new UTF8Encoding(false)).GetBytes(text));
                        await file.FlushAsync();
                    },
                    name
                )
        ).Uid;

    public static async Task<Guid> ImportAsync(this TestCrm crm, string text)
    {
        var batch = await crm.UploadAsync(text);
        await crm.Imports().ApplyAsync(batch);
        return batch;
    }

    /// <summary>The rows that <see cref="PlanStore"/> shows, all of them.</summary>
    public static async Task<IReadOnlyList<PlannedRowView>> RowsAsync(
        this TestCrm crm,
        Guid batch,
        RowFilter filter = RowFilter.All
    ) => (await crm.Plan().RowsAsync(batch, filter, 0, 10_000)).Rows;

    public static async Task ChooseAsync(this TestCrm crm, Guid batch, int row, ImportAction action) =>
        await crm.Plan().ChooseAsync(batch, (await crm.RowsAsync(batch)).Single(r => r.Row == row).Id, action);

    public static async Task<IReadOnlyList<Contact>> AllAsync(this TestCrm crm)
    {
        await using var db = await crm.Mine.OpenAsync();
        return await db
            .Contacts.AsNoTracking()
            .Include(c => c.Methods)
            .Include(c => c.Tags)
            .OrderBy(c => c.Id)
            .ToListAsync();
    }

    public static async Task<Contact> NamedAsync(this TestCrm crm, string name) =>
        Assert.Single(await crm.AllAsync(), c => c.DisplayName == name);

    public static string Many(int rows)
    {
        var text = new StringBuilder("Nama;Perusahaan;Telepon\n");
        for (var i = 0; i < rows; i++)
            text.Append("Orang Ke ").Append(i).Append(";PT Maju;08120").Append(1_000_000 + i).Append('\n');
        return text.ToString();
    }

    /// <summary>Applies a batch and ends after so many writes, without a word to anybody, as a killed process does.</summary>
    public static async Task ApplyInPartAsync(this TestCrm crm, Guid uid, int writes)
    {
        await using var db = await crm.Mine.OpenAsync();
        var owner = await crm.Mine.OwnerAsync(db);
        var batch = await db.ImportBatches.AsNoTracking().SingleAsync(b => b.Uid == uid);
        // Beside others, so that every lot is a write of its own.
        using var shared = new CrmDatabase(crm.Database.Path) { IsShared = true };
        Task<WriteScope> OpenAsync() => writes-- > 0 ? shared.WriteAsync(1) : throw new KilledException();
        var apply = new BatchApply(OpenAsync, db, batch, owner.Owner, owner.Today, crm.Mine.Now);
        await Assert.ThrowsAsync<KilledException>(() => apply.RunAsync(null, CancellationToken.None));
    }

    private sealed class KilledException : Exception;
}
