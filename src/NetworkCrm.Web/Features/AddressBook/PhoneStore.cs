using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>A phone that may sync.</summary>
public sealed record PhoneRow(Guid Uid, string Name, DateOnly Since, DateOnly? LastUsed);

/// <summary>Whom the phones see.</summary>
/// <param name="Circles">Empty with <paramref name="WithoutCircle"/> and <paramref name="Tags"/> is everyone.</param>
public sealed record PhoneScope(IReadOnlySet<Circle> Circles, bool WithoutCircle, IReadOnlySet<string> Tags)
{
    public bool IsEveryone => Circles.Count == 0 && !WithoutCircle && Tags.Count == 0;
}

/// <summary>Deletions that a phone asked for, so many at once that the owner decides.</summary>
/// <param name="Waiting">How many are held back.</param>
/// <param name="InTrash">How many of the same phone were done just before.</param>
/// <param name="Names">Of the first that are held back.</param>
public sealed record HeldDeletions(string Phone, int Waiting, int InTrash, IReadOnlyList<string> Names);

/// <summary>There are as many phones as there may be.</summary>
public sealed class TooManyPhonesException() : Exception("There are as many phones as there may be.");

/// <summary>Which phones sync with an owner's address book, whom they see, and what they may not do unasked.</summary>
public sealed class PhoneStore(OwnerDatabase crm)
{
    private const int ShownNames = 5;

    /// <summary>Makes a password for a phone, once for each <paramref name="uid"/>.</summary>
    /// <returns>The password, shown this once; null where it was made before.</returns>
    /// <exception cref="TooManyPhonesException">There are <see cref="AppPassword.Most"/>.</exception>
    public async Task<string?> AddAsync(Guid uid, string name, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.AppPasswords.AnyAsync(p => p.Uid == uid, ct))
            return null;
        if (await write.Db.AppPasswords.CountAsync(ct) >= AppPassword.Most)
            throw new TooManyPhonesException();
        write.Db.AppPasswords.Add(AppPassword.Make(write.Owner.Id, uid, name, write.Now, out var password));
        await write.CommitAsync(ct);
        return password;
    }

    /// <summary>By what the owner's account is called.</summary>
    public async Task<string> EmailAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var account = db.OwnerId;
        return await db.Users.Where(u => u.Id == account).Select(u => u.Email).SingleAsync(ct) ?? "";
    }

    public async Task<IReadOnlyList<PhoneRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var owner = await crm.OwnerAsync(db, ct);
        var phones = await db.AppPasswords.AsNoTracking().OrderBy(p => p.Id).ToListAsync(ct);
        return
        [
            .. phones.Select(p => new PhoneRow(
                p.Uid,
                p.Name,
                LocalDate.On(p.CreatedAt, owner.Owner.Zone),
                p.LastUsedAt is { } used ? LocalDate.On(used, owner.Owner.Zone) : null
            )),
        ];
    }

    /// <summary>Takes a password back; what the phone has stays on it. With the last of them syncing ends.</summary>
    public async Task RemoveAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        await write.Db.AppPasswords.Where(p => p.Uid == uid).ExecuteDeleteAsync(ct);
        if (!await write.Db.AppPasswords.AnyAsync(ct))
        {
            await write.Db.SyncCards.ExecuteDeleteAsync(ct);
            await write.Db.SyncBooks.ExecuteDeleteAsync(ct);
        }

        await write.CommitAsync(ct);
    }

    public async Task<PhoneScope> ScopeAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var book = await db.SyncBooks.AsNoTracking().SingleOrDefaultAsync(ct);
        var circles = Enum.GetValues<Circle>().Where(c => ((book?.Circles ?? 0) & (1 << ((int)c - 1))) != 0);
        return new PhoneScope(
            circles.ToHashSet(),
            ((book?.Circles ?? 0) & (1 << 5)) != 0,
            (book?.Tags?.Split('\n') ?? []).ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>Chooses whom the phones see; with the next sync they have them, and them alone.</summary>
    public async Task ChooseAsync(PhoneScope scope, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var book = await write.Db.SyncBooks.SingleOrDefaultAsync(ct);
        if (book is null)
            write.Db.SyncBooks.Add(book = new SyncBook(write.Owner.Id));
        book.Choose(scope.Circles, scope.WithoutCircle, scope.Tags);
        await write.CommitAsync(ct);
    }

    /// <summary>The tags there are, folded and as written.</summary>
    public async Task<IReadOnlyList<(string Folded, string Name)>> TagsAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        return [.. (await TagRows.NamesAsync(db, ct)).Select(n => (TextFold.Fold(n), n)).DistinctBy(t => t.Item1)];
    }

    /// <summary>What waits for the owner's word; null where nothing does.</summary>
    public async Task<HeldDeletions?> HeldAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var held = await db
            .SyncCards.AsNoTracking()
            .Where(c => c.DeletedAt != null && c.State == SyncState.Held)
            .Select(c => new { c.ContactId, c.DeletedBy })
            .ToListAsync(ct);
        if (held.Count == 0)
            return null;
        var by = held[0].DeletedBy;
        var ids = held.Select(h => h.ContactId).ToList();
        var names = await db
            .Contacts.Where(c => ids.Contains(c.Id))
            .OrderBy(c => c.SortName)
            .Select(c => c.DisplayName)
            .Take(ShownNames)
            .ToListAsync(ct);
        return new HeldDeletions(
            await db.AppPasswords.Where(p => p.Id == by).Select(p => p.Name).SingleOrDefaultAsync(ct) ?? "",
            held.Count,
            await db.SyncCards.CountAsync(c => c.DeletedAt != null && c.State != SyncState.Held, ct),
            names
        );
    }

    /// <summary>Moves whoever waits to the trash.</summary>
    public Task<int> DeleteHeldAsync(CancellationToken ct = default) =>
        SettleAsync(
            (contact, now) =>
            {
                if (contact.State == ContactState.Trashed)
                    return false;
                contact.MoveToTrash(now);
                return true;
            },
            ct
        );

    /// <summary>Keeps whoever waits, and brings back whom the phone deleted with them.</summary>
    public Task<int> KeepHeldAsync(CancellationToken ct = default) =>
        SettleAsync(
            (contact, now) =>
            {
                if (contact.State != ContactState.Trashed)
                    return true;
                contact.Restore(now);
                return true;
            },
            ct
        );

    private async Task<int> SettleAsync(Func<Contact, DateTimeOffset, bool> decide, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var cards = await write.Db.SyncCards.Where(c => c.DeletedAt != null).ToListAsync(ct);
        var decided = 0;
        foreach (var lot in cards.Chunk(500))
        {
            var ids = lot.Select(c => c.ContactId).ToList();
            var contacts = await write.Db.WholeContacts.Where(c => ids.Contains(c.Id)).ToListAsync(ct);
            var done = contacts.Where(c => decide(c, write.Now)).Select(c => c.Id).ToList();
            write.Touch(done);
            decided += done.Count;
        }

        foreach (var card in cards)
            card.Settle();
        // What is kept goes to the phones again, though nothing of it has changed.
        if (await write.Db.SyncBooks.SingleOrDefaultAsync(ct) is { } book)
            book.LookAnew();
        await write.CommitAsync(ct);
        return decided;
    }
}
