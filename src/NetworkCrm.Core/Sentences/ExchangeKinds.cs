using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Sentences;

/// <summary>What sort of help it was, by the words it was told in; of several the first here counts.</summary>
internal static class ExchangeKinds
{
    private static readonly (ExchangeKind Kind, string[] Beginnings)[] Rows =
    [
        (ExchangeKind.Introduction, Of("kenal dikenal mengenalkan ngenal intro memperkenalkan connect sambung")),
        (ExchangeKind.Referral, Of("rekomen merekomendasi direkomen recommend refer")),
        (
            ExchangeKind.Business,
            Of(
                "diskon discount order pesan pesen mesen proyek project klien client kontrak contract beli tender komisi deal deals"
            )
        ),
        (
            ExchangeKind.Gift,
            Of(
                "hadiah oleh-oleh oleh2 kado buku hampers parsel parcel bunga traktir ditraktir "
                    + "nraktir mentraktir gift gifts book books kue treated "
                    + "tiket ticket bayarin jajanin souvenir bingkisan cokelat coklat dijajanin"
            )
        ),
        (ExchangeKind.Feedback, Of("masukan feedback review saran advice nasihat nasehat kritik")),
        (
            ExchangeKind.Information,
            Of("info kontak nomor no number hp link artikel article data referensi tips contact contacts template")
        ),
        (ExchangeKind.Time, Of("waktu time temenin nemenin")),
        (ExchangeKind.Help, Of("bantu dibantu ngebantu membantu help nganter anter antar urus ngajarin ajarin tolong")),
    ];

    // Short words count only whole: "no" is a number and "nongkrong" is none, "beli" is to buy and "beliau" is they.
    private const int Whole = 4;

    public static ExchangeKind Of(IReadOnlyList<Token> tokens, int from, int end)
    {
        foreach (var (kind, beginnings) in Rows)
            for (var i = from; i < end; i++)
                if (Array.Exists(beginnings, b => Begins(tokens[i].Key, b)))
                    return kind;
        return ExchangeKind.Unsaid;
    }

    private static bool Begins(string word, string beginning) =>
        beginning.Length <= Whole ? word == beginning : word.StartsWith(beginning, StringComparison.Ordinal);

    private static string[] Of(string words) => words.Split(' ');
}
