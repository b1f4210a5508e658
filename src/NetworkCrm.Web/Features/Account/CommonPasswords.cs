using System.Text;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// The passwords that are tried first: the words of common-passwords.txt with or without figures and marks around them,
/// runs and repetitions.
/// </summary>
internal static class CommonPasswords
{
    private const int FewLetters = 4;

    private static readonly Lazy<HashSet<string>> Words = new(Read);

    public static bool Has(string password)
    {
        var plain = password.ToLowerInvariant();
        var letters = new string([.. plain.Where(c => !char.IsWhiteSpace(c))]);
        if (letters.Distinct().Count() < FewLetters || IsRun(letters) || IsRepeated(letters))
            return true;
        return Words.Value.Contains(letters) || Words.Value.Contains(Bare(letters));
    }

    // "password2026!" is "password".
    private static string Bare(string text)
    {
        int from = 0,
            to = text.Length;
        while (from < to && !char.IsLetter(text[from]))
            from++;
        while (to > from && !char.IsLetter(text[to - 1]))
            to--;
        return text[from..to];
    }

    // 1234567890, 9876543210, abcdefghij: each a step from the one before.
    private static bool IsRun(string text)
    {
        var steps = text.Zip(text.Skip(1), (a, b) => b - a).ToList();
        return steps.TrueForAll(s => s is 1 or -9) || steps.TrueForAll(s => s is -1 or 9);
    }

    // "passpasspass", "12341234": one part over and over, which is itself too short for a password.
    private static bool IsRepeated(string text) =>
        Enumerable
            .Range(1, Math.Min(AccountRules.PasswordMin - 1, text.Length / 2))
            .Any(part => Enumerable.Range(part, text.Length - part).All(i => text[i] == text[i - part]));

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
    }
}
