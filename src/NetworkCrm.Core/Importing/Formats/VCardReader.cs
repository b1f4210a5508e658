using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// Reads the cards of a file one by one. It forgives what programs get wrong: folds with empty lines between them,
/// pictures without folds, a card that is never ended or never begun, one card within another, a prefix before every
/// line. Nothing is held but the card that is being read.
/// </summary>
internal sealed class VCardReader(TextReader text, Encoding encoding)
{
    // No property that is read is as long; what is longer is cut there, so that memory stays bounded.
    private const int Longest = 200_000;
    private const int MostProperties = 2_000;

    private readonly Queue<List<VCardProperty>> _ready = new();
    private readonly Stack<List<VCardProperty>> _open = new();
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
        var isMark = property.Value.Trim().Equals("VCARD", StringComparison.OrdinalIgnoreCase);
        if (property.Name == "BEGIN")
        {
            // A card within a card stands in its AGENT; else the one before was cut off.
            if (isMark && _open.TryPeek(out var outer) && (outer.Count == 0 || outer[^1].Name != "AGENT"))
                Finish(_open.Pop());
            if (isMark)
                _open.Push([]);
            (_hasBegun, _prefix) = (true, isMark && property.Group.Length > 0 ? property.Group + "." : _prefix);
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
                _open.Push([]);
                _hasBegun = true;
            }

            if (_open.TryPeek(out var card) && card.Count < MostProperties)
                card.Add(Decoded(property));
            if (
                property.Name == "AGENT"
                && property.Value.Trim().Equals("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase)
            )
                _open.Push([]);
        }
    }

    private void Finish(List<VCardProperty> card)
    {
        if (card.Count > 0)
            _ready.Enqueue(card);
    }

    /// <summary>The next line with its folds: those of RFC 2425, of quoted-printable, and those that are none.</summary>
    private string? Logical()
    {
        if (Physical() is not { } first)
            return null;
        if (_prefix.Length > 0 && first.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase))
            first = first[_prefix.Length..];
        var line = new StringBuilder(first);
        var isSoft = IsQuotedPrintable(first);
        while (true)
        {
            if (isSoft && line.Length > 0 && line[^1] == '=')
            {
                line.Length--;
                if (Raw() is not { } next)
                    return line.ToString();
                Append(line, next);
                continue;
            }

            if (Physical() is not { } ahead)
                return line.ToString();
            if (ahead[0] is ' ' or '\t')
            {
                Append(line, ahead[1..]);
            }
            else if (!ahead.Contains(':', StringComparison.Ordinal))
            {
                // A picture of 2.1 goes on without a fold, and so does a note that somebody wrapped.
                if (!IsPicture(first))
                    Append(line, "\\n" + ahead);
            }
            else
            {
                _ahead = ahead;
                return line.ToString();
            }
        }
    }

    private static bool IsQuotedPrintable(string line) =>
        line.Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase)
        && VCardProperty.Parse(line)?.IsQuotedPrintable == true;

    private static bool IsPicture(string line) => VCardProperty.Parse(line)?.IsBase64 == true;

    private static void Append(StringBuilder line, string text)
    {
        if (line.Length < Longest)
            line.Append(text, 0, Math.Min(text.Length, Longest - line.Length));
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
                if (text.Peek() == '\n')
                    _ = text.Read();
                break;
            }

            if (line.Length < Longest && c != '\uFEFF')
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
                bytes.AddRange(encoding.GetBytes(value.Substring(i, length)));
                i += length - 1;
            }
        }

        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes);
        if (System.Text.Unicode.Utf8.IsValid(span))
            return Encoding.UTF8.GetString(span);
        var declared = charset is null ? null : EncodingSniffer.ByName(charset);
        return (declared is null or { CodePage: 65001 } ? encoding : declared).GetString(span);
    }
}
