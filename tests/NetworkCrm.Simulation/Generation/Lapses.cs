namespace NetworkCrm.Simulation.Generation;

/// <summary>Silences that are lapses, busy spells, and what was never entered: what they mean for each rule.</summary>
internal static class Lapses
{
    private const int Never = int.MaxValue / 2;

    // Shorter silences nobody reads anything into.
    private const int TwoMonths = 60;

    private const int SpellDays = 42,
        SpellEcho = 28,
        FewestInSpell = 4;

    private static readonly Rule[] ReadOffTheSilence =
    [
        Rule.CirclesDrifted,
        Rule.DormantRevival,
        Rule.WeakTieWorthAHello,
    ];

    public static void Tell(TruthDraft truth, DraftPerson person)
    {
        if (person.IsNew)
            truth.Tolerate(
                Rule.GoingQuiet,
                person.Subject,
                person.AddedOn + 30,
                person.AddedOn + 365,
                "new: no rhythm yet"
            );
        if (HasRhythm(person.Role))
            Silences(truth, person);
        if (HasSpells(person.Role))
            BusySpells(truth, person);
        Holes(truth, person);
    }

    /// <summary>The days on which words were exchanged, entered or not, those after the year too; ascending.</summary>
    public static List<int> InTouch(DraftPerson person) =>
        [
            .. person
                .Interactions.Concat(person.Unseen)
                .Where(interaction => interaction.IsInTouch)
                .Select(interaction => interaction.Day)
                .Distinct()
                .Order(),
        ];

    /// <summary>
    /// Three weeks of a project are no spell: there the owner knows why. Nor do customs come in spells.
    /// </summary>
    public static bool HasSpells(Role role) => HasRhythm(role) && role is not (Role.ProjectBurst or Role.SlowRhythm);

    // A rhythm that lasts, unless it lapses: nobody who is moving, is new, or was only ever seen with others.
    private static bool HasRhythm(Role role) =>
        role
            is Role.Ordinary
                or Role.Family
                or Role.OnScreen
                or Role.Lapsing
                or Role.Taker
                or Role.Benefactor
                or Role.SlowRhythm
                or Role.ProjectBurst
                or Role.SparselyLogged
                or Role.BridgeInTouch
                or Role.AskedOnly
                or Role.Unresponsive;

    private static void Silences(TruthDraft truth, DraftPerson person)
    {
        if (person.Circle >= Circle.Wider)
            truth.BeSilent(Rule.GoingQuiet, person.Subject, "a steady tie");
        var days = InTouch(person);
        for (var i = 0; i < days.Count; i++)
        {
            var next = i + 1 < days.Count ? days[i + 1] : Never;
            if (next - days[i] > person.Horizon)
                Lapse(truth, person, days[i], next);
            if (person.Circle >= Circle.Close)
                truth.Tolerate(
                    Rule.CirclesDrifted,
                    person.Subject,
                    days[i] + TwoMonths,
                    next - 1,
                    "two months without a word, of those nearest"
                );
        }
    }

    // What the records of real contact call a lapse. A word is right while as long a silence again still lies ahead,
    // whatever the log shows, and in time until the lapse is a fact.
    private static void Lapse(TruthDraft truth, DraftPerson person, int last, int next)
    {
        var horizon = person.Horizon;
        var why = FormattableString.Invariant(
            $"nothing follows for {horizon} days: 90, or three gaps of {person.Median} days"
        );
        // A lapse that ends within a second horizon leaves no day on which one could ask for a word that is both true
        // and in time; of whoever does not answer something else is to be said.
        var mayWait = last + horizon < 0 || next - last <= 2 * horizon || person.Role == Role.Unresponsive;
        truth.Speak(
            Rule.GoingQuiet,
            person.Subject,
            last + (int)person.Median,
            last + horizon,
            next - horizon - 1,
            why,
            mayWait: mayWait
        );
        truth.Tolerate(Rule.CirclesDrifted, person.Subject, last + 1, next - 1, "lapsed: far from the circle too");
        truth.Tolerate(Rule.ScreenOnly, person.Subject, last + 30, next - 1, "lapsed: not met either");
        truth.Tolerate(
            Rule.WeakTieWorthAHello,
            person.Subject,
            last + horizon,
            next - 1,
            "lapsed: a hello would do as well"
        );
        truth.Tolerate(Rule.DormantRevival, person.Subject, last + 180, next - 1, "lapsed long enough to be dormant");
    }

    // Ragged gaps come in bursts. Six weeks with twice the contacts that the rhythm gives are closeness while they
    // last; whether a review should name it is a matter of taste.
    private static void BusySpells(TruthDraft truth, DraftPerson person)
    {
        var days = InTouch(person);
        var busy = Math.Max(FewestInSpell, 2 * SpellDays / person.Temper.Mean);
        foreach (var day in days.Where(day => days.Count(other => other > day - SpellDays && other <= day) >= busy))
            truth.Tolerate(
                Rule.CirclesDrifted,
                person.Subject,
                day,
                day + SpellEcho,
                "six busy weeks, twice the usual"
            );
    }

    // They were in touch and nobody wrote it down: what the log then shows as silence, or as never met, no adviser can
    // know better.
    private static void Holes(TruthDraft truth, DraftPerson person)
    {
        var logged = person.Interactions.Where(interaction => interaction.IsExchangeOfWords).ToList();
        var met = logged.Where(interaction => interaction.IsFaceToFace).ToList();
        foreach (
            var forgotten in person.Unseen.Where(interaction =>
                interaction.IsExchangeOfWords && interaction.Day <= Draft.LastDay
            )
        )
        {
            var before = logged
                .Where(interaction => interaction.Day < forgotten.Day)
                .Select(interaction => interaction.Day);
            var silent = Math.Max(forgotten.Day, before.DefaultIfEmpty(person.AddedOn).Max() + TwoMonths);
            foreach (var rule in ReadOffTheSilence)
                truth.Tolerate(
                    rule,
                    person.Subject,
                    silent,
                    Next(logged, forgotten.Day) - 1,
                    "in touch meanwhile, and it was never entered"
                );
            if (forgotten.IsFaceToFace)
                truth.Tolerate(
                    Rule.ScreenOnly,
                    person.Subject,
                    forgotten.Day,
                    Next(met, forgotten.Day) - 1,
                    "met meanwhile, and it was never entered"
                );
        }
    }

    private static int Next(List<DraftInteraction> interactions, int from) =>
        interactions
            .Where(interaction => interaction.Day >= from)
            .Select(interaction => interaction.Day)
            .DefaultIfEmpty(Year.Days)
            .Min();
}
