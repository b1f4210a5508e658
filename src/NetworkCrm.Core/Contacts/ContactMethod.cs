namespace NetworkCrm.Core.Contacts;

/// <summary>The kinds of <see cref="ContactMethod"/>. Stored as its number; never renumber.</summary>
public enum MethodKind
{
    Email = 1,
    Phone = 2,
    Link = 3,
}

/// <summary>One way to reach a contact: the text as written, and the form it is compared by.</summary>
public sealed class ContactMethod
{
    public const int MaxLength = 500;

    private ContactMethod() { }

    internal ContactMethod(long ownerId, MethodKind kind, string value, string normalized, int position) =>
        (OwnerId, Kind, Value, Normalized, Position) = (ownerId, kind, value, normalized, position);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public MethodKind Kind { get; private set; }

    /// <summary>As the owner or the card wrote it.</summary>
    public string Value { get; private set; } = "";

    /// <summary>
    /// E.164 (<c>+6281211112222</c>) for a phone, lower case for an e-mail address, the <see cref="ProfileLink.Key"/>
    /// of a person's page and lower case for any other link; empty where a phone cannot be read.
    /// </summary>
    public string Normalized { get; private set; } = "";

    /// <summary>The form in which links are stored to be compared.</summary>
    public static string NormalLink(string link) => ProfileLink.Key(link) ?? link.ToLowerInvariant();

    /// <summary>Order on the card, from 0; the first is the one used.</summary>
    public int Position { get; private set; }
}
