using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data;
using NetworkCrm.Data.Nudging;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Tests.Nudging;

/// <summary>
/// Walks every property of the snapshot, so that one that is added tomorrow is in here: write, bytes, rebuild, restore.
/// </summary>
public sealed class SnapshotColumnsTests
{
    // What a rebuild takes as it is stored.
    private static readonly string[] Inputs =
    [
        nameof(ContactSnapshot.OwnerId),
        nameof(ContactSnapshot.ContactId),
        nameof(ContactSnapshot.EvaluatedOn),
    ];

    private static readonly PropertyInfo[] Properties = typeof(ContactSnapshot).GetProperties();

    [Fact]
    public async Task Every_property_is_a_column()
    {
        using var crm = await TestCrm.OpenAsync();
        Assert.Equal(
            Properties.Select(p => p.Name).Order(StringComparer.Ordinal),
            EntityRow<ContactSnapshot>.Of(crm.Database.Model).Columns.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_property_is_written_read_replaced_and_restored_as_it_was()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.SqlAsync("DELETE FROM Snapshots");
        var (first, second) = (Filled(id, 0), Filled(id, 1));
        await WriteAsync(crm, w => w.Add(first));
        Assert.Equal(first.ToBytes(), await StoredAsync(crm.Database));
        await WriteAsync(crm, w => w.Replace(second));
        Assert.Equal(second.ToBytes(), await StoredAsync(crm.Database));
        first.IsCold = second.IsCold;
        await WriteAsync(crm, w => w.Replace(first, wasCold: second.IsCold));
        Assert.Equal(first.ToBytes(), await StoredAsync(crm.Database));
        var backup = Path.Combine(crm.Directory.Root, "backup.db");
        DatabaseBackup.Write(crm.Database, backup);
        using var restored = new CrmDatabase(backup);
        Assert.Equal(first.ToBytes(), await StoredAsync(restored));
    }

    [Fact]
    public async Task Every_property_that_is_missing_is_read_as_missing()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync();
        await crm.SqlAsync("DELETE FROM Snapshots");
        var empty = new ContactSnapshot { OwnerId = 1, ContactId = id };
        await WriteAsync(crm, w => w.Add(empty));
        Assert.Equal(empty.ToBytes(), await StoredAsync(crm.Database));
    }

    [Fact]
    public async Task A_rebuild_finds_every_property_that_is_not_true_and_sets_it_right()
    {
        using var crm = await TestCrm.OpenAsync();
        var id = await crm.PersonAsync(A.Contact(circle: Circle.Close));
        foreach (var day in new[] { 30, 20, 10 })
            await crm.LogAsync(A.Interaction(id, crm.Today.AddDays(-day)));
        var rebuild = new SnapshotRebuild(crm.Database);
        var kept = await StoredAsync(crm.Database);
        foreach (var property in Properties.Where(p => !Inputs.Contains(p.Name)))
        {
            await using (var write = await crm.Database.WriteAsync(1))
            {
                var stored = await write.Db.Snapshots.SingleAsync();
                property.SetValue(stored, Other(property, property.GetValue(stored)));
                await write.CommitAsync();
            }

            Assert.True(1 == (await rebuild.RunAsync(1, crm.Today)).Different, property.Name);
            Assert.Equal(kept, await StoredAsync(crm.Database));
        }
    }

    private static async Task WriteAsync(TestCrm crm, Action<SnapshotWriter> act)
    {
        await using var write = await crm.Database.WriteAsync(1);
        using (var writer = new SnapshotWriter(write.Db))
            act(writer);
        await write.CommitAsync();
    }

    /// <summary>Its bytes, which EF Core and the rows of ours must read alike.</summary>
    private static async Task<byte[]> StoredAsync(CrmDatabase database)
    {
        await using var db = database.Open(1);
        var row = EntityRow<ContactSnapshot>.Of(database.Model);
        using var connection = database.Connect();
        using var read = new Statement(connection, row.Select);
        var ours = Filled(0, 2);
        Assert.True(read.Step());
        row.Read(read, ours);
        var bytes = (await db.Snapshots.AsNoTracking().SingleAsync()).ToBytes();
        Assert.Equal(bytes, ours.ToBytes());
        return bytes;
    }

    /// <summary>No two neighbours of a type hold the same, so that none can stand in another's place.</summary>
    private static ContactSnapshot Filled(long id, int turn)
    {
        var snapshot = new ContactSnapshot();
        foreach (var (at, property) in Properties.Index())
            property.SetValue(snapshot, Value(property, (2 * at) + turn + 1));
        (snapshot.OwnerId, snapshot.ContactId) = (1, id);
        return snapshot;
    }

    private static object Value(PropertyInfo property, int number)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(bool))
            return number % 2 == 1;
        if (type == typeof(DateOnly))
            return DateOnly.FromDayNumber(number);
        return type.IsEnum
            ? Enum.ToObject(type, number)
            : Convert.ChangeType(number, type, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static object Other(PropertyInfo property, object? value) =>
        value switch
        {
            bool b => !b,
            DateOnly day => day.AddDays(1),
            null => Value(property, 3),
            Enum e => Value(property, Convert.ToInt32(e, System.Globalization.CultureInfo.InvariantCulture) + 1),
            _ => Value(property, Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) + 7),
        };
}
