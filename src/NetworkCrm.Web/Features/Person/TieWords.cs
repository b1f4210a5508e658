using System.Globalization;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Person;

/// <summary>Spans of days in the words of the nudges, in the language of the page.</summary>
internal sealed class TieWords(IStringLocalizer<ContactTexts> texts, IStringLocalizer<SharedTexts> shared)
{
    // What is said in years begins a month short of one.
    private const int LeastYear = 335;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>3 days, 2 weeks, 5 months, almost two years.</summary>
    public static string Length(double days) => Spans.Length(days, Language);

    /// <summary>every day, every 3 weeks, once a year.</summary>
    public static string Every(double days) => Spans.Every(days, Language);

    /// <summary>yesterday, 3 weeks ago, almost two years ago.</summary>
    public string Ago(DateOnly day, DateOnly today)
    {
        var days = today.DayNumber - day.DayNumber;
        return days < LeastYear ? shared.Relative(day, today) : texts["Length.Ago", Length(days)];
    }
}
