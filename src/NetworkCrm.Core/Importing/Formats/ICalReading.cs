using System.Globalization;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Owners;

namespace NetworkCrm.Core.Importing.Formats;

/// <summary>
/// Calendars: a row for each card in them, for each birthday, and for everybody one met; an interaction for each meeting
/// that is over, series of meetings for the last two years.
/// </summary>
internal sealed class ICalReading : ImportReading
{
    /// <summary>More people than these were not met, each of them.</summary>
    public const int MostPeople = 20;

    public const int MonthsBack = 24;

    // A calendar of decades, and no attack.
    private const int MostMeetings = 50_000;

    private readonly ICalBook _book;
    private readonly ImportOptions _options;
    private readonly TimeZoneInfo _zone;
    private readonly Lazy<Said> _said;

    public ICalReading(ICalBook book, ImportOptions options)
    {
        (_book, _options, _zone) = (book, options, LocalDate.Zone(options.Zone));
        // Who is in the book is asked once the rows are, and not by whoever only wants to know what the file is.
        _said = new Lazy<Said>(Find);
    }

    public override string Format => ICalFormat.Id;

    public override ChatFacts Chat => _said.Value.Facts;

    public override IReadOnlyList<string> IgnoredColumns => _said.Value.Left;

    public override IEnumerable<ImportRow> Rows() => _said.Value.Rows;

    public override IEnumerable<ImportedInteraction> Interactions() => _said.Value.Meetings;

    private Said Find()
    {
        var owner = new ICalOwner([.. _book.All], _book.Addresses, _options);
        var people = new ICalPeople(_book.Cards.Count, _options);
        var meetings = new List<ImportedInteraction>();
        int crowded = 0,
            cancelled = 0,
            ahead = 0;
        var today = _options.Today ?? DateOnly.MaxValue;
        foreach (var said in _book.All)
            if (said is { IsCancelled: false } && ICalBirthday.Of(said) is { } birthday)
                people.Birthday(birthday.Name, birthday.Day);
        foreach (var (one, at, key) in Occurrences(today))
        {
            if (meetings.Count == MostMeetings)
                break;
            if (one.IsCancelled || one.Attendees.Any(a => a.HasDeclined && owner.Is(a)))
            {
                cancelled++;
                continue;
            }

            if (LastDay(one, at) >= today)
            {
                ahead++;
                continue;
            }

            if (ICalBirthday.Of(one) is not null)
                continue;
            var with = With(one, owner);
            if (with.Count > MostPeople)
            {
                crowded++;
                continue;
            }

            var rows = with.Select(people.Of).Concat(people.Named(one.Title)).Distinct().ToList();
            if (rows.Count > 0)
                meetings.Add(Meeting(one, at, key, rows, people, owner));
        }

        meetings.Sort((a, b) => (a.On, a.At, a.Talk).CompareTo((b.On, b.At, b.Talk)));
        return new Said(
            [.. _book.Cards, .. people.Rows()],
            meetings,
            new ChatFacts(
                Messages: 0,
                owner.Offered,
                owner.Address,
                owner.Asks,
                Dates: null,
                AsksDates: false,
                IsGroup: false,
                KeepsText: false,
                meetings.Count == 0 ? default : meetings[0].On,
                meetings.Count == 0 ? default : meetings[^1].On
            )
            {
                Kind = TalkKind.Calendar,
                Events = _book.Events,
            },
            [
                .. Left(
                    crowded,
                    $"meetings of more than {MostPeople} people",
                    $"pertemuan lebih dari {MostPeople} orang"
                ),
                .. Left(cancelled, "cancelled or declined", "dibatalkan atau ditolak"),
                .. Left(ahead, "still to come", "belum berlangsung"),
            ]
        );
    }

    private IEnumerable<string> Left(int count, string english, string indonesian) =>
        count == 0
            ? []
            :
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(_options.Language == "id" ? indonesian : english)} ({count})"
                ),
            ];

    /// <summary>
    /// Everything that happened, once: of a series what lies within the last two years, with what was changed of it in
    /// the place of what it was.
    /// </summary>
    private IEnumerable<(ICalEvent Event, ICalTime At, string Key)> Occurrences(DateOnly today)
    {
        var changed = _book.All.Where(e => e.Replaces is not null).ToLookup(e => e.Uid, StringComparer.Ordinal);
        foreach (var one in _book.All)
        {
            if (one.Replaces is { } replaces)
            {
                yield return (one, one.Start, $"{one.Uid}\n{replaces.Key}");
                continue;
            }

            if (one.Rule is null && one.Added.Count == 0)
            {
                yield return (one, one.Start, one.Uid);
                continue;
            }

            // Without a today there is no last two years: the first one alone.
            if (today == DateOnly.MaxValue)
            {
                yield return (one, one.Start, $"{one.Uid}\n{one.Start.Key}");
                continue;
            }

            var others = changed[one.Uid].Select(c => c.Replaces!.Value.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var at in ICalRecurrence.Of(one, today.AddMonths(-MonthsBack), today))
                if (!others.Contains(at.Key))
                    yield return (one, at, $"{one.Uid}\n{at.Key}");
        }
    }

    private DateOnly LastDay(ICalEvent one, ICalTime at) =>
        DateOnly.FromDateTime(at.At(at.Local + (one.End.Local - one.Start.Local)).In(_zone));

    private static List<ICalAttendee> With(ICalEvent one, ICalOwner owner) =>
        // Whoever enters a meeting with nobody else in it enters it for themselves.
        one.Attendees.Count == 0
            ? []
            :
            [
                .. one
                    .Attendees.Concat(one.Organizer is { } by ? [by] : [])
                    .DistinctBy(a => a.Key)
                    .Where(a => !a.HasDeclined && !owner.Is(a)),
            ];

    private ImportedInteraction Meeting(
        ICalEvent one,
        ICalTime at,
        string key,
        List<int> rows,
        ICalPeople people,
        ICalOwner owner
    )
    {
        var local = at.In(_zone);
        return new ImportedInteraction(
            rows[0],
            TalkUid.OfEvent(ICalFormat.Id, key),
            DateOnly.FromDateTime(local),
            at.IsDay ? null : TimeOnly.FromDateTime(local),
            one.Channel,
            one.Attendees.Count == 0 || one.Organizer is not { } by ? Initiator.Unknown
                : owner.Is(by) ? Initiator.Me
                : rows.Count == 1 ? Initiator.Them
                : Initiator.Unknown,
            CountsAsContact: true,
            [.. rows.Select(people.NameOf)],
            MessagesIn: 0,
            MessagesOut: 0,
            one.Title.Length == 0 ? null : one.Title
        )
        {
            Others = [.. rows.Skip(1)],
        };
    }

    private sealed record Said(
        IReadOnlyList<ImportRow> Rows,
        IReadOnlyList<ImportedInteraction> Meetings,
        ChatFacts Facts,
        IReadOnlyList<string> Left
    );
}
