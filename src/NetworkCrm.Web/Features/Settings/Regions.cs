using PhoneNumbers;

namespace NetworkCrm.Web.Features.Settings;

/// <summary>ISO 3166 regions that have phone numbers; Indonesia and its neighbours first.</summary>
internal static class Regions
{
    public static IReadOnlyList<string> All { get; } =
        [.. new[] { "ID", "SG", "MY", "AU" }.Concat(PhoneNumberUtil.GetInstance().GetSupportedRegions().Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];

    public static string Label(string region) => $"{region} (+{PhoneNumberUtil.GetInstance().GetCountryCodeForRegion(region)})";
}
