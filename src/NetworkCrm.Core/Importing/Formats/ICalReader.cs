using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// Reads the events of calendars, one after the other, forgiving what programs do: several calendars in a file, none at
/// all around the events, components that never end, lines folded anywhere, blank lines between them.
/// </summary>
internal sealed class ICalReader(TextReader reader)
{
    // A picture folded into the description is no reason to hold it.
    private const int LongestLine = 100_000,
        MostProperties = 2_000;

    private readonly Stack<string> _open = new();
    private readonly List<ICalProperty> _zone = [];
    private string? _ahead;

    /// <summary>Zones that the file describes itself, by their id.</summary>
    public Dictionary<string, ICalProperty[]> Zones { get; } = new(StringComparer.Ordinal);

    /// <summary>What the calendar that is read now says of itself: <c>X-WR-CALNAME</c>, <c>METHOD</c> ...</summary>
    public Dictionary<string, string> Calendar { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether anything of a calendar stands in it.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Whether a card stands in it.</summary>
    public bool HasCards { get; private set; }

    /// <summary>The lines of the next event, those of its alarms left out; null at the end.</summary>
    public IReadOnlyList<ICalProperty>? Next()
    {
        List<ICalProperty>? found = null;
        while (Line() is { } line)
        {
            if (ICalProperty.Parse(line) is not { } property)
                continue;
            switch (property.Name)
            {
                case "BEGIN":
                    var begun = property.Value.Trim().ToUpperInvariant();
                    HasCards |= begun == "VCARD";
                    HasAny |= begun.StartsWith('V') && begun != "VCARD";
                    // One that never ended.
                    if (begun == "VEVENT" && found is not null)
                    {
                        _ahead = line;
                        _open.Clear();
                        return found;
                    }

                    if (begun == "VCALENDAR")
                        Calendar.Clear();
                    _open.Push(begun);
                    if (begun == "VEVENT")
                        found = [];
                    if (begun == "VTIMEZONE")
                        _zone.Clear();
                    break;
                case "END":
                    var ended = property.Value.Trim().ToUpperInvariant();
                    while (_open.Count > 0 && _open.Pop() != ended) { }
                    if (ended == "VTIMEZONE" && _zone.Find(p => p.Name == "TZID") is { } id)
                        Zones.TryAdd(id.Value.Trim(), [.. _zone]);
                    if ((ended is "VEVENT" or "VCALENDAR") && found is not null)
                        return found;
                    break;
                default:
                    Take(property, found);
                    break;
            }
        }

        return found;
    }

    private void Take(ICalProperty property, List<ICalProperty>? found)
    {
        var within = _open.Count == 0 ? "" : _open.Peek();
        if (within == "VEVENT" && found is not null && found.Count < MostProperties)
            found.Add(property);
        else if (within is "VCALENDAR" or "")
            Calendar.TryAdd(property.Name, property.Text);
        else if (_open.Contains("VTIMEZONE") && _zone.Count < MostProperties)
            _zone.Add(within == "DAYLIGHT" ? property with { Name = "DAYLIGHT-" + property.Name } : property);
    }

    // Unfolded: a line that begins with a blank or a tab goes on with the one before it.
    private string? Line()
    {
        var line = _ahead ?? ReadLine();
        _ahead = null;
        if (line is null)
            return null;
        StringBuilder? whole = null;
        while ((_ahead = ReadLine()) is { } next && next.Length > 0 && next[0] is ' ' or '\t')
        {
            whole ??= new StringBuilder(line);
            if (whole.Length < LongestLine)
                whole.Append(next, 1, next.Length - 1);
        }

        return whole?.ToString() ?? line;
    }

    // A line of megabytes is held as far as anything of it could be meant.
    private string? ReadLine()
    {
        var text = new StringBuilder();
        var any = false;
        int c;
        while ((c = reader.Read()) >= 0)
        {
            any = true;
            if (c is '\n')
                break;
            if (c == '\r')
            {
                if (reader.Peek() == '\n')
                    continue;
                break;
            }

            if (text.Length < LongestLine)
                text.Append((char)c);
        }

        return any ? text.ToString() : null;
    }
}
