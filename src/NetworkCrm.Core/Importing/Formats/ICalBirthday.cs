using System.Globalization;
using System.Text.RegularExpressions;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Whose birthday an event is: a whole day, every year or marked as one, with a title that says so.</summary>
internal static partial class ICalBirthday
{
    // Of these the day is kept by a country, or by nobody.
    private static readonly string[] Nobodies =
    [
        "ri",
        "republik",
        "indonesia",
        "kemerdekaan",
        "tni",
        "polri",
        "kota",
        "happy",
        "selamat",
        "my",
        "your",
        "his",
        "her",
        "their",
        "our",
        "the",
        "mein",
        "queen",
        "king",
        "maulid",
        "nabi",
    ];

    /// <summary>The name and the day; null where it is none.</summary>
    public static (string Name, AnnualDate Day)? Of(ICalEvent said)
    {
        if (!said.Start.IsDay || !IsYearly(said))
            return null;
        if (Titled().Match(said.Title) is not { Success: true } match)
            return null;
        var name = match.Groups["who"].Value.Trim(' ', ',', ':', '-', '–', '—', '"', '(', ')', '!', '.');
        var words = MatchKeys.Words(TextFold.Fold(name));
        if (
            words.Count is 0 or > 8
            || !name.Any(char.IsLetter)
            // Of two together it is not said whose.
            || name.Contains('&', StringComparison.Ordinal)
            || words.Exists(w => Nobodies.Contains(w))
            || OrganizationName.Matches(name)
        )
            return null;
        var year = Year(said, match);
        var (month, day) = (said.Start.Local.Month, said.Start.Local.Day);
        return (name, new AnnualDate(month, day, AnnualDate.IsValid(month, day, year) ? year : null));
    }

    private static bool IsYearly(ICalEvent said) =>
        said.IsMarkedBirthday || (said.Rule?.Contains("FREQ=YEARLY", StringComparison.OrdinalIgnoreCase) ?? false);

    // A year in the title; else that in which the series begins, where it lies well before it was written down.
    private static int? Year(ICalEvent said, Match match)
    {
        if (
            match.Groups["year"] is { Success: true } text
            && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var stated)
        )
            return stated;
        var begins = said.Start.Local.Year;
        return said.WrittenIn is { } written && begins < written - 3 && begins is > 1900 and not 1970 ? begins : null;
    }

    [GeneratedRegex(
        @"^[\p{So}\p{Cs}\s]*("
            + @"(?<who>\S.{0,100}?)\s*[’'`´]s?\s+(\d{1,3}(st|nd|rd|th)\s+)?(birthday|bday|b-day|geburtstag)"
            + @"|(happy\s+)?(birthday|bday|b-day)(\s+of|\s+for|\s*[-:–])?\s+(?<who>\S.{0,100}?)"
            + @"|(selamat\s+)?(hari\s+ulang\s+tahun|ulang\s+tahun|ultah|hut|hari\s+lahir|milad)(\s+ke-?\s?\d{1,3})?(\s*[:\-–])?"
            + @"\s+(?<who>\S.{0,100}?)"
            + @"|(geburtstag\s+von|cumplea[nñ]os\s+de|anniversaire\s+(de\s+|d[’'])|verjaardag\s+van|anivers[aá]rio\s+de"
            + @"|compleanno\s+di|urodziny)\s*(?<who>\S.{0,100}?)"
            + @"|(?<who>\S.{0,100}?)\s*([-–—:(]\s*|\s)(birthday|bday|ulang\s+tahun|ultah|geburtstag)\)?"
            + @")\s*(\(?(?<year>(19|20)\d\d)\)?)?[\p{So}\p{Cs}\s!.]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Titled();
}
