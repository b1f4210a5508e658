namespace NetworkCrm.Core.Sentences;

/// <summary>The words beside which a name stands, and what they say of whoever bears it.</summary>
internal static class NamePlaces
{
    /// <summary>After these even the name of a day is somebody.</summary>
    public static readonly HashSet<string> With = ["sama", "dengan", "bareng", "with", "ajak", "bersama"];

    /// <summary>After these a word in capitals that the book does not know is somebody new.</summary>
    public static readonly HashSet<string> Strong =
    [
        .. With,
        "ketemu",
        "met",
        "meet",
        "kenalan",
        "jumpa",
        "saw",
        "into",
        "ditelepon",
    ];

    /// <summary>After these a name of the book is a name even in small letters.</summary>
    public static readonly HashSet<string> Weak =
    [
        .. Strong,
        .. Split(
            "ke dari buat untuk to for from kenalin kasih bantuin telepon nelepon call called whatsapp wa chat email emailed "
                + "dm zoom tolong asked told ask tell gave send sent give introduce introduced intro help helped via lewat soal "
                + "tentang about re nya anaknya kata bilang dan and promised anak istri suami kantor rumah toko pabrik punya up "
                + "fu kontak nomor salam titip and or atau visited recommended owe temenin nganterin traktir kirim minta"
        ),
    ];

    /// <summary>After these comes a place.</summary>
    public static readonly HashSet<string> Places = ["di", "at", "in", "near", "dekat"];

    /// <summary>Who is named after these was not there.</summary>
    public static readonly HashSet<string> Mentions = Split(
        "rumah kantor toko pabrik gudang tim team anak anaknya istri istrinya suami suaminya adik adiknya kakak kakaknya "
            + "keluarga kontak nomor cv ke buat untuk for lewat soal tentang about re mengenai tahun ultah owe salam punya nya "
            + "bos teman temen office house via ortu klinik restoran"
    );

    /// <summary>These end like what is somebody's and are nobody's.</summary>
    public static readonly HashSet<string> Openings = Split(
        "katanya namanya rencananya akhirnya untungnya biasanya sebenernya sebenarnya kayaknya harusnya seharusnya soalnya "
            + "tadinya intinya pokoknya rasanya sepertinya orangnya tanya nanya bertanya punya hanya"
    );

    /// <summary>After these <c>ke</c> leads to whom it was with.</summary>
    public static readonly HashSet<string> Speaks = Split(
        "nanya tanya bertanya cerita curhat bilang ngomong telepon nelepon wa whatsapp email chat lapor main berkunjung dm"
    );

    /// <summary>Forms of address, in front of a name.</summary>
    public static readonly HashSet<string> Address = Split(
        "pak bapak bpk bp bu ibu mas mbak mba kak kakak bang abang om tante teh kang cak gus mr mrs ms miss koh ko ci cici"
    );

    /// <summary>Whom a form of address names by what they do.</summary>
    public static readonly HashSet<string> Roles = Split(
        "rt rw guru dokter dosen haji lurah camat bupati gubernur menteri presiden sopir supir satpam ustadz ustad kyai "
            + "direktur bos boss ketua kepala kades polisi tukang nya ku mu saya dia itu ini yang kos bidan hakim notaris manajer"
    );

    /// <summary>Words in capitals that are nobody.</summary>
    public static readonly HashSet<string> Nobody = Split(
        "klien client clients tim team teman temen kawan keluarga orang bos boss tetangga vendor supplier customer investor "
            + "investors bank pt cv anak istri suami adik kakak warga panitia manajemen direktur direksi pelanggan partner "
            + "partners rekan dinas kementerian hr hrd ceo cfo cto tukang guru dokter semua everyone everybody somebody someone "
            + "people friends sendiri diri"
    );

    /// <summary>Verbs that tell a name at the beginning from the same word as a verb of help: <c>Will called</c>.</summary>
    public static readonly HashSet<string> Finite = Split(
        "called texted emailed messaged is was has had just got said told asked can could gave sent introduced needs wants "
            + "loves likes lives works promised offered came rang phoned will moved joined left knows"
    );

    private static HashSet<string> Split(string words) => [.. words.Split(' ')];
}
