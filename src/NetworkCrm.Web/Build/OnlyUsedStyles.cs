using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes MudBlazor's stylesheet without what no page here can show. A browser reads all of a stylesheet before it
/// paints anything, and nearly all of the 628 KB is for components that this program does not have. What is not known
/// to be unused stays in. Part of the build and not of the program: see NetworkCrm.Web.csproj.
/// </summary>
public sealed class OnlyUsedStyles : Task
{
    // The components that may be used: what they show was looked at, and none of it is in the families below.
    private static readonly HashSet<string> Known = new HashSet<string>
    {
        "MudBlazor",
        "MudDialog",
        "MudDialogProvider",
        "MudMenu",
        "MudMenuItem",
        "MudPopoverProvider",
        "MudSnackbarProvider",
        "MudTheme",
        "MudThemeProvider",
    };

    // The second word of the classes of what is not used: "mud-timeline-item" is of the family "timeline".
    // Not "alert": a snackbar wears it.
    private static readonly HashSet<string> Unused = new HashSet<string>(
        (
            "appbar autocomplete avatar badge breadcrumb breadcrumbs card carousel chart charts checkbox chip collapse "
            + "colorpicker container data datagrid day drawer drop expand expansion fab field file form grid main month nav "
            + "navmenu pagination panel picker progress radio range rating select skeleton slider split splitpanel step "
            + "stepper switch tab table tabpanel tabs time timeline timepicker toggle toolbar treeview year"
        ).Split(' ')
    );

    // A distance or an order that holds from one width of the window on, and the colours by name: this program's own
    // styles say both.
    private static readonly Regex Helper = new Regex(
        "^((m|p)[atblrsexy]|gap(-[xy])?|d|flex|justify|order|align(-content|-self)?)-(xs|sm|md|lg|xl|xxl)-|"
            + "^(red|pink|(deep-)?purple|indigo|(light-)?(blue|green)|cyan|teal|lime|yellow|amber|(deep-)?orange|"
            + "brown|blue-gray|gray)(-text)?$|"
            + "^(text-)?(lighten|darken|accent)-[0-9]$"
    );

    private static readonly string[] Needed =
    {
        ".mud-dialog",
        ".mud-popover",
        ".mud-menu",
        ".mud-snackbar",
        ".mud-overlay",
        ".mud-button-root",
        ".mud-icon-root",
        ".mud-list-item",
    };

    private static readonly Regex Class = new Regex(@"\.(-?[A-Za-z_](?:[\w-]|\\.)*)");

    [Required]
    public string From { get; set; }

    [Required]
    public string To { get; set; }

    /// <summary>The sources that say which components and classes there are.</summary>
    [Required]
    public ITaskItem[] UsedBy { get; set; }

    public override bool Execute()
    {
        if (!File.Exists(From))
        {
            Log.LogError("MudBlazor's stylesheet is not where it was looked for: {0}", From);
            return false;
        }

        var all = File.ReadAllText(From);
        var left = new HashSet<string>();
        string kept;
        try
        {
            kept = Keep(all, left);
        }
        catch (FormatException e)
        {
            Log.LogError("MudBlazor's stylesheet is not written as OnlyUsedStyles.cs reads it: {0}", e.Message);
            return false;
        }

        foreach (var source in UsedBy)
            Check(source.GetMetadata("FullPath"), left);
        // What a page cannot do without: where one of them is missing, the stylesheet is another than the one this was
        // written for.
        foreach (var needed in Needed)
            if (kept.IndexOf(needed, StringComparison.Ordinal) < 0)
                Log.LogError("{0} is not among MudBlazor's styles any more: look at OnlyUsedStyles.cs.", needed);
        if (Log.HasLoggedErrors)
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(To));
        File.WriteAllText(To, kept, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Log.LogMessage(
            MessageImportance.Normal,
            "MudBlazor's styles: {0} of {1} characters kept",
            kept.Length,
            all.Length
        );
        return true;
    }

    private static bool IsLeftOut(string name) =>
        name.StartsWith("mud-", StringComparison.Ordinal) ? Unused.Contains(name.Split('-')[1]) : Helper.IsMatch(name);

    private void Check(string path, HashSet<string> left)
    {
        // A remark about a component is no use of it.
        var text = Regex.Replace(File.ReadAllText(path), @"@\*.*?\*@|//[^\r\n]*", "", RegexOptions.Singleline);
        foreach (Match component in Regex.Matches(text, @"\bMud[A-Z]\w*"))
            if (!Known.Contains(component.Value))
                Refuse(path, component.Value);
        foreach (Match written in Regex.Matches(text, @"\bmud-[a-z][\w-]*"))
            if (left.Contains(written.Value))
                Refuse(path, written.Value);
        if (!path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (Match attribute in Regex.Matches(text, "\\b[Cc]lass=\"([^\"]*)\""))
        foreach (var name in attribute.Groups[1].Value.Split(' '))
            if (left.Contains(name))
                Refuse(path, name);
    }

    private void Refuse(string path, string used) =>
        Log.LogError(
            "{0} uses {1}, whose styles may have been left out: say in OnlyUsedStyles.cs what it shows.",
            path,
            used
        );

    private static string Keep(string css, HashSet<string> left)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < css.Length; )
        {
            if (string.CompareOrdinal(css, at, "/*", 0, 2) == 0)
            {
                var end = css.IndexOf("*/", at, StringComparison.Ordinal);
                if (end < 0)
                    throw new FormatException("a comment without an end");
                kept.Append(css, at, end + 2 - at);
                at = end + 2;
                continue;
            }

            var open = css.IndexOf('{', at);
            var line = css.IndexOf(';', at);
            // "@charset" and their like, which have no braces.
            if (line >= 0 && (open < 0 || line < open))
            {
                kept.Append(css, at, line + 1 - at);
                at = line + 1;
                continue;
            }

            if (open < 0)
            {
                kept.Append(css, at, css.Length - at);
                break;
            }

            var close = Close(css, open);
            kept.Append(Rule(css.Substring(at, open - at), css.Substring(open + 1, close - open - 1), left));
            at = close + 1;
        }

        return kept.ToString();
    }

    private static string Rule(string head, string body, HashSet<string> left)
    {
        var name = head.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (new[] { "@media", "@supports" }.Any(a => name.StartsWith(a, StringComparison.Ordinal)))
        {
            var within = Keep(body, left);
            return string.IsNullOrWhiteSpace(within) ? "" : head + "{" + within + "}";
        }

        // Animations and whatever else: as it is.
        if (name.StartsWith("@", StringComparison.Ordinal))
            return head + "{" + body + "}";
        var selectors = Selectors(head).Where(s => !IsUnused(s, left)).ToList();
        return selectors.Count == 0 ? "" : string.Join(",", selectors) + "{" + body + "}";
    }

    // A selector is about nothing when one of the classes it asks for is on no page; what it asks not to be there says
    // nothing.
    private static bool IsUnused(string selector, HashSet<string> left)
    {
        var unused = Class
            .Matches(Without(selector))
            .Cast<Match>()
            .Select(m => m.Groups[1].Value)
            .Where(IsLeftOut)
            .ToList();
        left.UnionWith(unused);
        return unused.Count > 0;
    }

    private static string Without(string selector)
    {
        var (asked, depth) = (new StringBuilder(), 0);
        foreach (var c in selector)
        {
            if (c == '(')
                depth++;
            if (depth == 0)
                asked.Append(c);
            if (c == ')')
                depth--;
        }

        return asked.ToString();
    }

    private static IEnumerable<string> Selectors(string head)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == '(' || head[i] == '[')
                depth++;
            if (head[i] == ')' || head[i] == ']')
                depth--;
            if (head[i] != ',' || depth > 0)
                continue;
            yield return head.Substring(start, i - start);
            start = i + 1;
        }

        yield return head.Substring(start);
    }

    private static int Close(string css, int open)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = open; i < css.Length; i++)
        {
            var c = css[i];
            if (quote != '\0')
            {
                if (c == '\\')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '{')
                depth++;
            else if (c == '}' && --depth == 0)
                return i;
        }

        throw new FormatException("a brace without an end");
    }
}
