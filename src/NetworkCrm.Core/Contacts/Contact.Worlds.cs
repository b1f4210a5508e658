namespace NetworkCrm.Core.Contacts;

/// <summary>
/// The worlds a contact moves in: those on its card, and the communities of events where they were met.
/// </summary>
public sealed partial class Contact
{
    public const int MaxRefused = 50;

    private readonly List<ContactWorld> worlds = [];

    public IReadOnlyList<ContactWorld> Worlds => worlds;

    /// <summary>
    /// Communities of events that the owner took away from this contact, folded, a line each: no event brings them
    /// back.
    /// </summary>
    public string? RefusedCommunities { get; private set; }

    /// <summary>
    /// Notes that they move in the community of an event where they were met, unless it was taken away from them by
    /// hand.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool JoinThrough(Guid eventUid, string community, DateTimeOffset now)
    {
        var folded = TextFold.Fold(community);
        if (Refused().Contains(folded))
            return false;
        if (worlds.Find(w => w.Kind == WorldKind.Community && w.Folded == folded) is { } there)
        {
            // A tag may go; that they were met there stays.
            if (there.FromEvent is not null || !tags.Exists(t => t.Folded == folded))
                return false;
            there.ComesFrom(eventUid);
        }
        else if (Details().Communities.Count < MaxCommunities)
            worlds.Add(new ContactWorld(OwnerId, WorldKind.Community, community, eventUid));
        else
            return false;
        UpdateSearchText(Details());
        Touch(now);
        return true;
    }

    /// <summary>
    /// Takes back what <see cref="JoinThrough"/> noted for this event; what is entered by hand, or is a tag as well,
    /// stays.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool LeaveThrough(Guid eventUid, DateTimeOffset now)
    {
        var through = worlds.FindAll(w => w.FromEvent == eventUid);
        if (through.Count == 0)
            return false;
        foreach (var world in through)
        {
            if (tags.Exists(t => t.Folded == world.Folded))
                world.Keep();
            else
                worlds.Remove(world);
        }

        UpdateSearchText(Details());
        Touch(now);
        return true;
    }

    // What stays in the same words keeps its row, and with it the event it is from.
    private void ShowWorlds(ContactDetails clean)
    {
        var shown = ContactWorld.Of(clean);
        Refuse(clean.Communities, shown);
        worlds.RemoveAll(w => !shown.Contains((w.Kind, w.Name)));
        worlds.AddRange(
            shown
                .Where(w => !worlds.Exists(known => known.Kind == w.Kind && known.Name == w.Name))
                .Select(w => new ContactWorld(OwnerId, w.Kind, w.Name))
        );
    }

    private string[] Refused() => RefusedCommunities?.Split('\n') ?? [];

    // What is taken away by hand stays away, until it is entered by hand.
    private void Refuse(IReadOnlyList<string> communities, IReadOnlyList<(WorldKind Kind, string Name)> shown)
    {
        if (RefusedCommunities is null && !worlds.Exists(w => w.FromEvent is not null))
            return;
        var entered = communities.Select(TextFold.Fold).ToHashSet(StringComparer.Ordinal);
        var kept = shown
            .Where(w => w.Kind == WorldKind.Community)
            .Select(w => TextFold.Fold(w.Name))
            .ToHashSet(StringComparer.Ordinal);
        var taken = worlds.FindAll(w => w.FromEvent is not null && !entered.Contains(w.Folded));
        // As a tag it may still be there, but of no event any more.
        foreach (var world in taken)
            world.Keep();
        string[] refused =
        [
            .. Refused()
                .Where(w => !kept.Contains(w))
                .Concat(taken.Select(w => w.Folded))
                .Distinct(StringComparer.Ordinal)
                .TakeLast(MaxRefused),
        ];
        RefusedCommunities = refused.Length == 0 ? null : string.Join('\n', refused);
    }
}
