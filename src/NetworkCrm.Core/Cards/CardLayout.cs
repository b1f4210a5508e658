using System.Text.RegularExpressions;
using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Importing;

namespace NetworkCrm.Core.Cards;

/// <summary>
/// The lines of a card in the order in which they belong together: columns one after the other, quoting and rules off,
/// what stands beside a bar or a dot by itself.
/// </summary>
internal static partial class CardLayout
{
    public const int MostLines = 200,
        LongestLine = 500;

    private static readonly char[] Bars = ['|', '•', '·', '●', '▪', '■', '»', '¦', '\t'];

    private static readonly string[] Farewells =
    [
        "salam",
        "salam hangat",
        "hormat kami",
        "hormat saya",
        "terima kasih",
        "terimakasih",
        "best regards",
        "kind regards",
        "warm regards",
        "regards",
        "best",
        "thanks",
        "thank you",
        "thanks and regards",
        "sincerely",
        "yours sincerely",
        "cheers",
        "wassalam",
    ];

    private static readonly string[] Notices =
    [
        "sent from my",
        "dikirim dari",
        "get outlook for",
        "this e mail and any",
        "this email and any",
        "this message is confidential",
        "e mail ini bersifat rahasia",
        "please consider the environment",
    ];

    /// <summary>The lines of the card, and those of a mail above its signature.</summary>
    public static (List<string> Lines, List<string> Above) Of(string text)
    {
        var all = SafeText
            .Of(text)
            .Split(['\n', '\r', '\u2028'], StringSplitOptions.None)
            .Select(l => Quoting().Replace(l.Replace('\u00A0', ' '), ""))
            .Where(l => !string.IsNullOrWhiteSpace(l))
            .Take(MostLines)
            .Select(l => l.Length > LongestLine ? CellText.Cut(l, LongestLine) : l)
            .ToList();
        var delimiter = all.FindLastIndex(l => l.Trim() == "--");
        var above = delimiter > 0 && delimiter < all.Count - 1 ? all[..delimiter].ConvertAll(l => l.Trim()) : [];
        if (above.Count > 0)
            all = all[(delimiter + 1)..];
        var lines = new List<string>();
        foreach (var line in Unfolded(all))
        foreach (var part in line.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (
                Street().Replace(CellText.Line(CellText.Clean(part)), "Jl.") is { Length: > 0 } clean
                && !IsFormula(clean)
            )
                lines.Add(clean);
        return (lines, above);
    }

    /// <summary>A closing formula, a notice of a mail program or a rule: says nothing about anybody.</summary>
    private static bool IsFormula(string line)
    {
        if (!line.Any(char.IsLetterOrDigit))
            return true;
        var words = string.Join(' ', CardWords.Of(line));
        return Farewells.Contains(words) || Notices.Any(n => words.StartsWith(n, StringComparison.Ordinal));
    }

    // Two columns, as the eye reads them: the left one down, then the right one. A wide gap beside a colon is a label's.
    private static List<string> Unfolded(List<string> lines)
    {
        var unfolded = new List<string>();
        var right = new List<string>();
        foreach (var line in lines)
        {
            // Of several gaps one that is far wider than a blank or two parts the columns.
            var cells = Gulf().Split(line.Trim());
            if (cells.Length != 2)
                cells = Gap().Split(line.Trim());
            cells = Array.ConvertAll(cells, CellText.Line);
            if (cells.Length == 2 && cells[0].Length > 1 && !cells[0].EndsWith(':') && !cells[1].StartsWith(':'))
            {
                unfolded.Add(cells[0]);
                right.Add(cells[1]);
                continue;
            }

            unfolded.AddRange(right);
            right.Clear();
            unfolded.Add(string.Join(' ', cells));
        }

        unfolded.AddRange(right);
        return unfolded;
    }

    [GeneratedRegex(
        @"^\s*(>\s?)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Quoting();

    [GeneratedRegex(@" {8,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Gulf();

    // The l of "Jl." is what a camera takes for an I or a 1.
    [GeneratedRegex(
        @"(?<!\w)J[Ii1]\.(?= ?\p{Lu})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Street();

    [GeneratedRegex(@" {3,}|\t+ *", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Gap();
}
