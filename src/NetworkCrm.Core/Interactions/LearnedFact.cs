namespace NetworkCrm.Core.Interactions;

/// <summary>
/// One thing the owner learned about a contact, on a day (advice <c>listen</c>). A need stays open until something is
/// done about it.
/// </summary>
public sealed class LearnedFact
{
    public const int TextMax = 1000;

    private LearnedFact() { }

    internal LearnedFact(long ownerId, long contactId, DateOnly on, FactKind kind, string text) =>
        (OwnerId, ContactId, On, Kind, Text) = (ownerId, contactId, on, kind, text);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    /// <summary>The interaction in which it was learned.</summary>
    public long InteractionId { get; private set; }

    public DateOnly On { get; private set; }

    public FactKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The day on which something was done about a need; null while it is open.</summary>
    public DateOnly? ActedOn { get; private set; }

    public void Act(DateOnly? on) => ActedOn = on;

    internal void Move(DateOnly on) => On = on;
}
