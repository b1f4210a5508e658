using System.Numerics;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// Who has which phone, e-mail, and name with company; and which values each contact already holds. Everything is kept as a 64-bit hash (16 bytes a key, 8 a value, at two thirds load),
/// so 100,000 contacts take some 20 MB. A hash shared by chance can only make a wrong proposal, never a wrong write.
/// Owners are contact ids (positive) or earlier rows of the file (negative). A key keeps at most eight owners: the ninth person on one switchboard is not proposed.
/// </summary>
public sealed class DuplicateIndex
{
    private const int MaxOwners = 8;
    private ulong[] _keys = new ulong[1024];
    private long[] _owners = new long[1024];
    private ulong[] _values = new ulong[1024];
    private int _keyCount, _valueCount;

    /// <summary>Adds a contact's name and company, for matching and as values.</summary>
    public void AddName(long contactId, string displayName, string? company)
    {
        AddKey(Hash(ContactField.FullName, MatchKeys.NameAndCompany(displayName, company)), contactId);
        AddValue(contactId, ContactField.FullName, displayName);
        if (company is not null) AddValue(contactId, ContactField.Company, company);
    }

    /// <summary>Adds one value: a phone (E.164, or as written where there is none) and an e-mail also match, the others only say what is known.</summary>
    public void Add(long contactId, ContactField field, string value)
    {
        AddValue(contactId, field, value);
        if (field == ContactField.Phone && MatchKeys.Phone(value) is { } phone) AddKey(Hash(field, phone), contactId);
        else if (field == ContactField.Email) AddKey(Hash(field, MatchKeys.Email(value)), contactId);
        else if (field == ContactField.Birthday && AnnualDate.TryParse(value, out var day) && day.Year is not null) AddValue(contactId, field, new AnnualDate(day.Month, day.Day).ToString());
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
    internal void AddRow(ImportedContact contact)
    {
        var owner = -(long)contact.RowNumber;
        AddKey(Hash(ContactField.FullName, MatchKeys.NameAndCompany(contact.DisplayName, contact.Company)), owner);
        AddValue(owner, ContactField.FullName, contact.DisplayName);
        PutValue(Mix(Fingerprint(contact), owner));
        foreach (var phone in contact.Phones)
            if (MatchKeys.Phone(phone) is { } key)
                AddKey(Hash(ContactField.Phone, key), owner);
        foreach (var email in contact.Emails) AddKey(Hash(ContactField.Email, MatchKeys.Email(email)), owner);
    }

    internal IEnumerable<long> ByPhone(ImportedContact contact) => contact.Phones.Select(MatchKeys.Phone).OfType<string>().SelectMany(key => Owners(Hash(ContactField.Phone, key)));

    internal IEnumerable<long> ByEmail(ImportedContact contact) => contact.Emails.SelectMany(email => Owners(Hash(ContactField.Email, MatchKeys.Email(email))));

    internal IEnumerable<long> ByName(ImportedContact contact) => Owners(Hash(ContactField.FullName, MatchKeys.NameAndCompany(contact.DisplayName, contact.Company)));

    internal bool Holds(long owner, ContactField field, string value) => HasValue(Mix(Hash(field, Normal(field, value)), owner));

    internal bool HoldsAll(long owner, ImportedContact contact) => MatchKeys.Values(contact).All(v => Holds(owner, v.Field, v.Value));

    internal bool IsSameRow(long owner, ImportedContact contact) => HasValue(Mix(Fingerprint(contact), owner));

    private static ulong Fingerprint(ImportedContact contact) => MatchKeys.Values(contact).Aggregate(0UL, (sum, v) => sum + Hash(v.Field, Normal(v.Field, v.Value)));

    private static string Normal(ContactField field, string value) => field switch
    {
        ContactField.FullName => MatchKeys.Name(value),
        ContactField.Phone => MatchKeys.Phone(value) ?? value,
        ContactField.Email => MatchKeys.Email(value),
        _ => TextFold.Fold(value),
    };

    private void AddValue(long owner, ContactField field, string value) => PutValue(Mix(Hash(field, Normal(field, value)), owner));

    private IEnumerable<long> Owners(ulong hash)
    {
        for (var i = Slot(hash, _keys.Length); _keys[i] != 0; i = (i + 1) & (_keys.Length - 1))
            if (_keys[i] == hash)
                yield return _owners[i];
    }

    private void AddKey(ulong hash, long owner)
    {
        if ((_keyCount + 1) * 3 > _keys.Length * 2) GrowKeys();
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
            if (keys[j] == 0) continue;
            var i = Slot(keys[j], _keys.Length);
            while (_keys[i] != 0) i = (i + 1) & (_keys.Length - 1);
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
        if (HasValue(value)) return;
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
        while (_values[i] != 0) i = (i + 1) & (_values.Length - 1);
        _values[i] = value;
    }

    private static int Slot(ulong hash, int size) => (int)(hash >> 20) & (size - 1);

    private static ulong Hash(ContactField field, string text)
    {
        var hash = 14695981039346656037UL ^ (ulong)field;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash, text.Length);
    }

    /// <summary>Spreads the bits of two numbers over one; never 0, which marks an empty slot.</summary>
    private static ulong Mix(ulong hash, long with)
    {
        hash ^= BitOperations.RotateLeft((ulong)with * 0x9E3779B97F4A7C15UL, 31);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        hash ^= hash >> 31;
        return hash == 0 ? 1 : hash;
    }
}
