using System.Globalization;
using System.Resources;
using System.Text;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The words of the nudges: RuleTexts.resx in English, a file beside it for each other language. A text may have places
/// such as <c>{silent:days}</c>, which say how the value is written: <c>days</c> (12 days), <c>every</c> (every 12
/// days), <c>span</c> and <c>rhythm</c> (the same as people say them: almost two years, twice a year), <c>times</c>
/// (twice), <c>away</c> (in 3 days), <c>list</c> (a, b, and c), or by itself as its kind is.
/// </summary>
public static class RuleTexts
{
    private static readonly ResourceManager Texts = new(typeof(RuleTexts));

    /// <summary>What a rule is called where it is switched on or off.</summary>
    public static string NameOf(NudgeRule rule, string language) => Say(Phrase.Of(rule, "Name"), language);

    /// <summary>The text as it is written down, its places not filled.</summary>
    /// <param name="key">Which.</param>
    /// <param name="language">"id", "id-ID", "en"; English where there is none in that language.</param>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static string Raw(string key, string language) =>
        Texts.GetString(key, CultureInfo.GetCultureInfo(language))
        ?? throw new ArgumentException($"No text has the key {key}.", nameof(key));

    /// <summary>Says it; what is strong stands between asterisks.</summary>
    /// <exception cref="ArgumentException">There is no such text, or one of its places is given no value.</exception>
    public static string Say(Phrase phrase, string language)
    {
        var text = Comparable(phrase, Raw(phrase.Key, language), language);
        var said = new StringBuilder(text.Length + 32);
        var at = 0;
        while (text.IndexOf('{', at) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            said.Append(text, at, open - at);
            said.Append(Filled(phrase, text[(open + 1)..close], language));
            at = close + 1;
        }

        return said.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Says it in parts, so that what is strong can be shown so.</summary>
    public static IReadOnlyList<SentencePart> Parts(Phrase phrase, string language) =>
        Wording.Parts(Say(phrase, language));

    // Where a rhythm and a silence would be said alike ("every 3 months; it's been 3 months"), the days tell them apart.
    private static string Comparable(Phrase phrase, string text, string language)
    {
        if (!text.Contains(":rhythm}", StringComparison.Ordinal))
            return text;
        var spans = phrase
            .Values.Where(v =>
                text.Contains($"{{{v.Name}:rhythm}}", StringComparison.Ordinal)
                || text.Contains($"{{{v.Name}:span}}", StringComparison.Ordinal)
            )
            .Select(v => Convert.ToDouble(v.Value, CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();
        return
            spans.Select(days => Spans.Silence(days, language)).Distinct(StringComparer.Ordinal).Count() == spans.Count
            ? text
            : text.Replace(":rhythm}", ":every}", StringComparison.Ordinal)
                .Replace(":span}", ":days}", StringComparison.Ordinal);
    }

    private static string Filled(Phrase phrase, string place, string language)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        var (name, how) = colon < 0 ? (place, "") : (place[..colon], place[(colon + 1)..]);
        foreach (var (given, value) in phrase.Values)
            if (given == name)
                return Written(value, how, language);
        throw new ArgumentException($"{phrase.Key} is given no {name}.", nameof(phrase));
    }

    private static string Written(object? value, string how, string language) =>
        (how, value) switch
        {
            (_, null) => "",
            ("days", _) => Wording.Days(Convert.ToDouble(value, CultureInfo.InvariantCulture), language),
            ("every", _) => Wording.Every(Convert.ToDouble(value, CultureInfo.InvariantCulture), language),
            ("span", _) => Spans.Silence(Convert.ToDouble(value, CultureInfo.InvariantCulture), language),
            ("rhythm", _) => Spans.Rhythm(Convert.ToDouble(value, CultureInfo.InvariantCulture), language),
            ("times", int count) => Wording.Times(count, language),
            ("away", int days) => Wording.Away(days, language),
            ("list", IEnumerable<Phrase> phrases) => Wording.List([.. phrases.Select(p => Say(p, language))], language),
            ("", Phrase inner) => Say(inner, language),
            ("", DateOnly day) => Wording.Date(day, language),
            ("", Circle or Holidays) => Raw($"{value.GetType().Name}.{value}", language),
            ("", IFormattable plain) => plain.ToString(null, CultureInfo.InvariantCulture),
            ("", string text) => text,
            _ => throw new ArgumentException($"{value} cannot be written as \"{how}\".", nameof(how)),
        };
}
