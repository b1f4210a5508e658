using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Cards;

/// <summary>
/// A card as its owner sees and mends it before it is kept: what a form holds, lists one to a line. What it holds means
/// the same as the cells of a file.
/// </summary>
public sealed record CardEntry
{
    public string? Name { get; init; }
    public string? Company { get; init; }
    public string? Title { get; init; }

    /// <summary>The one for messages first; a fax is not among them.</summary>
    public string? Phones { get; init; }
    public string? Emails { get; init; }
    public string? Links { get; init; }
    public string? Address { get; init; }
    public string? City { get; init; }

    /// <summary>As a code has it; of a date it says what there is.</summary>
    public string? Birthday { get; init; }
    public string? Notes { get; init; }

    /// <param name="card">What was read.</param>
    /// <param name="fax">What a fax is called in the notes.</param>
    public static CardEntry Of(CardText card, string fax)
    {
        string? Lines(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : null;
        var reached = card.Phones.Where(p => p.Role != CardPhoneRole.Fax);
        // Of the numbers of one person the first mobile gets the messages.
        var ordered = reached.OrderBy(p => p.Role == CardPhoneRole.Unknown ? int.MaxValue : (int)p.Role);
        return new CardEntry
        {
            Name = card.Name?.Text,
            Company = card.Company?.Text,
            Title = card.Title?.Text,
            Phones = Lines(ordered.Select(Written)),
            Emails = Lines(card.Emails.Select(e => e.Text)),
            Links = Lines(card.Links.Select(l => l.Text)),
            Address = card.Address?.Text,
            City = card.City?.Text,
            Birthday = card.Birthday,
            Notes = Lines(
                new[] { card.Department?.Text }
                    .OfType<string>()
                    .Concat(card.Phones.Where(p => p.Role == CardPhoneRole.Fax).Select(p => $"{fax}: {p.Number.Raw}"))
                    .Concat(card.Rest)
            ),
        };
    }

    // A number without its town, as a card may print the second one, is written so that it can be dialled.
    private static string Written(CardPhone phone) =>
        phone.Number.E164 is { } e164
        && phone.Number.Raw.Length > 0
        && phone.Number.Raw[0] is not ('0' or '+' or '(')
        && !TextFold.Digits(phone.Number.Raw).StartsWith("62", StringComparison.Ordinal)
            ? e164
            : phone.Number.Raw;

    /// <summary>The contact; null where nothing in it names anybody.</summary>
    /// <param name="row">Its place on the pile, from 1.</param>
    /// <param name="options">The owner's region and today.</param>
    public ImportedContact? Contact(int row, ImportOptions options)
    {
        var columns = new List<ColumnMapping>();
        var cells = new List<string>();
        void Add(ContactField field, string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return;
            columns.Add(new ColumnMapping(columns.Count, "", field));
            cells.Add(text);
        }

        void Each(ContactField field, string? lines)
        {
            foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.TrimEntries))
                Add(field, line);
        }

        Add(ContactField.FullName, Name);
        Add(ContactField.Company, Company);
        Add(ContactField.Title, Title);
        Each(ContactField.Phone, Phones);
        Each(ContactField.Email, Emails);
        Each(ContactField.Link, Links);
        Add(ContactField.Address, Address);
        Add(ContactField.City, City);
        Add(ContactField.Birthday, Birthday);
        Add(ContactField.Notes, Notes);
        return new RowBuilder(columns, namesWithoutPerson: true, DateOrder.DayFirst, options, new HashSet<int>())
            .Build(row, cells)
            ?.Contact;
    }
}
