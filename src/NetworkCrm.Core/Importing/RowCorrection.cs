using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;

namespace NetworkCrm.Core.Importing;

/// <summary>What the owner corrects of a row before it is imported, read as a cell of the file is.</summary>
/// <param name="Birthday">As typed; null leaves what the row has, blank takes it away.</param>
/// <param name="Own">What is typed into fields of the owner's own, by uid; null leaves what the row has.</param>
public sealed record RowCorrection(
    string DisplayName,
    string? Company,
    string? Title,
    IReadOnlyList<string> Phones,
    IReadOnlyList<string> Emails,
    string? Birthday = null,
    IReadOnlyDictionary<Guid, string?>? Own = null
)
{
    private static readonly string[] Settled =
    [
        "phone-unread",
        "phone-lost-digits",
        "bad-email",
        "named-by-email",
        "named-by-phone",
    ];

    /// <summary>Whether <paramref name="text"/> is a birthday that can be kept, or blank.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The owner's today: what lies after it is none.</param>
    public static bool IsBirthday(string? text, DateOnly today) =>
        string.IsNullOrWhiteSpace(text)
        || AnnualDate.TryParse(text, out var known) && !known.IsAhead(today)
        || DateText.Read(text.Trim(), DateOrder.DayFirst, today).Date is not null;

    /// <summary>The row as corrected.</summary>
    /// <param name="was">The row so far.</param>
    /// <param name="region">Two letters; phones without a country code belong there.</param>
    /// <param name="today">The owner's today.</param>
    /// <param name="fields">The owner's own fields.</param>
    /// <exception cref="ArgumentException">No name is left.</exception>
    /// <exception cref="FormatException">A value does not fit its field.</exception>
    public ImportedContact Apply(ImportedContact was, string region, DateOnly today, IReadOnlyList<CustomField> fields)
    {
        var display =
            ContactCleaning.Line(DisplayName, Contact.NameMax)
            ?? throw new ArgumentException("A contact needs a name.", nameof(was));
        var name = PersonName.Parse(display);
        var kept = name.Display == was.DisplayName;
        var reach = Phones.Concat(Emails).Select(line => ReachText.Read(line, region)).ToList();
        // What was read before is not read again: the number keeps its country, whatever the settings say by now.
        var known = was.Phones.DistinctBy(p => p.Raw).ToDictionary(p => p.Raw, StringComparer.Ordinal);
        // Words where a number belongs are kept as a file's are, and warned about.
        var words = Phones
            .Where(line => ReachText.Read(line, region) is { Phones.Count: 0, Emails.Count: 0, Links.Count: 0 })
            .Select(line => ContactCleaning.Line(line, PhoneNumber.MaxLength))
            .OfType<string>();
        IReadOnlyList<PhoneNumber> phones =
        [
            .. reach
                .SelectMany(r => r.Phones)
                .Concat(words.Select(w => PhoneNumber.Parse(w, region)))
                .Select(p => known.GetValueOrDefault(p.Raw, p)),
        ];
        var unread = was
            .Unread.Where(u =>
                !(
                    u.Field == ContactField.Email
                    || (u.Field == ContactField.Birthday && Birthday is not null)
                    || (u.Field == ContactField.Own && u.Own is { } uid && Own?.ContainsKey(uid) == true)
                )
            )
            .ToList();
        return was with
        {
            DisplayName = display,
            Given = kept ? was.Given : name.Given,
            Family = kept ? was.Family : name.Family,
            Prefix = kept ? was.Prefix : name.Prefix,
            Suffix = kept ? was.Suffix : name.Suffix,
            Sapaan = kept ? was.Sapaan : name.Sapaan,
            IsOrganization = name.LooksLikeOrganization,
            Company = ContactCleaning.Line(Company, Contact.TextMax),
            Title = ContactCleaning.Line(Title, Contact.TextMax),
            Phones = phones,
            Emails = [.. reach.SelectMany(r => r.Emails).Distinct(StringComparer.OrdinalIgnoreCase)],
            Links = [.. was.Links.Concat(reach.SelectMany(r => r.Links)).Distinct(StringComparer.OrdinalIgnoreCase)],
            Birthday = Birthday is null ? was.Birthday : ReadBirthday(today),
            Own = Own is null ? was.Own : OwnValues(was, fields),
            Unread = unread,
            Warnings =
            [
                .. was
                    .Warnings.Where(w => !Settled.Contains(w) && IsStill(w, unread))
                    .Concat(phones.Select(ImportedContact.Warning).OfType<string>())
                    .Distinct(),
            ],
        };
    }

    private static bool IsStill(string warning, List<UnreadCell> unread) =>
        warning switch
        {
            "birthday-ahead" => unread.Exists(u => u.Field == ContactField.Birthday),
            "bad-date" => unread.Exists(u => u.Field is not (ContactField.Own or ContactField.Email)),
            "bad-own-value" => unread.Exists(u => u.Field == ContactField.Own),
            _ => true,
        };

    private AnnualDate? ReadBirthday(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Birthday))
            return null;
        if (!IsBirthday(Birthday, today))
            throw new FormatException("Not a birthday.");
        return AnnualDate.TryParse(Birthday.Trim(), out var known)
            ? known
            : DateText.Parse(Birthday.Trim(), DateOrder.DayFirst, today);
    }

    private List<OwnValue> OwnValues(ImportedContact was, IReadOnlyList<CustomField> fields)
    {
        var values = was.Own.Where(v => !Own!.ContainsKey(v.Field)).ToList();
        foreach (var (uid, text) in Own!)
            if (fields.FirstOrDefault(f => f.Uid == uid) is { } field && CustomReading.Read(field, text) is { } reading)
                values.Add(new OwnValue(uid, reading.Text, reading.Sortable));
        return values;
    }
}
