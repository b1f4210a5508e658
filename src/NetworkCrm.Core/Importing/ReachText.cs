using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>
/// What a field for reaching somebody holds, however much was written into it: e-mail addresses, phones, links, and the
/// words left over (a name before an address).
/// The forms and the import read such a field by this and by nothing else.
/// </summary>
public sealed class ReachText
{
    private static readonly char[] Around =
    [
        ' ',
        ',',
        ';',
        '<',
        '>',
        '\n',
        '\t',
        '|',
        '/',
        '[',
        ']',
        '"',
        ':',
        '-',
        '–',
        '·',
        '&',
    ];

    // Before a link or behind it; a slash, a colon or a dot is part of it.
    private static readonly char[] AroundLinks = [' ', ',', ';', '<', '>', '\n', '\t', '|', '(', ')', '[', ']', '"'];
    private static readonly string[] Labels =
    [
        "email",
        "e-mail",
        "mail",
        "surel",
        "hp",
        "wa",
        "whatsapp",
        "telp",
        "tel",
        "telepon",
        "phone",
        "mobile",
        "no",
        "web",
    ];

    private ReachText() { }

    public IReadOnlyList<string> Emails { get; private init; } = [];

    public IReadOnlyList<PhoneNumber> Phones { get; private init; } = [];

    public IReadOnlyList<string> Links { get; private init; } = [];

    /// <summary>What is left, without the marks around it; empty where nothing is.</summary>
    public string Rest { get; private init; } = "";

    /// <summary>
    /// Reads <paramref name="text"/>; phones without a country code belong to <paramref name="region"/> (two letters).
    /// Never throws.
    /// </summary>
    public static ReachText Read(string text, string region)
    {
        var left = text;
        var links = Take(ref left, AroundLinks, token => IsLink(token) ? token.TrimEnd('.', ',') : null);
        var emails = Take(ref left, [' ', ',', ';', '<', '>', '\n', '\t', '|', '/', '(', ')', '[', ']', '"'], EmailIn);
        var phones = new List<PhoneNumber>();
        var rest = new List<string>();
        foreach (
            var part in left.Split('\u0001', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        foreach (var piece in MultiValue.Phones(Alone(part)))
        {
            if (TextFold.Digits(SafeText.Normal(piece, System.Text.NormalizationForm.FormKC)).Length >= 5)
                phones.Add(PhoneNumber.Parse(CellText.Cut(piece, PhoneNumber.MaxLength), region));
            else if (
                piece.Trim(Around).Trim('(', ')', ' ') is { Length: > 0 } words
                && !Labels.Contains(TextFold.Fold(words))
            )
                rest.Add(words);
        }

        return new ReachText
        {
            Emails = [.. emails.Distinct(StringComparer.OrdinalIgnoreCase)],
            Phones = phones,
            Links = links,
            Rest = string.Join(' ', rest),
        };
    }

    /// <summary>The addresses, phones and links of several lines, and the lines in which there is none.</summary>
    public static (IReadOnlyList<ReachText> Read, IReadOnlyList<string> Unread) Lines(string? lines, string region)
    {
        var all = (lines ?? "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (Line: line, Read: Read(line, region)))
            .ToList();
        return (
            [.. all.Select(l => l.Read)],
            [.. all.Where(l => l.Read is { Emails.Count: 0, Phones.Count: 0, Links.Count: 0 }).Select(l => l.Line)]
        );
    }

    // Without the marks that parted it from what was beside it; the brackets of "(021) 555" and of "(Suami)" are its
    // own.
    private static string Alone(string part)
    {
        var text = part.Trim(Around);
        return text.Count(c => c == '(') == text.Count(c => c == ')') ? text : text.Trim('(', ')', ' ');
    }

    // A sign that is in no text stands where something was taken out, so that what was parted by it stays parted.
    private static List<string> Take(ref string text, char[] around, Func<string, string?> read)
    {
        var found = new List<string>();
        if (text.AsSpan().IndexOfAny("@./") < 0)
            return found;
        var left = text;
        foreach (var token in text.Split(around, StringSplitOptions.RemoveEmptyEntries))
        {
            if (read(token) is not { } value)
                continue;
            found.Add(value);
            var at = left.IndexOf(token, StringComparison.Ordinal);
            if (at >= 0)
                left = left[..at] + '\u0001' + left[(at + token.Length)..];
        }

        text = left;
        return found;
    }

    private static string? EmailIn(string token)
    {
        var text = token.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? token[7..]
            : token[(token.LastIndexOf(':') + 1)..];
        text = text.Trim('\'', ':').TrimEnd('.');
        return MultiValue.IsEmail(text) ? text : null;
    }

    private static bool IsLink(string token) =>
        token.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || token.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (!token.Contains('@', StringComparison.Ordinal) && ProfileLink.Key(token) is not null);
}
