using System.Collections.Frozen;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>What column names mean, in the languages people export their contacts in. Matching folds case, accents, blanks and punctuation.</summary>
public static class ColumnNames
{
    private static readonly (ContactField Field, string[] Words)[] Loose =
    [
        (ContactField.Ignore, ["fax", "faks", "pager", "assistant", "asisten", "label", "type", "tipe", "emergency", "darurat", "password", "status", "id", "confirmed", "jumlah", "verified", "yomi", "department", "departemen", "divisi", "symbol", "location", "description", "display", "tty", "radio"]),
        (ContactField.Email, ["email", "surel"]),
        (ContactField.Phone, ["whatsapp", "wa", "hp", "handphone", "telepon", "telp", "telpon", "phone", "mobile", "ponsel"]),
        (ContactField.Company, ["perusahaan", "instansi", "company", "organisasi", "organization"]),
        (ContactField.Title, ["jabatan"]),
        (ContactField.Link, ["linkedin", "website", "instagram"]),
    ];

    private static readonly string[] GivenKeys = ["givenname", "firstname", "vorname", "prenom", "voornaam", "namadepan"];
    private static readonly string[] FamilyKeys = ["familyname", "lastname", "surname", "nachname", "achternaam", "cognome", "apellidos", "apellido", "sobrenome", "ultimonome", "namabelakang", "namakeluarga"];
    private static readonly FrozenDictionary<string, ContactField> Known = Build();

    /// <summary>The form headers are compared in: <c>E-mail 1 - Value</c> is <c>email1value</c>, <c>No. HP</c> is <c>nohp</c>.</summary>
    public static string Key(string header) => string.Concat(TextFold.Fold(header).Where(char.IsLetterOrDigit));

    /// <summary>What a column called <paramref name="header"/> holds beside columns with <paramref name="keys"/>; Ignore where nobody knows.</summary>
    public static ContactField Find(string header, IReadOnlySet<string> keys)
    {
        var key = Key(header);
        return key switch
        {
            // "Title" is Mr. in Outlook, where the job has its own column, and the job elsewhere.
            "title" or "titel" or "titre" or "titolo" or "titulo" when keys.Contains("jobtitle") || keys.Contains("suffix") || key != "title" => ContactField.Prefix,
            "name" or "nama" when keys.Overlaps(GivenKeys) && !keys.Overlaps(FamilyKeys) => ContactField.FamilyName,
            "nom" when keys.Contains("prenom") => ContactField.FamilyName,
            "nome" when keys.Overlaps(FamilyKeys) => ContactField.GivenName,
            "nombre" when keys.Overlaps(FamilyKeys) => ContactField.GivenName,
            "birthday" when keys.Contains("birthyear") || keys.Contains("birthmonth") => ContactField.DayOfBirth,
            _ => Strict(header) is var field && field != ContactField.Ignore ? field : FindLoosely(header),
        };
    }

    /// <summary>The field whose name this is, whole: the test for a header row.</summary>
    public static ContactField Strict(string header)
    {
        if (header.Length is 0 or > 80) return ContactField.Ignore;
        if (Lookup(Key(header)) is var field && field != ContactField.Ignore) return field;
        var cut = header.IndexOfAny(['(', '[', '/', '*', ':']);
        return cut > 1 && header[(cut + 1)..].Length < 60 && !header.EndsWith(':') ? Lookup(Key(header[..cut])) : ContactField.Ignore;
    }

    private static ContactField Lookup(string key)
    {
        if (Known.TryGetValue(key, out var field)) return field;
        return key.Any(char.IsAsciiDigit) ? Known.GetValueOrDefault(string.Concat(key.Where(c => !char.IsAsciiDigit(c)))) : ContactField.Ignore;
    }

    private static ContactField FindLoosely(string header)
    {
        if (header.Length is 0 or > 60) return ContactField.Ignore;
        var words = string.Concat(TextFold.Fold(header).Replace("e-mail", "email", StringComparison.Ordinal).Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 6) return ContactField.Ignore;
        foreach (var (field, marks) in Loose)
            if (words.Any(marks.Contains))
                return field;
        return words.Length > 2 && words[0] == "nama" && words[1] == "lengkap" ? ContactField.FullName : ContactField.Ignore;
    }

    private static FrozenDictionary<string, ContactField> Build()
    {
        var known = new Dictionary<string, ContactField>(StringComparer.Ordinal);
        foreach (var (field, names) in ColumnNameTable.Entries)
            foreach (var name in names.Split('|'))
                known[Key(name)] = field;
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
