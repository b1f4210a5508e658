namespace NetworkCrm.Core.Sentences;

/// <summary>A stretch of tokens that says one thing.</summary>
/// <param name="GoesOn">Follows a comma or an "and", and may leave out whom it speaks of.</param>
internal readonly record struct Segment(int From, int End, bool GoesOn);

/// <summary>
/// Parts a sentence where one thing ends and the next begins: at full stops, at commas that part no list of people, at
/// pictures, at "terus" and "but", and at an "and" behind which a new clause begins.
/// </summary>
internal static class Segments
{
    internal static readonly HashSet<string> Parting =
    [
        "terus",
        "lalu",
        "tapi",
        "but",
        "then",
        "karena",
        "because",
        "soalnya",
        "sedangkan",
        "while",
        "padahal",
        "so",
        "jadinya",
    ];

    private static readonly HashSet<string> Abbreviations =
    [
        "dr",
        "ir",
        "h",
        "hj",
        "prof",
        "st",
        "tanggal",
        "no",
        "jl",
        "pt",
        "cv",
        "vs",
        "dll",
        "dsb",
        .. NamePlaces.Address,
    ];

    public static IEnumerable<Segment> Of(Sentence sentence)
    {
        var from = 0;
        var goesOn = false;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var stops = Stops(sentence, i);
            if (!stops && !Parts(sentence, i, from))
                continue;
            if (i > from)
                yield return new Segment(from, i, goesOn);
            from = i + 1;
            goesOn = !stops;
        }

        if (from < sentence.Tokens.Count)
            yield return new Segment(from, sentence.Tokens.Count, goesOn);
    }

    private static bool Stops(Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        return token.Mark switch
        {
            '!' or '?' or ';' or '\n' or Token.Picture => true,
            '.' => !(i > 0 && (Abbreviations.Contains(sentence.Key(i - 1)) || IsInitial(sentence.Tokens[i - 1]))),
            '-' or '\u2013' or '\u2014' => true,
            _ => false,
        };
    }

    // "Budi S." goes on; a sentence that ends in one letter is rare.
    private static bool IsInitial(Token token) => token is { Name.Length: 1, IsCapital: true };

    private static bool Parts(Sentence sentence, int i, int from)
    {
        if (sentence.Tokens[i].Mark == ',')
            return !PartsAList(sentence, i);
        if (sentence.DayAt(i) is not null || sentence.PersonAt(i) is not null)
            return false;
        if (Parting.Contains(sentence.Key(i)))
            return true;
        return sentence.Key(i) is "dan" or "and" && i > from && ClauseReader.Begins(sentence, i + 1);
    }

    // "Rina, Andi, dan Kevin" is one list; "Rina cari CFO, Andi cari gudang" is two clauses.
    private static bool PartsAList(Sentence sentence, int comma)
    {
        if (sentence.PersonAt(comma - 1) is null)
            return false;
        var next = comma + 1;
        var isLast = sentence.Key(next) is "dan" or "and" or "sama";
        if (isLast)
            next++;
        if (sentence.PersonAt(next) is not { } person || person.From != next)
            return false;
        return isLast
            || person.End == sentence.Tokens.Count
            || sentence.Tokens[person.End].Mark is ',' or '.'
            || sentence.Key(person.End) is "dan" or "and" or "sama";
    }
}
