namespace NetworkCrm.Web.Features.Interactions;

/// <summary>A step of the plan in the form.</summary>
/// <param name="step">As proposed.</param>
/// <param name="before">The same step as the owner left it, before its day or its people changed: what they changed
/// stays.</param>
public sealed class PlanLine(ProposedStep step, PlanLine? before = null)
{
    public ProposedStep Step => step;

    public bool Wanted { get; set; } = before?.Wanted ?? true;

    public string What { get; set; } = before is not null && before.What != before.Step.What ? before.What : step.What;

    public DateOnly DueOn { get; set; } =
        before is not null && before.DueOn != before.Step.DueOn ? before.DueOn : step.DueOn;
}
