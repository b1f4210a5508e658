using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Owners;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Shared;

/// <summary>The door every store goes through: it settles who is asking, each time, and opens the database for that owner alone.</summary>
public sealed class Crm(CrmDatabase database, IOwnerSource source, TimeProvider clock)
{
    // Asked by every read and every write: worth compiling once.
    private static readonly Func<CrmDb, CancellationToken, Task<Owner?>> ReadOwner =
        EF.CompileAsyncQuery((CrmDb db, CancellationToken ct) => db.Owners.AsNoTracking().SingleOrDefault());

    public TimeProvider Clock => clock;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Opens for reading.</summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<CrmDb> OpenAsync(CancellationToken ct = default) => database.Open(await source.OwnerIdAsync(ct));

    /// <summary>Opens for the reads that a page repeats all day.</summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<OwnedReads> ReadAsync(CancellationToken ct = default) => database.Read(await source.OwnerIdAsync(ct));

    /// <summary>Waits for its turn and opens a transaction for writing.</summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    public async Task<CrmWrite> WriteAsync(CancellationToken ct = default) => await database.WriteAsync(await source.OwnerIdAsync(ct), ct);

    /// <summary>The owner's settings and today's date where they are.</summary>
    public async Task<OwnerToday> OwnerAsync(CancellationToken ct = default)
    {
        await using var db = await OpenAsync(ct);
        return await OwnerAsync(db, ct);
    }

    public async Task<OwnerToday> OwnerAsync(CrmDb db, CancellationToken ct = default)
    {
        var owner = await ReadOwner(db, ct) ?? throw new SignedOutException();
        return new OwnerToday(owner, LocalDate.Today(clock, owner.Zone));
    }

    /// <summary>The same, as far as a page needs it.</summary>
    /// <exception cref="SignedOutException">The account is gone.</exception>
    public OwnerHere OwnerHere(OwnedReads reads)
    {
        var row = reads.Prepare("SELECT Name, Language, Zone, DailyBudget, Muted, QuietDays, Holidays, HiddenHints, SampleSince FROM Owners WHERE Id = ?1");
        if (!row.Step()) throw new SignedOutException();
        return new OwnerHere(row.Text(0), row.Text(1), row.Text(2), row.Int32(3), row.Int64(4), row.Int32(5), (Holidays)row.Int32(6), (Hint)row.Int32(7), row.DateOrNull(8), LocalDate.Today(clock, row.Text(2)));
    }
}

/// <summary>Who is greeted, and the date it is for them.</summary>
/// <param name="Muted">Rules that are switched off: see <see cref="RuleSet"/>.</param>
public sealed record OwnerHere(string Name, string Language, string Zone, int DailyBudget, long Muted, int QuietDays, Holidays Holidays, Hint HiddenHints, DateOnly? SampleSince, DateOnly Today)
{
    /// <summary>Whether nudges rest today.</summary>
    public bool IsQuietToday => (QuietDays & (1 << (int)Today.DayOfWeek)) != 0;

    public bool Hears(NudgeRule rule) => !RuleSet.Has(Muted, rule);
}

/// <summary>An owner and the date it is for them.</summary>
public sealed record OwnerToday(Owner Owner, DateOnly Today);
