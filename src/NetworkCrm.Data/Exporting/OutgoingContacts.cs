using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Exporting;
using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Data.Exporting;

/// <summary>
/// The contacts that leave for other programs, one at a time: all but those in the trash, without notes that were said
/// in confidence.
/// </summary>
internal static class OutgoingContacts
{
    private const string Columns = """
        SELECT Id, Uid, DisplayName, Given, Family, Prefix, Suffix, Nickname, Company, Title, City, Address, Birthday,
            CASE WHEN NotesPrivate THEN NULL ELSE Notes END, UpdatedAt
        FROM Contacts WHERE OwnerId = ?1 AND State <> 2
        """;

    public static IEnumerable<ExportedContact> All(OwnerSqlReader reads) => Rows(reads).Select(c => c.Contact);

    /// <summary>With their pictures, and what a card of theirs says that no field holds.</summary>
    public static IEnumerable<ExportedContact> AllAsCards(OwnerSqlReader reads)
    {
        var cards = reads.Prepare("SELECT ContactId, Lines FROM KeptCards WHERE OwnerId = ?1 ORDER BY ContactId");
        var photos = reads.Prepare("SELECT ContactId, Jpeg FROM ContactPhotos WHERE OwnerId = ?1 ORDER BY ContactId");
        return AsCards(Rows(reads), cards, photos);
    }

    private static IEnumerable<(long Id, ExportedContact Contact)> Rows(OwnerSqlReader reads)
    {
        var contacts = reads.Prepare(Columns + " ORDER BY Id");
        var methods = reads.Prepare(
            "SELECT ContactId, Kind, Value, Normalized FROM ContactMethods WHERE OwnerId = ?1 "
                + "ORDER BY ContactId, Kind, Position, Id"
        );
        var tags = reads.Prepare("SELECT ContactId, Name FROM ContactTags WHERE OwnerId = ?1 ORDER BY ContactId, Id");
        return Merge(contacts, methods, tags);
    }

    /// <returns>As a card; null where there is nobody.</returns>
    public static ExportedContact? One(OwnerSqlReader reads, Guid uid)
    {
        const string Of = "(SELECT Id FROM Contacts WHERE OwnerId = ?1 AND Uid = ?2)";
        var contacts = reads.Prepare(Columns + " AND Uid = ?2").Bind(uid);
        var methods = reads
            .Prepare(
                "SELECT ContactId, Kind, Value, Normalized FROM ContactMethods WHERE OwnerId = ?1 "
                    + $"AND ContactId = {Of} ORDER BY Kind, Position, Id"
            )
            .Bind(uid);
        var tags = reads
            .Prepare($"SELECT ContactId, Name FROM ContactTags WHERE OwnerId = ?1 AND ContactId = {Of} ORDER BY Id")
            .Bind(uid);
        var cards = reads
            .Prepare($"SELECT ContactId, Lines FROM KeptCards WHERE OwnerId = ?1 AND ContactId = {Of}")
            .Bind(uid);
        var photos = reads
            .Prepare($"SELECT ContactId, Jpeg FROM ContactPhotos WHERE OwnerId = ?1 AND ContactId = {Of}")
            .Bind(uid);
        return AsCards(Merge(contacts, methods, tags), cards, photos).FirstOrDefault();
    }

    /// <summary>How many of each kind the contact with the most has.</summary>
    public static TableWidth Width(OwnerSqlReader reads)
    {
        var most = reads.Prepare(
            """
            SELECT Kind, max(n) FROM (
                SELECT Kind, count(*) n FROM ContactMethods WHERE OwnerId = ?1 GROUP BY ContactId, Kind
            ) GROUP BY Kind
            """
        );
        var found = new Dictionary<MethodKind, int>();
        while (most.Step())
            found[(MethodKind)most.Int32(0)] = most.Int32(1);
        return new TableWidth(
            found.GetValueOrDefault(MethodKind.Phone),
            found.GetValueOrDefault(MethodKind.Email),
            found.GetValueOrDefault(MethodKind.Link)
        );
    }

    private static IEnumerable<ExportedContact> AsCards(
        IEnumerable<(long Id, ExportedContact Contact)> contacts,
        Statement cards,
        Statement photos
    )
    {
        var (hasCard, hasPhoto) = (cards.Step(), photos.Step());
        foreach (var (id, contact) in contacts)
        {
            while (hasCard && cards.Int64(0) < id)
                hasCard = cards.Step();
            while (hasPhoto && photos.Int64(0) < id)
                hasPhoto = photos.Step();
            yield return contact with
            {
                CardLines = hasCard && cards.Int64(0) == id ? cards.Text(1) : null,
                Jpeg = hasPhoto && photos.Int64(0) == id ? photos.Blob(1) : null,
            };
        }
    }

    // All three in the order of contacts, so that each is read once and none is kept.
    private static IEnumerable<(long Id, ExportedContact Contact)> Merge(
        Statement contacts,
        Statement methods,
        Statement tags
    )
    {
        var (hasMethod, hasTag) = (methods.Step(), tags.Step());
        while (contacts.Step())
        {
            var id = contacts.Int64(0);
            List<PhoneEntry> phones = [];
            List<string> emails = [],
                links = [],
                names = [];
            for (; hasMethod && methods.Int64(0) <= id; hasMethod = methods.Step())
            {
                if (methods.Int64(0) < id)
                    continue;
                var value = methods.Text(2);
                switch ((MethodKind)methods.Int32(1))
                {
                    case MethodKind.Email:
                        emails.Add(value);
                        break;
                    case MethodKind.Phone:
                        phones.Add(new PhoneEntry(value, methods.Text(3) is { Length: > 0 } e164 ? e164 : null));
                        break;
                    default:
                        links.Add(value);
                        break;
                }
            }

            for (; hasTag && tags.Int64(0) <= id; hasTag = tags.Step())
                if (tags.Int64(0) == id)
                    names.Add(tags.Text(1));
            var contact = new ExportedContact
            {
                Uid = contacts.Guid(1),
                Name = contacts.Text(2),
                Given = contacts.TextOrNull(3),
                Family = contacts.TextOrNull(4),
                Prefix = contacts.TextOrNull(5),
                Suffix = contacts.TextOrNull(6),
                Nickname = contacts.TextOrNull(7),
                Company = contacts.TextOrNull(8),
                Title = contacts.TextOrNull(9),
                City = contacts.TextOrNull(10),
                Address = contacts.TextOrNull(11),
                Birthday = AnnualDate.TryParse(contacts.TextOrNull(12), out var birthday) ? birthday : null,
                Notes = contacts.TextOrNull(13),
                UpdatedAt = new DateTimeOffset(contacts.Int64(14), TimeSpan.Zero),
                Phones = phones,
                Emails = emails,
                Links = links,
                Tags = names,
            };
            yield return (id, contact);
        }
    }

    /// <summary>Some of them, again and again.</summary>
    internal sealed class Some(OwnerSqlReader reads)
    {
        private readonly Statement contacts = reads.Prepare(
            Columns + " AND Id IN (SELECT value FROM json_each(?2)) ORDER BY Id"
        );
        private readonly Statement methods = reads.Prepare(
            "SELECT ContactId, Kind, Value, Normalized FROM ContactMethods WHERE OwnerId = ?1 "
                + "AND ContactId IN (SELECT value FROM json_each(?2)) ORDER BY ContactId, Kind, Position, Id"
        );
        private readonly Statement tags = reads.Prepare(
            "SELECT ContactId, Name FROM ContactTags WHERE OwnerId = ?1 "
                + "AND ContactId IN (SELECT value FROM json_each(?2)) ORDER BY ContactId, Id"
        );

        /// <param name="ids">A list of numbers, as JSON.</param>
        public IReadOnlyList<(long Id, ExportedContact Contact)> Read(string ids)
        {
            List<(long, ExportedContact)> found = [.. Merge(contacts.Bind(ids), methods.Bind(ids), tags.Bind(ids))];
            foreach (var statement in new[] { contacts, methods, tags })
                statement.Reset();
            return found;
        }
    }
}
