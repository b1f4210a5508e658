using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Groups;

/// <summary>Everything the owner says about a group.</summary>
/// <param name="EveryDays">How often it gathers, in days; null is no rhythm.</param>
public sealed record GroupDetails(string Name, string? About, int? EveryDays);

/// <summary>
/// People who belong together and gather now and then: a place to share (advice <c>gather-regularly</c>).
/// </summary>
public sealed class Group
{
    public const int NameMax = 200;
    public const int AboutMax = 500;
    public const int MaxMembers = 500;
    public const int MaxEveryDays = 730;

    private readonly List<GroupMember> members = [];

    private Group() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string? About { get; private set; }

    /// <summary>Days from one gathering to the next; null is no rhythm.</summary>
    public int? EveryDays { get; private set; }

    public DateOnly? LastGatheredOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public IReadOnlyList<GroupMember> Members => members;

    /// <summary>When the next gathering is due by its own rhythm; null without one.</summary>
    public DateOnly? NextOn => EveryDays is { } days && LastGatheredOn is { } last ? last.AddDays(days) : null;

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">It has no name, or its rhythm is out of range.</exception>
    public static Group Found(long ownerId, Guid uid, GroupDetails details, DateTimeOffset now)
    {
        var group = new Group
        {
            OwnerId = ownerId,
            Uid = uid,
            CreatedAt = now,
        };
        group.Edit(details);
        return group;
    }

    /// <exception cref="ArgumentException">It has no name, or its rhythm is out of range.</exception>
    public void Edit(GroupDetails details)
    {
        Name =
            ContactCleaning.Line(details.Name, NameMax)
            ?? throw new ArgumentException("A group needs a name.", nameof(details));
        if (details.EveryDays is < 1 or > MaxEveryDays)
            throw new ArgumentException("The rhythm is out of range.", nameof(details));
        (About, EveryDays) = (ContactCleaning.Text(details.About, AboutMax), details.EveryDays);
        Version++;
    }

    public GroupDetails Details() => new(Name, About, EveryDays);

    /// <summary>Takes somebody in, once.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="MaxMembers"/> already.</exception>
    public void Join(long contactId)
    {
        if (members.Exists(m => m.ContactId == contactId))
            return;
        if (members.Count >= MaxMembers)
            throw new InvalidOperationException($"A group keeps {MaxMembers} people at the most.");
        members.Add(new GroupMember(OwnerId, contactId));
    }

    public void Leave(long contactId) => members.RemoveAll(m => m.ContactId == contactId);

    /// <summary>They gathered on that day; null takes back what was said.</summary>
    public void Gathered(DateOnly? on) => (LastGatheredOn, Version) = (on, Version + 1);
}

/// <summary>Somebody who belongs to a group.</summary>
public sealed class GroupMember
{
    private GroupMember() { }

    internal GroupMember(long ownerId, long contactId) => (OwnerId, ContactId) = (ownerId, contactId);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long GroupId { get; private set; }

    public long ContactId { get; private set; }
}
