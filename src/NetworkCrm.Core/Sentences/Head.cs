namespace NetworkCrm.Core.Sentences;

/// <summary>The words of a clause before its verb: days, small words and one subject, in any order.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Verb">The token behind them, where the verb stands.</param>
/// <param name="What">The time before the verb, or the verb: where the words that matter begin.</param>
/// <param name="Who">The subject where it is named.</param>
/// <param name="Said">The token with which what is said begins: behind a named subject and the days before it.</param>
internal readonly record struct Head(
    int From,
    int Verb,
    int What,
    Subject Subject,
    FoundPerson? Who,
    Signs Signs,
    int Said
)
{
    /// <summary>It leaves its subject out and goes on about them.</summary>
    public bool IsInherited { get; init; }

    public bool IsMe => Subject == Subject.Me;

    public bool IsTheirs => Subject is Subject.Them or Subject.Named;

    public static Head Read(Sentence sentence, int at, int end) => new HeadReader(sentence, at, end).Read();

    public static (int Count, (Subject Subject, Signs Signs) Value) Pronoun(Sentence sentence, int at, int end) =>
        Subjects.Pronouns.Match(sentence.Tokens, at, end);

    public bool Has(Signs signs) => (Signs & signs) != Signs.None;
}
