using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Trash;

/// <summary>What was deleted. Stored as its number; never renumber.</summary>
public enum TrashKind
{
    Interaction = 1,
    FollowUp = 2,
    Promise = 3,
    Mention = 4,
    Introduction = 5,
    Relation = 6,
    Event = 7,
    Group = 8,
    Goal = 9,
    Outcome = 10,
    CustomField = 11,

    /// <summary>Two contacts that became one: restoring parts them again.</summary>
    Merge = 12,
}

/// <summary>
/// Something with words in it that was deleted, restorable for <see cref="Contact.TrashDays"/> days. A contact has a
/// state of its own instead (<see cref="ContactState.Trashed"/>): too much hangs on it to be put aside.
/// </summary>
public sealed class TrashItem
{
    public const int TitleMax = 200;

    private TrashItem()
    {
        Content = "";
    }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public TrashKind Kind { get; private set; }

    /// <summary>The uid that the deleted thing had and will have again.</summary>
    public Guid Uid { get; private set; }

    /// <summary>The people it was about, by name; null where it was about nobody.</summary>
    public string? About { get; private set; }

    /// <summary>Its words, shortened; null where it had none or they were said in confidence.</summary>
    public string? Title { get; private set; }

    /// <summary>Everything that restoring needs, as JSON of the store that deleted it.</summary>
    public string Content { get; private set; }

    public DateTimeOffset DeletedAt { get; private set; }

    /// <param name="ownerId">Whose it was.</param>
    /// <param name="kind">What it was.</param>
    /// <param name="uid">See <see cref="Uid"/>.</param>
    /// <param name="about">See <see cref="About"/>; cut at <see cref="TitleMax"/> characters, as the title is.</param>
    /// <param name="title">See <see cref="Title"/>.</param>
    /// <param name="content">See <see cref="Content"/>.</param>
    /// <param name="now">When it was deleted.</param>
    public static TrashItem Of(
        long ownerId,
        TrashKind kind,
        Guid uid,
        string? about,
        string? title,
        string content,
        DateTimeOffset now
    ) =>
        new()
        {
            OwnerId = ownerId,
            Kind = kind,
            Uid = uid,
            About = ContactCleaning.Line(about, TitleMax),
            Title = ContactCleaning.Line(title, TitleMax),
            Content = content,
            DeletedAt = now,
        };
}
