namespace NetworkCrm.Core.Nudges;

/// <summary>The one sentence of a nudge: observed facts, never a probability. The contact's name stands beside it and is not in it.</summary>
public static class NudgeSentences
{
    /// <summary>The sentence of <paramref name="nudge"/> as read on <paramref name="today"/>, in "id" or "en".</summary>
    public static IReadOnlyList<SentencePart> For(Nudge nudge, DateOnly today, string language) => For(nudge.Rule, nudge.Facts, today, language);

    /// <summary>The same from a stored rule and its facts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such rule.</exception>
    public static IReadOnlyList<SentencePart> For(NudgeRule rule, NudgeFacts facts, DateOnly today, string language) => Wording.Parts(rule switch
    {
        NudgeRule.GoingQuiet => Quiet(facts, today, language),
        NudgeRule.FirstFollowUpMissing => NoFollowUp(facts, today, language),
        NudgeRule.GiveBeforeAsk => Asks(facts, language),
        NudgeRule.WeakTieWorthAHello => WeakTie(facts, today, language),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
    });

    /// <summary>The sentences of the warning before an ask.</summary>
    public static IReadOnlyList<SentencePart> For(GiveAskWarning warning, string language)
    {
        var id = Wording.IsIndonesian(language);
        List<string> said = [];
        if (warning.LastThreeWereAsks)
            said.Add(id ? "*Tiga kali* terakhir Anda menghubungi lebih dulu, selalu untuk meminta." : "The last *three times* you got in touch first, it was to ask.");
        if (warning.Balance < 0) said.Add(Balance(warning.Gave, warning.Asked, language));
        if (warning is { Cold: true, LastContactDays: { } days })
            said.Add(id ? $"Terakhir berkabar *{Wording.Days(days, language)}* lalu; sapa dulu sebelum meminta." : $"You were last in touch *{Wording.Days(days, language)}* ago; say hello before you ask.");
        else if (warning.Cold)
            said.Add(id ? "Belum ada kontak yang dicatat; sapa dulu sebelum meminta." : "No contact is logged yet; say hello before you ask.");
        return Wording.Parts(string.Join(' ', said));
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
            ? $"Belakangan ini Anda berkabar kira-kira *{Wording.Every(median, language)}*, paling lama *{Wording.Days(longest, language)}*; kini sudah *{silent}*."
            : $"Lately you were in touch *{Wording.Every(median, language)}* or so, *{Wording.Days(longest, language)}* at the longest; it's been *{silent}*.";
    }

    private static string NoFollowUp(NudgeFacts f, DateOnly today, string language)
    {
        var met = f.FirstMetOn ?? today;
        var ago = Wording.Days(Math.Max(0, met.DaysUntil(today)), language);
        return Wording.IsIndonesian(language)
            ? $"Anda pertama bertemu pada *{Wording.Date(met, language)}*, *{ago}* lalu, dan belum ada tindak lanjut sejak itu."
            : $"You first met on *{Wording.Date(met, language)}*, *{ago}* ago, and nothing has followed since.";
    }

    private static string Asks(NudgeFacts f, string language)
    {
        if (f.LastThreeWereAsks is not true) return Balance(f.Gave ?? 0, f.Asked ?? 0, language);
        var last = Wording.Date(f.LastAskOn ?? default, language);
        return Wording.IsIndonesian(language)
            ? $"*Tiga kali* terakhir Anda menghubungi lebih dulu, selalu untuk meminta; paling akhir pada *{last}*."
            : $"The last *three times* you got in touch first, it was to ask; most recently on *{last}*.";
    }

    private static string Balance(int gave, int asked, string language)
    {
        var times = Wording.Times(asked, language);
        if (Wording.IsIndonesian(language))
            return $"Dalam setahun terakhir Anda meminta *{times}* dan {(gave == 0 ? "*belum pernah* memberi" : $"memberi *{Wording.Times(gave, language)}*")}.";
        return $"In the last year you asked *{times}* and {(gave == 0 ? "have *not yet* given anything" : $"gave *{Wording.Times(gave, language)}*")}.";
    }

    private static string WeakTie(NudgeFacts f, DateOnly today, string language)
    {
        var id = Wording.IsIndonesian(language);
        List<string> marks = [];
        if (f.RemembersMe is true) marks.Add(id ? "*ingat Anda*" : "*remembers you*");
        if (f.ThinksWell is true) marks.Add(id ? "*terkesan baik*" : "*thinks well of you*");
        if (f.WouldRecommend is true) marks.Add(id ? "*mau merekomendasikan Anda*" : "*would recommend you*");
        var since = f.LastContactOn ?? f.AddedOn ?? today;
        var date = Wording.Date(since, language);
        var ago = Wording.Days(Math.Max(0, since.DaysUntil(today)), language);
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
}
