using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>The values of one row while its cells are read; reused from row to row.</summary>
internal sealed class RowDraft
{
    private readonly Dictionary<ContactField, string> _single = [];
    private readonly List<(string Group, ContactField Field, string Text)> _address = [];

    public List<string> Emails { get; } = [];
    public List<PhoneNumber> Phones { get; } = [];
    public List<string> Links { get; } = [];
    public List<string> Tags { get; } = [];
    public List<string> Notes { get; } = [];
    public List<string> Warnings { get; } = [];

    public string? this[ContactField field] => _single.GetValueOrDefault(field);

    public void Clear()
    {
        _single.Clear();
        _address.Clear();
        Emails.Clear();
        Phones.Clear();
        Links.Clear();
        Tags.Clear();
        Notes.Clear();
        Warnings.Clear();
    }

    /// <summary>Keeps the first value of a kind. A second full name is what the person is also called; how one met is told in as many parts as there are.</summary>
    public void Set(ContactField field, string text)
    {
        if (_single.TryAdd(field, text) || _single[field] == text) return;
        if (field == ContactField.FullName) _single.TryAdd(ContactField.Nickname, text);
        // Where and how are often two columns.
        if (field == ContactField.HowMet && _single[field].Length + text.Length + 3 <= ImportedContact.HowMetLength) _single[field] += " · " + text;
    }

    public void AddAddress(string group, ContactField field, string text) => _address.Add((group, field, text));

    public void Warn(string code)
    {
        if (!Warnings.Contains(code)) Warnings.Add(code);
    }

    public static void AddOnce(List<string> list, string value, int limit)
    {
        if (list.Count < limit && !list.Exists(v => string.Equals(v, value, StringComparison.OrdinalIgnoreCase))) list.Add(value);
    }

    public void AddPhone(PhoneNumber phone)
    {
        var digits = phone.E164 is null ? TextFold.Digits(phone.Raw) : null;
        foreach (var have in Phones)
            if (have.E164 is not null ? have.E164 == phone.E164 : digits is not null && (digits.Length == 0 ? have.Raw == phone.Raw : TextFold.Digits(have.Raw) == digits))
                return;
        if (Phones.Count < ImportedContact.MaxMethods) Phones.Add(phone);
    }

    /// <summary>The first address that says anything: as one text if the file has it, else put together from its parts.</summary>
    public string? Address()
    {
        if (this[ContactField.Address] is { } whole) return whole;
        if (_address.Count == 0) return null;
        var group = _address[0].Group;
        var parts = _address.Where(p => p.Group == group).ToList();
        string Part(ContactField field) => string.Join(' ', parts.Where(p => p.Field == field).Select(p => p.Text));
        var city = parts.Exists(p => p.Field == ContactField.City) ? Part(ContactField.City) : "";
        var region = string.Join(' ', new[] { Part(ContactField.Region), Part(ContactField.PostalCode) }.Where(t => t.Length > 0));
        if (Part(ContactField.Street).Length == 0 && region.Length == 0) return null;
        return string.Join(", ", new[] { Part(ContactField.Street), city, region, Part(ContactField.Country) }.Where(t => t.Length > 0));
    }
}
