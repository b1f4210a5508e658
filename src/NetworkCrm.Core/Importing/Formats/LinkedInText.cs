using System.Net;
using System.Text.RegularExpressions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>What a message says, without the markup that some have.</summary>
internal static partial class LinkedInText
{
    public static string Plain(string text)
    {
        if (!text.Contains("</", StringComparison.Ordinal) && !text.Contains("<br", StringComparison.OrdinalIgnoreCase))
            return text;
        var lines = Breaks().Replace(text, "\n");
        return CellText.Clean(WebUtility.HtmlDecode(Tags().Replace(lines, "")));
    }

    [GeneratedRegex(@"<br\s*/?>|</p>|</div>|</li>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Breaks();

    [GeneratedRegex("</?[a-zA-Z][^<>]{0,2000}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();
}
