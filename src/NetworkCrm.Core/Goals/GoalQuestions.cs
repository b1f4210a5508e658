namespace NetworkCrm.Core.Goals;

/// <summary>
/// Open questions that fit a goal: they ask about the other, and leave room for an answer nobody expected (advice
/// <c>listen</c>, <c>have-a-purpose</c>). The wording is ours.
/// </summary>
public static class GoalQuestions
{
    /// <summary>So many are offered at once; more would be a questionnaire.</summary>
    public const int Count = 3;

    private static readonly IReadOnlyList<(string Indonesian, string English)> General =
    [
        ("Apa yang sedang paling menyita pikiran Anda belakangan ini?", "What is on your mind most these days?"),
        ("Apa yang membuat Anda senang menjalaninya akhir-akhir ini?", "What have you enjoyed doing lately?"),
        (
            "Adakah yang bisa saya bantu, atau seseorang yang sebaiknya saya kenalkan?",
            "Is there anything I could help with, or somebody I should introduce you to?"
        ),
    ];

    private static readonly Dictionary<GoalKind, IReadOnlyList<(string Indonesian, string English)>> ByKind =
        new Dictionary<GoalKind, IReadOnlyList<(string, string)>>
        {
            [GoalKind.FindCustomers] =
            [
                (
                    "Bagaimana biasanya urusan ini ditangani di tempat Anda?",
                    "How is this usually handled where you work?"
                ),
                (
                    "Apa yang paling merepotkan dari cara yang sekarang?",
                    "What is the most troublesome part of how it is done now?"
                ),
                (
                    "Siapa yang menurut Anda paling merasakan masalah seperti ini?",
                    "Who do you think feels a problem like this the most?"
                ),
            ],
            [GoalKind.FindPartner] =
            [
                (
                    "Kerja sama seperti apa yang paling berkesan bagi Anda?",
                    "Which working together has meant the most to you?"
                ),
                (
                    "Apa yang Anda harapkan dari seorang mitra, dan apa yang Anda hindari?",
                    "What do you hope for in a partner, and what do you avoid?"
                ),
                (
                    "Ke mana Anda ingin membawa usaha ini dalam beberapa tahun?",
                    "Where would you like to take this in a few years?"
                ),
            ],
            [GoalKind.FindSupplier] =
            [
                (
                    "Bagaimana Anda memilih pemasok yang bisa diandalkan?",
                    "How do you choose a supplier you can rely on?"
                ),
                (
                    "Apa yang sebaiknya saya tanyakan sebelum mulai bekerja sama?",
                    "What should I ask before I start working with one?"
                ),
                (
                    "Dengan siapa Anda senang bekerja sama di bidang ini, dan mengapa?",
                    "Whom do you like working with in this field, and why?"
                ),
            ],
            [GoalKind.FindWork] =
            [
                ("Bagaimana awalnya Anda sampai ke pekerjaan yang sekarang?", "How did you come to what you do now?"),
                (
                    "Apa yang paling dicari orang di bidang Anda saat ini?",
                    "What do people in your field look for most at the moment?"
                ),
                ("Kalau Anda di posisi saya, apa langkah berikutnya?", "In my place, what would be your next step?"),
            ],
            [GoalKind.FindPeople] =
            [
                ("Orang seperti apa yang senang bekerja dengan Anda?", "What sort of people enjoy working with you?"),
                (
                    "Bagaimana Anda menemukan orang-orang terbaik di tim Anda?",
                    "How did you find the best people of your team?"
                ),
                (
                    "Siapa yang akan Anda ajak bicara bila sedang mencari orang untuk ini?",
                    "Whom would you talk to if you were looking for somebody for this?"
                ),
            ],
            [GoalKind.FindInvestment] =
            [
                ("Apa yang membuat Anda percaya pada sebuah usaha?", "What makes you believe in a business?"),
                (
                    "Pelajaran apa yang paling Anda ingat dari pendanaan yang pernah Anda lihat?",
                    "What do you remember most from funding you have seen?"
                ),
                (
                    "Apa yang perlu terbukti lebih dulu menurut Anda?",
                    "What would have to be proven first, as you see it?"
                ),
            ],
            [GoalKind.Learn] =
            [
                (
                    "Apa yang Anda ketahui sekarang, yang Anda harap tahu sejak awal?",
                    "What do you know now that you wish you had known at the start?"
                ),
                ("Kesalahan apa yang paling banyak mengajari Anda?", "Which mistake taught you the most?"),
                ("Dari siapa Anda belajar hal ini?", "From whom did you learn this?"),
            ],
            [GoalKind.MakeFriends] =
            [
                ("Biasanya akhir pekan dihabiskan untuk apa?", "What do you usually do with a weekend?"),
                ("Apa cerita di balik hal yang paling Anda sukai itu?", "What is the story behind what you like most?"),
                (
                    "Tempat mana di kota ini yang paling Anda suka, dan kenapa?",
                    "Which place in this city do you like best, and why?"
                ),
            ],
            [GoalKind.Contribute] =
            [
                (
                    "Apa yang paling dibutuhkan orang-orang di sekitar Anda saat ini?",
                    "What do the people around you need most at the moment?"
                ),
                (
                    "Bantuan seperti apa yang benar-benar terasa, dan yang mana yang tidak?",
                    "What sort of help really helps, and what sort does not?"
                ),
                (
                    "Siapa yang sudah mengerjakan ini dan layak didukung?",
                    "Who is doing this already and deserves support?"
                ),
            ],
        };

    /// <param name="kind">Of the goal; null and <see cref="GoalKind.Other"/> have the general ones.</param>
    /// <param name="language">"id" or anything else for English.</param>
    public static IReadOnlyList<string> For(GoalKind? kind, string language)
    {
        var questions = kind is { } known && ByKind.TryGetValue(known, out var fitting) ? fitting : General;
        return [.. questions.Select(q => language == "id" ? q.Indonesian : q.English)];
    }
}
