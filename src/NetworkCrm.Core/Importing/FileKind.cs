using System.Text.RegularExpressions;

namespace NetworkCrm.Core.Importing;

/// <summary>Tells files that are no table of text by their first bytes and first words.</summary>
internal static partial class FileKind
{
    private static readonly (byte[] Magic, string Code)[] Binaries =
    [
        ("%PDF"u8.ToArray(), "pdf-file"),
        ("PK\u0003\u0004"u8.ToArray(), "zip-file"),
        ("PK\u0005\u0006"u8.ToArray(), "zip-file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "excel-file"),
        ([0x89, 0x50, 0x4E, 0x47], "image-file"),
        ([0xFF, 0xD8, 0xFF], "image-file"),
        ("GIF8"u8.ToArray(), "image-file"),
        ("RIFF"u8.ToArray(), "image-file"),
        ([0x1F, 0x8B], "zip-file"),
        ([0x37, 0x7A, 0xBC, 0xAF], "zip-file"),
        ("Rar!"u8.ToArray(), "zip-file"),
        ([0x7F, 0x45, 0x4C, 0x46], "binary-file"),
        ("SQLite format 3"u8.ToArray(), "binary-file"),
        (@"{\rtf"u8.ToArray(), "document-file"),
    ];

    /// <summary>The code of the reason to refuse these first bytes, or null.</summary>
    public static string? RefuseBytes(ReadOnlySpan<byte> head)
    {
        if (head.Length == 0)
            return "empty-file";
        foreach (var (magic, code) in Binaries)
            if (head.StartsWith(magic) && (magic.Length > 2 || head.IndexOfAnyInRange((byte)0, (byte)8) >= 0))
                return code;
        return head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8) ? "image-file" : null;
    }

    /// <summary>The code of the reason to refuse a file that begins with this text, or null.</summary>
    public static string? RefuseText(string text)
    {
        var start = text.TrimStart('\uFEFF').TrimStart();
        if (start.Length == 0)
            return "empty-file";
        if (start.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            return "calendar-file";
        if (IsKeyValue(start))
            return "key-value-text";
        if (start.StartsWith('<') && Markup().IsMatch(start[..Math.Min(200, start.Length)]))
            return "markup-file";
        if (Json().IsMatch(start[..Math.Min(200, start.Length)]))
            return "json-file";
        if (Chat().IsMatch(start[..Math.Min(200, start.Length)]))
            return "chat-file";
        var odd = text.Count(c => (char.IsControl(c) && c is not ('\r' or '\n' or '\t' or '\0')) || c == '\uFFFD');
        return odd * 10 > text.Length || text.Count(c => c == '\0') * 3 > text.Length ? "binary-file" : null;
    }

    /// <summary>
    /// The lines of a vCard, also where its beginning is cut off or has a prefix, or stands further down.
    /// </summary>
    public static bool LooksLikeCard(string text)
    {
        var start = text.TrimStart('\uFEFF').TrimStart();
        var lines = Lines(start);
        if (lines.Any(l => CardMark().IsMatch(l)))
            return true;
        return lines.Count > 1
            && lines.Count(l => CardLine().IsMatch(l)) * 10 >= lines.Count * 6
            && lines.Any(l => CardName().IsMatch(l));
    }

    /// <summary>Lines of "word: text", most of them with the name of a column for the word.</summary>
    private static bool IsKeyValue(string start)
    {
        var lines = Lines(start);
        var said = lines.Where(l => KeyValue().IsMatch(l)).ToList();
        return said.Count > 1
            && said.Count * 10 >= lines.Count * 6
            && said.Select(l => ColumnNames.Strict(l[..l.IndexOf(':', StringComparison.Ordinal)].Trim()))
                .Where(f => f != ContactField.Ignore)
                .Distinct()
                .Count() > 1;
    }

    private static List<string> Lines(string start) =>
        [
            .. start
                .Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Take(200)
                .Where(l => l.Length < 1000),
        ];

    [GeneratedRegex(
        @"^[""']?([\w-]+\.)*(BEGIN|END)\s*:\s*VCARD\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex CardMark();

    [GeneratedRegex(
        @"^([\w-]+\.)?(VERSION|PRODID|UID|REV|N|FN|ORG|TITLE|ROLE|TEL|EMAIL|ADR|URL|NOTE|BDAY|PHOTO|CATEGORIES|"
            + @"NICKNAME|X-[\w-]+)(;[^:]*)?:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex CardLine();

    [GeneratedRegex(
        @"^([\w-]+\.)?(FN(;[^:]*)?:|N(;[^:]*)?:[^;]*;|VERSION:\s*[234]\.|(TEL|EMAIL|ADR);[^:]*:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex CardName();

    [GeneratedRegex(
        @"^[\p{L}][\p{L}\p{N} .()/-]{0,40}:\s*\S",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex KeyValue();

    [GeneratedRegex(
        @"^<(\?xml|!doctype|html|table|head|svg|body|div)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Markup();

    [GeneratedRegex(
        @"^(\{\s*(""|\}|$)|\[\s*([\{\[\]""]|-?\d+\s*[,\]]|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Json();

    [GeneratedRegex(
        @"^[\u200E\u200F]?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[.:]\d{2}([.:]\d{2})?(\s?[AaPp]\.?\s?[Mm]\.?)?(\]| -) ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Chat();
}
