using System.Collections;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Data.Exporting;

namespace NetworkCrm.Data.Restoring;

/// <summary>Makes the entities of one section out of rows of the file: the way back of <see cref="BookRowsOf"/>.</summary>
internal sealed class BookRow
{
    private readonly IEntityType entity;
    private readonly IProperty? parentColumn;
    private readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);
    private readonly List<Field> needed;

    public BookRow(IModel model, BookSection section, BookSection? parent = null)
    {
        Section = section;
        entity = BookSchema.Of(model, section);
        parentColumn = parent is null ? null : BookSchema.ParentColumn(model, section, parent);
        foreach (var field in BookSchema.Fields(model, section, parent))
            fields.Add(field.Name, new Field(field));
        needed = [.. fields.Values.Where(f => f.IsNeeded)];
        Parts = [.. section.Parts.Select(p => new BookRow(model, p, section))];
        Navigation = parent is null
            ? null
            : BookSchema
                .Of(model, parent)
                .GetNavigations()
                .SingleOrDefault(n => n.TargetEntityType == entity && n.FieldInfo is not null);
    }

    public BookSection Section { get; }

    public IReadOnlyList<BookRow> Parts { get; }

    /// <summary>Where the rows that belong to another are kept with it; null where they are not.</summary>
    public INavigation? Navigation { get; }

    /// <summary>Whether rows of it have a name that others call them by.</summary>
    public bool HasUid => fields.ContainsKey("uid");

    public string Table => entity.GetTableName()!;

    /// <summary>Makes an entity of a row, and of those that belong to it.</summary>
    /// <param name="row">As it stands in the file.</param>
    /// <param name="owner">Whose it becomes.</param>
    /// <param name="find">The number of what a uid names; null where there is nothing of that name.</param>
    /// <param name="where">For the message.</param>
    /// <exception cref="BookFileException">A field cannot be what it says.</exception>
    public Made Make(JsonElement row, long owner, Func<IEntityType, Guid, long?> find, string where)
    {
        if (row.ValueKind != JsonValueKind.Object)
            throw new BookFileException(BookFileFault.BadRow, where);
        var made = new Made(Activator.CreateInstance(entity.ClrType, nonPublic: true)!);
        Set(made.Entity, "OwnerId", owner);
        // What is made has been made once: the first edit is its second version.
        if (entity.FindProperty("Version") is { ClrType: var type } && type == typeof(int))
            Set(made.Entity, "Version", 1);
        var seen = 0;
        foreach (var json in row.EnumerateObject())
            if (fields.TryGetValue(json.Name, out var field))
            {
                seen += field.IsNeeded ? 1 : 0;
                Fill(made, field, json.Value, find, where);
            }

        if (seen < needed.Count && needed.Find(f => !row.TryGetProperty(f.Name, out _)) is { } missing)
            throw new BookFileException(BookFileFault.BadRow, where, missing.Name);
        foreach (var part in Parts)
            if (row.TryGetProperty(part.Section.Name, out var rows))
                AddParts(made, part, rows, owner, find, where);
        return made;
    }

    /// <summary>Sets a property, however private its setter is.</summary>
    public static void Set(object entity, string property, object? value) =>
        entity.GetType().GetProperty(property)!.SetValue(entity, value);

    /// <summary>Says to which row the parts belong that are not kept with it.</summary>
    public void Attach(object part, long parent) => parentColumn!.PropertyInfo!.SetValue(part, parent);

    private static void Fill(
        Made made,
        Field field,
        JsonElement json,
        Func<IEntityType, Guid, long?> find,
        string where
    )
    {
        object? value;
        try
        {
            value = field.Read(json);
        }
        catch (Exception e)
            when (e is FormatException or InvalidOperationException or OverflowException or JsonException)
        {
            throw new BookFileException(BookFileFault.BadRow, where, field.Name, e);
        }

        if (field.Target is { } target)
        {
            var uid = (Guid)value;
            value = find(target, uid);
            if (value is null)
                made.NotFound.Add((field.Property, uid, field.IsNeeded));
        }

        if (value is not null)
            field.Property.PropertyInfo!.SetValue(made.Entity, value);
    }

    private static void AddParts(
        Made made,
        BookRow part,
        JsonElement rows,
        long owner,
        Func<IEntityType, Guid, long?> find,
        string where
    )
    {
        where = $"{where}.{part.Section.Name}";
        if (rows.ValueKind != JsonValueKind.Array || rows.GetArrayLength() > Most(part.entity.ClrType))
            throw new BookFileException(BookFileFault.BadRow, where);
        var kept = part.Navigation?.FieldInfo!.GetValue(made.Entity) as IList;
        foreach (var (at, row) in rows.EnumerateArray().Index())
        {
            var one = part.Make(row, owner, find, $"{where}[{at + 1}]");
            // Without whom it is about it is about nobody.
            if (one.IsLost)
            {
                made.LostParts++;
                continue;
            }

            if (kept is null)
                made.Apart.Add((part, one.Entity));
            else
                kept.Add(one.Entity);
        }
    }

    // What the rules pack into a few bits each, and beyond that whatever nobody ever typed.
    private static int Most(Type part) =>
        part == typeof(Exchange) ? Interaction.MaxExchanges
        : part == typeof(LearnedFact) ? Interaction.MaxFacts * Interaction.MaxContacts
        : part == typeof(Participant) ? Interaction.MaxContacts
        : part == typeof(CustomValue) || part == typeof(ContactTag) ? 1_000
        : 100_000;

    /// <summary>An entity that was made of a row.</summary>
    internal sealed class Made(object entity)
    {
        public object Entity => entity;

        /// <summary>What it names that was not there, at least not yet.</summary>
        public List<(IProperty Property, Guid Uid, bool IsNeeded)> NotFound { get; } = [];

        /// <summary>Rows that belong to it and are not kept with it.</summary>
        public List<(BookRow Of, object Entity)> Apart { get; } = [];

        public int LostParts { get; set; }

        /// <summary>Whether it cannot be without something that is not there.</summary>
        public bool IsLost => NotFound.Exists(n => n.IsNeeded);
    }

    private sealed class Field(BookField of)
    {
        private readonly Func<JsonElement, object> read = of.Target is null
            ? BookValue.Reader(of.Property)
            : json => json.GetGuid();

        public string Name => of.Name;

        public IProperty Property => of.Property;

        public IEntityType? Target => of.Target;

        public bool IsNeeded => !of.Property.IsNullable;

        public object Read(JsonElement json) => read(json);
    }
}
