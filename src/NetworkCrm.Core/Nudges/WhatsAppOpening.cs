using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Nudges.Rules;

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
            : Said(name, sapaan, language, Phrase.Of(rule, "Opening"));

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
        Said(name, sapaan, language, Phrase.Of(NudgeRule.PromiseDue, "Opening", ("what", what)));

    /// <summary>
    /// Thanks after an event, plain and short; the owner adds what was talked about (advice <c>follow-up-promptly</c>,
    /// <c>trust-and-transparency</c>).
    /// </summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    /// <param name="at">The event; null after any other meeting.</param>
    public static string Thanks(string? name, Sapaan sapaan, string language, string? at) =>
        Said(
            name,
            sapaan,
            language,
            Phrase.Of(NudgeRule.FirstFollowUpMissing, at is null ? "Opening" : "Opening.At", ("at", at))
        );

    /// <summary>Thanks for having named the owner (advice <c>who-says-your-name</c>).</summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    /// <param name="toWhom">To whom; null leaves it out.</param>
    public static string ThanksForMention(string? name, Sapaan sapaan, string language, string? toWhom) =>
        Said(
            name,
            sapaan,
            language,
            Phrase.Of(NudgeRule.ThankForMention, "Opening", ("toWhom", ThankForMention.ToWhom(toWhom)))
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
        return Said(
            name,
            sapaan,
            language,
            new Phrase(on is null ? "Invitation.AnyDay" : "Invitation", ("group", group), ("on", on), ("where", where))
        );
    }

    /// <summary>Wishes for a birthday (<see cref="Holidays.None"/>) or a holiday.</summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    public static string Wishes(string? name, Sapaan sapaan, string language, Holidays holiday) =>
        Said(name, sapaan, language, Phrase.Of(NudgeRule.DateThatMatters, $"Opening.{holiday}"));

    /// <summary>The greeting alone.</summary>
    /// <param name="name">As above; likewise <paramref name="sapaan"/> and <paramref name="language"/>.</param>
    public static string Hello(string? name, Sapaan sapaan, string language)
    {
        var called = SapaanText.Address(sapaan, name);
        return RuleTexts.Say(
            called.Length == 0 ? new Phrase("Hello") : new Phrase("Hello.Named", ("called", called)),
            language
        );
    }

    private static NudgeRule RuleOf(PlanStep step) =>
        step.Id switch
        {
            "thanks" => NudgeRule.FirstFollowUpMissing,
            "connect" => NudgeRule.ConnectOnline,
            "share" => NudgeRule.ValueNotAddedYet,
            _ => NudgeRule.GoingQuiet,
        };

    private static string Said(string? name, Sapaan sapaan, string language, Phrase text) =>
        Hello(name, sapaan, language) + RuleTexts.Say(text, language);
}
