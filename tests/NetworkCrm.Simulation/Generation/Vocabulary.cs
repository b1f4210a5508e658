namespace NetworkCrm.Simulation.Generation;

/// <summary>Names, places and phrases.</summary>
internal static class Vocabulary
{
    public static readonly string[] Men =
    [
        "Agus",
        "Budi",
        "Slamet",
        "Joko",
        "Bambang",
        "Hendra",
        "Rizky",
        "Fajar",
        "Dimas",
        "Bayu",
        "Wahyu",
        "Yoga",
        "Arif",
        "Ridwan",
        "Teguh",
        "Eko",
        "Dwi",
        "Tri",
        "Gilang",
        "Andika",
        "Ilham",
        "Reza",
        "Iwan",
        "Darmawan",
        "Surya",
        "Putu",
        "Wayan",
        "Ketut",
        "Made",
        "Nyoman",
        "Togar",
        "Binsar",
        "Marulitua",
        "Hotman",
        "Yohanes",
        "Markus",
        "Petrus",
        "Stefanus",
        "Yosef",
        "Melky",
        "Asep",
        "Dadang",
        "Ujang",
        "Cecep",
        "Tatang",
        "Rahmat",
        "Syahrul",
        "Zulkifli",
        "Fadli",
        "Hamdan",
        "Ikbal",
        "Lukman",
        "Mulyadi",
        "Nanang",
        "Prasetyo",
        "Sutrisno",
    ];

    public static readonly string[] Women =
    [
        "Siti",
        "Dewi",
        "Sri",
        "Ratna",
        "Wulan",
        "Indah",
        "Putri",
        "Ayu",
        "Rina",
        "Lestari",
        "Nur",
        "Fitri",
        "Yuliana",
        "Maya",
        "Citra",
        "Kartika",
        "Intan",
        "Melati",
        "Sekar",
        "Tuti",
        "Endang",
        "Yanti",
        "Rahayu",
        "Ningsih",
        "Komang",
        "Luh",
        "Kadek",
        "Tiurma",
        "Rosmawati",
        "Magdalena",
        "Theresia",
        "Veronika",
        "Agnes",
        "Lidya",
        "Meiling",
        "Susanti",
        "Neneng",
        "Euis",
        "Iis",
        "Lilis",
        "Aisyah",
        "Khadijah",
        "Zahra",
        "Halimah",
        "Nadia",
        "Farah",
        "Gita",
        "Hesti",
        "Ika",
        "Kurnia",
        "Laila",
        "Murni",
        "Nuraini",
        "Puspita",
        "Retno",
        "Winarti",
    ];

    public static readonly string[] Surnames =
    [
        "Santoso",
        "Wijaya",
        "Hidayat",
        "Saputra",
        "Nugroho",
        "Kusuma",
        "Pratama",
        "Setiawan",
        "Gunawan",
        "Halim",
        "Tanjung",
        "Nasution",
        "Siregar",
        "Simanjuntak",
        "Sitompul",
        "Hutapea",
        "Lubis",
        "Harahap",
        "Pangestu",
        "Suryadi",
        "Wibowo",
        "Permana",
        "Ramadhan",
        "Maulana",
        "Suherman",
        "Wahyudi",
        "Firmansyah",
        "Kurniawan",
        "Purnomo",
        "Hartono",
        "Salim",
        "Tanuwijaya",
        "Lim",
        "Pattiasina",
        "Latuheru",
        "Manuputty",
        "Rumbiak",
        "Wenda",
        "Mandagi",
        "Sumual",
        "Daeng",
        "Azis",
        "Mappasessu",
        "Suardana",
        "Wirawan",
        "Sudiarta",
        "Mahendra",
        "Utami",
        "Anggraini",
        "Handayani",
    ];

    /// <summary>Industries in which the owner knows people well.</summary>
    public static readonly string[] NearWorlds =
    [
        "software",
        "banking",
        "retail",
        "education",
        "media",
        "consulting",
        "logistics",
        "food",
    ];

    /// <summary>Industries that only a few weak ties reach.</summary>
    public static readonly string[] FarWorlds =
    [
        "mining",
        "fisheries",
        "hospital",
        "film",
        "aviation",
        "palm oil",
        "textile",
        "shipbuilding",
    ];

    public static readonly string[] NearCities = ["Jakarta", "Bandung", "Tangerang"];

    public static readonly string[] FarCities =
    [
        "Makassar",
        "Balikpapan",
        "Sorong",
        "Kupang",
        "Batam",
        "Manado",
        "Palembang",
        "Pontianak",
    ];

    public static readonly string[] Communities =
    [
        "alumni",
        "cycling club",
        "neighbourhood",
        "startup meetup",
        "book club",
        "parents",
        "choir",
        "chamber of commerce",
    ];

    public static readonly string[] CompanyStems =
    [
        "Sinar",
        "Karya",
        "Cipta",
        "Mitra",
        "Bumi",
        "Nusa",
        "Prima",
        "Anugerah",
        "Lentera",
        "Samudra",
    ];

    public static readonly string[] CompanyEnds =
    [
        "Abadi",
        "Sejahtera",
        "Mandiri",
        "Utama",
        "Makmur",
        "Digital",
        "Persada",
        "Jaya",
        "Raya",
        "Lestari",
    ];

    public static readonly string[] Favours =
    [
        "a supplier's number",
        "a look at the proposal",
        "an hour of advice",
        "an article on pricing",
        "help at the stand",
        "a word with the bank",
    ];

    public static readonly string[] Asks =
    [
        "an introduction to their director",
        "a discount",
        "a referral",
        "a loan of their hall",
        "a job for a nephew",
        "feedback on the deck",
    ];

    public static readonly string[] Purposes =
    [
        "learn how they hire",
        "agree the next step",
        "hear how the launch went",
        "ask about the tender",
        "offer help with training",
    ];

    public static readonly string[] Facts =
    [
        "moved to a new team",
        "daughter starts school",
        "took up cycling",
        "opens a second shop",
        "is writing a book",
        "plans to study again",
    ];

    public static readonly string[] Needs =
    [
        "looks for a warehouse",
        "needs a reliable accountant",
        "cannot find a developer",
        "seeks a doctor for their father",
        "needs a speaker",
    ];

    public static readonly string[] Events =
    [
        "Seminar UMKM",
        "Temu Alumni",
        "Pameran Produk Lokal",
        "Ngopi Bareng Pengusaha",
        "Lokakarya Ekspor",
        "Kopdar Komunitas",
        "Diskusi Panel",
    ];

    public static readonly string[] Promised =
    [
        "send the slides",
        "introduce a supplier",
        "review the contract",
        "lend the projector",
        "share the price list",
        "call about the permit",
    ];
}
