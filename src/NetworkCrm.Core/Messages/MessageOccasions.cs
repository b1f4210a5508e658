using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Core.Messages;

/// <summary>Which occasion a message is of, by what called for it, and what may be said in one.</summary>
public static class MessageOccasions
{
    private static readonly Placeholder[] Anywhere =
    [
        Placeholder.Name,
        Placeholder.Me,
        Placeholder.Company,
        Placeholder.Place,
        Placeholder.Told,
    ];

    /// <summary>In the order in which they are listed: of every day, of people, of days.</summary>
    public static IReadOnlyList<MessageOccasion> All { get; } =
    [
        MessageOccasion.Hello,
        MessageOccasion.CatchUp,
        MessageOccasion.FirstMeeting,
        MessageOccasion.ConnectOnline,
        MessageOccasion.SomethingUseful,
        MessageOccasion.Thanks,
        MessageOccasion.ThankMention,
        MessageOccasion.Introduced,
        MessageOccasion.PromiseKept,
        MessageOccasion.RemindPromise,
        MessageOccasion.Ask,
        MessageOccasion.OfferHelp,
        MessageOccasion.GiveBack,
        MessageOccasion.NothingAsked,
        MessageOccasion.NoPitch,
        MessageOccasion.BeforeMeeting,
        MessageOccasion.MeetAgain,
        MessageOccasion.AnotherWay,
        MessageOccasion.WishThemWell,
        MessageOccasion.WeakTie,
        MessageOccasion.OldTie,
        MessageOccasion.Invitation,
        MessageOccasion.InvitationAnyDay,
        MessageOccasion.Birthday,
        MessageOccasion.NewYear,
        MessageOccasion.Imlek,
        MessageOccasion.Nyepi,
        MessageOccasion.Lebaran,
        MessageOccasion.Waisak,
        MessageOccasion.Natal,
    ];

    /// <summary>Those that need no more than a person, for a message that nothing called for.</summary>
    public static IReadOnlyList<MessageOccasion> OfPerson { get; } =
    [.. All.Where(o => !Own(o).Any(p => p != Placeholder.Day))];

    /// <exception cref="ArgumentOutOfRangeException">The rule is about no person, or there is no such rule.</exception>
    public static MessageOccasion Of(NudgeRule rule) =>
        rule switch
        {
            NudgeRule.GoingQuiet => MessageOccasion.CatchUp,
            NudgeRule.FirstFollowUpMissing => MessageOccasion.FirstMeeting,
            NudgeRule.GiveBeforeAsk => MessageOccasion.GiveBack,
            NudgeRule.WeakTieWorthAHello => MessageOccasion.WeakTie,
            NudgeRule.OnlyWhenNeeded => MessageOccasion.NothingAsked,
            NudgeRule.ValueNotAddedYet => MessageOccasion.SomethingUseful,
            NudgeRule.ConnectOnline => MessageOccasion.ConnectOnline,
            NudgeRule.UnansweredTwice => MessageOccasion.AnotherWay,
            NudgeRule.OneSidedTaker => MessageOccasion.WishThemWell,
            NudgeRule.AllPitch => MessageOccasion.NoPitch,
            NudgeRule.ScreenOnly => MessageOccasion.MeetAgain,
            NudgeRule.FriendNeedsHelp => MessageOccasion.OfferHelp,
            NudgeRule.DormantRevival => MessageOccasion.OldTie,
            NudgeRule.NoPurpose => MessageOccasion.BeforeMeeting,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No message is of this rule alone."),
        };

    /// <summary>
    /// A step of the plan has the draft of the nudge that would remind of it; any other follow-up opens as its kind
    /// says, and is greeted alone where only the owner's own words say what it is about.
    /// </summary>
    /// <param name="step">The id of the <see cref="PlanStep"/>; null where it is none.</param>
    public static MessageOccasion OfFollowUp(FollowUpKind kind, string? step) =>
        (FollowUpPlan.Find(step)?.Id, kind) switch
        {
            ("thanks", _) => MessageOccasion.FirstMeeting,
            ("connect", _) => MessageOccasion.ConnectOnline,
            ("share", _) or (null, FollowUpKind.ShareSomething) => MessageOccasion.SomethingUseful,
            (not null, _) => MessageOccasion.CatchUp,
            (null, FollowUpKind.Ask) => MessageOccasion.Ask,
            _ => MessageOccasion.Hello,
        };

    /// <param name="holiday">One; none is a birthday.</param>
    public static MessageOccasion Of(Holidays holiday) =>
        holiday switch
        {
            Holidays.NewYear => MessageOccasion.NewYear,
            Holidays.Imlek => MessageOccasion.Imlek,
            Holidays.Nyepi => MessageOccasion.Nyepi,
            Holidays.Lebaran => MessageOccasion.Lebaran,
            Holidays.Waisak => MessageOccasion.Waisak,
            Holidays.Natal => MessageOccasion.Natal,
            _ => MessageOccasion.Birthday,
        };

    /// <summary>What a text of it may name: its own things first.</summary>
    public static IReadOnlyList<Placeholder> Allowed(MessageOccasion occasion) => [.. Own(occasion), .. Anywhere];

    private static IReadOnlyList<Placeholder> Own(MessageOccasion occasion) =>
        occasion switch
        {
            MessageOccasion.RemindPromise or MessageOccasion.PromiseKept => [Placeholder.Promise],
            MessageOccasion.ThankMention => [Placeholder.ToWhom],
            MessageOccasion.Invitation => [Placeholder.Group, Placeholder.Date, Placeholder.Where],
            MessageOccasion.InvitationAnyDay => [Placeholder.Group, Placeholder.Where],
            >= MessageOccasion.Birthday and <= MessageOccasion.Natal => [Placeholder.Day],
            _ => [],
        };
}
