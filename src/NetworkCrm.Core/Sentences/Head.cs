namespace NetworkCrm.Core.Sentences;

/// <summary>The words of a clause before its verb.</summary>
/// <param name="From">Its first token: a day, a small word or the subject.</param>
/// <param name="Verb">The token behind it, where the verb stands.</param>
/// <param name="Said">The token that begins what is quoted of it: behind a named subject and the days.</param>
internal readonly record struct Head(int From, int Verb, Subject Subject, FoundPerson? Who, Signs Signs, int Said)
{
    public bool Has(Signs signs) => (Signs & signs) != Signs.None;

    public bool IsMe => Subject is Subject.Me;

    public bool IsTheirs => Subject is Subject.Them or Subject.Named;

    // Whoever says a thing is told apart from what is said.
    private static readonly HashSet<string> Speech =
    [
        "katanya",
        "bilang",
        "cerita",
        "ngomong",
        "said",
        "says",
        "mentioned",
        "ngaku",
    ];

    private static readonly HashSet<string> BeforeSubject =
    [
        "kata",
        "bilang",
        "katanya",
        "said",
        "says",
        "told",
        "that",
        "me",
        "kalau",
        .. Segments.Parting,
        "lagi",
        "sekarang",
        "juga",
        "ternyata",
    ];

    // Nobody puts more before a verb.
    private const int Longest = 16;

    /// <summary>
    /// Reads the words from <paramref name="at"/> on: days, small words and one subject in any order.
    /// </summary>
    public static Head Read(Sentence sentence, int at, int end)
    {
        var (i, subject, signs, said) = (at, Subject.None, Signs.None, -1);
        FoundPerson? who = null;
        while (i < end && i - at < Longest)
        {
            if (sentence.DayAt(i) is { } day)
            {
                i = day.End;
            }
            else if (sentence.PersonAt(i) is { } person)
            {
                if ((signs & Signs.Promise) == Signs.None && (subject != Subject.None || IsObject(sentence, i)))
                    break;
                // "Janji ke Rina": a promise names to whom it was made.
                if ((signs & Signs.Promise) == Signs.None)
                    (subject, who) = (Subject.Named, person);
                (i, said) = (person.End, -1);
            }
            else if (Pronoun(sentence, i, end) is { Count: > 0 } pronoun && subject == Subject.None)
            {
                (subject, signs) = (pronoun.Subject, signs | pronoun.Signs);
                if (said < 0)
                    said = i;
                i += pronoun.Count;
            }
            else if (Subjects.Before.Match(sentence.Tokens, i, end) is { Count: > 0 } before)
            {
                // "janji ga akan telat": what is promised may be not to do something.
                if ((signs & Signs.Promise) != Signs.None && before.Value == Signs.Not)
                    break;
                if (said < 0 && !Speech.Contains(sentence.Key(i)))
                    said = i;
                (i, signs) = (i + before.Count, signs | before.Value);
            }
            else if (
                (signs & Signs.Promise) != Signs.None && Subjects.Links.Contains(sentence.Key(i))
                || sentence.Tokens[i].Mark is ':' or '('
            )
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return new Head(at, i, subject, who, signs, said < 0 ? i : said);
    }

    public static (int Count, Subject Subject, Signs Signs) Pronoun(Sentence sentence, int at, int end)
    {
        var (count, value) = Subjects.Pronouns.Match(sentence.Tokens, at, end);
        return (count, value.Subject, value.Signs);
    }

    // Anybody named after another word is what is done to, and does nothing.
    private static bool IsObject(Sentence sentence, int i)
    {
        if (i == 0 || !sentence.Tokens[i - 1].IsWord || sentence.DayAt(i - 1) is not null)
            return false;
        var before = sentence.Key(i - 1);
        if (before is "dan" or "and")
            return sentence.PersonAt(i - 2) is not null || i > 1 && sentence.Tokens[i - 2].Mark == ',';
        return !BeforeSubject.Contains(before);
    }
}
