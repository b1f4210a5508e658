namespace NetworkCrm.Tests;

/// <summary>The real clock, moved: timers and cookies go on as ever, only the date is another.</summary>
public sealed class OffsetClock : TimeProvider
{
    public TimeSpan Offset { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
}
