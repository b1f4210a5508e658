using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Sentences;

/// <summary>
/// What was learned about somebody's people and affairs: <c>anaknya baru masuk SMA</c>, <c>his wife is expecting</c>,
/// <c>istri Pak Hadi baru lahiran</c>.
/// </summary>
internal static class NounFact
{
    private static readonly HashSet<string> Between = ["baru", "lagi", "sekarang", "katanya", "the", "kata"];

    private static readonly HashSet<string> Preceding =
    [
        "soal",
        "tentang",
        "about",
        "ke",
        "di",
        "dari",
        "buat",
        "untuk",
        "for",
        "to",
        "of",
        "in",
        "on",
        "from",
        "at",
        "with",
        "sama",
        "dengan",
        "bareng",
    ];

    private const int Farthest = 12;

    public static Clause? Read(Sentence sentence, int at, int end)
    {
        // "cerita soal proyeknya" and "ke kantornya" say nothing of them.
        if (Preceding.Contains(sentence.Key(at - 1)))
            return null;
        if (sentence.PersonAt(at) is { } owner && owner.From == at && sentence.Key(owner.End) == Token.Owning)
        {
            var (words, of) = LearnedWords.Nouns.Match(sentence.Tokens, owner.End + 1, end);
            return words == 0 || Preceding.Contains(sentence.Key(owner.End + 1 + words))
                ? null
                : Rest(sentence, owner.End + 1, owner.End + 1 + words, end, of, owner, mayBeADay: of == FactKind.Other);
        }

        var i = at;
        while (
            i < end
            && i - at < Farthest
            && (Between.Contains(sentence.Key(i)) || sentence.DayAt(i) is { Phrase.Past: null })
        )
            i++;
        var isTheir = LearnedWords.Their.Contains(sentence.Key(i));
        if (isTheir)
            i++;
        if (i >= end || sentence.PersonAt(i) is not null)
            return null;
        var (count, kind) = LearnedWords.Nouns.Match(sentence.Tokens, i, end);
        if (isTheir)
            return count > 0 ? Rest(sentence, at, i + count, end, kind, null) : null;
        if (LearnedWords.Owned(sentence.Key(i)) is { } owned)
            return sentence.PersonAt(i + 1) is { } named
                ? Rest(sentence, named.End, named.End, end, owned, named)
                : Rest(sentence, at, i + 1, end, owned, null);
        if (count == 0)
            return null;
        if (LearnedWords.Theirs.Contains(sentence.Key(i + count)))
            return Rest(sentence, at, i + count + 1, end, kind, null);
        return kind == FactKind.Family && sentence.PersonAt(i + count) is { } person
            ? Rest(sentence, person.End, person.End, end, kind, person)
            : null;
    }

    // "Sinta dan suaminya tgl 31": with nothing but a day behind it nothing is said of the husband.
    private static Clause? Rest(
        Sentence sentence,
        int from,
        int said,
        int end,
        FactKind kind,
        FoundPerson? about,
        bool mayBeADay = false
    )
    {
        for (var i = said; i < end && i - said < Farthest; i++)
            if (sentence.Tokens[i].IsWord && (mayBeADay || sentence.DayAt(i) is null))
                return Stops(sentence, i) ? null : new Clause(from, from, end, new FactMeaning(kind, about));
        return null;
    }

    // "anaknya di Bandung" says where; "keluarga Andi" with "dan" or "sama" behind it lists people.
    private static bool Stops(Sentence sentence, int i) =>
        sentence.Key(i) is "dan" or "and" or "sama" or "bareng" or "with" or "juga" || sentence.PersonAt(i) is not null;
}
