namespace NetworkCrm.Web.Features.Account;

/// <summary>IANA time zones to choose from: Indonesia's first.</summary>
internal static class Zones
{
    public const string Default = "Asia/Jakarta";

    public static IReadOnlyList<string> All { get; } =
    [
        Default,
        "Asia/Pontianak",
        "Asia/Makassar",
        "Asia/Jayapura",
        .. TimeZoneInfo
            .GetSystemTimeZones(skipSorting: true)
            .Select(z => z.Id)
            .Where(id =>
                id.Contains('/', StringComparison.Ordinal)
                && !id.StartsWith("Etc/", StringComparison.Ordinal)
                && id is not (Default or "Asia/Pontianak" or "Asia/Makassar" or "Asia/Jayapura")
            )
            .Order(StringComparer.Ordinal),
    ];
}
