namespace NetworkCrm.Core.Contacts;

/// <summary>
/// What was computed from typed text: the parts of a name and the sapaan from the name, the E.164 form from a phone as
/// written. It is computed anew when its text changes, and stands as it is when the text does not, whatever the
/// settings say by then; what the owner typed over it stays. Every edit of a contact goes through here.
/// </summary>
public static class Derivation
{
    /// <summary>What <paramref name="after"/> becomes, edited from <paramref name="before"/>. Both are clean.</summary>
    public static ContactDetails DeriveAnew(ContactDetails before, ContactDetails after)
    {
        var followed =
            after.DisplayName != before.DisplayName
                ? Parts(before, after)
                : after with
                {
                    DisplayName = Name(before, after),
                };
        return followed with
        {
            Phones =
            [
                .. after.Phones.Select(p =>
                    before.Phones.FirstOrDefault(was => was.Raw == p.Raw) is { Raw: not null } was ? was : p
                ),
            ],
        };
    }

    private static ContactDetails Parts(ContactDetails before, ContactDetails after)
    {
        var (then, now) = (PersonName.Parse(before.DisplayName), PersonName.Parse(after.DisplayName));
        return after with
        {
            Prefix = Part(before.Prefix, after.Prefix, then.Prefix, now.Prefix),
            Given = Part(before.Given, after.Given, then.Given, now.Given),
            Family = Part(before.Family, after.Family, then.Family, now.Family),
            Suffix = Part(before.Suffix, after.Suffix, then.Suffix, now.Suffix),
            Sapaan = before.Sapaan == after.Sapaan && before.Sapaan == then.Sapaan ? now.Sapaan : after.Sapaan,
        };

        // A part from a file is derived too where it was a part of the name and is none of the new one.
        string? Part(string? was, string? typed, string? derivedThen, string? derivedNow) =>
            was == typed
            && (
                was == derivedThen
                || (was is not null && At(before.DisplayName, was) >= 0 && At(after.DisplayName, was) < 0)
            )
                ? derivedNow
                : typed;
    }

    // The name is written with its parts: one that is corrected is corrected in it as well.
    private static string Name(ContactDetails before, ContactDetails after)
    {
        var name = after.DisplayName;
        foreach (
            var (was, typed) in new[]
            {
                (before.Prefix, after.Prefix),
                (before.Given, after.Given),
                (before.Family, after.Family),
                (before.Suffix, after.Suffix),
            }
        )
            if (was is not null && typed is not null && was != typed && At(name, was) is >= 0 and var at)
                name = name[..at] + typed + name[(at + was.Length)..];
        return name;
    }

    /// <summary>Where <paramref name="part"/> stands in <paramref name="name"/> as whole words, or -1.</summary>
    private static int At(string name, string part)
    {
        for (
            var at = name.IndexOf(part, StringComparison.Ordinal);
            at >= 0;
            at = name.IndexOf(part, at + 1, StringComparison.Ordinal)
        )
            if (
                (at == 0 || !char.IsLetterOrDigit(name[at - 1]))
                && (at + part.Length == name.Length || !char.IsLetterOrDigit(name[at + part.Length]))
            )
                return at;
        return -1;
    }
}
