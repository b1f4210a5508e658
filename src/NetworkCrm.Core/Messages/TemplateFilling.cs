using System.Text;

namespace NetworkCrm.Core.Messages;

/// <summary>Puts the parts of a filled template together, so that nothing shows where something was left out.</summary>
internal static class TemplateFilling
{
    private const string Ends = ".!?…。؟";
    private const string Marks = ",;:.!?…)]";
    private const string Light = ",;:";

    public static string Joined(List<Part> parts)
    {
        var lines = new List<string>();
        foreach (var line in Split(parts, IsBreak))
        {
            var (text, hadGap) = Line(line);
            if (text.Length == 0 && (hadGap || lines.Count == 0 || lines[^1].Length == 0))
                continue;
            lines.Add(text);
        }

        return string.Join('\n', lines).Trim('\n');
    }

    private static (string Text, bool HadGap) Line(List<Part> line)
    {
        var written = new Writing();
        foreach (var sentence in Sentences(line))
        {
            if (!sentence.Exists(IsHole))
            {
                written.Add(sentence);
                continue;
            }

            written.Add(Greeting(sentence));
            written.Gap();
        }

        return written.End();
    }

    // "Hi Rina, thank you for the talk at {place}." keeps "Hi Rina,".
    private static List<Part> Greeting(List<Part> sentence)
    {
        var comma = sentence.FindIndex(p => p is { Kind: PartKind.Letter, Text: "," });
        var start = comma < 0 ? [] : sentence[..(comma + 1)];
        return start.Exists(p => p.Of == Placeholder.Name) && !start.Exists(IsHole) ? start : [];
    }

    // A name is left out alone: what is said to somebody unnamed is said all the same.
    private static bool IsHole(Part part) =>
        part.Kind == PartKind.Place && part.Of is not (Placeholder.Name or Placeholder.Me);

    private static bool IsBreak(Part part) => part is { Kind: PartKind.Letter, Text: "\n" };

    private static List<List<Part>> Split(List<Part> parts, Predicate<Part> at)
    {
        var split = new List<List<Part>> { new() };
        foreach (var part in parts)
            if (at(part))
                split.Add([]);
            else
                split[^1].Add(part);
        return split;
    }

    private static List<List<Part>> Sentences(List<Part> line)
    {
        var sentences = new List<List<Part>> { new() };
        for (var i = 0; i < line.Count; i++)
        {
            sentences[^1].Add(line[i]);
            var ends =
                line[i].Kind == PartKind.Letter
                && Ends.Contains(line[i].Text, StringComparison.Ordinal)
                && i + 1 < line.Count
                && line[i + 1] is { Kind: PartKind.Letter, Text: " " or "\u00A0" };
            if (ends)
                sentences.Add([]);
        }

        return sentences;
    }

    /// <summary>One line, letter by letter: after a gap it takes no space and no mark that has nothing to part.</summary>
    private sealed class Writing
    {
        private readonly StringBuilder text = new();
        private bool gap;
        private bool hadGap;
        private bool afterValue;

        public void Gap() => (gap, hadGap) = (true, true);

        public void Add(List<Part> parts)
        {
            foreach (var part in parts)
            {
                if (part.Kind is PartKind.Place or PartKind.Gap)
                {
                    Gap();
                }
                else if (part.Kind == PartKind.Value)
                {
                    text.Append(part.Text);
                    (gap, afterValue) = (false, true);
                }
                else
                {
                    Letter(part.Text[0]);
                }
            }
        }

        public (string Text, bool HadGap) End()
        {
            TrimSpaces();
            if (gap && text.Length > 0 && Light.Contains(text[^1], StringComparison.Ordinal))
                text.Length--;
            TrimSpaces();
            return (text.ToString(), hadGap);
        }

        private void Letter(char c)
        {
            if (c == ' ')
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(c);
                afterValue = false;
                return;
            }

            if (gap && Marks.Contains(c, StringComparison.Ordinal))
            {
                TrimSpaces();
                if (text.Length == 0 && c != ')' && c != ']')
                    return;
                if (text.Length > 0 && Light.Contains(text[^1], StringComparison.Ordinal))
                {
                    // Of two marks side by side the heavier one stays.
                    if (Light.Contains(c, StringComparison.Ordinal))
                        return;
                    text.Length--;
                }
                else if (text.Length > 0 && c == '.' && Ends.Contains(text[^1], StringComparison.Ordinal))
                {
                    return;
                }
            }

            // "PT Sinar Tbk." at the end of a sentence has its full stop.
            if (!(afterValue && c == '.' && text[^1] == '.'))
                text.Append(c);
            (gap, afterValue) = (false, false);
        }

        private void TrimSpaces()
        {
            while (text.Length > 0 && text[^1] == ' ')
                text.Length--;
        }
    }
}
