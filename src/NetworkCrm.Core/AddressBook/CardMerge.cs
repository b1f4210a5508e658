using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.AddressBook;

/// <summary>
/// Takes over what was changed on a phone, and that alone: of the card as it was sent and the card as it came back the
/// difference, so that nothing which a card cannot hold is lost.
/// </summary>
public static class CardMerge
{
    /// <param name="contact">As it is.</param>
    /// <param name="sent">What the card said that the phone had.</param>
    /// <param name="changed">What it says now.</param>
    /// <param name="hidesNotes">Whether the notes are in confidence and were not sent: what the phone says of its own
    /// is added to them.</param>
    public static ContactDetails Apply(ContactDetails contact, CardFields sent, CardFields changed, bool hidesNotes) =>
        contact with
        {
            DisplayName = Text(contact.DisplayName, sent.Name, changed.NameOrWhatNames()) ?? contact.DisplayName,
            Given = Text(contact.Given, sent.Given, changed.Given),
            Family = Text(contact.Family, sent.Family, changed.Family),
            Prefix = Text(contact.Prefix, sent.Prefix, changed.Prefix),
            Suffix = Text(contact.Suffix, sent.Suffix, changed.Suffix),
            Nickname = Text(contact.Nickname, sent.Nickname, changed.Nickname),
            Company = Text(contact.Company, sent.Company, changed.Company),
            Title = Text(contact.Title, sent.Title, changed.Title),
            Address = Text(contact.Address, sent.Address, changed.Address),
            City = Text(contact.City, sent.City, changed.City),
            Birthday = sent.Birthday == changed.Birthday ? contact.Birthday : changed.Birthday,
            Notes = hidesNotes
                ? Added(contact.Notes, sent.Notes, changed.Notes)
                : Text(contact.Notes, sent.Notes, changed.Notes),
            Phones = List(contact.Phones, sent.Phones, changed.Phones, Key),
            Emails = List(contact.Emails, sent.Emails, changed.Emails, Key),
            Links = List(contact.Links, sent.Links, changed.Links, LinkKey),
            Tags = changed.Tags is { } tags ? List(contact.Tags, sent.Tags ?? [], tags, TextFold.Fold) : contact.Tags,
        };

    /// <summary>By what two phones are the same.</summary>
    internal static string Key(PhoneEntry phone) => phone.E164 ?? phone.Raw;

    internal static string Key(string email) => email.ToLowerInvariant();

    internal static string LinkKey(string link) => ContactMethod.NormalLink(link);

    private static string? Text(string? now, string? sent, string? changed) => sent == changed ? now : changed;

    private static string? Added(string? now, string? sent, string? changed) =>
        sent == changed || changed is null ? now
        : now is null ? changed
        : $"{now}\n{changed}";

    // In the order of the phone where it changed anything: the first of a kind is the one that is used.
    private static IReadOnlyList<T> List<T>(
        IReadOnlyList<T> now,
        IReadOnlyList<T> sent,
        IReadOnlyList<T> changed,
        Func<T, string> key
    )
    {
        if (sent.Select(key).SequenceEqual(changed.Select(key)))
            return now;
        var known = now.DistinctBy(key).ToDictionary(key);
        var told = sent.Select(key).ToHashSet();
        return
        [
            .. changed.Select(c => known.GetValueOrDefault(key(c)) is { } have && known.ContainsKey(key(c)) ? have : c),
            .. now.Where(n => !told.Contains(key(n)) && !changed.Any(c => key(c) == key(n))),
        ];
    }
}
