using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Shared;

/// <summary>
/// The door every store goes through: it settles who is asking, each time, and opens the database for that owner alone.
/// </summary>
public sealed class OwnerDatabase(CrmDatabase database, IOwnerSource source, TimeProvider clock)
{
    // Asked by every read and every write: worth compiling once.
    private static readonly Func<CrmDbContext, CancellationToken, Task<Owner?>> ReadOwner = EF.CompileAsyncQuery(
        (CrmDbContext db, CancellationToken ct) => db.Owners.AsNoTracking().SingleOrDefault()
    );

    public TimeProvider Clock => clock;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Opens for reading.</summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<CrmDbContext> OpenAsync(CancellationToken ct = default) =>
        database.Open(await source.OwnerIdAsync(ct));

    /// <summary>Opens for the reads that a page repeats all day.</summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<OwnerSqlReader> ReadAsync(CancellationToken ct = default) =>
        database.Read(await source.OwnerIdAsync(ct));

    /// <summary>Waits for its turn and opens a transaction for writing.</summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<OwnerWriteScope> WriteAsync(CancellationToken ct = default) =>
        await database.WriteAsync(await source.OwnerIdAsync(ct), OwnerAsync, clock, ct);

    /// <summary>
    /// The same for what writes thousands of rows with snapshots of its own, part by part: imports.
    /// </summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<WriteScope> WriteInBulkAsync(CancellationToken ct = default) =>
        await database.WriteAsync(await source.OwnerIdAsync(ct), ct);

    /// <summary>The owner's settings and today's date where they are.</summary>
    public async Task<CurrentOwner> OwnerAsync(CancellationToken ct = default)
    {
        await using var db = await OpenAsync(ct);
        return await OwnerAsync(db, ct);
    }

    public async Task<CurrentOwner> OwnerAsync(CrmDbContext db, CancellationToken ct = default)
    {
        var owner = await ReadOwner(db, ct) ?? throw new SignedOutException();
        return new CurrentOwner(owner, LocalDate.Today(clock, owner.Zone));
    }
}
