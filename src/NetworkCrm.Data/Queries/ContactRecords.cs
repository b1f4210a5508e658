using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;

namespace NetworkCrm.Data.Queries;

/// <summary>Somebody whom a new contact may be.</summary>
/// <param name="Reason">The code of why: see <see cref="NetworkCrm.Core.Importing.ImportMessages"/>.</param>
public sealed record Lookalike(PersonPick Person, string Reason);

/// <summary>A row of the People list.</summary>
public sealed record PersonRow(
    long Id,
    Guid Uid,
    string Name,
    string? Title,
    string? Company,
    string? City,
    Circle? Circle,
    DateOnly? LastContactOn,
    int? RhythmDays
)
{
    /// <summary>
    /// What was learned of them and has the words that were searched for, where nothing else of theirs has.
    /// </summary>
    public string? Learned { get; init; }

    /// <summary>Of their picture; null where there is none.</summary>
    public string? Photo { get; init; }
}

/// <summary>A part of the People list and how long the whole is.</summary>
public sealed record PeoplePart(IReadOnlyList<PersonRow> Rows, int Total);

/// <summary>How many listed contacts are related to one of them.</summary>
public sealed record RelatedPeople(Guid Uid, string Name, int Count);

/// <summary>A contact to choose in a dialog.</summary>
public sealed record PersonPick(long Id, Guid Uid, string Name, string? Company)
{
    /// <summary>What tells two of one name apart, where there is something; read for a choice alone.</summary>
    public string? Where { get; init; }

    public override string ToString() => Company is null ? Name : $"{Name} · {Company}";
}

/// <summary>All that the page of one person shows besides its timeline and follow-ups.</summary>
public sealed record PersonView(
    long Id,
    Guid Uid,
    int Version,
    ContactDetails Details,
    ContactState State,
    DateOnly AddedOn,
    DateOnly? SnoozedUntil,
    TieMarks Marks,
    double? Bridging,
    PersonPick? IntroducedBy,
    ContactSnapshot Snapshot,
    IReadOnlyList<DateOnly> ContactDays,
    IReadOnlyList<Impression> Impressions,
    AskStanding? BeforeAsk,
    IReadOnlyList<FactRow> Facts,
    DateOnly Today,
    string OwnerLanguage,
    IReadOnlyList<EventCommunity> FromEvents
)
{
    /// <summary>
    /// What they told last, and what goes on in their life, where that was said another time (advice
    /// respond-with-empathy).
    /// </summary>
    public IReadOnlyList<FactRow> ToldLast =>
        [
            .. new[]
            {
                Facts.FirstOrDefault(f => !f.Private),
                Facts.FirstOrDefault(f => f is { Private: false, Kind: FactKind.Family or FactKind.Other }),
            }
                .OfType<FactRow>()
                .Distinct(),
        ];

    public string Language => Details.Language ?? OwnerLanguage;

    public PersonPick Pick => new(Id, Uid, Details.DisplayName, Details.Company);
}

/// <summary>A community of somebody that was taken from an event where they were met.</summary>
public sealed record EventCommunity(string Community, Guid EventUid, string EventName);

/// <summary>Something learned about somebody; newest first on their page.</summary>
/// <param name="Private">Said in confidence: hidden until asked for.</param>
public sealed record FactRow(long Id, DateOnly On, FactKind Kind, string Text, DateOnly? ActedOn, bool Private = false);

/// <summary>One entry of a timeline.</summary>
public sealed record TimelineEntry(
    long Id,
    DateOnly On,
    TimeOnly? At,
    Channel Channel,
    bool CountsAsContact,
    Initiator StartedBy,
    Setting Setting,
    Answered Answered,
    string? What,
    string? Purpose,
    Impression Impression,
    bool Pitched,
    bool Private,
    IReadOnlyList<FactEntry> Facts,
    IReadOnlyList<ExchangeEntry> Exchanges,
    IReadOnlyList<PersonPick> With
)
{
    /// <summary>Messages of theirs, of a day of a chat.</summary>
    public int? MessagesIn { get; init; }

    /// <summary>Messages of mine.</summary>
    public int? MessagesOut { get; init; }
}
