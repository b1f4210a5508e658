namespace NetworkCrm.Data.Demo;

/// <summary>Says the words of a demo in the owner's language. The people stay Indonesian: names, companies and cities are said as they are.</summary>
internal sealed class DemoSpeech(string language)
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        // Worlds
        ["logistik"] = "logistics", ["kuliner"] = "food", ["pendidikan"] = "education", ["properti"] = "real estate", ["kesehatan"] = "health", ["perbankan"] = "banking", ["tambang"] = "mining",
        ["tekstil"] = "textiles", ["perangkat lunak"] = "software", ["perikanan"] = "fisheries", ["konsultan"] = "consulting",
        ["Alumni ITB"] = "ITB alumni", ["Komunitas lari"] = "Running club", ["Gereja"] = "Church", ["Klub fotografi"] = "Photography club", ["Alumni"] = "Alumni club",
        ["Surabaya, logistik"] = "Surabaya, logistics",

        // Events, groups, goals, outcomes
        ["Makan malam Kadin"] = "Kadin dinner", ["Cari distributor di Surabaya"] = "Find a distributor in Surabaya", ["Kopi darat komunitas lari"] = "Coffee with the running club", ["Pameran usaha kecil"] = "Small business fair",
        ["Kenalan dengan tiga pemasok"] = "Get to know three suppliers", ["Reuni angkatan"] = "Class reunion", ["Menyapa teman lama"] = "Say hello to old friends", ["Seminar ekspor"] = "Export seminar", ["Belajar aturan baru"] = "Learn the new rules",
        ["Ngopi pengusaha Jumat"] = "Friday founders' coffee", ["Angkatan 98"] = "Class of 98",
        ["Distributor di Surabaya"] = "A distributor in Surabaya", ["Tiga pelanggan dari dunia tambang"] = "Three customers from mining", ["Teman berlari di hari Minggu"] = "Somebody to run with on Sundays",
        ["Kontrak katering kantor"] = "An office catering contract", ["Dibantu urus izin ekspor"] = "Helped with an export licence", ["Gudang bersama di Cikarang"] = "A shared warehouse in Cikarang", ["Proyek pelatihan tiga bulan"] = "A three month training project",

        // Mentions
        ["direktur PT Sumber Rejeki"] = "the director of PT Sumber Rejeki", ["panitia pameran"] = "the committee of the fair", ["rekan kantornya"] = "a colleague of theirs", ["sepupunya"] = "a cousin of theirs", ["grup alumni"] = "the alumni group",
        ["urusan distribusi"] = "distribution", ["proyek gudang baru"] = "a new warehouse project", ["pembicara seminar"] = "a seminar speaker", ["mencari pemasok"] = "finding suppliers", ["kerja sama pelatihan"] = "a training partnership",

        // On the card
        ["Direktur"] = "Director", ["Manajer Penjualan"] = "Sales Manager", ["Manajer Operasional"] = "Operations Manager", ["Kepala Produksi"] = "Head of Production", ["Staf Pemasaran"] = "Marketing Officer", ["Konsultan"] = "Consultant",
        ["Dosen"] = "Lecturer", ["Pemilik"] = "Owner", ["Akuntan"] = "Accountant", ["Pengacara"] = "Lawyer", ["Dokter"] = "Doctor", ["Insinyur"] = "Engineer", ["Desainer"] = "Designer", ["Pengembang Perangkat Lunak"] = "Software Developer",
        ["Manajer Proyek"] = "Project Manager", ["Kepala Cabang"] = "Branch Manager", ["Eksportir"] = "Exporter", ["Perencana Keuangan"] = "Financial Planner", ["Wartawan"] = "Journalist", ["Ketua"] = "Chair", ["Sekretaris"] = "Secretary",
        ["Arsitek"] = "Architect", ["Notaris"] = "Notary", ["Guru"] = "Teacher",
        ["eksportir"] = "exporter", ["alumni"] = "alumni", ["klien"] = "client", ["pemasok"] = "supplier", ["komunitas"] = "community", ["UMKM"] = "small business", ["pameran"] = "fair", ["asosiasi"] = "association", ["kampus"] = "campus",
        ["tetangga"] = "neighbour", ["kopi"] = "coffee", ["bulu tangkis"] = "badminton", ["gowes"] = "cycling",
        ["Pameran dagang di JIExpo"] = "Trade fair at JIExpo", ["Seminar kadin daerah"] = "Regional Kadin seminar", ["Dikenalkan teman kantor"] = "Introduced by a colleague", ["Reuni SMA"] = "High school reunion", ["Reuni kampus"] = "University reunion",
        ["Pelatihan ekspor"] = "Export training", ["Arisan kompleks"] = "Neighbourhood arisan", ["Turnamen bulu tangkis"] = "Badminton tournament", ["Rapat asosiasi"] = "Association meeting", ["Penerbangan ke Surabaya"] = "Flight to Surabaya",
        ["Kedai kopi dekat kantor"] = "Coffee shop near the office", ["Proyek bersama"] = "A project together", ["Kelas bahasa Inggris"] = "English class", ["Pernikahan saudara"] = "A cousin's wedding", ["Kunjungan pabrik"] = "Factory visit",
        ["Grup WhatsApp alumni"] = "Alumni WhatsApp group", ["Tetangga lama"] = "Old neighbour",
        ["Lebih suka dihubungi sore hari."] = "Prefers to be called in the afternoon.", ["Jarang membuka email; WhatsApp saja."] = "Seldom reads mail; WhatsApp is better.", ["Sering ke Surabaya untuk urusan pabrik."] = "Often in Surabaya for the factory.",
        ["Pernah membantu mencarikan pemasok kayu."] = "Once helped find a timber supplier.", ["Ingin buka cabang di luar Jawa."] = "Wants to open a branch outside Java.", ["Suka diskusi soal buku."] = "Likes to talk about books.",
        ["Punya jejaring luas di asosiasi."] = "Knows everybody in the association.", ["Menyukai kopi Gayo."] = "Likes Gayo coffee.", ["Aktif di komunitas lari."] = "Active in the running club.",
        ["Nomor anggota"] = "Member number", ["Jumlah karyawan"] = "Employees", ["Minat kerja sama"] = "Interested in", ["Ekspor\nDistribusi\nModal\nBelum tahu"] = "Export\nDistribution\nCapital\nNot sure yet", ["Anggota sejak"] = "Member since",

        // What passed
        ["Makan siang dan bertukar kabar."] = "Lunch, and caught up.", ["Membahas kerja sama tahun depan."] = "Talked about working together next year.", ["Bertemu di acara asosiasi."] = "Met at an association evening.",
        ["Menanyakan kabar keluarga."] = "Asked after the family.", ["Mengirim ucapan selamat."] = "Sent congratulations.", ["Membahas harga dan pengiriman."] = "Talked about prices and delivery.", ["Ngopi sebentar sebelum rapat."] = "A quick coffee before a meeting.",
        ["Menelepon soal proyek."] = "Called about the project.", ["Bertukar info lowongan."] = "Exchanged news of openings.", ["Membahas rencana pameran."] = "Talked about plans for the fair.", ["Main bulu tangkis bareng."] = "Played badminton together.",
        ["Menengok pabrik barunya."] = "Had a look at their new factory.",
        ["Anaknya baru masuk SMA."] = "Their son has just started high school.", ["Sedang mencari gudang di Cikarang."] = "Looking for a warehouse in Cikarang.", ["Baru pulang dari umrah."] = "Just back from umrah.",
        ["Berencana pindah kantor bulan depan."] = "Moving offices next month.", ["Sedang belajar bahasa Mandarin."] = "Learning Mandarin.", ["Istrinya membuka usaha katering."] = "His wife has opened a catering business.",
        ["Baru sembuh dari demam berdarah."] = "Has just got over dengue fever.", ["Mau ikut pameran di Singapura."] = "Wants to exhibit in Singapore.", ["Sedang merekrut dua orang penjualan."] = "Hiring two people for sales.",
        ["Suka memancing di akhir pekan."] = "Goes fishing at weekends.", ["Ayahnya baru pensiun."] = "Their father has just retired.", ["Tidak minum kopi lagi."] = "Has given up coffee.", ["Sedang menulis tesis."] = "Writing a thesis.",
        ["Baru membeli rumah di Bogor."] = "Has just bought a house in Bogor.", ["Senang berkebun anggrek."] = "Grows orchids.", ["Mencari pemasok kemasan."] = "Looking for a packaging supplier.",
        ["info pemasok"] = "news of a supplier", ["mengenalkan ke calon klien"] = "an introduction to a client", ["artikel tentang ekspor"] = "an article about exporting", ["saran presentasi"] = "advice on a presentation",
        ["undangan seminar"] = "an invitation to a seminar", ["kontak notaris"] = "a notary's number", ["ulasan proposal"] = "comments on a proposal",
        ["kontak pembeli"] = "a buyer's number", ["saran harga"] = "advice on prices", ["tumpangan ke bandara"] = "a lift to the airport", ["contoh kontrak"] = "a sample contract", ["rekomendasi"] = "a recommendation", ["info tender"] = "news of a tender",
        ["minta dikenalkan ke pembeli"] = "an introduction to a buyer", ["minta masukan proposal"] = "comments on a proposal", ["minta info lowongan"] = "news of openings", ["pinjam proyektor"] = "to borrow a projector", ["minta surat rekomendasi"] = "a letter of recommendation",

        // What is planned
        ["Tanyakan kabar proyeknya"] = "Ask how their project is going", ["Ajak makan siang"] = "Have lunch", ["Kirim artikel tentang ekspor"] = "Send the article about exporting", ["Minta dikenalkan ke pembeli"] = "Ask for an introduction to the buyer",
        ["Ucapkan selamat atas kantor barunya"] = "Congratulate them on the new office", ["Terhubung di LinkedIn"] = "Connect on LinkedIn", ["Kunjungi pabriknya"] = "Visit their factory", ["Kabari hasil rapat"] = "Tell them how the meeting went",
        ["Dengar perkembangan usahanya"] = "Hear how the business is going", ["Cari tahu siapa yang ia butuhkan"] = "Find out whom they need", ["Bahas rencana pameran"] = "Talk about plans for the fair", ["Kenalkan dengan pemasok"] = "Introduce them to a supplier",
        ["Kirim kontak Pak Hadi"] = "Send Pak Hadi's number", ["Kirim contoh proposal"] = "Send a sample proposal", ["Kabari jadwal pameran"] = "Tell them when the fair is", ["Pinjamkan buku negosiasi"] = "Lend the book on negotiation",
        ["Kenalkan ke distributor"] = "Introduce to a distributor", ["Kirim daftar harga"] = "Send the price list",
        [DemoWords.OneThing] = "Say hello to one old contact before I need anything.",
    };

    /// <summary>What the owner meant to do differently in last week's review, in every language.</summary>
    public static IReadOnlyList<string> OneThing { get; } = [DemoWords.OneThing, English[DemoWords.OneThing]];

    public string Say(string words) => language is "en" ? English.GetValueOrDefault(words, words) : words;

    public string? SayIfAny(string? words) => words is null ? null : Say(words);
}
