using System.Collections.Frozen;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// Tells a company written where a name belongs: <c>PT Sinar Jaya Abadi (Persero) Tbk</c>, <c>Sinar Jaya Abadi, PT</c>,
/// <c>Toko Makmur</c>.
/// </summary>
internal static class OrganizationName
{
    private static readonly FrozenSet<string> First = new[]
    {
        "pt",
        "cv",
        "ud",
        "koperasi",
        "yayasan",
        "toko",
        "perum",
        "perumda",
        "universitas",
        "dinas",
        "kementerian",
        "klinik",
        "apotek",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> FirstInCapitals = new[]
    {
        "PD",
        "RS",
        "RSUD",
        "SD",
        "SMP",
        "SMA",
        "SMK",
        "KSP",
    }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Last = new[]
    {
        "tbk",
        "persero",
        "ltd",
        "inc",
        "gmbh",
        "llc",
        "corp",
        "plc",
        "bhd",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Forms = new[]
    {
        "pt",
        "cv",
        "ud",
        "tbk",
        "inc",
        "ltd",
        "llc",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Matches(string name)
    {
        var (space, end) = (name.IndexOf(' ', StringComparison.Ordinal), name.LastIndexOf(' '));
        if (space < 0)
            return name.Length > 5
                && (
                    name.StartsWith("PT.", StringComparison.Ordinal)
                    || name.StartsWith("CV.", StringComparison.Ordinal)
                    || name.StartsWith("UD.", StringComparison.Ordinal)
                );
        var first = Bare(name[..space]);
        if (First.Contains(first) || FirstInCapitals.Contains(first))
            return true;
        if (space > 5 && name[2] == '.' && Forms.Contains(name[..2]))
            return true;
        if (name.Contains("(Persero)", StringComparison.OrdinalIgnoreCase))
            return true;
        var last = Bare(name[(end + 1)..]);
        return Last.Contains(last)
            || (
                name.Contains(',', StringComparison.Ordinal)
                && Forms.Contains(Bare(name[(name.LastIndexOf(',') + 1)..].Trim()))
            );
    }

    private static string Bare(string word) => word.Trim('.', ',', '(', ')');
}
