namespace NetworkCrm.Core.Sentences;

/// <summary>A word or a mark of a sentence, and where it stands.</summary>
/// <param name="Key">The word as the word lists know it: folded, apostrophes kept as <c>'</c>, short forms written out;
/// empty for what is no word.</param>
/// <param name="Name">The word as names are compared: folded, nothing written out; empty for what is no word.</param>
/// <param name="Mark">The mark; NUL for a word.</param>
/// <param name="Sign"><c>@</c> or <c>#</c> where the word is led by one; else NUL.</param>
/// <param name="IsCapital">Begins with a capital that says something: not so where all is in capitals.</param>
internal readonly record struct Token(int Start, int End, string Key, string Name, char Mark, char Sign, bool IsCapital)
{
    /// <summary>What stands for an emoji and every other picture.</summary>
    public const char Picture = '\uFFFC';

    /// <summary>The key of the ending that makes something somebody's: <c>'s</c>.</summary>
    public const string Owning = "'s";

    public bool IsWord => Key.Length > 0;
}
