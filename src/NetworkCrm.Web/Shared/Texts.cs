using System.Globalization;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Shared;

internal static class Texts
{
    /// <summary>
    /// The text for <paramref name="count"/>: <c>Key.one</c> for one, <c>Key.other</c> otherwise; {0} is the count.
    /// Indonesian needs no plural and has the same twice.
    /// </summary>
    public static string Plural(this IStringLocalizer texts, string key, int count, params object[] more) =>
        texts[key + (count == 1 ? ".one" : ".other"), [count.ToString("N0", CultureInfo.CurrentCulture), .. more]];

    /// <summary>"3 days ago", "tomorrow", "in 2 weeks".</summary>
    public static string Relative(this IStringLocalizer<SharedTexts> texts, DateOnly day, DateOnly today)
    {
        var days = today.DayNumber - day.DayNumber;
        return days switch
        {
            0 => texts["Today.day"],
            1 => texts["Yesterday"],
            -1 => texts["Tomorrow"],
            > 0 and < 14 => texts.Plural("DaysAgo", days),
            >= 14 and < 60 => texts.Plural("WeeksAgo", days / 7),
            >= 60 and < 730 => texts.Plural("MonthsAgo", days / 30),
            >= 730 => texts.Plural("YearsAgo", days / 365),
            > -14 => texts.Plural("InDays", -days),
            > -60 => texts.Plural("InWeeks", -days / 7),
            _ => texts.Plural("InMonths", -days / 30),
        };
    }

    /// <summary>12 Maret 2026, 12 March 2026.</summary>
    public static string Long(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>12 Mar, with the year when it is not this one.</summary>
    public static string Short(this DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.CurrentCulture);

    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id" ? "id" : "en";
}
