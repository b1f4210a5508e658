using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Sentences;

/// <summary>
/// The names in a sentence: which words may be names is judged by where they stand and how they are written, and the book
/// is asked for those alone, once.
/// </summary>
internal static class PeopleFinder
{
    private const int MostNames = 200;
    private const int LongestName = 4;
    private const int LongestWord = 40;

    public static List<FoundPerson> Find(Sentence sentence)
    {
        var names = Names(sentence);
        var book = names.Count == 0 ? null : sentence.Context.People.Find(names);
        var found = new List<FoundPerson>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
            if (book is not null && At(sentence, i, book, found.LastOrDefault()) is { } person)
            {
                if (sentence.Context.Dismissed.Contains(person.Mark))
                    continue;
                found.Add(person);
                i = person.End - 1;
            }

        return found;
    }

    private static HashSet<string> Names(Sentence sentence)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sentence.Tokens.Count && names.Count < MostNames; i++)
        {
            if (!MayBegin(sentence, i))
                continue;
            for (var length = 1; length <= LongestName && i + length <= sentence.Tokens.Count; length++)
            {
                if (length > 1 && !MayGoOn(sentence, i + length - 1))
                    break;
                names.Add(Phrase(sentence, i, length));
            }
        }

        return names;
    }

    private static FoundPerson? At(
        Sentence sentence,
        int at,
        IReadOnlyDictionary<string, IReadOnlyList<SentencePerson>> book,
        FoundPerson? before
    )
    {
        var address = NameTitleEnd(sentence, at);
        var name = address > at ? address : at;
        if (name >= sentence.Tokens.Count || !MayBegin(sentence, name))
            return null;
        var (length, candidates) = Longest(sentence, name, book);
        if (length == 1 && IsDayOrWord(sentence, name) && !NamesSomebody(sentence, at, name, before))
        {
            if (sentence.DayAt(name) is { } day && length > 0)
                sentence.Offer(day, candidates);
            return null;
        }

        var end = length == 0 ? name : name + length;
        if (length == 0 && !MayBeNew(sentence, at, name, before))
            return null;
        while (GoesOn(sentence, name, end) || length == 0 && end == name)
            end++;
        var isLonger = length > 0 && end > name + length;
        if (isLonger)
            // "Sari Wulandari" may be the Sari of the book; "Budi Wijaya" is neither Budi Santoso nor Budi Hartono.
            candidates = [.. candidates.Where(c => NameWords.All(c).Count == 1)];
        if (length == 0 && OrganizationName.Matches(sentence.Words(name, end)))
            return null;
        var mark = sentence.Marks.Next(SentenceKind.Person, sentence.Words(at, end));
        if (length == 0 || isLonger)
            return new FoundPerson(at, end, name, candidates, sentence.Context.Chosen.GetValueOrDefault(mark), mark);
        var sapaan = address > at ? SapaanText.Of(sentence.Key(at)) : Sapaan.None;
        var choice = PersonChoice.Of(candidates, Phrase(sentence, name, length), sapaan, sentence.Context, mark);
        return new FoundPerson(at, end, name, choice.Candidates, choice.Person, mark);
    }

    private static (int Length, IReadOnlyList<SentencePerson> Candidates) Longest(
        Sentence sentence,
        int at,
        IReadOnlyDictionary<string, IReadOnlyList<SentencePerson>> book
    )
    {
        for (var length = Math.Min(LongestName, sentence.Tokens.Count - at); length > 0; length--)
            if (
                Enumerable.Range(at + 1, length - 1).All(i => MayGoOn(sentence, i))
                && book.TryGetValue(Phrase(sentence, at, length), out var candidates)
            )
                return (length, candidates);
        return (0, []);
    }

    /// <summary>Behind "Pak" or "Bpk.", where a name follows.</summary>
    private static int NameTitleEnd(Sentence sentence, int at)
    {
        if (!NamePlaces.Address.Contains(sentence.Key(at)) || sentence.Tokens[at].Sign == '@')
            return at;
        var next = at + 1;
        if (next < sentence.Tokens.Count && sentence.Tokens[next].Mark == '.')
            next++;
        return
            next < sentence.Tokens.Count
            && sentence.Tokens[next].IsWord
            && !NamePlaces.Roles.Contains(sentence.Key(next))
            ? next
            : at;
    }

    private static bool MayBegin(Sentence sentence, int at)
    {
        var token = sentence.Tokens[at];
        if (token.Name.Length is < 2 or > LongestWord || token.Sign == '#' || !char.IsLetter(token.Name[0]))
            return false;
        if (token.Sign == '@' || IsAddressed(sentence, at))
            return true;
        if (NamePlaces.Nobody.Contains(token.Key) || NamePlaces.Places.Contains(sentence.Key(at - 1)))
            return false;
        if (token.IsCapital)
            return true;
        if (CommonWords.All.Contains(token.Key))
            return false;
        return NamePlaces.Weak.Contains(sentence.Key(at - 1)) || IsSubject(sentence, at);
    }

    // "rina telp tadi": in small letters a name begins a sentence only where a verb or a day follows.
    private static bool IsSubject(Sentence sentence, int at) =>
        (at == 0 || !sentence.Tokens[at - 1].IsWord || sentence.DayAt(at - 1) is not null)
        && (
            CommonWords.Verbs.Contains(sentence.Key(at + 1))
            || Subjects.Pronouns.Count(sentence.Tokens, at + 1, sentence.Tokens.Count) > 0
            || sentence.DayAt(at + 1) is not null
            || sentence.Key(at + 1) is "dan" or "sama"
        );

    private static bool MayGoOn(Sentence sentence, int at)
    {
        var token = sentence.Tokens[at];
        return token.IsWord
            && token.Sign == '\0'
            && token.Name.Length is > 0 and <= LongestWord
            && (token.IsCapital || !CommonWords.All.Contains(token.Key));
    }

    private static bool IsDayOrWord(Sentence sentence, int at) =>
        sentence.DayAt(at) is not null || CommonWords.All.Contains(sentence.Key(at));

    /// <summary>Whether a word that is a day or an ordinary one stands where it can only be somebody.</summary>
    private static bool NamesSomebody(Sentence sentence, int at, int name, FoundPerson? before)
    {
        if (at < name || sentence.Tokens[at].Sign == '@')
            return true;
        var previous = sentence.Key(at - 1);
        if (NamePlaces.With.Contains(previous))
            return true;
        if (sentence.DayAt(name) is not null)
            return false;
        if (!sentence.Tokens[name].IsCapital)
            return false;
        return NamePlaces.Weak.Contains(previous)
            || IsListed(sentence, at, before)
            || (
                CommonWords.English.Contains(sentence.Key(name))
                    ? NamePlaces.Finite.Contains(sentence.Key(name + 1))
                    : CommonWords.Verbs.Contains(sentence.Key(name + 1))
            );
    }

    private static bool MayBeNew(Sentence sentence, int at, int name, FoundPerson? before)
    {
        if (sentence.Tokens[at].Sign == '@')
            return true;
        if (sentence.DayAt(name) is not null || CommonWords.All.Contains(sentence.Key(name)))
            return false;
        if (at < name)
            return !NamePlaces.Nobody.Contains(sentence.Key(name));
        return sentence.Tokens[name].IsCapital
            && (NamePlaces.Strong.Contains(sentence.Key(at - 1)) || IsListed(sentence, at, before));
    }

    private static bool IsListed(Sentence sentence, int at, FoundPerson? before) =>
        before is not null
        && (
            before.End == at - 1 && (sentence.Key(at - 1) == "dan" || sentence.Key(at - 1) == "and")
            || before.End == at - 2 && sentence.Tokens[at - 2].Mark == ',' && sentence.Key(at - 1) is "dan" or "and"
        );

    private static bool IsAddressed(Sentence sentence, int at) =>
        at > 0
        && (
            NamePlaces.Address.Contains(sentence.Key(at - 1))
            || at > 1 && sentence.Tokens[at - 1].Mark == '.' && NamePlaces.Address.Contains(sentence.Key(at - 2))
        )
        && !NamePlaces.Roles.Contains(sentence.Key(at));

    // One more word in capitals belongs to the name, unless it says something of its own.
    private static bool GoesOn(Sentence sentence, int name, int end) =>
        end > name
        && end < sentence.Tokens.Count
        && sentence.Tokens[end].IsCapital
        && sentence.Tokens[end].Sign == '\0'
        && sentence.Tokens[name].IsCapital
        && sentence.DayAt(end) is null
        && !CommonWords.All.Contains(sentence.Key(end))
        && !NamePlaces.Nobody.Contains(sentence.Key(end))
        && !NamePlaces.Address.Contains(sentence.Key(end))
        && ChannelWords.Match(sentence.Tokens, end, sentence.Tokens.Count).Count == 0;

    private static string Phrase(Sentence sentence, int at, int length) =>
        string.Join(' ', Enumerable.Range(at, length).Select(i => sentence.Tokens[i].Name.Replace('-', ' ')));
}
