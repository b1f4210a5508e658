using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Mentions;

/// <summary>Everything the owner says about a mention.</summary>
/// <param name="On">The day it was heard of, in the owner's zone.</param>
/// <param name="ToWhom">To whom they named me; a name or a company, may be nothing.</param>
/// <param name="ForWhat">What for.</param>
/// <param name="CameOfIt">What came of it: a client, a talk, nothing so far.</param>
public sealed record MentionDetails(DateOnly On, string? ToWhom, string? ForWhat, string? CameOfIt);

/// <summary>Somebody named me when I was not in the room (advice <c>who-says-your-name</c>).</summary>
public sealed class Mention
{
    public const int ToWhomMax = 200;
    public const int ForWhatMax = 300;
    public const int CameOfItMax = 500;

    private Mention() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public int Version { get; private set; }

    /// <summary>Who named me.</summary>
    public long ContactId { get; private set; }

    public DateOnly On { get; private set; }

    public string? ToWhom { get; private set; }

    public string? ForWhat { get; private set; }

    public string? CameOfIt { get; private set; }

    /// <summary>The day I thanked them; null while I have not.</summary>
    public DateOnly? ThankedOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">It lies after <paramref name="today"/>.</exception>
    public static Mention Hear(
        long ownerId,
        long contactId,
        Guid uid,
        MentionDetails details,
        DateOnly today,
        DateTimeOffset now
    )
    {
        var mention = new Mention
        {
            OwnerId = ownerId,
            ContactId = contactId,
            Uid = uid,
            CreatedAt = now,
        };
        mention.Edit(details, today);
        return mention;
    }

    /// <exception cref="ArgumentException">It lies after <paramref name="today"/>.</exception>
    public void Edit(MentionDetails details, DateOnly today)
    {
        // A day that is stored already may lie ahead where its owner has moved to since, and stays.
        if (details.On > today && details.On != On)
            throw new ArgumentException("A mention cannot lie in the future.", nameof(details));
        On = details.On;
        ToWhom = ContactCleaning.Line(details.ToWhom, ToWhomMax);
        ForWhat = ContactCleaning.Line(details.ForWhat, ForWhatMax);
        CameOfIt = ContactCleaning.Line(details.CameOfIt, CameOfItMax);
        Version++;
    }

    public MentionDetails Details() => new(On, ToWhom, ForWhat, CameOfIt);

    /// <summary>Thanked on that day; null takes it back.</summary>
    public void Thank(DateOnly? on) => (ThankedOn, Version) = (on, Version + 1);
}
