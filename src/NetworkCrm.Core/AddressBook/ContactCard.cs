using System.Text;
using NetworkCrm.Core.Exporting;
using NetworkCrm.Core.Importing.Formats;

namespace NetworkCrm.Core.AddressBook;

/// <summary>
/// A contact as a card, and a card as a contact. What another program wrote on the card and no field of a contact holds
/// is kept as it came (<see cref="Kept"/>) and written again; where a field still says what that program wrote, its own
/// lines are written, so that a card comes back as it went.
/// </summary>
public sealed class ContactCard
{
    private static readonly HashSet<string> Frame = new(StringComparer.Ordinal) { "BEGIN", "END", "VERSION", "REV" };

    private readonly IReadOnlyList<VCardProperty> _properties;

    private ContactCard(IReadOnlyList<VCardProperty> properties) => _properties = properties;

    /// <summary>The uid that the program gave it, as it stands; null where it has none.</summary>
    public string? Uid => _properties.FirstOrDefault(p => p.Name == "UID")?.Text;

    /// <summary>Whether it stands for a group of cards and not for anybody.</summary>
    public bool IsGroup => VCardCells.IsGroup(_properties);

    /// <summary>The picture in the card, in the base64 of it; null where there is none, or it lies elsewhere.</summary>
    public string? Picture
    {
        get
        {
            if (_properties.FirstOrDefault(p => p.Name == "PHOTO") is not { } photo)
                return null;
            var text = photo.Value.Trim();
            if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                return text.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase) is > 0 and var at
                    ? text[(at + 8)..]
                    : null;
            return photo.IsBase64 ? text : null;
        }
    }

    /// <summary>Reads the one card that <paramref name="text"/> is.</summary>
    /// <param name="longest">The longest text taken, a picture in it included.</param>
    /// <exception cref="FormatException">It is no card, more than one, or a cropped one.</exception>
    public static ContactCard Read(string text, int longest)
    {
        var begins = text.AsSpan().TrimStart("\uFEFF \r\n\t");
        if (
            !begins.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase)
            || !text.AsSpan().TrimEnd().EndsWith("END:VCARD", StringComparison.OrdinalIgnoreCase)
        )
            throw new FormatException("This is no vCard: it must begin with BEGIN:VCARD and end with END:VCARD.");
        var reader = new VCardReader(new StringReader(text), Encoding.UTF8, longest);
        if (reader.Next() is not { } card || !card.Any(p => !Frame.Contains(p.Name)))
            throw new FormatException("This vCard says nothing.");
        if (reader.Next() is not null)
            throw new FormatException("There is more than one vCard in this; one address holds one.");
        return new ContactCard(card);
    }

    public CardFields Fields(string region) => CardFields.Read(_properties, region);

    /// <summary>What is kept of the card: its properties without pictures, a line each, unfolded.</summary>
    /// <param name="before">What was kept before.</param>
    /// <param name="isSameProgram">Whether it came from whoever wrote that: what it left out it has deleted. Of another
    /// program it is only what that one does not know.</param>
    public string Kept(string? before, bool isSameProgram)
    {
        var lines = _properties.Where(p => !VCardReader.IsPicture(p) && p.Name != "REV").Take(VCardLines.Most).ToList();
        if (before is not null && !isSameProgram)
        {
            var names = lines.Select(p => p.Name).Concat(Frame).ToHashSet(StringComparer.Ordinal);
            lines.AddRange(VCardLines.Parse(before).Where(p => !names.Contains(p.Name) && !VCardLines.IsOfAField(p)));
        }

        return VCardLines.Join(lines);
    }

    /// <summary>Writes a contact as a card.</summary>
    /// <param name="contact">Its fields.</param>
    /// <param name="kept">What was kept of a card of theirs; null where nothing was.</param>
    /// <param name="jpeg">Their picture; null where there is none.</param>
    /// <param name="region">Two letters; as where it was read.</param>
    /// <returns>With CRLF, in the version of the card that was kept, else 3.0.</returns>
    public static string Write(ExportedContact contact, string? kept, byte[]? jpeg, string region)
    {
        var source = kept is null ? [] : VCardLines.Parse(kept);
        return CardWriting.Write(contact, source, jpeg, region);
    }

    /// <summary>
    /// Whether two cards say the same, whatever the order and the folds of their lines, and whenever they were written.
    /// </summary>
    public bool SaysTheSame(ContactCard other) => Lines(this).SetEquals(Lines(other));

    private static HashSet<string> Lines(ContactCard card) =>
        [.. card._properties.Where(p => p.Name != "REV").Select(p => $"{VCardLines.Head(p)}:{p.Value}")];
}
