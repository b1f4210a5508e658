namespace NetworkCrm.Core.Contacts;

/// <summary>What kind of world somebody moves in. Stored as its number; never renumber.</summary>
public enum WorldKind
{
    Industry = 1,
    City = 2,

    /// <summary>A community, a school, an association; tags count as such.</summary>
    Community = 3,
    Company = 4,
}

/// <summary>
/// One world a contact moves in, so that a tie can be seen to reach where the owner does not (advice <c>weak-ties</c>).
/// Taken from what is on the contact's card:
/// industry and communities as typed, city, company, tags; and the communities of the events where they were met.
/// </summary>
public sealed class ContactWorld
{
    private ContactWorld() { }

    internal ContactWorld(long ownerId, WorldKind kind, string name, Guid? fromEvent = null) =>
        (OwnerId, Kind, Name, Folded, FromEvent) = (ownerId, kind, name, TextFold.Fold(name), fromEvent);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public WorldKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What counts as the same world.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>
    /// The event, by its uid, that this community was taken from; null for what stands on the card itself.
    /// </summary>
    public Guid? FromEvent { get; private set; }

    /// <summary>It was a tag only, and is now noted of an event as well.</summary>
    internal void ComesFrom(Guid eventUid) => FromEvent = eventUid;

    /// <summary>From now on it stands on the card itself.</summary>
    internal void Keep() => FromEvent = null;

    /// <summary>The worlds that a contact's details show, each once.</summary>
    public static IReadOnlyList<(WorldKind Kind, string Name)> Of(ContactDetails clean)
    {
        var worlds = new List<(WorldKind Kind, string Name)>();
        if (clean.Industry is { } industry)
            worlds.Add((WorldKind.Industry, industry));
        if (clean.City is { } city)
            worlds.Add((WorldKind.City, city));
        worlds.AddRange(clean.Communities.Concat(clean.Tags).Select(name => (WorldKind.Community, name)));
        if (clean.Company is { } company)
            worlds.Add((WorldKind.Company, company));
        return [.. worlds.DistinctBy(w => (w.Kind, TextFold.Fold(w.Name)))];
    }
}
