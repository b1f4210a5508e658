using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// Who has which phone, e-mail, and name with company; and which values each contact already holds. Everything is kept
/// as a 64-bit hash (16 bytes a key, 8 a value, at two thirds load), so 100,000 contacts take some 30 MB. A hash shared
/// by chance can only make a wrong proposal, never a wrong write. Owners are contact ids (positive) or earlier rows of
/// the file (negative). A key keeps at most eight owners: the ninth person on one switchboard is not proposed.
/// </summary>
public sealed class DuplicateIndex
{
    internal const int MaxOwners = 8;
    private ulong[] _keys = new ulong[1024];
    private long[] _owners = new long[1024];
    private ulong[] _values = new ulong[1024];
    private int _keyCount,
        _valueCount;

    /// <summary>Adds a contact's name and company, for matching and as values.</summary>
    public void AddName(long contactId, string displayName, string? company)
    {
        var name = MatchKeys.Name(displayName);
        AddKey(KeyHash.Of(ContactField.FullName, $"{name}\n{CompanyName.Key(company)}"), contactId);
        AddKey(KeyHash.Of(ContactField.FullName, name), contactId);
        PutValue(KeyHash.Mix(KeyHash.Of(ContactField.FullName, name), contactId));
        var words = Words(displayName, name);
        foreach (var word in words)
            PutValue(KeyHash.Mix(word, contactId));
        PutValue(KeyHash.Mix(WordCount(words.Length), contactId));
        if (company is not null)
            Add(contactId, ContactField.Company, company);
    }

    /// <summary>
    /// Adds one value: a phone (E.164, or as written where there is none) and an e-mail also match, the others only say
    /// what is known.
    /// </summary>
    public void Add(long contactId, ContactField field, string value)
    {
        AddValue(contactId, field, value);
        if (field is ContactField.Company or ContactField.Title)
            PutValue(KeyHash.Mix(Any(field), contactId));
        if (field == ContactField.Link && MatchKeys.Profile(value) is { } profile)
            AddKey(KeyHash.Of(field, profile), contactId);
        if (field == ContactField.Phone && MatchKeys.Phone(value) is { } phone)
            AddKey(KeyHash.Of(field, phone), contactId);
        else if (field == ContactField.Email)
            AddKey(KeyHash.Of(field, MatchKeys.Email(value)), contactId);
        else if (field == ContactField.Birthday && AnnualDate.TryParse(value, out var day) && day.Year is not null)
            AddValue(contactId, field, new AnnualDate(day.Month, day.Day).ToString());
    }

    /// <summary>Adds everything that <paramref name="contact"/> holds.</summary>
    public void Add(long contactId, ImportedContact contact)
    {
        AddName(contactId, contact.DisplayName, contact.Company);
        foreach (var (field, value) in MatchKeys.Values(contact))
            if (field is not (ContactField.FullName or ContactField.Company))
                Add(contactId, field, value);
    }

    /// <summary>Adds an earlier row of the same file: what it matches by, its name and its fingerprint.</summary>
    internal void AddRow(int row, RowKeys keys)
    {
        AddKey(keys.NameAndCompany, -row);
        PutValue(KeyHash.Mix(keys.Name, -row));
        PutValue(KeyHash.Mix(keys.Fingerprint, -row));
        foreach (var phone in keys.Phones)
            AddKey(phone, -row);
        foreach (var email in keys.Emails)
            AddKey(email, -row);
        foreach (var link in keys.Links)
            AddKey(link, -row);
    }

    /// <summary>
    /// Whether the name of a row speaks against its being this contact: neither holds every word of the other.
    /// <c>Ana</c> and <c>Ana Putri</c>, <c>B. Sutrisno</c> and <c>Bambang Sutrisno</c>
    /// do not contradict each other; a contact or a row named by its phone or its e-mail contradicts nobody.
    /// </summary>
    internal bool Contradicts(long contactId, RowKeys keys)
    {
        if (keys.Words.Length == 0 || Holds(contactId, keys.Name) || Holds(contactId, keys.Nickname))
            return false;
        var shared = keys.Words.Count(word => Holds(contactId, word));
        return shared < keys.Words.Length && !Holds(contactId, WordCount(shared));
    }

    /// <summary>Whether the contact has a company or a job, and not that of the row.</summary>
    internal bool HasOther(long contactId, ContactField field, ulong value) =>
        value != 0 && Holds(contactId, Any(field)) && !Holds(contactId, value);

    internal static ulong[] Words(string displayName, string name) =>
        [.. MatchKeys.WordsOf(displayName, name).Select(w => KeyHash.Of(ContactField.GivenName, w))];

    private static ulong WordCount(int count) =>
        KeyHash.Of(ContactField.MiddleName, count.ToString(CultureInfo.InvariantCulture));

    private static ulong Any(ContactField field) => KeyHash.Of(field, "\n");

    internal bool Holds(long owner, ulong value) => HasValue(KeyHash.Mix(value, owner));

    internal bool HoldsAll(long owner, RowKeys keys) => keys.Values.TrueForAll(value => Holds(owner, value));

    /// <summary>Whoever has the key: contacts (positive) and rows (negative), at most eight.</summary>
    internal int Owners(ulong hash, Span<long> owners)
    {
        var count = 0;
        for (var i = Slot(hash, _keys.Length); _keys[i] != 0 && count < owners.Length; i = (i + 1) & (_keys.Length - 1))
            if (_keys[i] == hash)
                owners[count++] = _owners[i];
        return count;
    }

    private void AddValue(long owner, ContactField field, string value) =>
        PutValue(KeyHash.Mix(KeyHash.Of(field, MatchKeys.Normal(field, value)), owner));

    private void AddKey(ulong hash, long owner)
    {
        if ((_keyCount + 1) * 3 > _keys.Length * 2)
            GrowKeys();
        var same = 0;
        var i = Slot(hash, _keys.Length);
        for (; _keys[i] != 0; i = (i + 1) & (_keys.Length - 1))
            if (_keys[i] == hash && (_owners[i] == owner || ++same == MaxOwners))
                return;
        (_keys[i], _owners[i]) = (hash, owner);
        _keyCount++;
    }

    private void GrowKeys()
    {
        var (keys, owners) = (_keys, _owners);
        (_keys, _owners) = (new ulong[keys.Length * 2], new long[keys.Length * 2]);
        for (var j = 0; j < keys.Length; j++)
        {
            if (keys[j] == 0)
                continue;
            var i = Slot(keys[j], _keys.Length);
            while (_keys[i] != 0)
                i = (i + 1) & (_keys.Length - 1);
            (_keys[i], _owners[i]) = (keys[j], owners[j]);
        }
    }

    private bool HasValue(ulong value)
    {
        for (var i = Slot(value, _values.Length); _values[i] != 0; i = (i + 1) & (_values.Length - 1))
            if (_values[i] == value)
                return true;
        return false;
    }

    private void PutValue(ulong value)
    {
        if (HasValue(value))
            return;
        if ((_valueCount + 1) * 3 > _values.Length * 2)
        {
            var old = _values;
            _values = new ulong[old.Length * 2];
            foreach (var v in old)
                if (v != 0)
                    Place(v);
        }

        Place(value);
        _valueCount++;
    }

    private void Place(ulong value)
    {
        var i = Slot(value, _values.Length);
        while (_values[i] != 0)
            i = (i + 1) & (_values.Length - 1);
        _values[i] = value;
    }

    private static int Slot(ulong hash, int size) => (int)(hash >> 20) & (size - 1);
}
