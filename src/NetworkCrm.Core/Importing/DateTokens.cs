using System.Collections.Frozen;
using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>The numbers of a written date, the month where it is a word, and what stands beside the date.</summary>
internal sealed class DateTokens
{
    private static readonly FrozenDictionary<string, int> Months = MonthNames();

    // Weekdays, and the small words of dates: they say nothing of their own.
    private static readonly FrozenSet<string> Filler = string.Join(
            ' ',
            "senin selasa rabu kamis jumat sabtu minggu ahad sen sel rab kam jum sab min tgl tanggal lahir pada "
                + "hari bulan tahun thn th usia",
            "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun st nd rd born on the of",
            "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so den am geboren geb",
            "lundi mardi mercredi jeudi vendredi samedi dimanche le er ne lunes martes miercoles jueves viernes "
                + "sabado domingo de del el dia",
            "lunedi martedi mercoledi giovedi venerdi domenica il nato nata segunda terca quarta quinta sexta feira em",
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag op poniedzialek wtorek sroda czwartek "
                + "piatek sobota niedziela r g am pm utc gmt wib wita wit"
        )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public List<string> Numbers { get; } = [];

    public int? Month { get; private set; }

    /// <summary>The words that are no part of the date; null where there are none.</summary>
    public string? Beside { get; private set; }

    public static DateTokens Of(string text)
    {
        var tokens = new DateTokens();
        var words = new List<string>();
        var nextToNumber = false;
        foreach (var (run, isNumber) in Runs(WithoutTime(text)))
        {
            if (isNumber)
            {
                tokens.Numbers.Add(run);
                nextToNumber = true;
                continue;
            }

            // "Mei Lestari, 17 Agustus 1985": the month is the word beside a number.
            if (Months.TryGetValue(TextFold.Fold(run), out var month) && (tokens.Month is null || nextToNumber))
                tokens.Month = month;
            else if (!Filler.Contains(TextFold.Fold(run)) && run.Length > 2)
                words.Add(run);
            nextToNumber = false;
        }

        tokens.Beside = words.Count == 0 ? null : string.Join(' ', words);
        return tokens;
    }

    /// <summary>A month of its own: a number, or its name in one of the languages; null for anything else.</summary>
    public static int? MonthOf(string? text) =>
        text is null ? null
        : int.TryParse(text.TrimEnd('月', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
        : Months.TryGetValue(TextFold.Fold(text).TrimEnd('.'), out var named) ? named
        : null;

    // "17Agu1990" and "1990年8月17日" are parted where letters meet digits.
    private static IEnumerable<(string Run, bool IsNumber)> Runs(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && Kind(text[i]) == Kind(text[start]))
                continue;
            var kind = Kind(text[start]);
            if (kind == 1)
                yield return (
                    string.Concat(text[start..i].Select(c => (char)('0' + (int)char.GetNumericValue(c)))),
                    true
                );
            else if (kind == 2)
                yield return (text[start..i], false);
            start = i;
        }
    }

    private static int Kind(char c) =>
        char.IsDigit(c) ? 1
        : char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? 2
        : 0;

    /// <summary>Without the time of day and what is in brackets ("(35 th)").</summary>
    private static string WithoutTime(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.IndexOf(')', open) is > 0 and var close)
            text = text[..open] + text[(close + 1)..];
        for (var i = 1; i < text.Length - 1; i++)
            if (text[i] == ':' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
                return text[..Math.Max(0, text[..i].LastIndexOfAny([' ', 'T', '\u00A0']))];
        return text;
    }

    private static FrozenDictionary<string, int> MonthNames()
    {
        string[] names =
        [
            "january januari jan januar enero janvier gennaio janeiro stycznia styczen января ocak janeiro leden "
                + "ledna ene janv gen styczeń",
            "february februari feb pebruari peb februar febrero fevrier febbraio fevereiro lutego luty февраля subat fev fevr",
            "march maret mar marz maerz marzo mars marco mrt maart marca marzec марта mart",
            "april apr abril avril aprile kwietnia kwiecien апреля nisan avr abr kwi",
            "may mei mai mayo maggio maio maja maj мая mayis mag",
            "june juni jun junio juin giugno junho czerwca czerwiec июня haziran giu",
            "july juli jul julio juillet luglio julho lipca lipiec июля temmuz juil lug",
            "august agustus agu agt ags aug agst agosto aout augustus sierpnia sierpien августа agustos ago",
            "september sep sept septiembre septembre settembre setembro wrzesnia wrzesien сентября eylul set",
            "october oktober okt oct octubre octobre ottobre outubro pazdziernika pazdziernik октября ekim ott out",
            "november nov nop nopember noviembre novembre novembro listopada listopad ноября kasim",
            "december desember des dec dez dezember diciembre decembre dicembre dezembro grudnia grudzien декабря aralik dic",
        ];
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            foreach (var name in names[i].Split(' '))
                months[TextFold.Fold(name)] = i + 1;
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
