using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Messages;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Web.Features.Messages;

/// <summary>What a message to somebody is about; the words come from the template of its occasion.</summary>
public sealed record MessageAbout(MessageOccasion Occasion)
{
    /// <summary>The greeting alone.</summary>
    public static MessageAbout Hello { get; } = new(MessageOccasion.Hello);

    /// <summary>The event they were met at; null takes the last one that is known.</summary>
    public string? Place { get; init; }

    /// <summary>What was promised, in the owner's words.</summary>
    public string? Promise { get; init; }

    /// <summary>To whom the owner was named.</summary>
    public string? ToWhom { get; init; }

    public string? Group { get; init; }

    /// <summary>The day the group gathers.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where it gathers, or what for.</summary>
    public string? Where { get; init; }

    public static MessageAbout Of(NudgeRule rule) => new(MessageOccasions.Of(rule));

    public static MessageAbout Of(FollowUpKind kind, string? planStep) =>
        new(MessageOccasions.OfFollowUp(kind, planStep));

    /// <summary>An invitation to a gathering of a group; a day or a place that is not settled is left out.</summary>
    public static MessageAbout Gathering(string group, DateOnly? on, string? where) =>
        new(on is null ? MessageOccasion.InvitationAnyDay : MessageOccasion.Invitation)
        {
            Group = group,
            On = on,
            Where = where,
        };
}
