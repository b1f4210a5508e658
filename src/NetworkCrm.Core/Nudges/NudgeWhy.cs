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
public sealed record NudgeWhy(IReadOnlyList<string> Facts, IReadOnlyList<string> Model, IReadOnlyList<string> Advice, IReadOnlyList<string> Sources)
{
    public static NudgeWhy For(Nudge nudge, string language) => For(nudge.Rule, nudge.AdviceId, nudge.Facts, language);

    /// <summary>The same from a stored rule, advice id and facts.</summary>
    /// <exception cref="KeyNotFoundException">No such advice.</exception>
    public static NudgeWhy For(NudgeRule rule, string adviceId, NudgeFacts facts, string language)
    {
        string[] cited = rule == NudgeRule.WeakTieWorthAHello ? [AdviceIds.WeakTies, AdviceIds.WeakTiesNotNumbers] : [adviceId];
        var advice = cited.Select(AdviceCatalogue.Get).ToList();
        return new NudgeWhy(
            [.. Observed(facts, language)],
            [.. Judged(rule, facts, language)],
            [.. advice.Select(a => a.Text(language))],
            [.. advice.SelectMany(a => a.Sources).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Observed(NudgeFacts f, string language)
    {
        var id = Wording.IsIndonesian(language);
        if (f.FirstMetOn is { } met) yield return $"{(id ? "Pertama bertemu" : "First met")}: {Wording.Date(met, language)}";
        if (f.LastContactOn is { } last) yield return $"{(id ? "Terakhir berkabar" : "Last in touch")}: {Wording.Date(last, language)}";
        else if (f.AddedOn is { } added) yield return $"{(id ? "Ditambahkan" : "Added")}: {Wording.Date(added, language)}";
        if (f.ContactDays is { } days) yield return $"{(id ? "Hari berkabar yang dicatat" : "Days in touch on record")}: {Number(days)}";
        if (f.MedianGapDays is { } median) yield return $"{(id ? "Jeda tengah" : "Middle gap")}: {Wording.Days(median, language)}";
        if (f.LongestGapDays is { } longest) yield return $"{(id ? "Jeda terpanjang" : "Longest gap")}: {Wording.Days(longest, language)}";
        if (f is { Gave: { } gave, Received: { } received, Asked: { } asked })
            yield return id
                ? $"Setahun terakhir: memberi {Number(gave)}, menerima {Number(received)}, meminta {Number(asked)}"
                : $"Last 365 days: gave {Number(gave)}, received {Number(received)}, asked {Number(asked)}";
        if (f.LastAskOn is { } ask) yield return $"{(id ? "Terakhir meminta" : "Last ask")}: {Wording.Date(ask, language)}";
    }

    private static IEnumerable<string> Judged(NudgeRule rule, NudgeFacts f, string language)
    {
        var id = Wording.IsIndonesian(language);
        string Days(double days) => Wording.Days(days, language);
        switch (rule)
        {
            case NudgeRule.GoingQuiet when f.CadenceDays is { } own:
                yield return id ? $"Jarak {Days(own)} ini Anda tetapkan sendiri; hanya itu yang dipakai." : $"You set {Days(own)} yourself; nothing else is weighed.";
                break;
            case NudgeRule.GoingQuiet when f is { TypicalDays: { } typical, EightyPercentDays: { } most }:
                yield return id ? $"Irama Anda berdua: biasanya sekitar {Days(typical)}." : $"The rhythm of the two of you: about {Days(typical)} as a rule.";
                yield return id ? $"Empat dari lima jeda tidak lebih dari {Days(most)}." : $"Four silences in five last no longer than {Days(most)}.";
                break;
            case NudgeRule.GoingQuiet when f.IntervalDays is { } interval:
                yield return (f.Circle, id) switch
                {
                    (Circle c, true) => $"Kontaknya masih terlalu sedikit untuk mengenali iramanya; dipakai jarak lingkaran {CircleName(c, language)}: {Days(interval)}.",
                    (Circle c, false) => $"There are too few contacts to tell a rhythm; the interval of the {CircleName(c, language)} circle stands in: {Days(interval)}.",
                    (null, true) => $"Kontaknya masih terlalu sedikit untuk mengenali iramanya; dipakai jarak yang biasa di antara kontak Anda: {Days(interval)}.",
                    _ => $"There are too few contacts to tell a rhythm; what is usual among your contacts stands in: {Days(interval)}.",
                };
                break;
            case NudgeRule.FirstFollowUpMissing:
                yield return id
                    ? $"Diingatkan dari {Days(FirstFollowUpMissing.FromDay)} sampai {Days(FirstFollowUpMissing.LastDay)} setelah bertemu, bila tak ada pesan, kontak, atau langkah rencana yang masih terbuka."
                    : $"Shown from {Days(FirstFollowUpMissing.FromDay)} to {Days(FirstFollowUpMissing.LastDay)} after a first meeting, when no message, no contact and no open step of a plan followed.";
                break;
            case NudgeRule.GiveBeforeAsk:
                yield return id
                    ? $"Diingatkan selama {Days(GiveBeforeAsk.ShownForDays)} setelah permintaan terakhir, bila Anda lebih banyak meminta daripada memberi atau tiga kali berturut-turut hanya meminta."
                    : $"Shown for {Days(GiveBeforeAsk.ShownForDays)} after the last ask, when you asked more than you gave or only asked three times running.";
                break;
            case NudgeRule.WeakTieWorthAHello:
                yield return id
                    ? $"Untuk kenalan di lingkaran luas atau kenalan, dengan sedikitnya satu tanda, setelah {Days(WeakTieWorthAHello.SilentDays)} tanpa kabar."
                    : $"For someone in the wider or acquaintance circle with at least one mark, after {Days(WeakTieWorthAHello.SilentDays)} without contact.";
                break;
        }
    }

    private static string CircleName(Circle circle, string language) => (circle, Wording.IsIndonesian(language)) switch
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
