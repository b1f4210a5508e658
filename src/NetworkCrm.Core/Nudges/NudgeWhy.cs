using System.Globalization;
using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Nudges.Rules;

namespace NetworkCrm.Core.Nudges;

/// <summary>What stands under "Why?".</summary>
/// <param name="Facts">The observed facts, a line each.</param>
/// <param name="Model">How they were judged, a line each; in days, never a probability.</param>
/// <param name="Advice">The advice behind it, a line each.</param>
/// <param name="Sources">Titles of the articles the advice comes from.</param>
public sealed partial record NudgeWhy(
    IReadOnlyList<string> Facts,
    IReadOnlyList<string> Model,
    IReadOnlyList<string> Advice,
    IReadOnlyList<string> Sources
)
{
    /// <summary>What would end it, a line each; none where the card says it itself.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    public static NudgeWhy For(Nudge nudge, string language) => For(nudge.Rule, nudge.AdviceId, nudge.Facts, language);

    /// <summary>The same from a stored rule, advice id and facts.</summary>
    /// <exception cref="KeyNotFoundException">No such advice.</exception>
    public static NudgeWhy For(NudgeRule rule, string adviceId, NudgeFacts facts, string language)
    {
        var cited = NudgeEngine.Rules.FirstOrDefault(r => r.Rule == rule)?.Advice ?? [];
        var advice = cited.Prepend(adviceId).Distinct(StringComparer.Ordinal).Select(AdviceCatalogue.Get).ToList();
        return new NudgeWhy(
            [.. Observed(facts, language)],
            [.. Judged(rule, facts, language)],
            [.. advice.Select(a => a.Text(language))],
            [.. advice.SelectMany(a => a.Sources).Distinct(StringComparer.Ordinal)]
        );
    }

    private static IEnumerable<string> Observed(NudgeFacts f, string language)
    {
        var id = Wording.IsIndonesian(language);
        if (f.FirstMetOn is { } met)
            yield return $"{(id ? "Pertama bertemu" : "First met")}: {Wording.Date(met, language)}";
        if (f.LastContactOn is { } last)
            yield return $"{(id ? "Terakhir berkabar" : "Last in touch")}: {Wording.Date(last, language)}";
        else if (f.AddedOn is { } added)
            yield return $"{(id ? "Ditambahkan" : "Added")}: {Wording.Date(added, language)}";
        if (f.ContactDays is { } days)
            yield return $"{(id ? "Hari berkabar yang dicatat" : "Days in touch on record")}: {Number(days)}";
        if (f.MedianGapDays is { } median)
            yield return $"{(id ? "Jeda biasanya" : "Usual gap")}: {Wording.Days(median, language)}";
        if (f.LongestGapDays is { } longest)
        {
            var gap = Wording.Days(longest, language);
            yield return id
                ? $"Jeda terpanjang belakangan ini (paling banyak {GapStatistics.OfLate} jeda): {gap}"
                : $"Longest gap of late (the last {GapStatistics.OfLate} at most): {gap}";
        }
        if (f is { Gave: { } gave, Received: { } received, Asked: { } asked })
            yield return id
                ? $"Setahun terakhir: memberi {Number(gave)}, menerima {Number(received)}, meminta {Number(asked)}"
                : $"Last 365 days: gave {Number(gave)}, received {Number(received)}, asked {Number(asked)}";
        if (f.Balance is { } balance)
            yield return id
                ? $"Neraca menurut bobot (kecil 1, sedang 2, besar 4): {Number(balance)}"
                : $"Balance by weight (small 1, medium 2, large 4): {Number(balance)}";
        if (f is { StartedByMe: { } mine, StartedByThem: { } theirs })
            yield return id
                ? $"Dimulai oleh Anda: {Number(mine)}, olehnya: {Number(theirs)}"
                : $"Started by you: {Number(mine)}, by them: {Number(theirs)}";
        if (f is { UnansweredRun: { } run, LastUnansweredOn: { } unanswered })
            yield return id
                ? $"Hari dengan pesan tak dijawab berturut-turut: {Number(run)}, paling akhir {Wording.Date(unanswered, language)}"
                : $"Days in a row with an unanswered message: {Number(run)}, the latest {Wording.Date(unanswered, language)}";
        if (f is { PitchedMeetings: { } pitched, LastMeetingOn: { } met2 })
            yield return id
                ? $"Hari bertemu, semuanya sambil berjualan: {Number(pitched)}, paling akhir {Wording.Date(met2, language)}"
                : $"Days you met, each with a pitch: {Number(pitched)}, the latest {Wording.Date(met2, language)}";
        if (f.ContactsSinceInPerson is { } afar)
            yield return id
                ? $"Terakhir bertemu langsung: "
                    + $"{(f.LastInPersonOn is { } seen ? Wording.Date(seen, language) : "belum tercatat")}; hari "
                    + $"berkabar sejak itu: {Number(afar)}"
                : $"Last met in person: "
                    + $"{(f.LastInPersonOn is { } seenOn ? Wording.Date(seenOn, language) : "not on record")}; days "
                    + $"in touch since: {Number(afar)}";
        if (f.MeetingDueOn is { } planned)
            yield return $"{(id ? "Pertemuan direncanakan" : "Meeting planned")}: {Wording.Date(planned, language)}";
        if (f.Bridging is { } bridging)
            yield return $"{(id ? "Jarak dunianya dari dunia Anda" : "How far their worlds lie from yours")}: "
                + $"{bridging.ToString("0.0#", CultureInfo.InvariantCulture)} "
                + $"{(id ? "(0 sama, 1 dunia lain)" : "(0 the same, 1 another world)")}";
        if (f.NeedOn is { } need)
            yield return $"{(id ? "Kebutuhan diceritakan" : "Need told")}: {Wording.Date(need, language)}";
        if (f.TieSinceOn is { } since)
            yield return $"{(id ? "Kenal sejak" : "Known since")}: {Wording.Date(since, language)}";
        if (f.LastAskOn is { } ask)
            yield return $"{(id ? "Terakhir meminta" : "Last ask")}: {Wording.Date(ask, language)}";
    }

    private static IEnumerable<string> Judged(NudgeRule rule, NudgeFacts f, string language)
    {
        var id = Wording.IsIndonesian(language);
        string Days(double days) => Wording.Days(days, language);
        switch (rule)
        {
            case NudgeRule.GoingQuiet when f.CadenceDays is { } own:
                yield return id
                    ? $"Jarak {Days(own)} ini Anda tetapkan sendiri; hanya itu yang dipakai."
                    : $"You set {Days(own)} yourself; nothing else is weighed.";
                break;
            case NudgeRule.GoingQuiet when f is { TypicalDays: { } typical, EightyPercentDays: { } most }:
                yield return id
                    ? $"Irama Anda berdua: biasanya sekitar {Days(typical)}."
                    : $"The rhythm of the two of you: about {Days(typical)} as a rule.";
                if (f.ContactDays is { } days && days - 1 <= 2 * TieRhythm.PriorGaps)
                    yield return (f.Circle, id) switch
                    {
                        (Circle c, true) =>
                            $"Jedanya baru {Number(days - 1)}; karena itu jarak lingkaran {CircleName(c, language)} ikut dihitung.",
                        (Circle c, false) => $"So far there are {Number(days - 1)} gaps; the interval of the "
                            + $"{CircleName(c, language)} circle is weighed in.",
                        (null, true) =>
                            $"Jedanya baru {Number(days - 1)}; karena itu jarak yang biasa di antara kontak Anda ikut dihitung.",
                        _ =>
                            $"So far there are {Number(days - 1)} gaps; what is usual among your contacts is weighed in.",
                    };
                yield return id
                    ? $"Empat dari lima jeda tidak lebih dari {Days(most)}."
                    : $"Four silences in five last no longer than {Days(most)}.";
                if (f.WaitDays is { } wait)
                    yield return id
                        ? $"Tidak dikatakan sebelum {Days(wait)} tanpa kabar: yang terpanjang dari "
                            + $"{Days(TieRhythm.MinWaitDays)}, dua kali jeda biasanya, dan irama Anda berdua."
                        : $"Nothing is said before {Days(wait)} of silence: the longest of "
                            + $"{Days(TieRhythm.MinWaitDays)}, twice the usual gap, and the rhythm of the two of you.";
                break;
            case NudgeRule.GoingQuiet when f.IntervalDays is { } interval:
                yield return (f.Circle, id) switch
                {
                    (Circle c, true) =>
                        $"Kontaknya masih terlalu sedikit untuk mengenali iramanya; dipakai jarak lingkaran "
                            + $"{CircleName(c, language)}: {Days(interval)}.",
                    (Circle c, false) => $"There are too few contacts to tell a rhythm; the interval of the "
                        + $"{CircleName(c, language)} circle stands in: {Days(interval)}.",
                    (null, true) =>
                        $"Kontaknya masih terlalu sedikit untuk mengenali iramanya; dipakai jarak yang biasa di "
                            + $"antara kontak Anda: {Days(interval)}.",
                    _ =>
                        $"There are too few contacts to tell a rhythm; what is usual among your contacts stands in: {Days(interval)}.",
                };
                break;
            case NudgeRule.FirstFollowUpMissing:
                yield return id
                    ? $"Diingatkan dari {Days(FirstFollowUpMissing.FromDay)} sampai "
                        + $"{Days(FirstFollowUpMissing.LastDay)} setelah bertemu, bila tak ada pesan, kontak, atau "
                        + $"langkah rencana yang masih terbuka."
                    : $"Shown from {Days(FirstFollowUpMissing.FromDay)} to {Days(FirstFollowUpMissing.LastDay)} "
                        + $"after a first meeting, when no message, no contact and no open step of a plan followed.";
                break;
            case NudgeRule.GiveBeforeAsk:
                yield return id
                    ? $"Diingatkan selama {Days(GiveBeforeAsk.ShownForDays)} setelah permintaan terakhir, bila "
                        + $"menurut bobotnya Anda lebih banyak meminta daripada memberi."
                    : $"Shown for {Days(GiveBeforeAsk.ShownForDays)} after the last ask, when by weight you asked for more than you gave.";
                break;
            case NudgeRule.WeakTieWorthAHello:
                yield return id
                    ? $"Untuk kenalan di lingkaran luas atau kenalan, dengan sedikitnya "
                        + $"{WeakTieWorthAHello.MarksNeeded} dari tiga tanda, setelah "
                        + $"{Days(WeakTieWorthAHello.SilentDays)} tanpa kabar; kenalan yang sedunia dengan Anda "
                        + $"tidak dihitung."
                    : $"For someone in the wider or acquaintance circle with at least "
                        + $"{WeakTieWorthAHello.MarksNeeded} of the three marks, after "
                        + $"{Days(WeakTieWorthAHello.SilentDays)} without contact; one who moves in your own world "
                        + $"is left out.";
                break;
            default:
                if (Span(rule, language) is { } shown)
                    yield return shown;
                break;
        }
    }

    // What each of the plain rules counts, and how long it speaks.
    private static string? Span(NudgeRule rule, string language)
    {
        string Days(double days) => Wording.Days(days, language);
        return (rule, Wording.IsIndonesian(language)) switch
        {
            (NudgeRule.OnlyWhenNeeded, true) =>
                $"Diingatkan selama {Days(OnlyWhenNeeded.ShownForDays)} setelah permintaan terakhir, bila "
                    + $"{OnlyWhenNeeded.Run} kali terakhir Anda memulai, selalu untuk meminta.",
            (NudgeRule.OnlyWhenNeeded, _) =>
                $"Shown for {Days(OnlyWhenNeeded.ShownForDays)} after the last ask, when the last "
                    + $"{OnlyWhenNeeded.Run} contacts you started were all asks.",
            (NudgeRule.ValueNotAddedYet, true) =>
                $"Diingatkan dari {Days(ValueNotAddedYet.FromDay)} sampai {Days(ValueNotAddedYet.LastDay)} setelah "
                    + $"pertama bertemu, bila sudah ditindaklanjuti, belum ada yang diberikan, dan tak ada langkah "
                    + $"rencana yang terbuka.",
            (NudgeRule.ValueNotAddedYet, _) =>
                $"Shown from {Days(ValueNotAddedYet.FromDay)} to {Days(ValueNotAddedYet.LastDay)} after a first "
                    + $"meeting that was followed up, while nothing was given and no step of a plan is open.",
            (NudgeRule.ConnectOnline, true) =>
                $"Diingatkan dari {Days(ConnectOnline.FromDay)} sampai {Days(ConnectOnline.LastDay)} setelah "
                    + $"pertama bertemu, bila sudah ditindaklanjuti, belum ada tautan, dan tak ada langkah rencana "
                    + $"yang terbuka.",
            (NudgeRule.ConnectOnline, _) =>
                $"Shown from {Days(ConnectOnline.FromDay)} to {Days(ConnectOnline.LastDay)} after a first meeting "
                    + $"that was followed up, while no link is known and no step of a plan is open.",
            (NudgeRule.UnansweredTwice, true) =>
                $"Diingatkan selama {Days(UnansweredTwice.ShownForDays)} setelah pesan terakhir, bila pada "
                    + $"{UnansweredTwice.Run} hari berturut-turut atau lebih pesan Anda ditandai tak dijawab dan "
                    + $"tak ada kontak sejak itu.",
            (NudgeRule.UnansweredTwice, _) =>
                $"Shown for {Days(UnansweredTwice.ShownForDays)} after the last message, when {UnansweredTwice.Run} "
                    + $"or more in a row were marked unanswered and there was no contact since.",
            (NudgeRule.OneSidedTaker, true) =>
                $"Diingatkan selama {Days(OneSidedTaker.ShownForDays)} setelah pemberian terakhir, bila Anda "
                    + $"memberi {OneSidedTaker.Times} kali atau lebih dalam setahun, tak menerima apa pun selama "
                    + $"dua tahun, dan lebih sering memulai. Keluarga tidak dinilai.",
            (NudgeRule.OneSidedTaker, _) =>
                $"Shown for {Days(OneSidedTaker.ShownForDays)} after the last gift, when you gave "
                    + $"{OneSidedTaker.Times} times or more in a year, received nothing in two, and start most "
                    + $"contacts. Family is never judged.",
            (NudgeRule.AllPitch, true) =>
                $"Diingatkan selama {Days(AllPitch.ShownForDays)} setelah pertemuan terakhir, bila pada "
                    + $"{AllPitch.Meetings} hari bertemu atau lebih Anda selalu berjualan.",
            (NudgeRule.AllPitch, _) =>
                $"Shown for {Days(AllPitch.ShownForDays)} after the last meeting, when you met on "
                    + $"{AllPitch.Meetings} days or more and pitched at every meeting.",
            (NudgeRule.ScreenOnly, true) =>
                $"Untuk lingkar inti, dekat, dan aktif: {ScreenOnly.Contacts} hari berkabar atau "
                    + $"{Days(ScreenOnly.Days)} tanpa bertemu langsung, selama masih berkabar.",
            (NudgeRule.ScreenOnly, _) =>
                $"For the inner, close and active circles: {ScreenOnly.Contacts} days in touch, or "
                    + $"{Days(ScreenOnly.Days)}, without meeting in person, while you are still in touch.",
            (NudgeRule.FriendNeedsHelp, true) =>
                $"Diingatkan dari {Days(FriendNeedsHelp.FromDay)} sampai {Days(FriendNeedsHelp.LastDay)} setelah "
                    + $"kebutuhan dicatat, bila belum ditandai selesai dan belum ada yang diberikan sejak itu.",
            (NudgeRule.FriendNeedsHelp, _) =>
                $"Shown from {Days(FriendNeedsHelp.FromDay)} to {Days(FriendNeedsHelp.LastDay)} after a need was "
                    + $"noted, while it is not marked as done and nothing was given since.",
            (NudgeRule.DormantRevival, true) =>
                $"Untuk hubungan yang dulu kuat ({DormantRevival.StrongContacts} hari berkabar, atau lingkar aktif "
                    + $"ke dalam), setelah {Days(DormantRevival.SilentDays)} atau {DormantRevival.MedianGaps} kali "
                    + $"jeda biasanya, mana yang lebih lama.",
            (NudgeRule.DormantRevival, _) =>
                $"For a tie that was strong ({DormantRevival.StrongContacts} days in touch, or the active circle "
                    + $"inward), after {Days(DormantRevival.SilentDays)} or {DormantRevival.MedianGaps} times its "
                    + $"usual gap, whichever is longer.",
            (NudgeRule.NoPurpose, true) =>
                $"Diingatkan dari {Days(NoPurpose.DaysBefore)} sebelum pertemuan yang direncanakan, bila maksudnya "
                    + $"belum ditulis. Keluarga tidak ditanya.",
            (NudgeRule.NoPurpose, _) =>
                $"Shown from {Days(NoPurpose.DaysBefore)} before a planned meeting, while no purpose is written down. Family is not asked.",
            _ => null,
        };
    }

    private static string CircleName(Circle circle, string language) =>
        (circle, Wording.IsIndonesian(language)) switch
        {
            (Circle.Inner, true) => "inti",
            (Circle.Close, true) => "dekat",
            (Circle.Active, true) => "aktif",
            (Circle.Wider, true) => "luas",
            (Circle.Acquaintance, true) => "kenalan",
            (Circle.Inner, _) => "inner",
            (Circle.Close, _) => "close",
            (Circle.Active, _) => "active",
            (Circle.Wider, _) => "wider",
            _ => "acquaintance",
        };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
