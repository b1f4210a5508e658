using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Core.Relations;
using NetworkCrm.Core.Trash;
using NetworkCrm.Data.Exporting;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Restoring;

/// <summary>One restoring on its way: takes the rows of the file in their order and writes them by the hundred.</summary>
internal sealed class BookRestoreRun(OwnerWriteScope write, long ownerId) : IDisposable
{
    private const int RowsAtOnce = 500;

    private readonly Dictionary<IEntityType, Statement> ids = [];
    private readonly List<(BookRow Of, object Entity, IReadOnlyList<(BookRow Of, object Entity)> Apart)> batch = [];
    private readonly List<(IProperty Property, Guid Row, Guid Named)> later = [];
    private readonly HashSet<Guid> waiting = [];
    private readonly HashSet<long> related = [];
    private readonly Dictionary<long, CustomFieldKind> kinds = [];
    private BookRow? section;
    private bool isKept;
    private HashSet<string> keys = [];

    public Dictionary<string, int> Added { get; } = new(StringComparer.Ordinal);

    public int Known { get; private set; }

    public int Left { get; private set; }

    /// <summary>Those that came in, and whom what came in is about.</summary>
    public HashSet<long> Contacts { get; } = [];

    public void Begin(BookRow next)
    {
        section = next;
        // Of what no uid names there is no telling whether it is the same: it comes into an empty list only.
        isKept = !next.HasUid && !HasKey(next) && HasRows(next.Table);
        keys = HasKey(next) ? Keys(next.Table) : [];
    }

    public async Task TakeAsync(JsonElement row, string where, CancellationToken ct)
    {
        var of = section!;
        // The trash keeps numbers of the database that it was in.
        if (of.Section.Entity == typeof(TrashItem))
        {
            Left++;
            return;
        }

        if (isKept || (of.HasUid && !IsNew(of, row, where)))
        {
            Known++;
            return;
        }

        var made = of.Make(row, ownerId, (type, uid) => Id(type.ClrType, uid), where);
        Left += made.LostParts;
        if (made.IsLost && !made.NotFound.TrueForAll(n => IsLater(of, n.Property)) || !IsKeyThere(made.Entity))
        {
            Left++;
            return;
        }

        // The file and the rows of an import that waits, or was broken off, are in no export.
        if (made.Entity is ImportBatch { State: not (ImportBatchState.Applied or ImportBatchState.Undone) })
        {
            Left++;
            return;
        }

        if (KeyOf(made.Entity) is { } key && !keys.Add(key))
        {
            Known++;
            return;
        }

        foreach (var (property, uid, _) in made.NotFound.Where(n => IsLater(of, n.Property)))
            later.Add((property, row.GetProperty("uid").GetGuid(), uid));
        Derive(made);
        Note(made.Entity);
        batch.Add((of, made.Entity, made.Apart));
        Added[of.Section.Name] = Added.GetValueOrDefault(of.Section.Name) + 1;
        if (batch.Count >= RowsAtOnce)
            await SaveAsync(ct);
    }

    public async Task EndSectionAsync(CancellationToken ct)
    {
        await SaveAsync(ct);
        foreach (var (property, row, named) in later)
        {
            if (Id(property.DeclaringType.ClrType, named) is not { } id)
                continue;
            var table = property.DeclaringType.GetTableName();
            using var set = new Statement(
                write.Connection,
                $"UPDATE \"{table}\" SET \"{property.GetColumnName()}\" = ? WHERE OwnerId = ? AND Uid = ?"
            );
            set.Bind(id).Bind(ownerId).Bind(row).Run();
        }

        later.Clear();
    }

    /// <summary>Makes people findable by the words of their relations, once all of these are there.</summary>
    public async Task RelateAsync(CancellationToken ct)
    {
        foreach (var some in related.Chunk(RowsAtOnce))
        {
            var words = await write
                .Db.Relations.Where(r => r.Words != null && (some.Contains(r.FirstId) || some.Contains(r.SecondId)))
                .OrderBy(r => r.Id)
                .Select(r => new
                {
                    r.FirstId,
                    r.SecondId,
                    Words = r.Words!,
                })
                .ToListAsync(ct);
            foreach (var contact in await write.Db.WholeContacts.Where(c => some.Contains(c.Id)).ToListAsync(ct))
                contact.Relate(
                    words.Where(w => w.FirstId == contact.Id || w.SecondId == contact.Id).Select(w => w.Words),
                    contact.UpdatedAt
                );
            await write.Db.SaveChangesAsync(ct);
            write.Db.ChangeTracker.Clear();
        }
    }

    public void Dispose()
    {
        foreach (var find in ids.Values)
            find.Dispose();
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        if (batch.Count == 0)
            return;
        write.Db.AddRange(batch.Select(b => b.Entity));
        await SaveChangesAsync(ct);
        foreach (var (_, entity, apart) in batch)
        {
            var id = IdOf(entity);
            if (entity is Contact)
                Contacts.Add(id);
            if (entity is CustomField field)
                kinds[id] = field.Kind;
            foreach (var (of, part) in apart)
            {
                of.Attach(part, id);
                write.Db.Add(part);
            }
        }

        await SaveChangesAsync(ct);
        write.Db.ChangeTracker.Clear();
        batch.Clear();
        waiting.Clear();
    }

    private async Task SaveChangesAsync(CancellationToken ct)
    {
        try
        {
            await write.Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is SqliteException { SqliteErrorCode: 19 })
        {
            // A constraint: the same tag twice, say. Nobody but a hand in the file makes such rows.
            throw new BookFileException(BookFileFault.BadRow, batch[0].Of.Section.Name, inner: e);
        }
    }

    // What is not in the file because it follows from what is.
    private void Derive(BookRow.Made made)
    {
        foreach (var value in made.Apart.Select(a => a.Entity).OfType<CustomValue>())
        {
            BookRow.Set(value, nameof(CustomValue.Folded), TextFold.Fold(value.Text));
            var kind = Kind(value.FieldId);
            if (kind is CustomFieldKind.Date or CustomFieldKind.Number)
                BookRow.Set(value, nameof(CustomValue.Sortable), CustomReading.Bound(value.Text, kind));
        }

        switch (made.Entity)
        {
            case Contact contact:
                foreach (var tag in contact.Tags)
                    BookRow.Set(tag, nameof(ContactTag.Folded), TextFold.Fold(tag.Name));
                foreach (var world in contact.Worlds)
                    BookRow.Set(world, nameof(ContactWorld.Folded), TextFold.Fold(world.Name));
                var birthday = contact.Birthday is { } b ? (b.Month * 100) + (b.Day ?? 0) : (int?)null;
                BookRow.Set(contact, nameof(Contact.BirthdayKey), birthday);
                contact.Describe(
                    made.Apart.Select(a => a.Entity).OfType<CustomValue>().Select(v => v.Text),
                    contact.UpdatedAt
                );
                break;
            case Interaction interaction:
                var facts = InteractionFact.Of(interaction).Pack();
                foreach (var participant in interaction.Participants)
                {
                    BookRow.Set(participant, nameof(Participant.On), interaction.On);
                    BookRow.Set(participant, nameof(Participant.Facts), facts);
                }

                foreach (var exchange in interaction.Exchanges)
                    BookRow.Set(exchange, nameof(Exchange.On), interaction.On);
                foreach (var fact in interaction.Facts)
                    BookRow.Set(fact, nameof(LearnedFact.On), interaction.On);
                break;
        }
    }

    // Whose snapshots follow from it, and who is found by it.
    private void Note(object entity)
    {
        if (entity is Interaction interaction)
            Contacts.UnionWith(interaction.Participants.Select(p => p.ContactId));
        if (entity is not Relation relation)
            return;
        related.Add(relation.FirstId);
        related.Add(relation.SecondId);
    }

    private CustomFieldKind Kind(long field)
    {
        if (!kinds.TryGetValue(field, out var kind))
            kinds[field] = kind = write.Db.CustomFields.AsNoTracking().Single(f => f.Id == field).Kind;
        return kind;
    }

    // Neither there nor twice in the file.
    private bool IsNew(BookRow of, JsonElement row, string where)
    {
        if (!row.TryGetProperty("uid", out var name) || !name.TryGetGuid(out var uid))
            throw new BookFileException(BookFileFault.BadRow, where, "uid");
        return Id(of.Section.Entity, uid) is null && waiting.Add(uid);
    }

    // Another row of the same list may stand further down.
    private static bool IsLater(BookRow of, IProperty property) =>
        of.HasUid
        && property.IsNullable
        && BookSchema.Target(property)?.ClrType == of.Section.Entity
        && property.DeclaringType.ClrType == of.Section.Entity;

    // The number of what is named, or null.
    private long? Id(Type type, Guid uid)
    {
        var entity = write.Db.Model.FindEntityType(type)!;
        if (!ids.TryGetValue(entity, out var find))
            ids[entity] = find = new Statement(
                write.Connection,
                $"SELECT Id FROM \"{entity.GetTableName()}\" WHERE OwnerId = ? AND Uid = ?"
            );
        long? id = find.Bind(ownerId).Bind(uid).Step() ? find.Int64(0) : null;
        find.Reset();
        return id;
    }

    private static long IdOf(object entity) => (long)entity.GetType().GetProperty("Id")!.GetValue(entity)!;

    private bool HasRows(string table)
    {
        using var any = new Statement(write.Connection, $"SELECT 1 FROM \"{table}\" WHERE OwnerId = ? LIMIT 1");
        return any.Bind(ownerId).Step();
    }

    private static bool HasKey(BookRow of) =>
        of.Section.Entity == typeof(RaisedNudge) || of.Section.Entity == typeof(PutAside);

    private HashSet<string> Keys(string table)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        using var read = new Statement(write.Connection, $"SELECT Key FROM \"{table}\" WHERE OwnerId = ?");
        read.Bind(ownerId);
        while (read.Step())
            all.Add(read.Text(0));
        return all;
    }

    // A key names people by uids in the file and by numbers here; false where it names somebody who is not here.
    private bool IsKeyThere(object entity)
    {
        if (KeyOf(entity) is not { } key)
            return true;
        if (NudgeKeys.Coming(key, Id) is not { } ours)
            return false;
        BookRow.Set(entity, nameof(RaisedNudge.Key), ours);
        return true;
    }

    private static string? KeyOf(object entity) =>
        entity switch
        {
            RaisedNudge nudge => nudge.Key,
            PutAside aside => aside.Key,
            _ => null,
        };
}
