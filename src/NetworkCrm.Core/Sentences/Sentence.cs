using NetworkCrm.Core.Sentences.Days;

namespace NetworkCrm.Core.Sentences;

/// <summary>A day found in a sentence.</summary>
/// <param name="From">The first of its tokens; <paramref name="End"/> is the one behind the last.</param>
internal sealed record FoundDay(int From, int End, DayPhrase Phrase, SentenceMark Mark)
{
    /// <summary>Who may be meant instead, and the mark by which the owner says so.</summary>
    public IReadOnlyList<SentencePerson> People { get; init; } = [];

    public SentenceMark AsPerson { get; init; }
}

/// <summary>A name found in a sentence.</summary>
internal sealed record FoundPerson(
    int From,
    int End,
    IReadOnlyList<SentencePerson> Candidates,
    SentencePerson? Person,
    SentenceMark Mark
);

/// <summary>A sentence in words, with the days and the names found in it.</summary>
internal sealed class Sentence
{
    private readonly FoundDay?[] days;
    private readonly FoundPerson?[] people;

    public Sentence(string text, SentenceContext context)
    {
        (Text, Context, Tokens) = (text, context, Tokenizer.Split(text));
        (days, people) = (new FoundDay?[Tokens.Count], new FoundPerson?[Tokens.Count]);
        FindDays(new Clock(context.Today, context.At, context.WeekStart));
        foreach (var person in PeopleFinder.Find(this))
            Put(person);
    }

    public string Text { get; }

    public SentenceContext Context { get; }

    public List<Token> Tokens { get; }

    public MarkCounter Marks { get; } = new();

    /// <summary>The day of which the token is a part.</summary>
    public FoundDay? DayAt(int token) => token >= 0 && token < days.Length ? days[token] : null;

    /// <summary>The name of which the token is a part.</summary>
    public FoundPerson? PersonAt(int token) => token >= 0 && token < people.Length ? people[token] : null;

    public IEnumerable<FoundDay> Days(int from, int end) =>
        days.Skip(from).Take(Math.Max(0, end - from)).OfType<FoundDay>().Distinct();

    public IEnumerable<FoundPerson> People(int from, int end) =>
        people.Skip(from).Take(Math.Max(0, end - from)).OfType<FoundPerson>().Distinct();

    public string Key(int token) => token >= 0 && token < Tokens.Count ? Tokens[token].Key : "";

    public string Words(int from, int end) => Text[Tokens[from].Start..Tokens[end - 1].End];

    /// <summary>The same day, with those who may be meant instead.</summary>
    public void Offer(FoundDay day, IReadOnlyList<SentencePerson> instead, SentenceMark asPerson)
    {
        for (var i = day.From; i < day.End; i++)
            days[i] = day with { People = instead, AsPerson = asPerson };
    }

    private void FindDays(Clock clock)
    {
        for (var i = 0; i < Tokens.Count; )
        {
            if (DayGrammar.Read(Tokens, i, clock) is not { } phrase)
            {
                i++;
                continue;
            }

            var day = new FoundDay(
                i,
                i + phrase.Count,
                phrase,
                Marks.Next(SentenceKind.Day, Words(i, i + phrase.Count))
            );
            if (!Context.Dismissed.Contains(day.Mark))
                Array.Fill(days, day, i, phrase.Count);
            i = day.End;
        }
    }

    // A name takes the word that was read as a day, and what is left of that day is read anew.
    private void Put(FoundPerson person)
    {
        for (var i = person.From; i < person.End; i++)
            if (days[i] is { } day)
                Cut(day, person);
        Array.Fill(people, person, person.From, person.End - person.From);
    }

    private void Cut(FoundDay day, FoundPerson person)
    {
        Array.Fill(days, null, day.From, day.End - day.From);
        var clock = new Clock(Context.Today, Context.At, Context.WeekStart);
        if (person.End < day.End && DayGrammar.Read(Tokens, person.End, clock) is { } rest)
        {
            var mark = Marks.Next(SentenceKind.Day, Words(person.End, person.End + rest.Count));
            if (!Context.Dismissed.Contains(mark))
                Array.Fill(days, new FoundDay(person.End, person.End + rest.Count, rest, mark), person.End, rest.Count);
        }
    }
}
