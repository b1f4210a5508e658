using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// Reads the cards of a file one by one. It forgives what programs get wrong: folds with empty lines between them,
/// pictures without folds, a card that is never ended or never begun, one card within another, a prefix before every
/// line. Nothing is held but the card that is being read.
/// </summary>
/// <param name="withPictures">The longest text of a card whose pictures are wanted too; null drops them.</param>
internal sealed class VCardReader(TextReader text, Encoding encoding, int? withPictures = null)
{
    private const int MostProperties = 2_000;

    // No property that is read is as long; what is longer is cut there, so that memory stays bounded.
    private readonly int _longest = withPictures ?? 200_000;
    private readonly int _mostOfACard = withPictures ?? 1_000_000;
    private const int Deepest = 8;
    private const int LongestWrapped = 4_000;

    private readonly Queue<IReadOnlyList<VCardProperty>> _ready = new();
    private readonly Stack<OpenCard> _open = new();
    private string? _ahead;
    private bool _hasBegun;
    private bool _hasEnded;
    private string _prefix = "";

    /// <summary>The next card; null at the end.</summary>
    public IReadOnlyList<VCardProperty>? Next()
    {
        while (_ready.Count == 0 && !_hasEnded)
            Step();
        return _ready.TryDequeue(out var card) ? card : null;
    }

    private void Step()
    {
        if (Logical() is not { } line)
        {
            _hasEnded = true;
            while (_open.TryPop(out var cropped))
                Finish(cropped);
            return;
        }

        if (VCardProperty.Parse(line) is not { } property)
            return;
        var isMark = Is(property.Value, "VCARD");
        if (property.Name == "BEGIN")
        {
            // A card within a card stands in its AGENT; else the one before was cut off.
            if (isMark && _open.TryPeek(out var outer) && !outer.IsInAgent)
                Finish(_open.Pop());
            if (isMark)
                _open.Push(new OpenCard(_mostOfACard));
            _hasBegun |= isMark || Is(property.Value, "VCALENDAR");
            if (isMark && property.Group.Length > 0)
                _prefix = property.Group + ".";
        }
        else if (property.Name == "END")
        {
            if (isMark && _open.TryPop(out var ended))
                Finish(ended);
        }
        else
        {
            // Cut off at its beginning: only the first can be.
            if (_open.Count == 0 && !_hasBegun)
            {
                _open.Push(new OpenCard(_mostOfACard));
                _hasBegun = true;
            }

            if (!_open.TryPeek(out var card))
                return;
            card.Add(IsPicture(property) && withPictures is null ? property with { Value = "" } : Decoded(property));
            var agent = property.Name == "AGENT" ? property.Value.Trim() : null;
            card.IsInAgent = agent?.Length == 0 && _open.Count < Deepest;
            if (agent is not null && Is(agent, "BEGIN:VCARD") && _open.Count < Deepest)
                _open.Push(new OpenCard(_mostOfACard));
        }
    }

    private void Finish(OpenCard card)
    {
        if (card.Properties.Count > 0)
            _ready.Enqueue(card.Properties);
    }

    /// <summary>The next line with its folds: those of RFC 2425, of quoted-printable, and those that are none.</summary>
    private string? Logical()
    {
        if (Physical() is not { } first)
            return null;
        if (_prefix.Length > 0 && first.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase))
            first = first[_prefix.Length..];
        var parsed = VCardProperty.Parse(first);
        // Whatever somebody wrote behind them, these stand by themselves.
        if (parsed is { Name: "BEGIN" or "END" })
            return first;
        var line = new StringBuilder(first);
        var (isSoft, isPicture) = (parsed?.IsQuotedPrintable == true, parsed is not null && IsPicture(parsed));
        var last = first;
        while (true)
        {
            if (isSoft && last.TrimEnd().EndsWith('='))
            {
                while (line.Length > 0 && line[^1] is '=' or ' ' or '\t')
                    line.Length--;
                if (Raw() is not { } next)
                    return line.ToString();
                Append(line, last = next);
                continue;
            }

            if (Physical() is not { } ahead)
                return line.ToString();
            if (ahead[0] is ' ' or '\t')
            {
                Append(line, last = ahead[1..]);
            }
            else if (VCardProperty.Parse(ahead) is { } other && !other.Value.StartsWith("//", StringComparison.Ordinal))
            {
                _ahead = ahead;
                return line.ToString();
            }
            else if (isPicture && withPictures is not null)
            {
                Append(line, last = ahead.Trim());
            }
            else if (!isPicture && line.Length < _longest && ahead.Length < LongestWrapped)
            {
                // A note that somebody wrapped; a picture of 2.1 goes on without a fold as well.
                if (EndsInEscape(line))
                    line.Length--;
                Append(line, "\\n" + ahead);
                last = "";
            }
        }
    }

    private static bool Is(string value, string word) => value.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Far longer than anything that is read: nothing of it is kept but its name.</summary>
    internal static bool IsPicture(VCardProperty property) =>
        property.IsBase64 || property.Name is "PHOTO" or "LOGO" or "SOUND" or "KEY" or "X-MS-CARDPICTURE";

    private static bool EndsInEscape(StringBuilder line)
    {
        var run = 0;
        while (run < line.Length && line[^(run + 1)] == '\\')
            run++;
        return run % 2 == 1;
    }

    private void Append(StringBuilder line, string text)
    {
        if (line.Length < _longest)
            line.Append(text, 0, Math.Min(text.Length, _longest - line.Length));
    }

    // Lines in which nothing stands are between folds as well as between cards.
    private string? Physical()
    {
        if (_ahead is { } ahead)
        {
            _ahead = null;
            return ahead;
        }

        while (Raw() is { } line)
            if (!string.IsNullOrWhiteSpace(line))
                return line;
        return null;
    }

    // As TextReader.ReadLine, but of a line of a hundred megabytes it keeps the beginning.
    private string? Raw()
    {
        var line = new StringBuilder();
        var any = false;
        while (text.Read() is >= 0 and var next)
        {
            any = true;
            var c = (char)next;
            if (c == '\n')
                break;
            if (c == '\r')
            {
                // CR CR LF is one end as well: a file that was written as text twice.
                if (text.Peek() == '\r')
                    _ = text.Read();
                if (text.Peek() == '\n')
                    _ = text.Read();
                break;
            }

            if (line.Length < _longest && c != '\uFEFF')
                line.Append(c);
        }

        return any ? line.ToString() : null;
    }

    private VCardProperty Decoded(VCardProperty property) =>
        property.IsQuotedPrintable
            ? property with
            {
                Value = QuotedPrintable(property.Value, property.Charset)
                    .Replace("\r\n", "\\n", StringComparison.Ordinal)
                    .Replace("\n", "\\n", StringComparison.Ordinal),
            }
            : property;

    private string QuotedPrintable(string value, string? charset)
    {
        // What stands between the codes is in the charset that the codes are in; of UTF-16 no code can be.
        var raw = encoding.CodePage is 1200 or 1201 or 12000 or 12001 ? Encoding.UTF8 : encoding;
        var bytes = new List<byte>(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (
                value[i] == '='
                && i + 2 < value.Length
                && char.IsAsciiHexDigit(value[i + 1])
                && char.IsAsciiHexDigit(value[i + 2])
            )
            {
                bytes.Add(Convert.ToByte(value.Substring(i + 1, 2), 16));
                i += 2;
            }
            else if (value[i] != '=')
            {
                var length = i + 1 < value.Length && char.IsSurrogatePair(value, i) ? 2 : 1;
                bytes.AddRange(raw.GetBytes(value.Substring(i, length)));
                i += length - 1;
            }
        }

        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes);
        if (System.Text.Unicode.Utf8.IsValid(span))
            return Encoding.UTF8.GetString(span);
        // Not said, or said wrongly: Outlook writes Windows-1252 and declares nothing.
        var declared = charset is null ? null : VCardFormat.Declared(charset);
        if (declared is null or { CodePage: 65001 })
            declared = encoding.CodePage is 65001 or 1200 or 1201 or 12000 or 12001
                ? EncodingSniffer.ByName("windows-1252")!
                : encoding;
        return declared.GetString(span);
    }

    /// <summary>A card that is being read, held to what one person can be worth.</summary>
    /// <param name="room">Characters of all its values together.</param>
    private sealed class OpenCard(int room)
    {
        private int room = room;

        public List<VCardProperty> Properties { get; } = [];

        /// <summary>Whether what comes next is the card of an agent.</summary>
        public bool IsInAgent { get; set; }

        public void Add(VCardProperty property)
        {
            if (Properties.Count >= MostProperties)
                return;
            if (property.Value.Length > room)
                property = property with { Value = property.Value[..room] };
            room -= property.Value.Length;
            Properties.Add(property);
        }
    }
}
