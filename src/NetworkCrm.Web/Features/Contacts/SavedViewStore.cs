using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Contacts;

/// <summary>A filter of the People page under its name.</summary>
public sealed record SavedViewRow(Guid Uid, string Name, PeopleFilter Filter);

/// <summary>There are as many views as may be kept.</summary>
public sealed class TooManyViewsException() : Exception($"{SavedView.Most} views are kept at the most.");

/// <summary>The views that the owner keeps of the People page.</summary>
public sealed class SavedViewStore(OwnerDatabase crm)
{
    /// <summary>In the order in which they were kept.</summary>
    public async Task<IReadOnlyList<SavedViewRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var views = await db.SavedViews.AsNoTracking().OrderBy(v => v.CreatedAt).ThenBy(v => v.Id).ToListAsync(ct);
        return [.. views.Select(v => new SavedViewRow(v.Uid, v.Name, PeopleFilter.OfQuery(v.Query)))];
    }

    /// <summary>Keeps a filter, once per <paramref name="uid"/>.</summary>
    /// <exception cref="ArgumentException">It has no name, or says more than can be kept.</exception>
    /// <exception cref="TooManyViewsException">There are <see cref="SavedView.Most"/> already.</exception>
    public async Task KeepAsync(Guid uid, string name, PeopleFilter filter, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.SavedViews.AnyAsync(v => v.Uid == uid, ct))
            return;
        if (await write.Db.SavedViews.CountAsync(ct) >= SavedView.Most)
            throw new TooManyViewsException();
        write.Db.SavedViews.Add(SavedView.Keep(write.Db.OwnerId, uid, name, Query(filter), write.Now));
        await write.CommitAsync(ct);
    }

    /// <exception cref="ArgumentException">It has no name.</exception>
    /// <exception cref="GoneException">There is no such view of this owner.</exception>
    public Task RenameAsync(Guid uid, string name, CancellationToken ct = default) =>
        ChangeAsync(uid, (_, view) => view.Rename(name), ct);

    /// <summary>What it shows stays; <see cref="KeepAsync"/> with what it was brings it back.</summary>
    /// <exception cref="GoneException">There is no such view of this owner.</exception>
    public Task ForgetAsync(Guid uid, CancellationToken ct = default) =>
        ChangeAsync(uid, (db, view) => db.SavedViews.Remove(view), ct);

    /// <summary>Whether a filter is short enough to be kept.</summary>
    public static bool CanKeep(PeopleFilter filter) => Query(filter).Length <= SavedView.QueryMax;

    private static string Query(PeopleFilter filter) =>
        filter.Href() is var address && address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at
            ? address[(at + 1)..]
            : "";

    private async Task ChangeAsync(Guid uid, Action<CrmDbContext, SavedView> change, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var view = await write.Db.SavedViews.SingleOrDefaultAsync(v => v.Uid == uid, ct) ?? throw new GoneException();
        change(write.Db, view);
        await write.CommitAsync(ct);
    }
}
