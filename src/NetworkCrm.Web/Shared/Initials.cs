using System.Globalization;
using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Web.Shared;

internal static class Initials
{
    private static readonly HashSet<string> Forms = new(StringComparer.OrdinalIgnoreCase) { "pt", "cv", "ud" };

    /// <summary>
    /// One or two capital letters: of the first and the last word of the name, its titles and degrees aside.
    /// </summary>
    public static string Of(string name)
    {
        var words = PersonName
            .Core(name)
            .Split(',')[0]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => char.IsLetterOrDigit(w, 0) && !Forms.Contains(w.TrimEnd('.')))
            .ToList();
        if (words.Count == 0)
            return First(name.Trim());
        return words.Count == 1 ? First(words[0]) : First(words[0]) + First(words[^1]);
    }

    private static string First(string word) =>
        word.Length == 0 ? "?" : StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}
