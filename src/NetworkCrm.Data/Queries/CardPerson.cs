using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Data.Queries;

/// <summary>What a card needs to name a person and reach them.</summary>
/// <param name="MetAt">The event they were met at last; null where it was none.</param>
/// <param name="Told">What they told last; nothing that was said in confidence.</param>
/// <param name="Telegram">A link that opens a chat with them there; likewise <paramref name="Signal"/>.</param>
public sealed record CardPerson(
    long Id,
    Guid Uid,
    string Name,
    string? Given,
    string? Nickname,
    Sapaan Sapaan,
    string? Language,
    string? Title,
    string? Company,
    string? City,
    string? Phone,
    string? Email,
    string? Link,
    string? MetAt = null,
    string? Told = null,
    ChatLink? Telegram = null,
    ChatLink? Signal = null
)
{
    /// <summary>Chats with them elsewhere than in WhatsApp.</summary>
    public IEnumerable<ChatLink> Chats => new[] { Telegram, Signal }.OfType<ChatLink>();

    /// <summary>Of their picture; null where there is none.</summary>
    public string? Photo { get; init; }

    public PersonPick Pick => new(Id, Uid, Name, Company);
}
