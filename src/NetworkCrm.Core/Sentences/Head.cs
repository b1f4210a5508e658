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

    /// <summary>
    /// Reads the words from <paramref name="at"/> on: days, small words and one subject in any order.
    /// </summary>
    public static Head Read(Sentence sentence, int at, int end)
    {
        var (i, subject, signs, said) = (at, Subject.None, Signs.None, -1);
        FoundPerson? who = null;
        while (i < end)
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
                if (said < 0)
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

    private static bool IsObject(Sentence sentence, int i)
    {
        var before = sentence.Key(i - 1);
        return NamePlaces.Weak.Contains(before) && before is not ("kata" or "bilang" or "and" or "dan" or "nya");
    }
}
