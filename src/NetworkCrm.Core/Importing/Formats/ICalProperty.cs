using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>One line of a calendar (RFC 5545): its name in capitals, its parameters, and the value as it stands.</summary>
internal sealed record ICalProperty(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>The value of a parameter; null where there is none.</summary>
    public string? this[string parameter] => Parameters.GetValueOrDefault(parameter);

    /// <summary>The value as text, its escapes undone.</summary>
    public string Text => Unescape(Value);

    /// <summary>Null for a line that is none.</summary>
    /// <param name="line">Unfolded.</param>
    public static ICalProperty? Parse(string line)
    {
        var at = 0;
        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '-' or '_' or '.'))
            at++;
        var name = line[..at];
        while (at < line.Length && line[at] == ' ')
            at++;
        if (name.Length == 0 || at == line.Length || line[at] is not (':' or ';'))
            return null;
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (at < line.Length && line[at] == ';')
            at = Parameter(line, at + 1, parameters);
        return at < line.Length
            ? new ICalProperty(name[(name.LastIndexOf('.') + 1)..].ToUpperInvariant(), parameters, line[(at + 1)..])
            : null;
    }

    // Stops at what ends it: a semicolon or the colon before the value.
    private static int Parameter(string line, int at, Dictionary<string, string> parameters)
    {
        var start = at;
        var quoted = false;
        var equals = -1;
        for (; at < line.Length && (quoted || line[at] is not (';' or ':')); at++)
        {
            if (line[at] == '"')
                quoted = !quoted;
            else if (line[at] == '=' && equals < 0)
                equals = at;
        }

        // A quotation mark that is never closed holds the value as well: then it is none.
        if (quoted)
            at = line.IndexOf(':', start) is >= 0 and var colon ? colon : line.Length;
        if (equals > start && equals < at)
            parameters.TryAdd(line[start..equals].Trim(), Caret(line[(equals + 1)..at].Trim().Replace("\"", "")));
        return at;
    }

    // RFC 6868.
    private static string Caret(string text) =>
        !text.Contains('^', StringComparison.Ordinal)
            ? text
            : text.Replace("^n", " ", StringComparison.Ordinal)
                .Replace("^'", "\"", StringComparison.Ordinal)
                .Replace("^^", "^", StringComparison.Ordinal);

    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
            if (value[i] == '\\' && i + 1 < value.Length)
                text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
            else
                text.Append(value[i]);
        return text.ToString();
    }
}
