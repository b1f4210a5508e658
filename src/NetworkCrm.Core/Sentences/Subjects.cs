namespace NetworkCrm.Core.Sentences;

/// <summary>Of whom a clause speaks.</summary>
internal enum Subject
{
    None,
    Me,
    Them,

    /// <summary>Somebody by name.</summary>
    Named,
}

/// <summary>What the small words before a verb say.</summary>
[Flags]
internal enum Signs
{
    None = 0,

    /// <summary>It is still to be done: <c>nanti</c>, <c>I'll</c>.</summary>
    Coming = 1,

    /// <summary>It will be done, whatever it is: <c>akan</c>, <c>I'll</c>.</summary>
    Will = 2,

    /// <summary>It has been done: <c>sudah</c>.</summary>
    Done = 4,

    /// <summary>It is not so, or only wished for.</summary>
    Not = 8,

    /// <summary>A promise is spoken of: <c>janji</c>.</summary>
    Promise = 16,

    /// <summary>Wanted or aimed for: <c>mau</c>, <c>wants to</c>.</summary>
    Wants = 32,

    /// <summary>Agreed, planned or not to be forgotten: <c>sepakat</c>, <c>let's</c>.</summary>
    Plan = 64,
}

/// <summary>The words before a verb: whose it is, and what they say of it.</summary>
internal static class Subjects
{
    public static readonly Phrases<(Subject Subject, Signs Signs)> Pronouns = new(
        ((Subject.Me, Signs.None), "aku|saya|gue|i|we|kita|kami|i've|we've|i'm|we're|i was"),
        (
            (Subject.Me, Signs.Coming | Signs.Will),
            "i'll|i'd|we'll|i'm going to|i'm gonna|we're going to|i will|we will"
        ),
        ((Subject.Them, Signs.None), "dia|ia|beliau|mereka|he|she|they|he's|she's|they're|they've|he'd|she'd"),
        ((Subject.Them, Signs.Coming | Signs.Will), "he'll|she'll|they'll|he will|she will|they will")
    );

    public static readonly Phrases<Signs> Before = new(
        (
            Signs.None,
            "lagi|sekarang|baru|juga|masih|memang|emang|ternyata|katanya|orangnya|sih|tuh|kayaknya|sedang|is|was|has|have|"
                + "just|really|currently|also|now|still|are|been|lagi pada|sudah lama|already lama|pernah|langsung|sempat|"
                + "sempet|apparently|am|actually|bilang|cerita|ngomong|said|says|mentioned|ngaku"
        ),
        (Signs.Coming, "nanti|disuruh|diminta|would|need to|have to|must|should|harus|perlu|mesti|kudu|will need to"),
        (Signs.Coming | Signs.Will, "akan|bakal|bakalan|will|going to|gonna|is going to|are going to"),
        (Signs.Coming | Signs.Wants, "mau|wants to|want to|rencana mau|rencananya mau"),
        (
            Signs.Wants,
            "ingin|kepingin|berencana|rencana|rencananya|bercita-cita|berharap|plans to|planning to|hopes to|hoping to|"
                + "wants|would like to|thinking about|thinking of|considering|kepikiran|kepikir|"
                + "mikir mau|pertimbangkan|would love to|aims to|dreams of|is planning to|targetnya|ngincer|"
                + "mengincar"
        ),
        (Signs.Done, "sudah|already|tadinya sudah|barusan sudah"),
        (
            Signs.Not,
            "tidak|tidak jadi|belum|belum sempat|belum bisa|batal|bukan|didn't|don't|doesn't|didnt|dont|doesnt|not|won't|"
                + "can't|never|owe|owes|utang|hutang|isn't|hasn't|haven't|semoga|moga|moga-moga|mudah-mudahan|hopefully|jangan"
        ),
        (
            Signs.Promise | Signs.Coming,
            "janji|berjanji|janjiin|menjanjikan|promise|promised|promises|utang janji|hutang janji|janji mau|janji akan|"
                + "janji bakal|promised to|promise to|promised that"
        ),
        (
            Signs.Plan | Signs.Coming,
            "sepakat|setuju|janjian|jangan lupa|remember to|reminder|let's|lets|agreed to|"
                + "agree to|jadwalkan|jadwalin|jadwal ulang|reschedule|"
                + "schedule|schedule a|set up|set up a|book a|todo|to do|rencana|rencananya|plan to|planning to"
        ),
        (Signs.Plan, "ngajak|mengajak|ngajakin|invited me to|invites me to|suggested to")
    );

    // Wherever it stands, nothing of it takes place.
    public static readonly HashSet<string> CalledOff =
    [
        "batal",
        "batalin",
        "membatalkan",
        "dibatalin",
        "dibatalkan",
        "ditunda",
        "nunda",
        "menunda",
        "cancelled",
        "canceled",
        "postponed",
    ];

    // What may stand between a promise and what is promised.
    public static readonly HashSet<string> Links = ["ke", "sama", "to", "that", "untuk", "buat", "dengan", "yang", "a"];

    // A promise to oneself is nobody's business here.
    public static readonly HashSet<string> Oneself = ["diri", "sendiri", "myself"];

    public static readonly HashSet<string> Me = ["aku", "saya", "gue", "me", "us", "kita", "kami", "ku"];
}
