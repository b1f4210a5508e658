namespace NetworkCrm.Core.Contacts;

/// <summary>The moves of a contact between circles (advice <c>ties-change</c>).</summary>
public sealed partial class Contact
{
    private readonly List<CircleChange> circleChanges = [];

    public IReadOnlyList<CircleChange> CircleChanges => circleChanges;

    /// <summary>Moves it to another circle, and nothing else.</summary>
    public void MoveTo(Circle? circle, DateOnly today, DateTimeOffset now)
    {
        NoteCircle(circle, today);
        Circle = circle;
        Touch(now);
    }

    /// <summary>Undoes a move that is struck from the history.</summary>
    public void MoveBack(Circle? circle, DateTimeOffset now)
    {
        Circle = circle;
        Touch(now);
    }

    private void NoteCircle(Circle? to, DateOnly today)
    {
        if (to != Circle)
            circleChanges.Add(new CircleChange(OwnerId, today, Circle, to));
    }
}
