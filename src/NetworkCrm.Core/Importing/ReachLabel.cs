using System.Collections.Frozen;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// The words that programs put beside a phone or an e-mail address, and which of them matter: that a number is the
/// husband's does, that it is a mobile does not.
/// </summary>
internal static class ReachLabel
{
    private static readonly FrozenSet<string> Generic = string.Join(
            '|',
            "mobile|mobile phone|cell|cell phone|cellular|phone|telephone|tel|main|primary|preferred|pref|default|"
                + "other|custom|voice|iphone|apple watch|google voice|grandcentral|work|work mobile|work phone|"
                + "home|home phone|business|business phone|office",
            "company|company main|personal|private|internet|smtp|ex|exchange|email|e-mail|mail|obsolete|homepage|"
                + "profile|school|work email|home email|label|type|car|radio|whatsapp|wa|text|sms|msg|x-mobile|isdn",
            "hp|no hp|handphone|ponsel|seluler|telepon|telp|kantor|rumah|utama|pribadi|lainnya|lain|kerja|bisnis|"
                + "telepon rumah|telepon kantor|surel|nomor",
            "mobil|handy|privat|geschaftlich|arbeit|hauptnummer|haupt|sonstige|andere|zuhause|telefon|portable|"
                + "domicile|bureau|travail|autre|principal|movil|casa|trabajo|otro|particular|celular|trabalho|"
                + "residencial|outro|cellulare|lavoro|altro|mobiel|thuis|werk|komorka|dom|praca|inny"
        )
        .Split('|')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// What is worth keeping of a label; null where it only says what kind of line it is. Google's leading star marks
    /// the first one and is no part of it.
    /// </summary>
    public static string? Worth(string label)
    {
        var text = CellText.Line(label).TrimStart('*').Trim();
        return
            text.Length == 0
            || Generic.Contains(TextFold.Fold(text).TrimEnd('.'))
            || CellText.IsPlaceholder(text)
            || text.All(c => !char.IsLetter(c))
            ? null
            : text;
    }

    /// <summary>
    /// For each column of phones or e-mails the column that labels it, or -1: of the same number in its name, else
    /// beside it.
    /// </summary>
    public static int[] Pair(IReadOnlyList<ColumnMapping> columns)
    {
        var labels = columns.Where(c => c.Field == ContactField.PhoneLabel).ToList();
        var pairs = Enumerable.Repeat(-1, columns.Count).ToArray();
        foreach (var label in labels)
        {
            var number = TextFold.Digits(label.Header);
            var mail = ColumnNames.Key(label.Header).Contains("mail", StringComparison.Ordinal);
            var free = columns
                .Where(c =>
                    c.Field is ContactField.Phone or ContactField.Email
                    && pairs[c.Index] < 0
                    && c.Field == (mail ? ContactField.Email : ContactField.Phone)
                )
                .ToList();
            var of =
                free.Find(c => number.Length > 0 && TextFold.Digits(c.Header) == number)
                ?? free.Find(c => c.Index == label.Index + 1)
                ?? free.Find(c => c.Index == label.Index - 1)
                ?? (number.Length == 0 ? free.Find(c => c.Index > label.Index) : null);
            if (of is not null)
                pairs[of.Index] = label.Index;
        }

        return pairs;
    }
}
