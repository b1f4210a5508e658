using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// vCards (RFC 2426, RFC 6350 and the 2.1 before them), one or many in a file, also inside a calendar, cut off at either
/// end, or with a prefix before each line.
/// </summary>
internal sealed class VCardFormat : IContactFormat
{
    public const string Id = "vcard";

    // Whoever declares a charset does so in the first cards.
    private const int LookedAt = 262_144;

    public IReadOnlyList<FormatName> Names { get; } = [new(Id, "vCard")];

    public bool Recognises(FileHead head) => FileKind.LooksLikeCard(head.Text) && !ICalFormat.HasEvents(head.Text);

    public ImportReading Read(Stream stream, ImportOptions options)
    {
        if (FileKind.RefuseBytes(FileHead.Of(stream).Bytes.Span) is { } code)
            throw new NotATableException(code);
        var encoding = options.Encoding is not { } name
            ? EncodingOf(stream)
            : EncodingSniffer.ByName(name)
                ?? throw new ArgumentException($"There is no encoding called {name}.", nameof(options));
        var reading = new VCardReading(() => new VCardReader(Open(stream, encoding), encoding), options)
        {
            Encoding = encoding.WebName,
        };
        return reading.HasCards ? reading : throw new NotATableException("vcard-damaged");
    }

    // What a card declares counts only where the file is no UTF-8 and no UTF-16: many declare what they are not.
    private static Encoding EncodingOf(Stream stream)
    {
        var sniffed = EncodingSniffer.Detect(stream);
        if (sniffed.CodePage is 65001 or 1200 or 1201 or 12000 or 12001)
            return sniffed;
        using var reader = Open(stream, Encoding.Latin1);
        var head = new char[LookedAt];
        var length = reader.ReadBlock(head);
        foreach (var line in new string(head, 0, length).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            if (
                VCardProperty.Parse(line) is { Charset: { } charset }
                && Declared(charset) is { } declared
                && declared.CodePage != 65001
            )
                return declared;
        return sniffed;
    }

    /// <summary>
    /// The encoding that a card declares; null where it cannot be one of such a file. ASCII and Latin-1 stand for
    /// Windows-1252, which says more and is what is meant.
    /// </summary>
    public static Encoding? Declared(string charset) =>
        EncodingSniffer.ByName(charset) switch
        {
            null => null,
            { CodePage: 20127 or 28591 } => EncodingSniffer.ByName("windows-1252"),
            var declared when declared.GetString("BEGIN:VCARD"u8) == "BEGIN:VCARD" => declared,
            _ => null,
        };

    private static StreamReader Open(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        return new StreamReader(
            stream,
            encoding,
            detectEncodingFromByteOrderMarks: false,
            bufferSize: 65_536,
            leaveOpen: true
        );
    }
}
