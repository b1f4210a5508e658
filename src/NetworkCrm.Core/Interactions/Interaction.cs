using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Interactions;

/// <summary>Something that happened between the owner and one or several contacts.</summary>
public sealed class Interaction
{
    public const int TextMax = 10_000;
    public const int PurposeMax = 500;
    public const int WhatMax = 200;
    public const int ForWhomMax = 100;
    public const int MaxContacts = 100;
    public const int MaxExchanges = 20;
    public const int MaxFacts = 10;

    private readonly List<Participant> participants = [];
    private readonly List<Exchange> exchanges = [];
    private readonly List<LearnedFact> facts = [];

    private Interaction() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    /// <summary>Of one that nobody has changed since it was logged.</summary>
    public const int FirstVersion = 1;

    public int Version { get; private set; }

    public DateOnly On { get; private set; }

    public TimeOnly? At { get; private set; }

    /// <summary>The owner's zone when it was entered; changing the owner's zone never moves a date.</summary>
    public string Zone { get; private set; } = "";

    public Channel Channel { get; private set; }

    public bool CountsAsContact { get; private set; }

    public Initiator StartedBy { get; private set; }

    public Setting Setting { get; private set; }

    public string? What { get; private set; }

    public string? Purpose { get; private set; }

    public Answered Answered { get; private set; }

    public Impression Impression { get; private set; }

    public bool Pitched { get; private set; }

    /// <summary>Said in confidence: hidden until asked for (advice <c>integrity-in-each-interaction</c>).</summary>
    public bool Private { get; private set; }

    /// <summary>Messages of theirs, of a day of a chat that was read from a file; null where nothing was
    /// counted.</summary>
    public int? MessagesIn { get; private set; }

    /// <summary>Messages of mine.</summary>
    public int? MessagesOut { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public IReadOnlyList<Participant> Participants => participants;

    public IReadOnlyList<Exchange> Exchanges => exchanges;

    /// <summary>What was learned, once for each contact it is about.</summary>
    public IReadOnlyList<LearnedFact> Facts => facts;

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <param name="today">The owner's today.</param>
    /// <exception cref="ArgumentException">Nobody took part, or the date lies after
    /// <paramref name="today"/>.</exception>
    public static Interaction Log(
        long ownerId,
        Guid uid,
        InteractionDetails details,
        string zone,
        DateOnly today,
        DateTimeOffset now
    )
    {
        var interaction = new Interaction
        {
            OwnerId = ownerId,
            Uid = uid,
            Zone = zone,
            CreatedAt = now,
        };
        interaction.Edit(details, today);
        return interaction;
    }

    /// <exception cref="ArgumentException">Nobody took part, or the date lies after
    /// <paramref name="today"/>.</exception>
    public void Edit(InteractionDetails details, DateOnly today)
    {
        var contacts = details.ContactIds.Distinct().Take(MaxContacts).ToList();
        if (contacts.Count == 0)
            throw new ArgumentException("An interaction needs at least one contact.", nameof(details));
        // A day that is stored already may lie ahead where its owner has moved to since, and stays.
        if (details.On > today && details.On != On)
            throw new ArgumentException("An interaction cannot lie in the future.", nameof(details));
        (On, At, Channel, StartedBy, Setting) = (
            details.On,
            details.At,
            details.Channel,
            details.StartedBy,
            details.Setting
        );
        CountsAsContact = details.CountsAsContact ?? details.Channel.CountsAsContact();
        Answered =
            details.StartedBy == Initiator.Them || !details.Channel.IsMessage() ? Answered.Unknown : details.Answered;
        What = ContactCleaning.Text(details.What, TextMax);
        Purpose = ContactCleaning.Text(details.Purpose, PurposeMax);
        (Impression, Pitched, Private) = (details.Impression, details.Pitched, details.Private);
        // No form asks for them: who edits the rest does not lose them.
        (MessagesIn, MessagesOut) = (details.MessagesIn ?? MessagesIn, details.MessagesOut ?? MessagesOut);
        exchanges.Clear();
        exchanges.AddRange(
            details
                .Exchanges.Take(MaxExchanges)
                .Select(e => new Exchange(
                    OwnerId,
                    On,
                    e,
                    ContactCleaning.Line(e.What, WhatMax) ?? "",
                    ContactCleaning.Line(e.ForWhom, ForWhomMax)
                ))
        );
        Learn(details.Facts, contacts);
        participants.RemoveAll(p => !contacts.Contains(p.ContactId));
        foreach (var id in contacts.Where(id => participants.All(p => p.ContactId != id)))
            participants.Add(new Participant(OwnerId, id));
        foreach (var participant in participants)
            participant.CopyFacts(this);
        Version++;
    }

    /// <summary>Notes what came of an ask; anything else is left as it is.</summary>
    public void Answer(long exchangeId, AskState state)
    {
        exchanges.Find(e => e.Id == exchangeId)?.Answer(state);
        Version++;
    }

    public InteractionDetails Details() =>
        new()
        {
            ContactIds = [.. participants.Select(p => p.ContactId)],
            On = On,
            At = At,
            Channel = Channel,
            CountsAsContact = CountsAsContact,
            StartedBy = StartedBy,
            Setting = Setting,
            What = What,
            Purpose = Purpose,
            Answered = Answered,
            Impression = Impression,
            Pitched = Pitched,
            Private = Private,
            MessagesIn = MessagesIn,
            MessagesOut = MessagesOut,
            Exchanges = [.. exchanges.Select(e => e.Entry())],
            Facts =
            [
                .. facts
                    .GroupBy(f => (f.Kind, f.Text))
                    .SelectMany(g =>
                        participants.TrueForAll(p => g.Any(f => f.ContactId == p.ContactId))
                            ? [new FactEntry(g.Key.Kind, g.Key.Text)]
                            : g.Select(f => new FactEntry(f.Kind, f.Text, f.ContactId))
                    ),
            ],
        };

    // What is still said keeps its row, and with it whether a need was acted on.
    private void Learn(IReadOnlyList<FactEntry> entries, List<long> contacts)
    {
        var said = entries
            .Select(e => (e.Kind, Text: ContactCleaning.Text(e.Text, LearnedFact.TextMax), e.About))
            .Where(e => e.Text is not null)
            .GroupBy(e => (e.Kind, e.Text))
            .Take(MaxFacts)
            .SelectMany(g =>
                (g.Any(e => e.About is null) ? contacts : contacts.Where(c => g.Any(e => e.About == c))).Select(c =>
                    (Contact: c, g.Key.Kind, g.Key.Text)
                )
            )
            .ToList();
        facts.RemoveAll(f => !said.Contains((f.ContactId, f.Kind, f.Text)));
        foreach (var fact in facts)
            fact.Move(On);
        foreach (
            var (contact, kind, text) in said.Where(e =>
                !facts.Exists(f => f.ContactId == e.Contact && f.Kind == e.Kind && f.Text == e.Text)
            )
        )
            facts.Add(new LearnedFact(OwnerId, contact, On, kind, text!));
    }
}
