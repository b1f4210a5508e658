using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Importing;

/// <summary>
/// Fills a <see cref="DuplicateIndex"/> with what one owner's contacts hold, streamed. A contact in the trash is not
/// there: whoever threw a card away and imports it again wants it back.
/// </summary>
public static class KnownContacts
{
    private const int FewRows = 20,
        ManyContacts = 5_000;
    private const string Contacts =
        "SELECT c.Id, c.DisplayName, c.Company, c.Title, c.Nickname, c.City, c.Address, c.Birthday, c.Notes, "
        + "c.MetOn, c.HowMet, c.Sapaan, c.Suffix FROM Contacts c WHERE c.OwnerId = ? AND c.State <> 2";
    private const string Methods =
        "SELECT m.ContactId, m.Kind, m.Value, m.Normalized FROM ContactMethods m JOIN Contacts c ON c.Id = "
        + "m.ContactId WHERE m.OwnerId = ? AND c.State <> 2";
    private const string Tags =
        "SELECT t.ContactId, t.Name FROM ContactTags t JOIN Contacts c ON c.Id = t.ContactId WHERE t.OwnerId = ? AND c.State <> 2";

    private const string Own =
        "SELECT v.ContactId, f.Uid, v.Text FROM CustomValues v JOIN CustomFields f ON f.Id = v.FieldId JOIN "
        + "Contacts c ON c.Id = v.ContactId WHERE v.OwnerId = ? AND c.State <> 2";

    /// <summary>All contacts of the owner of <paramref name="db"/>.</summary>
    public static DuplicateIndex Load(CrmDbContext db) => Load(Opened(db), db.OwnerId);

    /// <inheritdoc cref="Sharing(SqliteConnection, long, IReadOnlyList{ImportedContact})"/>
    public static DuplicateIndex Sharing(CrmDbContext db, IReadOnlyList<ImportedContact> rows) =>
        Sharing(Opened(db), db.OwnerId, rows);

    private static SqliteConnection Opened(CrmDbContext db)
    {
        db.Database.OpenConnection();
        return (SqliteConnection)db.Database.GetDbConnection();
    }

    /// <param name="connection">Open; whatever transaction it is in holds.</param>
    /// <param name="ownerId">Whose contacts.</param>
    /// <param name="ids">Only these contacts; null takes all.</param>
    internal static DuplicateIndex Load(SqliteConnection connection, long ownerId, IReadOnlyList<long>? ids = null)
    {
        var index = new DuplicateIndex();
        var only = ids is null
            ? ""
            : $" AND c.Id IN ({string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))})";
        Read(connection, Contacts + only, ownerId, r => AddContact(index, r));
        Read(connection, Methods + only, ownerId, r => AddMethod(index, r));
        Read(connection, Tags + only, ownerId, r => index.Add(r.Int64(0), ContactField.Tags, r.Text(1)));
        Read(
            connection,
            Own + only,
            ownerId,
            r => index.Add(r.Int64(0), ContactField.Own, MatchKeys.Own(r.Guid(1), r.Text(2)))
        );
        return index;
    }

    /// <summary>
    /// Those contacts alone that share a phone, an e-mail, a profile link or the words of their name with one of
    /// <paramref name="rows"/>: all that such a row can match.
    /// </summary>
    internal static DuplicateIndex Sharing(
        SqliteConnection connection,
        long ownerId,
        IReadOnlyList<ImportedContact> rows
    )
    {
        if (rows.Count > FewRows)
            return Load(connection, ownerId);
        var ids = new HashSet<long>();
        foreach (var name in rows.Select(r => r.DisplayName).Distinct())
        {
            using var named = Named(connection, ownerId, MatchKeys.SoughtWords(name), PersonName.IsEastAsian(name));
            while (named.Step())
                ids.Add(named.Int64(0));
        }

        foreach (
            var (kind, value) in rows.SelectMany(r =>
                    r.Emails.Select(e => (MethodKind.Email, MatchKeys.Email(e)))
                        .Concat(r.Phones.Select(p => (MethodKind.Phone, MatchKeys.Phone(p) ?? "-")))
                        .Concat(r.Links.Select(MatchKeys.Profile).OfType<string>().Select(l => (MethodKind.Link, l)))
                )
                .Distinct()
        )
        {
            using var reached = new Statement(
                connection,
                "SELECT ContactId FROM ContactMethods WHERE OwnerId = ? AND Kind = ? AND Normalized = ?"
            );
            reached.Bind(ownerId).Bind((long)kind).Bind(value);
            while (reached.Step())
                ids.Add(reached.Int64(0));
        }

        // Phones that could not be read are compared by their digits; there are few.
        var digits = rows.SelectMany(r => r.Phones)
            .Where(p => p.E164 is null)
            .Select(MatchKeys.Phone)
            .OfType<string>()
            .ToHashSet();
        using var unread = new Statement(
            connection,
            "SELECT ContactId, Value FROM ContactMethods WHERE OwnerId = ? AND Kind = 2 AND Normalized = ''"
        );
        unread.Bind(ownerId);
        while (digits.Count > 0 && unread.Step())
            if (MatchKeys.Phone(unread.Text(1)) is { } phone && digits.Contains(phone))
                ids.Add(unread.Int64(0));
        return ids.Count == 0 ? new DuplicateIndex()
            : ids.Count > ManyContacts ? Load(connection, ownerId)
            : Load(connection, ownerId, [.. ids.Order()]);
    }

    // Every word of the name stands in the folded name that lists are sorted by, whose words have an index; of Chinese
    // and Japanese names it has the whole alone.
    private static Statement Named(
        SqliteConnection connection,
        long ownerId,
        IReadOnlyList<string> words,
        bool eastAsian
    )
    {
        if (words.Count > 0 && !eastAsian)
        {
            return new Statement(
                connection,
                $"""
                SELECT c.Id FROM ContactNames f CROSS JOIN Contacts c ON c.Id = f.rowid
                WHERE ContactNames MATCH ?2 AND c.OwnerId = ?1 AND c.State <> 2 LIMIT {ManyContacts + 1}
                """
            ).Bind(ownerId).Bind(string.Join(' ', words.Select(w => $"\"{w}\"")));
        }

        var named = new Statement(
            connection,
            $"SELECT Id FROM Contacts WHERE OwnerId = ? AND State <> "
                + $"2{string.Concat(words.Select(_ => " AND instr(SortName, ?) > 0"))} LIMIT {ManyContacts + 1}"
        );
        named.Bind(ownerId);
        foreach (var word in words)
            named.Bind(word);
        return named;
    }

    private static void AddContact(DuplicateIndex index, Statement r)
    {
        var id = r.Int64(0);
        index.AddName(id, r.Text(1), r.IsNull(2) ? null : r.Text(2));
        Add(ContactField.Title, 3);
        Add(ContactField.Nickname, 4);
        Add(ContactField.City, 5);
        Add(ContactField.Address, 6);
        Add(ContactField.Birthday, 7);
        Add(ContactField.Notes, 8);
        Add(ContactField.HowMet, 10);
        if (r.Int32(11) != 0)
            index.Add(id, ContactField.Prefix, MatchKeys.HasSapaan);
        if (!r.IsNull(12))
            index.Add(id, ContactField.Suffix, MatchKeys.HasDegree);
        if (!r.IsNull(9))
            index.Add(id, ContactField.MetOn, r.Date(9).ToString("O", CultureInfo.InvariantCulture));

        void Add(ContactField field, int column)
        {
            if (!r.IsNull(column))
                index.Add(id, field, r.Text(column));
        }
    }

    private static void AddMethod(DuplicateIndex index, Statement r)
    {
        var (id, kind, value, normalized) = (r.Int64(0), (MethodKind)r.Int32(1), r.Text(2), r.Text(3));
        if (kind == MethodKind.Email)
            index.Add(id, ContactField.Email, value);
        else if (kind == MethodKind.Link)
            index.Add(id, ContactField.Link, value);
        else
            index.Add(id, ContactField.Phone, normalized.Length > 0 ? normalized : value);
    }

    private static void Read(SqliteConnection connection, string sql, long ownerId, Action<Statement> take)
    {
        using var rows = new Statement(connection, sql);
        rows.Bind(ownerId);
        while (rows.Step())
            take(rows);
    }
}
