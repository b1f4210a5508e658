using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Messages;

/// <summary>
/// A text with placeholders. What has no value is left out together with the words that hang on it: the bracket it
/// stands in, <c>[ at {place}]</c> or <c>(at {place})</c>, where there is one, else the whole sentence. A name is left
/// out alone, and a greeting stays where the rest of its sentence goes. Square brackets with a placeholder in them are
/// not part of the message; all others are.
/// </summary>
public sealed class MessageTemplate
{
    public const int BodyMax = 1000;
    public const int SubjectMax = 150;

    // Deeper ones are plain characters: nobody means them, and a reader must not run out of stack.
    private const int MostDepth = 8;
    private const int LongestName = 40;

    private readonly List<Part> parts;
    private readonly List<TemplateProblem> problems;

    private MessageTemplate(List<Part> parts, List<TemplateProblem> problems) =>
        (this.parts, this.problems) = (parts, problems);

    /// <summary>Reads a template; whatever is written is one. Never throws.</summary>
    public static MessageTemplate Parse(string text)
    {
        var found = new List<TemplateProblem>();
        return new MessageTemplate(Grouped(Read(ContactCleaning.Text(text, int.MaxValue) ?? "", found)), found);
    }

    /// <summary>What the owner has to mend before it is kept; the first first.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="allowed">What there is something to say for.</param>
    /// <param name="longest">In characters.</param>
    public static IReadOnlyList<TemplateProblem> Problems(
        string? text,
        IReadOnlyList<Placeholder> allowed,
        int longest = BodyMax
    )
    {
        if (text is null || !ContactCleaning.SaysAnything(text))
            return [new TemplateProblem(TemplateFault.Empty)];
        if (text.Length > longest)
            return [new TemplateProblem(TemplateFault.TooLong)];
        var template = Parse(text);
        return
        [
            .. template.problems,
            .. Places(template.parts)
                .Where(p => !allowed.Contains(p.Of!.Value))
                .Select(p => new TemplateProblem(TemplateFault.NotHere, p.Text)),
        ];
    }

    /// <summary>
    /// The message. No placeholder is left in it, and what a value holds is never read as one. Never throws.
    /// </summary>
    public string Fill(MessageValues values)
    {
        var said = new List<Part>();
        foreach (var part in parts)
            Say(part, values, said);
        return TemplateFilling.Joined(said);
    }

    /// <summary>Reads and fills.</summary>
    public static string Fill(string text, MessageValues values) => Parse(text).Fill(values);

    private static IEnumerable<Part> Places(List<Part> parts) =>
        parts.SelectMany(p =>
            p.Kind == PartKind.Group ? Places(p.Within!)
            : p.Of is null ? []
            : [p]
        );

    private static List<Part> Read(string text, List<TemplateProblem> problems)
    {
        var read = new List<Part>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                read.Add(new Part(PartKind.Letter, text[i].ToString()));
                continue;
            }

            if (text[i] == '{' && NameAt(text, i + 1) is { } name)
            {
                i += name.Length + 1;
                var of = PlaceholderNames.Find(name);
                if (of is null)
                    problems.Add(new TemplateProblem(TemplateFault.Unknown, name.Trim()));
                read.Add(new Part(PartKind.Place, name.Trim(), of));
            }
            else
            {
                // It belongs to nothing, and a message with half a placeholder in it is worse than one without.
                problems.Add(new TemplateProblem(TemplateFault.LoneBrace));
                read.Add(new Part(PartKind.Gap));
            }
        }

        return read;
    }

    private static string? NameAt(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('{', '}', '\n');
        return
            end is > 0 and <= LongestName
            && text[from + end] == '}'
            && !string.IsNullOrWhiteSpace(text[from..(from + end)])
            ? text[from..(from + end)]
            : null;
    }

    // What stands between brackets becomes one part, if a placeholder is in it; brackets without a partner are letters.
    private static List<Part> Grouped(List<Part> read)
    {
        var open = new Stack<(char Close, List<Part> Before)>();
        var now = new List<Part>();
        foreach (var part in read)
        {
            if (part is { Kind: PartKind.Letter, Text: "[" or "(" } && open.Count < MostDepth)
            {
                open.Push((part.Text == "[" ? ']' : ')', now));
                now = [part];
            }
            else if (part.Kind == PartKind.Letter && open.TryPeek(out var last) && part.Text[0] == last.Close)
            {
                open.Pop();
                now.Add(part);
                if (now.Exists(p => p.Kind is PartKind.Place or PartKind.Group))
                    last.Before.Add(new Part(PartKind.Group, Within: now));
                else
                    last.Before.AddRange(now);
                now = last.Before;
            }
            else
            {
                now.Add(part);
            }
        }

        while (open.TryPop(out var unclosed))
        {
            unclosed.Before.AddRange(now);
            now = unclosed.Before;
        }

        return now;
    }

    private static void Say(Part part, MessageValues values, List<Part> said)
    {
        if (part.Kind == PartKind.Place)
            said.Add(
                part.Of is { } of && values.Of(of) is { } value
                    ? part with
                    {
                        Kind = PartKind.Value,
                        Text = value,
                    }
                    : part
            );
        else if (part.Kind != PartKind.Group)
            said.Add(part);
        else
            SayGroup(part.Within!, values, said);
    }

    private static void SayGroup(List<Part> group, MessageValues values, List<Part> said)
    {
        var within = new List<Part>();
        foreach (var part in group[1..^1])
            Say(part, values, within);
        var isEmpty =
            within.Exists(p => p.Kind == PartKind.Place)
            || !within.Exists(p =>
                p.Kind == PartKind.Value || (p.Kind == PartKind.Letter && char.IsLetterOrDigit(p.Text[0]))
            );
        if (isEmpty)
        {
            said.Add(new Part(PartKind.Gap));
            return;
        }

        var isShown = group[0].Text == "(";
        if (isShown)
            said.Add(group[0]);
        said.AddRange(within);
        if (isShown)
            said.Add(group[^1]);
    }
}

/// <summary>What a template is made of.</summary>
internal enum PartKind
{
    Letter,

    /// <summary>A placeholder; once filling is done, one without a value.</summary>
    Place,
    Value,
    Group,

    /// <summary>Where something was left out.</summary>
    Gap,
}

/// <param name="Text">A letter, a value, or the name of a placeholder as it was written.</param>
/// <param name="Of">Of a placeholder that there is.</param>
/// <param name="Within">Of a group, with its brackets.</param>
internal sealed record Part(PartKind Kind, string Text = "", Placeholder? Of = null, List<Part>? Within = null);
