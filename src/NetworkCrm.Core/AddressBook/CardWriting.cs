using System.Globalization;
using System.Text;
using NetworkCrm.Core.Exporting;
using NetworkCrm.Core.Importing.Formats;

namespace NetworkCrm.Core.AddressBook;

/// <summary>
/// Puts a card together: the lines of the program that wrote it where they still say what the contact says, ours where
/// they do not, and whatever no field holds as it came.
/// </summary>
internal static class CardWriting
{
    // Of each field the properties that say it; a property of several is of the first.
    private static readonly (string[] Names, Func<CardFields, object?> Of)[] Fields =
    [
        (["FN"], f => f.Name),
        (["N"], f => (f.Family, f.Given, f.Prefix, f.Suffix)),
        (["NICKNAME"], f => f.Nickname),
        (["ORG"], f => f.Company),
        (["TITLE"], f => f.Title),
        (["ADR"], f => (f.Address, f.City)),
        (["BDAY"], f => f.Birthday),
        (["CATEGORIES"], f => string.Join('\n', f.Tags ?? [])),
        (["NOTE"], f => f.Notes),
    ];

    private static readonly HashSet<string> Once = new(StringComparer.Ordinal) { "ORG", "TITLE", "ADR", "BDAY", "N" };

    public static string Write(
        ExportedContact contact,
        IReadOnlyList<VCardProperty> source,
        byte[]? jpeg,
        string region
    )
    {
        var is4 = source.FirstOrDefault(p => p.Name == "VERSION")?.Value.Trim() == "4.0";
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new VCardWriter(text, is4 ? VCardVersion.V4 : VCardVersion.V3, language: null).Write(
            contact with
            {
                CardLines = null,
                Jpeg = null,
            }
        );
        var reader = new VCardReader(new StringReader(text.ToString()), Encoding.UTF8);
        var ours = reader.Next() ?? throw new InvalidOperationException("A card of ours cannot be read.");
        var card = new List<VCardProperty> { Plain("VERSION", is4 ? "4.0" : "3.0") };
        // What the program calls it that made it: by another uid it would be another card to it.
        card.Add(source.FirstOrDefault(p => p.Name == "UID") ?? ours.First(p => p.Name == "UID"));
        card.AddRange(ours.Where(p => p.Name == "REV"));
        card.AddRange(Body(ours, source, region));
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        var lines = new ContentLines(written);
        lines.Raw("BEGIN", "VCARD");
        foreach (var property in card)
            lines.Raw(VCardLines.Head(property), property.Value);
        if (jpeg is not null)
            lines.Photo(jpeg, is4);
        lines.Raw("END", "VCARD");
        return written.ToString();
    }

    private static List<VCardProperty> Body(
        IReadOnlyList<VCardProperty> ours,
        IReadOnlyList<VCardProperty> source,
        string region
    )
    {
        var (now, then) = (CardFields.Read(ours, region), CardFields.Read(source, region));
        var body = new List<VCardProperty>();
        var used = new HashSet<VCardProperty>(ReferenceEqualityComparer.Instance);
        foreach (var (names, of) in Fields)
        {
            var theirs = source.Where(p => names.Contains(p.Name)).ToList();
            if (theirs.Count > 0 && Equals(of(now), of(then)))
            {
                body.AddRange(theirs);
                used.UnionWith(theirs);
                continue;
            }

            body.AddRange(ours.Where(p => names.Contains(p.Name)));
            // A second address or company is no field's: it stays.
            used.UnionWith(
                Once.Contains(names[0]) ? theirs.Where(p => p == CardFields.First(source, names[0])) : theirs
            );
        }

        Reach(p => CardLine.Phone(p, region) is { } phone ? CardMerge.Key(phone) : null);
        Reach(p => CardLine.Email(p) is { } email ? CardMerge.Key(email) : null);
        Reach(p => CardLine.Link(p) is { } link ? CardMerge.LinkKey(link) : null);
        var rest = source.Where(p =>
            !used.Contains(p)
            && p.Name is not ("VERSION" or "UID" or "REV" or "BEGIN" or "END" or "PHOTO" or "X-ABLABEL")
        );
        body.AddRange(rest);
        var groups = body.Where(p => p.Group.Length > 0)
            .Select(p => p.Group)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        body.AddRange(source.Where(p => p.Name == "X-ABLABEL" && (p.Group.Length == 0 || groups.Contains(p.Group))));
        return body;

        // Each way of the contact by their line of it, where they have one; what else they had is taken away.
        void Reach(Func<VCardProperty, string?> key)
        {
            foreach (var property in ours)
            {
                if (key(property) is not { } sought)
                    continue;
                if (source.FirstOrDefault(p => key(p) == sought) is { } same)
                {
                    body.Add(same);
                }
                else
                {
                    // Their groups have numbers too.
                    body.Add(property with { Group = Ours(property.Group) });
                    if (property.Group.Length > 0)
                        body.AddRange(
                            ours.Where(p => p.Name == "X-ABLABEL" && p.Group == property.Group)
                                .Select(p => p with { Group = Ours(p.Group) })
                        );
                }
            }

            used.UnionWith(source.Where(p => key(p) is not null));
        }

        string Ours(string group) => source.Count == 0 || group.Length == 0 ? group : "our" + group;
    }

    private static VCardProperty Plain(string name, string value) => new("", name, [], value);
}
