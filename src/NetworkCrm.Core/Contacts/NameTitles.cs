using System.Collections.Frozen;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// The words before a name (<c>Dr. Ir. H.</c>) and the degrees after it (<c>S.T., M.M.</c>), and how to tell them from
/// the name.
/// </summary>
internal static class NameTitles
{
    private static readonly FrozenSet<string> Before = Set(
        "dr",
        "drg",
        "drh",
        "drs",
        "dra",
        "prof",
        "ir",
        "h",
        "hj",
        "kh",
        "k",
        "hja",
        "bapak",
        "bpk",
        "bp",
        "pak",
        "ibu",
        "bu",
        "tuan",
        "nyonya",
        "nona",
        "ust",
        "sdr",
        "sdri",
        "tn",
        "ny",
        "nn",
        "mas",
        "mbak",
        "kak",
        "mr",
        "mrs",
        "ms",
        "miss",
        "ustadz",
        "ustaz",
        "ustad",
        "ustadzah",
        "kyai",
        "kiai",
        "nyai",
        "pdt",
        "ps",
        "rev",
        "romo",
        "ns",
        "apt",
        "herr",
        "frau",
        "mme",
        "akbp",
        "akp",
        "kompol",
        "kombes",
        "brigjen",
        "irjen",
        "komjen",
        "iptu",
        "ipda",
        "aiptu",
        "aipda",
        "bripka",
        "kol",
        "kolonel",
        "letkol",
        "lettu",
        "letda",
        "letjen",
        "mayjen",
        "jenderal",
        "laksamana",
        "marsekal",
        "serka",
        "serma"
    );

    private static readonly FrozenSet<string> After = Set(
        "amd",
        "amdkeb",
        "amdkep",
        "sh",
        "shi",
        "st",
        "se",
        "sei",
        "ssi",
        "spd",
        "spdi",
        "sag",
        "skom",
        "sikom",
        "sip",
        "sos",
        "ssos",
        "spsi",
        "sked",
        "skep",
        "skm",
        "sfarm",
        "sgz",
        "sp",
        "spt",
        "spi",
        "sn",
        "ssn",
        "sds",
        "shum",
        "stp",
        "sak",
        "str",
        "mm",
        "mt",
        "mh",
        "mkn",
        "mba",
        "ma",
        "mag",
        "mak",
        "mkom",
        "mkes",
        "mpd",
        "mpdi",
        "msi",
        "msc",
        "msn",
        "mti",
        "mp",
        "meng",
        "mhum",
        "mikom",
        "mmsi",
        "mpsi",
        "mars",
        "llm",
        "llb",
        "ba",
        "bsc",
        "bba",
        "phd",
        "dba",
        "md",
        "dds",
        "ak",
        "ca",
        "cpa",
        "cfa",
        "cfp",
        "pmp",
        "cpm",
        "cscm",
        "cisa",
        "ipu",
        "ipm",
        "ipp",
        "aseaneng",
        "apt",
        "ners",
        "ns",
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "esq",
        "spog",
        "spa",
        "spb",
        "sppd",
        "spjp",
        "spm",
        "sps",
        "spkk",
        "sprad",
        "span"
    );

    private static readonly FrozenSet<string> WordLike = Set("jr", "sr", "apt", "ners");

    public static bool IsBefore(string token)
    {
        var bare = token.TrimEnd('.');
        if (bare.Length == 0)
            return false;
        if (bare.Length == 1)
            return token.EndsWith('.') && bare is "H" or "h";
        if (!bare.Contains('.', StringComparison.Ordinal))
            return Before.Contains(bare);
        return bare.Split('.').All(part => Before.Contains(part));
    }

    /// <summary>
    /// Is what stands between two commas, or after the last one, a degree or certificate rather than a name?
    /// </summary>
    public static bool IsDegree(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        var text = (open > 0 ? segment[..open] : segment).Trim();
        if (text.Length is 0 or > 24)
            return false;
        var letters = Letters(text);
        var dotted = text.Contains('.', StringComparison.Ordinal);
        if (After.Contains(letters) && (dotted || text.Count(char.IsUpper) >= 2 || WordLike.Contains(letters)))
            return true;
        if (!dotted)
            return false;
        var pieces = text.TrimEnd('.').Split('.', StringSplitOptions.TrimEntries);
        var longest = text.Contains(' ', StringComparison.Ordinal) || pieces.Length == 1 ? 3 : 7;
        return pieces[0].Length <= 4
            && pieces.All(p => p.Length > 0 && p.Length <= longest && char.IsUpper(p[0]) && p.All(char.IsLetter));
    }

    /// <summary>
    /// A degree that follows the name without a comma: <c>NANA HERYANTO S.T.</c>, <c>Budi Santoso MM</c>.
    /// </summary>
    public static bool IsTrailingDegree(string token, bool nameHasLowerCase)
    {
        if (!IsDegree(token))
            return false;
        var inner = token.TrimEnd('.');
        var dot = inner.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
            return inner[..dot] is "S" or "M" or "B" or "Sp" or "Ph" or "Dipl"
                || After.Contains(inner.Replace(".", "", StringComparison.Ordinal));
        return WordLike.Contains(inner) || (nameHasLowerCase && inner.Length >= 2 && inner.All(char.IsUpper));
    }

    private static string Letters(string text)
    {
        Span<char> kept = stackalloc char[24];
        var length = 0;
        foreach (var c in text)
            if (char.IsLetter(c))
                kept[length++] = c;
        return kept[..length].ToString();
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
