using System.Text.RegularExpressions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>What an exported chat is called after: whom it is with.</summary>
internal static partial class WhatsAppName
{
    /// <summary>
    /// The name in <c>WhatsApp Chat with Rina.txt</c>, <c>Chat WhatsApp dengan Rina.zip</c>,
    /// <c>WhatsApp Chat - Rina (2)</c>; null where there is none.
    /// </summary>
    public static string? Of(string? fileName)
    {
        if (fileName is null || fileName.Length > 300)
            return null;
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        foreach (var ending in new[] { ".txt", ".zip" })
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                name = name[..^ending.Length];
        return Pattern().Match(WhatsAppWords.Plain(name)) is { Success: true } match
            ? match.Groups["who"].Value.Trim()
            : null;
    }

    [GeneratedRegex(
        @"^[^\n]{0,20}WhatsApp[^\n]{0,12}?(\s+(with|dengan|con|com|mit|avec|met|med|с|із|з|ile)\s+|\s+[-–]\s+)"
            + @"(?<who>\S.{0,150}?)(\s*\(\d{1,3}\))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Pattern();
}
