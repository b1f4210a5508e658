using System.Globalization;
using System.Text.Json;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Everything that Nametag exports of an account, as JSON.</summary>
internal sealed class NametagFormat : IContactFormat
{
    public const string Id = "nametag";

    public IReadOnlyList<FormatName> Names { get; } = [new(Id, "Nametag")];

    public bool Recognises(FileHead head) =>
        head.Text.StartsWith('{')
        && head.Text.Contains("\"exportDate\"", StringComparison.Ordinal)
        && head.Text.Contains("\"accountCreated\"", StringComparison.Ordinal);

    public ImportReading Read(Stream stream, ImportOptions options)
    {
        stream.Position = 0;
        try
        {
            using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 64 });
            var book = new JsonThing(json.RootElement);
            return Read(book, options);
        }
        catch (JsonException)
        {
            throw new NotATableException("json-damaged");
        }
    }

    private static BookReading Read(JsonThing book, ImportOptions options)
    {
        var reading = new BookReading(Id, options);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in book.Things("people"))
            rows.TryAdd(person["id"], rows.Count + 1);
        foreach (var person in book.Things("people"))
            Take(person, rows[person["id"]], reading, options);
        foreach (var entry in book.Things("journalEntries"))
        {
            var with = entry.Texts("peopleIds").Where(rows.ContainsKey).Select(id => rows[id]).Distinct().ToList();
            if (with.Count == 0 || entry.Day("date") is not { } on)
                reading.Left(options.Language == "id" ? "catatan harian" : "journal entries", 1);
            else
                reading.Happened(
                    entry["id"],
                    with,
                    on,
                    Channel.Other,
                    PersonNotes.Joined(entry["title"], entry["body"]),
                    counts: false
                );
        }

        return reading;
    }

    private static void Take(JsonThing said, int row, BookReading reading, ImportOptions options)
    {
        var cells = new PersonCells();
        var notes = new PersonNotes(options.Language, cells);
        cells.Add(ContactField.Prefix, said["prefix"]);
        cells.Add(ContactField.GivenName, said["name"]);
        cells.Add(ContactField.MiddleName, said["middleName"]);
        cells.Add(ContactField.FamilyName, $"{said["surname"]} {said["secondLastName"]}".Trim());
        cells.Add(ContactField.Suffix, said["suffix"]);
        cells.Add(ContactField.Nickname, said["nickname"]);
        cells.Add(ContactField.Company, said["organization"]);
        cells.Add(ContactField.Title, said["jobTitle"]);
        foreach (var group in said.Texts("groups"))
            cells.Add(ContactField.Tags, group);
        foreach (var phone in said.Things("phoneNumbers"))
            cells.Add(ContactField.Phone, phone["number"]);
        foreach (var email in said.Things("emails"))
            cells.Add(ContactField.Email, email["email"]);
        foreach (var url in said.Things("urls"))
            cells.Add(ContactField.Link, url["url"]);
        foreach (var address in said.Things("addresses"))
            cells.Address(
                $"{address["streetLine1"]} {address["streetLine2"]}".Trim(),
                address["locality"],
                address["region"],
                address["postalCode"],
                address["country"]
            );
        foreach (var handle in said.Things("imHandles"))
            notes.Plain(PersonNotes.Named(handle["protocol"], handle["handle"]));
        foreach (var date in said.Things("importantDates"))
            Date(date, cells, notes);
        notes.Plain(said["notes"]);
        notes.Line("Gender", "Gender", said["gender"]);
        notes.Line("Relationship", "Hubungan", said.Child("relationshipToUser")["label"]);
        if (said.Day("anniversary") is { } anniversary)
            notes.Line("Anniversary", "Hari jadi", DateWords.Long(anniversary, options.Language));
        foreach (var relation in said.Things("relationships"))
            notes.Plain(
                PersonNotes.Named(
                    relation.Child("relationshipType")["label"],
                    PersonNotes.Joined(relation["relatedPersonName"], relation["notes"])
                )
            );
        foreach (var own in said.Things("customFields"))
            notes.Plain(PersonNotes.Named(own["key"], own["value"]));
        foreach (var own in said.Things("customFieldValues"))
            notes.Plain(PersonNotes.Named(own["slug"], own["value"]));
        if (said.Is("contactReminderEnabled"))
            notes.Line(
                "Stay in touch",
                "Jaga hubungan",
                $"{said["contactReminderInterval"]} {said["contactReminderIntervalUnit"].ToLowerInvariant()}"
            );
        if (said.Day("lastContact") is { } last)
            reading.Happened(
                string.Create(CultureInfo.InvariantCulture, $"{said["id"]}\n{last:O}"),
                [row],
                last,
                Channel.Other,
                options.Language == "id" ? "Kontak terakhir" : "Last contact",
                counts: true
            );
        reading.Left(options.Language == "id" ? "foto" : "photos", said["photo"].Length > 0 ? 1 : 0);
        reading.Left(
            options.Language == "id" ? "tempat di peta" : "places on the map",
            said.Things("locations").Count()
        );
        reading.Add(cells.Build(row, options));
    }

    private static void Date(JsonThing date, PersonCells cells, PersonNotes notes)
    {
        var title = date["title"];
        var key = TextFold.Fold(title);
        if (date.Day("date") is not { } day)
            notes.Plain(PersonNotes.Named(title, date["date"]));
        else if (key is "birthday" or "birth" or "bday" or "ulang tahun" or "cumpleanos" or "geburtstag")
            cells.Add(ContactField.Birthday, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            notes.Dated(day, title);
    }
}
