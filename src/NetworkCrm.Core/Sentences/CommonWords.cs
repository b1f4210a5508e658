using System.Collections.Frozen;

namespace NetworkCrm.Core.Sentences;

/// <summary>Ordinary words: none is taken for a name unless it stands where only a name can.</summary>
internal static class CommonWords
{
    private const string Function =
        "dan and atau or yang di ke dari pada untuk buat dengan sama bareng ini itu the a an of to in on at for from by with "
        + "tapi but karena because so jadi terus lalu then kalau if juga also sudah belum tidak not ya yes oke ok soal tentang "
        + "about saat waktu when while pas habis abis after before sebelum sesudah setelah dia ia beliau mereka kita kami kamu "
        + "aku saya gue i we you he she they it his her their my our ada is are was were be been do did done have has had can "
        + "could would should may might must will shall mau akan bisa harus perlu lagi nanti tadi hari jam pukul jangan lupa "
        + "kata bilang katanya cuma hanya doang aja saja banget sekali dong deh sih kok nih tuh lho loh kan kenapa apa siapa "
        + "kapan dimana bagaimana gimana what who when where why how this that these those there here some any all no first "
        + "dapet dapat kabar pagi siang sore malam morning evening night hai halo hi hello thanks makasih terima kasih tolong "
        + "please maaf sorry kantor rumah toko harga both just too very more most next last let's let me us him them via "
        + "mark hope grant bill sue frank chase rich bunga reminder catatan note semoga punya "
        + "kontak nomor info link kunjungan bumped caught got went had janji promised asked";

    /// <summary>Words with which a clause goes on after its subject.</summary>
    public static readonly FrozenSet<string> Verbs = ChannelWords
        .All.Words.Concat(Subjects.Before.Words)
        .Concat(ActWords.Verbs.Words)
        .Concat(ActWords.Asks.Words)
        .Concat(ActWords.Offers.Words)
        .Concat(ActWords.FollowUps.Words)
        .Concat(LearnedWords.Predicates.Words)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that are English words too: at the beginning the word behind tells which (<c>Will called</c>).</summary>
    public static readonly FrozenSet<string> English = "will may mark hope grant bill sue frank chase rich"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> All = Verbs
        .Concat(Subjects.Pronouns.Words)
        .Concat(LearnedWords.Nouns.Words)
        .Concat(Function.Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);
}
