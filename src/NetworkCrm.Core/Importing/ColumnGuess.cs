using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Importing;

/// <summary>Guesses columns by what is in them, where no header names them: e-mails and phones are sure signs, and beside one of them the first column of words is the name.</summary>
internal static class ColumnGuess
{
    public static Dictionary<int, ContactField> From(IReadOnlyList<IReadOnlyList<string>> rows, string region)
    {
        var found = new Dictionary<int, ContactField>();
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        var name = -1;
        for (var i = 0; i < Math.Min(width, 100); i++)
        {
            var cells = rows.Where(r => r.Count > i).Select(r => CellText.Clean(r[i])).Where(t => t.Length > 0).ToList();
            if (cells.Count == 0) continue;
            if (Mostly(cells, MultiValue.IsEmail)) found[i] = ContactField.Email;
            else if (Mostly(cells, t => IsPhone(t, region))) found[i] = ContactField.Phone;
            else if (name < 0 && Mostly(cells, IsWords)) name = i;
        }

        if (found.Count > 0 && name >= 0) found[name] = ContactField.FullName;
        return found;
    }

    private static bool Mostly(List<string> cells, Func<string, bool> test) => cells.Count(test) * 10 >= cells.Count * 6;

    private static bool IsPhone(string text, string region) => text.Length <= PhoneNumber.MaxLength && text[0] is '0' or '+' or '6' or '8' or '(' && TextFold.Digits(text).Length >= 8 && PhoneNumber.Parse(text, region).E164 is not null;

    private static bool IsWords(string text) => text.Length <= 80 && text.Count(char.IsLetter) * 2 > text.Length && !text.Contains('@', StringComparison.Ordinal);
}
