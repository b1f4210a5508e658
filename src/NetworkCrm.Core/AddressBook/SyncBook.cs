using NetworkCrm.Core.Contacts;

namespace NetworkCrm.Core.AddressBook;

/// <summary>The address book that an owner's phones see, and how far it has changed.</summary>
public sealed class SyncBook
{
    private SyncBook() { }

    public SyncBook(long ownerId) => (OwnerId, Epoch) = (ownerId, NewEpoch());

    public long Id { get; private set; }

    public long OwnerId { get; private set; }

    /// <summary>A phone that knows another one reads everything anew.</summary>
    public string Epoch { get; private set; } = "";

    /// <summary>Counts the times that anything was found changed.</summary>
    public long Seq { get; private set; }

    /// <summary>A sum over all contacts as of then: while it is the same, nothing has changed.</summary>
    public long Sum { get; private set; }

    /// <summary>The circles whose people are in it: bit n is circle n + 1, bit 5 whoever is in none. 0 is everyone.</summary>
    public int Circles { get; private set; }

    /// <summary>Tags whose people are in it as well, folded, a line each; null for none.</summary>
    public string? Tags { get; private set; }

    /// <summary>Chooses who is in it: a phone reads it anew.</summary>
    public void Choose(IEnumerable<Circle> circles, bool withoutCircle, IEnumerable<string> tags)
    {
        Circles = circles.Aggregate(withoutCircle ? 1 << 5 : 0, (all, circle) => all | (1 << ((int)circle - 1)));
        Tags = string.Join('\n', tags.Select(TextFold.Fold).Where(t => t.Length > 0).Distinct()) is { Length: > 0 } said
            ? said
            : null;
        (Sum, Epoch) = (-1, NewEpoch());
    }

    /// <summary>Has everything compared again, though no contact has changed.</summary>
    public void LookAnew() => Sum = -1;

    private static string NewEpoch() => Guid.NewGuid().ToString("N")[..12];
}
