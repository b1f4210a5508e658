namespace NetworkCrm.Core.Nudges;

/// <summary>Spans of days as somebody would say them: three weeks, more than eight months, almost two years.</summary>
public static class Spans
{
    private const double Week = 7;
    private const double Month = 30.4;
    private const double Year = 365.25;

    // What is said in years begins a month short of one.
    private const double LeastYear = Year - Month;

    /// <summary>Below two months a sentence that compares two spans says them in days.</summary>
    private const double LeastMonths = 2 * Month;

    /// <summary>3 days, 2 weeks, almost five months, more than two years.</summary>
    /// <param name="days">How many, not negative; below one is one.</param>
    /// <param name="language">"id" or "en".</param>
    public static string Length(double days, string language) => Said(days, language, isExact: true);

    /// <summary>
    /// As <see cref="Length"/>, but in days below two months, where weeks would hide the difference that is meant.
    /// </summary>
    public static string Silence(double days, string language) =>
        days < LeastMonths ? Wording.Days(days, language) : Length(days, language);

    /// <summary>every day, every 3 weeks, once a year.</summary>
    public static string Every(double days, string language) =>
        days switch
        {
            < 1.5 => RuleTexts.Raw("Every.One", language),
            >= 6 and < 10 => RuleTexts.Raw("Every.Week", language),
            >= 26 and < 38 => RuleTexts.Raw("Every.Month", language),
            _ => EveryLong(days, language),
        };

    /// <summary>As <see cref="Every"/>, but in days below two months.</summary>
    public static string Rhythm(double days, string language) =>
        days < LeastMonths ? Wording.Every(days, language) : EveryLong(days, language);

    private static string EveryLong(double days, string language) =>
        days switch
        {
            >= 160 and < 205 => RuleTexts.Raw("Every.HalfYear", language),
            >= LeastYear and < 1.4 * Year => RuleTexts.Raw("Every.Year", language),
            _ => RuleTexts.Say(new Phrase("Every.Span", ("span", Said(days, language, isExact: false))), language),
        };

    private static string Said(double days, string language, bool isExact) =>
        days switch
        {
            < 1.5 * Week => Wording.Days(Whole(days), language),
            < LeastMonths => Count("Weeks", Whole(days / Week), language),
            < LeastYear => About("Months", days / Month, language, isExact),
            _ => About("Years", days / Year, language, isExact),
        };

    // Two years less a quarter are almost two; two and a half more than two.
    private static string About(string unit, double value, string language, bool isExact)
    {
        var near = Whole(value);
        var count = Count(unit, near, language);
        return (value - near) switch
        {
            < -0.04 when isExact => RuleTexts.Say(new Phrase("Span.Almost", ("span", count)), language),
            > 0.08 when isExact => RuleTexts.Say(new Phrase("Span.Over", ("span", count)), language),
            _ => count,
        };
    }

    private static string Count(string unit, int count, string language) =>
        RuleTexts.Say(
            (unit, count) switch
            {
                ("Years", >= 2 and <= 5) => new Phrase($"Span.Years.{count}"),
                (_, 1) => new Phrase($"Span.{unit}.One"),
                _ => new Phrase($"Span.{unit}.Other", ("n", count)),
            },
            language
        );

    private static int Whole(double value) => Math.Max(1, (int)Math.Round(value, MidpointRounding.AwayFromZero));
}
