using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>What would end a nudge, in a sentence.</summary>
internal static class NudgeEndings
{
    /// <summary>What is said about the book as a whole.</summary>
    public static string Of(BookNudge nudge, string language) =>
        $"{nudge.Stops(language)} "
        + (
            Wording.IsIndonesian(language)
                ? "Ditaruh dulu oleh \"Jangan sekarang\" atau hari tenang; berakhir bila aturannya dimatikan."
                : "Put aside by \"Not now\" or a quiet day; ended by switching the rule off."
        );

    public static string Of(Nudge nudge, string language)
    {
        var id = Wording.IsIndonesian(language);
        var said = (nudge.Rule, id) switch
        {
            (NudgeRule.GoingQuiet, true) => "Hilang begitu kontak baru dicatat, atau \"jangan ingatkan\" dipilih.",
            (NudgeRule.GoingQuiet, false) => "Ends when a contact is logged, or \"don't nudge\" is set.",
            (NudgeRule.FirstFollowUpMissing, true) =>
                "Hilang begitu pesan atau kontak setelah pertemuan dicatat, atau langkah rencana dibuka.",
            (NudgeRule.FirstFollowUpMissing, false) =>
                "Ends when a message or contact after the meeting is logged, or a step of a plan is open.",
            (NudgeRule.GiveBeforeAsk, true) => "Hilang begitu sesuatu diberikan, atau permintaan lama lewat setahun.",
            (NudgeRule.GiveBeforeAsk, false) => "Ends when something is given, or old asks are more than a year back.",
            (NudgeRule.OnlyWhenNeeded, true) => "Hilang begitu Anda menghubungi tanpa meminta, atau setelah 30 hari.",
            (NudgeRule.OnlyWhenNeeded, false) => "Ends when you get in touch without asking, or after 30 days.",
            (NudgeRule.ValueNotAddedYet, true) => "Hilang begitu sesuatu diberikan, atau langkah rencana dibuka.",
            (NudgeRule.ValueNotAddedYet, false) => "Ends when something is given, or a step of a plan is open.",
            (NudgeRule.ConnectOnline, true) => "Hilang begitu tautan profil dicatat, atau langkah rencana dibuka.",
            (NudgeRule.ConnectOnline, false) => "Ends when a link is noted, or a step of a plan is open.",
            (NudgeRule.UnansweredTwice, true) => "Hilang begitu ada kontak, atau pesan ditandai dijawab.",
            (NudgeRule.UnansweredTwice, false) => "Ends when a contact is logged, or a message is marked as answered.",
            (NudgeRule.OneSidedTaker, true) =>
                "Hilang begitu sesuatu diterima, atau kontak dipindah ke lingkar kenalan.",
            (NudgeRule.OneSidedTaker, false) =>
                "Ends when something is received, or the contact is moved to the acquaintances.",
            (NudgeRule.AllPitch, true) => "Hilang begitu ada pertemuan tanpa berjualan.",
            (NudgeRule.AllPitch, false) => "Ends with a meeting without a pitch.",
            (NudgeRule.ScreenOnly, true) => "Hilang begitu bertemu langsung dicatat.",
            (NudgeRule.ScreenOnly, false) => "Ends when a meeting in person is logged.",
            (NudgeRule.FriendNeedsHelp, true) => "Hilang begitu sesuatu diberikan, atau kebutuhan ditandai selesai.",
            (NudgeRule.FriendNeedsHelp, false) => "Ends when something is given, or the need is marked as done.",
            (NudgeRule.DormantRevival, true) => "Hilang begitu kontak baru dicatat.",
            (NudgeRule.DormantRevival, false) => "Ends when a contact is logged.",
            (NudgeRule.NoPurpose, true) =>
                "Hilang begitu maksudnya ditulis, atau pertemuannya selesai atau dibatalkan.",
            (NudgeRule.NoPurpose, false) => "Ends when a purpose is written down, or the meeting is done or cancelled.",
            (_, true) => "Hilang begitu kontak baru dicatat, atau tandanya dihapus.",
            _ => "Ends when a contact is logged, or the marks are taken away.",
        };
        said += id
            ? " Ditaruh dulu oleh \"Jangan sekarang\", tunda, atau hari tenang; berakhir bila aturannya dimatikan, "
                + "untuknya saja atau seluruhnya."
            : " Put aside by \"Not now\", a snooze or a quiet day; ended by switching the rule off, for them or altogether.";
        if (nudge.ReviewOn is not { } day)
            return said;
        return $"{said} {(id ? "Dinilai lagi pada" : "Looked at again on")} {Wording.Date(day, language)}.";
    }
}
