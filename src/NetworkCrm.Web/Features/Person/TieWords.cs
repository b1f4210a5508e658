using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Person;

/// <summary>Spans of days as somebody would say them: three weeks, twice a year, almost two years ago.</summary>
internal sealed class TieWords(IStringLocalizer<ContactTexts> texts, IStringLocalizer<SharedTexts> shared)
{
    private const double Week = 7;
    private const double Month = 30.4;
    private const double Year = 365.25;

    // What is said in years begins a month short of one.
    private const double LeastYear = Year - Month;

    /// <summary>3 days, 2 weeks, 5 months, almost two years.</summary>
    public string Length(double days) =>
        days switch
        {
            < 1.5 * Week => shared.Plural("Days", Whole(days)),
            < 2 * Month => texts.Plural("Length.Weeks", Whole(days / Week)),
            < LeastYear => texts.Plural("Length.Months", Whole(days / Month)),
            _ => Years(days / Year),
        };

    /// <summary>every day, every 3 weeks, about once a year.</summary>
    public string Every(double days) =>
        days switch
        {
            < 1.5 => texts["Every.Day"],
            >= 6 and < 10 => texts["Every.Week"],
            >= 26 and < 38 => texts["Every.Month"],
            >= 160 and < 205 => texts["Every.HalfYear"],
            >= LeastYear and < 1.4 * Year => texts["Every.Year"],
            _ => texts["Every.Other", Length(days)],
        };

    /// <summary>yesterday, 3 weeks ago, almost two years ago.</summary>
    public string Ago(DateOnly day, DateOnly today)
    {
        var days = today.DayNumber - day.DayNumber;
        return days < LeastYear ? shared.Relative(day, today) : texts["Length.Ago", Length(days)];
    }

    // Two years less a quarter are almost two; two and a half more than two.
    private string Years(double years)
    {
        var near = Whole(years);
        return (years - near) switch
        {
            < -0.12 => texts["Length.Almost", Count(near)],
            <= 0.2 => Count(near),
            _ => texts["Length.Over", Count(near)],
        };
    }

    private string Count(int years) =>
        years is >= 2 and <= 5 ? texts[$"Length.Years.{years}"] : texts.Plural("Length.Years", years);

    private static int Whole(double value) => Math.Max(1, (int)Math.Round(value, MidpointRounding.AwayFromZero));
}
