using System.Globalization;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// What an account of Monica says: people with what was noted of them, and what happened. What has no place of its own
/// becomes a line in the notes; what does not come over is counted.
/// </summary>
internal sealed class MonicaBook
{
    // Kept in the notes, or made an interaction, or read with something else.
    private static readonly HashSet<string> Taken =
    [
        "activity",
        "address",
        "call",
        "contact_field",
        "conversation",
        "debt",
        "gift",
        "life_event",
        "note",
        "pet",
        "reminder",
        "task",
    ];

    private readonly ImportOptions _options;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonThing> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonThing> _activities = new(StringComparer.Ordinal);
    private readonly BookReading _reading;
    private readonly Dictionary<string, List<int>> _came = new(StringComparer.Ordinal);

    private MonicaBook(JsonThing account, ImportOptions options)
    {
        (_options, _reading) = (options, new BookReading(MonicaFormat.Id, options));
        var held = account.Held();
        var me = held["user"].Select(u => u.Properties["me_contact"]).FirstOrDefault(m => m.Length > 0);
        var instance = account.Child("instance");
        foreach (var kind in instance.Things("contact_field_types").Concat(instance.Things("genders")))
            _kinds.TryAdd(kind.Uid, kind.Properties);
        foreach (var activity in held["activity"])
            _activities.TryAdd(activity.Uid, activity.Properties);
        foreach (var contact in held["contact"])
            _names.TryAdd(contact.Uid, NameOf(contact.Properties));
        var relations = held["relationship"].ToLookup(r => r.Properties["of_contact"], StringComparer.Ordinal);
        var row = 0;
        foreach (var contact in held["contact"])
        {
            row++;
            // Who is only somebody's relative, and was never met, is named with them.
            if (contact.Uid == me)
                Left(Word("your own card", "kartu Anda sendiri"), 1);
            else if (!contact.Properties.Is("is_partial"))
                Take(contact, row, relations[contact.Uid]);
        }

        foreach (var (uid, rows) in _came)
            Happened(uid, rows);
        Left(Word("journal entries", "catatan harian"), account.Properties.Things("journal_entries").Count());
        Left(Word("journal entries", "catatan harian"), held["journal_entry"].Count() + held["entry"].Count());
        Left(Word("photos", "foto"), held["photo"].Count());
        Left(Word("documents", "dokumen"), held["document"].Count());
        foreach (var kind in held)
            if (
                kind.Key
                is not (
                    "user"
                    or "contact"
                    or "relationship"
                    or "activity"
                    or "photo"
                    or "document"
                    or "entry"
                    or "journal_entry"
                )
            )
                Left(kind.Key, kind.Count());
    }

    /// <summary>Takes all that an account says.</summary>
    public static BookReading Read(JsonThing account, ImportOptions options) =>
        new MonicaBook(account, options)._reading;

    private void Take(JsonThing contact, int row, IEnumerable<JsonThing> relations)
    {
        var said = contact.Properties;
        var held = contact.Held();
        var cells = new PersonCells();
        var notes = new PersonNotes(_options.Language, cells);
        cells.Add(ContactField.GivenName, said["first_name"]);
        cells.Add(ContactField.MiddleName, said["middle_name"]);
        cells.Add(ContactField.FamilyName, said["last_name"]);
        cells.Add(ContactField.Nickname, said["nickname"]);
        cells.Add(ContactField.Company, said["company"]);
        cells.Add(ContactField.Title, said["job"]);
        foreach (var tag in said.Texts("tags").Concat(said.Things("tags").Select(t => t.Properties["name"])))
            cells.Add(ContactField.Tags, tag);
        foreach (var field in held["contact_field"])
            Reach(field.Properties, cells, notes);
        foreach (var address in held["address"])
            cells.Address(address.Properties);
        Met(said, cells);
        Dates(said, cells, notes);
        notes.Plain(said["description"]);
        foreach (var note in held["note"])
            notes.Dated(note.Day("created_at"), note.Properties["body"]);
        if (_kinds.TryGetValue(said["gender"], out var gender))
            notes.Line("Gender", "Gender", gender["name"]);
        notes.Line("Food", "Makanan", said["food_preferences"]);
        foreach (var pet in held["pet"])
            notes.Line(
                "Pet",
                "Hewan peliharaan",
                PersonNotes.Joined(pet.Properties["name"], pet.Properties["category"], pet.Properties["pet_category"])
            );
        foreach (var relation in relations)
            if (_names.TryGetValue(relation.Properties["contact_is"], out var other) && other.Length > 0)
                notes.Plain($"{Sentence(relation.Properties["type"])}: {other}");
        foreach (var reminder in held["reminder"])
            notes.Line("Reminder", "Pengingat", Reminder(reminder.Properties));
        foreach (var task in held["task"])
            notes.Line(
                task.Properties.Is("completed") ? "Done" : "To do",
                task.Properties.Is("completed") ? "Selesai" : "Tugas",
                PersonNotes.Joined(task.Properties["title"], task.Properties["description"])
            );
        foreach (var life in held["life_event"])
            notes.Dated(
                life.Properties.Day("happened_at"),
                PersonNotes.Joined(life.Properties["name"], life.Properties["note"], Sentence(life.Properties["type"]))
            );
        if (said["stay_in_touch_frequency"] is { Length: > 0 } days and not "0")
            notes.Line("Stay in touch every so many days", "Jaga hubungan tiap sekian hari", days);
        foreach (var gift in held["gift"])
            Gift(gift, row, notes);
        foreach (var debt in held["debt"])
            Debt(debt, row, notes);
        foreach (var call in held["call"])
            Call(call, row, notes);
        foreach (var talk in held["conversation"])
            Talk(talk, row);
        foreach (var uid in contact.Named()["activity"].Concat(held["activity"].Select(a => a.Uid)).Distinct())
            (_came.TryGetValue(uid, out var rows) ? rows : _came[uid] = []).Add(row);
        foreach (var kind in held.Where(k => !Taken.Contains(k.Key)))
            Left(kind.Key, kind.Count());
        _reading.Add(cells.Build(row, _options));
    }

    private void Reach(JsonThing field, PersonCells cells, PersonNotes notes)
    {
        var kind = _kinds.GetValueOrDefault(field["type"].Length > 0 ? field["type"] : field["contact_field_type"]);
        var (text, name, protocol) = (field["data"], kind["name"], kind["protocol"]);
        if (text.Length == 0)
            return;
        if (kind["type"] == "email" || protocol == "mailto:" || MultiValue.IsEmail(text))
            cells.Add(ContactField.Email, text);
        else if (kind["type"] == "phone" || protocol is "tel:" or "https://wa.me/")
            cells.Add(ContactField.Phone, text);
        else if (text.Contains("://", StringComparison.Ordinal) || Contacts.ProfileLink.Key(text) is not null)
            cells.Add(ContactField.Link, text);
        else if (protocol.StartsWith("http", StringComparison.Ordinal))
            cells.Add(ContactField.Link, protocol + text.TrimStart('@', '/'));
        else
            notes.Plain(name.Length > 0 ? $"{name}: {text}" : text);
    }

    private void Met(JsonThing said, PersonCells cells)
    {
        if (said.Child("first_met_date").Day("date") is { } day)
            cells.Add(ContactField.MetOn, day.ToString("O", CultureInfo.InvariantCulture));
        cells.Add(ContactField.HowMet, said["first_met_where"]);
        cells.Add(ContactField.HowMet, said["first_met_additional_info"]);
        if (_names.TryGetValue(said["first_met_through"], out var through) && through.Length > 0)
            cells.Add(ContactField.HowMet, Word($"Through {through}", $"Lewat {through}"));
    }

    private void Dates(JsonThing said, PersonCells cells, PersonNotes notes)
    {
        var born = said.Child("birthdate");
        if (born.Day("date") is { } day)
        {
            if (born.Is("is_age_based"))
                notes.Line("Born about", "Lahir sekitar", day.Year.ToString(CultureInfo.InvariantCulture));
            else
                cells.Add(
                    ContactField.Birthday,
                    day.ToString(born.Is("is_year_unknown") ? "'--'MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
                );
        }

        if (!said.Is("is_dead"))
            return;
        var died = said.Child("deceased_date").Day("date");
        notes.Plain(
            died is { } on
                ? Word($"Passed away on {DateWords.Long(on, "en")}", $"Meninggal {DateWords.Long(on, "id")}")
                : Word("Has passed away", "Sudah meninggal")
        );
        Left(Word("that somebody has passed away: it stands in the notes", "tanda meninggal: ada di catatannya"), 1);
    }

    private void Gift(JsonThing gift, int row, PersonNotes notes)
    {
        var said = gift.Properties;
        var what = PersonNotes.Joined(said["name"], said["comment"], said["url"], Money(said));
        ExchangeDirection? direction = said["status"] switch
        {
            "offered" => ExchangeDirection.Gave,
            "received" => ExchangeDirection.Received,
            _ => null,
        };
        if (direction is null || (said.Day("date") ?? gift.Day("created_at")) is not { } on)
            notes.Line("Gift idea", "Ide hadiah", what);
        else
            Ledger(gift.Uid, row, on, Channel.Gift, new ExchangeEntry(direction.Value, what, ExchangeKind.Gift));
    }

    private void Debt(JsonThing debt, int row, PersonNotes notes)
    {
        var said = debt.Properties;
        var mine = said["in_debt"] == "yes";
        var what = PersonNotes.Joined(
            mine ? Word("Lent to me", "Meminjami saya") : Word("Lent by me", "Saya pinjami"),
            said["reason"],
            Money(said)
        );
        if (said["status"] == "complete")
            notes.Dated(debt.Day("created_at"), $"{what}: {Word("settled", "lunas")}");
        else if (debt.Day("created_at") is { } on)
            Ledger(
                debt.Uid,
                row,
                on,
                Channel.Other,
                new ExchangeEntry(mine ? ExchangeDirection.Received : ExchangeDirection.Gave, what, ExchangeKind.Help)
            );
        else
            notes.Plain(what);
    }

    private void Ledger(string uid, int row, DateOnly on, Channel channel, ExchangeEntry entry) =>
        _reading.Happened(
            Of(uid, [row], on, channel, Initiator.Unknown, null) with
            {
                CountsAsContact = false,
                Exchanges = [entry with { What = CellText.Cut(CellText.Line(entry.What), Interaction.WhatMax) }],
            }
        );

    private void Call(JsonThing call, int row, PersonNotes notes)
    {
        var said = call.Properties;
        if ((said.Day("called_at") ?? call.Day("created_at")) is not { } on)
            notes.Line("Call", "Telepon", said["content"]);
        else
            _reading.Happened(
                Of(
                    call.Uid,
                    [row],
                    on,
                    Channel.Call,
                    said.Is("contact_called") ? Initiator.Them : Initiator.Me,
                    said["content"]
                )
            );
    }

    private void Talk(JsonThing talk, int row)
    {
        var messages = talk.Held()["message"].Concat(talk.Properties.Things("messages")).ToList();
        if ((talk.Properties.Day("happened_at") ?? talk.Day("created_at")) is not { } on)
        {
            Left(Word("conversations without a day", "percakapan tanpa tanggal"), 1);
            return;
        }

        var kind = _kinds.GetValueOrDefault(
            talk.Properties["contact_field_type"].Length > 0
                ? talk.Properties["contact_field_type"]
                : talk.Properties["type"]
        );
        bool IsMine(JsonThing m) => m.Properties.Is("written_by_me");
        var lines = messages.Select(m =>
            $"{(IsMine(m) ? Word("Me", "Saya") : Word("They", "Mereka"))}: {m.Properties["content"]}"
        );
        var mine = messages.Count(IsMine);
        _reading.Happened(
            Of(
                talk.Uid,
                [row],
                on,
                ChannelOf(kind),
                messages.Count == 0 ? Initiator.Unknown
                    : IsMine(messages[0]) ? Initiator.Me
                    : Initiator.Them,
                string.Join('\n', lines)
            ) with
            {
                MessagesIn = messages.Count - mine,
                MessagesOut = mine,
            }
        );
    }

    private void Happened(string uid, List<int> rows)
    {
        if (!_activities.TryGetValue(uid, out var said))
        {
            Left(Word("activities that the file only names", "kegiatan yang hanya disebut di berkas"), 1);
            return;
        }

        if (said.Day("happened_at") is not { } on)
            Left(Word("activities without a day", "kegiatan tanpa tanggal"), 1);
        else
            _reading.Happened(
                Of(
                    uid,
                    rows,
                    on,
                    Channel.InPerson,
                    Initiator.Unknown,
                    PersonNotes.Joined(said["summary"], said["description"])
                )
            );
    }

    private ImportedInteraction Of(
        string uid,
        List<int> rows,
        DateOnly on,
        Channel channel,
        Initiator startedBy,
        string? text
    ) =>
        new(
            rows[0],
            TalkUid.OfEvent(MonicaFormat.Id, uid),
            on,
            At: null,
            channel,
            startedBy,
            CountsAsContact: true,
            Counterparts: [],
            MessagesIn: 0,
            MessagesOut: 0,
            string.IsNullOrEmpty(text) ? null : CellText.Cut(text, Interaction.TextMax)
        )
        {
            Others = [.. rows.Skip(1)],
        };

    private static Channel ChannelOf(JsonThing kind) =>
        kind["fontawesome_icon"] + kind["name"] + kind["protocol"] is var said
        && said.Contains("whatsapp", StringComparison.OrdinalIgnoreCase)
            ? Channel.WhatsApp
        : kind["type"] == "email" ? Channel.Email
        : kind["type"] == "phone" ? Channel.Call
        : Channel.Social;

    private static string Reminder(JsonThing said)
    {
        var text = PersonNotes.Joined(said["title"], said["description"]);
        if (said.Day("initial_date") is not { } day)
            return text;
        var often = said["frequency_type"] is { Length: > 0 } kind and not "one_time"
            ? $", {said["frequency_number"]} {kind}"
            : "";
        return $"{text} ({day.ToString("O", CultureInfo.InvariantCulture)}{often})";
    }

    private static string Money(JsonThing said)
    {
        var currency = said.Child("currency");
        return $"{said["amount"]} {(currency.IsEmpty ? said["currency"] : currency["iso"])}".Trim();
    }

    private static string NameOf(JsonThing said) =>
        CellText.Line($"{said["first_name"]} {said["middle_name"]} {said["last_name"]}");

    private static string Sentence(string type) =>
        type.Length == 0 ? "" : char.ToUpperInvariant(type[0]) + type[1..].Replace('_', ' ');

    private string Word(string english, string indonesian) => _options.Language == "id" ? indonesian : english;

    private void Left(string what, int count) => _reading.Left(what, count);
}
