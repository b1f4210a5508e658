using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.CustomFields;

/// <summary>A field as the owner defined it.</summary>
/// <param name="RemindDaysBefore">From how many days before its dates remind; null never.</param>
public sealed record FieldRow(
    long Id,
    Guid Uid,
    string Name,
    CustomFieldKind Kind,
    IReadOnlyList<string> Options,
    int? RemindDaysBefore = null,
    bool EveryYear = false
);

/// <summary>What fields say of one contact, by the field's id.</summary>
public sealed record FieldValues(IReadOnlyList<FieldRow> Fields, IReadOnlyDictionary<long, string> Texts)
{
    public static FieldValues None { get; } = new([], new Dictionary<long, string>());
}

/// <summary>What is kept of a deleted field until its Undo has passed.</summary>
public sealed record DeletedField(
    FieldRow Field,
    int Position,
    IReadOnlyList<(long ContactId, CustomReading Said)> Values
);

/// <summary>An option cannot go while it is chosen for somebody: what is stored would be no choice any more.</summary>
public sealed class ChoiceInUseException(string choice, int people) : Exception("A choice that is in use stays.")
{
    public string Choice => choice;

    public int People => people;
}

/// <summary>Another field of the owner's has this name already: nobody could tell them apart.</summary>
public sealed class NameTakenException() : Exception("Another field has this name.");

/// <summary>The owner's own fields of a contact: defining them, filling them, and finding by them.</summary>
public sealed class CustomFieldStore(OwnerDatabase crm) : ITrashSource
{
    public TrashKind Kind => TrashKind.CustomField;

    /// <exception cref="NameTakenException">Another field has the name.</exception>
    /// <exception cref="ArgumentException">It has no name, a choice has nothing to choose, or there are
    /// <see cref="CustomField.MaxFields"/> already.</exception>
    public async Task DefineAsync(
        Guid uid,
        string name,
        CustomFieldKind kind,
        string? choices,
        CancellationToken ct = default
    )
    {
        await using var write = await crm.WriteAsync(ct);
        if (await write.Db.CustomFields.AnyAsync(f => f.Uid == uid, ct))
            return;
        var count = await write.Db.CustomFields.CountAsync(ct);
        if (count >= CustomField.MaxFields)
            throw new ArgumentException($"There are {CustomField.MaxFields} fields at the most.", nameof(uid));
        var field = CustomField.Define(write.Db.OwnerId, uid, name, kind, choices, count);
        await RefuseTakenAsync(write.Db, field, ct);
        write.Db.CustomFields.Add(field);
        await write.CommitAsync(ct);
    }

    /// <summary>Gives a field another name, and a choice other options; what it says of contacts stays.</summary>
    /// <exception cref="ArgumentException">It has no name, or a choice has nothing to choose.</exception>
    /// <exception cref="NameTakenException">Another field has the name.</exception>
    /// <exception cref="ChoiceInUseException">An option is missing that is chosen for somebody.</exception>
    /// <exception cref="GoneException">There is no such field of this owner.</exception>
    public async Task RenameAsync(Guid uid, string name, string? choices, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var field = await FindAsync(write.Db, uid, ct);
        field.Rename(name, choices);
        await RefuseTakenAsync(write.Db, field, ct);
        if (field.Kind == CustomFieldKind.Choice)
            await KeepChosenAsync(write.Db, field, ct);
        await write.CommitAsync(ct);
    }

    /// <summary>Whether and when the dates of a field remind: see <see cref="CustomField.Remind"/>.</summary>
    /// <exception cref="ArgumentException">It holds no dates, or the days are too many.</exception>
    /// <exception cref="GoneException">There is no such field of this owner.</exception>
    public async Task RemindAsync(Guid uid, int? daysBefore, bool everyYear, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        (await FindAsync(write.Db, uid, ct)).Remind(daysBefore, everyYear);
        await write.CommitAsync(ct);
    }

    /// <returns>What Undo needs to bring it back.</returns>
    /// <exception cref="GoneException">There is no such field of this owner.</exception>
    public async Task<DeletedField> DeleteAsync(Guid uid, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var field = await FindAsync(write.Db, uid, ct);
        var values = await write.Db.CustomValues.AsNoTracking().Where(v => v.FieldId == field.Id).ToListAsync(ct);
        var deleted = new DeletedField(
            Row(field),
            field.Position,
            [.. values.Select(v => (v.ContactId, new CustomReading(v.Text, v.Sortable)))]
        );
        await TrashBin.KeepAsync(write, Kind, uid, field.Name, [], deleted, ct);
        write.Db.CustomFields.Remove(field);
        await write.Db.SaveChangesAsync(ct);
        foreach (var chunk in values.Select(v => v.ContactId).Chunk(200))
            await DescribeAsync(write.Db, chunk, ct);
        await write.CommitAsync(ct);
        return deleted;
    }

    public Task RestoreAsync(string content, CancellationToken ct = default) =>
        RestoreAsync(TrashBin.Read<DeletedField>(content), ct);

    public async Task RestoreAsync(DeletedField deleted, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        if (await db.CustomFields.AnyAsync(f => f.Uid == deleted.Field.Uid, ct))
            return;
        await TrashBin.TakeOutAsync(write.Db, Kind, deleted.Field.Uid, ct);
        // The name may have been given to another meanwhile: two of one name could not be told apart.
        var taken = (await db.CustomFields.Select(f => f.Name).ToListAsync(ct))
            .Select(TextFold.Fold)
            .ToHashSet(StringComparer.Ordinal);
        var name = deleted.Field.Name;
        for (var i = 2; taken.Contains(TextFold.Fold(name)); i++)
            name = $"{deleted.Field.Name} ({i})";
        var field = CustomField.Define(
            db.OwnerId,
            deleted.Field.Uid,
            name,
            deleted.Field.Kind,
            string.Join('\n', deleted.Field.Options),
            deleted.Position
        );
        if (field.Kind == CustomFieldKind.Date)
            field.Remind(deleted.Field.RemindDaysBefore, deleted.Field.EveryYear);
        db.CustomFields.Add(field);
        await db.SaveChangesAsync(ct);
        foreach (var chunk in deleted.Values.Chunk(200))
        {
            var ids = chunk.Select(v => v.ContactId).ToList();
            var left = await db.Contacts.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToHashSetAsync(ct);
            foreach (var (contactId, said) in chunk.Where(v => left.Contains(v.ContactId)))
                db.CustomValues.Add(new CustomValue(db.OwnerId, contactId, field.Id, said));
            await DescribeAsync(db, [.. left], ct);
        }

        await write.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<FieldRow>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        return
        [
            .. (await db.CustomFields.AsNoTracking().OrderBy(f => f.Position).ThenBy(f => f.Id).ToListAsync(ct)).Select(
                Row
            ),
        ];
    }

    public async Task<FieldValues> OfContactAsync(long contactId, CancellationToken ct = default)
    {
        await using var db = await crm.OpenAsync(ct);
        var fields = await db.CustomFields.AsNoTracking().OrderBy(f => f.Position).ThenBy(f => f.Id).ToListAsync(ct);
        if (fields.Count == 0)
            return FieldValues.None;
        var texts = await db
            .CustomValues.AsNoTracking()
            .Where(v => v.ContactId == contactId)
            .ToDictionaryAsync(v => v.FieldId, v => v.Text, ct);
        return new FieldValues([.. fields.Select(Row)], texts);
    }

    /// <summary>Fills one field of one contact; nothing empties it.</summary>
    /// <exception cref="FormatException">What was typed is not of the field's kind.</exception>
    /// <exception cref="GoneException">The contact or the field is not the owner's.</exception>
    public async Task SetAsync(long contactId, Guid fieldUid, string? typed, CancellationToken ct = default)
    {
        await using var write = await crm.WriteAsync(ct);
        var db = write.Db;
        var field = await FindAsync(db, fieldUid, ct);
        if (!await db.Contacts.AnyAsync(c => c.Id == contactId, ct))
            throw new GoneException();
        var value = await db.CustomValues.SingleOrDefaultAsync(
            v => v.ContactId == contactId && v.FieldId == field.Id,
            ct
        );
        if (CustomReading.Read(field, typed) is not { } reading)
        {
            if (value is not null)
                db.CustomValues.Remove(value);
        }
        else if (value is null)
        {
            db.CustomValues.Add(new CustomValue(db.OwnerId, contactId, field.Id, reading));
        }
        else
        {
            value.Set(reading);
        }

        await db.SaveChangesAsync(ct);
        await DescribeAsync(db, [contactId], ct);
        await write.CommitAsync(ct);
    }

    // An option that is only written otherwise is written so wherever it is chosen.
    private static async Task RefuseTakenAsync(CrmDbContext db, CustomField field, CancellationToken ct)
    {
        var name = TextFold.Fold(field.Name);
        if (
            (await db.CustomFields.Where(f => f.Uid != field.Uid).Select(f => f.Name).ToListAsync(ct)).Exists(n =>
                TextFold.Fold(n) == name
            )
        )
            throw new NameTakenException();
    }

    private static async Task KeepChosenAsync(CrmDbContext db, CustomField field, CancellationToken ct)
    {
        var chosen = await db
            .CustomValues.Where(v => v.FieldId == field.Id)
            .GroupBy(v => v.Text)
            .Select(g => new { Text = g.Key, People = g.Count() })
            .ToListAsync(ct);
        foreach (var was in chosen)
        {
            var option =
                field.Options.FirstOrDefault(o => string.Equals(o, was.Text, StringComparison.OrdinalIgnoreCase))
                ?? throw new ChoiceInUseException(was.Text, was.People);
            if (option != was.Text)
                await db
                    .CustomValues.Where(v => v.FieldId == field.Id && v.Text == was.Text)
                    .ExecuteUpdateAsync(s => s.SetProperty(v => v.Text, option), ct);
        }
    }

    // What the fields say is part of what search looks in.
    private async Task DescribeAsync(CrmDbContext db, IReadOnlyCollection<long> contactIds, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var contacts = await db.WholeContacts.Where(c => contactIds.Contains(c.Id)).ToListAsync(ct);
        var texts = (
            await db
                .CustomValues.Where(v => contactIds.Contains(v.ContactId))
                .OrderBy(v => v.FieldId)
                .Select(v => new { v.ContactId, v.Text })
                .ToListAsync(ct)
        ).ToLookup(v => v.ContactId, v => v.Text);
        foreach (var contact in contacts)
            contact.Describe(texts[contact.Id], crm.Now);
        await db.SaveChangesAsync(ct);
        // A field may be filled for thousands: what is saved need not be looked at again.
        db.ChangeTracker.Clear();
    }

    private static async Task<CustomField> FindAsync(CrmDbContext db, Guid uid, CancellationToken ct) =>
        await db.CustomFields.SingleOrDefaultAsync(f => f.Uid == uid, ct) ?? throw new GoneException();

    private static FieldRow Row(CustomField field) =>
        new(field.Id, field.Uid, field.Name, field.Kind, field.Options, field.RemindDaysBefore, field.EveryYear);
}
