using NetworkCrm.Core.Advice;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.FollowUps;

/// <summary>One step of the first-meeting plan.</summary>
/// <param name="Id">Stable: <c>thanks</c>, <c>connect</c>, <c>share</c>, <c>catch-up</c>.</param>
/// <param name="AdviceId">The advice it acts on.</param>
public sealed record PlanStep(string Id, FollowUpKind Kind, string AdviceId, string English, string Indonesian)
{
    /// <summary>What to do, in "id" or else English.</summary>
    public string Title(string language) =>
        language.StartsWith("id", StringComparison.OrdinalIgnoreCase) ? Indonesian : English;
}

/// <summary>A step with its date.</summary>
public readonly record struct PlannedStep(PlanStep Step, DateOnly Due);

/// <summary>What follows a first meeting.</summary>
public static class FollowUpPlan
{
    /// <summary>A meeting that lies further back starts no plan.</summary>
    public const int LatestStartDays = 10;

    public static PlanStep Thanks { get; } =
        new(
            "thanks",
            FollowUpKind.Message,
            AdviceIds.FollowUpPromptly,
            "Say thank you for the meeting",
            "Ucapkan terima kasih atas pertemuannya"
        );

    public static PlanStep Connect { get; } =
        new(
            "connect",
            FollowUpKind.Other,
            AdviceIds.ConnectOnlineToo,
            "Connect where they are active",
            "Terhubung di tempat mereka aktif"
        );

    public static PlanStep Share { get; } =
        new(
            "share",
            FollowUpKind.ShareSomething,
            AdviceIds.AddValueAfter,
            "Share something useful, if you find something",
            "Bagikan sesuatu yang berguna, kalau ada"
        );

    public static PlanStep CatchUp { get; } =
        new(
            "catch-up",
            FollowUpKind.Message,
            AdviceIds.KeepInTouchRoutinely,
            "Catch up: ask how they are",
            "Sapa lagi dan tanyakan kabarnya"
        );

    /// <summary>In the order of the plan.</summary>
    public static IReadOnlyList<PlanStep> Steps { get; } = [Thanks, Connect, Share, CatchUp];

    /// <summary>
    /// Whether the first thing that is logged with somebody was a first meeting. Not with family, friends or the two
    /// inner circles, who were known before there was a log;
    /// not with whom the owner met before that day; not by a message alone, nor in a call of several.
    /// </summary>
    /// <param name="channel">How it took place.</param>
    /// <param name="people">How many took part besides the owner.</param>
    /// <param name="on">The day it took place.</param>
    /// <param name="metOn">The day the owner says they met; null where it is not known.</param>
    public static bool IsFirstMeeting(
        Channel channel,
        int people,
        DateOnly on,
        DateOnly? metOn,
        Circle? circle,
        Sphere? sphere
    ) =>
        !channel.IsMessage()
        && (people == 1 || channel.IsInPerson())
        && !(metOn < on)
        && circle is not (Circle.Inner or Circle.Close)
        && sphere is not (Sphere.Family or Sphere.Friends);

    /// <summary>
    /// The steps to open, earliest first. None where the meeting lies more than ten days back; steps whose day has gone
    /// by are dropped, today's is kept.
    /// </summary>
    /// <param name="metOn">The day of the first meeting.</param>
    /// <param name="today">The owner's today.</param>
    /// <param name="days">The owner's days; null takes <see cref="PlanDays.Default"/>.</param>
    public static IReadOnlyList<PlannedStep> Start(DateOnly metOn, DateOnly today, PlanDays? days = null)
    {
        if (today.DayNumber - metOn.DayNumber > LatestStartDays)
            return [];
        var plan = days ?? PlanDays.Default;
        (PlanStep Step, int Days)[] steps =
        [
            (Thanks, plan.Thanks),
            (Connect, plan.Connect),
            (Share, plan.Share),
            (CatchUp, plan.CatchUp),
        ];
        return
        [
            .. steps
                .Where(s => s.Days > 0)
                .Select(s => new PlannedStep(s.Step, metOn.AddDays(s.Days)))
                .Where(s => s.Due >= today)
                .OrderBy(s => s.Due),
        ];
    }

    /// <summary>
    /// A step's words in another language than they were made in, while they are still the plan's own; what the owner
    /// changed stays.
    /// </summary>
    /// <param name="id">The step, null for a follow-up that is none.</param>
    /// <param name="what">As it was saved.</param>
    /// <param name="language">"id" or else English.</param>
    public static string Said(string? id, string what, string language) =>
        Find(id) is { } step && (what == step.English || what == step.Indonesian) ? step.Title(language) : what;

    /// <summary>The step with this id; null where there is none.</summary>
    public static PlanStep? Find(string? id) => Steps.FirstOrDefault(s => s.Id == id);
}
