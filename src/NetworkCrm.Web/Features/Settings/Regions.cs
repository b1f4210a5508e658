using System.Globalization;
using PhoneNumbers;

namespace NetworkCrm.Web.Features.Settings;

/// <summary>ISO 3166 regions that have phone numbers.</summary>
internal static class Regions
{
    public static IReadOnlySet<string> All { get; } = PhoneNumberUtil.GetInstance().GetSupportedRegions();

    /// <summary>Code and name, Indonesia first.</summary>
    public static IEnumerable<(string Code, string Name)> Named() =>
        All.Select(code => (Code: code, Name: NameOf(code))).OrderBy(r => r.Code != "ID").ThenBy(r => r.Name, StringComparer.CurrentCulture);

    // The display name follows the machine, not the page; the English one is read everywhere. Two islands have numbers and no entry of their own.
    private static string NameOf(string code) => code switch
    {
        "AC" => "Ascension Island",
        "TA" => "Tristan da Cunha",
        _ => new RegionInfo(code).EnglishName,
    };
}
