namespace NetworkCrm.Core.Sentences;

/// <summary>The names of the book, asked once for each sentence.</summary>
public interface ISentencePeople
{
    /// <summary>As many as an answer needs to hold of those who bear one name.</summary>
    const int Most = 20;

    /// <summary>Looks names up.</summary>
    /// <param name="names">Each one or several words, folded as <see cref="Contacts.TextFold"/> does, parted by a blank;
    /// 200 at most.</param>
    /// <returns>For each name that somebody bears the <see cref="Most"/> first of those in whose full name or nickname
    /// every one of its words stands as a word: first who is called so or whose name begins so, then by how well they
    /// are known. Names that nobody bears may be left out.</returns>
    IReadOnlyDictionary<string, IReadOnlyList<SentencePerson>> Find(IReadOnlyCollection<string> names);
}
