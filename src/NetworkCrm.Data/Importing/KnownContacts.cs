using System.Globalization;
using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Fills a <see cref="DuplicateIndex"/> with what one owner's contacts hold, streamed. A contact in the trash is not there: whoever threw a card away and imports it again wants it back.
/// </summary>
public static class KnownContacts
{
    private const string Contacts = "SELECT c.Id, c.DisplayName, c.Company, c.Title, c.Nickname, c.City, c.Address, c.Birthday, c.Notes, c.MetOn FROM Contacts c WHERE c.OwnerId = $owner AND c.State <> 2";
    private const string Methods = "SELECT m.ContactId, m.Kind, m.Value, m.Normalized FROM ContactMethods m JOIN Contacts c ON c.Id = m.ContactId WHERE m.OwnerId = $owner AND c.State <> 2";
    private const string Tags = "SELECT t.ContactId, t.Name FROM ContactTags t JOIN Contacts c ON c.Id = t.ContactId WHERE t.OwnerId = $owner AND c.State <> 2";

    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">The transaction it is in, if any.</param>
    /// <param name="ids">Only these contacts; null takes all.</param>
    public static DuplicateIndex Load(SqliteConnection connection, SqliteTransaction? transaction, long ownerId, IReadOnlyList<long>? ids = null)
    {
        var index = new DuplicateIndex();
        var only = ids is null ? "" : $" AND c.Id IN ({string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))})";
        Read(connection, transaction, Contacts + only, ownerId, r => AddContact(index, r));
        Read(connection, transaction, Methods + only, ownerId, r => AddMethod(index, r));
        Read(connection, transaction, Tags + only, ownerId, r => index.Add(r.GetInt64(0), ContactField.Tags, r.GetString(1)));
        return index;
    }

    private static void AddContact(DuplicateIndex index, SqliteDataReader r)
    {
        var id = r.GetInt64(0);
        index.AddName(id, r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2));
        Add(ContactField.Title, 3);
        Add(ContactField.Nickname, 4);
        Add(ContactField.City, 5);
        Add(ContactField.Address, 6);
        Add(ContactField.Birthday, 7);
        Add(ContactField.Notes, 8);
        if (!r.IsDBNull(9)) index.Add(id, ContactField.MetOn, DateOnly.FromDayNumber(r.GetInt32(9)).ToString("O", CultureInfo.InvariantCulture));

        void Add(ContactField field, int column)
        {
            if (!r.IsDBNull(column)) index.Add(id, field, r.GetString(column));
        }
    }

    private static void AddMethod(DuplicateIndex index, SqliteDataReader r)
    {
        var (id, kind, value, normalized) = (r.GetInt64(0), (MethodKind)r.GetInt32(1), r.GetString(2), r.GetString(3));
        if (kind == MethodKind.Email) index.Add(id, ContactField.Email, value);
        else if (kind == MethodKind.Link) index.Add(id, ContactField.Link, value);
        else index.Add(id, ContactField.Phone, normalized.Length > 0 ? normalized : value);
    }

    private static void Read(SqliteConnection connection, SqliteTransaction? transaction, string sql, long ownerId, Action<SqliteDataReader> take)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.Parameters.AddWithValue("$owner", ownerId);
        using var reader = command.ExecuteReader();
        while (reader.Read()) take(reader);
    }
}
