using System.Buffers;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>Takes apart cells that hold several values.</summary>
public static class MultiValue
{
    private static readonly SearchValues<char> Several = SearchValues.Create(" ,;<>\n:/|\""),
        NotInEmail = SearchValues.Create(" \t,;<>()[]\"");
    private const string Google = " ::: ";

    // Google's own: whoever is in the address book at all, and whoever has a star.
    private static readonly HashSet<string> SystemGroups =
    [
        "mycontacts",
        "starred",
        "starredinandroid",
        "kontaksaya",
        "othercontacts",
        "allcontacts",
    ];

    /// <summary>
    /// The addresses in a cell, as written; <paramref name="bad"/> tells that something in it was none.
    /// </summary>
    public static IEnumerable<string> Emails(string cell, Action bad)
    {
        if (cell.AsSpan().IndexOfAny(Several) < 0)
            return IsEmail(cell) ? [cell] : Refuse(bad);
        var found = new List<string>();
        foreach (
            var part in cell.Split(
                [' ', ',', ';', '<', '>', '\n', '|', '/', '(', ')', '"', '\t'],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var text = part.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? part[7..] : part;
            if (IsEmail(text))
                found.Add(text);
        }

        return found.Count > 0 ? found : Refuse(bad);
    }

    /// <summary>
    /// The phone numbers in a cell: it is taken apart only where every part is long enough to be one.
    /// </summary>
    public static IEnumerable<string> Phones(string cell)
    {
        if (cell.Contains(Google, StringComparison.Ordinal))
            return cell.Split(Google, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(Phones);
        if (
            cell.AsSpan().IndexOfAny(";/,|\n") < 0
            && !(
                cell.AsSpan().IndexOfAnyInRange('a', 'z') > 0
                && (
                    cell.Contains(" atau ", StringComparison.Ordinal) || cell.Contains(" or ", StringComparison.Ordinal)
                )
            )
        )
            return [cell];
        var parts = cell.Split(
            [";", "/", ",", "|", "\n", " atau ", " or "],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return parts.All(p => TextFold.Digits(p).Length >= 7) ? parts : [cell];
    }

    /// <summary>Links, without the brackets some exports put around them.</summary>
    public static IEnumerable<string> Links(string cell) =>
        cell.AsSpan().IndexOfAny(" []\n;") < 0
            ? [cell]
            : cell.Split(
                [Google, " ", "\n", "[", "]", ";", ", "],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            );

    /// <summary>
    /// Labels. A leading star is Google's mark, not a part of the word; the groups that everybody is in say nothing
    /// about anybody.
    /// </summary>
    public static IEnumerable<string> Tags(string cell)
    {
        string[] separators = cell.Contains(Google, StringComparison.Ordinal) ? [Google] : [",", ";", "|", "\n"];
        return cell.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => tag.StartsWith("* ", StringComparison.Ordinal) ? tag[2..].Trim() : tag)
            .Where(tag => tag.Length > 0 && !SystemGroups.Contains(ColumnNames.Key(tag)));
    }

    /// <summary>Whether <paramref name="text"/> is one bare address.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at < text.Length - 1
            && text.IndexOf('@', at + 1) < 0
            && text.Length <= ImportedContact.EmailLength
            && text.AsSpan().IndexOfAny(NotInEmail) < 0
            && text[^1] != '.';
    }

    private static string[] Refuse(Action bad)
    {
        bad();
        return [];
    }
}
