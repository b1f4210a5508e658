using System.Collections.Frozen;

namespace NetworkCrm.Core.Sentences;

/// <summary>The names of a whole book in memory, built once: a word of a name leads to those who bear it.</summary>
public sealed class PeopleNameIndex : ISentencePeople
{
    private readonly SentencePerson[] people;
    private readonly FrozenDictionary<string, int[]> byWord;

    /// <param name="people">The best known first.</param>
    public PeopleNameIndex(IEnumerable<SentencePerson> people)
    {
        this.people = [.. people];
        var first = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var later = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < this.people.Length; i++)
        {
            var leads = NameWords.Leads(this.people[i]);
            foreach (var word in NameWords.All(this.people[i]))
                Add(leads.Contains(word) ? first : later, word, i);
        }

        byWord = first
            .Keys.Union(later.Keys)
            .ToFrozenDictionary(
                w => w,
                w => (int[])[.. first.GetValueOrDefault(w, []), .. later.GetValueOrDefault(w, [])],
                StringComparer.Ordinal
            );
    }

    public IReadOnlyDictionary<string, IReadOnlyList<SentencePerson>> Find(IReadOnlyCollection<string> names)
    {
        var found = new Dictionary<string, IReadOnlyList<SentencePerson>>(StringComparer.Ordinal);
        foreach (var name in names)
            if (Bearers(name) is { Count: > 0 } bearers)
                found[name] = bearers;
        return found;
    }

    private List<SentencePerson> Bearers(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !byWord.TryGetValue(words[0], out var bearers))
            return [];
        IEnumerable<int> left = bearers;
        foreach (var word in words.Skip(1))
        {
            if (!byWord.TryGetValue(word, out var others))
                return [];
            left = left.Where(others.ToHashSet().Contains);
        }

        return [.. left.Take(ISentencePeople.Most).Select(i => people[i])];
    }

    private static void Add(Dictionary<string, List<int>> index, string word, int person)
    {
        if (!index.TryGetValue(word, out var list))
            index[word] = list = [];
        if (list.Count == 0 || list[^1] != person)
            list.Add(person);
    }
}
