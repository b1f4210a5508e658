using Microsoft.EntityFrameworkCore.Storage;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data;

/// <summary>
/// A write into one owner's book: it knows the owner and their date, and what it says was touched is judged anew, once,
/// as it commits.
/// </summary>
public sealed class OwnerWriteScope(
    CrmDbContext db,
    IDbContextTransaction transaction,
    IDisposable turn,
    WriteGate gate,
    FileState state,
    CurrentOwner owner,
    TimeProvider clock
) : WriteScope(db, transaction, turn, gate, state)
{
    private readonly Dictionary<long, bool> touched = [];

    /// <summary>The owner as they are as the write begins.</summary>
    public Owner Owner => owner.Owner;

    /// <summary>The owner's date as the write begins.</summary>
    public DateOnly Today => owner.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Facts about these contacts change: their snapshots and nudges follow with the commit.</summary>
    /// <param name="contactIds">Ids of contacts; said twice they are judged once.</param>
    /// <param name="acted">Whether the owner did something about them: a nudge that falls silent then has used its place
    /// on the day's list, otherwise it is simply gone. Once true it stays true.</param>
    public void Touch(IEnumerable<long> contactIds, bool acted = true)
    {
        foreach (var id in contactIds)
            touched[id] = touched.GetValueOrDefault(id) || acted;
    }

    /// <inheritdoc/>
    public override async Task CommitAsync(CancellationToken ct = default)
    {
        await Db.SaveChangesAsync(ct);
        // Settings that this very write changes hold already, the zone and so the day among them.
        var changed = Db.Owners.Local.FirstOrDefault();
        var (settings, today) = changed is null
            ? (owner.Owner, owner.Today)
            : (changed, LocalDate.Today(clock, changed.Zone));
        foreach (var acted in touched.GroupBy(t => t.Value, t => t.Key))
            SnapshotKeeper.Refresh(Db, settings, [.. acted], today, acted.Key, ct);
        touched.Clear();
        await base.CommitAsync(ct);
    }
}
