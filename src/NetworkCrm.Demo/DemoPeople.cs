using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Demo;

/// <summary>One made-up person and the rhythm the owner keeps with them.</summary>
/// <param name="MeanGap">Days between contacts, on average; people far away have long ones.</param>
internal readonly record struct DemoPerson(
    ContactDetails Details,
    double MeanGap,
    bool RemembersMe,
    bool ThinksWell,
    bool WouldRecommend,
    bool Archived
);

internal static class DemoPeople
{
    private const string BlockOfNobody = "0000";

    public static DemoPerson Make(DemoDice dice, DemoSpeech speech, int number, DateOnly today)
    {
        var woman = dice.Chance(0.5);
        var given = dice.Pick(woman ? DemoWords.Women : DemoWords.Men);
        var family = dice.Chance(0.12) ? null : dice.Pick(DemoWords.Families);
        var middle =
            family is not null && dice.Chance(0.3) ? dice.Pick(woman ? DemoWords.Women : DemoWords.Men) + " " : "";
        var name = family is null ? given : $"{given} {middle}{family}{dice.Pick(DemoWords.Degrees)}";
        var circle = CircleOf(dice.Unit());
        var sphere = dice.Chance(0.15) ? (Sphere?)null : (Sphere)dice.Between(1, 5);
        var company =
            sphere is Sphere.Family or Sphere.Friends && dice.Chance(0.5)
                ? null
                : $"{dice.Pick(DemoWords.CompanyHeads)} {dice.Pick(DemoWords.CompanyNames)} {dice.Pick(DemoWords.CompanyTails)}";
        var details = new ContactDetails
        {
            DisplayName = name,
            Given = given,
            Family = family,
            Sapaan = SapaanOf(dice, woman, circle),
            Language = dice.Chance(0.05) ? "en" : null,
            Company = company,
            Title = company is null ? null : speech.Say(dice.Pick(DemoWords.Titles)),
            City = dice.Chance(0.85) ? dice.Pick(DemoWords.Cities) : null,
            Phones = Phones(dice, number),
            Emails = dice.Chance(0.6) ? [Email(given, family, company, number)] : [],
            Tags = [.. Tags(dice).Select(speech.Say)],
            Circle = circle,
            CadenceDays = dice.Chance(0.06) ? Cadence(circle) : null,
            Sphere = sphere,
            HowMet = dice.Chance(0.7) ? speech.Say(dice.Pick(DemoWords.HowMet)) : null,
            Birthday = dice.Chance(0.35) ? Birthday(dice, today) : null,
            Notes = dice.Chance(0.25) ? speech.Say(dice.Pick(DemoWords.Notes)) : null,
            DontNudge = dice.Chance(0.02),
            Industry = dice.Chance(0.6) ? speech.Say(dice.Pick(DemoWords.Industries)) : null,
            Communities = dice.Chance(0.25) ? [speech.Say(dice.Pick(DemoWords.Communities))] : [],
            Celebrates = dice.Chance(0.5)
                ? dice.Pick([
                    Holidays.Lebaran,
                    Holidays.Lebaran,
                    Holidays.Lebaran,
                    Holidays.Natal,
                    Holidays.Imlek,
                    Holidays.Nyepi,
                    Holidays.Waisak,
                ])
                : Holidays.None,
        };
        var weak = circle is Circle.Wider or Circle.Acquaintance;
        return new DemoPerson(
            details,
            MeanGap(circle) * dice.Spread(0.5),
            weak && dice.Chance(0.3),
            weak && dice.Chance(0.15),
            weak && dice.Chance(0.08),
            dice.Chance(0.02)
        );
    }

    private static Circle? CircleOf(double unit) =>
        unit switch
        {
            < 0.01 => Circle.Inner,
            < 0.04 => Circle.Close,
            < 0.14 => Circle.Active,
            < 0.40 => Circle.Wider,
            < 0.75 => Circle.Acquaintance,
            _ => null,
        };

    private static double MeanGap(Circle? circle) =>
        circle switch
        {
            Circle.Inner => 6,
            Circle.Close => 24,
            Circle.Active => 65,
            Circle.Wider => 140,
            Circle.Acquaintance => 280,
            _ => 150,
        };

    private static int? Cadence(Circle? circle) =>
        circle switch
        {
            Circle.Inner => 7,
            Circle.Close => 21,
            Circle.Active => 60,
            Circle.Wider => 120,
            Circle.Acquaintance => 240,
            _ => null,
        };

    private static Sapaan SapaanOf(DemoDice dice, bool woman, Circle? circle) =>
        (dice.Below(10), circle) switch
        {
            (< 4, _) or (_, Circle.Inner) => Sapaan.None,
            (< 8, _) => woman ? Sapaan.Bu : Sapaan.Pak,
            (8, _) => Sapaan.Kak,
            _ => woman ? Sapaan.Mbak : Sapaan.Mas,
        };

    // Real prefixes, and a block of zeros after them: a number that looks right and should belong to nobody.
    private static PhoneEntry[] Phones(DemoDice dice, int number)
    {
        if (!dice.Chance(0.9))
            return [];
        var prefix = DemoWords.PhonePrefixes[number / 10_000 % DemoWords.PhonePrefixes.Length];
        var last = (number % 10_000).ToString("0000", CultureInfo.InvariantCulture);
        return [new PhoneEntry($"{prefix}-{BlockOfNobody}-{last}", $"+62{prefix[1..]}{BlockOfNobody}{last}")];
    }

    // .example is kept free for examples: no mail can reach anybody.
    private static string Email(string given, string? family, string? company, int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Slug(given)}.{Slug(family ?? "id")}{number}@{(company is null ? "surel" : Slug(company))}.example"
        );

    private static string Slug(string text) => TextFold.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private static List<string> Tags(DemoDice dice)
    {
        var tags = new List<string>();
        while (tags.Count < 4 && dice.Chance(0.45))
            if (dice.Pick(DemoWords.Tags) is var tag && !tags.Contains(tag))
                tags.Add(tag);
        return tags;
    }

    private static AnnualDate Birthday(DemoDice dice, DateOnly today)
    {
        var day = new DateOnly(today.Year - dice.Between(22, 68), 1, 1).AddDays(dice.Below(365));
        return new AnnualDate(day.Month, day.Day, dice.Chance(0.4) ? day.Year : null);
    }
}
