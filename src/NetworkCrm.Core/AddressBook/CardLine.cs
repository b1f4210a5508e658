using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;
using NetworkCrm.Core.Importing.Formats;

namespace NetworkCrm.Core.AddressBook;

/// <summary>One property of a card: what it says of a contact, and how it is written.</summary>
internal static class CardLine
{
    /// <summary>A number somebody answers; null for a fax, a pager, and whatever is no phone.</summary>
    public static PhoneEntry? Phone(VCardProperty property, string region)
    {
        if (property.Name != "TEL" || property.Types.Any(t => t is "FAX" or "PAGER" or "MODEM"))
            return null;
        var text = property.Text;
        if (text.StartsWith("sip:", StringComparison.OrdinalIgnoreCase))
            return null;
        if (text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            text = text[4..].Split(';', '?')[0];
        var phone = PhoneNumber.Parse(CellText.Cut(CellText.Line(text), PhoneNumber.MaxLength), region);
        return phone.Raw.Length == 0 ? null : new PhoneEntry(phone.Raw, phone.E164);
    }

    public static string? Email(VCardProperty property)
    {
        if (property.Name != "EMAIL")
            return null;
        var text = CellText.Line(property.Text);
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            text = text[7..];
        return MultiValue.IsEmail(text) ? text : null;
    }

    /// <summary>A page of theirs, of any kind.</summary>
    public static string? Link(VCardProperty property)
    {
        if (property.Name is not ("URL" or "X-SOCIALPROFILE"))
            return null;
        var text = CellText.Line(property.Text);
        return property.Name == "URL" || text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? text.Length is > 0 and <= ContactMethod.MaxLength
                ? text
                : null
            : null;
    }

    /// <summary>A birthday; null where it is none that can be read.</summary>
    public static AnnualDate? Day(VCardProperty property) =>
        DateText.Parse(CellText.Line(VCardCells.Day(property, property.Text)), DateOrder.DayFirst);
}
