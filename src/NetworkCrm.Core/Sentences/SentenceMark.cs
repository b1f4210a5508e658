namespace NetworkCrm.Core.Sentences;

/// <summary>
/// Which chip is meant, in a way that holds while the owner goes on typing: its kind, its words folded (of a promise, a
/// fact, an exchange and a next step the first word only, since the rest is still being written), and how many such stand
/// before it.
/// </summary>
public readonly record struct SentenceMark(SentenceKind Kind, string Words, int Nth = 0);
