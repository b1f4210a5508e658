using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>What is to come next, in the form.</summary>
public sealed class NextLine(FollowUpKind kind, DateOnly? dueOn) : ISaidLine
{
    public FollowUpKind Kind => kind;

    public string? What { get; set; }

    public DateOnly? DueOn { get; set; } = dueOn;

    public SentenceMark? Mark { get; set; }

    public object Content => (Kind, What, DueOn);

    public object? Said { get; set; }
}
