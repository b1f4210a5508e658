using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Introductions;

/// <summary>
/// Two contacts whom the owner brought together. Those the owner was given stand on the contact:
/// <see cref="Contact.IntroducedById"/>.
/// </summary>
public sealed class Introduction
{
    public const int ForWhatMax = 300;
    public const int CameOfItMax = 500;

    private Introduction() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public int Version { get; private set; }

    public long FirstId { get; private set; }

    public long SecondId { get; private set; }

    public DateOnly On { get; private set; }

    public string? ForWhat { get; private set; }

    public string? CameOfIt { get; private set; }

    /// <summary>The interaction that carried it, by its uid: there it counts as given to both.</summary>
    public Guid? LoggedIn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">The two are one, or it lies after <paramref name="today"/>.</exception>
    public static Introduction Make(
        long ownerId,
        Guid uid,
        long firstId,
        long secondId,
        DateOnly on,
        string? forWhat,
        Guid? loggedIn,
        DateOnly today,
        DateTimeOffset now
    )
    {
        if (firstId == secondId)
            throw new ArgumentException("An introduction needs two people.", nameof(secondId));
        if (on > today)
            throw new ArgumentException("An introduction cannot lie in the future.", nameof(on));
        return new Introduction
        {
            OwnerId = ownerId,
            Uid = uid,
            Version = 1,
            FirstId = firstId,
            SecondId = secondId,
            On = on,
            ForWhat = ContactCleaning.Line(forWhat, ForWhatMax),
            LoggedIn = loggedIn,
            CreatedAt = now,
        };
    }

    /// <summary>What came of it, in the owner's words.</summary>
    public void Tell(string? cameOfIt) =>
        (CameOfIt, Version) = (ContactCleaning.Line(cameOfIt, CameOfItMax), Version + 1);
}
