using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Trash;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Trash;

/// <summary>A contact in the trash.</summary>
public sealed record TrashedPerson(Guid Uid, string Name, string? Company, DateOnly DeletedOn);

/// <summary>Anything else in the trash.</summary>
public sealed record TrashRow(long Id, TrashKind Kind, string? About, string? Title, DateOnly DeletedOn);

/// <summary>What the page shows: the newest first, and how many there are in all.</summary>
public sealed record TrashView(
    IReadOnlyList<TrashedPerson> People,
    int PeopleTotal,
    IReadOnlyList<TrashRow> Items,
    int ItemsTotal,
    DateOnly Today
);

/// <summary>What was deleted in the last <see cref="Contact.TrashDays"/> days, and bringing it back.</summary>
public sealed class TrashStore(OwnerDatabase crm, IEnumerable<ITrashSource> sources)
{
    /// <param name="most">How many people, and how many other things.</param>
    /// <param name="ct">Cancels the reads.</param>
    public async Task<TrashView> ListAsync(int most, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var zone = owner.Owner.Zone;
        var trashed = db.Contacts.AsNoTracking().Where(c => c.State == ContactState.Trashed);
        var people = await trashed
            .OrderByDescending(c => c.TrashedAt)
            .ThenBy(c => c.Id)
            .Take(most)
            .Select(c => new
            {
                c.Uid,
                c.DisplayName,
                c.Company,
                c.TrashedAt,
            })
            .ToListAsync(ct);
        var items = await db
            .Trash.AsNoTracking()
            .OrderByDescending(t => t.DeletedAt)
            .ThenByDescending(t => t.Id)
            .Take(most)
            .Select(t => new
            {
                t.Id,
                t.Kind,
                t.About,
                t.Title,
                t.DeletedAt,
            })
            .ToListAsync(ct);
        return new TrashView(
            [
                .. people.Select(c => new TrashedPerson(
                    c.Uid,
                    c.DisplayName,
                    c.Company,
                    LocalDate.On(c.TrashedAt ?? crm.Now, zone)
                )),
            ],
            await trashed.CountAsync(ct),
            [.. items.Select(t => new TrashRow(t.Id, t.Kind, t.About, t.Title, LocalDate.On(t.DeletedAt, zone)))],
            await db.Trash.CountAsync(ct),
            owner.Today
        );
    }

    /// <summary>Brings it back through the store that deleted it.</summary>
    /// <exception cref="GoneException">It is not in the trash any more, or somebody it is about is gone.</exception>
    public async Task RestoreAsync(long id, CancellationToken ct = default)
    {
        var (kind, content) = await FindAsync(id, ct);
        await sources.Single(s => s.Kind == kind).RestoreAsync(content, ct);
    }

    private async Task<(TrashKind Kind, string Content)> FindAsync(long id, CancellationToken ct)
    {
        await using var db = await crm.OpenAsync(ct);
        var item = await db.Trash.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) ?? throw new GoneException();
        return (item.Kind, item.Content);
    }
}
