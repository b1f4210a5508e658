using System.Text;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>The events and cards of one or several calendars.</summary>
internal sealed class ICalBook(ImportOptions options)
{
    private readonly Dictionary<(string Uid, string Key), ICalEvent> _events = [];

    /// <summary>How many there are, those that say nothing included.</summary>
    public int Events { get; private set; }

    public bool HasCards { get; private set; }

    /// <summary>Whether there was anything of a calendar.</summary>
    public bool IsCalendar { get; private set; }

    /// <summary>Each event once: of two versions of one the later.</summary>
    public IReadOnlyCollection<ICalEvent> All => _events.Values;

    /// <summary>What the calendars are called, where that is an address.</summary>
    public HashSet<string> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>The cards among them.</summary>
    public List<ImportRow> Cards { get; } = [];

    public void Take(Stream stream, Encoding encoding)
    {
        // A zone may be described behind the event that names it.
        var first = new ICalReader(Open(stream, encoding));
        while (first.Next() is not null)
            Events++;
        IsCalendar |= first.HasAny;
        HasCards |= first.HasCards;
        var zones = new ICalZones(first.Zones);
        var reader = new ICalReader(Open(stream, encoding));
        while (reader.Next() is { } lines)
        {
            if (reader.Calendar.GetValueOrDefault("X-WR-CALNAME")?.Trim() is { } called && MultiValue.IsEmail(called))
                Addresses.Add(MatchKeys.Email(called));
            if (ICalEvent.Of(lines, zones, reader.Calendar) is { } one)
                Keep(one);
        }

        if (first.HasCards)
            foreach (
                var row in new VCardReading(() => new VCardReader(Open(stream, encoding), encoding), options).Rows()
            )
                Cards.Add(
                    row with
                    {
                        Row = Cards.Count + 1,
                        Contact = row.Contact is { } contact ? contact with { RowNumber = Cards.Count + 1 } : null,
                        Error = row.Error is { } error ? error with { Row = Cards.Count + 1 } : null,
                    }
                );
    }

    private void Keep(ICalEvent one)
    {
        var key = (one.Uid, one.Replaces?.Key ?? "");
        if (!_events.TryGetValue(key, out var other) || one.Sequence >= other.Sequence)
            _events[key] = one;
    }

    private static StreamReader Open(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        return new StreamReader(stream, encoding, true, bufferSize: 65_536, leaveOpen: true);
    }
}
