using System.Collections.Frozen;

namespace NetworkCrm.Core.Contacts;

/// <summary>
/// Tells whether two spellings name one company: its legal form, wherever it stands and however it is dotted, its case
/// and its punctuation make no other company of it.
/// </summary>
public static class CompanyName
{
    // Each as it is left without dots and blanks: "Sp. z o.o." is "sp zoo", "S.A. de C.V." is "sa de cv".
    private static readonly FrozenSet<string> Forms = string.Join(
            ' ',
            "pt cv ud pd fa tbk persero perseroda perum perumda firma",
            "ltd limited inc incorporated llc llp lp plc corp corporation co company pty pte bhd sdn berhad",
            "gmbh ggmbh mbh haftungsbeschrankt ag kg kgaa ohg ug gbr ev eg se",
            "bv nv vof sa sas sarl sasu eurl snc spa srl srls sapa sl slu ltda eireli me epp",
            "ab as asa oy oyj aps sp oo zoo spzoo spolka sro as kft zrt nyrt doo dd ood ead ooo oao zao pao ip tov",
            "kk yk gk jsc ojsc llg tnhh cp ltdsti"
        )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    // Where they say nothing without a form beside them: "GmbH & Co. KG", "S.A. de C.V.".
    private static readonly FrozenSet<string> Between = new[] { "and", "und", "de", "z", "o", "i" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private static readonly string[] AsianForms =
    [
        "株式会社",
        "有限会社",
        "合同会社",
        "(株)",
        "有限公司",
        "股份",
        "주식회사",
        "(주)",
    ];

    /// <summary>
    /// The form in which companies are compared: <c>PT. Karya</c>, <c>Karya, PT</c> and <c>PT KARYA Tbk.</c> are all
    /// <c>karya</c>; empty for no company.
    /// </summary>
    public static string Key(string? company)
    {
        var folded = TextFold.Fold(company);
        if (folded.Length == 0)
            return "";
        foreach (var form in AsianForms)
            folded = folded.Replace(form, " ", StringComparison.Ordinal);
        var words = Words(folded);
        var (from, to) = (0, words.Count);
        while (to - from > 1 && Forms.Contains(words[to - 1]))
            to = WithoutBetween(words, from, to - 1);
        while (to - from > 1 && Forms.Contains(words[from]))
            from++;
        return from == 0 && to == words.Count ? string.Join(' ', words) : string.Join(' ', words[from..to]);
    }

    private static int WithoutBetween(List<string> words, int from, int to)
    {
        while (to - from > 1 && Between.Contains(words[to - 1]))
            to--;
        return to;
    }

    // Dots bind what they part ("P.T.", "B.V."), single letters in a row too ("P T", "z o.o."); any other mark parts
    // words.
    private static List<string> Words(string folded)
    {
        var words = new List<string>();
        var single = false;
        foreach (
            var part in string.Concat(folded.Where(c => c != '.').Select(c => char.IsLetterOrDigit(c) ? c : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (part.Length == 1 && single)
                words[^1] += part;
            else
                words.Add(part);
            single = part.Length == 1;
        }

        return words;
    }
}
