using System.Collections.Frozen;

namespace NetworkCrm.Core.Sentences;

/// <summary>
/// How words are written in a hurry, and the word that is meant: the other lists hold only the latter. Names are never
/// written out by it.
/// </summary>
internal static class ShortForms
{
    // The word meant, and after it how else it is written.
    private static readonly string[] Rows =
    [
        "sama sm ama",
        "dengan dgn dg",
        "dan n dn",
        "bareng brg brng barengan",
        "yang yg",
        "kemarin kmrn kemaren kmren kmarin",
        "besok bsk besuk esok",
        "tadi td tdi",
        "nanti ntar nti ntr entar",
        "malam mlm malem",
        "pagi pgi",
        "hari hr",
        "minggu mgg mggu",
        "bulan bln",
        "tahun thn th",
        "tanggal tgl",
        "depan dpn",
        "lalu llu",
        "jumat jum'at jmt",
        "lagi lg lgi",
        "sekarang skrg skrang skr",
        "sudah udah udh sdh dah",
        "belum blm blum",
        "tidak ga gak nggak ngga enggak gk tdk engga kagak",
        "jangan jgn",
        "bisa bs bsa",
        "mau mo mw",
        "ingin pengen pingin pgn kepengen kepingin pengin",
        "cari nyari mencari cri",
        "butuh btuh butuhin membutuhkan",
        "dia doi dy",
        "gue gw gua gwe ane",
        "aku ak aq",
        "saya sy sya",
        "orang org",
        "untuk utk",
        "buat bwt",
        "kalau kalo klo kl",
        "tapi tp tpi",
        "karena krn krna",
        "terus trus trs",
        "baru br bru",
        "juga jg jga",
        "kirim krm kirimkan kirimin ngirim ngirimin mengirim",
        "kasih ksh ngasih kasi",
        "telepon telp tlp telfon telpon tlpn telefon",
        "nelepon nelpon nelfon nlpn nelponin menelepon menelpon",
        "teleponan telponan telfonan telpon-telponan tlpnan",
        "ditelepon ditelpon ditelp ditelfon",
        "cariin nyariin carikan",
        "ketemu ktmu ktemu ketmu ktm temu bertemu ktemuan ketemuan menemui",
        "makan mkn",
        "meeting mtg miting",
        "rapat rpt",
        "whatsapp whatsap watsap whats-app wasap",
        "tomorrow tmrw tmr tomorow 2morrow tmw",
        "yesterday yday ystd ystrday",
        "with w",
        "kantor ktr kntr",
        "anak ank",
        "istri istr bini",
        "punya pny",
        "kerja krj",
        "sampai smp sampe",
        "setiap stiap tiap",
    ];

    private static readonly FrozenDictionary<string, string> Meant = Rows.Select(r => r.Split(' '))
        .SelectMany(r => r.Skip(1).Select(s => (Short: s, Word: r[0])))
        .ToFrozenDictionary(p => p.Short, p => p.Word, StringComparer.Ordinal);

    public static string Of(string key)
    {
        // "buku2" is buku-buku.
        var single = key.Length > 4 && key[^1] == '2' && char.IsLetter(key[^2]) ? key[..^1] : key;
        return Meant.GetValueOrDefault(single, single);
    }
}
