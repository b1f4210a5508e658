namespace NetworkCrm.Core.Nudges;

/// <summary>
/// A nudge about no single contact that the owner put aside, by its key; it stays aside as long as the key is the same,
/// which names the occasion and for the book the quarter.
/// </summary>
public sealed class PutAside
{
    public const int KeyMax = 200;

    private PutAside() { }

    public PutAside(long ownerId, string key, DateOnly on) => (OwnerId, Key, On) = (ownerId, key, on);

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public string Key { get; private set; } = "";

    public DateOnly On { get; private set; }
}
