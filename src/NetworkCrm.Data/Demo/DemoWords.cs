namespace NetworkCrm.Data.Demo;

/// <summary>The words of the synthetic network. Names are common ones put together by chance; companies are made up.</summary>
internal static class DemoWords
{
    public static readonly string[] Women =
    [
        "Siti", "Dewi", "Rina", "Ayu", "Putri", "Wulan", "Indah", "Ratna", "Sri", "Lestari", "Maya", "Fitri", "Nurul", "Citra", "Yuliana", "Anisa", "Kartika", "Mega", "Intan", "Laras",
        "Ni Luh", "Made Ayu", "Rosmala", "Tiurma", "Yohana", "Maria", "Debora", "Meutia", "Halimah", "Zahra", "Aminah", "Sekar", "Ningsih", "Endang", "Retno", "Tuti", "Vina", "Lia", "Mei Lan", "Grace",
    ];

    public static readonly string[] Men =
    [
        "Budi", "Agus", "Andi", "Joko", "Bambang", "Hendra", "Rizky", "Dimas", "Fajar", "Arif", "Bayu", "Eko", "Dwi", "Tri", "Yusuf", "Ahmad", "Muhammad", "Iwan", "Dedi", "Surya",
        "Wayan", "Ketut", "Gede", "Poltak", "Togar", "Yohanes", "Daniel", "Stefanus", "Teuku", "Umar", "Hasan", "Ridwan", "Slamet", "Wahyu", "Galih", "Panji", "Kevin", "Hansen", "Michael", "Robert",
    ];

    public static readonly string[] Families =
    [
        "Santoso", "Wijaya", "Saputra", "Pratama", "Hidayat", "Nugroho", "Setiawan", "Kurniawan", "Susanto", "Gunawan", "Hartono", "Wibowo", "Suryadi", "Rahman", "Hakim", "Maulana", "Firmansyah",
        "Siregar", "Nasution", "Simanjuntak", "Situmorang", "Sinaga", "Lubis", "Harahap", "Tanjung", "Chaniago", "Pangestu", "Halim", "Salim", "Tanoto", "Kusuma", "Lesmana", "Permana", "Sudrajat",
        "Pattinasarany", "Wenas", "Rumambi", "Lumowa", "Daeng", "Karaeng", "Sutedja", "Mahendra", "Wirawan", "Astawa", "Utami", "Handayani", "Anggraini", "Rahayu", "Wulandari", "Puspita",
    ];

    public static readonly string[] Cities =
    [
        "Jakarta", "Jakarta", "Jakarta", "Surabaya", "Bandung", "Medan", "Semarang", "Makassar", "Yogyakarta", "Denpasar", "Palembang", "Tangerang", "Bekasi", "Depok", "Bogor", "Malang",
        "Solo", "Batam", "Balikpapan", "Manado", "Padang", "Pontianak", "Banjarmasin", "Cirebon", "Jepara", "Mataram", "Kupang", "Jayapura", "Singapura",
    ];

    public static readonly string[] CompanyHeads = ["PT", "PT", "PT", "CV", "CV", "UD", "Koperasi", "Yayasan"];

    public static readonly string[] CompanyNames =
    [
        "Sumber", "Mitra", "Cahaya", "Karya", "Anugerah", "Bintang", "Nusa", "Surya", "Tirta", "Graha", "Samudra", "Rimba", "Mutiara", "Sentosa", "Prima", "Cipta", "Bahari", "Lintas", "Agung", "Dharma",
    ];

    public static readonly string[] CompanyTails =
    [
        "Makmur", "Abadi", "Sejahtera", "Jaya", "Lestari", "Mandiri", "Niaga", "Perkasa", "Logistik", "Furnitur", "Tekstil", "Pangan", "Digital", "Konsultan", "Teknik", "Media", "Tani", "Kreasi", "Energi", "Medika",
    ];

    public static readonly string[] Titles =
    [
        "Direktur", "Manajer Penjualan", "Manajer Operasional", "Kepala Produksi", "Staf Pemasaran", "Konsultan", "Dosen", "Pemilik", "Akuntan", "Pengacara", "Dokter", "Insinyur", "Desainer",
        "Pengembang Perangkat Lunak", "Manajer Proyek", "Kepala Cabang", "Eksportir", "Perencana Keuangan", "Wartawan", "Ketua", "Sekretaris", "Arsitek", "Notaris", "Guru",
    ];

    public static readonly string[] Degrees = ["", "", "", "", ", S.E.", ", S.T.", ", S.H.", ", M.M.", ", S.Kom.", ", M.Sc."];

    public static readonly string[] Tags =
    [
        "eksportir", "alumni", "klien", "pemasok", "investor", "mentor", "komunitas", "UMKM", "pameran", "asosiasi", "startup", "properti", "kampus", "tetangga", "kopi", "bulu tangkis", "gowes", "arisan",
    ];

    public static readonly string[] HowMet =
    [
        "Pameran dagang di JIExpo", "Seminar kadin daerah", "Dikenalkan teman kantor", "Reuni SMA", "Reuni kampus", "Pelatihan ekspor", "Arisan kompleks", "Turnamen bulu tangkis", "Rapat asosiasi",
        "Penerbangan ke Surabaya", "Kedai kopi dekat kantor", "Proyek bersama", "Kelas bahasa Inggris", "Pernikahan saudara", "Kunjungan pabrik", "Grup WhatsApp alumni", "Webinar", "Tetangga lama",
    ];

    public static readonly string[] Notes =
    [
        "Lebih suka dihubungi sore hari.", "Jarang membuka email; WhatsApp saja.", "Sering ke Surabaya untuk urusan pabrik.", "Pernah membantu mencarikan pemasok kayu.", "Ingin buka cabang di luar Jawa.",
        "Suka diskusi soal buku.", "Punya jaringan luas di asosiasi.", "Menyukai kopi Gayo.", "Aktif di komunitas lari.",
    ];

    public static readonly string[] What =
    [
        "Makan siang dan bertukar kabar.", "Membahas kerja sama tahun depan.", "Bertemu di acara asosiasi.", "Menanyakan kabar keluarga.", "Mengirim ucapan selamat.", "Membahas harga dan pengiriman.",
        "Ngopi sebentar sebelum rapat.", "Menelepon soal proyek.", "Bertukar info lowongan.", "Membahas rencana pameran.", "Main bulu tangkis bareng.", "Menengok pabrik barunya.",
    ];

    public static readonly string[] Learned =
    [
        "Anaknya baru masuk SMA.", "Sedang mencari gudang di Cikarang.", "Baru pulang dari umrah.", "Berencana pindah kantor bulan depan.", "Sedang belajar bahasa Mandarin.", "Istrinya membuka usaha katering.",
        "Baru sembuh dari demam berdarah.", "Mau ikut pameran di Singapura.", "Sedang merekrut dua orang penjualan.", "Suka memancing di akhir pekan.", "Ayahnya baru pensiun.", "Tidak minum kopi lagi.",
        "Sedang menulis tesis.", "Baru membeli rumah di Bogor.", "Senang berkebun anggrek.", "Mencari pemasok kemasan.",
    ];

    public static readonly string[] Gave = ["info pemasok", "mengenalkan ke calon klien", "artikel tentang ekspor", "saran presentasi", "undangan seminar", "kontak notaris", "ulasan proposal"];

    public static readonly string[] Received = ["kontak pembeli", "saran harga", "tumpangan ke bandara", "contoh kontrak", "rekomendasi", "info tender"];

    public static readonly string[] Asked = ["minta dikenalkan ke pembeli", "minta masukan proposal", "minta info lowongan", "pinjam proyektor", "minta surat rekomendasi"];

    public static readonly (Core.FollowUps.FollowUpKind Kind, string What)[] FollowUps =
    [
        (Core.FollowUps.FollowUpKind.Message, "Tanyakan kabar proyeknya"), (Core.FollowUps.FollowUpKind.Meeting, "Ajak makan siang"), (Core.FollowUps.FollowUpKind.ShareSomething, "Kirim artikel tentang ekspor"),
        (Core.FollowUps.FollowUpKind.Ask, "Minta dikenalkan ke pembeli"), (Core.FollowUps.FollowUpKind.Message, "Ucapkan selamat atas kantor barunya"), (Core.FollowUps.FollowUpKind.Other, "Terhubung di LinkedIn"),
        (Core.FollowUps.FollowUpKind.Meeting, "Kunjungi pabriknya"), (Core.FollowUps.FollowUpKind.Message, "Kabari hasil rapat"),
    ];

    public static readonly string[] PhonePrefixes = ["0811", "0812", "0813", "0821", "0822", "0852", "0853", "0815", "0816", "0856", "0857", "0858", "0817", "0818", "0819", "0877", "0878", "0895", "0896", "0881"];
}
