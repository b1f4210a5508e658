namespace NetworkCrm.Core.Sentences;

/// <summary>What a verb of doing something for somebody may say.</summary>
[Flags]
internal enum Act
{
    None = 0,

    /// <summary>Done, it was given.</summary>
    Gives = 1,

    /// <summary>To be done, it is promised.</summary>
    Promises = 2,

    /// <summary>Where nothing says when, it is still to be done: <c>kirim</c>; else it was: <c>kasih</c>.</summary>
    Ahead = 4,

    /// <summary>The form itself says that it was done: <c>gave</c>.</summary>
    Done = 8,

    /// <summary>It came to me: <c>dikasih</c>.</summary>
    Receives = 16,

    /// <summary>Theirs, it is business for me: <c>pesan</c>.</summary>
    Orders = 32,

    /// <summary>Theirs, it is for me though nothing says so: <c>traktir</c>.</summary>
    Treats = 64,
}

/// <summary>Verbs of promises, of giving, of asking and of offering.</summary>
internal static class ActWords
{
    private const Act Send = Act.Gives | Act.Promises | Act.Ahead;
    private const Act Give = Act.Gives | Act.Promises;

    public static readonly Phrases<Act> Verbs = new(
        (
            Send,
            "kirim|forward|share|sharing|cariin|carikan|siapin|siapkan|bikinin|buatin|buatkan|beliin|belikan|nge-share|"
                + "ngeshare|infoin|info-in|sambungin|jadwalin|bantu|urusin|bawakan"
        ),
        (
            Act.Promises | Act.Ahead,
            "transfer|bayar|balikin|kembalikan|kabarin|kabari|ngabarin|jawab|balas|bales|cek|review|"
                + "email-in|emailin|beresin|bereskan|follow-up-in|selesaikan|selesaiin|revisi|update|updatein|traktirin"
        ),
        (Send, "send|share|forward|introduce|intro|connect|help|lend|give|refer|recommend|find|look for|look into"),
        (Act.Promises | Act.Ahead, "pay|check|review|write|reply|get back|prepare|draft|return|transfer|finish"),
        (
            Give,
            "kasih|kasihin|beri|memberi|memberikan|bawain|bantuin|ngebantu|membantu|kenalin|"
                + "ngenalin|mengenalkan|memperkenalkan|kenalkan|nganterin|anterin|nganter|antar|rekomendasiin|"
                + "merekomendasikan|rekomen|temenin|nemenin|ajarin|ngajarin|beliin oleh-oleh|pinjami|pinjemin|pinjamin|minjemin|kadoin"
        ),
        (Give | Act.Treats, "traktir|nraktir|mentraktir|bayarin|jajanin"),
        // To let somebody know is no gift.
        (Act.None, "kasih tau|kasih tahu|kasih kabar|kasih selamat|kasih info kalau|gave notice"),
        (
            Act.Gives | Act.Done,
            "gave|sent|shared|forwarded|introduced|connected|helped|lent|recommended|referred|treated|brought|bought|"
                + "intro'd|paid for|drove|taught"
        ),
        (
            Act.Receives,
            "dikenalin|dikenalkan|dikasih|dikasi|dibantu|dibantuin|ditraktir|dikirim|dikirimin|diberi|dibawain|"
                + "direkomendasiin|was introduced|got introduced|was given|dijajanin"
        ),
        (Act.Orders, "order|orders|ordered|pesan|pesen|mesen|memesan|beli|membeli|bought from us|repeat order")
    );

    public static readonly Phrases<bool> Asks = new(
        (
            true,
            "minta|minta tolong|minta bantuan|mohon|meminta|asked|ask|requested|asking|minta tolong sama|tolong minta|"
                + "asked for|ask for|asked to|nitip|titip beliin|titip beli|titip dibeliin|titip cariin"
        )
    );

    /// <summary>To be asked: with a day ahead a next step.</summary>
    public static readonly Phrases<bool> Questions = new(
        (true, "tanya|nanya|tanyain|nanyain|tanyakan|menanyakan|ask|ajak|undang|invite")
    );

    public static readonly Phrases<bool> Offers = new(
        (true, "tawarin|nawarin|menawarkan|tawarkan|nawarkan|offered|offer|offered to|offering|offer to")
    );

    /// <summary>What is always a next step.</summary>
    public static readonly Phrases<bool> FollowUps = new(
        (
            true,
            "follow up|follow-up|followup|fu|follow up lagi|touch base|thank|ping|remind|"
                + "ingatkan|ingetin|check in|checkin|circle back|try again|coba lagi|hubungi|menghubungi|hubungin|"
                + "kontak lagi|reach out"
        )
    );
}
