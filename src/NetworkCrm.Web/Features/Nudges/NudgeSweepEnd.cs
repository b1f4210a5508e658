using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>What would end a nudge, in a sentence.</summary>
internal static class NudgeSweepEnd
{
    public static string Of(Nudge nudge, string language)
    {
        var id = Wording.IsIndonesian(language);
        var said = (nudge.Rule, id) switch
        {
            (NudgeRule.GoingQuiet, true) => "Hilang begitu kontak baru dicatat, atau ditunda, atau \"jangan ingatkan\" dipilih.",
            (NudgeRule.GoingQuiet, false) => "Ends when a contact is logged, or it is snoozed, or \"don't nudge\" is set.",
            (NudgeRule.FirstFollowUpMissing, true) => "Hilang begitu pesan atau kontak setelah pertemuan dicatat, atau langkah rencana dibuka.",
            (NudgeRule.FirstFollowUpMissing, false) => "Ends when a message or contact after the meeting is logged, or a step of a plan is open.",
            (NudgeRule.GiveBeforeAsk, true) => "Hilang begitu sesuatu diberikan, atau permintaan lama lewat setahun.",
            (NudgeRule.GiveBeforeAsk, false) => "Ends when something is given, or old asks are more than a year back.",
            (_, true) => "Hilang begitu kontak baru dicatat, atau tandanya dihapus.",
            _ => "Ends when a contact is logged, or the marks are taken away.",
        };
        if (nudge.ReviewOn is not { } day) return said;
        return $"{said} {(id ? "Dinilai lagi pada" : "Looked at again on")} {Wording.Date(day, language)}.";
    }
}
