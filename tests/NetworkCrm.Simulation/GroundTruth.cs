namespace NetworkCrm.Simulation;

/// <summary>What is true of the year, known because the year was written from it.</summary>
public sealed record GroundTruth(
    IReadOnlyList<Label> Labels,
    IReadOnlyList<HardNegative> HardNegatives,
    IReadOnlyList<Tolerance> Tolerances,
    IReadOnlyList<HiddenTie> HiddenTies
)
{
    /// <summary>
    /// Counts one word of an adviser's: right within a label's window, tolerated within a tolerance, wrong otherwise.
    /// </summary>
    public Verdict Judge(Rule rule, Subject subject, DateOnly day) =>
        Labels.Any(label =>
            label.Rule == rule && label.Subject == subject && day >= label.NotBefore && day <= label.Last
        )
            ? Verdict.Right
        : Tolerances.Any(span => span.Rule == rule && span.Subject == subject && day >= span.First && day <= span.Last)
            ? Verdict.Tolerated
        : Verdict.Wrong;
}
