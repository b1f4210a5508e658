namespace NetworkCrm.Core.Importing;

/// <summary>
/// One kind of file that contacts are read from: a file of its own in <c>Formats/</c> and a line in
/// <see cref="ContactFormats"/>.
/// </summary>
public interface IContactFormat
{
    /// <summary>What a user may ask for by id: the format itself, or each of its dialects.</summary>
    IReadOnlyList<FormatName> Names { get; }

    /// <summary>Is a file that begins so of this kind? A cheap look; whether it can be read is for
    /// <see cref="Read"/> to say.</summary>
    bool Recognises(FileHead head);

    /// <summary>
    /// Says how the file will be read; its rows, contacts and errors alike, come lazily from the result.
    /// </summary>
    /// <param name="stream">Seekable, at any position; stays open while rows are read.</param>
    /// <param name="options">What the user decided; <see cref="ImportOptions.Format"/> is null or one of
    /// <see cref="Names"/>.</param>
    /// <exception cref="NotATableException">The file cannot be read as this.</exception>
    /// <exception cref="ArgumentException">An option names an unknown encoding.</exception>
    ImportReading Read(Stream stream, ImportOptions options);
}

/// <summary>What a kind of file is called.</summary>
/// <param name="Id">The stable name used on the command line and in reports.</param>
/// <param name="Name">What its maker calls it, shown where the texts have no word of their own for it.</param>
public sealed record FormatName(string Id, string Name);
