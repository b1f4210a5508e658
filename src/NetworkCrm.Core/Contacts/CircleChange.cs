namespace NetworkCrm.Core.Contacts;

/// <summary>
/// A contact moved from one circle to another: even good relationships change direction (advice <c>ties-change</c>).
/// </summary>
public sealed class CircleChange
{
    private CircleChange() { }

    internal CircleChange(long ownerId, DateOnly on, Circle? from, Circle? to) =>
        (OwnerId, On, From, To) = (ownerId, on, from, to);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long ContactId { get; private set; }

    public DateOnly On { get; private set; }

    public Circle? From { get; private set; }

    public Circle? To { get; private set; }
}
