using System.Collections.Frozen;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Duplicates;

/// <summary>
/// How likely two contacts are one person. The weights are a judgement of ours, chosen so that what an import proposes
/// to merge is proposed here too and what it only notes is not: a page, a mobile number or an address that two share
/// says it by itself where their names do not speak against it; the same name of several words says it where nothing
/// contradicts; a name of one word needs a second sign; and an office's number or address says nothing but that they
/// are colleagues.
/// </summary>
/// <param name="Score">0 to 99.</param>
/// <param name="Signs">What it rests on.</param>
public readonly record struct Likeness(int Score, LikeSigns Signs)
{
    /// <summary>From here on it is worth a look.</summary>
    public const int Worth = 40;

    private const int Most = 99;

    private static readonly FrozenSet<string> Offices = string.Join(
            ' ',
            "info admin office contact hello sales marketing support cs hr hrd finance accounting billing halo kontak",
            "kantor humas sekretariat sekretaris penjualan pemasaran keuangan layanan mail email noreply no-reply"
        )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public bool IsWorthALook => Score >= Worth;

    public static Likeness Of(MatchCard a, MatchCard b)
    {
        var (score, signs) = Reached(a, b);
        var name = Named(a, b);
        signs |= name;
        score += name switch
        {
            LikeSigns.Name when a.IsLong => a.Words.Count > 2 ? 45 : 38,
            LikeSigns.Name or LikeSigns.PartOfName => 15,
            // Whoever married, or writes under a nickname, keeps the page.
            LikeSigns.OtherName => signs.HasFlag(LikeSigns.Profile) ? -20 : -40,
            _ => 0,
        };
        var hasCompanies = a.Company.Length > 0 && b.Company.Length > 0;
        if (hasCompanies && a.Company == b.Company)
        {
            signs |= LikeSigns.Company;
            score += name == LikeSigns.Name ? 25 : 15;
        }

        if (a.City.Length > 0 && a.City == b.City)
        {
            signs |= LikeSigns.City;
            score += 4;
        }

        var born = Born(a.Birthday, b.Birthday);
        score += born switch
        {
            true => 25,
            false => -35,
            null => 0,
        };
        if (born == true)
            signs |= LikeSigns.Birthday;
        // Two halves of one card: neither says what the other says otherwise.
        var contradicts = (hasCompanies && a.Company != b.Company) || born == false || Differ(a.Phones, b.Phones);
        if (name == LikeSigns.Name && a.IsLong)
            score += contradicts || Differ(a.Emails, b.Emails) ? -3 : 6;
        return new Likeness(Math.Clamp(score, 0, Most), signs);
    }

    private static (int Score, LikeSigns Signs) Reached(MatchCard a, MatchCard b)
    {
        var (score, signs) = (0, LikeSigns.None);
        if (a.Profiles.Intersect(b.Profiles, StringComparer.Ordinal).Any())
            (score, signs) = (60, LikeSigns.Profile);
        var phones = a.Phones.Intersect(b.Phones, StringComparer.Ordinal).ToList();
        if (phones.Exists(p => p[0] == '+' && PhoneNumber.IsMobile(p)))
            (score, signs) = (score + 45, signs | LikeSigns.Phone);
        else if (phones.Count > 0)
            (score, signs) = (score + 12, signs | LikeSigns.OfficePhone);
        var emails = a.Emails.Intersect(b.Emails, StringComparer.Ordinal).ToList();
        if (emails.Exists(e => !Offices.Contains(e.Split('@')[0])))
            (score, signs) = (score + 50, signs | LikeSigns.Email);
        else if (emails.Count > 0)
            (score, signs) = (score + 12, signs | LikeSigns.OfficeEmail);
        return (score, signs);
    }

    // The judgement of DuplicateIndex.Contradicts, of two that are at hand.
    private static LikeSigns Named(MatchCard a, MatchCard b)
    {
        if (a.Words.Count == 0 || b.Words.Count == 0)
            return LikeSigns.None;
        if (a.Name == b.Name)
            return LikeSigns.Name;
        if (a.Name == b.Nickname || b.Name == a.Nickname)
            return LikeSigns.PartOfName;
        var shared = a.Words.Intersect(b.Words, StringComparer.Ordinal).Count();
        return shared == a.Words.Count || shared == b.Words.Count ? LikeSigns.PartOfName : LikeSigns.OtherName;
    }

    private static bool? Born(AnnualDate? a, AnnualDate? b)
    {
        if (a is not { Day: not null } one || b is not { Day: not null } other)
            return null;
        return one.Month == other.Month
            && one.Day == other.Day
            && (one.Year is null || other.Year is null || one.Year == other.Year);
    }

    private static bool Differ(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count > 0 && b.Count > 0 && !a.Intersect(b, StringComparer.Ordinal).Any();
}
