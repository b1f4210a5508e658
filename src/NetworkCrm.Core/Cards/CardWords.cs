using System.Collections.Frozen;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Cards;

/// <summary>The words by which a line of a card is known for a job, a company, a department or an address.</summary>
internal static class CardWords
{
    private static readonly FrozenSet<string> Jobs = Set(
        "direktur director direktris manager manajer mgr supervisor spv kepala ketua wakil sekretaris secretary bendahara "
            + "treasurer president presiden chairman chairwoman chairperson komisaris commissioner ceo cfo coo cto cmo cio "
            + "chro founder cofounder owner pemilik partner associate advisor adviser penasihat consultant konsultan "
            + "engineer insinyur arsitek architect designer desainer developer programmer analyst analis officer staf "
            + "staff administrator admin executive eksekutif specialist spesialis coordinator koordinator lead leader head",
        "dokter doctor notaris notary ppat advokat advocate pengacara lawyer attorney solicitor barrister akuntan "
            + "accountant auditor dosen lecturer guru teacher professor dekan dean rektor rector peneliti researcher "
            + "scientist asisten assistant agent agen broker sales marketing purchasing procurement controller editor "
            + "wartawan reporter journalist jurnalis photographer fotografer videographer penulis writer chef barista "
            + "roaster teknisi technician mekanik mechanic tukang kontraktor contractor trainer coach pelatih",
        "pengurus anggota member principal representative perwakilan strategist creator planner buyer merchandiser "
            + "recruiter therapist terapis psikolog psychologist perawat nurse bidan apoteker pharmacist vp svp evp avp gm "
            + "counsel paralegal host presenter producer produser animator illustrator ilustrator geschaftsfuhrer leiter "
            + "leiterin vertrieb operator foreman mandor inspector inspektur pendeta pastor camat lurah bupati walikota "
            + "gubernur menteri anggota pimpinan pengusaha entrepreneur freelancer penerjemah translator intern magang"
    );

    private static readonly FrozenSet<string> Heads = Set(
        "kepala ketua wakil head director direktur manager manajer chief kabag kadiv officer staff staf"
    );

    private static readonly FrozenSet<string> JobPhrases = new[]
    {
        "business development",
        "customer service",
        "customer care",
        "customer success",
        "human resources",
        "human capital",
        "public relations",
        "hubungan masyarakat",
        "front office",
        "tenaga ahli",
        "kuasa hukum",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FormsBefore = Set("pt cv ud fa firma koperasi yayasan perum perumda");

    private static readonly FrozenSet<string> FormsBehind = Set(
        "tbk persero ltd limited inc incorporated llc llp lp plc corp corporation pte bhd berhad gmbh co bv nv sarl spa srl oy ab pty"
    );

    private static readonly FrozenSet<string> Trades = Set(
        "bank hotel resort villa universitas university institut institute politeknik sekolah school akademi academy "
            + "kampus yayasan foundation klinik clinic rumah sakit apotek toko warung kedai restoran restaurant resto cafe "
            + "kafe bengkel koperasi komunitas community studio salon catering katering florist laundry travel tours "
            + "properti property realty trading group grup holdings logistics logistik technologies technology teknologi",
        "solutions solusi consulting advisory partners associates ventures capital industries industri manufacturing "
            + "konstruksi construction services servis service dinas kementerian ministry kantor office perusahaan company "
            + "butik boutique optik percetakan printing penerbit publisher media agency agensi barbershop bakery roti "
            + "coffee kopi fotografi photography depot agen supplier distributor furniture mebel garment tekstil motor "
            + "mobil elektronik komputer farm tani nusantara asosiasi association himpunan perkumpulan lembaga badan balai "
            + "museum galeri gallery gereja masjid pesantren asuransi insurance sekuritas securities law firm"
    );

    private static readonly FrozenSet<string> Departments = Set(
        "department dept departemen divisi division fakultas faculty direktorat bagian bidang biro bureau jurusan "
            + "prodi cabang branch seksi subbag deputi abteilung laboratorium"
    );

    private static readonly FrozenSet<string> Streets = Set(
        "jl jln jalan gedung gd menara wisma ruko rukan komplek kompleks perumahan kawasan blok gang gg desa ds dusun "
            + "dsn kelurahan kel kecamatan kec kabupaten kab kav kavling lantai lt floor fl tower street st road rd "
            + "avenue ave boulevard blvd suite ste building bldg lane ln drive highway km rt rw plaza kampung kp unit apartemen "
            + "apartment square pasar griya strasse str allee platz gasse lorong lrg dukuh"
    );

    private static readonly FrozenSet<string> StrongStreets = Set(
        "jl jln jalan gedung menara ruko komplek kawasan ds desa dusun"
    );

    private static readonly FrozenSet<string> Prose = Set(
        "yang untuk dengan dari dan atau your you our kami kita anda saya akan adalah bahwa since sejak setiap harga gratis "
            + "the this that please terima menerima buka melayani semoga lalu hingga kepada oleh pada in of is are for with "
            + "and senin selasa rabu kamis jumat sabtu minggu trusted solusi visit"
    );

    /// <summary>The words of a line, folded, without the marks around them.</summary>
    public static string[] Of(string line) =>
        [
            .. TextFold
                .Fold(line)
                .Split(
                    [' ', ',', '.', '/', '&', '-', '(', ')', ':', ';', '"', '|', '+'],
                    StringSplitOptions.RemoveEmptyEntries
                ),
        ];

    public static bool IsJob(string line)
    {
        var words = Of(line);
        return words.Length is > 0 and <= 8
            && !line.EndsWith('.')
            && !IsNamedDepartment(words)
            && (
                words.Any(Jobs.Contains)
                || JobPhrases.Any(p => string.Join(' ', words).Contains(p, StringComparison.Ordinal))
            )
            && !words.Any(w => w is "your" or "anda" or "kami" or "our" or "since" or "sejak");
    }

    /// <summary>Whether the job stands first, as in <c>Kepala Divisi</c>: then it is one, whatever follows.</summary>
    public static bool BeginsWithJob(string line) => Of(line) is [var first, ..] && Jobs.Contains(first);

    public static bool IsDepartment(string line)
    {
        var words = Of(line);
        return words.Length is > 1 and <= 8
            && (IsNamedDepartment(words) || (words.Any(Departments.Contains) && !IsJob(line) && !BeginsWithJob(line)));
    }

    // "Procurement Department", and not "Head, Sales Department".
    private static bool IsNamedDepartment(string[] words) =>
        words.Length > 1
        && words[^1] is "department" or "dept" or "departemen" or "division"
        && !words.Any(Heads.Contains);

    /// <summary>5 with a legal form, 3 with the word of a trade, else 0.</summary>
    public static int Company(string line)
    {
        var words = Of(line);
        if (words.Length is 0 or > 9)
            return 0;
        if (
            words.Length > 1
            && (OrganizationNameOf(line) || FormsBefore.Contains(words[0]) || FormsBehind.Contains(words[^1]))
        )
            return 5;
        return words.Length > 1 && words.Any(Trades.Contains) ? 3 : 0;
    }

    public static bool IsStreet(string line)
    {
        var words = Of(line);
        var known = words.Count(Streets.Contains);
        return words.Length > 1
            && (
                words.Any(StrongStreets.Contains)
                || (known > 0 && line.Any(char.IsAsciiDigit))
                || words.Any(w =>
                    w.Length > 5 && w.EndsWith("str", StringComparison.Ordinal) && line.Any(char.IsAsciiDigit)
                )
                || words.Any(w => w.EndsWith("strasse", StringComparison.Ordinal))
            );
    }

    /// <summary>A word that stands in sentences and in no name.</summary>
    public static bool IsProse(string word) => Prose.Contains(word);

    private static bool OrganizationNameOf(string line) => PersonName.Parse(line).LooksLikeOrganization;

    private static FrozenSet<string> Set(params string[] lists) =>
        lists.SelectMany(l => l.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
