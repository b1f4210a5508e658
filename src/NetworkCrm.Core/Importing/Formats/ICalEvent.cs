using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>An event of a calendar, or one occurrence that differs from the others.</summary>
internal sealed record ICalEvent
{
    private const int TitleLength = 500,
        MostAttendees = 500;

    private static readonly string[] VideoMarks =
    [
        "zoom.us",
        "meet.google.com",
        "teams.microsoft.com",
        "teams.live.com",
        "webex.com",
        "whereby.com",
        "skype.com",
        "jit.si",
    ];

    private static readonly string[] CancelMarks = ["canceled:", "cancelled:", "dibatalkan:", "batal:"];

    public required string Uid { get; init; }

    public required ICalTime Start { get; init; }

    /// <summary>The last day of it.</summary>
    public required ICalTime End { get; init; }

    /// <summary>Which occurrence of the series it stands for; null for the series, or what is none.</summary>
    public ICalTime? Replaces { get; init; }

    public string Title { get; init; } = "";

    public string? Rule { get; init; }

    public IReadOnlyList<ICalTime> Added { get; init; } = [];

    public IReadOnlyList<ICalTime> LeftOut { get; init; } = [];

    public IReadOnlyList<ICalAttendee> Attendees { get; init; } = [];

    public ICalAttendee? Organizer { get; init; }

    public bool IsCancelled { get; init; }

    public int Sequence { get; init; }

    public Channel Channel { get; init; } = Channel.InPerson;

    /// <summary>When it was written down, where the calendar says so: a birthday is older than that.</summary>
    public int? WrittenIn { get; init; }

    /// <summary>The program that made it says that it is a birthday.</summary>
    public bool IsMarkedBirthday { get; init; }

    /// <summary>Null where it does not say when it is.</summary>
    /// <param name="lines">Of <see cref="ICalReader.Next"/>.</param>
    /// <param name="zones">The zones known so far.</param>
    /// <param name="calendar">What the calendar around it says.</param>
    public static ICalEvent? Of(
        IReadOnlyList<ICalProperty> lines,
        ICalZones zones,
        IReadOnlyDictionary<string, string> calendar
    )
    {
        ICalProperty? One(string name) => lines.FirstOrDefault(l => l.Name == name);
        if (ICalTime.Of(One("DTSTART"), zones) is not { } start)
            return null;
        var title = CellText.Cut(CellText.Line(CellText.Clean(One("SUMMARY")?.Text ?? "")), TitleLength);
        var uid = One("UID")?.Value.Trim() ?? "";
        return new ICalEvent
        {
            Uid = uid.Length > 0 ? uid : $"{title}\n{start.Key}",
            Start = start,
            End = EndOf(start, ICalTime.Of(One("DTEND"), zones)),
            Replaces = ICalTime.Of(One("RECURRENCE-ID"), zones),
            Title = title,
            Rule = One("RRULE")?.Value.Trim(),
            Added = Times(lines, "RDATE", zones),
            LeftOut = Times(lines, "EXDATE", zones),
            Attendees =
            [
                .. lines
                    .Where(l => l.Name == "ATTENDEE")
                    .Take(MostAttendees)
                    .Select(ICalAttendee.Of)
                    .OfType<ICalAttendee>()
                    .DistinctBy(a => a.Key),
            ],
            Organizer = One("ORGANIZER") is { } organizer ? ICalAttendee.Of(organizer) : null,
            IsCancelled =
                IsSaid(One("STATUS")?.Value, "CANCELLED")
                || IsSaid(calendar.GetValueOrDefault("METHOD"), "CANCEL")
                || Array.Exists(CancelMarks, m => title.StartsWith(m, StringComparison.OrdinalIgnoreCase)),
            Sequence = int.TryParse(One("SEQUENCE")?.Value, out var sequence) ? sequence : 0,
            Channel = ChannelOf(lines, title),
            WrittenIn = (ICalTime.Of(One("CREATED"), zones) ?? ICalTime.Of(One("DTSTAMP"), zones))?.Local.Year,
            IsMarkedBirthday =
                uid.Contains("BIRTHDAY", StringComparison.OrdinalIgnoreCase)
                || lines.Any(l =>
                    l.Name.StartsWith("X-GOOGLE-CALENDAR-CONTENT", StringComparison.Ordinal)
                    && l.Value.Contains("cake", StringComparison.OrdinalIgnoreCase)
                )
                || IsOfBirthdays(calendar.GetValueOrDefault("X-WR-CALNAME") ?? ""),
        };
    }

    // The end of a day is the day after the last one; of a meeting, midnight is still the day before.
    private static ICalTime EndOf(ICalTime start, ICalTime? end) =>
        end is not { } known || known.Local <= start.Local || known.IsDay != start.IsDay ? start
        : known.IsDay ? known.At(known.Local.AddDays(-1))
        : known.At(known.Local.AddSeconds(-1));

    private static List<ICalTime> Times(IReadOnlyList<ICalProperty> lines, string name, ICalZones zones) =>
        [
            .. lines
                .Where(l => l.Name == name)
                .SelectMany(l => l.Value.Split(',').Take(1_000).Select(v => l with { Value = v.Split('/')[0] }))
                .Select(l => ICalTime.Of(l, zones))
                .OfType<ICalTime>(),
        ];

    private static Channel ChannelOf(IReadOnlyList<ICalProperty> lines, string title)
    {
        var where = lines.Where(l =>
            l.Name is "LOCATION" or "DESCRIPTION" or "URL" or "CONFERENCE" or "X-GOOGLE-CONFERENCE"
            || l.Name.StartsWith("X-MICROSOFT-SKYPE", StringComparison.Ordinal)
        );
        if (where.Any(l => Array.Exists(VideoMarks, m => l.Value.Contains(m, StringComparison.OrdinalIgnoreCase))))
            return Channel.Video;
        var words = MatchKeys.Words(Contacts.TextFold.Fold(title));
        return words.Exists(w => w is "telepon" or "telpon" or "telp" or "phone" or "call") ? Channel.Call
            : words.Exists(w => w is "zoom" or "gmeet" or "vc" or "webinar" or "video") ? Channel.Video
            : Channel.InPerson;
    }

    private static bool IsOfBirthdays(string calendar) =>
        calendar.Contains("birthday", StringComparison.OrdinalIgnoreCase)
        || calendar.Contains("ulang tahun", StringComparison.OrdinalIgnoreCase)
        || calendar.Contains("geburtstag", StringComparison.OrdinalIgnoreCase);

    private static bool IsSaid(string? value, string word) =>
        string.Equals(value?.Trim(), word, StringComparison.OrdinalIgnoreCase);
}
