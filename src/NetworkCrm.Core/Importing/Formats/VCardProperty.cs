using System.Globalization;
using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>One line of a vCard, put together from its folds and taken apart.</summary>
/// <param name="Group">What stands before the point: <c>item1</c>; empty where nothing does.</param>
/// <param name="Name">In capitals: <c>TEL</c>.</param>
/// <param name="Parameters">In the order of the line; a bare one, as 2.1 writes its types, has an empty name.</param>
/// <param name="Value">As written, its escapes in place.</param>
internal sealed record VCardProperty(
    string Group,
    string Name,
    IReadOnlyList<(string Name, string Value)> Parameters,
    string Value
)
{
    private const int LongestHead = 4_000;

    public string? Charset => Parameter("CHARSET");

    public bool IsQuotedPrintable => Says("ENCODING", "QUOTED-PRINTABLE") || Says("ENCODING", "Q");

    public bool IsBase64 => Says("ENCODING", "BASE64") || Says("ENCODING", "B");

    /// <summary>The types of a phone, an address or an account, in capitals.</summary>
    public IEnumerable<string> Types =>
        Parameters
            .Where(p => p.Name is "TYPE" or "")
            .SelectMany(p => p.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(t => t.ToUpperInvariant());

    /// <summary>Whether it is the one to be preferred, as any version says so.</summary>
    public bool IsPreferred => Preference < int.MaxValue;

    /// <summary>1 is wanted most (RFC 6350, 5.3); the largest number where nothing is said.</summary>
    public int Preference =>
        int.TryParse(Parameter("PREF"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted
        : Types.Contains("PREF") ? 1
        : int.MaxValue;

    /// <summary>The first parameter of that name, or null.</summary>
    public string? Parameter(string name)
    {
        foreach (var (each, value) in Parameters)
            if (each == name)
                return value;
        return null;
    }

    /// <summary>The value in one piece, its escapes undone.</summary>
    public string Text => Unescape(Value);

    /// <summary>The parts of a name, an address or a company, each with its escapes undone.</summary>
    public IReadOnlyList<string> Parts(char separator = ';') => [.. Split(Value, separator).Select(Unescape)];

    /// <summary>The parts of a name, each of which may be several.</summary>
    public IEnumerable<IReadOnlyList<string>> PartsOfParts() =>
        Split(Value, ';').Select(IReadOnlyList<string> (p) => [.. Split(p, ',').Select(Unescape)]);

    /// <summary>Takes a line apart; null where it is none of a vCard.</summary>
    public static VCardProperty? Parse(string line)
    {
        var colon = Find(line, ':');
        // Nobody has parameters as long.
        if (colon is < 1 or > LongestHead)
            return null;
        var head = SplitQuoted(line[..colon]);
        var name = head[0].Trim();
        var point = name.LastIndexOf('.');
        var group = point < 0 ? "" : name[..point];
        name = name[(point + 1)..].ToUpperInvariant();
        if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
            return null;
        return new VCardProperty(group, name, [.. head.Skip(1).Select(Parameter)], line[(colon + 1)..]);

        static (string, string) Parameter(string text)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            return equals < 0
                ? Bare(text.Trim())
                : (text[..equals].Trim().ToUpperInvariant(), Plain(text[(equals + 1)..].Trim()));
        }

        // In 2.1 the encoding may stand by itself, as the types do.
        static (string, string) Bare(string text) =>
            text.ToUpperInvariant() is "QUOTED-PRINTABLE" or "BASE64" ? ("ENCODING", text) : ("", text);
    }

    /// <summary>Undoes <c>\n</c>, <c>\,</c>, <c>\;</c>, <c>\:</c> and <c>\\</c>.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text.Trim();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
                plain.Append(text[i]);
            else
                plain.Append(
                    text[++i] switch
                    {
                        'n' or 'N' => "\n",
                        ',' or ';' or ':' or '\\' or '"' => text[i].ToString(),
                        _ => "\\" + text[i],
                    }
                );
        }

        return plain.ToString().Trim();
    }

    private bool Says(string name, string value) =>
        string.Equals(Parameter(name), value, StringComparison.OrdinalIgnoreCase);

    // RFC 6868: what a parameter cannot hold is written with a caret.
    private static string Plain(string value)
    {
        var text = value.Contains('"', StringComparison.Ordinal)
            ? value.Replace("\"", "", StringComparison.Ordinal)
            : value;
        if (!text.Contains('^', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            string? meant =
                text[i] != '^' || i + 1 == text.Length
                    ? null
                    : text[i + 1] switch
                    {
                        'n' => "\n",
                        '\'' => "\"",
                        '^' => "^",
                        _ => null,
                    };
            if (meant is null)
                plain.Append(text[i]);
            else
                plain.Append(meant);
            if (meant is not null)
                i++;
        }

        return plain.ToString();
    }

    private static List<string> Split(string value, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == separator)
            {
                parts.Add(value[start..i]);
                start = i + 1;
            }
        }

        parts.Add(value[start..]);
        return parts;
    }

    private static List<string> SplitQuoted(string head)
    {
        var parts = new List<string>();
        var start = 0;
        while (Find(head, ';', start) is >= 0 and var at)
        {
            parts.Add(head[start..at]);
            start = at + 1;
        }

        parts.Add(head[start..]);
        return parts;
    }

    // Outside quotation marks; a mark that is never closed stands for itself.
    private static int Find(string text, char sought, int start = 0)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == sought)
                return i;
            if (text[i] == '"' && text.IndexOf('"', i + 1) is > 0 and var end)
                i = end;
        }

        return -1;
    }
}
