using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>
/// The names in a sentence: which words may be names is judged by where they stand and how they are written
/// (<see cref="NameSigns"/>), and the book is asked for those alone, once.
/// </summary>
internal sealed class PeopleFinder
{
    private const int MostNames = 200;
    private const int LongestName = 4;

    private static readonly Dictionary<string, IReadOnlyList<SentencePerson>> Nobody = [];

    private readonly Sentence sentence;
    private readonly NameSigns signs;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<SentencePerson>> book;
    private readonly Dictionary<string, RankedPeople> ranked = new(StringComparer.Ordinal);
    private FoundPerson? before;

    private PeopleFinder(Sentence sentence)
    {
        (this.sentence, signs) = (sentence, new NameSigns(sentence));
        var names = Names();
        book = names.Count == 0 ? Nobody : sentence.Context.People.Find(names);
    }

    public static List<FoundPerson> Find(Sentence sentence) => new PeopleFinder(sentence).Find();

    private List<FoundPerson> Find()
    {
        var found = new List<FoundPerson>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
            if (At(i) is { } person)
            {
                before = person;
                i = person.End - 1;
                if (!sentence.Context.Dismissed.Contains(person.Mark))
                    found.Add(person);
            }

        return found;
    }

    private HashSet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sentence.Tokens.Count && names.Count < MostNames; i++)
            if (signs.MayBegin(i))
                for (var length = 1; length <= Most(i); length++)
                    names.Add(Phrase(i, length));
        return names;
    }

    private FoundPerson? At(int at)
    {
        var name = signs.AddressEnd(at);
        if (name >= sentence.Tokens.Count || !signs.MayBegin(name))
            return null;
        var length = Most(name);
        while (length > 0 && !book.ContainsKey(Phrase(name, length)))
            length--;
        if (length == 1 && signs.IsDayOrWord(name) && !signs.IsSomebody(at, name, before) && !IsChosen(at, name))
        {
            if (sentence.DayAt(name) is { } day)
                sentence.Offer(
                    day,
                    book[Phrase(name, 1)],
                    sentence.Marks.Peek(SentenceKind.Person, sentence.Words(at, name + 1))
                );
            return null;
        }

        if (length > 0)
            return Initialled(at, name, length) ?? Known(at, name, length);
        if (!signs.MayBeNew(at, name, before))
            return null;
        var end = EndOf(name, name + 1);
        return OrganizationName.Matches(sentence.Words(name, end)) ? null : New(at, name, end, []);
    }

    private FoundPerson Known(int at, int name, int length)
    {
        var people = Ranked(name, length);
        var end = EndOf(name, name + length);
        // "Sari Wulandari" may be the Sari of the book; "Budi Wijaya" is neither Budi Santoso nor Budi Hartono.
        if (end > name + length)
            return New(at, name, end, [.. people.All.Where(p => NameWords.All(p).Count == 1)]);
        return Chosen(at, name, end, people);
    }

    // "Budi S." is the Budi of whom a further name begins with an S.
    private FoundPerson? Initialled(int at, int name, int length)
    {
        var end = name + length;
        if (end >= sentence.Tokens.Count || sentence.Tokens[end] is not { IsCapital: true, Name.Length: 1 } initial)
            return null;
        var so = Ranked(name, length).Where(p => NameWords.All(p).Skip(length).Any(w => w[0] == initial.Name[0]));
        return so.All.Count == 0 ? null : Chosen(at, name, end + 1, so);
    }

    private FoundPerson Chosen(int at, int name, int end, RankedPeople people)
    {
        var mark = Mark(at, end);
        var sapaan = at < name ? SapaanText.Of(sentence.Key(at)) : Sapaan.None;
        var person = sentence.Context.Chosen.GetValueOrDefault(mark) ?? people.Choose(sapaan, sentence.Context.Known);
        return new FoundPerson(at, end, people.All, person, mark);
    }

    private FoundPerson New(int at, int name, int end, IReadOnlyList<SentencePerson> candidates)
    {
        var mark = Mark(at, end);
        return new FoundPerson(at, end, candidates, sentence.Context.Chosen.GetValueOrDefault(mark), mark);
    }

    private SentenceMark Mark(int at, int end) => sentence.Marks.Next(SentenceKind.Person, sentence.Words(at, end));

    // The owner said that this word is somebody.
    private bool IsChosen(int at, int name) =>
        sentence.Context.Chosen.ContainsKey(sentence.Marks.Peek(SentenceKind.Person, sentence.Words(at, name + 1)));

    private RankedPeople Ranked(int name, int length)
    {
        var phrase = Phrase(name, length);
        if (!ranked.TryGetValue(phrase, out var people))
            ranked[phrase] = people = RankedPeople.Of(book[phrase], phrase);
        return people;
    }

    private int EndOf(int name, int end)
    {
        while (signs.GoesOn(name, end))
            end++;
        return end;
    }

    private int Most(int name)
    {
        var length = 1;
        while (length < LongestName && signs.MayGoOn(name + length))
            length++;
        return length;
    }

    private string Phrase(int at, int length) =>
        string.Join(' ', Enumerable.Range(at, length).Select(i => sentence.Tokens[i].Name.Replace('-', ' ')));
}
