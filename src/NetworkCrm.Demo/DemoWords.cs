using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Demo;

/// <summary>
/// The words of the synthetic network. Names are common ones put together by chance; companies are made up.
/// </summary>
internal static class DemoWords
{
    public static readonly string[] Industries =
    [
        "logistik",
        "kuliner",
        "pendidikan",
        "properti",
        "kesehatan",
        "perbankan",
        "tambang",
        "media",
        "tekstil",
        "perangkat lunak",
        "perikanan",
        "konsultan",
    ];

    public static readonly string[] Communities =
    [
        "Alumni ITB",
        "Kadin",
        "Rotary",
        "Komunitas lari",
        "HIPMI",
        "Gereja",
        "Majelis taklim",
        "Klub fotografi",
    ];

    /// <summary>Days ago, name, purpose, setting, cost, hours, people met, cards still in the pile.</summary>
    public static readonly (
        int Days,
        string Name,
        string? Purpose,
        string? Community,
        Setting Setting,
        long Cost,
        decimal Hours,
        int Guests,
        int Open
    )[] Events =
    [
        (1, "Makan malam Kadin", "Cari distributor di Surabaya", "Kadin", Setting.Formal, 350_000, 4, 6, 4),
        (20, "Kopi darat komunitas lari", null, "Komunitas lari", Setting.Informal, 60_000, 3, 5, 0),
        (75, "Pameran usaha kecil", "Kenalan dengan tiga pemasok", null, Setting.Formal, 1_500_000, 9, 12, 0),
        (160, "Reuni angkatan", "Menyapa teman lama", "Alumni", Setting.Informal, 400_000, 6, 10, 0),
        (300, "Seminar ekspor", "Belajar aturan baru", null, Setting.Formal, 750_000, 8, 7, 0),
    ];

    public static readonly string[] MentionedTo =
    [
        "direktur PT Sumber Rejeki",
        "panitia pameran",
        "rekan kantornya",
        "sepupunya",
        "grup alumni",
    ];

    public static readonly string[] MentionedFor =
    [
        "urusan distribusi",
        "proyek gudang baru",
        "pembicara seminar",
        "mencari pemasok",
        "kerja sama pelatihan",
    ];

    public static readonly (string What, Core.Goals.GoalKind Kind, string? Worlds)[] Goals =
    [
        ("Distributor di Surabaya", Core.Goals.GoalKind.FindPartner, "Surabaya, logistik"),
        ("Tiga pelanggan dari dunia tambang", Core.Goals.GoalKind.FindCustomers, "tambang"),
        ("Teman berlari di hari Minggu", Core.Goals.GoalKind.MakeFriends, "Komunitas lari"),
    ];

    public static readonly (string Name, int? Every, int Since, int Members)[] Groups =
    [
        ("Ngopi pengusaha Jumat", 28, 20, 7),
        ("Angkatan 98", 182, 260, 9),
        ("Klub fotografi", 60, 90, 5),
    ];

    public static readonly (Core.Outcomes.OutcomeKind Kind, string What, int Days, long? Amount)[] Outcomes =
    [
        (Core.Outcomes.OutcomeKind.Client, "Kontrak katering kantor", 30, 48_000_000),
        (Core.Outcomes.OutcomeKind.Help, "Dibantu urus izin ekspor", 120, null),
        (Core.Outcomes.OutcomeKind.Partner, "Gudang bersama di Cikarang", 200, 120_000_000),
        (Core.Outcomes.OutcomeKind.Job, "Proyek pelatihan tiga bulan", 260, 36_000_000),
    ];

    public static readonly string[] Purposes =
    [
        "Dengar perkembangan usahanya",
        "Cari tahu siapa yang ia butuhkan",
        "Bahas rencana pameran",
        "Kenalkan dengan pemasok",
    ];

    public static readonly string[] Women =
    [
        "Siti",
        "Dewi",
        "Rina",
        "Ayu",
        "Putri",
        "Wulan",
        "Indah",
        "Ratna",
        "Sri",
        "Lestari",
        "Maya",
        "Fitri",
        "Nurul",
        "Citra",
        "Yuliana",
        "Anisa",
        "Kartika",
        "Mega",
        "Intan",
        "Laras",
        "Ni Luh",
        "Made Ayu",
        "Rosmala",
        "Tiurma",
        "Yohana",
        "Maria",
        "Debora",
        "Meutia",
        "Halimah",
        "Zahra",
        "Aminah",
        "Sekar",
        "Ningsih",
        "Endang",
        "Retno",
        "Tuti",
        "Vina",
        "Lia",
        "Mei Lan",
        "Grace",
    ];

    public static readonly string[] Men =
    [
        "Budi",
        "Agus",
        "Andi",
        "Joko",
        "Bambang",
        "Hendra",
        "Rizky",
        "Dimas",
        "Fajar",
        "Arif",
        "Bayu",
        "Eko",
        "Dwi",
        "Tri",
        "Yusuf",
        "Ahmad",
        "Muhammad",
        "Iwan",
        "Dedi",
        "Surya",
        "Wayan",
        "Ketut",
        "Gede",
        "Poltak",
        "Togar",
        "Yohanes",
        "Daniel",
        "Stefanus",
        "Teuku",
        "Umar",
        "Hasan",
        "Ridwan",
        "Slamet",
        "Wahyu",
        "Galih",
        "Panji",
        "Kevin",
        "Hansen",
        "Michael",
        "Robert",
    ];

    public static readonly string[] Families =
    [
        "Santoso",
        "Wijaya",
        "Saputra",
        "Pratama",
        "Hidayat",
        "Nugroho",
        "Setiawan",
        "Kurniawan",
        "Susanto",
        "Gunawan",
        "Hartono",
        "Wibowo",
        "Suryadi",
        "Rahman",
        "Hakim",
        "Maulana",
        "Firmansyah",
        "Siregar",
        "Nasution",
        "Simanjuntak",
        "Situmorang",
        "Sinaga",
        "Lubis",
        "Harahap",
        "Tanjung",
        "Chaniago",
        "Pangestu",
        "Halim",
        "Salim",
        "Tanoto",
        "Kusuma",
        "Lesmana",
        "Permana",
        "Sudrajat",
        "Pattinasarany",
        "Wenas",
        "Rumambi",
        "Lumowa",
        "Daeng",
        "Karaeng",
        "Sutedja",
        "Mahendra",
        "Wirawan",
        "Astawa",
        "Utami",
        "Handayani",
        "Anggraini",
        "Rahayu",
        "Wulandari",
        "Puspita",
    ];

    public static readonly string[] Cities =
    [
        "Jakarta",
        "Jakarta",
        "Jakarta",
        "Surabaya",
        "Bandung",
        "Medan",
        "Semarang",
        "Makassar",
        "Yogyakarta",
        "Denpasar",
        "Palembang",
        "Tangerang",
        "Bekasi",
        "Depok",
        "Bogor",
        "Malang",
        "Solo",
        "Batam",
        "Balikpapan",
        "Manado",
        "Padang",
        "Pontianak",
        "Banjarmasin",
        "Cirebon",
        "Jepara",
        "Mataram",
        "Kupang",
        "Jayapura",
        "Singapura",
    ];

    public static readonly string[] CompanyHeads = ["PT", "PT", "PT", "CV", "CV", "UD", "Koperasi", "Yayasan"];

    public static readonly string[] CompanyNames =
    [
        "Sumber",
        "Mitra",
        "Cahaya",
        "Karya",
        "Anugerah",
        "Bintang",
        "Nusa",
        "Surya",
        "Tirta",
        "Graha",
        "Samudra",
        "Rimba",
        "Mutiara",
        "Sentosa",
        "Prima",
        "Cipta",
        "Bahari",
        "Lintas",
        "Agung",
        "Dharma",
    ];

    public static readonly string[] CompanyTails =
    [
        "Makmur",
        "Abadi",
        "Sejahtera",
        "Jaya",
        "Lestari",
        "Mandiri",
        "Niaga",
        "Perkasa",
        "Logistik",
        "Furnitur",
        "Tekstil",
        "Pangan",
        "Digital",
        "Konsultan",
        "Teknik",
        "Media",
        "Tani",
        "Kreasi",
        "Energi",
        "Medika",
    ];

    public static readonly string[] Titles =
    [
        "Direktur",
        "Manajer Penjualan",
        "Manajer Operasional",
        "Kepala Produksi",
        "Staf Pemasaran",
        "Konsultan",
        "Dosen",
        "Pemilik",
        "Akuntan",
        "Pengacara",
        "Dokter",
        "Insinyur",
        "Desainer",
        "Pengembang Perangkat Lunak",
        "Manajer Proyek",
        "Kepala Cabang",
        "Eksportir",
        "Perencana Keuangan",
        "Wartawan",
        "Ketua",
        "Sekretaris",
        "Arsitek",
        "Notaris",
        "Guru",
    ];

    public static readonly string[] Degrees =
    [
        "",
        "",
        "",
        "",
        ", S.E.",
        ", S.T.",
        ", S.H.",
        ", M.M.",
        ", S.Kom.",
        ", M.Sc.",
    ];

    public static readonly string[] Tags =
    [
        "eksportir",
        "alumni",
        "klien",
        "pemasok",
        "investor",
        "mentor",
        "komunitas",
        "UMKM",
        "pameran",
        "asosiasi",
        "startup",
        "properti",
        "kampus",
        "tetangga",
        "kopi",
        "bulu tangkis",
        "gowes",
        "arisan",
    ];

    public static readonly string[] HowMet =
    [
        "Pameran dagang di JIExpo",
        "Seminar kadin daerah",
        "Dikenalkan teman kantor",
        "Reuni SMA",
        "Reuni kampus",
        "Pelatihan ekspor",
        "Arisan kompleks",
        "Turnamen bulu tangkis",
        "Rapat asosiasi",
        "Penerbangan ke Surabaya",
        "Kedai kopi dekat kantor",
        "Proyek bersama",
        "Kelas bahasa Inggris",
        "Pernikahan saudara",
        "Kunjungan pabrik",
        "Grup WhatsApp alumni",
        "Webinar",
        "Tetangga lama",
    ];

    public static readonly string[] Notes =
    [
        "Lebih suka dihubungi sore hari.",
        "Jarang membuka email; WhatsApp saja.",
        "Sering ke Surabaya untuk urusan pabrik.",
        "Pernah membantu mencarikan pemasok kayu.",
        "Ingin buka cabang di luar Jawa.",
        "Suka diskusi soal buku.",
        "Punya jejaring luas di asosiasi.",
        "Menyukai kopi Gayo.",
        "Aktif di komunitas lari.",
    ];

    public static readonly string[] What =
    [
        "Makan siang dan bertukar kabar.",
        "Membahas kerja sama tahun depan.",
        "Bertemu di acara asosiasi.",
        "Menanyakan kabar keluarga.",
        "Mengirim ucapan selamat.",
        "Membahas harga dan pengiriman.",
        "Ngopi sebentar sebelum rapat.",
        "Menelepon soal proyek.",
        "Bertukar info lowongan.",
        "Membahas rencana pameran.",
        "Main bulu tangkis bareng.",
        "Menengok pabrik barunya.",
    ];

    public static readonly (FactKind Kind, string Text)[] Learned =
    [
        (FactKind.Family, "Anaknya baru masuk SMA."),
        (FactKind.Need, "Sedang mencari gudang di Cikarang."),
        (FactKind.Other, "Baru pulang dari umrah."),
        (FactKind.Work, "Berencana pindah kantor bulan depan."),
        (FactKind.Interest, "Sedang belajar bahasa Mandarin."),
        (FactKind.Family, "Istrinya membuka usaha katering."),
        (FactKind.Other, "Baru sembuh dari demam berdarah."),
        (FactKind.Goal, "Mau ikut pameran di Singapura."),
        (FactKind.Need, "Sedang merekrut dua orang penjualan."),
        (FactKind.Interest, "Suka memancing di akhir pekan."),
        (FactKind.Family, "Ayahnya baru pensiun."),
        (FactKind.Interest, "Tidak minum kopi lagi."),
        (FactKind.Goal, "Sedang menulis tesis."),
        (FactKind.Other, "Baru membeli rumah di Bogor."),
        (FactKind.Interest, "Senang berkebun anggrek."),
        (FactKind.Need, "Mencari pemasok kemasan."),
    ];

    public static readonly (ExchangeKind Kind, string What)[] Gave =
    [
        (ExchangeKind.Information, "info pemasok"),
        (ExchangeKind.Introduction, "mengenalkan ke calon klien"),
        (ExchangeKind.Information, "artikel tentang ekspor"),
        (ExchangeKind.Help, "saran presentasi"),
        (ExchangeKind.Information, "undangan seminar"),
        (ExchangeKind.Referral, "kontak notaris"),
        (ExchangeKind.Feedback, "ulasan proposal"),
    ];

    public static readonly (ExchangeKind Kind, string What)[] Received =
    [
        (ExchangeKind.Referral, "kontak pembeli"),
        (ExchangeKind.Feedback, "saran harga"),
        (ExchangeKind.Time, "tumpangan ke bandara"),
        (ExchangeKind.Help, "contoh kontrak"),
        (ExchangeKind.Referral, "rekomendasi"),
        (ExchangeKind.Information, "info tender"),
    ];

    public static readonly (ExchangeKind Kind, string What)[] Asked =
    [
        (ExchangeKind.Introduction, "minta dikenalkan ke pembeli"),
        (ExchangeKind.Feedback, "minta masukan proposal"),
        (ExchangeKind.Information, "minta info lowongan"),
        (ExchangeKind.Help, "pinjam proyektor"),
        (ExchangeKind.Referral, "minta surat rekomendasi"),
    ];

    public static readonly (Core.FollowUps.FollowUpKind Kind, string What)[] FollowUps =
    [
        (Core.FollowUps.FollowUpKind.Message, "Tanyakan kabar proyeknya"),
        (Core.FollowUps.FollowUpKind.Meeting, "Ajak makan siang"),
        (Core.FollowUps.FollowUpKind.ShareSomething, "Kirim artikel tentang ekspor"),
        (Core.FollowUps.FollowUpKind.Ask, "Minta dikenalkan ke pembeli"),
        (Core.FollowUps.FollowUpKind.Message, "Ucapkan selamat atas kantor barunya"),
        (Core.FollowUps.FollowUpKind.Other, "Terhubung di LinkedIn"),
        (Core.FollowUps.FollowUpKind.Meeting, "Kunjungi pabriknya"),
        (Core.FollowUps.FollowUpKind.Message, "Kabari hasil rapat"),
    ];

    /// <summary>What the owner meant to do differently, in last week's review.</summary>
    public const string OneThing = "Menyapa satu kenalan lama sebelum saya butuh apa-apa.";

    public static readonly (string Name, Core.CustomFields.CustomFieldKind Kind, string? Choices)[] OwnFields =
    [
        ("Nomor anggota", Core.CustomFields.CustomFieldKind.Text, null),
        ("Jumlah karyawan", Core.CustomFields.CustomFieldKind.Number, null),
        ("Minat kerja sama", Core.CustomFields.CustomFieldKind.Choice, "Ekspor\nDistribusi\nModal\nBelum tahu"),
        ("Anggota sejak", Core.CustomFields.CustomFieldKind.Date, null),
    ];

    public static readonly string[] Promises =
    [
        "Kirim kontak Pak Hadi",
        "Kirim contoh proposal",
        "Kabari jadwal pameran",
        "Pinjamkan buku negosiasi",
        "Kenalkan ke distributor",
        "Kirim daftar harga",
    ];

    public static readonly string[] PhonePrefixes =
    [
        "0811",
        "0812",
        "0813",
        "0821",
        "0822",
        "0852",
        "0853",
        "0815",
        "0816",
        "0856",
        "0857",
        "0858",
        "0817",
        "0818",
        "0819",
        "0877",
        "0878",
        "0895",
        "0896",
        "0881",
    ];
}
