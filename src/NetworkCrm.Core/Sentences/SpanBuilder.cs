using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>Puts the spans of a reading together; what none of them covers becomes plain.</summary>
internal sealed class SpanBuilder(Sentence sentence)
{
    // How far before "ke" its verb stands.
    private const int Near = 6;

    private static readonly HashSet<string> DueLeads = ["by", "before", "due", "sebelum", "lambat", "maksimal"];

    private static readonly HashSet<string> OtherDays =
    [
        "ultah",
        "birthday",
        "lahir",
        "born",
        "deadline",
        "tempo",
        "sejak",
        "since",
        "mulai",
        "sampai",
        "until",
        "buat",
        "untuk",
        "expired",
    ];

    private readonly List<SentenceSpan> spans = [];
    private readonly List<(int From, int Count, ChannelWord Word)> channels = [];
    private readonly HashSet<Guid> present = [.. sentence.Context.Known.Select(k => k.Uid)];

    public bool HasPeople { get; private set; }

    /// <summary>Adds what stands outside any clause: people, days behind, events and the channel.</summary>
    /// <param name="speaks">Whoever is named leads a clause: of somebody else than those present it is only told.</param>
    /// <param name="givenFrom">From this token on whoever is named was given a promise.</param>
    /// <param name="deniedFrom">From this token on it is said not to be so: no channel, and nobody took part.</param>
    public void Tell(
        int from,
        int end,
        FoundPerson? speaks = null,
        int givenFrom = int.MaxValue,
        int deniedFrom = int.MaxValue
    )
    {
        for (var i = from; i < end; i++)
        {
            if (sentence.PersonAt(i) is { } person)
            {
                AddPerson(person, from, person == speaks, i >= givenFrom, i >= deniedFrom);
                i = Math.Max(i, person.End - 1);
            }
            else if (sentence.DayAt(i) is { } day)
            {
                if (i < deniedFrom && day.Phrase.Past is not null && day.From == i && !IsOfSomethingElse(from, i))
                    spans.Add(Spans.Past(sentence, day));
                i = Math.Max(i, day.End - 1);
            }
            else if (sentence.Tokens[i].Sign == '#')
            {
                AddEvent(i);
            }
            else if (i < deniedFrom && ChannelWords.Match(sentence.Tokens, i, end) is { Count: > 0 } channel)
            {
                channels.Add((i, channel.Count, channel.Value));
                i += channel.Count - 1;
            }
        }
    }

    public void Add(Segment segment, Clause clause)
    {
        var (from, end) = Bounds(clause);
        Tell(
            segment.From,
            from,
            (clause.Meaning as FactMeaning)?.About ?? sentence.PersonAt(from - 1),
            clause.Meaning is PromiseMeaning ? clause.From : int.MaxValue
        );
        if (Spans.Of(sentence, clause, from, end) is { } span)
        {
            if (!sentence.Context.Dismissed.Contains(span.Mark))
                spans.Add(span);
            HasPeople |= span.Named.Any();
        }

        Tell(end, segment.End);
    }

    public IReadOnlyList<SentenceSpan> Build()
    {
        AddChannel();
        var all = new List<SentenceSpan>();
        var at = 0;
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (span.Start > at)
                all.Add(new PlainSpan(at, span.Start - at));
            all.Add(span);
            at = span.End;
        }

        if (at < sentence.Text.Length)
            all.Add(new PlainSpan(at, sentence.Text.Length - at));
        return all;
    }

    // A day behind is when it took place, not when it is due: it stands beside the clause and not in it.
    private (int From, int End) Bounds(Clause clause)
    {
        var (from, end) = (clause.From, clause.End);
        foreach (var person in sentence.People(from, clause.What))
            from = Math.Max(from, person.End);
        if (clause.Meaning.KeepsDays)
            return (from, end);
        foreach (var day in sentence.Days(from, clause.What).Where(d => IsBeside(d, clause)))
            from = Math.Max(from, day.End);
        while (end > clause.What)
        {
            if (sentence.DayAt(end - 1) is { } day && IsBeside(day, clause) && !IsFor(day))
                end = day.From;
            else if (!sentence.Tokens[end - 1].IsWord && sentence.Tokens[end - 1].Mark != '%')
                end--;
            else
                break;
        }

        return (from, end);
    }

    private static bool IsBeside(FoundDay day, Clause clause) =>
        clause.Meaning.IsPlan ? day.Phrase.Coming is null : day.Phrase.Past is not null;

    // "ultah anaknya 5 Juli", "deadline tgl 3": the day is not when it took place.
    private bool IsOfSomethingElse(int from, int day) =>
        DueLeads.Contains(sentence.Key(day - 1))
        || Enumerable
            .Range(Math.Max(from, day - Near), day - Math.Max(from, day - Near))
            .Any(i => OtherDays.Contains(sentence.Key(i)));

    // "pesan kue buat tgl 28": the day is what it is ordered for.
    private bool IsFor(FoundDay day) => sentence.Key(day.From - 1) is "buat" or "untuk" or "for";

    private void AddPerson(FoundPerson person, int from, bool speaks, bool isGiven, bool isDenied)
    {
        var uid = person.Person?.Uid ?? Guid.Empty;
        var tookPart =
            present.Contains(uid)
            || !isDenied && (isGiven || !IsOnlyNamed(person, from)) && !(speaks && present.Count > 0);
        if (tookPart)
            present.Add(uid);
        HasPeople = true;
        spans.Add(Spans.Of(sentence, person, tookPart));
    }

    // "salam buat Bu Sari" names her; "cerita ke Andi" was told to him.
    private bool IsOnlyNamed(FoundPerson person, int from)
    {
        var before = sentence.Key(person.From - 1);
        // "Kevin's wife" and "temennya Andi" are somebody else.
        if (sentence.Key(person.End) == Token.Owning)
            return true;
        if (
            before.Length > 4
            && before.EndsWith("nya", StringComparison.Ordinal)
            && !NamePlaces.Openings.Contains(before)
        )
            return true;
        if (!NamePlaces.Mentions.Contains(before))
            return false;
        // "postingan LinkedIn nya James" is his.
        if (before == "nya")
            return ChannelWords.Match(sentence.Tokens, person.From - 2, person.From).Count == 0;
        var near = Math.Max(from, person.From - 1 - Near);
        return before != "ke"
            || !Enumerable.Range(near, person.From - near).Any(i => NamePlaces.Speaks.Contains(sentence.Key(i)));
    }

    private void AddEvent(int token)
    {
        var tag = sentence.Tokens[token];
        var name = Squeeze(tag.Name);
        var exact = sentence.Context.Events.Where(e => Squeeze(TextFold.Fold(e.Name)) == name).ToList();
        if (exact.Count == 0)
            exact =
            [
                .. sentence.Context.Events.Where(e =>
                    Squeeze(TextFold.Fold(e.Name)).StartsWith(name, StringComparison.Ordinal)
                ),
            ];
        var mark = sentence.Marks.Next(SentenceKind.Event, tag.Name);
        if (!sentence.Context.Dismissed.Contains(mark))
            spans.Add(new EventSpan(tag.Start, tag.End - tag.Start, exact) { Mark = mark });
    }

    // One channel for one log: a word that names it before one that only says that there was contact.
    private void AddChannel()
    {
        var marked = channels
            .Select(c => (c.From, c.Count, c.Word, Words: sentence.Words(c.From, c.From + c.Count)))
            .Select(c => (c.From, c.Count, c.Word, c.Words, Mark: sentence.Marks.Next(SentenceKind.Channel, c.Words)))
            .Where(c => !sentence.Context.Dismissed.Contains(c.Mark))
            .OrderBy(c => c.Word.IsVague)
            .ToList();
        if (marked.Count == 0)
            return;
        var (from, _, word, words, mark) = marked[0];
        spans.Add(new ChannelSpan(sentence.Tokens[from].Start, words.Length, word.Channel) { Mark = mark });
    }

    private static string Squeeze(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
