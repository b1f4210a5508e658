namespace NetworkCrm.Core.Importing;

/// <summary>
/// How a file will be read, and its rows, streamed: memory does not grow with the file. Not for use by two threads at
/// once. What only tables have is empty for other kinds of files.
/// </summary>
public abstract class ImportReading
{
    /// <summary>An id of <see cref="ContactFormats.Names"/>.</summary>
    public abstract string Format { get; }

    /// <summary>The IANA name of the encoding.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>What divides the columns; null where nothing does.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The row the header is in; 0 where the file has none.</summary>
    public virtual int HeaderRow => 0;

    public virtual IReadOnlyList<ColumnMapping> Columns => [];

    /// <summary>Up to three different values of each column, to recognise it by.</summary>
    public virtual IReadOnlyList<IReadOnlyList<string>> Samples => [];

    /// <summary>
    /// False where no column is known to hold anything a contact could be named by: the user has to say.
    /// </summary>
    public virtual bool CanNameContacts => true;

    /// <summary>
    /// What the file says and nothing is taken of, by the name it has there; complete once <see cref="Rows"/> was read
    /// to its end.
    /// </summary>
    public virtual IReadOnlyList<string> IgnoredColumns => [];

    /// <summary>
    /// Reads the rows from the start, lazily; each call reads the file again. Blank rows are left out, bad rows are
    /// errors, nothing stops the rest.
    /// </summary>
    public abstract IEnumerable<ImportRow> Rows();

    /// <summary>What the file is as a chat; null where it is none.</summary>
    public virtual ChatFacts? Chat => null;

    /// <summary>What happened with the contacts of <see cref="Rows"/>, by day; only chats say any of it.</summary>
    public virtual IEnumerable<ImportedInteraction> Interactions() => [];
}
