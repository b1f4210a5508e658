using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>A chat as WhatsApp exports it: a text, or a zip that holds it beside its media.</summary>
internal sealed class WhatsAppFormat : IContactFormat
{
    public const string Id = "whatsapp";

    // A title and a notice or two may stand before what tells a chat.
    private const int LinesLookedAt = 12;

    public IReadOnlyList<FormatName> Names { get; } = [new(Id, "WhatsApp")];

    public bool Recognises(FileHead head) =>
        head.Zip is { } zip ? zip.Names.Any(IsChat) : head.Bytes.Length > 0 && IsChatText(head.Text);

    public ImportReading Read(Stream stream, ImportOptions options)
    {
        if (ZipFile.Names(stream) is { } zip)
        {
            if (zip.Problem is { } problem)
                throw new NotATableException(problem);
            var name =
                zip.Names.Where(IsChat).OrderBy(n => n.Count(c => c == '/')).ThenBy(n => n.Length).FirstOrDefault()
                ?? throw new NotATableException("zip-file");
            using var entry = ZipFile.Open(stream, name);
            return Read(
                entry,
                EncodingOf(options) ?? Encoding.UTF8,
                WhatsAppName.Of(options.FileName) is null ? options with { FileName = name } : options
            );
        }

        if (FileKind.RefuseBytes(FileHead.Of(stream).Bytes.Span) is { } code)
            throw new NotATableException(code);
        var encoding = EncodingOf(options) ?? EncodingSniffer.Detect(stream);
        stream.Position = 0;
        return Read(stream, encoding, options);
    }

    private static WhatsAppReading Read(Stream stream, Encoding encoding, ImportOptions options)
    {
        using var reader = new StreamReader(stream, encoding, true, bufferSize: 65_536, leaveOpen: true);
        var scan = new WhatsAppScan(reader, options.KeepText);
        if (scan.Senders.Count == 0)
            throw new NotATableException(scan.Heads == 0 ? "no-chat" : "chat-empty");
        return new WhatsAppReading(scan, options) { Encoding = encoding.WebName };
    }

    private static Encoding? EncodingOf(ImportOptions options) =>
        options.Encoding is not { } name
            ? null
            : EncodingSniffer.ByName(name)
                ?? throw new ArgumentException($"There is no encoding called {name}.", nameof(options));

    // _chat.txt of iOS, WhatsApp Chat with X.txt of Android.
    private static bool IsChat(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        return file.EndsWith("_chat.txt", StringComparison.OrdinalIgnoreCase)
            || (
                file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
                && file.Contains("WhatsApp", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static bool IsChatText(string text)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (
                WhatsAppStamp.TryRead(line, out var stamp)
                && (stamp.Shape.End != ':' || line[stamp.TextAt..].Contains(':'))
            )
                return true;
            if (++lines == LinesLookedAt)
                return false;
        }

        return false;
    }
}
