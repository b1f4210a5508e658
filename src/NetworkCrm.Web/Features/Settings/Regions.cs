using System.Globalization;
using PhoneNumbers;

namespace NetworkCrm.Web.Features.Settings;

/// <summary>ISO 3166 regions that have phone numbers.</summary>
internal static class Regions
{
    public static IReadOnlySet<string> All { get; } = PhoneNumberUtil.GetInstance().GetSupportedRegions();

    // These have numbers, and no entry on some machines.
    private static readonly Dictionary<string, string> WithoutEntry = new(StringComparer.Ordinal)
    {
        ["AC"] = "Ascension Island",
        ["EH"] = "Western Sahara",
        ["TA"] = "Tristan da Cunha",
    };

    /// <summary>Code and name in the language of the page, Indonesia first.</summary>
    public static IEnumerable<(string Code, string Name)> Named()
    {
        var page = CultureInfo.CurrentUICulture;
        return All.Select(code => (Code: code, Name: NameOf(code, page.TwoLetterISOLanguageName)))
            .OrderBy(r => r.Code != "ID")
            .ThenBy(r => r.Name, StringComparer.Create(page, ignoreCase: false));
    }

    // Of a region alone .NET knows the English name and the one its own people use; of a region under a language it
    // knows the name in that language.
    private static string NameOf(string code, string language)
    {
        try
        {
            return new RegionInfo($"{language}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return WithoutEntry.GetValueOrDefault(code, code);
        }
    }
}
