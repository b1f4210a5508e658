namespace NetworkCrm.Core.Importing.Formats;

/// <summary>Which of the addresses in a calendar are the owner's own.</summary>
internal sealed class ICalOwner
{
    private const int MostOffered = 20;

    private readonly HashSet<string> _own;

    /// <param name="events">All of them.</param>
    /// <param name="calendars">What the calendars are called; many are called after the address they are of.</param>
    /// <param name="options">What the owner says, now or before.</param>
    public ICalOwner(IReadOnlyList<ICalEvent> events, IReadOnlySet<string> calendars, ImportOptions options)
    {
        _own =
        [
            .. (options.MyEmails ?? [])
                .Concat(options.MyNames ?? [])
                .Append(options.Me ?? "")
                .Where(MultiValue.IsEmail)
                .Select(MatchKeys.Email),
        ];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var meetings = 0;
        var several = false;
        foreach (var one in events)
        {
            if (one.Attendees.Count == 0)
                continue;
            meetings++;
            var keys = Keys(one).ToList();
            several |= keys.Count > 1;
            foreach (var key in keys)
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var ranked = counts.OrderByDescending(c => c.Value).ToList();
        Offered = [.. ranked.Take(MostOffered).Select(c => Said(c.Key))];
        if (options.Me == ChatFacts.Nobody || meetings == 0)
            return;
        var found =
            ranked.Find(c => options.Me is { } me && (c.Key == me || Said(c.Key) == me)).Key
            ?? ranked.Find(c => _own.Contains(c.Key)).Key
            ?? ranked.Find(c => calendars.Contains(c.Key)).Key
            ?? MostCommon(ranked, meetings);
        Asks = found is null;
        // Of two that nothing tells apart, whoever calls the meetings.
        // Where each stands alone, it is the other one: the owner's own calendar does not list them.
        if (found is null && !several)
        {
            Asks = false;
            return;
        }

        found ??=
            events.FirstOrDefault(e => e is { Attendees.Count: > 0, Organizer: not null })?.Organizer!.Key
            ?? ranked.FirstOrDefault().Key;
        if (found is null)
            return;
        Address = Said(found);
        _own.Add(found);
    }

    /// <summary>The address, or the name where there is none; empty where the owner is nobody of them.</summary>
    public string Address { get; } = "";

    /// <summary>Nothing says which it is, and <see cref="Address"/> is a guess.</summary>
    public bool Asks { get; }

    /// <summary>Those that can be chosen, the commonest first.</summary>
    public IReadOnlyList<string> Offered { get; } = [];

    public bool Is(ICalAttendee attendee) => _own.Contains(attendee.Key);

    private static string? MostCommon(List<KeyValuePair<string, int>> ranked, int meetings) =>
        ranked.Count > 0
        && ranked[0].Value > 1
        && ranked[0].Value * 10 >= meetings * 6
        && (ranked.Count == 1 || ranked[1].Value < ranked[0].Value)
            ? ranked[0].Key
            : null;

    private static IEnumerable<string> Keys(ICalEvent one) =>
        one.Attendees.Select(a => a.Key).Concat(one.Organizer is { } by ? [by.Key] : []).Distinct();

    private static string Said(string key) => key.StartsWith("name:", StringComparison.Ordinal) ? key[5..] : key;
}
