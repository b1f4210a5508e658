namespace NetworkCrm.Simulation.Generation;

/// <summary>The truth while the year is being written.</summary>
internal sealed class TruthDraft
{
    private readonly List<Label> labels = [];
    private readonly List<HardNegative> negatives = [];
    private readonly List<Tolerance> tolerances = [];

    public IReadOnlyList<Label> Labels => labels;

    /// <summary>
    /// Notes an occasion. One that is due after the year may wait, and so may one that is <paramref name="mayWait"/>.
    /// </summary>
    public void Speak(
        Rule rule,
        Subject subject,
        int notBefore,
        int dueBy,
        int last,
        string reason,
        int? item = null,
        bool mayWait = false
    )
    {
        notBefore = Math.Max(0, notBefore);
        last = Math.Min(Draft.LastDay, last);
        if (last < notBefore)
            return;
        labels.Add(
            new(
                rule,
                subject,
                item,
                Draft.Date(notBefore),
                Draft.Date(Math.Clamp(dueBy, notBefore, last)),
                Draft.Date(last),
                reason,
                MayWait: mayWait || dueBy > Draft.LastDay
            )
        );
    }

    public void BeSilent(Rule rule, Subject subject, string why, int first = 0, int last = Draft.LastDay) =>
        negatives.Add(
            new(rule, subject, Draft.Date(Math.Max(0, first)), Draft.Date(Math.Min(Draft.LastDay, last)), why)
        );

    public void Tolerate(Rule rule, Subject subject, int first, int last, string why)
    {
        if (Math.Max(0, first) <= Math.Min(Draft.LastDay, last))
            tolerances.Add(
                new(rule, subject, Draft.Date(Math.Max(0, first)), Draft.Date(Math.Min(Draft.LastDay, last)), why)
            );
    }

    /// <summary>The owner attended to an occasion on a day: it ends there.</summary>
    public void End(Label label, int day, string why)
    {
        var index = labels.IndexOf(label);
        if (index < 0 || Draft.Date(day) >= label.Last)
            return;
        Tolerate(label.Rule, label.Subject, day + 1, Draft.LastDay, why);
        if (Draft.Date(day) < label.NotBefore)
            labels.RemoveAt(index);
        else
            labels[index] = label with
            {
                Last = Draft.Date(day),
                DueBy = Draft.Date(day) < label.DueBy ? Draft.Date(day) : label.DueBy,
            };
    }

    /// <summary>A look-alike that some other part of the person's year makes real, or arguable, is none.</summary>
    public GroundTruth Settle(IEnumerable<DraftPerson> people)
    {
        bool Contested(HardNegative negative) =>
            labels.Any(label =>
                label.Rule == negative.Rule
                && label.Subject == negative.Subject
                && label.NotBefore <= negative.Last
                && label.Last >= negative.First
            )
            || tolerances.Any(span =>
                span.Rule == negative.Rule
                && span.Subject == negative.Subject
                && span.First <= negative.Last
                && span.Last >= negative.First
            );

        return new(
            [.. labels.OrderBy(label => label.Rule).ThenBy(label => label.NotBefore)],
            [.. negatives.Where(negative => !Contested(negative)).OrderBy(negative => negative.Rule)],
            [.. tolerances.OrderBy(span => span.Rule)],
            [
                .. people.Select(person => new HiddenTie(
                    person.Id,
                    person.Role,
                    person.Median,
                    person.Spread,
                    person.LapsedOn is { } day ? Draft.Date(day) : null,
                    [.. Lapses.InTouch(person).Select(Draft.Date)]
                )),
            ]
        );
    }
}
