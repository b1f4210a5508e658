using System.Collections.Frozen;

namespace NetworkCrm.Core.Sentences;

/// <summary>The names of a whole book in memory, built once: a word of a name leads to those who bear it.</summary>
public sealed class PeopleNameIndex : ISentencePeople
{
    private readonly SentencePerson[] people;
    private readonly FrozenDictionary<string, Bearers> byWord;

    /// <param name="people">The best known first.</param>
    public PeopleNameIndex(IEnumerable<SentencePerson> people)
    {
        this.people = [.. people];
        var found = new Dictionary<string, (List<int> Leads, List<int> Others)>(StringComparer.Ordinal);
        for (var i = 0; i < this.people.Length; i++)
        {
            var leads = NameWords.Leads(this.people[i]);
            foreach (var word in NameWords.All(this.people[i]))
            {
                if (!found.TryGetValue(word, out var bearers))
                    found[word] = bearers = ([], []);
                (leads.Contains(word) ? bearers.Leads : bearers.Others).Add(i);
            }
        }

        byWord = found.ToFrozenDictionary(
            f => f.Key,
            f => new Bearers([.. f.Value.Leads], [.. f.Value.Others]),
            StringComparer.Ordinal
        );
    }

    public IReadOnlyDictionary<string, IReadOnlyList<SentencePerson>> Find(IReadOnlyCollection<string> names)
    {
        var found = new Dictionary<string, IReadOnlyList<SentencePerson>>(StringComparer.Ordinal);
        foreach (var name in names)
            if (Bear(name) is { Count: > 0 } bearers)
                found[name] = bearers;
        return found;
    }

    private List<SentencePerson> Bear(string name)
    {
        var words = new List<Bearers>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!byWord.TryGetValue(word, out var bearers))
                return [];
            words.Add(bearers);
        }

        if (words.Count == 0)
            return [];
        // Of several words the rarest is gone through; with one, the first twenty are enough.
        var rarest = words.MinBy(w => w.Count);
        var meant = rarest.All().Where(i => words.TrueForAll(w => w.Contains(i)));
        if (words.Count > 1)
            meant = meant.OrderBy(i => !words[0].IsLed(i)).ThenBy(i => i);
        return [.. meant.Take(ISentencePeople.Most).Select(i => people[i])];
    }

    /// <summary>Those whose name a word leads, and those in whose name it comes later, each in their order.</summary>
    private readonly record struct Bearers(int[] Leads, int[] Others)
    {
        public int Count => Leads.Length + Others.Length;

        public IEnumerable<int> All() => Leads.Concat(Others);

        public bool IsLed(int person) => Array.BinarySearch(Leads, person) >= 0;

        public bool Contains(int person) => IsLed(person) || Array.BinarySearch(Others, person) >= 0;
    }
}
