namespace NetworkCrm.Core.Sentences;

/// <summary>Reads the words before a verb one by one.</summary>
internal sealed class HeadReader(Sentence sentence, int at, int end)
{
    // Nobody puts more before a verb.
    private const int Longest = 16;

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
        "lagi",
        "sekarang",
        "juga",
        "ternyata",
        "si",
        .. Segments.Parting,
    ];

    private readonly int from = at;
    private int i = at;
    private int said = -1;
    private int time = -1;
    private Subject subject;
    private Signs signs;
    private FoundPerson? who;

    private bool Promises => (signs & Signs.Promise) != Signs.None;

    public Head Read()
    {
        while (i < end && i - from < Longest && (Day() || Time() || Person() || Pronoun() || Small() || Link())) { }
        return new Head(from, i, time < 0 ? i : time, subject, who, signs, said < 0 ? i : said);
    }

    private bool Day()
    {
        if (sentence.DayAt(i) is not { } day)
            return false;
        (i, time) = (day.End, -1);
        return true;
    }

    // "besok jam 9 telp": it stays with the words of the verb it stands before.
    private bool Time()
    {
        var count = ClockTimes.Count(sentence.Tokens, i, end);
        if (count == 0)
            return false;
        (time, i) = (i, i + count);
        return true;
    }

    private bool Person()
    {
        if (sentence.PersonAt(i) is not { } person)
            return false;
        // "Janji ke Rina": a promise names to whom it was made.
        if (!Promises)
        {
            if (subject != Subject.None || IsObject())
                return false;
            (subject, who) = (Subject.Named, person);
        }

        (i, said) = (person.End, -1);
        return true;
    }

    private bool Pronoun()
    {
        var (count, value) = Head.Pronoun(sentence, i, end);
        // "She promised she would": whoever promised is named twice.
        if (count == 0 || subject != Subject.None && !(Promises && subject == value.Subject))
            return false;
        (subject, signs) = (value.Subject, signs | value.Signs);
        Say(i);
        (i, time) = (i + count, -1);
        return true;
    }

    private bool Small()
    {
        var (count, value) = Subjects.Before.Match(sentence.Tokens, i, end);
        // "beliau perlu 2 sopir" is a need, "gue perlu telp" is still to be done.
        if (count > 0 && subject is Subject.Them or Subject.Named && sentence.Key(i) == "perlu")
            return false;
        // "janji ga akan telat": what is promised may be not to do something.
        if (count == 0 || Promises && value == Signs.Not)
            return false;
        if (!Speech.Contains(sentence.Key(i)))
            Say(i);
        (i, time, signs) = (i + count, -1, signs | value);
        return true;
    }

    private bool Link()
    {
        if (!(Promises && Subjects.Links.Contains(sentence.Key(i))) && sentence.Tokens[i].Mark is not (':' or '('))
            return false;
        i++;
        return true;
    }

    private void Say(int token)
    {
        if (said < 0)
            said = token;
    }

    // Anybody named after another word is what is done to, and does nothing.
    private bool IsObject()
    {
        if (i == 0 || !sentence.Tokens[i - 1].IsWord || sentence.DayAt(i - 1) is not null)
            return false;
        var before = sentence.Key(i - 1);
        if (before is "dan" or "and")
            return sentence.PersonAt(i - 2) is not null || i > 1 && sentence.Tokens[i - 2].Mark == ',';
        return !BeforeSubject.Contains(before);
    }
}
