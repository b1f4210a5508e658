using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.AddressBook;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Exporting;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Photos;
using NetworkCrm.Data;
using NetworkCrm.Data.Importing;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Data.Syncing;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>What became of a card that was written or deleted.</summary>
internal enum CardOutcome
{
    Created,
    Changed,
    Deleted,

    /// <summary>It is not what the phone believed it to be, or is not there.</summary>
    ConditionFailed,
    NotFound,

    /// <summary>It is no vCard that can be taken; the message says why.</summary>
    NotTaken,
}

/// <param name="Etag">Null where what is kept is not word for word what was sent: the phone reads it again.</param>
/// <param name="Why">Where it was not taken.</param>
internal sealed record CardAnswer(CardOutcome Outcome, string? Etag = null, string? Why = null);

/// <summary>What the phone believes of the card it writes.</summary>
/// <param name="Match">The ETag it has; <c>*</c> for any; null where it says nothing.</param>
/// <param name="MustBeNew">Whether there must be none.</param>
internal sealed record CardCondition(string? Match, bool MustBeNew);

/// <summary>The address book of one owner as a phone reads and writes it.</summary>
/// <param name="crm">For the owner of the app password.</param>
/// <param name="password">The app password's id.</param>
internal sealed class CardStore(OwnerDatabase crm, long password)
{
    /// <summary>A card with its picture.</summary>
    public const int LongestCard = 10_000_000;

    /// <summary>So many deletions of one phone within <see cref="AtOnce"/> are done; more are asked about.</summary>
    public const int MostDeletions = 20;

    public static readonly TimeSpan AtOnce = TimeSpan.FromHours(1);

    /// <summary>Reads the book in one moment, after whatever changed since was found.</summary>
    public async Task<T> ReadAsync<T>(Func<OpenBook, T> read, CancellationToken ct)
    {
        using (var reads = await crm.ReadAsync(ct))
            if (!SyncRefresh.IsDue(reads))
                return read(await OpenAsync(reads, ct));
        await using (var write = await crm.WriteAsync(ct))
        {
            SyncRefresh.Run(write);
            await write.CommitAsync(ct);
        }

        using var fresh = await crm.ReadAsync(ct);
        return read(await OpenAsync(fresh, ct));
    }

    public async Task<CardAnswer> PutAsync(string name, string text, CardCondition condition, CancellationToken ct)
    {
        ContactCard card;
        try
        {
            card = ContactCard.Read(text, LongestCard);
        }
        catch (FormatException e)
        {
            return new CardAnswer(CardOutcome.NotTaken, Why: e.Message);
        }

        if (card.IsGroup)
            return new CardAnswer(
                CardOutcome.NotTaken,
                Why: "This card is a group. Groups are tags of the people in it."
            );
        var answer = await WriteAsync(name, card, condition, ct);
        return answer.Outcome is CardOutcome.Created or CardOutcome.Changed
            ? await ReadAsync(book => answer with { Etag = TagIfSame(book, name, card) }, ct)
            : answer;
    }

    private static string? TagIfSame(OpenBook book, string name, ContactCard sent) =>
        book.Find(name) is { } now && ContactCard.Read(now.Text, LongestCard * 2).SaysTheSame(sent) ? now.Etag : null;

    private async Task<CardAnswer> WriteAsync(
        string name,
        ContactCard card,
        CardCondition condition,
        CancellationToken ct
    )
    {
        await using var write = await crm.WriteAsync(ct);
        var region = write.Owner.PhoneRegion;
        var fields = card.Fields(region);
        if (fields.AsContact() is not { } details || ContactCleaning.Line(details.DisplayName, Contact.NameMax) is null)
            return new CardAnswer(
                CardOutcome.NotTaken,
                Why: "This card names nobody: no name, company, e-mail or phone."
            );
        var synced = await write.Db.SyncCards.SingleOrDefaultAsync(c => c.Name == name, ct);
        var contact = synced?.ContactId is { } id
            ? await write.Db.WholeContacts.SingleOrDefaultAsync(c => c.Id == id, ct)
            : null;
        var isThere = synced?.State == SyncState.Listed && contact?.State == ContactState.Listed;
        if (!await HoldsAsync(write.Db, condition, isThere ? synced : null, contact, ct))
            return new CardAnswer(CardOutcome.ConditionFailed);
        contact ??= await WhoItIsAsync(write.Db, card, fields, ct);
        var before = SyncRefresh.Term(contact);
        if (contact is null)
        {
            contact = Contact.Create(write.Owner.Id, Guid.NewGuid(), details, write.Today, write.Now);
            write.Db.Contacts.Add(contact);
            await write.Db.SaveChangesAsync(ct);
            await KeepAsync(write.Db, contact, card, ct);
        }
        else if (isThere)
        {
            await ChangeAsync(write, contact, card, fields, ct);
        }
        else
        {
            // Whoever was thrown away here and is on the phone is wanted.
            if (contact.State is ContactState.Trashed or ContactState.Archived)
                contact.Restore(write.Now);
            Fill(write, contact, fields);
            await KeepAsync(write.Db, contact, card, ct);
        }

        await PictureAsync(write, contact, card, ct);
        await NameAsync(write, contact, name, synced, ct);
        await write.Db.SaveChangesAsync(ct);
        write.Touch([contact.Id]);
        SyncRefresh.Run(write, contact, before);
        await write.CommitAsync(ct);
        return new CardAnswer(isThere ? CardOutcome.Changed : CardOutcome.Created);
    }

    /// <summary>
    /// Moves a contact to the trash; with many others at once it is held back, and the owner asked.
    /// </summary>
    public async Task<CardAnswer> DeleteAsync(string name, CardCondition condition, CancellationToken ct)
    {
        await using var write = await crm.WriteAsync(ct);
        var synced = await write.Db.SyncCards.SingleOrDefaultAsync(c => c.Name == name, ct);
        var contact = synced is { ContactId: { } id, State: SyncState.Listed }
            ? await write.Db.WholeContacts.SingleOrDefaultAsync(c => c.Id == id && c.State == ContactState.Listed, ct)
            : null;
        if (contact is null)
            return new CardAnswer(CardOutcome.NotFound);
        if (!await HoldsAsync(write.Db, condition, synced, contact, ct))
            return new CardAnswer(CardOutcome.ConditionFailed);
        var since = write.Now - AtOnce;
        var deleted = await write.Db.SyncCards.CountAsync(c => c.DeletedBy == password && c.DeletedAt > since, ct);
        var isHeld = deleted >= MostDeletions;
        synced!.Delete(write.Now, password, isHeld);
        if (!isHeld)
        {
            var before = SyncRefresh.Term(contact);
            contact.MoveToTrash(write.Now);
            write.Touch([contact.Id]);
            await write.Db.SaveChangesAsync(ct);
            SyncRefresh.Run(write, contact, before);
        }

        await write.CommitAsync(ct);
        return new CardAnswer(CardOutcome.Deleted);
    }

    private async Task<OpenBook> OpenAsync(OwnerSqlReader reads, CancellationToken ct) =>
        new(reads, (await crm.OwnerAsync(ct)).Owner.PhoneRegion);

    private static async Task<bool> HoldsAsync(
        CrmDbContext db,
        CardCondition condition,
        SyncCard? there,
        Contact? contact,
        CancellationToken ct
    )
    {
        if (condition.MustBeNew && there is not null)
            return false;
        if (condition.Match is null)
            return true;
        if (there is null || contact is null)
            return false;
        if (condition.Match == "*")
            return true;
        // Changed here since anybody asked: the phone cannot have seen that.
        if (there.Version != contact.Version || there.ChangedAt != contact.UpdatedAt.UtcTicks)
            return false;
        var epoch = await db.SyncBooks.Select(b => b.Epoch).SingleOrDefaultAsync(ct);
        return condition.Match == OpenBook.Tag(epoch ?? "", there.Seq);
    }

    // The same person by the judgement of an import, unless a phone has a card of theirs already: then it has two.
    private static async Task<Contact?> WhoItIsAsync(
        CrmDbContext db,
        ContactCard card,
        CardFields fields,
        CancellationToken ct
    )
    {
        long? id = null;
        if (
            card.Uid is { } text
            && Guid.TryParse(text.Replace("urn:uuid:", "", StringComparison.OrdinalIgnoreCase), out var uid)
        )
            id = await db.Contacts.Where(c => c.Uid == uid).Select(c => (long?)c.Id).SingleOrDefaultAsync(ct);
        if (id is null && fields.AsRow() is { } row)
        {
            var planned = new ImportPlan(KnownContacts.Sharing(db, [row])).Plan(row);
            if (
                planned.Reason
                is ImportReason.AlreadyHere
                    or ImportReason.SameProfile
                    or ImportReason.SamePhone
                    or ImportReason.SameEmail
            )
                id = planned.ExistingContactId;
        }

        return id is null || await db.KeptCards.AnyAsync(k => k.ContactId == id && k.WrittenBy != null, ct)
            ? null
            : await db.WholeContacts.SingleOrDefaultAsync(c => c.Id == id, ct);
    }

    private async Task ChangeAsync(
        OwnerWriteScope write,
        Contact contact,
        ContactCard card,
        CardFields fields,
        CancellationToken ct
    )
    {
        var region = write.Owner.PhoneRegion;
        var kept = await write.Db.KeptCards.SingleOrDefaultAsync(k => k.ContactId == contact.Id, ct);
        var sent = ContactCard.Read(
            ContactCard.Write(ExportedContact.Of(contact), kept?.Lines, jpeg: null, region),
            LongestCard
        );
        var details = contact.Details();
        var changed = CardMerge.Apply(details, sent.Fields(region), fields, details.NotesPrivate);
        contact.Edit(changed, write.Today, write.Now);
        await KeepAsync(write.Db, contact, card, ct);
    }

    // Nothing is overwritten: what the phone says otherwise is noted.
    private static void Fill(OwnerWriteScope write, Contact contact, CardFields fields)
    {
        var (details, row) = (contact.Details(), fields.AsRow()!);
        var filled = ImportMerge.Into(details, row, contact.ImportBatchId is not null) ?? details;
        var words = CardWords.Of(write.Owner.Language);
        var otherwise = words.Otherwise(ImportMerge.Kept(details, row, imported: false), fields);
        foreach (var line in otherwise)
            if (filled.Notes?.Contains(line, StringComparison.Ordinal) != true)
                filled = filled with { Notes = filled.Notes is { } notes ? $"{notes}\n{line}" : line };
        contact.Edit(filled, write.Today, write.Now);
    }

    private async Task KeepAsync(CrmDbContext db, Contact contact, ContactCard card, CancellationToken ct)
    {
        var kept = await db.KeptCards.SingleOrDefaultAsync(k => k.ContactId == contact.Id, ct);
        var lines = card.Kept(kept?.Lines, kept?.WrittenBy == password);
        if (kept is null)
            db.KeptCards.Add(new KeptCard(contact.OwnerId, contact.Id, lines, password));
        else
            kept.Write(lines, password);
    }

    // A picture that the phone did not send is one that it does not know: here it stays.
    private static async Task PictureAsync(
        OwnerWriteScope write,
        Contact contact,
        ContactCard card,
        CancellationToken ct
    )
    {
        if (card.Picture is not { } base64)
            return;
        var photo = await write.Db.ContactPhotos.SingleOrDefaultAsync(p => p.ContactId == contact.Id, ct);
        try
        {
            var bytes = Convert.FromBase64String(base64);
            if (photo is not null && bytes.AsSpan().SequenceEqual(photo.Jpeg))
                return;
            var jpeg = PhotoImage.Square(bytes);
            if (photo is null)
                write.Db.ContactPhotos.Add(new ContactPhoto(contact.OwnerId, contact.Id, jpeg));
            else
                photo.Replace(jpeg);
        }
        catch (Exception e) when (e is FormatException or PhotoException)
        {
            // The card is worth more than a picture of it that nobody can read.
        }
    }

    // Under the name that the phone gave it, and no other: the one it had is gone.
    private static async Task NameAsync(
        OwnerWriteScope write,
        Contact contact,
        string name,
        SyncCard? synced,
        CancellationToken ct
    )
    {
        if (synced?.ContactId == contact.Id)
        {
            synced.Settle();
            return;
        }

        foreach (var other in await write.Db.SyncCards.Where(c => c.ContactId == contact.Id).ToListAsync(ct))
            other.Release();
        await write.Db.SaveChangesAsync(ct);
        if (synced is null)
            write.Db.SyncCards.Add(new SyncCard(contact.OwnerId, name, contact.Id));
        else
            synced.Bind(contact.Id);
    }
}
