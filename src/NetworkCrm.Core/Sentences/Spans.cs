using NetworkCrm.Core.Sentences.Days;

namespace NetworkCrm.Core.Sentences;

/// <summary>Makes spans of what was found.</summary>
internal static class Spans
{
    // Before a due day; they say no more than the day does.
    private static readonly HashSet<string> DayLeads =
    [
        "by",
        "on",
        "before",
        "until",
        "till",
        "in",
        "sebelum",
        "pada",
        "pas",
        "paling",
        "lambat",
        "maksimal",
        "max",
        "deadline",
        "sampai",
        "di",
        "for",
        "the",
        "mulai",
        "ke",
    ];

    // They end a plan and say nothing of it.
    private static readonly HashSet<string> Fillers =
    [
        "ya",
        "dong",
        "deh",
        "sih",
        "nih",
        "jangan",
        "lupa",
        "please",
        "yes",
    ];

    public static DaySpan Past(Sentence sentence, FoundDay day) => Of(sentence, day, day.Phrase.Past!.Value);

    public static PersonSpan Of(Sentence sentence, FoundPerson person, bool tookPart)
    {
        var (start, length) = Range(sentence, person.From, person.End);
        var from = sentence.Tokens[person.From];
        return new PersonSpan(start, length, person.Candidates, person.Person, tookPart)
        {
            Name = sentence.Text[(from.Sign == '@' ? start + 1 : start)..(start + length)],
            Mark = person.Mark,
        };
    }

    /// <summary>The span of a clause between these tokens; null where nothing is left to say.</summary>
    public static ClauseSpan? Of(Sentence sentence, Clause clause, int from, int end)
    {
        var due = clause.Meaning.IsPlan
            ? sentence.Days(from, end).FirstOrDefault(d => d.Phrase.Coming is not null)
            : null;
        var what = What(sentence, Math.Max(clause.What, from), end, due, clause.Meaning.IsPlan);
        if (what.Length == 0)
            return null;
        while (from < end && !sentence.Tokens[from].IsWord)
            from++;
        while (end > from && !sentence.Tokens[end - 1].IsWord)
            end--;
        var (start, length) = Range(sentence, from, end);
        IReadOnlyList<SentenceSpan> parts =
        [
            .. sentence
                .People(from, end)
                .Select(p => (SentenceSpan)Of(sentence, p, tookPart: false))
                .Concat(due is null ? [] : [Of(sentence, due, due.Phrase.Coming!.Value)])
                .OrderBy(p => p.Start),
        ];
        DayRange? day = due is null ? null : Chosen(sentence, due, due.Phrase.Coming!.Value);
        ClauseSpan span = clause.Meaning switch
        {
            PromiseMeaning p => new PromiseSpan(start, length, what, parts, p.By, day),
            NextStepMeaning n => new NextStepSpan(start, length, what, parts, n.Step, day),
            ExchangeMeaning e => new ExchangeSpan(
                start,
                length,
                what,
                parts,
                e.Direction,
                ExchangeKinds.Of(sentence.Tokens, clause.What, end)
            ),
            FactMeaning f => new FactSpan(
                start,
                length,
                what,
                parts,
                f.Kind,
                f.About is { } about ? Of(sentence, about, tookPart: false) : null
            ),
            _ => throw new InvalidOperationException($"There is no span for {clause.Meaning}."),
        };
        return span with { Mark = sentence.Marks.Next(span.Kind, sentence.Key(Math.Max(clause.What, from))) };
    }

    private static DaySpan Of(Sentence sentence, FoundDay day, DayRange read)
    {
        var chosen = Chosen(sentence, day, read);
        var (start, length) = Range(sentence, day.From, day.End);
        DayRange?[] all = [day.Phrase.Past, day.Phrase.Coming, day.Phrase.Other];
        var others = all.OfType<DayRange>().Where(d => d != chosen).Distinct().ToList();
        return new DaySpan(start, length, chosen, others)
        {
            Mark = day.Mark,
            People = day.People,
            AsPerson = day.AsPerson,
        };
    }

    private static DayRange Chosen(Sentence sentence, FoundDay day, DayRange read) =>
        sentence.Context.ChosenDays.TryGetValue(day.Mark, out var chosen) ? new DayRange(chosen) : read;

    private static string What(Sentence sentence, int from, int end, FoundDay? due, bool isPlan)
    {
        if (due is null || due.From >= end || due.End <= from)
            return Trimmed(sentence, from, end, isPlan);
        var before = due.From;
        while (before > from && DayLeads.Contains(sentence.Key(before - 1)))
            before--;
        return $"{Trimmed(sentence, from, before, false)} {Trimmed(sentence, due.End, end, isPlan)}".Trim();
    }

    private static string Trimmed(Sentence sentence, int from, int end, bool isPlan)
    {
        while (from < end && !sentence.Tokens[from].IsWord && sentence.Tokens[from].Mark != '_')
            from++;
        while (
            end > from
            && (sentence.Tokens[end - 1].Mark is not ('\0' or '_' or '%') || isPlan && IsFiller(sentence, end - 1))
        )
            end--;
        return end <= from ? "" : sentence.Words(from, end);
    }

    private static bool IsFiller(Sentence sentence, int token) => Fillers.Contains(sentence.Key(token));

    private static (int Start, int Length) Range(Sentence sentence, int from, int end) =>
        (sentence.Tokens[from].Start, sentence.Tokens[end - 1].End - sentence.Tokens[from].Start);
}
