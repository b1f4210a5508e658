namespace NetworkCrm.Core.Duplicates;

/// <summary>Two contacts of whom the owner said that they are not the same; the same from either side.</summary>
public sealed class KnownApart
{
    private KnownApart() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public long FirstId { get; private set; }

    public long SecondId { get; private set; }

    /// <exception cref="ArgumentException">The two are one.</exception>
    public static KnownApart Of(long ownerId, long firstId, long secondId) =>
        firstId == secondId
            ? throw new ArgumentException("Nobody is somebody else.", nameof(secondId))
            : new KnownApart
            {
                OwnerId = ownerId,
                FirstId = firstId,
                SecondId = secondId,
            };
}
