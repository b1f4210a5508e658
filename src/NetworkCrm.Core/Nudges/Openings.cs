using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The first lines of a message to one person: short, honest, nothing to sell. The owner reads and changes them before
/// sending.
/// </summary>
public static class WhatsAppOpening
{
    /// <param name="name">What to call them; blank leaves it out.</param>
    /// <param name="sapaan">The form of address the owner entered; none leaves it out.</param>
    /// <param name="language">The contact's language, "id" or "en".</param>
    /// <param name="rule">What the message is about.</param>
    /// <param name="metAt">The event they were met at; null where it was none.</param>
    public static string For(string? name, Sapaan sapaan, string language, NudgeRule rule, string? metAt = null) =>
        rule == NudgeRule.FirstFollowUpMissing
            ? Thanks(name, sapaan, language, metAt)
            : Hello(name, sapaan, language) + Rest(rule, Wording.IsIndonesian(language));

    /// <summary>
    /// For a step of the plan the words of the nudge that would remind of it: one draft per occasion. For any other
    /// follow-up the greeting alone, since its words are the owner's own.
    /// </summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/>, <paramref name="language"/> and
    /// <paramref name="metAt"/>.</param>
    /// <param name="step">The id of the <see cref="PlanStep"/>; null where it is none.</param>
    public static string ForStep(string? name, Sapaan sapaan, string language, string? step, string? metAt) =>
        FollowUpPlan.Find(step) is { } planned
            ? For(name, sapaan, language, RuleOf(planned), metAt)
            : Hello(name, sapaan, language);

    /// <summary>Reminds of a promise without pressing (advice <c>be-realistic</c>).</summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    /// <param name="what">What was promised, in the owner's words.</param>
    public static string Reminder(string? name, Sapaan sapaan, string language, string what) =>
        Hello(name, sapaan, language)
        + (
            Wording.IsIndonesian(language)
                ? $"apa kabar? Sekadar mengingatkan soal \"{what}\". Tidak buru-buru, kabari saja kalau sudah sempat, ya. Terima kasih!"
                : $"I hope you are well. Just a gentle reminder about \"{what}\". No rush, let me know when you get to it. Thank you!"
        );

    /// <summary>
    /// Thanks after an event, plain and short; the owner adds what was talked about (advice <c>follow-up-promptly</c>,
    /// <c>trust-and-transparency</c>).
    /// </summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    /// <param name="at">The event; null after any other meeting.</param>
    public static string Thanks(string? name, Sapaan sapaan, string language, string? at) =>
        Hello(name, sapaan, language)
        + (
            (Wording.IsIndonesian(language), at) switch
            {
                (true, null) =>
                    "terima kasih untuk pertemuan kita. Senang bisa berkenalan, semoga kita bisa terus berkabar.",
                (false, null) =>
                    "thank you for your time when we met. It was good to get to know you, and I hope we stay in touch.",
                (true, _) => $"terima kasih atas obrolannya di {at}. Senang berkenalan! ",
                _ => $"thank you for the talk at {at}. It was good to meet you! ",
            }
        );

    /// <summary>Thanks for having named the owner (advice <c>who-says-your-name</c>).</summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    /// <param name="toWhom">To whom; null leaves it out.</param>
    public static string ThanksForMention(string? name, Sapaan sapaan, string language, string? toWhom) =>
        Hello(name, sapaan, language)
        + (
            Wording.IsIndonesian(language)
                ? $"terima kasih sudah menyebut nama saya{(toWhom is null ? "" : $" kepada {toWhom}")}. Saya sangat menghargainya. "
                : $"thank you for mentioning me{(toWhom is null ? "" : $" to {toWhom}")}. It means a lot. "
        );

    /// <summary>Invites one person to a gathering of a group they belong to (advice <c>gather-regularly</c>).</summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    /// <param name="group">The group, as the owner calls it.</param>
    /// <param name="on">The day; null asks which one suits.</param>
    /// <param name="place">Where or what, in the owner's words; blank leaves it out.</param>
    public static string Invitation(
        string? name,
        Sapaan sapaan,
        string language,
        string group,
        DateOnly? on,
        string? place
    )
    {
        var where = string.IsNullOrWhiteSpace(place) ? "" : $", {place.Trim()}";
        return Hello(name, sapaan, language)
            + (
                (Wording.IsIndonesian(language), on) switch
                {
                    (true, { } day) =>
                        $"apa kabar? {group} rencananya kumpul lagi {Wording.Date(day, language)}{where}. Bisa ikut?",
                    (true, null) => $"apa kabar? Saya ingin mengajak {group} kumpul lagi{where}. Kira-kira kapan bisa?",
                    (_, { } day) =>
                        $"how are you? {group} will gather again on {Wording.Date(day, language)}{where}. Would you like to come?",
                    _ => $"how are you? I would like {group} to gather again{where}. Which day would suit you?",
                }
            );
    }

    /// <summary>Wishes for a birthday (<see cref="Holidays.None"/>) or a holiday.</summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    public static string Wishes(string? name, Sapaan sapaan, string language, Holidays holiday) =>
        Hello(name, sapaan, language)
        + (
            (holiday, Wording.IsIndonesian(language)) switch
            {
                (Holidays.NewYear, true) => "selamat tahun baru! Semoga tahun ini membawa banyak hal baik.",
                (Holidays.NewYear, _) => "happy new year! May it bring you many good things.",
                (Holidays.Imlek, true) => "selamat Tahun Baru Imlek! Semoga sehat dan sejahtera selalu.",
                (Holidays.Imlek, _) => "happy Lunar New Year! I wish you health and prosperity.",
                (Holidays.Nyepi, true) => "selamat Hari Raya Nyepi. Semoga damai selalu menyertai.",
                (Holidays.Nyepi, _) => "I wish you a peaceful Nyepi.",
                (Holidays.Lebaran, true) => "selamat Idul Fitri, mohon maaf lahir dan batin. Salam untuk keluarga.",
                (Holidays.Lebaran, _) => "Eid Mubarak to you and your family!",
                (Holidays.Waisak, true) => "selamat Hari Raya Waisak. Semoga selalu damai dan bahagia.",
                (Holidays.Waisak, _) => "happy Vesak! May you be well and at peace.",
                (Holidays.Natal, true) => "selamat Natal! Semoga damai dan sukacita menyertai keluarga.",
                (Holidays.Natal, _) => "merry Christmas to you and your family!",
                (_, true) => "selamat ulang tahun! Semoga sehat, bahagia, dan lancar semuanya.",
                _ => "happy birthday! I wish you health and a good year.",
            }
        );

    /// <summary>The greeting alone.</summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    public static string Hello(string? name, Sapaan sapaan, string language)
    {
        var called = SapaanText.Address(sapaan, name);
        return $"{(Wording.IsIndonesian(language) ? "Halo" : "Hi")}{(called.Length > 0 ? " " + called : "")}, ";
    }

    private static NudgeRule RuleOf(PlanStep step) =>
        step.Id switch
        {
            "thanks" => NudgeRule.FirstFollowUpMissing,
            "connect" => NudgeRule.ConnectOnline,
            "share" => NudgeRule.ValueNotAddedYet,
            _ => NudgeRule.GoingQuiet,
        };

    private static string Rest(NudgeRule rule, bool id) =>
        (rule, id) switch
        {
            (NudgeRule.GiveBeforeAsk, true) =>
                "apa kabar? Terima kasih sudah sering membantu. Kalau ada yang bisa saya bantu, kabari saya, ya.",
            (NudgeRule.GiveBeforeAsk, false) =>
                "how are you? Thank you for your time so far. If there is anything I can help with, please let me know.",
            (NudgeRule.WeakTieWorthAHello, true) =>
                "apa kabar? Sudah lama kita tidak berkabar. Sedang sibuk apa sekarang?",
            (NudgeRule.WeakTieWorthAHello, false) =>
                "how are you? It has been a while. What are you working on these days?",
            (NudgeRule.OnlyWhenNeeded, true) =>
                "apa kabar? Kali ini saya tidak minta apa-apa, hanya ingin tahu kabarnya.",
            (NudgeRule.OnlyWhenNeeded, false) =>
                "how are you? I need nothing this time, I just wanted to hear how you are doing.",
            (NudgeRule.ValueNotAddedYet, true) =>
                "saya menemukan sesuatu yang mungkin berguna, sesuai obrolan kita waktu itu:",
            (NudgeRule.ValueNotAddedYet, false) =>
                "I came across something that may be useful, after what we talked about:",
            (NudgeRule.ConnectOnline, true) =>
                "senang bisa berkenalan. Boleh saya terhubung juga secara daring? Biasanya aktif di mana?",
            (NudgeRule.ConnectOnline, false) =>
                "it was good to meet you. May I connect with you online, too? Where are you active?",
            (NudgeRule.UnansweredTwice, true) =>
                "semoga semuanya baik. Tidak perlu buru-buru membalas; kalau lebih enak lewat telepon, kabari saja.",
            (NudgeRule.UnansweredTwice, false) =>
                "I hope all is well. No need to hurry with an answer; if a call suits you better, just say so.",
            (NudgeRule.OneSidedTaker, true) => "apa kabar? Semoga semuanya lancar.",
            (NudgeRule.OneSidedTaker, false) => "how are you? I hope all is going well.",
            (NudgeRule.AllPitch, true) =>
                "terima kasih untuk pertemuan kita. Kalau ada yang bisa saya bantu, di luar urusan jualan, kabari saya, ya.",
            (NudgeRule.AllPitch, false) =>
                "thank you for the time we had. If there is anything I can help with, nothing to do with selling, tell me.",
            (NudgeRule.ScreenOnly, true) => "sudah lama kita hanya berkabar dari jauh. Ada waktu untuk ngopi sebentar?",
            (NudgeRule.ScreenOnly, false) =>
                "we have only been in touch from afar for a while. Would you have time for a short coffee?",
            (NudgeRule.FriendNeedsHelp, true) =>
                "saya teringat yang sedang dibutuhkan waktu itu. Masih mencari? Mungkin saya bisa bantu.",
            (NudgeRule.FriendNeedsHelp, false) =>
                "I thought of what you said you need. Are you still looking? Perhaps I can help.",
            (NudgeRule.DormantRevival, true) =>
                "lama sekali kita tidak berkabar, dan saya teringat masa itu. Apa kabar sekarang?",
            (NudgeRule.DormantRevival, false) =>
                "it has been very long, and I was thinking of the old days. How are you now?",
            (NudgeRule.NoPurpose, true) =>
                "saya menantikan pertemuan kita. Ada yang ingin dibahas juga dari sisi Anda?",
            (NudgeRule.NoPurpose, false) =>
                "I am looking forward to our meeting. Is there anything you would like to talk about, too?",
            (_, true) => "apa kabar? Sudah lama kita tidak berkabar, semoga sehat selalu.",
            _ => "how are you? It has been a while since we were in touch; I hope all is well.",
        };
}
