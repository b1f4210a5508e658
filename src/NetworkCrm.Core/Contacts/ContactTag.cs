namespace NetworkCrm.Core.Contacts;

/// <summary>A word the owner sorts contacts by.</summary>
public sealed class ContactTag
{
    public const int MaxLength = 50;

    private ContactTag() { }

    internal ContactTag(long ownerId, string name) => (OwnerId, Name, Folded) = (ownerId, name, TextFold.Fold(name));

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Folded, so that "Eksportir" and "eksportir" are one tag.</summary>
    public string Folded { get; private set; } = "";
}
