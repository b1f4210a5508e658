using System.Buffers;
using System.Collections.Frozen;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// Who is in the book, for files that name people in running words: the title of a meeting. Of two who may be meant
/// neither is.
/// </summary>
public sealed class KnownPeople
{
    private const int LongestTitle = 500;

    private static readonly SearchValues<char> Joining = SearchValues.Create("<>&/+↔");

    // What stands before the name of somebody one is with.
    private static readonly FrozenSet<string> Before = Set(
        "dengan dgn sama bareng bersama with w and dan n feat ft meet meeting ketemu ketemuan jumpa temu bertemu ngobrol "
            + "ngopi kopi coffee tea teh makan lunch dinner breakfast brunch sarapan nonton call telepon telpon tlp telp "
            + "nelpon vc zoom video visit jenguk kunjungi mengunjungi sowan silaturahmi wawancara interview chat catchup "
            + "up pak bapak bu ibu mas mbak mba kak bang om tante mr mrs ms dr prof ko ci cik uda uni teh kang 11 vs x"
    );

    // What may follow a name without being a part of it.
    private static readonly FrozenSet<string> After = Set(
        "di at in on ke to for untuk soal ttg tentang about re besok today tomorrow jam pukul pk and dan with dengan "
            + "meeting meet call lunch dinner coffee kopi ngopi sync catchup catch chat 1 11 session sesi interview "
            + "wawancara dkk tim team discussion diskusi bahas review demo presentasi follow via x vs n office kantor"
    );

    private readonly List<Person> _people = [];
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _byEmail = new(StringComparer.Ordinal);

    /// <param name="displayName">As it stands in the book.</param>
    /// <param name="nickname">What they are also called.</param>
    public void Add(string displayName, string? nickname = null)
    {
        var words = MatchKeys.Words(MatchKeys.Name(displayName));
        if (words.Count == 0)
            return;
        var at = _people.Count;
        _people.Add(new Person(displayName, words));
        Begin(words[0], at);
        if (
            nickname is not null
            && MatchKeys.Words(TextFold.Fold(nickname)) is [{ Length: > 1 } nick]
            && nick != words[0]
        )
            Begin(nick, at);
    }

    /// <summary>The address is that of a contact called <paramref name="displayName"/>.</summary>
    public void AddEmail(string displayName, string email)
    {
        var key = MatchKeys.Email(email);
        _byEmail[key] = _byEmail.TryGetValue(key, out var other) && other != displayName ? null : displayName;
    }

    /// <summary>The name of whoever has this address; null where nobody has, or several have.</summary>
    public string? ByEmail(string email) => _byEmail.GetValueOrDefault(MatchKeys.Email(email));

    /// <summary>The names, as they stand in the book, of those whom a title certainly names.</summary>
    public IReadOnlyList<string> In(string title)
    {
        var found = new List<string>();
        if (_people.Count == 0 || title.Length > LongestTitle)
            return found;
        var words = Words(title);
        // Where all is written large, or small, that says nothing of what a name is.
        var tells = words.Exists(w => w.IsUpper) && words.Exists(w => !w.IsUpper && char.IsLetter(w.Text[0]));
        var after = false;
        for (var i = 0; i < words.Count; )
        {
            var (end, person) = Match(words, i, tells, after);
            after = person is not null;
            if (person is not null && !found.Contains(person))
                found.Add(person);
            i = end;
        }

        return found;
    }

    private (int End, string? Person) Match(List<Word> words, int at, bool tells, bool afterName)
    {
        var first = words[at];
        if ((tells && !first.IsUpper) || !_byWord.TryGetValue(first.Text, out var people))
            return (at + 1, null);
        var end = at + 1;
        while (end < words.Count && !words[end].IsApart)
        {
            var next = people.FindAll(p => _people[p].Words.Contains(words[end].Text));
            if (next.Count == 0)
                break;
            (people, end) = (next, end + 1);
        }

        // A word more of what looks like a name: somebody else, who is called so as well.
        var isWhole =
            end == words.Count
            || words[end].IsApart
            || After.Contains(words[end].Text)
            || (tells && !words[end].IsUpper);
        var length = end - at;
        if (!isWhole || (length == 1 && !IsIntroduced(words, at, end, afterName)))
            return (end, null);
        var exact = length > 1 ? people.FindAll(p => _people[p].Words.Count == length) : [];
        return exact.Count == 1 ? (end, _people[exact[0]].Name)
            : people.Count == 1 ? (end, _people[people[0]].Name)
            : (end, null);
    }

    // One word alone is a name only where the title treats it as one: many names are words as well.
    private static bool IsIntroduced(List<Word> words, int at, int end, bool afterName) =>
        (words.Count == end && at == 0)
        || words[at].IsPaired
        || (end < words.Count && words[end].IsPaired)
        || (afterName && words[at].IsApart)
        || (at > 0 && Before.Contains(words[at - 1].Text));

    private void Begin(string word, int person)
    {
        if (!_byWord.TryGetValue(word, out var people))
            _byWord[word] = people = [];
        people.Add(person);
    }

    private static List<Word> Words(string title)
    {
        var words = new List<Word>();
        var between = 0;
        for (var i = 0; i < title.Length; )
        {
            if (!IsPart(title[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < title.Length && IsPart(title[i]))
                i++;
            var gap = title.AsSpan(between, start - between);
            between = i;
            var text = string.Concat(MatchKeys.Words(TextFold.Fold(title[start..i])));
            if (text.Length > 0)
                words.Add(
                    new Word(
                        text,
                        char.IsUpper(title[start]),
                        gap.Trim().Trim('.').Length > 0,
                        gap.IndexOfAny(Joining) >= 0
                    )
                );
        }

        return words;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '`' || char.IsSurrogate(c);

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Person(string Name, List<string> Words);

    /// <param name="IsApart">Something other than a blank stands before it.</param>
    /// <param name="IsPaired">What stands before it joins two people: <c>Rina &lt;&gt; Budi</c>.</param>
    private readonly record struct Word(string Text, bool IsUpper, bool IsApart, bool IsPaired);
}
