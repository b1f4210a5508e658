using System.Globalization;
using PhoneNumbers;

namespace NetworkCrm.Web.Features.Settings;

/// <summary>ISO 3166 regions that have phone numbers.</summary>
internal static class Regions
{
    public static IReadOnlySet<string> All { get; } = PhoneNumberUtil.GetInstance().GetSupportedRegions();

    // These have numbers, and no entry on some machines.
    private static readonly Dictionary<string, string> WithoutEntry = new(StringComparer.Ordinal) { ["AC"] = "Ascension Island", ["EH"] = "Western Sahara", ["TA"] = "Tristan da Cunha" };

    /// <summary>Code and name, Indonesia first.</summary>
    public static IEnumerable<(string Code, string Name)> Named() =>
        All.Select(code => (Code: code, Name: NameOf(code))).OrderBy(r => r.Code != "ID").ThenBy(r => r.Name, StringComparer.CurrentCulture);

    // The display name follows the machine, not the page; the English one is read everywhere.
    private static string NameOf(string code)
    {
        if (WithoutEntry.TryGetValue(code, out var name)) return name;
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
