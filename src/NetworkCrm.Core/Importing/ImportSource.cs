using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.CustomFields;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// What the user decided; null leaves it to detection. <paramref name="Columns"/> maps 0-based columns over what was
/// found.
/// </summary>
/// <param name="Format">An id of <see cref="ContactFormats.Names"/>.</param>
/// <param name="Encoding">An encoding name such as <c>windows-1252</c>.</param>
/// <param name="Region">Two letters; phones without country code belong there.</param>
/// <param name="Today">The owner's today, against which a birthday can lie ahead; null knows nothing that is
/// ahead.</param>
/// <param name="OwnFields">The fields that the owner defined: a column of such a name, known otherwise or not, fills
/// it.</param>
/// <param name="OwnColumns">Columns that the owner mapped to a field of theirs, by its uid; beside
/// <paramref name="Columns"/>, and before them.</param>
/// <param name="TidyNames">Names in capitals alone, or in small letters alone, are written as <see cref="NameCase"/>
/// offers.</param>
/// <param name="FileName">What the file is called: exported chats are named after whom they are with.</param>
/// <param name="Dates">Which number of a chat's dates is the day.</param>
/// <param name="Me">Who of a chat is the owner, as the file names them; <see cref="ChatFacts.Nobody"/> is none of
/// them.</param>
/// <param name="MyNames">What the owner was called in earlier chats.</param>
/// <param name="KeepText">The messages of a chat are kept, not only counted.</param>
/// <param name="Language">The owner's, <c>en</c> or <c>id</c>: for the words around what a file says.</param>
/// <param name="Zone">The owner's zone, by its IANA name, in which instants become days.</param>
/// <param name="MyEmails">The addresses that are the owner's own.</param>
/// <param name="People">Who is in the book, asked only where a file names people in running words.</param>
public sealed record ImportOptions(
    string? Format = null,
    string? Encoding = null,
    char? Delimiter = null,
    IReadOnlyDictionary<int, ContactField>? Columns = null,
    string Region = "ID",
    DateOnly? Today = null,
    IReadOnlyList<CustomField>? OwnFields = null,
    IReadOnlyDictionary<int, Guid>? OwnColumns = null,
    bool TidyNames = false,
    string? FileName = null,
    DateOrder? Dates = null,
    string? Me = null,
    IReadOnlyList<string>? MyNames = null,
    bool KeepText = false,
    string Language = "en",
    string Zone = "UTC",
    IReadOnlyList<string>? MyEmails = null,
    Func<KnownPeople>? People = null
);

/// <summary>Opens a file of contacts: says what it is and how it will be read, before any row is.</summary>
public static class ImportSource
{
    /// <summary>Looks at <paramref name="stream"/>, which must be seekable and stay open while rows are read.</summary>
    /// <exception cref="NotATableException">The file is none that can be read.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek, or an option names an unknown format or
    /// encoding.</exception>
    public static ImportReading Open(Stream stream, ImportOptions? options = null)
    {
        options ??= new ImportOptions();
        if (!stream.CanSeek)
            throw new ArgumentException("The stream must be seekable.", nameof(stream));
        var format = options.Format is not { } id
            ? ContactFormats.For(FileHead.Of(stream))
            : ContactFormats.ById(id)
                ?? throw new ArgumentException($"There is no format called {id}.", nameof(options));
        return format.Read(stream, options);
    }

    /// <summary>Whether <see cref="ImportOptions.Encoding"/> may be <paramref name="name"/>.</summary>
    public static bool KnowsEncoding(string name) => EncodingSniffer.ByName(name) is not null;
}
