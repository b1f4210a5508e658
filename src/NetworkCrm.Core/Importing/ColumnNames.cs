using System.Collections.Frozen;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// What column names mean, in the languages people export their contacts in. Matching folds case, accents, blanks and
/// punctuation.
/// </summary>
public static class ColumnNames
{
    private static readonly (ContactField Field, string[] Words)[] Loose =
    [
        (
            ContactField.Ignore,
            [
                "fax",
                "faks",
                "pager",
                "assistant",
                "assistants",
                "asisten",
                "label",
                "type",
                "tipe",
                "emergency",
                "darurat",
                "password",
                "status",
                "id",
                "confirmed",
                "jumlah",
                "verified",
                "yomi",
                "department",
                "departemen",
                "divisi",
                "symbol",
                "location",
                "description",
                "display",
                "tty",
                "radio",
                "typ",
                "tipo",
                "anzeigename",
                "angezeigter",
                "weergavenaam",
                "affiche",
                "afficher",
                "visualizzato",
                "visualizzazione",
                "naytettava",
                "wyswietlana",
                "photo",
                "foto",
                "avatar",
                "image",
                "picture",
            ]
        ),
        (ContactField.Email, ["email", "surel"]),
        (
            ContactField.Phone,
            ["whatsapp", "wa", "hp", "handphone", "telepon", "telp", "telpon", "phone", "mobile", "ponsel"]
        ),
        (ContactField.Company, ["perusahaan", "instansi", "company", "organisasi", "organization"]),
        (ContactField.Title, ["jabatan"]),
        (ContactField.Link, ["linkedin", "website", "instagram"]),
        (ContactField.Street, ["street", "strasse", "strase", "rue", "calle", "jalan", "straat", "ulica", "indirizzo"]),
        (ContactField.PostalCode, ["zip", "zipcode", "postcode", "plz", "postleitzahl", "cap"]),
        (
            ContactField.City,
            ["ort", "stadt", "ville", "ciudad", "citta", "cidade", "kota", "woonplaats", "stad", "miasto"]
        ),
    ];

    // Names that say what else a column holds: files of mail, orders and the like are full of them. Such a column is
    // never guessed by its content.
    private static readonly FrozenSet<string> OfNoUse = string.Join(
            ' ',
            "from to cc bcc sender recipient recipients subject message content conversation folder thread attachment attachments",
            "created updated modified deleted added registered timestamp dibuat diubah diperbarui terdaftar "
                + "erstellt geandert cree modifie creado",
            "token uuid guid hash checksum nik ktp npwp nip nim nisn ssn passport paspor rekening iban bic",
            "amount price total harga biaya qty quantity currency nilai score count order invoice faktur product produk sku",
            "photo foto avatar image picture gambar logo bild imagen immagine zdjecie"
        )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Relatives = string.Join(
            ' ',
            "suami istri isteri ayah ibu ortu orangtua anak kakak adik saudara sekretaris supir wali",
            "managers spouses children husband wife spouse partner father mother parent son daughter brother "
                + "sister secretary driver guardian",
            "ehemann ehefrau vater mutter sekretariat mari epouse femme pere mere secretaire marito moglie esposo esposa marido"
        )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] GivenKeys =
    [
        "givenname",
        "firstname",
        "vorname",
        "prenom",
        "voornaam",
        "namadepan",
    ];
    private static readonly string[] FamilyKeys =
    [
        "familyname",
        "lastname",
        "surname",
        "nachname",
        "achternaam",
        "cognome",
        "apellidos",
        "apellido",
        "sobrenome",
        "ultimonome",
        "namabelakang",
        "namakeluarga",
    ];
    private static readonly FrozenDictionary<string, ContactField> Known = Build();

    /// <summary>
    /// The form headers are compared in: <c>E-mail 1 - Value</c> is <c>email1value</c>, <c>No. HP</c> is <c>nohp</c>.
    /// </summary>
    public static string Key(string header) => string.Concat(TextFold.Fold(header).Where(char.IsLetterOrDigit));

    /// <summary>
    /// What a column called <paramref name="header"/> holds beside columns with <paramref name="keys"/>; Ignore where
    /// nobody knows.
    /// </summary>
    public static ContactField Find(string header, IReadOnlySet<string> keys)
    {
        var key = Key(header);
        return key switch
        {
            // "Title" is Mr. in Outlook, where the job has its own column, and the job elsewhere.
            "title"
            or "titel"
            or "titre"
            or "titolo"
            or "titulo" when keys.Contains("jobtitle") || keys.Contains("suffix") || key != "title" =>
                ContactField.Prefix,
            "name" or "nama" when keys.Overlaps(GivenKeys) && !keys.Overlaps(FamilyKeys) => ContactField.FamilyName,
            "nom" when keys.Contains("prenom") => ContactField.FamilyName,
            "nome" when keys.Overlaps(FamilyKeys) => ContactField.GivenName,
            "nombre" when keys.Overlaps(FamilyKeys) => ContactField.GivenName,
            "geburtstag" when keys.Contains("geburtsmonat") || keys.Contains("geburtsjahr") => ContactField.DayOfBirth,
            "tanggallahir" or "tgllahir" when keys.Contains("bulanlahir") => ContactField.DayOfBirth,
            "birthday" when keys.Contains("birthyear") || keys.Contains("birthmonth") => ContactField.DayOfBirth,
            _ => Strict(header) is var field && field != ContactField.Ignore ? field : FindLoosely(header),
        };
    }

    /// <summary>The field whose name this is, whole: the test for a header row.</summary>
    public static ContactField Strict(string header)
    {
        if (header.Length is 0 or > 80)
            return ContactField.Ignore;
        if (Lookup(Key(header)) is var field && field != ContactField.Ignore)
            return field;
        if (IsSaying(header))
            return ContactField.Ignore;
        var cut = header.IndexOfAny(['(', '[', '/', '*', ':']);
        return cut > 1 && header[(cut + 1)..].Length < 60 && !header.EndsWith(':')
            ? Lookup(Key(header[..cut]))
            : ContactField.Ignore;
    }

    /// <summary>
    /// <c>Nama: Ana Putri</c> says something of one person; a header names a column, with a hint in brackets perhaps.
    /// </summary>
    public static bool IsSaying(string cell)
    {
        var colon = cell.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && cell.AsSpan(colon + 1).Trim() is { Length: > 0 } said
            && said[0] is not ('(' or '[' or '*' or ':');
    }

    /// <summary>
    /// Whether the name of a column says that it holds nothing of a contact's: its content is not guessed at then.
    /// </summary>
    public static bool IsOfNoUse(string header)
    {
        var words = Words(header);
        return words.Any(Loose[0].Words.Contains) || words.Any(OfNoUse.Contains) || words.Any(Relatives.Contains);
    }

    private static ContactField Lookup(string key)
    {
        if (Known.TryGetValue(key, out var field))
            return field;
        return key.Any(char.IsAsciiDigit)
            ? Known.GetValueOrDefault(string.Concat(key.Where(c => !char.IsAsciiDigit(c))))
            : ContactField.Ignore;
    }

    private static ContactField FindLoosely(string header)
    {
        if (header.Length is 0 or > 60 || IsSaying(header))
            return ContactField.Ignore;
        var words = Words(header);
        // Whose number it is matters more than that somebody else's is meant: it is kept with the word.
        if (words.Any(Relatives.Contains))
            return words.Any(w => Loose[2].Words.Contains(w)) && !words.Any(w => w is "fax" or "faks")
                ? ContactField.Phone
                : ContactField.Ignore;
        if (words.Length > 6)
            return ContactField.Ignore;
        foreach (var (field, marks) in Loose)
            if (words.Any(marks.Contains))
                return field;
        return words.Length > 2 && words[0] == "nama" && words[1] == "lengkap"
            ? ContactField.FullName
            : ContactField.Ignore;
    }

    /// <summary>
    /// Whether the name of a column says whose phone it holds, where that is not the contact's own: a husband's, an
    /// assistant's.
    /// </summary>
    internal static bool IsOfAnother(string header) => Words(header).Any(Relatives.Contains);

    private static string[] Words(string header) =>
        string.Concat(
                TextFold
                    .Fold(header)
                    .Replace("e-mail", "email", StringComparison.Ordinal)
                    .Select(c => char.IsLetter(c) ? c : ' ')
            )
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenDictionary<string, ContactField> Build()
    {
        var known = new Dictionary<string, ContactField>(StringComparer.Ordinal);
        foreach (var (field, names) in ColumnNameTable.Entries)
        foreach (var name in names.Split('|'))
            known[Key(name)] = field;
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
