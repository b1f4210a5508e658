namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Somebody who was invited, or who invites.</summary>
/// <param name="Email">In small letters; empty where none is given.</param>
/// <param name="Name">Empty where none is given.</param>
/// <param name="HasDeclined">They said that they would not come.</param>
internal sealed record ICalAttendee(string Email, string Name, bool HasDeclined)
{
    // Addresses that stand for a room, a group of people, or nobody.
    private static readonly string[] Nobodies =
    [
        "@resource.calendar.google.com",
        "@group.calendar.google.com",
        "@group.v.calendar.google.com",
        "@import.calendar.google.com",
        "@virtual",
        "unknownorganizer@calendar.google.com",
    ];

    /// <summary>What tells one from another.</summary>
    public string Key => Email.Length > 0 ? Email : "name:" + MatchKeys.Name(Name);

    /// <summary>Null for a room, a resource, a mailing list, or what names nobody.</summary>
    public static ICalAttendee? Of(ICalProperty property)
    {
        if (property["CUTYPE"]?.ToUpperInvariant() is "ROOM" or "RESOURCE" or "GROUP")
            return null;
        var text = property.Value.Trim();
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            text = Uri.UnescapeDataString(text["mailto:".Length..]);
        if (text.Length == 0 && property["EMAIL"] is { } beside)
            text = beside;
        var email = MultiValue.IsEmail(text) ? MatchKeys.Email(text) : "";
        if (email.Length == 0 && property["EMAIL"] is { } stated && MultiValue.IsEmail(stated))
            email = MatchKeys.Email(stated);
        if (
            Array.Exists(
                Nobodies,
                n => email.EndsWith(n, StringComparison.Ordinal) || text.EndsWith(n, StringComparison.OrdinalIgnoreCase)
            )
            || email.StartsWith("noreply@", StringComparison.Ordinal)
            || email.StartsWith("no-reply@", StringComparison.Ordinal)
        )
            return null;
        var name = CellText.Cut(
            CellText.Line(CellText.Clean(property["CN"] ?? "")).Trim('\''),
            ImportedContact.NameLength
        );
        if (name.Contains('@', StringComparison.Ordinal))
            name = "";
        return email.Length == 0 && name.Length == 0
            ? null
            : new ICalAttendee(
                email,
                name,
                string.Equals(property["PARTSTAT"], "DECLINED", StringComparison.OrdinalIgnoreCase)
            );
    }
}
