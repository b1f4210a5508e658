using NetworkCrm.Core.Contacts;
using NetworkCrm.Core.Interactions;

namespace NetworkCrm.Core.Events;

/// <summary>Everything the owner says about an event.</summary>
public sealed record EventDetails
{
    public required string Name { get; init; }

    public required DateOnly On { get; init; }

    public string? Place { get; init; }

    /// <summary>What I go there for (advice <c>have-a-purpose</c>).</summary>
    public string? Purpose { get; init; }

    /// <summary>The community it is of; whoever is met there moves in it. One, without a comma.</summary>
    public string? Community { get; init; }

    public Setting Setting { get; init; }

    /// <summary>In whole units of the owner's money; null is not said.</summary>
    public long? Cost { get; init; }

    /// <summary>Hours it took, the way there included.</summary>
    public decimal? Hours { get; init; }
}

/// <summary>What is known of somebody met at an event. Stored as its number; never renumber.</summary>
public enum GuestState
{
    /// <summary>Their card is in the pile.</summary>
    Met = 1,

    /// <summary>Gone through: what was learned and promised is logged.</summary>
    Debriefed = 2,

    /// <summary>Nothing worth a word.</summary>
    Skipped = 3,
}

/// <summary>
/// A seminar, a dinner, a market of cards: it costs time and money, and is worth what is made of it afterwards (advice
/// <c>mind-the-cost-of-events</c>).
/// </summary>
public sealed class NetworkEvent
{
    public const int NameMax = 200;
    public const int PlaceMax = 200;
    public const int PurposeMax = 500;
    public const int CommunityMax = ContactTag.MaxLength;
    public const int MaxGuests = 500;
    public const long CostMax = 1_000_000_000_000;
    public const int HoursMax = 1000;

    /// <summary>The version of one that nobody edited since it was planned.</summary>
    public const int FirstVersion = 1;

    private readonly List<EventGuest> guests = [];

    private NetworkEvent() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly On { get; private set; }

    public string? Place { get; private set; }

    public string? Purpose { get; private set; }

    public string? Community { get; private set; }

    public Setting Setting { get; private set; }

    public long? Cost { get; private set; }

    public decimal? Hours { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public IReadOnlyList<EventGuest> Guests => guests;

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">It has no name, its cost or hours are out of range, or its community has a
    /// comma.</exception>
    public static NetworkEvent Plan(long ownerId, Guid uid, EventDetails details, DateTimeOffset now)
    {
        var planned = new NetworkEvent
        {
            OwnerId = ownerId,
            Uid = uid,
            CreatedAt = now,
        };
        planned.Edit(details);
        return planned;
    }

    /// <exception cref="ArgumentException">It has no name, its cost or hours are out of range, or its community has a
    /// comma.</exception>
    public void Edit(EventDetails details)
    {
        Name =
            ContactCleaning.Line(details.Name, NameMax)
            ?? throw new ArgumentException("An event needs a name.", nameof(details));
        if (details.Cost is < 0 or > CostMax)
            throw new ArgumentException("The cost is out of range.", nameof(details));
        if (details.Hours is < 0 or > HoursMax)
            throw new ArgumentException("The hours are out of range.", nameof(details));
        // On a contact's card commas part one community from the next.
        if (details.Community?.Contains(',', StringComparison.Ordinal) == true)
            throw new ArgumentException("An event is of one community, without a comma.", nameof(details));
        (On, Setting, Cost, Hours) = (details.On, details.Setting, details.Cost, details.Hours);
        Place = ContactCleaning.Line(details.Place, PlaceMax);
        Purpose = ContactCleaning.Line(details.Purpose, PurposeMax);
        Community = ContactCleaning.Line(details.Community, CommunityMax);
        Version++;
    }

    public EventDetails Details() =>
        new()
        {
            Name = Name,
            On = On,
            Place = Place,
            Purpose = Purpose,
            Community = Community,
            Setting = Setting,
            Cost = Cost,
            Hours = Hours,
        };

    /// <summary>Puts somebody's card on the pile, once.</summary>
    /// <returns>Whether it was not there yet.</returns>
    /// <exception cref="InvalidOperationException">There are <see cref="MaxGuests"/> already.</exception>
    public bool Meet(long contactId)
    {
        if (guests.Exists(g => g.ContactId == contactId))
            return false;
        if (guests.Count >= MaxGuests)
            throw new InvalidOperationException($"An event keeps {MaxGuests} people at the most.");
        guests.Add(new EventGuest(OwnerId, contactId));
        return true;
    }

    public void Forget(long contactId) => guests.RemoveAll(g => g.ContactId == contactId);
}

/// <summary>Somebody met at an event.</summary>
public sealed class EventGuest
{
    private EventGuest() { }

    internal EventGuest(long ownerId, long contactId) =>
        (OwnerId, ContactId, State) = (ownerId, contactId, GuestState.Met);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long EventId { get; private set; }

    public long ContactId { get; private set; }

    public GuestState State { get; private set; }

    /// <summary>The interaction that the debrief logged, by its uid.</summary>
    public Guid? LoggedIn { get; private set; }

    /// <returns>False where they were gone through already, in another interaction, and nothing is changed.</returns>
    public bool Debrief(Guid loggedIn)
    {
        if (State == GuestState.Debriefed)
            return LoggedIn == loggedIn;
        (State, LoggedIn) = (GuestState.Debriefed, loggedIn);
        return true;
    }

    /// <returns>False where they were gone through, and stay so.</returns>
    public bool Skip()
    {
        if (State == GuestState.Debriefed)
            return false;
        State = GuestState.Skipped;
        return true;
    }

    /// <summary>Undo of <see cref="Skip"/>; whoever was gone through meanwhile stays so.</summary>
    public void Unskip()
    {
        if (State == GuestState.Skipped)
            State = GuestState.Met;
    }

    /// <summary>Back on the pile; what was logged stays logged.</summary>
    public void Reopen() => State = GuestState.Met;
}
