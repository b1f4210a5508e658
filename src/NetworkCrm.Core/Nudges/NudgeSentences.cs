using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Nudges;

/// <summary>
/// The one sentence of a nudge: observed facts, never a probability. The contact's name stands beside it and is not in
/// it.
/// </summary>
public static class NudgeSentences
{
    /// <summary>
    /// The sentence of <paramref name="nudge"/> as read on <paramref name="today"/>, in "id" or "en".
    /// </summary>
    public static IReadOnlyList<SentencePart> For(Nudge nudge, DateOnly today, string language) =>
        For(nudge.Rule, nudge.Facts, today, language);

    /// <summary>The same from a stored rule and its facts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public static IReadOnlyList<SentencePart> For(NudgeRule rule, NudgeFacts facts, DateOnly today, string language) =>
        Wording.Parts(
            rule switch
            {
                NudgeRule.GoingQuiet => Quiet(facts, today, language),
                NudgeRule.FirstFollowUpMissing => NoFollowUp(facts, today, language),
                NudgeRule.GiveBeforeAsk => Balance(facts.Gave ?? 0, facts.Asked ?? 0, language),
                NudgeRule.WeakTieWorthAHello => WeakTie(facts, today, language),
                NudgeRule.OnlyWhenNeeded => OnlyAsks(facts, language),
                NudgeRule.ValueNotAddedYet => NothingUseful(facts, today, language),
                NudgeRule.ConnectOnline => NoLink(facts, today, language),
                NudgeRule.UnansweredTwice => Unanswered(facts, today, language),
                NudgeRule.OneSidedTaker => OneSided(facts, language),
                NudgeRule.AllPitch => Pitches(facts, language),
                NudgeRule.ScreenOnly => FromAfar(facts, language),
                NudgeRule.FriendNeedsHelp => Need(facts, today, language),
                NudgeRule.DormantRevival => Dormant(facts, today, language),
                NudgeRule.NoPurpose => MeetingWithoutPurpose(facts, today, language),
                _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
            }
        );

    /// <summary>What is wanting before an ask; empty where nothing is.</summary>
    public static IReadOnlyList<SentencePart> For(AskStanding standing, string language)
    {
        var id = Wording.IsIndonesian(language);
        List<string> said = [];
        if (standing.LastThreeWereAsks)
            said.Add(
                id
                    ? "*Tiga kali* terakhir Anda menghubungi lebih dulu, selalu untuk meminta."
                    : "The last *three times* you got in touch first, it was to ask."
            );
        if (standing.Owes)
            said.Add(Balance(standing.Gave, standing.Asked, language));
        if (standing.Cold)
            said.Add(id ? "Sapa dulu sebelum meminta." : "Say hello before you ask.");
        return Wording.Parts(string.Join(' ', said));
    }

    /// <summary>
    /// The plain figures behind it: what went to and fro in a year, and when they were last in touch.
    /// </summary>
    public static IReadOnlyList<SentencePart> Figures(AskStanding standing, string language)
    {
        var id = Wording.IsIndonesian(language);
        var exchanged =
            (standing.Gave, standing.Received, standing.Asked) == (0, 0, 0)
                ? (
                    id
                        ? "Dalam setahun terakhir belum ada yang dicatat diberikan, diterima, atau diminta."
                        : "Nothing was noted as given, received or asked in the last year."
                )
            : id
                ? $"Dalam setahun terakhir: memberi *{standing.Gave}*, menerima *{standing.Received}*, meminta *{standing.Asked}*."
            : $"In the last year: gave *{standing.Gave}*, received *{standing.Received}*, asked *{standing.Asked}*.";
        var last = standing.LastContactDays switch
        {
            null => id ? "Belum ada kontak yang dicatat." : "No contact is logged yet.",
            0 => id ? "Terakhir berkabar *hari ini*." : "You were in touch *today*.",
            { } days => id
                ? $"Terakhir berkabar *{Wording.Days(days, language)}* lalu."
                : $"You were last in touch *{Wording.Days(days, language)}* ago.",
        };
        return Wording.Parts($"{exchanged} {last}");
    }

    private static string Quiet(NudgeFacts f, DateOnly today, string language)
    {
        var id = Wording.IsIndonesian(language);
        var since = f.LastContactOn ?? f.AddedOn ?? today;
        var silent = Wording.Days(Math.Max(0, since.DaysUntil(today)), language);
        if (f.CadenceDays is { } cadence)
            return id
                ? $"Anda ingin berkabar *{Wording.Every(cadence, language)}*; kini sudah *{silent}*."
                : $"You wanted to be in touch *{Wording.Every(cadence, language)}*; it's been *{silent}*.";
        if (f.LastContactOn is null)
            return id
                ? $"Anda menambahkannya pada *{Wording.Date(since, language)}*, *{silent}* lalu, dan belum ada kontak yang dicatat."
                : $"You added them on *{Wording.Date(since, language)}*, *{silent}* ago, and have logged no contact yet.";
        if (f.ContactDays <= 2 || f.MedianGapDays is not { } median || f.LongestGapDays is not { } longest)
            return id
                ? $"Terakhir berkabar pada *{Wording.Date(since, language)}*, *{silent}* lalu."
                : $"You were last in touch on *{Wording.Date(since, language)}*, *{silent}* ago.";
        return id
            ? $"Belakangan ini Anda berkabar kira-kira *{Wording.Every(median, language)}*, paling lama "
                + $"*{Wording.Days(longest, language)}*; kini sudah *{silent}*."
            : $"Lately you were in touch *{Wording.Every(median, language)}* or so, "
                + $"*{Wording.Days(longest, language)}* at the longest; it's been *{silent}*.";
    }

    private static string NoFollowUp(NudgeFacts f, DateOnly today, string language)
    {
        var met = f.FirstMetOn ?? today;
        var ago = Wording.Days(Math.Max(0, met.DaysUntil(today)), language);
        return Wording.IsIndonesian(language)
            ? $"Anda pertama bertemu pada *{Wording.Date(met, language)}*, *{ago}* lalu, dan belum ada tindak lanjut sejak itu."
            : $"You first met on *{Wording.Date(met, language)}*, *{ago}* ago, and nothing has followed since.";
    }

    private static string OnlyAsks(NudgeFacts f, string language)
    {
        var last = Wording.Date(f.LastAskOn ?? default, language);
        return Wording.IsIndonesian(language)
            ? $"*Tiga kali* terakhir Anda menghubungi lebih dulu, selalu untuk meminta; paling akhir pada *{last}*."
            : $"The last *three times* you got in touch first, it was to ask; most recently on *{last}*.";
    }

    private static string Balance(int gave, int asked, string language)
    {
        var times = Wording.Times(asked, language);
        // The counts alone would not show it: what was asked weighed more.
        var heavier = gave >= asked;
        if (Wording.IsIndonesian(language))
            return $"Dalam setahun terakhir Anda meminta *{times}* dan "
                + (gave == 0 ? "*belum pernah* memberi" : $"memberi *{Wording.Times(gave, language)}*")
                + (heavier ? "; yang diminta *lebih besar*." : ".");
        return $"In the last year you asked *{times}* and "
            + (gave == 0 ? "have *not yet* given anything" : $"gave *{Wording.Times(gave, language)}*")
            + (heavier ? "; what you asked for *weighed more*." : ".");
    }

    private static string WeakTie(NudgeFacts f, DateOnly today, string language)
    {
        var id = Wording.IsIndonesian(language);
        List<string> marks = [];
        if (f.RemembersMe is true)
            marks.Add(id ? "*ingat Anda*" : "*remembers you*");
        if (f.ThinksWell is true)
            marks.Add(id ? "*terkesan baik*" : "*thinks well of you*");
        if (f.WouldRecommend is true)
            marks.Add(id ? "*mau merekomendasikan Anda*" : "*would recommend you*");
        var since = f.LastContactOn ?? f.AddedOn ?? today;
        var date = Wording.Date(since, language);
        var ago = Wording.Days(Math.Max(0, since.DaysUntil(today)), language);
        if (f.Bridging >= 0.5)
            marks.Add(id ? "*punya akses ke dunia lain*" : "*reaches another world*");
        var silence = (f.LastContactOn is null, id) switch
        {
            (true, true) => $"belum ada kontak yang dicatat sejak ditambahkan pada *{date}*, *{ago}* lalu",
            (true, false) => $"no contact is logged since you added them on *{date}*, *{ago}* ago",
            (false, true) => $"terakhir berkabar pada *{date}*, *{ago}* lalu",
            _ => $"you were last in touch on *{date}*, *{ago}* ago",
        };
        return id
            ? $"Kenalan yang {Wording.List(marks, language)}; {silence}. Sapaan ringan sudah cukup."
            : $"Someone who {Wording.List(marks, language)}; {silence}. A light hello is enough.";
    }

    private static string NothingUseful(NudgeFacts f, DateOnly today, string language)
    {
        var met = f.FirstMetOn ?? today;
        var ago = Wording.Days(Math.Max(0, met.DaysUntil(today)), language);
        return Wording.IsIndonesian(language)
            ? $"Anda pertama bertemu pada *{Wording.Date(met, language)}*, *{ago}* lalu, dan sudah berkabar; belum "
                + $"tercatat apa pun yang Anda berikan. Artikel, peluang, atau perkenalan sudah cukup, kalau ada."
            : $"You first met on *{Wording.Date(met, language)}*, *{ago}* ago, and followed up; nothing you gave is "
                + $"on record yet. An article, an opening or an introduction will do, if you find something.";
    }

    private static string NoLink(NudgeFacts f, DateOnly today, string language)
    {
        var met = Wording.Date(f.FirstMetOn ?? today, language);
        return Wording.IsIndonesian(language)
            ? $"Anda pertama bertemu pada *{met}* dan sudah menindaklanjuti; *belum ada tautan* profilnya. Kalau ia "
                + $"aktif di suatu tempat, terhubunglah di sana."
            : $"You first met on *{met}* and followed up; *no link* of theirs is on record. If they are active somewhere, connect there.";
    }

    private static string Unanswered(NudgeFacts f, DateOnly today, string language)
    {
        var (count, last) = (
            f.UnansweredRun ?? UnansweredTwice.Run,
            Wording.Date(f.LastUnansweredOn ?? today, language)
        );
        var old = f.TieSinceOn?.DaysUntil(today) >= UnansweredTwice.LetGoAfterDays;
        return Wording.IsIndonesian(language)
            ? $"Pesan Anda pada *{count} hari* terakhir ditandai tak dijawab, paling akhir pada "
                + $"*{last}*{By(f.LastUnansweredBy, language)}. Mungkin cara lain lebih "
                + $"cocok{(old ? "; membiarkannya dulu juga tidak apa-apa" : "")}."
            : $"Your messages on the last *{count} days* you wrote were marked unanswered, most recently on "
                + $"*{last}*{By(f.LastUnansweredBy, language)}. Another channel may suit them "
                + $"better{(old ? "; letting it rest is fine, too" : "")}.";
    }

    private static string By(Channel? channel, string language) =>
        (channel, Wording.IsIndonesian(language)) switch
        {
            (Channel.WhatsApp, true) => " lewat WhatsApp",
            (Channel.WhatsApp, false) => " by WhatsApp",
            (Channel.Email, true) => " lewat email",
            (Channel.Email, false) => " by mail",
            (Channel.Social, true) => " lewat media sosial",
            (Channel.Social, false) => " on social media",
            _ => "",
        };

    private static string OneSided(NudgeFacts f, string language)
    {
        var (mine, all) = (f.StartedByMe ?? 0, (f.StartedByMe ?? 0) + (f.StartedByThem ?? 0));
        var gave = Wording.Times(f.Gave ?? 0, language);
        return Wording.IsIndonesian(language)
            ? $"Dalam setahun terakhir Anda memberi *{gave}* tanpa ada balasan yang tercatat, dan Anda yang memulai "
                + $"*{mine}* dari *{all}* kontak. Lingkar yang lebih luas mungkin lebih pas daripada usaha lebih."
            : $"In the last year you gave *{gave}* with nothing received on record, and you started *{mine}* of "
                + $"*{all}* contacts. A wider circle may fit better than more effort.";
    }

    private static string Pitches(NudgeFacts f, string language)
    {
        var (count, last) = (
            f.PitchedMeetings ?? AllPitch.Meetings,
            Wording.Date(f.LastMeetingOn ?? default, language)
        );
        return Wording.IsIndonesian(language)
            ? $"Sejauh ini Anda bertemu pada *{count} hari*, dan selalu berjualan; paling akhir pada *{last}*. Lain "
                + $"kali, tanyakan dulu apa yang bisa dibantu."
            : $"You have met on *{count} days* so far and pitched each time, most recently on *{last}*. Next time, "
                + $"ask first how you can help.";
    }

    private static string FromAfar(NudgeFacts f, string language)
    {
        var days = Wording.Days(f.ContactsSinceInPerson ?? 0, language);
        if (Wording.IsIndonesian(language))
            return f.LastInPersonOn is { } seen
                ? $"Terakhir bertemu langsung pada *{Wording.Date(seen, language)}*; sejak itu berkabar pada "
                    + $"*{days}*, semuanya dari jauh. Pertemuan singkat sudah cukup."
                : $"Berkabar pada *{days}*, semuanya dari jauh; belum tercatat bertemu langsung. Pertemuan singkat sudah cukup.";
        return f.LastInPersonOn is { } last
            ? $"You last met in person on *{Wording.Date(last, language)}*; you were in touch on *{days}* since, "
                + $"always from afar. A short meeting will do."
            : $"You were in touch on *{days}*, always from afar; no meeting in person is on record. A short meeting will do.";
    }

    private static string Need(NudgeFacts f, DateOnly today, string language)
    {
        var on = f.NeedOn ?? today;
        var ago = Wording.Days(Math.Max(0, on.DaysUntil(today)), language);
        return Wording.IsIndonesian(language)
            ? $"Pada *{Wording.Date(on, language)}*, *{ago}* lalu, ia bercerita apa yang ia butuhkan; sejak itu "
                + $"belum tercatat bantuan dari Anda."
            : $"On *{Wording.Date(on, language)}*, *{ago}* ago, they told you what they need; no help of yours is on record since.";
    }

    private static string Dormant(NudgeFacts f, DateOnly today, string language)
    {
        var (first, last) = (f.TieSinceOn ?? today, f.LastContactOn ?? today);
        var (days, silent) = (
            Wording.Days(f.ContactDays ?? 0, language),
            Wording.Days(Math.Max(0, last.DaysUntil(today)), language)
        );
        return Wording.IsIndonesian(language)
            ? $"Dari *{Wording.Date(first, language)}* sampai *{Wording.Date(last, language)}* Anda berkabar pada "
                + $"*{days}*; kini sudah *{silent}*. Sapaan tanpa permintaan sudah cukup."
            : $"From *{Wording.Date(first, language)}* to *{Wording.Date(last, language)}* you were in touch on "
                + $"*{days}*; it's been *{silent}*. A word that asks for nothing will do.";
    }

    private static string MeetingWithoutPurpose(NudgeFacts f, DateOnly today, string language)
    {
        var due = f.MeetingDueOn ?? today;
        var days = today.DaysUntil(due);
        if (Wording.IsIndonesian(language))
            return $"Pertemuan direncanakan "
                + $"*{(days <= 0 ? "hari ini" : days == 1 ? "besok" : $"pada {Wording.Date(due, language)}")}*, "
                + $"maksudnya *belum ditulis*. Satu kalimat sudah cukup, dan boleh ditinggalkan bila obrolannya ke "
                + $"arah lain.";
        return $"A meeting is planned for "
            + $"*{(days <= 0 ? "today" : days == 1 ? "tomorrow" : Wording.Date(due, language))}* and *no purpose* "
            + $"is written down. One sentence will do, and it may be let go if the talk goes elsewhere.";
    }
}
