using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Sentences;

/// <summary>What was learned about somebody, and of what kind, by its verb or by the noun it speaks of.</summary>
internal static class LearnedWords
{
    /// <summary>What somebody does, has or is.</summary>
    public static readonly Phrases<FactKind> Predicates = new(
        (
            FactKind.Need,
            "cari|cari-cari|butuh|perlu|memerlukan|kesulitan|kesusahan|kekurangan|need|needs|looking for|look for|"
                + "searching for|in need of|struggling|struggles|hunting for|nanya ada|kepepet|looking to hire|hiring"
        ),
        (
            FactKind.Family,
            "nikah|menikah|kawin|hamil|lahiran|melahirkan|punya anak|punya dua anak|punya tiga anak|punya satu anak|"
                + "punya bayi|punya cucu|tunangan|cerai|bercerai|expecting|pregnant|married|engaged|divorced|getting married|"
                + "got married|got engaged|had a baby|has two kids|has kids|has a son|has a daughter|has three kids|duda|janda"
        ),
        (
            FactKind.Work,
            "kerja|bekerja|pindah kerja|pindah ke|naik jabatan|naik pangkat|jadi|menjadi|resign|pensiun|dipecat|di-phk|"
                + "kena phk|dipromosi|dipromosiin|diangkat|works|works at|works for|working at|working for|joined|joining|"
                + "left|got promoted|promoted|retired|quit|started a|founded|runs|bikin startup|bikin usaha|buka usaha|"
                + "buka toko|megang|menjabat|masuk kerja|co-founded|launched|punya toko|"
                + "punya usaha|punya bisnis|punya perusahaan|punya restoran|punya klinik|bangun|membangun|"
                + "buka cabang|bangun pabrik|buka|membuka|opened|owns"
        ),
        (
            FactKind.Interest,
            "suka|naksir|seneng|senang|gemar|hobi|demen|doyan|fans|fans berat|penggemar|penggila|belajar|tertarik|lagi suka|"
                + "likes|loves|enjoys|into|interested in|fan of|a fan of|learning|obsessed with|plays|koleksi|ngoleksi"
        ),
        (
            FactKind.Offer,
            "bisa bantu|bisa bantuin|bisa kenalin|bisa cariin|bisa supply|bisa sediain|punya koneksi|punya kenalan|"
                + "punya banyak kenalan|punya jaringan|punya gudang|punya pabrik|punya akses|kenal banyak|kenal sama|kenal|"
                + "ahli|jago|pakar|expert|can help|could help|can introduce|knows|knows a lot of|expert in|an expert in|"
                + "good at|great at|has access|has contacts|specialises in|specializes in|spesialis|jualan|supplier|punya stok"
        ),
        (FactKind.Goal, "target|ngejar target|goal is|dreams of|raising"),
        (
            FactKind.Other,
            "tinggal|tinggal di|pindah rumah|ultah|ulang tahun|alergi|lulusan|alumni|asalnya|asli|vegetarian|vegan|sakit|"
                + "di|berangkat|umroh|umrah|haji|lives|lives in|living in|allergic|grew up|born|from|moved to|moving to|"
                + "graduated|sick|ill|turns|puasa|di rawat|dirawat|opname|lahir|punya|has a|orang|diet"
        )
    );

    /// <summary>Of whom or what it speaks, said as theirs: <c>anaknya</c>, <c>his wife</c>.</summary>
    public static readonly Phrases<FactKind> Nouns = new(
        (
            FactKind.Family,
            "anak|istri|suami|adik|adek|kakak|bapak|bokap|ayah|ibu|nyokap|mama|papa|ortu|orang tua|orangtua|mertua|menantu|"
                + "cucu|keponakan|ponakan|keluarga|pacar|tunangan|calon|kembaran|wife|husband|son|daughter|kid|kids|baby|"
                + "mom|mother|dad|father|parents|sister|brother|family|fiance|children|girlfriend|boyfriend"
        ),
        (
            FactKind.Work,
            "kantor|perusahaan|bisnis|usaha|startup|toko|pabrik|klinik|restoran|kafe|proyek|karier|karir|gudang|timnya|"
                + "company|business|office|firm|job|boss|bos|team"
        ),
        (FactKind.Interest, "hobi|kesukaan|favorit|hobby|hobbies|favourite|favorite|passion"),
        (FactKind.Goal, "target|cita-cita|impian|mimpi|goal|dream|rencana|plan|ambisi"),
        (FactKind.Need, "kendala|masalah|kebutuhan|tantangan|problem|challenge|pain point"),
        (FactKind.Other, "rumah|ultah|ulang tahun|birthday|alamat|home")
    );

    /// <summary>The same with the ending that makes it theirs.</summary>
    public static FactKind? Owned(string key)
    {
        if (!key.EndsWith("nya", StringComparison.Ordinal))
            return null;
        var noun = key[..^3].TrimEnd('-');
        var (count, kind) = Nouns.Match([new Token(0, 0, ShortForms.Of(noun), "", '\0', '\0', false)], 0, 1);
        return count > 0 ? kind : null;
    }

    public static readonly HashSet<string> Their = ["his", "her", "their"];

    public static readonly HashSet<string> Theirs = ["nya", "dia", "beliau", "mereka"];
}
