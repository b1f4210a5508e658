using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Cards;

/// <summary>The city and the postcode of an address.</summary>
internal static partial class CardPlaces
{
    private static readonly FrozenSet<string> Cities = string.Join(
            '|',
            "jakarta|jakarta pusat|jakarta selatan|jakarta barat|jakarta timur|jakarta utara|bandung|bekasi|bogor|depok",
            "tangerang|tangerang selatan|serang|cilegon|cirebon|sukabumi|tasikmalaya|garut|cianjur|karawang|purwakarta",
            "subang|sumedang|indramayu|majalengka|kuningan|ciamis|banjar|cimahi|semarang|solo|surakarta|yogyakarta|jogja",
            "sleman|bantul|kulon progo|gunungkidul|magelang|salatiga|tegal|pekalongan|purwokerto|cilacap|kebumen|klaten",
            "boyolali|sukoharjo|karanganyar|sragen|wonogiri|kudus|pati|jepara|demak|rembang|blora|grobogan|kendal|batang",
            "temanggung|wonosobo|purworejo|banjarnegara|purbalingga|brebes|pemalang|ungaran|surabaya|malang|batu|kediri",
            "blitar|madiun|mojokerto|pasuruan|probolinggo|sidoarjo|gresik|lamongan|tuban|bojonegoro|ngawi|magetan|ponorogo",
            "pacitan|trenggalek|tulungagung|nganjuk|jombang|lumajang|jember|banyuwangi|bondowoso|situbondo|bangkalan|sampang",
            "pamekasan|sumenep|denpasar|badung|gianyar|ubud|sanur|kuta|tabanan|singaraja|buleleng|karangasem|klungkung|bangli",
            "mataram|praya|selong|sumbawa|bima|dompu|kupang|ende|maumere|labuan bajo|ruteng|waingapu|medan|binjai|tebing tinggi",
            "pematangsiantar|pematang siantar|tanjungbalai|sibolga|padang sidempuan|gunungsitoli|deli serdang|kabanjahe",
            "banda aceh|lhokseumawe|langsa|sabang|meulaboh|padang|bukittinggi|payakumbuh|solok|sawahlunto|pariaman|pekanbaru",
            "dumai|batam|tanjungpinang|tanjung pinang|jambi|palembang|lubuklinggau|prabumulih|pagar alam|bengkulu|bandar lampung",
            "metro|pangkalpinang|pangkal pinang|pontianak|singkawang|ketapang|sambas|palangka raya|palangkaraya|sampit",
            "banjarmasin|banjarbaru|martapura|samarinda|balikpapan|bontang|tenggarong|tarakan|nunukan|makassar|parepare|palopo",
            "gowa|maros|bone|palu|kendari|baubau|manado|bitung|tomohon|kotamobagu|gorontalo|mamuju|ambon|tual|ternate|tidore",
            "jayapura|sorong|manokwari|merauke|timika|nabire|biak|wamena",
            "singapore|singapura|kuala lumpur|penang|johor bahru|petaling jaya|shah alam|bangkok|manila|hanoi|ho chi minh city",
            "hong kong|taipei|tokyo|osaka|seoul|shanghai|beijing|shenzhen|guangzhou|mumbai|new delhi|bangalore|dubai|abu dhabi",
            "doha|riyadh|jeddah|istanbul|london|manchester|birmingham|edinburgh|dublin|paris|berlin|munich|munchen|hamburg",
            "frankfurt|koln|cologne|stuttgart|dusseldorf|vienna|wien|zurich|geneva|amsterdam|rotterdam|the hague|den haag",
            "brussels|madrid|barcelona|lisbon|rome|milan|stockholm|oslo|copenhagen|helsinki|warsaw|prague|budapest|new york",
            "los angeles|san francisco|san jose|seattle|boston|chicago|houston|dallas|austin|washington|miami|atlanta|denver",
            "toronto|vancouver|montreal|sydney|melbourne|brisbane|perth|adelaide|auckland|wellington|cairo|nairobi|lagos"
        )
        .Split('|')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Regions = string.Join(
            '|',
            "indonesia|jawa barat|jawa tengah|jawa timur|banten|dki jakarta|bali|aceh|riau|lampung|kalimantan barat",
            "kalimantan timur|kalimantan selatan|kalimantan tengah|kalimantan utara|sulawesi selatan|sulawesi utara",
            "sulawesi tengah|sulawesi tenggara|gorontalo|maluku|maluku utara|papua|papua barat|sumatera utara|sumatera barat",
            "sumatera selatan|kepulauan riau|ntb|ntt|nusa tenggara barat|nusa tenggara timur|d i yogyakarta|diy|west java",
            "central java|east java|malaysia|united kingdom|uk|england|usa|united states|germany|deutschland|australia|nias"
        )
        .Split('|')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the line is the name of a city, or of a region or country, and nothing else.</summary>
    public static bool IsPlace(string line) => IsCity(line) || Regions.Contains(Folded(line));

    public static bool IsCity(string line) => Cities.Contains(Folded(line));

    public static bool IsRegion(string line) => Regions.Contains(Folded(line));

    /// <summary>Whether a city stands beside its postcode: an address, whatever else the line says.</summary>
    public static bool HasCityAndCode(string line) =>
        Code(line) is { } code && (Known(line, code) is not null || Named(line, code) is not null);

    /// <summary>The postcode, as written; null where none is.</summary>
    public static Match? Code(string line)
    {
        Match? last = null;
        foreach (Match match in Codes().Matches(line))
            last = match;
        return last;
    }

    /// <summary>The city, as written, and whether it is a known one.</summary>
    public static (string City, bool Known)? City(string address)
    {
        var code = Code(address);
        if (Known(address, code) is { } known)
            return (known, true);
        return code is not null && Named(address, code) is { } named ? (named, false) : null;
    }

    // Of several the one beside the postcode, else the last: streets are named after cities.
    private static string? Known(string address, Match? code)
    {
        var words = Word().Matches(address);
        string? last = null;
        for (var i = 0; i < words.Count; i++)
        for (var length = Math.Min(3, words.Count - i); length > 0; length--)
        {
            var text = address[words[i].Index..(words[i + length - 1].Index + words[i + length - 1].Length)];
            if (!Cities.Contains(Folded(text)) || (IsOfStreet(words, i, address) && last is not null))
                continue;
            var beside =
                code is not null
                && (
                    address[(words[i].Index + text.Length)..]
                        .TrimStart(' ', ',', '-')
                        .StartsWith(code.Value, StringComparison.Ordinal)
                    || address[..words[i].Index].TrimEnd(' ', ',').EndsWith(code.Value, StringComparison.Ordinal)
                );
            if (!IsOfStreet(words, i, address))
                last = text;
            i += length - 1;
            if (beside)
                return text;
            break;
        }

        return last;
    }

    private static bool IsOfStreet(MatchCollection words, int at, string address)
    {
        var before = at > 0 ? TextFold.Fold(words[at - 1].Value) : "";
        var followed = at + 1 < words.Count ? TextFold.Fold(words[at + 1].Value) : "";
        return before is "jl" or "jln" or "jalan" or "raya"
            || (followed is "km" && !address.Contains(", " + words[at].Value, StringComparison.Ordinal));
    }

    // "Ngawi 63211", "Sanur, Bali 80228", "San Francisco, CA 94105", "10115 Berlin".
    private static string? Named(string address, Match code)
    {
        var parts = address[..code.Index]
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            var part = parts[i].Trim(' ', '-', '.');
            if (IsRegion(part) || (part.Length == 2 && part.All(char.IsAsciiLetterUpper)))
                continue;
            return
                part.Length is >= 3 and <= 40
                && part.All(c => char.IsLetter(c) || c is ' ' or '.' or '-')
                && !CardWords.IsStreet(part)
                ? part
                : null;
        }

        var behind = address[(code.Index + code.Length)..].Split(',')[0].Trim();
        return parts.Length == 0 && behind.Length >= 3 && behind.All(c => char.IsLetter(c) || c is ' ' or '-')
            ? behind
            : null;
    }

    private static string Folded(string text) => string.Join(' ', CardWords.Of(text));

    [GeneratedRegex(
        @"(?<![\w#+-])([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{5,6})(?![\w-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Codes();

    [GeneratedRegex(@"[\p{L}']+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Word();
}
