using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>Puts a person's name together from the columns a file has for it.</summary>
internal static class RowName
{
    /// <summary>The name, or null where no column names a person.</summary>
    public static PersonName? Of(RowDraft draft)
    {
        var (given, family) = (draft[ContactField.GivenName], draft[ContactField.FamilyName]);
        var full = draft[ContactField.FullName];
        if (given is null && family is null)
        {
            if (full is null)
                return null;
            var parsed = PersonName.Parse(full);
            var (title, degree) = Titles(draft);
            if (parsed.LooksLikeOrganization)
                return parsed;
            var display = parsed.Prefix is null && title is not null ? $"{title} {parsed.Display}" : parsed.Display;
            if (parsed.Suffix is null && degree is not null)
                display = $"{display}, {degree}";
            return parsed with { Display = display, Prefix = parsed.Prefix ?? title, Suffix = parsed.Suffix ?? degree };
        }

        // The whole name tells the family's where only the given one has a column.
        if (
            family is null
            && full is not null
            && given is not null
            && full.StartsWith(given + " ", StringComparison.OrdinalIgnoreCase)
            && PersonName.Parse(full) is { LooksLikeOrganization: false, Family: { } rest }
        )
            family = rest;
        return FromParts(draft, full, given, family);
    }

    public static PersonName Organization(string company)
    {
        var parsed = PersonName.Parse(company);
        return parsed.LooksLikeOrganization
            ? parsed
            : PersonName.Parse("PT " + company) with
            {
                Display = parsed.Display,
            };
    }

    private static PersonName FromParts(RowDraft draft, string? full, string? given, string? family)
    {
        var (prefix, suffix) = Titles(draft);
        // Where names are written in Chinese characters, kana or hangul the family's comes first.
        var isFamilyFirst = given is not null && family is not null && PersonName.IsEastAsian(given + family);
        string?[] parts = isFamilyFirst
            ? [family, draft[ContactField.MiddleName], given, prefix]
            : [prefix, given, draft[ContactField.MiddleName], family];
        var written = full ?? string.Join(' ', parts.Where(p => p is not null));
        if (
            family is null
            && prefix is null
            && PersonName.Parse(full ?? given) is { LooksLikeOrganization: true } organization
        )
            return organization;
        if (full is null && suffix is not null)
            written = $"{written}, {suffix}";
        if (given is not null)
        {
            var (front, rest) = PersonName.SplitPrefix(given);
            (prefix, given) = (prefix ?? front, rest);
        }

        if (suffix is null && family is not null)
            (family, suffix) = PersonName.SplitSuffix(family);
        else if (suffix is null && given is not null)
            (given, suffix) = PersonName.SplitSuffix(given);
        if (given is null)
            (given, family) = (family, null);
        return new PersonName(CellText.Line(written), prefix, given, family, suffix);
    }

    /// <summary>"Gelar" holds degrees for some and titles for others: the value tells.</summary>
    private static (string? Prefix, string? Suffix) Titles(RowDraft draft)
    {
        var (prefix, suffix) = (draft[ContactField.Prefix], draft[ContactField.Suffix]);
        if (
            prefix is null
            && suffix is not null
            && PersonName.SplitPrefix(suffix + " x") is { Prefix: { } front, Name: "x" }
        )
            return (front, null);
        return (prefix, suffix);
    }
}
