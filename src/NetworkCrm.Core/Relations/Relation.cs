using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.Relations;

/// <summary>What two contacts are to each other. Stored as its number; never renumber.</summary>
public enum RelationKind
{
    Other = 0,
    Family = 1,
    Partner = 2,
    Colleague = 3,
    Friend = 4,
    Business = 5,
}

/// <summary>Two contacts know each other; the same seen from either side.</summary>
public sealed class Relation
{
    public const int WordsMax = 200;

    private Relation() { }

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    public Guid Uid { get; private set; }

    public long FirstId { get; private set; }

    public long SecondId { get; private set; }

    public RelationKind Kind { get; private set; }

    /// <summary>In the owner's words: "cousins", "same batch at ITB".</summary>
    public string? Words { get; private set; }

    /// <param name="uid">Made by the form once, so that a double click saves once.</param>
    /// <exception cref="ArgumentException">The two are one.</exception>
    public static Relation Between(
        long ownerId,
        Guid uid,
        long firstId,
        long secondId,
        RelationKind kind,
        string? words
    )
    {
        if (firstId == secondId)
            throw new ArgumentException("A relation needs two people.", nameof(secondId));
        return new Relation
        {
            OwnerId = ownerId,
            Uid = uid,
            FirstId = firstId,
            SecondId = secondId,
            Kind = kind,
            Words = ContactCleaning.Line(words, WordsMax),
        };
    }
}
