using NetworkCrm.Core.Cards;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Web.Features.Cards;

/// <summary>A card on the pile, as it was read and then mended.</summary>
public sealed class PiledCard
{
    /// <summary>As the script names its picture.</summary>
    public string Id { get; set; } = "";

    public bool IsPhoto { get; set; }

    /// <summary>False while nothing was found on it that could be a card's, and nothing is typed.</summary>
    public bool IsCard { get; set; }

    /// <summary>The photo was read badly as a whole.</summary>
    public bool IsHard { get; set; }

    public string? Name { get; set; }

    public string? Company { get; set; }

    public string? Title { get; set; }

    /// <summary>One a line.</summary>
    public string? Phones { get; set; }

    public string? Emails { get; set; }

    public string? Links { get; set; }

    public string? Address { get; set; }

    public string? City { get; set; }

    public string? Birthday { get; set; }

    public string? Notes { get; set; }

    /// <summary>The names of the fields that should be compared with the card.</summary>
    public HashSet<string> Unsure { get; set; } = [];

    /// <summary>Whom it is, of those who are here; null is somebody new.</summary>
    public Guid? Same { get; set; }

    /// <summary>It was looked through, and waits for the others.</summary>
    public bool IsLookedThrough { get; set; }

    public static PiledCard Of(string id, bool isPhoto, CardText card, string fax)
    {
        var entry = CardEntry.Of(card, fax);
        return new PiledCard
        {
            Id = id,
            IsPhoto = isPhoto,
            IsCard = card.IsCard,
            Name = entry.Name,
            Company = entry.Company,
            Title = entry.Title,
            Phones = entry.Phones,
            Emails = entry.Emails,
            Links = entry.Links,
            Address = entry.Address,
            City = entry.City,
            Birthday = entry.Birthday,
            // The words of a holiday picture are nobody's notes.
            Notes = card.IsCard ? entry.Notes : null,
            Unsure = [.. UnsureOf(card)],
        };
    }

    public CardEntry Entry() =>
        new()
        {
            Name = Name,
            Company = Company,
            Title = Title,
            Phones = Phones,
            Emails = Emails,
            Links = Links,
            Address = Address,
            City = City,
            Birthday = Birthday,
            Notes = Notes,
        };

    /// <summary>As a new contact of it would be, to see who is like it.</summary>
    /// <param name="region">Two letters; a phone without a country code belongs there.</param>
    public ContactDetails Details(string region)
    {
        var contact = Entry().Contact(1, new ImportOptions(Region: region));
        return new ContactDetails
        {
            DisplayName = contact?.DisplayName ?? "",
            Company = contact?.Company,
            Title = contact?.Title,
            Emails = contact?.Emails ?? [],
            Phones = contact is null ? [] : [.. contact.Phones.Select(p => new PhoneEntry(p.Raw, p.E164))],
            Links = contact?.Links ?? [],
        };
    }

    private static IEnumerable<string> UnsureOf(CardText card)
    {
        if (card.Name is { Certainty: CardCertainty.Guess })
            yield return nameof(Name);
        if (card.Company is { Certainty: CardCertainty.Guess })
            yield return nameof(Company);
        if (card.Title is { Certainty: CardCertainty.Guess })
            yield return nameof(Title);
        if (card.Phones.Any(p => p.Role != CardPhoneRole.Fax && p.Certainty < CardCertainty.Sure))
            yield return nameof(Phones);
        if (card.Emails.Any(e => e.Certainty < CardCertainty.Sure))
            yield return nameof(Emails);
        if (card.Address is { Certainty: CardCertainty.Guess })
            yield return nameof(Address);
    }
}
