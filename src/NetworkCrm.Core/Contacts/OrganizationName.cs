using System.Collections.Frozen;

namespace NetworkCrm.Core.Contacts;

/// <summary>Tells a company written where a name belongs: <c>PT Sinar Jaya Abadi (Persero) Tbk</c>, <c>Sinar Jaya Abadi, PT</c>, <c>Toko Makmur</c>.</summary>
internal static class OrganizationName
{
    private static readonly FrozenSet<string> First = new[] { "pt", "cv", "ud", "koperasi", "yayasan", "toko", "perum", "perumda", "universitas", "dinas", "kementerian", "klinik", "apotek" }.ToFrozenSet();
    private static readonly FrozenSet<string> FirstInCapitals = new[] { "PD", "RS", "RSUD", "SD", "SMP", "SMA", "SMK", "KSP" }.ToFrozenSet();
    private static readonly FrozenSet<string> Last = new[] { "tbk", "persero", "ltd", "inc", "gmbh", "llc", "corp", "plc", "bhd" }.ToFrozenSet();
    private static readonly FrozenSet<string> Forms = new[] { "pt", "cv", "ud", "tbk", "inc", "ltd", "llc" }.ToFrozenSet();

    public static bool Matches(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return false;
        if (words.Length == 1) return name.Length > 5 && (name.StartsWith("PT.", StringComparison.Ordinal) || name.StartsWith("CV.", StringComparison.Ordinal) || name.StartsWith("UD.", StringComparison.Ordinal));
        var first = Bare(words[0]);
        if (First.Contains(first.ToLowerInvariant()) || FirstInCapitals.Contains(first)) return true;
        if (words[0].Length > 5 && words[0][2] == '.' && Forms.Contains(words[0][..2].ToLowerInvariant())) return true;
        if (name.Contains("(Persero)", StringComparison.OrdinalIgnoreCase)) return true;
        var last = Bare(words[^1]).ToLowerInvariant();
        return Last.Contains(last) || (name.Contains(',', StringComparison.Ordinal) && Forms.Contains(Bare(name[(name.LastIndexOf(',') + 1)..].Trim()).ToLowerInvariant()));
    }

    private static string Bare(string word) => word.Trim('.', ',', '(', ')');
}
