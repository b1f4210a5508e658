using NetworkCrm.Core.FollowUps;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Promises;

namespace NetworkCrm.Core.Sentences;

/// <summary>
/// Tells what a clause says: a promise, a next step, help that went one way, something learned; or none of it.
/// </summary>
internal sealed class ClauseReader(Sentence sentence)
{
    // Between a clause and the pronoun of the next stands none of these: "yang dia cari" belongs to what is looked for.
    private static readonly HashSet<string> Binding =
    [
        "yang",
        "that",
        "what",
        "which",
        "kalau",
        "if",
        "apa",
        "who",
        "as",
    ];

    private static readonly HashSet<string> From = ["dari", "from", "ditelepon"];

    // No clause has more words.
    private const int Widest = 64;

    private Subject last;
    private bool lastWasPlan;
    private Timing timing;

    /// <summary>Whether anybody is there of whom something can be learned.</summary>
    public bool HasSomebody { get; set; }

    /// <summary>Whether a new clause begins here, so that the "and" before it parts two.</summary>
    public static bool Begins(Sentence sentence, int at)
    {
        var end = sentence.Tokens.Count;
        if (at >= end)
            return false;
        var head = Head.Read(sentence, at, end);
        if (head.Verb >= end)
            return false;
        if (NounFact.Read(sentence, at, end) is not null)
            return true;
        return head.Verb > at && head.Subject is Subject.Me or Subject.Them
            || IsVerb(sentence, head.Verb, end)
            || LearnedWords.Predicates.Match(sentence.Tokens, head.Verb, end)
                is { Count: > 0, Value: not FactKind.Other };
    }

    /// <summary>The token from which the segment read last says that something is not so; its end where it says none.</summary>
    public int DeniedFrom { get; private set; }

    /// <summary>The first clause with a meaning in a segment; null where there is none.</summary>
    public Clause? Read(Segment segment)
    {
        DeniedFrom = segment.End;
        timing = Timing.Of(sentence, segment, segment.GoesOn && lastWasPlan);
        if (IsOff(segment))
        {
            DeniedFrom = segment.From;
            return null;
        }

        for (var i = segment.From; i < segment.End; i++)
        {
            if (!MayBegin(i, segment))
                continue;
            var head = Head.Read(sentence, i, segment.End);
            var isTheirs = i == segment.From ? segment.GoesOn : IsAsk(i, segment.End);
            if (head.Subject == Subject.None && isTheirs && last == Subject.Them)
                head = head with { Subject = Subject.Them, IsInherited = true };
            if (head.Subject != Subject.None)
                last = head.IsMe ? Subject.Me : Subject.Them;
            if (head.Has(Signs.Not) && !head.Has(Signs.Promise))
            {
                DeniedFrom = i;
                return null;
            }

            if ((NounFact.Read(sentence, i, segment.End) ?? Read(head, segment)) is { } clause)
            {
                lastWasPlan = clause.Meaning.IsPlan;
                return clause with { End = EndOf(clause, Math.Max(clause.What, head.Verb)) };
            }
        }

        lastWasPlan = false;
        // "WA dari Rina, minta katalog": what follows is hers.
        if (sentence.People(segment.From, segment.End).Any(p => From.Contains(sentence.Key(p.From - 1))))
            last = Subject.Them;
        return null;
    }

    // "kalau sempat telp Rina", "meeting minggu ini batal".
    private bool IsOff(Segment segment) =>
        sentence.Key(segment.From) is "kalau" or "if"
        || Enumerable
            .Range(segment.From, Math.Min(segment.End - segment.From, Widest))
            .Any(i => Subjects.CalledOff.Contains(sentence.Key(i)));

    // People write on without a comma: "dia cari gudang aku janji kirim kontak" is two clauses.
    private int EndOf(Clause clause, int verb)
    {
        for (var i = verb + 2; i < clause.End; i++)
            if (
                Head.Pronoun(sentence, i, clause.End) is { Count: > 0 }
                && !Binding.Contains(sentence.Key(i - 1))
                && Head.Read(sentence, i, clause.End) is var head
                && !head.Has(Signs.Not)
                && Read(head, new Segment(i, clause.End, true)) is not null
            )
                return i;
        return clause.End;
    }

    private static bool IsVerb(Sentence sentence, int at, int end) =>
        ActWords.Verbs.Count(sentence.Tokens, at, end) > 0
        || ActWords.Asks.Count(sentence.Tokens, at, end) > 0
        || ActWords.Offers.Count(sentence.Tokens, at, end) > 0
        || ActWords.FollowUps.Count(sentence.Tokens, at, end) > 0
        || ChannelWords.Match(sentence.Tokens, at, end) is { Count: > 0, Value.IsVerb: true };

    // Anywhere a subject or a word of promising may begin a clause, a bare verb only where the segment does.
    private bool MayBegin(int i, Segment segment)
    {
        if (i == segment.From || sentence.Tokens[i - 1].Mark is ':' or '(' or '"' or '*')
            return true;
        if (sentence.DayAt(i) is { } day && day.From != i || sentence.PersonAt(i) is { } person && person.From != i)
            return false;
        return sentence.PersonAt(i) is not null
            || sentence.PersonAt(i - 1) is not null
                && !NamePlaces.Strong.Contains(sentence.Key(i))
                && IsSignal(i, segment.End)
            || Head.Pronoun(sentence, i, segment.End).Count > 0
            || IsSignal(i, segment.End)
            || last == Subject.Them && IsAsk(i, segment.End)
            || NounFact.Read(sentence, i, segment.End) is not null;
    }

    private bool IsSignal(int i, int end) =>
        Subjects.Before.Match(sentence.Tokens, i, end) is { Count: > 0 } before
        && (before.Value & (Signs.Promise | Signs.Plan | Signs.Coming | Signs.Not)) != Signs.None;

    // "Pak Agus telp minta ketemu": he is who asks.
    private bool IsAsk(int i, int end) => ActWords.Asks.Count(sentence.Tokens, i, end) > 0;

    private Clause? Read(Head head, Segment segment)
    {
        if (head.Verb >= segment.End)
            return null;
        return Promised(head, segment)
            ?? NextStep(head, segment)
            ?? Asked(head, segment)
            ?? Acted(head, segment)
            ?? Learned(head, segment)
            ?? Willed(head, segment);
    }

    private Clause? Promised(Head head, Segment segment)
    {
        if (!head.Has(Signs.Promise) || Subjects.Oneself.Contains(sentence.Key(head.Verb)))
            return null;
        // "janji ketemu Senin" is an appointment.
        var channel = ChannelWords.Match(sentence.Tokens, head.Verb, segment.End);
        if (!head.IsTheirs && channel.Count > 0 && channel.Value.Channel == Channel.InPerson)
            return null;
        return new Clause(
            LeadOf(head),
            head.What,
            segment.End,
            new PromiseMeaning(head.IsTheirs ? PromisedBy.Them : PromisedBy.Me)
        );
    }

    private Clause? NextStep(Head head, Segment segment)
    {
        // "Rina ngajak lunch minggu depan": theirs is a step of ours only where it is still to come.
        if (head.Has(Signs.Done) || head.IsTheirs && !(head.Has(Signs.Plan) && timing.IsAhead))
            return null;
        if (ActWords.FollowUps.Count(sentence.Tokens, head.Verb, segment.End) > 0)
            return timing.IsBehind ? null : Step(head, segment, FollowUpKind.Message);
        var asks =
            ActWords.Questions.Count(sentence.Tokens, head.Verb, segment.End)
            + ActWords.Asks.Count(sentence.Tokens, head.Verb, segment.End);
        if (
            asks > 0
            && !timing.IsBehind
            && (timing.IsAhead || head.Has(Signs.Coming | Signs.Wants) || sentence.Key(head.Verb) == "ask")
        )
            return Step(head, segment, FollowUpKind.Ask);
        var (count, channel) = ChannelWords.Match(sentence.Tokens, head.Verb, segment.End);
        if (count == 0 || !channel.IsVerb || timing.IsBehind)
            return null;
        return timing.IsAhead || head.Has(Signs.Coming | Signs.Plan | Signs.Wants)
            ? Step(head, segment, channel.Step)
            : null;
    }

    private static Clause Step(Head head, Segment segment, FollowUpKind kind) =>
        new(LeadOf(head), head.What, segment.End, new NextStepMeaning(kind));

    private Clause? Asked(Head head, Segment segment)
    {
        var asks = ActWords.Asks.Count(sentence.Tokens, head.Verb, segment.End);
        var offers = ActWords.Offers.Count(sentence.Tokens, head.Verb, segment.End);
        if (asks + offers == 0)
            return null;
        if (head.IsTheirs)
            return asks > 0 ? Fact(head, segment, FactKind.Need) : null;
        var what = head.Verb + asks + offers;
        var apart = sentence.PersonAt(what);
        if (apart is not null)
            what = apart.End;
        while (what < segment.End && sentence.Key(what) is "for" or "to")
            what++;
        var direction = asks > 0 ? ExchangeDirection.Asked : ExchangeDirection.Offered;
        return what >= segment.End
            ? null
            : new Clause(apart?.End ?? LeadOf(head), what, segment.End, new ExchangeMeaning(direction), apart);
    }

    private Clause? Acted(Head head, Segment segment) =>
        ActReading.Of(sentence, head, timing, segment.End) is { } meaning
            ? new Clause(LeadOf(head), meaning.IsPlan ? head.What : head.Verb, segment.End, meaning)
            : null;

    private Clause? Learned(Head head, Segment segment)
    {
        if (head.IsMe || head.Subject == Subject.None && (last == Subject.Me || !HasSomebody))
            return null;
        var (count, kind) = LearnedWords.Predicates.Match(sentence.Tokens, head.Verb, segment.End);
        // "jadi" alone is "so"; "udah jadi direktur" is what they became.
        if (
            head.Subject == Subject.None
            && (kind == FactKind.Other || head.Said == head.Verb && sentence.Key(head.Verb) == "jadi")
        )
            return null;
        // "Telp dari Eko, di Semarang": where it leaves the subject out it may be about the call.
        if (head.IsInherited && count > 0 && kind == FactKind.Other)
            return null;
        if (head.Has(Signs.Wants) && !(count > 0 && kind == FactKind.Family))
            return Fact(head, segment, FactKind.Goal);
        return count == 0 ? null : Fact(head, segment, kind);
    }

    private Clause? Willed(Head head, Segment segment) =>
        head.IsMe && head.Has(Signs.Will) && !head.Has(Signs.Wants)
            ? new Clause(LeadOf(head), head.What, segment.End, new PromiseMeaning(PromisedBy.Me))
            : null;

    private Clause Fact(Head head, Segment segment, FactKind kind)
    {
        var from = head.Subject == Subject.Named ? Math.Max(head.Who!.End, SaidOf(head)) : SaidOf(head);
        // "minggu depan dia berangkat": the day is a part of what was learned.
        if (head.Subject != Subject.Named && sentence.DayAt(head.From) is { Phrase.Past: null })
            from = head.From;
        return new Clause(from, from, segment.End, new FactMeaning(kind, head.Who));
    }

    private static int SaidOf(Head head) => Math.Min(head.Said, head.Verb);

    private static int LeadOf(Head head) => head.Who is { } who && who.End > head.From ? who.End : head.From;
}
