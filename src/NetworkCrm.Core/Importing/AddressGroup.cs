using System.Collections.Frozen;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// Which of several addresses a column is a part of, told by its header: parts of two are never put together.
/// </summary>
internal static class AddressGroup
{
    private static readonly (string Group, FrozenSet<string> Words)[] Groups =
    [
        (
            "business",
            Set(
                "business work office company geschaftlich dienstlich firma firmen kantor perusahaan usaha bureau "
                    + "pro professionnel professionnelle travail trabajo oficina laboral lavoro ufficio uff "
                    + "comercial empresa trabalho profissional zakelijk werk bedrijf sluzbowy sluzbowe praca "
                    + "firmowy tyo is pracovni prace arbete jobb 会社 勤務先 公司 商務 工作 회사"
            )
        ),
        (
            "home",
            Set(
                "home private personal residence residential rumah pribadi tinggal domisili privat private wohn "
                    + "domicile personnel personnelle prive casa particular residencial residenza abitazione ab "
                    + "pessoal residencia thuis huis domowy domowe prywatny koti domov domaci hem bostad hjem ev "
                    + "自宅 住宅 住家 자택"
            )
        ),
        (
            "other",
            Set(
                "other alternate alternative secondary lain lainnya sonstige weitere andere anders autre otro otra "
                    + "altro altra outro outra inny inne muu jiny annan anden diger その他 其他"
            )
        ),
    ];

    private static readonly FrozenSet<string> Numbered = Set(
        "address alamat adresse adres adress adresa direccion endereco indirizzo"
    );

    /// <summary>
    /// The group that <paramref name="header"/> names (<c>business</c>, <c>home</c>, <c>other</c>, or the number in
    /// <c>Address 2 - City</c>), empty where it names none.
    /// </summary>
    public static string Of(string header)
    {
        var folded = TextFold.Fold(header);
        var words = string.Concat(folded.Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (group, known) in Groups)
            if (
                words.Any(known.Contains)
                || (
                    folded.Length > 0
                    && folded.Any(c => c > '\u2E80')
                    && known.Any(k => k[0] > '\u2E80' && folded.Contains(k, StringComparison.Ordinal))
                )
            )
                return group;
        // "Address 2 - City" is of the second address, "Address 2" and "Street 2" are second lines.
        return
            words.Length > 2
            && Array.Find(words, w => w.All(char.IsAsciiDigit)) is { } number
            && Numbered.Contains(words[0])
            ? number
            : "";
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
