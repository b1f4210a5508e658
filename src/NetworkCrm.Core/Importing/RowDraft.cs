using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>The values of one row while its cells are read; reused from row to row.</summary>
internal sealed class RowDraft
{
    private readonly Dictionary<ContactField, string> _single = [];

    public List<string> Emails { get; } = [];
    public List<PhoneNumber> Phones { get; } = [];
    public List<string> Links { get; } = [];
    public List<string> Tags { get; } = [];
    public List<string> Notes { get; } = [];
    public List<OwnValue> Own { get; } = [];
    public List<string> Warnings { get; } = [];
    public List<UnreadCell> Unread { get; } = [];
    public RowAddresses Addresses { get; } = new();

    /// <summary>The cell of the birthday, and what its column is called.</summary>
    public (string Header, string? Text) Birthday { get; private set; } = ("", null);

    /// <summary>The words beside an e-mail address: whose it is.</summary>
    public string? NameBeside { get; set; }

    public string? this[ContactField field] => _single.GetValueOrDefault(field);

    public void Clear()
    {
        _single.Clear();
        Addresses.Clear();
        Emails.Clear();
        Phones.Clear();
        Links.Clear();
        Tags.Clear();
        Notes.Clear();
        Own.Clear();
        Warnings.Clear();
        Unread.Clear();
        (Birthday, NameBeside) = (("", null), null);
    }

    /// <summary>
    /// Keeps the first value of a kind. A second full name is what the person is also called; how one met is told in as
    /// many parts as there are.
    /// </summary>
    /// <returns>False where another value was there already and this one found no place.</returns>
    public bool Set(ContactField field, string text)
    {
        if (_single.TryAdd(field, text) || _single[field] == text)
            return true;
        if (field == ContactField.FullName)
            return _single.TryAdd(ContactField.Nickname, text);
        // Where and how are often two columns.
        if (field != ContactField.HowMet || _single[field].Length + text.Length + 3 > ImportedContact.HowMetLength)
            return false;
        _single[field] += " · " + text;
        return true;
    }

    public void TakeBirthday(string header, string text)
    {
        if (Birthday.Text is null)
            Birthday = (header, text);
    }

    /// <summary>Keeps in the notes what has no place of its own, with the word that says what it is.</summary>
    public void Note(string? what, string text)
    {
        var line = string.IsNullOrEmpty(what) ? text : $"{CellText.Line(what)}: {text}";
        if (!Notes.Contains(line))
            Notes.Add(line);
    }

    public void Warn(string code)
    {
        if (!Warnings.Contains(code))
            Warnings.Add(code);
    }

    /// <summary>The text, cut to its length, and then with a warning.</summary>
    public string Limit(string text, int length)
    {
        if (text.Length <= length)
            return text;
        Warn("too-long");
        return CellText.Cut(text, length);
    }

    public static void AddOnce(List<string> list, string value, int limit)
    {
        if (list.Count < limit && !list.Exists(v => string.Equals(v, value, StringComparison.OrdinalIgnoreCase)))
            list.Add(value);
    }

    public void AddPhone(PhoneNumber phone)
    {
        var digits = phone.E164 is null ? TextFold.Digits(phone.Raw) : null;
        foreach (var have in Phones)
            if (
                have.E164 is not null
                    ? have.E164 == phone.E164
                    : digits is not null
                        && (digits.Length == 0 ? have.Raw == phone.Raw : TextFold.Digits(have.Raw) == digits)
            )
                return;
        if (Phones.Count < ImportedContact.MaxMethods)
            Phones.Add(phone);
    }
}
